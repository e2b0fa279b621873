"""Words in quotation marks, however badly the marks are printed."""

from __future__ import annotations

import pytest

from lawreg.citation.words import cleaned
from lawreg.intake.sheet import read_sheet

QUOTED = {
    "new wording after a colon": (
        "sửa đổi như sau:\n“1. Mới.”.\n2. Hai",
        ["“1. Mới.”"],
    ),
    "phrases inside wording do not end it": (
        "như sau:\n“a) “Tỉnh Anh hùng”, “Thành phố Anh hùng”;\nb) “Bà mẹ”.”.\n2. Hai",
        ["“a) “Tỉnh Anh hùng”, “Thành phố Anh hùng”;\nb) “Bà mẹ”.”"],
    ),
    "phrases in a sentence": (
        "thay cụm từ “bến đò” bằng “bến thuyền” tại Điều 2",
        ["“bến đò”", "“bến thuyền”"],
    ),
    "a phrase closed by the wrong mark": (
        "thay “bến đò’; “phà” thành “bến thuyền”",
        ["“bến đò’", "“phà”", "“bến thuyền”"],
    ),
    "a phrase closed by an opening mark": (
        "bỏ cụm từ “bến đò“, tại Điều 2",
        ["“bến đò“"],
    ),
    "straight marks": (
        'thay cụm từ "bến đò" bằng "bến thuyền" tại Điều 2',
        ['"bến đò"', '"bến thuyền"'],
    ),
    "wording that nothing closes ends at the next article that acts by number": (
        "Điều 1. Sửa như sau:\n“2. Mới.\n\nĐiều 2.\nThay thế từ của Nghị định\nsố 12/2024/NĐ-CP\n1. Thay “bến” tại Điều 1”.",
        ["“2. Mới.", "“bến”"],
    ),
    "wording may hold an article of the next number": (
        "Điều 1. Sửa như sau:\n“Điều 1. Cũ.\nĐiều 2. Bãi bỏ lệ cũ.”.\nĐiều 2. Hiệu lực",
        ["“Điều 1. Cũ.\nĐiều 2. Bãi bỏ lệ cũ.”"],
    ),
    "an apostrophe in a name is no mark": ("xã K’Bang và xã Ia H’Drai", []),
    "a phrase that never closes is none": ("tên “bến đò rồi hết", []),
    "a phrase after a colon goes on in its sentence": (
        "thay cụm từ: “bến đò” bằng cụm từ: “bến thuyền” tại Điều 2",
        ["“bến đò”", "“bến thuyền”"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), QUOTED.values(), ids=QUOTED)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    """Marks are paired as they were meant."""
    sheet = read_sheet(cleaned(text))
    assert [sheet.clean[q.start : q.end] for q in sheet.quoted] == expected


def test_wording_is_told_from_phrases() -> None:
    """New wording ends a clause; a phrase stands inside one."""
    sheet = read_sheet(cleaned("đổi “bến” như sau:\n“Điều 3. Mới.”."))
    assert [q.is_wording for q in sheet.quoted] == [False, True]


def test_quoted_words_are_blank_among_the_own_ones() -> None:
    """No verb or provision of a phrase is read as the text."""
    sheet = read_sheet(cleaned("bỏ cụm từ “Điều 5” tại Điều 2"))
    assert sheet.own == "bo cum tu ________ tai dieu 2"
