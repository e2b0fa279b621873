"""A timeline shows each interval with what decided, and never more than is known."""

from __future__ import annotations

from datetime import date

from lawreg.check.packs import load_packs
from lawreg.model import InstrumentKind, Interval, RelationKind, Scope, Status
from lawreg.report.timeline import make_timeline
from lawreg.report.timeline_text import render_timeline
from tests.registry_fakes import InMemoryRegistry, instrument, relation

RULES = load_packs()
TODAY = date(2026, 11, 23)
DECREE = instrument(
    "130/2005/NĐ-CP", issued_on=date(2005, 10, 17), effective_from=date(2005, 11, 12)
)
AMENDING = instrument("117/2013/NĐ-CP", issued_on=date(2013, 10, 7))
NEW = instrument("75/2026/NĐ-CP", issued_on=date(2026, 3, 16))
GUIDE = instrument(
    "71/2014/TTLT-BTC-BNV", InstrumentKind.JOINT_CIRCULAR, "btc", date(2014, 5, 30)
)
REGISTRY = InMemoryRegistry(
    [DECREE, AMENDING, NEW, GUIDE],
    [
        relation(RelationKind.GUIDES, GUIDE, DECREE),
        relation(
            RelationKind.AMENDS,
            AMENDING,
            DECREE,
            scope=Scope.UNSPECIFIED,
            target_provisions=("d4",),
        )._replace(effective_from=None, scope=Scope.UNSPECIFIED),
        relation(RelationKind.REPLACES, NEW, DECREE, date(2026, 5, 1)),
    ],
)


def shown(number: str, provision: str | None = None, on: date = TODAY) -> str:
    """Render the timeline of a number."""
    (meant,) = REGISTRY.by_number([number])[number]
    return render_timeline(make_timeline(REGISTRY, meant, on, RULES, provision))


def test_a_guide_is_to_be_verified_from_the_day_its_decree_ended() -> None:
    """The law of that day is quoted with its source; the end is never inferred."""
    timeline = make_timeline(REGISTRY, GUIDE, TODAY, RULES)
    last = timeline.life.stretches[-1]
    assert last.interval == Interval(date(2026, 5, 1), None)
    assert last.answer.status is Status.UNKNOWN
    text = shown("71/2014/TTLT-BTC-BNV")
    assert "Từ 30/05/2014 đến trước 01/05/2026: còn hiệu lực" in text
    assert "Từ 01/05/2026: cần xác minh  ← tại ngày 23/11/2026" in text
    assert "khoản 2 Điều 57 64/2025/QH15" in text


def test_the_status_of_the_card_is_that_of_the_interval_asked_about() -> None:
    """``show`` and ``timeline`` give one answer."""
    for meant in (DECREE, AMENDING, NEW, GUIDE):
        for on in (date(2010, 1, 1), date(2015, 1, 1), date(2026, 5, 1), TODAY):
            timeline = make_timeline(REGISTRY, meant, on, RULES)
            (held,) = [s for s in timeline.life.stretches if timeline.is_asked_about(s)]
            assert held.answer == timeline.card.answer


def test_an_amendment_of_unknown_day_is_placed_and_doubted() -> None:
    """It stands at the issue of the amending decree, marked «cần xác minh»."""
    text = shown("130/2005/NĐ-CP")
    assert "Từ 07/10/2013 đến trước 01/05/2026: còn hiệu lực" in text
    assert "chưa rõ ngày có hiệu lực, xếp theo ngày ban hành" in text
    assert "«cần xác minh»" in text


def test_an_article_that_nothing_names_is_not_vouched_for() -> None:
    """The registry holds no texts: it cannot tell whether Điều 99 is there."""
    assert "không biết điều khoản có trong văn bản hay không" in shown(
        "130/2005/NĐ-CP", "d99"
    )
    assert "có thể tác động đến điều khoản này" in shown("130/2005/NĐ-CP", "d99")
    assert "không biết điều khoản" not in shown("130/2005/NĐ-CP", "d4.k1")


def test_who_acted_is_told_apart_from_who_may_have() -> None:
    """An amendment of unknown day is no more than a possibility in the list."""
    listing = shown("130/2005/NĐ-CP", on=date(2015, 1, 1)).partition("được nêu tên")[2]
    assert "có thể cả Nghị định 117/2013/NĐ-CP ngày 07/10/2013" in listing


def test_a_start_that_nobody_confirms_is_said_with_every_later_act() -> None:
    """What was amended by a known act is still to be verified, and says why."""
    unknown = DECREE._replace(effective_from=None)
    amended = relation(RelationKind.AMENDS, AMENDING, unknown, date(2013, 11, 25))
    world = InMemoryRegistry([unknown, AMENDING], [amended])
    text = render_timeline(make_timeline(world, unknown, TODAY, RULES))
    assert (
        "Đến trước 17/10/2005: chưa có hiệu lực\n  - văn bản chưa được ban hành" in text
    )
    last = text.partition("Từ 25/11/2013: cần xác minh")[2]
    assert "chưa có nguồn xác nhận ngày có hiệu lực" in last
