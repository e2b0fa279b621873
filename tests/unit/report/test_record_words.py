"""Records are told to people in words, whatever programs call their fields."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import (
    Commencement,
    Confidence,
    Coverage,
    Evidence,
    InstrumentKind,
    Issuer,
    RelationKind,
    Scope,
    Succession,
)
from lawreg.model.field_words import FIELD_WORDS
from lawreg.registry.difference import Altered, find_altered
from lawreg.registry.facts import Change, CoverageFact, Fact, IssuerFact, entry_of
from lawreg.report.difference import altered_lines
from lawreg.report.record_words import gather_names
from tests.registry_fakes import ISSUERS, InMemoryRegistry, instrument, relation

OLD = instrument("61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEW = instrument(
    "118/2025/NĐ-CP",
    issued_on=date(2025, 6, 9),
    title="Về một cửa",
    unconfirmed=("issuer", "signer"),
    confidence=Confidence.SINGLE_SOURCE,
    evidence=(Evidence("Công báo", "có hiệu lực từ …"),),
    commencements=(
        Commencement(("d7.k2",), date(2026, 1, 1), "", Evidence("Công báo")),
    ),
)
ENDS = relation(RelationKind.REPLACES, NEW, OLD)._replace(
    target_provisions=("d5.k2", "d7"),
    scope=Scope.PROVISIONS,
    effective_from=date(2025, 7, 1),
)
VIEW = InMemoryRegistry([OLD], (), ISSUERS)


def _altered(*changes: Change) -> Altered:
    return find_altered(map(entry_of, changes))


def _lines(*facts: Fact, language: str = "vi") -> list[str]:
    altered = _altered(*(Change(None, fact) for fact in facts))
    names = gather_names(altered, VIEW)
    return altered_lines(altered, names, language, whole=True)


def test_an_instrument_is_told_as_it_is_cited() -> None:
    """Its kind, body and grade by their labels, its days as offices write them."""
    assert _lines(NEW) == [
        "+ văn bản Nghị định 118/2025/NĐ-CP (vn/cp/2025/118-2025-nd-cp)",
        "    Số, ký hiệu: 118/2025/NĐ-CP",
        "    Loại: Nghị định",
        "    Cơ quan ban hành: Chính phủ",
        "    Trích yếu: Về một cửa",
        "    Ngày ban hành: 09/06/2025",
        "    Có hiệu lực từ: 09/06/2025",
        "    Năm ban hành: 2025",
        "    Phần có ngày riêng: khoản 2 Điều 7 có hiệu lực từ 01/01/2026",
        "    Mức xác nhận: một nguồn",
        "    Còn cần xác minh: cơ quan ban hành và người ký",
        "    Nguồn: Công báo «có hiệu lực từ …»",
        "Thêm 1, sửa 0, rút 0.",
    ]


def test_an_act_is_told_with_both_its_ends() -> None:
    """Of which one is held and one is added by the same changes."""
    lines = _lines(NEW, ENDS)
    at = lines.index(
        "+ quan hệ: Nghị định 118/2025/NĐ-CP thay thế Nghị định 61/2018/NĐ-CP"
    )
    told = lines[at + 1 : -1]
    assert "    Có hiệu lực từ: 01/07/2025" in told
    assert "    Điều khoản chịu tác động: khoản 2 Điều 5 và Điều 7" in told
    assert "    Phạm vi tác động: các điều khoản đã nêu" in told


def test_a_body_and_a_claim_are_told_by_name() -> None:
    """Whoever took over too."""
    body = Issuer(
        "bkhdt",
        "Bộ Kế hoạch và Đầu tư",
        "ministry",
        successions=(Succession("btc", date(2025, 3, 1)),),
    )
    lines = _lines(
        IssuerFact(body),
        CoverageFact(Coverage(InstrumentKind.DECREE, "cp", 2018, 2025)),
    )
    assert lines[0] == "+ cơ quan Bộ Kế hoạch và Đầu tư (bkhdt)"
    assert "    Cơ quan kế tục: Bộ Tài chính, từ 01/03/2025" in lines
    assert "+ phạm vi: Nghị định của Chính phủ, 2018-2025" in lines


def test_a_correction_tells_both_values() -> None:
    """In the language asked for; what was empty is said to be."""
    was = OLD._replace(effective_from=date(2018, 6, 21))
    altered = _altered(
        Change(was, was._replace(effective_from=date(2018, 7, 1), signer="A"))
    )
    names = gather_names(altered, VIEW)
    assert altered_lines(altered, names, "vi") == [
        "~ văn bản Nghị định 61/2018/NĐ-CP (vn/cp/2018/61-2018-nd-cp)",
        "    Có hiệu lực từ: 21/06/2018 → 01/07/2018",
        "    Người ký: (trống) → A",
        "Thêm 0, sửa 1, rút 0.",
    ]
    assert "    In force from: 2018-06-21 → 2018-07-01" in altered_lines(
        altered, names, "en"
    )


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_name_of_a_field_is_left(language: str) -> None:
    """Nor of a kind or a scope: they are for programs."""
    told = "\n".join(_lines(NEW, ENDS, language=language))
    for name in (*FIELD_WORDS, "REPLACES", "nghi-dinh", "single-source"):
        assert f"{name}:" not in told
        assert f": {name}" not in told


def test_every_field_of_the_records_has_words() -> None:
    """A field that is added to the model needs words here."""
    for record in (NEW, ENDS, *ISSUERS[:1]):
        fields = set(record._fields) - {"not_before", "name", "issuer_id"}
        assert fields <= FIELD_WORDS.keys(), record
