"""The fuzzer's own words: what it tells where it cannot run, and what it calls a fault."""

from __future__ import annotations

import sys

import pytest

from bench import fuzz_citations
from lawreg import citation
from lawreg.model import Citation

CITED = "theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"


def test_without_atheris_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 2 and one command, as no install of lawreg brings atheris."""
    monkeypatch.setitem(sys.modules, "atheris", None)
    assert fuzz_citations.main([]) == 2
    assert "pip install atheris" in capsys.readouterr().err


def test_a_sound_text_has_no_fault() -> None:
    """What is right is not reported."""
    assert fuzz_citations.faults(CITED) == []
    assert not fuzz_citations.grows_too_fast(CITED)


def test_what_is_raised_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """The kind of error and the function that raised it tell faults apart."""

    def broken(text: str) -> list[Citation]:
        raise IndexError(text)

    monkeypatch.setattr(citation, "find_citations", broken)
    assert fuzz_citations.faults(CITED) == ["IndexError in broken"]


def test_spans_that_are_not_the_words_are_faults(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A span one character off is told, and one that runs past the text."""
    (found,) = citation.find_citations(CITED)
    size = len(CITED)
    moved = found._replace(start=found.start + 1)
    beyond = found._replace(end=size + 1, text=CITED[found.start :])
    monkeypatch.setattr(citation, "find_citations", lambda _: [moved, beyond])
    assert fuzz_citations.faults(CITED) == [
        "text[start:end] is not the citation",
        "spans out of order",
        "a citation outside its mention",
    ]


def test_time_that_grows_with_the_square_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Four times the text may take four times as long, not sixteen."""
    now = 0.0

    def quadratic(text: str) -> list[Citation]:
        nonlocal now
        now += (len(text) / 1000) ** 2
        return []

    monkeypatch.setattr(citation, "find_citations", quadratic)
    monkeypatch.setattr("time.process_time", lambda: now)
    assert fuzz_citations.grows_too_fast("Luật ")
