"""What the measure of whole mentions counts, and how well real sentences are read."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bench.citations import score_mentions
from tests.shared_material import SHARED, needs_shared

SENTENCES = SHARED / "citations" / "vnlegaltext_dev.jsonl"
LEAST = 0.975
"""Mentions delimited exactly, where labels are whole, in their place and of kinds labelled."""

DATED = "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
SHORT = "Nghị định số 61/2018/NĐ-CP"
SENTENCE = (
    "Thông tư Sửa đổi, bổ sung Thông tư số 26/2019/TT-BTC ngày 10/5/2019 "
    f"Căn cứ {DATED} của Chính phủ ( sau đây gọi là {SHORT} ) ."
)


def figures(path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Give the figures for all lines, by the title of their group."""
    assert score_mentions(str(path), 0, "all") == 0
    groups = re.findall(
        r"^(\S[^\n]*)\n(?:  [^\n]*\n)*?  all +([^\n]*)",
        capsys.readouterr().out,
        re.MULTILINE,
    )
    return dict(groups)


def test_labels_put_back_in_the_wrong_place_bound_the_first_figure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The short mention is labelled upon the dated one, and the title not at all."""
    at = SENTENCE.index(DATED)
    spans = [
        {"start": at, "end": at + len(words), "text": words, "label": "NĐ"}
        for words in (DATED, SHORT)
    ]
    path = tmp_path / "sentences.jsonl"
    path.write_text(json.dumps({"text": SENTENCE, "spans": spans}), "utf-8")

    printed = [line.partition("(")[2] for line in figures(path, capsys).values()]

    assert printed == [
        "1 of 2, 2 extra)",
        "1 of 2, 2 extra)",
        "2 of 2, 1 extra)",
        "2 of 2, 0 extra)",
    ]


@needs_shared
def test_real_sentences_are_read_as_people_marked_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A change to the grammar that delimits mentions worse is seen here."""
    if not SENTENCES.is_file():
        pytest.skip(f"{SENTENCES.name} is not there")
    last = list(figures(SENTENCES, capsys).values())[-1]
    f1 = re.search(r"F1 ([\d.]+)", last)
    assert f1 is not None
    assert float(f1[1]) >= LEAST
