"""Ends that leave something out: of a part where provisions are, of the whole where cases."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake.issued import Effect
from lawreg.intake.propose import propose
from lawreg.model import Certainty, Relation, RelationKind, Scope
from tests.intake_samples import effect, issued, registry
from tests.unit.intake.effect_samples import read

A = "Nghị định số 12/2024/NĐ-CP"
TITLED = f"{A} ngày 05 tháng 3 năm 2024 của Chính phủ về đăng ký bến thuyền"
B = "Nghị định số 15/2025/NĐ-CP"

PARTS = {
    "articles are left out of what is replaced, after its title": (
        f"1. Nghị định này thay thế {TITLED}, trừ các Điều 5, 6 và 7.",
        ["REPLACES 12/2024/NĐ-CP: trừ các Điều 5, 6 và 7"],
    ),
    "an article is left out in brackets": (
        f"1. Nghị định này thay thế {TITLED} (trừ Điều 5).",
        ["REPLACES 12/2024/NĐ-CP: trừ Điều 5"],
    ),
    "a clause is left out of what is repealed": (
        f"1. Bãi bỏ {TITLED}, trừ khoản 2 Điều 40.",
        ["REPEALS 12/2024/NĐ-CP: trừ khoản 2 Điều 40"],
    ),
    "a chapter and an annex are left out": (
        f"1. Bãi bỏ {A}, ngoại trừ Chương II và Phụ lục I.",
        ["REPEALS 12/2024/NĐ-CP: ngoại trừ Chương II và Phụ lục I"],
    ),
    "what is left out goes on until a day": (
        f"1. {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực, trừ Điều 5 và Điều 7 tiếp tục có hiệu lực đến hết ngày 31 tháng 12 năm 2032.",
        [
            "REPEALS 12/2024/NĐ-CP: trừ Điều 5 và Điều 7 tiếp tục có hiệu lực đến hết ngày 31 tháng 12 năm 2032"
        ],
    ),
    "it is told between the decree and that it ceases": (
        f"1. {A}, trừ Điều 5 và Điều 7, hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        ["REPEALS 12/2024/NĐ-CP: trừ Điều 5 và Điều 7"],
    ),
    "after a semicolon «riêng» goes on": (
        f"1. {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực; riêng khoản 2 Điều 5 tiếp tục có hiệu lực đến ngày 31 tháng 12 năm 2032.",
        [
            "REPEALS 12/2024/NĐ-CP: riêng khoản 2 Điều 5 tiếp tục có hiệu lực đến ngày 31 tháng 12 năm 2032"
        ],
    ),
    "rules in words are left out": (
        f"1. Bãi bỏ {A}, trừ các quy định về phí neo đậu.",
        ["REPEALS 12/2024/NĐ-CP: trừ các quy định về phí neo đậu"],
    ),
    "articles are listed after a colon": (
        f"1. Nghị định này thay thế {A} trừ các điều sau đây: Điều 5, Điều 6.",
        ["REPLACES 12/2024/NĐ-CP: trừ các điều sau đây: Điều 5, Điều 6"],
    ),
    "a clause is left out of an article": (
        f"1. Bãi bỏ Điều 5 {A}, trừ khoản 2.",
        ["REPEALS 12/2024/NĐ-CP d5: trừ khoản 2"],
    ),
    "only one of two decrees has an exception, which names it": (
        f"1. Bãi bỏ {A} và {B}, trừ Điều 5 {B}.",
        [
            "REPEALS 12/2024/NĐ-CP whole",
            f"REPEALS 15/2025/NĐ-CP: trừ Điều 5 {B}",
        ],
    ),
    "only the last after a semicolon has it": (
        f"1. Bãi bỏ {A}; {B}, trừ Điều 5.",
        ["REPEALS 12/2024/NĐ-CP whole", "REPEALS 15/2025/NĐ-CP: trừ Điều 5"],
    ),
    "each point has its own": (
        f"1. Bãi bỏ các Nghị định sau đây:\na) {A}, trừ Điều 5;\nb) {B}.",
        ["REPEALS 12/2024/NĐ-CP: trừ Điều 5", "REPEALS 15/2025/NĐ-CP whole"],
    ),
    "the next clause is none of it": (
        f"1. Nghị định này thay thế {A}, trừ Điều 5 và bãi bỏ {B}.",
        ["REPLACES 12/2024/NĐ-CP: trừ Điều 5", "REPEALS 15/2025/NĐ-CP whole"],
    ),
    "it only ceases for a field": (
        f"1. {A} chỉ hết hiệu lực đối với lĩnh vực đất đai.",
        ["REPEALS 12/2024/NĐ-CP: chỉ hết hiệu lực đối với lĩnh vực đất đai"],
    ),
    "it ceases for a field from a day": (
        f"1. {A} hết hiệu lực đối với lĩnh vực đất đai kể từ ngày Nghị định này có hiệu lực.",
        ["REPEALS 12/2024/NĐ-CP: đối với lĩnh vực đất đai"],
    ),
    "it ceases from a day for some": (
        f"1. {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực đối với tổ chức tín dụng.",
        ["REPEALS 12/2024/NĐ-CP: đối với tổ chức tín dụng"],
    ),
    "it is repealed for some": (
        f"1. Bãi bỏ {A} đối với các bến nội địa.",
        ["REPEALS 12/2024/NĐ-CP: đối với các bến nội địa"],
    ),
    "a suspension leaves an article out": (
        f"1. Ngưng hiệu lực thi hành {A}, trừ Điều 5, từ ngày 01 tháng 8 năm 2031 đến hết ngày 15 tháng 9 năm 2031.",
        ["SUSPENDS 12/2024/NĐ-CP: trừ Điều 5"],
    ),
    "words are swapped but in one article": (
        f"1. Thay thế cụm từ “bến” bằng cụm từ “cảng” tại {A}, trừ Điều 5.",
        ["AMENDS 12/2024/NĐ-CP: trừ Điều 5"],
    ),
}

CASES = {
    "cases under an article of the text": (
        f"1. {TITLED} hết hiệu lực từ ngày Nghị định này có hiệu lực thi hành, trừ trường hợp quy định tại Điều 7 Nghị định này.",
        ["12/2024/NĐ-CP: trừ trường hợp quy định tại Điều 7 Nghị định này"],
    ),
    "what another clause of the article says": (
        f"1. Nghị định này thay thế {A}, trừ quy định tại khoản 3 Điều này.",
        ["12/2024/NĐ-CP: trừ quy định tại khoản 3 Điều này"],
    ),
    "files handed in before": (
        f"1. {A} hết hiệu lực, trừ hồ sơ nộp trước ngày này được tiếp tục giải quyết.",
        ["12/2024/NĐ-CP: trừ hồ sơ nộp trước ngày này được tiếp tục giải quyết"],
    ),
    "for all in a sentence": (
        f"1. Kể từ ngày Nghị định này có hiệu lực, {A}, {B} hết hiệu lực thi hành, trừ các trường hợp chuyển tiếp quy định tại Điều 12.",
        [
            "12/2024/NĐ-CP: trừ các trường hợp chuyển tiếp quy định tại Điều 12",
            "15/2025/NĐ-CP: trừ các trường hợp chuyển tiếp quy định tại Điều 12",
        ],
    ),
    "for all points of a list": (
        f"1. Các Nghị định sau đây hết hiệu lực, trừ trường hợp quy định tại Điều 8 Nghị định này:\na) {A};\nb) {B}.",
        [
            "12/2024/NĐ-CP: trừ trường hợp quy định tại Điều 8 Nghị định này",
            "15/2025/NĐ-CP: trừ trường hợp quy định tại Điều 8 Nghị định này",
        ],
    ),
    "for all of a list in a running sentence": (
        f"1. Các Nghị định sau đây hết hiệu lực, trừ trường hợp quy định tại Điều 8 Nghị định này: {A}; {B}.",
        [
            "12/2024/NĐ-CP: trừ trường hợp quy định tại Điều 8 Nghị định này",
            "15/2025/NĐ-CP: trừ trường hợp quy định tại Điều 8 Nghị định này",
        ],
    ),
    "what another decree says is a case": (
        f"1. Bãi bỏ {A}, trừ khoản 2 Điều 4 {B}.",
        [f"12/2024/NĐ-CP: trừ khoản 2 Điều 4 {B}"],
    ),
}

NONE = {
    "when the text itself begins in part": (
        f"1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031 và thay thế {A}, trừ khoản 2 Điều 5 có hiệu lực từ ngày 01 tháng 01 năm 2032."
    ),
    "the same in a sentence of its own": (
        f"1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031 và thay thế {A}. Riêng khoản 2 Điều 5 có hiệu lực từ ngày 01 tháng 01 năm 2032."
    ),
    "the same before the replaced is named": (
        f"1. Nghị định này có hiệu lực từ ngày 01 tháng 6 năm 2031, trừ trường hợp quy định tại khoản 2 Điều này, và thay thế {A}."
    ),
    "another decree is left out of a list": f"1. Bãi bỏ {A}, trừ {B}.",
}


def _told(effects: tuple[Effect, ...]) -> list[str]:
    """Write kind, target and what is left out; all with something are to be looked at."""
    lines = []
    for one in effects:
        named = " ".join(
            [one.kind.value, str(one.target_number), *one.target_provisions]
        )
        sure = one.certainty is Certainty.HIGH
        assert sure is (one.scope is not Scope.UNSPECIFIED)
        note = f": {one.scope_note}" if one.scope_note else f" {one.scope.value}"
        lines.append(named + note)
    return lines


@pytest.mark.parametrize(("articles", "expected"), PARTS.values(), ids=PARTS)
def test_an_end_but_for_provisions_is_of_a_part(
    articles: str, expected: list[str]
) -> None:
    """Which provisions are all the others nobody has told: a person looks."""
    assert _told(read(f"Điều 9. Hiệu lực thi hành\n{articles}")) == expected


@pytest.mark.parametrize(("articles", "expected"), CASES.values(), ids=CASES)
def test_an_end_but_for_cases_is_of_the_whole(
    articles: str, expected: list[str]
) -> None:
    """The decree has ended; in some cases it still governs, which the words keep."""
    effects = read(f"Điều 9. Hiệu lực thi hành\n{articles}")
    assert [f"{e.target_number}: {e.transition}" for e in effects] == expected
    assert {(e.scope, e.certainty, e.scope_note) for e in effects} == {
        (Scope.WHOLE, Certainty.MEDIUM, "")
    }


@pytest.mark.parametrize("articles", NONE.values(), ids=NONE)
def test_what_is_no_exception_to_the_end(articles: str) -> None:
    """The whole ends, on the day of the text, and nothing is in doubt."""
    (one,) = read(f"Điều 9. Hiệu lực thi hành\n{articles}")
    assert (one.target_number, one.scope, one.certainty, one.transition) == (
        "12/2024/NĐ-CP",
        Scope.WHOLE,
        Certainty.HIGH,
        "",
    )
    assert one.effective_from == date(2031, 6, 1)


def test_what_goes_on_in_a_sentence_of_its_own_is_told_of_both() -> None:
    """The end is one of a part, and what goes on does so until its day."""
    end, goes_on = read(
        f"Điều 9. Hiệu lực thi hành\n1. {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực. "
        f"Riêng khoản 2 Điều 5 {A} tiếp tục có hiệu lực đến hết ngày 31 tháng 12 năm 2032."
    )
    assert (end.kind, end.scope) == (RelationKind.REPEALS, Scope.UNSPECIFIED)
    assert end.scope_note.startswith("Riêng khoản 2 Điều 5")
    assert (goes_on.kind, goes_on.target_provisions, goes_on.effective_until) == (
        RelationKind.EXTENDS,
        ("d5.k2",),
        date(2033, 1, 1),
    )


def test_the_day_of_an_exception_is_not_that_of_the_end() -> None:
    """All but a clause ends with the text; the clause later."""
    (one,) = read(
        f"Điều 9. Hiệu lực thi hành\n1. {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực, "
        "trừ khoản 2 Điều 5 hết hiệu lực từ ngày 01 tháng 01 năm 2033."
    )
    assert (one.scope, one.effective_from) == (Scope.UNSPECIFIED, date(2031, 6, 1))


def test_a_suspension_of_all_and_of_a_part_for_longer_is_of_the_whole() -> None:
    """What the first point leaves out the second suspends from the same day."""
    whole, part = read(
        f"Điều 1. Ngưng hiệu lực\n1. Đối với {A}:\n"
        "a) Ngưng hiệu lực thi hành từ ngày 01 tháng 8 năm 2031 đến ngày 15 tháng 9 năm 2031, trừ quy định về lộ trình quy định tại khoản 1 Điều 7.\n"
        "b) Ngưng hiệu lực quy định về lộ trình quy định tại khoản 1 Điều 7 từ ngày 01 tháng 8 năm 2031 đến ngày 01 tháng 01 năm 2032."
    )
    assert (whole.scope, whole.scope_note) == (Scope.WHOLE, "")
    assert (part.scope, part.target_provisions) == (Scope.UNSPECIFIED, ("d7.k1",))


def test_words_that_only_look_like_an_exception() -> None:
    """«Lưu trữ» and «khấu trừ» leave nothing out."""
    effects = read(
        f"Điều 9. Hiệu lực\n1. Bãi bỏ các quy định về lưu trữ tại {A}.\n"
        f"2. Bãi bỏ quy định về khấu trừ phí tại Điều 5 {B}."
    )
    assert [(e.target_number, e.scope_note) for e in effects] == [
        ("12/2024/NĐ-CP", "các quy định về lưu trữ"),
        ("15/2025/NĐ-CP", "quy định về khấu trừ phí"),
    ]


def test_the_cases_are_recorded_as_what_a_transitional_clause_keeps() -> None:
    """The act ends the whole; a status says what is still governed by it."""
    kept = "trừ trường hợp quy định tại Điều 7 Nghị định này"
    end = effect("63/2010/NĐ-CP", transition=kept, certainty=Certainty.MEDIUM)
    proposed = propose(issued(effects=(end,)), registry())
    (act,) = (
        i.fact
        for i in proposed.items
        if isinstance(i.fact, Relation) and i.fact.kind is RelationKind.REPLACES
    )
    assert (act.ends_whole, act.transition) == (True, kept)
