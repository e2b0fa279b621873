"""The verdict diff finds what judging on every single day finds."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.check import check_plan
from lawreg.model import Certainty, RegistryView, Relation, RelationKind
from lawreg.model.kinds import TEXT_KINDS
from lawreg.portfolio import verdict_diff
from lawreg.portfolio.judging import kept_plan
from lawreg.portfolio.sides import which_finding
from lawreg.registry.facts import Change
from lawreg.registry.overlaid import Overlaid
from tests.plans_kept import RULES, keep, plan_text
from tests.registry_fakes import InMemoryRegistry, instrument

START = date(2022, 1, 1)
SPAN = 40
DAYS = st.integers(-10, SPAN).map(lambda n: START + timedelta(days=n))
CITED = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
BESIDE = instrument("12/2017/NĐ-CP", issued_on=date(2017, 3, 1))
KINDS = sorted({*TEXT_KINDS, RelationKind.GUIDES, RelationKind.DETAILS})
CITING = (
    "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
    "Theo Nghị định số 12/2017/NĐ-CP ngày 01/3/2017 của Chính phủ.",
)


def _act(
    kind: RelationKind,
    actor: str,
    target: str,
    effective_from: date,
    effective_until: date | None,
) -> Relation:
    return Relation(
        kind,
        actor,
        target,
        effective_from,
        effective_until,
        confidence=CITED.confidence,
    )


@st.composite
def worlds(
    draw: st.DrawFn,
) -> tuple[InMemoryRegistry, list[Change], date | None, date]:
    """Draw a registry of a few decrees, changes to it, and when a plan is signed."""
    others = [
        instrument(
            f"{n}/2022/NĐ-CP",
            issued_on=(issued := draw(DAYS)),
            effective_from=issued + timedelta(days=draw(st.integers(0, 9))),
        )
        for n in (1, 2)
    ]
    held = (CITED, BESIDE, *others)
    ids = [i.instrument_id for i in held]
    issued_on = {i.instrument_id: i.issued_on for i in held}
    acts = draw(
        st.lists(
            st.builds(
                _act,
                kind=st.sampled_from(KINDS),
                actor=st.sampled_from(ids),
                target=st.sampled_from([*ids[:2], *ids]),
                effective_from=DAYS,
                effective_until=st.none() | DAYS,
            )
            .filter(lambda r: r.actor != r.target)
            .map(lambda r: r._replace(not_before=issued_on[r.actor])),
            min_size=1,
            max_size=5,
            unique=True,
        )
    )
    cut = draw(st.integers(0, len(acts)))
    view = InMemoryRegistry(held, acts[:cut])
    changes = [Change(None, act) for act in acts[cut:]]
    changes += [Change(act, None) for act in acts[:cut:2]]
    return view, changes, draw(DAYS | DAYS | st.none()), draw(DAYS)


def _found(view: RegistryView, text: str, day: date) -> dict[object, object]:
    """Give what a reader is shown on a day: which findings, in which words."""
    result = check_plan(kept_plan(keep(text)), view, RULES, day)
    times: dict[object, int] = {}
    told: dict[object, object] = {}
    for f in result.findings:
        if f.certainty.rank <= Certainty.MEDIUM.rank:
            times[which_finding(f)] = times.get(which_finding(f), 0) + 1
            told[which_finding(f), times[which_finding(f)]] = (
                f.severity,
                f.message,
                f.advice,
                f.related,
            )
    return told


@settings(max_examples=40, deadline=None)
@given(world=worlds(), title=st.sampled_from(["Công tác mẫu", "Việc năm 2022"]))
def test_the_first_day_is_the_first_of_all_days(
    world: tuple[InMemoryRegistry, list[Change], date | None, date], title: str
) -> None:
    """Whatever acts begin, end, are added or withdrawn; a blank day as well."""
    view, changes, signed, as_of = world
    text = plan_text(*CITING, signed=signed, title=title)
    after = Overlaid(view, changes)
    first = signed or as_of
    appearing: dict[object, date] = {}
    disappearing: dict[object, date] = {}
    lasting: set[object] = set()
    # Where the day is blank, each day is a day of signing of its own.
    days = [] if signed is None else [first + timedelta(n) for n in range(2 * SPAN)]
    for day in days:
        was, would_be = _found(view, text, day), _found(after, text, day)
        for turn, keys in (
            (appearing, would_be.keys() - was.keys()),
            (disappearing, was.keys() - would_be.keys()),
        ):
            for key in keys:
                turn.setdefault(key, day)
            lasting |= {(id(turn), key) for key in keys if day >= as_of}
    diff = verdict_diff([keep(text)], view, after, RULES, as_of)
    for turn, sort in ((appearing, "appearing"), (disappearing, "disappearing")):
        told = [t for p in diff.plans for t in getattr(p, sort)]
        assert all(t.day >= first for t in told)
        if signed is not None:
            found = [(which_finding(t.finding), t.day) for t in told]
            known = [(key[0], day) for key, day in turn.items()]  # type: ignore[index]  # a pair
            must = [
                (key[0], day)  # type: ignore[index]  # a pair
                for key, day in turn.items()
                if (id(turn), key) in lasting
            ]
            assert not Counter(found) - Counter(known)
            assert not Counter(must) - Counter(found)
    now = _found(view, text, as_of) == _found(after, text, as_of)
    assert now or diff.plans or (signed is not None and as_of < signed)
