"""Ends of a part of what provisions say: they go on, without the content named."""

from __future__ import annotations

import pytest

from lawreg.model import Certainty, Scope
from tests.unit.intake.effect_samples import read

A = "Nghị định số 12/2024/NĐ-CP"
B = "Nghị định số 15/2025/NĐ-CP"
C = "Nghị định số 16/2025/NĐ-CP"
_PART = Scope.UNSPECIFIED.value
_WHOLE = Scope.WHOLE.value
_NAMED = Scope.PROVISIONS.value

ENDS = {
    "the content of a clause is repealed": (
        f"1. Bãi bỏ nội dung quy định về phí neo đậu tại khoản 2 Điều 5 {A}.",
        [(A, "d5.k2", _PART, "nội dung quy định về phí neo đậu")],
    ),
    "the rules on something are repealed, told of by «quy định tại»": (
        f"1. Bãi bỏ quy định về phụ cấp đặc thù đối với thợ máy và phụ cấp ưu đãi quy định tại Điều 4, Điều 5 và Điều 6 {A}.",
        [
            (
                A,
                "d4 d5 d6",
                _PART,
                "quy định về phụ cấp đặc thù đối với thợ máy và phụ cấp ưu đãi",
            )
        ],
    ),
    "rules that concern somebody are repealed in several clauses": (
        f"1. Bãi bỏ các quy định liên quan đến cá nhân kinh doanh tại khoản 1 Điều 19 và khoản 1 Điều 20 của {A}.",
        [(A, "d19.k1 d20.k1", _PART, "các quy định liên quan đến cá nhân kinh doanh")],
    ),
    "the part of an article that is on something": (
        f"1. Bãi bỏ phần quy định về phí tại Điều 5 {A}.",
        [(A, "d5", _PART, "phần quy định về phí")],
    ),
    "a rule without «về»": (
        f"1. Bãi bỏ quy định định mức, tiêu chí phân bổ cho bến tại khoản 3 Điều 3 {A}.",
        [(A, "d3.k3", _PART, "quy định định mức, tiêu chí phân bổ cho bến")],
    ),
    "conditions that an article sets": (
        f"1. Bãi bỏ điều kiện kinh doanh quy định tại khoản 3 Điều 5 {A}.",
        [(A, "d5.k3", _PART, "điều kiện kinh doanh")],
    ),
    "a part of a clause, nobody says which": (
        f"1. Bãi bỏ một phần khoản 3 Điều 5 {A}.",
        [(A, "d5.k3", _PART, "một phần")],
    ),
    "«quy định tại» alone leaves nothing of the clause": (
        f"1. Bãi bỏ các quy định tại điểm a khoản 2 Điều 5, quy định tại Điều 7 {A}.",
        [(A, "d5.k2.a d7", _NAMED, "")],
    ),
    "«nội dung quy định tại» leaves nothing of it either": (
        f"1. Bãi bỏ nội dung quy định tại khoản 3 Điều 5 {A}.",
        [(A, "d5.k3", _NAMED, "")],
    ),
    "one clause goes as a whole, and of another a content": (
        f"1. Bãi bỏ khoản 2 Điều 3, nội dung quy định về phí tại Điều 6 {A}.",
        [
            (A, "d3.k2", _NAMED, ""),
            (A, "d6", _PART, "nội dung quy định về phí"),
        ],
    ),
    "a clause that has its article from the next, which loses a content": (
        f"1. Bãi bỏ khoản 2, nội dung quy định về phí tại khoản 3 Điều 6 {A}.",
        [
            (A, "d6.k2", _NAMED, ""),
            (A, "d6.k3", _PART, "nội dung quy định về phí"),
        ],
    ),
    "two contents of two articles": (
        f"1. Bãi bỏ quy định về phí tại Điều 5 và quy định về lệ phí tại Điều 6 {A}.",
        [(A, "d5 d6", _PART, "quy định về phí; quy định về lệ phí")],
    ),
    "a content in articles of two decrees": (
        f"1. Bãi bỏ quy định về phí tại Điều 5 {A} và Điều 6 {B}.",
        [
            (A, "d5", _PART, "quy định về phí"),
            (B, "d6", _PART, "quy định về phí"),
        ],
    ),
    "a content in lettered points": (
        f"1. Bãi bỏ các nội dung quy định về tỷ giá khi tính phí tại:\na) Điều 8 và khoản 3 Điều 9 của {A};\nb) Khoản 1\nĐiều 6 của {B};\nc) {C}.",
        [
            (A, "d8 d9.k3", _PART, "các nội dung quy định về tỷ giá khi tính phí"),
            (B, "d6.k1", _PART, "các nội dung quy định về tỷ giá khi tính phí"),
            (C, "", _PART, "các nội dung quy định về tỷ giá khi tính phí"),
        ],
    ),
    "a content in a list with dashes": (
        f"1. Bãi bỏ các quy định về phí tại:\n- Điều 5 {A};\n- Khoản 2 Điều 6 {B}.",
        [
            (A, "d5", _PART, "các quy định về phí"),
            (B, "d6.k2", _PART, "các quy định về phí"),
        ],
    ),
    "it is said of a content that it ceases": (
        f"1. Các quy định về phí tại Điều 5, Điều 6 {A} hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        [(A, "d5 d6", _PART, "Các quy định về phí")],
    ),
    "it is said of a content in the texts below that it ceases": (
        f"1. Các quy định về phí tại các Nghị định sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\na) {A};\nb) Điều 6 {B}.",
        [
            (A, "", _PART, "Các quy định về phí"),
            (B, "d6", _PART, "Các quy định về phí"),
        ],
    ),
    "an item has a content of its own, and the next none": (
        f"1. Bãi bỏ các quy định sau:\na) Quy định về phí tại khoản 3 Điều 5 {A};\nb) Điều 6 {B}.",
        [
            (A, "d5.k3", _PART, "Quy định về phí"),
            (B, "d6", _NAMED, ""),
        ],
    ),
    "«các quy định của» the texts below is all of them": (
        f"1. Bãi bỏ các quy định của các Nghị định sau:\na) {A};\nb) Điều 6 {B}.",
        [(A, "", _WHOLE, ""), (B, "d6", _NAMED, "")],
    ),
    "the procedures made known in four decisions": (
        (
            "1. Các thủ tục tương ứng đã công bố tại các Quyết định số 84/QĐ-BXD ngày 27/12/2022; Quyết định số 47/QĐ-BXD ngày 26/6/2023; "
            "Quyết định số 38/QĐ-BXD ngày 11/12/2023; Quyết định số 75/QĐ-BXD ngày 28/3/2024 hết hiệu lực kể từ ngày Nghị định này có hiệu lực."
        ),
        [
            (f"Quyết định số {n}/QĐ-BXD", "", _PART, "Các thủ tục tương ứng")
            for n in (84, 47, 38, 75)
        ],
    ),
    "the lists that a chairman made known in decisions told by a row of numbers": (
        (
            "1. Nghị định này thay thế Danh mục thủ tục được Chủ tịch tỉnh công bố tại các Quyết định: Số 96/QĐ-UBND ngày 28/12/2021, "
            "số 41/QĐ-UBND ngày 14/11/2019, số 50/QĐ-UBND ngày 26/11/2018."
        ),
        [
            (f"Quyết định số {n}/QĐ-UBND", "", _PART, "Danh mục thủ tục")
            for n in (96, 41, 50)
        ],
    ),
    "what follows a clause of another after a semicolon goes as a whole": (
        f"1. Bãi bỏ khoản 2 Điều 5 {A}; {B}; {C}.",
        [(A, "d5.k2", _NAMED, ""), (B, "", _WHOLE, ""), (C, "", _WHOLE, "")],
    ),
    "a content goes beside an article of the same decree": (
        f"1. Bãi bỏ Điều 5 {A}.\n2. Bãi bỏ các quy định về phí tại {A}.",
        [(A, "d5", _NAMED, ""), (A, "", _PART, "các quy định về phí")],
    ),
    "what only ties the forms to their place is not in the note": (
        f"1. Bãi bỏ Mẫu số 08 ban hành kèm theo {A} và các Mẫu số 07A, Mẫu số 07B ban hành kèm theo {B}.",
        [
            (A, "", _PART, "Mẫu số 08"),
            (B, "", _PART, "các Mẫu số 07A, Mẫu số 07B"),
        ],
    ),
}


@pytest.mark.parametrize(("articles", "expected"), ENDS.values(), ids=ENDS)
def test_how_much_of_a_provision_ends(
    articles: str, expected: list[tuple[str, str, str, str]]
) -> None:
    """A provision of which a content is repealed is not repealed; a person has to look."""
    effects = read(f"Điều 9. Hiệu lực thi hành\n{articles}")
    assert [
        (
            e.target_number,
            " ".join(e.target_provisions),
            e.scope.value,
            e.scope_note,
        )
        for e in effects
    ] == [(cited.rpartition(" ")[2], *rest) for cited, *rest in expected]
    assert all(
        (e.certainty is Certainty.MEDIUM) is (e.scope is Scope.UNSPECIFIED)
        for e in effects
    )
