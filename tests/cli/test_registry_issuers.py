"""``registry issuers``: the ids that ``--issuer`` takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg


@pytest.fixture
def small(world: Path) -> tuple[str, str]:
    """Name the small registry, which holds one body."""
    return "--registry", str(world / "small.sqlite")


def test_all_are_listed_with_their_ids(lawreg: Lawreg, small: tuple[str, str]) -> None:
    """One line a body, in both languages."""
    told = lawreg("registry", "issuers", *small).out
    assert told == "cp  Chính phủ · cơ quan của cả nước\n"
    told = lawreg("registry", "issuers", "--lang", "en", *small).out
    assert told == "cp  Chính phủ · of the whole country\n"


@pytest.mark.parametrize("words", [["cp"], ["chinh", "phu"], ["CHÍNH PHỦ"]])
def test_words_in_any_spelling_find_a_body(
    lawreg: Lawreg, small: tuple[str, str], words: list[str]
) -> None:
    """An id, a name, a symbol."""
    argv = ("registry", "issuers", *words, "--output-format", "json", *small)
    (held,) = json.loads(lawreg(*argv).out)["issuers"]
    assert (held["id"], held["level"], held["aliases"]) == ("cp", "central", ["CP"])


def test_what_was_merged_says_into_whom_and_when(lawreg: Lawreg) -> None:
    """Bình Phước of the registry that comes along: over since 01/7/2025."""
    told = lawreg("registry", "issuers", "ubnd binh phuoc").out
    (line,) = told.splitlines()
    assert line.startswith("binh-phuoc-ubnd  Ủy ban nhân dân tỉnh Bình Phước · tỉnh")
    assert line.endswith("đến trước 01/07/2025 · nay: dong-nai-ubnd")


def test_what_is_not_held_is_said(lawreg: Lawreg, small: tuple[str, str]) -> None:
    """Nothing found is an answer, not an error."""
    ran = lawreg("registry", "issuers", "xyz", *small)
    assert (ran.code, ran.out) == (1, "")
    assert "«xyz»" in ran.err
