"""The row beside eyecite, which may be installed or not."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from bench import citation_speed, citations

SEED = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;\n"


def test_where_eyecite_is_missing_it_says_how_to_compare(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other rows need nothing, so this one is left out with a word on it."""
    monkeypatch.setitem(sys.modules, "eyecite", None)
    citation_speed._print_eyecite(SEED, citation_speed.ENGLISH)
    assert "pip install eyecite" in capsys.readouterr().out


def test_each_reads_its_own_kind_of_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """English is never given to lawreg, nor Vietnamese to eyecite; both counts are told."""
    given: set[str] = set()

    def get_citations(text: str) -> list[str]:
        given.add(text)
        return ["550 U.S. 544"] * 7

    module = SimpleNamespace(get_citations=get_citations)
    monkeypatch.setitem(sys.modules, "eyecite", module)
    monkeypatch.setattr(citation_speed, "BESIDE_EYECITE", (2000,))
    citation_speed._print_eyecite(SEED, citation_speed.ENGLISH)
    assert given == {citation_speed.ENGLISH}
    printed = capsys.readouterr().out
    assert f"({len(SEED.encode()) * 24 // 1000} KB, 24 citations)" in printed
    assert "(1 KB, 7 citations)" in printed


def test_a_text_for_eyecite_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It ends with code 2 before anything is measured."""
    assert citations.main(["--speed", "--eyecite-text", "nowhere.txt"]) == 2
    assert "nowhere.txt: no such file" in capsys.readouterr().err
