"""What holds of the effects read from any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawreg.citation.words import cleaned
from lawreg.folding import fold
from lawreg.intake import verbs
from lawreg.intake.articles import find_parts, read_outline
from lawreg.intake.effects import read_effects
from lawreg.intake.sheet import read_sheet

PIECES = st.sampled_from(
    [
        "Chính phủ ban hành Nghị định sửa đổi Nghị định số 12/2024/NĐ-CP.\n",
        "Điều 1. Sửa đổi một số điều của Nghị định số 12/2024/NĐ-CP\n",
        "Điều 2. Hiệu lực thi hành\n",
        "1. Bãi bỏ khoản 2 Điều 5 Nghị định số 15/2025/NĐ-CP.\n",
        "2. Bổ sung điểm đ vào sau điểm d khoản 1 như sau:\n",
        "a) Nghị định số 16/2025/NĐ-CP ngày 06 tháng 4 năm 2025 của Chính phủ;\n",
        "- Sửa đổi Điều này như sau: ",
        "Các Nghị định sau hết hiệu lực: ",
        "Nghị định này thay thế Luật Đường thủy và các điều từ Điều 3 đến Điều 5 ",
        "ngưng hiệu lực từ ngày 01/8/2031 đến ngày 31/9/2031",
        "thay thế cụm từ ",
        "“",
        "”",
        '"',
        "‘",
        ".\n",
        ";\n",
        "\n",
        "**",
        "Phụ lục I\n",
        "TM. CHÍNH PHỦ\n",
        "[Khoản này hết hiệu lực]",
        "\n\nCÔNG BÁO/Số 12 + 13/Ngày 05-4-2031\n7\n\n",
        "e\u0302\u0301",
        "\u200b",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


@given(TEXTS)
def test_effects_lie_in_the_text_and_are_led_by_a_verb(text: str) -> None:
    """No effect without words that act; none but from the words."""
    effects = read_effects(text)
    assert effects == read_effects(text)
    for effect in effects:
        assert 0 <= effect.span.start < effect.span.end <= len(text)
        assert 0 <= effect.target_span.start < effect.target_span.end <= len(text)
        spans = [effect.span] if effect.lead is None else [effect.lead, effect.span]
        said = fold(" ".join(text[s.start : s.end] for s in spans)).replace("*", " ")
        assert any(
            pattern.search(said)
            for pattern in (verbs.VERBS, verbs.PREDICATES, verbs.DETAILS)
        )


@given(TEXTS)
def test_provisions_lie_in_the_text(text: str) -> None:
    """Every provision can be shown."""
    sheet = read_sheet(cleaned(text))
    for part in find_parts(sheet, read_outline(sheet)):
        assert 0 <= part.span.start < part.span.end <= len(text)


@given(TEXTS)
def test_every_form_of_a_text_has_its_letters_in_the_same_places(text: str) -> None:
    """An offset into one form is an offset into the others."""
    sheet = read_sheet(cleaned(text))
    assert len(sheet.clean) == len(sheet.folded) == len(sheet.own)
