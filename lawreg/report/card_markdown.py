"""An instrument and how it stands, as Markdown for a note or a message."""

from __future__ import annotations

import re

from lawreg.report.card import Card
from lawreg.report.lines import Line
from lawreg.report.show import status_lines
from lawreg.report.visible import one_line
from lawreg.report.words import formal_citation, revision_phrase, sentence

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")


def render_card_markdown(card: Card, language: str = "vi", link: str = "") -> str:
    """Cite an instrument in full, with its status on the date and what decided it.

    ``link`` is where it can be read. Signs of Markdown in data are shown, not obeyed.
    """
    citation = _escaped(one_line(formal_citation(card.instrument, card.issuer)))
    head = f"[{citation}](<{link}>)" if link else citation
    footing = sentence(revision_phrase(card.revision).to(language))
    lines = [_item(line) for line in status_lines(card, language)]
    return "\n".join([head, "", *lines, f"- {_escaped(footing)}"]) + "\n"


def _item(line: Line) -> str:
    strong = f"**{_escaped(line.strong)}**" if line.strong else ""
    words = _escaped(line.words.removeprefix("- "))
    return f"{' ' * line.indent}- {words}{strong}{_escaped(line.rest)}"


def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)
