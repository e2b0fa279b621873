"""From what several sources say to facts, observations, and questions for a person.

A statement that sources contradict is not decided here: it is left out, and the
contradiction is told. What only a machine observed is held from memory, so that
no status can rest on it; and since the codification keeps texts that have ended
and sometimes gives the day of an amendment, every day it says a text took effect
is to be verified.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.folding import fold, number_key, squeeze
from lawreg.language import Text
from lawreg.model import (
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    instrument_id,
)
from lawreg.registry.open_data import OpenAct, OpenRecord, read_day
from lawreg.registry.open_words import (
    Bodies,
    ReadNumber,
    canonical_number,
    kinds_of,
    name_of,
    read_kind,
    read_number,
)

CONFLICT = Text("nguồn mâu thuẫn", "sources disagree")
NO_NUMBER = Text("số không mang năm, hoặc sai dạng", "no number that holds its year")
LOCAL = Text(
    "văn bản địa phương, số không cho biết nơi nào",
    "local, and the number does not say of where",
)
NO_KIND = Text(
    "loại văn bản không rõ hoặc trái với số", "kind unknown, or against the number"
)
NO_ISSUER = Text(
    "cơ quan ban hành không có trong sổ", "the registry has no such issuer"
)
ONLY_CITED = Text(
    "chỉ thấy được nhắc đến trong văn bản khác", "only seen cited in other texts"
)


class Question(NamedTuple):
    """Something about one number that a person must look up."""

    number: str
    matter: Text
    field: str
    said: tuple[str, ...]
    """What the sources say, each with its source."""


class Gathered(NamedTuple):
    """Instruments and acts read, what is to be asked, and what was left out why."""

    instruments: tuple[Instrument, ...]
    acts: tuple[OpenAct, ...]
    """Of sources read; `lawreg.registry.gather_acts` makes relations of them."""
    questions: tuple[Question, ...]
    left_out: Mapping[Text, int]


class _Said(NamedTuple):
    record: OpenRecord
    number: ReadNumber
    kind: InstrumentKind
    issuer: str


def gather_instruments(
    records: Iterable[OpenRecord], issuers: Iterable[Issuer]
) -> Gathered:
    """Make one instrument of all that is said of it, and keep what contradicts."""
    bodies = Bodies(issuers)
    left_out: Counter[Text] = Counter()
    questions: list[Question] = []
    said: dict[tuple[str, InstrumentKind], list[_Said]] = {}
    acts: list[OpenAct] = []
    unread: set[str] = set()
    for record in records:
        acts += record.acts
        one = _read(record, bodies, questions)
        if isinstance(one, Text):
            if record.number not in unread:
                left_out[one] += 1
                unread.add(record.number)
        else:
            said.setdefault((number_key(one.number.number), one.kind), []).append(one)
    ends = (n for act in acts for n in (act.actor, act.target))
    acted_on = {number_key(canonical_number(n)) for n in ends}
    held = []
    for (key, _), statements in said.items():
        if _is_only_cited(statements) and key not in acted_on:
            left_out[ONLY_CITED] += 1
        else:
            held.append(_instrument(statements, questions))
    held.sort(key=lambda i: i.instrument_id)
    return Gathered(tuple(held), tuple(acts), tuple(questions), left_out)


def _is_only_cited(statements: Sequence[_Said]) -> bool:
    return all(
        not s.record.is_fact
        and all(source.endswith("citation-derived") for source in s.record.sources)
        for s in statements
    )


def _read(
    record: OpenRecord, bodies: Bodies, questions: list[Question]
) -> _Said | Text:
    """Say what a record is about, or why that cannot be said."""
    number = read_number(record.number)
    if number is None:
        return NO_NUMBER
    if number.is_local:
        return LOCAL
    kind = read_kind(record.kind, number)
    if kind is None:
        possible = kinds_of(number)
        if record.kind or len(possible) != 1:
            return NO_KIND
        kind = possible[0]
    symbol, named = bodies.by_symbol(number), bodies.by_name(record.issuer)
    if kind is not InstrumentKind.JOINT_CIRCULAR and record.is_fact:
        if symbol and named and symbol != named:
            told = (f"{symbol} (theo số)", f"{record.issuer} ({_source(record)})")
            questions.append(Question(number.number, CONFLICT, "issuer", told))
            return NO_ISSUER
        symbol = symbol or named
    return NO_ISSUER if symbol is None else _Said(record, number, kind, symbol)


def _instrument(statements: list[_Said], questions: list[Question]) -> Instrument:
    first = statements[0]
    number, kind = first.number, first.kind
    said = _Sources(number, [s.record for s in statements], questions)
    title, title_seen = said.best("title", _same_words)
    issued, issued_seen = said.best("issued")
    effective, _ = said.best("effective")
    expired, _ = said.best("expired")
    made, begun, over = said.days(issued, effective, expired)
    doubts = {
        "title": title_seen,
        "issued_on": issued_seen,
        "issuer": kind is InstrumentKind.JOINT_CIRCULAR,
        "effective_from": True,
        "ceased_on": over is not None,
    }
    doubted = tuple(field for field, in_doubt in doubts.items() if in_doubt)
    return Instrument(
        instrument_id=instrument_id(first.issuer, number.year, number.number, kind),
        number=number.number,
        kind=kind,
        issuer_id=first.issuer,
        title=name_of(kind, title),
        issued_on=made,
        effective_from=begun,
        ceased_on=over,
        year=number.year,
        confidence=Confidence.SINGLE_SOURCE if said.facts else Confidence.MEMORY,
        # All of an observation is in doubt, without naming its fields.
        unconfirmed=doubted if said.facts else (),
        evidence=_evidence(said.facts or said.seen),
    )


def _same_words(title: str) -> str:
    return fold(squeeze(title.strip(" .")))


class _Sources:
    """All that is said of one number, and the questions it raises."""

    def __init__(
        self,
        number: ReadNumber,
        records: Iterable[OpenRecord],
        questions: list[Question],
    ) -> None:
        self._number = number
        self._questions = questions
        every = list(records)
        self.facts = [record for record in every if record.is_fact]
        self.seen = [record for record in every if not record.is_fact]

    def best(self, field: str, same: Callable[[str], str] = str) -> tuple[str, bool]:
        """Give a value and whether it is only observed; a fact is never displaced."""
        stated = self._agreed(field, same, self.facts)
        if stated:
            self._agreed(field, same, [*self.facts, *self.seen])
        if any(getattr(record, field) for record in self.facts):
            return stated, False
        observed = self._agreed(field, same, self.seen)
        return observed, bool(observed)

    def days(
        self, issued: str, effective: str, expired: str
    ) -> tuple[date | None, date | None, date | None]:
        """Read the days, leaving out and asking about what cannot all be true."""
        made, begun, over = read_day(issued), read_day(effective), read_day(expired)
        year = self._number.year
        if made is not None and made.year != year:
            self._ask("issued_on", {issued: "ngày", str(year): "năm trong số"})
            made = None
        earliest = made or date(year, 1, 1)
        if begun is not None and begun < earliest:
            told = {effective: "có hiệu lực", str(earliest): "ban hành"}
            self._ask("effective_from", told)
            begun = None
        if over is not None and over < (begun or earliest):
            told = {expired: "hết hiệu lực", str(begun or earliest): "trước đó"}
            self._ask("ceased_on", told)
            over = None
        lasting = max((record.snapshot for record in self.facts), default="")
        if over is not None and lasting > over.isoformat():
            told = {expired: "hết hiệu lực", lasting: "còn trong Bộ Pháp điển"}
            self._ask("status", told)
        return made, begun, over

    def _agreed(
        self, field: str, same: Callable[[str], str], records: Iterable[OpenRecord]
    ) -> str:
        """Give the one value the records state, or ask; empty when none or several."""
        said: dict[str, tuple[str, str]] = {}
        for record in records:
            value, key = getattr(record, field), same(getattr(record, field))
            # Of one title, the spelling that is not all capitals tells more.
            if value and (key not in said or said[key][0].isupper()):
                said[key] = (value, _source(record))
        if len(said) > 1:
            self._ask(field, dict(said.values()))
            return ""
        return next((value for value, _ in said.values()), "")

    def _ask(self, field: str, said: Mapping[str, str]) -> None:
        told = tuple(f"{value} ({source})" for value, source in said.items())
        self._questions.append(Question(self._number.number, CONFLICT, field, told))


def _evidence(records: Sequence[OpenRecord]) -> tuple[Evidence, ...]:
    sources = [source for record in records for source in record.sources]
    return tuple(Evidence(source) for source in dict.fromkeys(sources))


def _source(record: OpenRecord) -> str:
    return ", ".join(record.sources) or "dữ liệu mở"
