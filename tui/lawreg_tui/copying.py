"""What can be copied of an instrument: its citation, its number, the command that says it."""

from __future__ import annotations

import shlex

from lawreg.language import Text
from lawreg.registry.locate import find_registry
from lawreg.report.card import Card
from lawreg.report.words import formal_citation
from lawreg_tui.dialogs.chooser import Choice
from lawreg_tui.questions import Asked
from lawreg_tui.session import Session

_CITATION = Text("Viện dẫn đầy đủ", "Full citation")
_NUMBER = Text("Số, ký hiệu", "Number")
_COMMAND = Text("Lệnh cho trang này", "Command for this page")
_SEARCH = Text("Lệnh cho danh sách này", "Command for this list")
_COMMANDS = {"card": "show", "life": "timeline", "web": "graph"}
"""The command that says the same as a pane."""


def copies(
    card: Card, pane: str, asked: Asked, session: Session
) -> dict[str, tuple[Choice, str]]:
    """Offer what can be copied, with the text of each, by name."""
    language = session.language
    instrument = card.instrument
    day = f"--as-of {card.as_of.isoformat()}"
    page = f"lawreg {_COMMANDS[pane]} {instrument.instrument_id} {day}"
    told = (
        ("citation", _CITATION, formal_citation(instrument, card.issuer)),
        ("number", _NUMBER, instrument.number or instrument.title),
        ("command", _COMMAND, page + name_registry(session)),
        ("search", _SEARCH, f"{_search(asked)} {day}{name_registry(session)}"),
    )
    return {
        name: (Choice(name, f"{label.to(language)}: {text}"), text)
        for name, label, text in told
    }


def _search(asked: Asked) -> str:
    kind, issuer, year = asked.narrowed
    status = asked.status.value.lower().replace("_", "-") if asked.status else ""
    told = {"kind": kind and kind.value, "issuer": issuer, "year": year}
    options = [
        f"--{name} {value}"
        for name, value in {**told, "status": status}.items()
        if value
    ]
    words = [shlex.quote(asked.words)] if asked.words else []
    return " ".join(["lawreg search", *words, *options])


def name_registry(session: Session) -> str:
    """Name the registry where another would be read without its name."""
    if session.registry == find_registry():
        return ""
    return f" --registry {shlex.quote(session.registry)}"
