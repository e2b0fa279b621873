"""Where the text of a changeset is found: beside it, or where it was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from lawreg_tui.review_text import find_text

from lawreg.intake.proposed import Proposed, text_digest

WORDS = "Điều 1. Bãi bỏ Nghị định số 12/2024/NĐ-CP.\n"


@pytest.fixture
def apart(tmp_path: Path) -> tuple[Path, Path]:
    """A text in one folder, and the place of its changeset in another."""
    text = tmp_path / "van-ban" / "nd118.txt"
    changeset = tmp_path / "de-xuat" / "nd118.toml"
    text.parent.mkdir()
    changeset.parent.mkdir()
    text.write_text(WORDS, encoding="utf-8")
    return text, changeset


def read_at(text: Path, changeset: Path) -> Proposed:
    """What a reading of the text proposes, written to the changeset."""
    made = Proposed((), "thử", digest=text_digest(WORDS))
    return made.read_from(str(text), str(changeset))


def test_a_text_in_another_folder_is_found(apart: tuple[Path, Path]) -> None:
    """The changeset tells the way, with slashes on every system."""
    text, changeset = apart
    proposed = read_at(text, changeset)
    assert proposed.text == "../van-ban/nd118.txt"
    said = find_text(str(changeset), proposed)
    assert (said.text, said.doubt) == (WORDS, None)


def test_a_text_put_beside_the_changeset_is_found(apart: tuple[Path, Path]) -> None:
    """Both were moved together."""
    text, changeset = apart
    proposed = read_at(text, changeset)
    text.rename(changeset.parent / text.name)
    assert find_text(str(changeset), proposed).doubt is None


def test_a_text_that_is_gone_is_told_with_what_to_do(apart: tuple[Path, Path]) -> None:
    """By its name alone, not by the way to where it was."""
    text, changeset = apart
    proposed = read_at(text, changeset)
    text.unlink()
    doubt = find_text(str(changeset), proposed).doubt
    assert doubt is not None
    assert doubt.vi.startswith("Không thấy toàn văn «nd118.txt» ở ")


def test_another_text_in_its_place_is_not_shown(apart: tuple[Path, Path]) -> None:
    """Places count only in the text that was read."""
    text, changeset = apart
    proposed = read_at(text, changeset)
    text.write_text("Văn bản khác.", encoding="utf-8")
    said = find_text(str(changeset), proposed)
    assert said.doubt is not None
    assert "Văn bản khác" not in said.text
