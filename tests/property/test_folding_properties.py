"""Folding keeps offsets, and reads a letter alike whatever stands beside it."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from lawreg.folding import fold, fold_letters

VIETNAMESE = st.text(
    st.sampled_from(
        "aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠẰẤỆỢỮỹĐÐ 0123456789/–-.,;:«»\n\t"
    )
)


@given(st.text())
def test_offsets_stay(text: str) -> None:
    """One character is folded to one, so that offsets hold."""
    text = unicodedata.normalize("NFC", text)
    assert len(fold_letters(text)) == len(text)


@given(VIETNAMESE, st.sampled_from("□≥½Р日\uf0b7"))
def test_a_rare_character_changes_no_other(text: str, rare: str) -> None:
    """A sign that Vietnamese text rarely holds leaves the letters before it as they are."""
    assert fold_letters(text + rare)[:-1] == fold_letters(text)


@given(VIETNAMESE)
def test_letters_and_keys_agree(text: str) -> None:
    """What is found letter by letter is found under the key too."""
    assert fold_letters(text).replace("«", "").replace("»", "") == (
        fold(text).replace("«", "").replace("»", "")
    )


def test_the_sign_of_a_hyphen_from_a_pdf_is_folded_like_any_other() -> None:
    """U+FFFE marks a gap in a table of letters, and is a character all the same."""
    assert fold_letters("NĐ\ufffeCP") == "nd\ufffecp"
