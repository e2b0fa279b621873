"""Texts as the reading gives them, and a registry that they meet; written for the tests."""

from __future__ import annotations

from datetime import date

from lawreg.intake import Basis, Effect, EffectiveDay, IssuedText
from lawreg.model import (
    Certainty,
    InstrumentKind,
    RelationKind,
    Scope,
    Span,
)
from tests.registry_fakes import ISSUERS, InMemoryRegistry, instrument, relation

TEXT = """CHÍNH PHỦ
Số: 118/2025/NĐ-CP
Hà Nội, ngày 09 tháng 6 năm 2025
NGHỊ ĐỊNH
Về thực hiện thủ tục hành chính theo cơ chế một cửa
Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020;
Điều 40. Điều khoản thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.
2. Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:
a) Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;
b) Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021.
3. Sửa đổi khoản 3 Điều 5 Nghị định số 63/2010/NĐ-CP như sau: “…”.
4. Khoản 2 Điều 7 có hiệu lực từ ngày 01 tháng 01 năm 2026.
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
Nguyễn Hòa Bình
"""
"""Composed, with the numbers and days of the real decree."""


def span(words: str, text: str = TEXT) -> Span:
    """Find where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


STARTS = date(2025, 7, 1)
LEAD = "Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành:"
FIRST = "a) Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;"
SECOND = "b) Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021."
THIRD = "3. Sửa đổi khoản 3 Điều 5 Nghị định số 63/2010/NĐ-CP như sau:"


def effect(
    number: str | None,
    kind: RelationKind = RelationKind.REPLACES,
    words: str = FIRST,
    **fields: object,
) -> Effect:
    """Make an effect on one decree; the rest is as in the sample text."""
    made = Effect(
        kind=kind,
        target_number=number,
        target_name="",
        target_kind=InstrumentKind.DECREE if number else None,
        target_issued_on=None,
        target_span=span(words),
        actor_provision="d40.k2",
        target_provisions=(),
        scope=Scope.WHOLE,
        scope_note="",
        effective_from=STARTS,
        effective_until=None,
        span=span(words),
        lead=None,
        certainty=Certainty.HIGH,
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a test names real fields


ENDS_FIRST = effect("61/2018/NĐ-CP", lead=span(LEAD), actor_provision="d40.k2.a")
ENDS_SECOND = effect(
    "107/2021/NĐ-CP", words=SECOND, lead=span(LEAD), actor_provision="d40.k2.b"
)
AMENDS = effect(
    "63/2010/NĐ-CP",
    RelationKind.AMENDS,
    THIRD,
    actor_provision="d40.k3",
    target_provisions=("d5.k3",),
    scope=Scope.PROVISIONS,
)


def issued(**fields: object) -> IssuedText:
    """Give what is read of the sample text, but for the fields a test changes."""
    made = IssuedText(
        text=TEXT,
        number="118/2025/NĐ-CP",
        kind=InstrumentKind.DECREE,
        issuer="Chính phủ",
        place="",
        title="Về thực hiện thủ tục hành chính theo cơ chế một cửa",
        title_span=span("Về thực hiện thủ tục hành chính theo cơ chế một cửa"),
        issued_on=date(2025, 6, 9),
        signer="Nguyễn Hòa Bình",
        effective=(
            EffectiveDay(
                STARTS,
                (),
                "",
                "",
                span(
                    "1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025."
                ),
            ),
            EffectiveDay(
                date(2026, 1, 1),
                ("d7.k2",),
                "",
                "",
                span("4. Khoản 2 Điều 7 có hiệu lực từ ngày 01 tháng 01 năm 2026."),
            ),
        ),
        ceased_on=None,
        bases=(
            Basis(
                "63/2025/QH15",
                "Luật Tổ chức Chính phủ số 63/2025/QH15",
                None,
                (),
                span("Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;"),
            ),
            Basis(
                "45/2020/NĐ-CP",
                "Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020",
                date(2020, 4, 8),
                (),
                span("Căn cứ Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020;"),
            ),
        ),
        parts=(),
        effects=(ENDS_FIRST, ENDS_SECOND, AMENDS),
        problems=(),
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a test names real fields


ONE_STOP = instrument(
    "61/2018/NĐ-CP",
    issued_on=date(2018, 4, 23),
    title="Về thực hiện cơ chế một cửa",
    effective_from=date(2018, 6, 21),
)
AMENDING = instrument("107/2021/NĐ-CP", issued_on=date(2021, 12, 6))
CONTROL = instrument("63/2010/NĐ-CP", issued_on=date(2010, 6, 8))
ONLINE = instrument("45/2020/NĐ-CP", issued_on=date(2020, 4, 8))
LAW = instrument(
    "63/2025/QH15",
    InstrumentKind.LAW,
    "qh",
    date(2025, 2, 18),
    title="Luật Tổ chức Chính phủ",
)
HELD = (ONE_STOP, AMENDING, CONTROL, ONLINE, LAW)
AMENDED = relation(RelationKind.AMENDS, AMENDING, ONE_STOP)


def registry(*more: object, without: tuple[object, ...] = ()) -> InMemoryRegistry:
    """Give a registry from before the sample decree, with other facts and without some."""
    from lawreg.model import Instrument, Relation

    facts = [fact for fact in (*HELD, AMENDED, *more) if fact not in without]
    return InMemoryRegistry(
        [f for f in facts if isinstance(f, Instrument)],
        [f for f in facts if isinstance(f, Relation)],
        ISSUERS,
    )
