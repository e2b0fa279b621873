"""Whether statuses derived here are those that open data publishes, on its own day.

    python bench/status_oracle.py FOLDER [--registry FILE]

FOLDER holds ``phapdien_*.jsonl`` (a text still codified is published as in force on
the last day of the month of the codification) and ``tvpl_validity_dates.jsonl`` (an
end, published at the end of November 2025). Two things are measured. What the tool
answers as it stands, where it answers at all: most days of open data are to be
verified, so it mostly says so. And what it derives when the days each source states
are taken at their word, which is what tests the derivation. Every disagreement is
listed with its reason; exit 1 when of those derived so under 99 % agree. Ends
stated are also set beside ends by acts, which come from other sources.
"""

from __future__ import annotations

import argparse
import glob
import json
import os
import sys
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date, timedelta
from typing import Any, NamedTuple

from lawreg.folding import number_key
from lawreg.model import Instrument, Relation, Status, StatusAnswer, status
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry
from lawreg.registry.open_data import codification_record, read_day
from lawreg.registry.open_words import read_kind, read_number

ENDS_SEEN = date(2025, 11, 30)
IN_FORCE = (Status.IN_FORCE, Status.AMENDED, Status.PARTLY_CEASED, Status.SUSPENDED)
LEAST = 0.99


class Published(NamedTuple):
    """What a source says of one number on one day."""

    number: str
    kind: str
    on: date
    in_force: bool
    since: date | None
    """The day it states as the first in force, or the first out of force."""


def published(folder: str) -> Iterator[Published]:
    """Read every status that is published rather than derived by somebody."""
    for path in sorted(glob.glob(os.path.join(folder, "phapdien_*.jsonl"))):
        for raw in _objects(path):
            record = codification_record(raw)
            number = read_number(record.number)
            if not record.snapshot or number is None:
                continue
            kind = read_kind(record.kind, number)
            year, month = map(int, record.snapshot.split("-"))
            day = date(year, month, monthrange(year, month)[1])
            begun = read_day(record.effective)
            yield Published(number.number, kind or "", day, in_force=True, since=begun)
    for raw in _objects(os.path.join(folder, "tvpl_validity_dates.jsonl")):
        ended = read_day(raw["expired"] or "")
        if ended is not None and ended <= ENDS_SEEN and len(raw["expired_votes"]) == 1:
            yield Published(raw["number"], "", ENDS_SEEN, in_force=False, since=ended)


def _objects(path: str) -> Iterator[dict[str, Any]]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def at_its_word(instrument: Instrument, one: Published) -> Instrument:
    """Take the day a source states as known; its own day only, nothing else."""
    field = "effective_from" if one.in_force else "ceased_on"
    sure = instrument._replace(
        unconfirmed=tuple(f for f in instrument.unconfirmed if f != field)
    )
    if one.in_force:
        return sure._replace(effective_from=one.since)
    return sure._replace(ceased_on=one.since)


def reason(
    one: Published,
    instrument: Instrument,
    answer: StatusAnswer,
    actors: Mapping[str, str],
) -> str:
    """Say why the derived status is another."""
    if answer.status is Status.NOT_YET:
        begun = instrument.effective_from or instrument.issued_on
        return f"codified before it took effect ({begun})"
    if answer.because:
        act = answer.because[0]
        lag = f", {(one.on - answer.since).days} days before" if answer.since else ""
        who = actors.get(act.actor, act.actor)
        return f"{act.kind.value} by {who} from {answer.since}{lag}"
    return "no act that ends it is held"


class Tally(NamedTuple):
    """Answers of one way of asking."""

    agreed: int
    disagreed: list[str]
    undecided: int

    @property
    def share(self) -> float:
        """Of the decided, the part that agrees; all of none."""
        decided = self.agreed + len(self.disagreed)
        return self.agreed / decided if decided else 1.0


def ask(
    cases: Iterable[tuple[Published, Instrument]],
    onto: Mapping[str, Iterable[Relation]],
    numbers: Mapping[str, str],
    *,
    trusting: bool,
) -> Tally:
    """Derive each status and compare."""
    counts: Counter[str] = Counter()
    disagreed = []
    for one, held in cases:
        instrument = at_its_word(held, one) if trusting else held
        acts = onto.get(held.instrument_id, ())
        answer = status(instrument, acts, one.on)
        if answer.status is Status.UNKNOWN:
            counts["undecided"] += 1
        elif (answer.status in IN_FORCE) is one.in_force:
            counts["agreed"] += 1
        else:
            said = "in force" if one.in_force else "ceased"
            why = reason(one, instrument, answer, numbers)
            disagreed.append(
                f"{one.number} on {one.on}: {said} ≠ {answer.status.value}: {why}"
            )
    return Tally(counts["agreed"], disagreed, counts["undecided"])


def same_ends(
    cases: Iterable[tuple[Published, Instrument]],
    onto: Mapping[str, Iterable[Relation]],
) -> Counter[str]:
    """Compare stated ends with those of acts held: two sources that never met."""
    found: Counter[str] = Counter()
    for one, held in cases:
        ends = {
            r.effective_from
            for r in onto.get(held.instrument_id, ())
            if r.ends_whole and r.effective_from
        }
        if one.in_force or not ends or one.since is None:
            continue
        near = min(abs(day - one.since) for day in ends)
        found["same day" if not near else "another day"] += 1
        if timedelta() < near:
            days = ", ".join(str(day) for day in sorted(ends))
            print(f"  end of {one.number}: stated {one.since}, by an act {days}")
    return found


def main() -> None:
    """Print the figures and every disagreement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--registry")
    args = parser.parse_args()
    with closing(open_registry(find_registry(args.registry))) as view:
        said = list(published(args.folder))
        held = view.by_number({one.number for one in said})
        cases = []
        for one in said:
            same = [
                i
                for i in held.get(one.number, ())
                if number_key(i.number) == number_key(one.number)
                and one.kind in ("", i.kind)
            ]
            if len(same) == 1:
                cases.append((one, same[0]))
        ids = {i.instrument_id for _, i in cases}
        onto = view.relations_onto(sorted(ids))
        actors = view.by_id({r.actor for acts in onto.values() for r in acts})
    numbers = {key: actor.number for key, actor in actors.items()}
    print(f"published statuses {len(said)}, of instruments held {len(cases)}")
    for name, trusting in (("as it stands", False), ("at their word", True)):
        tally = ask(cases, onto, numbers, trusting=trusting)
        print(
            f"{name}: {tally.agreed} agree, {len(tally.disagreed)} disagree, "
            f"{tally.undecided} undecided; {tally.share:.2%} of the decided"
        )
        for line in tally.disagreed:
            print(f"  {line}")
    print(f"ends stated and ends by acts: {dict(same_ends(cases, onto))}")
    sys.exit(tally.share < LEAST)


if __name__ == "__main__":
    main()
