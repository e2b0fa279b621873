"""A plan from a plan file: its strings laid end to end, each with its address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from lawreg.citation.places import bare_place
from lawreg.model.citation import Span
from lawreg.model.kinds import InstrumentKind
from lawreg.model.plan import PIECE_BREAK, Period, Piece, Plan, Section
from lawreg.plan.addresses import join_label, join_pointer
from lawreg.plan.json_check import check_document
from lawreg.plan.json_syntax import parse_json

_ONE_DAY = timedelta(days=1)


def parse_json_plan(source: str, path: str) -> Plan:
    """Read the text of a plan file.

    Raises `PlanFormatError`, which lists everything that is wrong with it.
    """
    document: dict[str, Any] = check_document(parse_json(source, path), source, path)
    layout = _Layout()
    title_span = layout.add(document["title"], "/title", "title")
    _lay_body(layout, document, "", "", 1)
    for index, annex in enumerate(document.get("annexes", ())):
        at = join_pointer("/annexes", index)
        _lay_section(layout, annex, at, _annex_label(annex, index), 1)
    issued_on = _day(document["issued_on"])
    return Plan(
        path=path,
        text=PIECE_BREAK.join(layout.parts),
        number=document.get("number", ""),
        kind=InstrumentKind(document.get("kind", "ke-hoach")),
        title=document["title"],
        issuer=document.get("issuer", ""),
        place=_place(document),
        issued_on=issued_on,
        signed_by=_day(document.get("signed_by")),
        period=_period(document, issued_on),
        topics=tuple(document.get("topics", ())),
        pieces=tuple(layout.pieces),
        sections=tuple(layout.sections),
        title_span=title_span,
        source=source,
    )


class _Layout:
    """The text of a plan while it is put together."""

    __slots__ = ("end", "parts", "pieces", "sections")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self.sections: list[Section] = []
        self.end = 0

    @property
    def next(self) -> int:
        """Where the next piece will begin."""
        return self.end + len(PIECE_BREAK) if self.parts else 0

    def add(self, words: str, pointer: str, role: str) -> Span:
        """Put a string at the end of the text; an empty one leaves no trace."""
        start = self.next
        if not words:
            return Span(self.end, self.end)
        self.parts.append(words)
        self.end = start + len(words)
        span = Span(start, self.end)
        self.pieces.append(Piece(span, pointer, role))
        return span


def _lay_section(
    layout: _Layout, section: Mapping[str, Any], pointer: str, label: str, level: int
) -> None:
    """Lay a section or an annex: heading, then what it holds."""
    place = len(layout.sections)
    start = layout.next
    key = "title" if "title" in section else "heading"
    heading = layout.add(section.get(key, ""), f"{pointer}/{key}", "heading")
    layout.sections.append(Section(label, level, heading, heading))
    _lay_body(layout, section, pointer, label, level + 1)
    if layout.end >= start:
        span = Span(start, layout.end)
        if heading.start == heading.end:
            heading = Span(start, start)
        layout.sections[place] = Section(label, level, heading, span)


def _lay_body(
    layout: _Layout, holder: Mapping[str, Any], pointer: str, label: str, level: int
) -> None:
    layout.add(holder.get("text", ""), f"{pointer}/text", "text")
    for index, table in enumerate(holder.get("tables", ())):
        _lay_table(layout, table, f"{pointer}/tables/{index}")
    for index, section in enumerate(holder.get("sections", ())):
        own = join_label(label, _own_label(section, index))
        _lay_section(layout, section, f"{pointer}/sections/{index}", own, level)


def _lay_table(layout: _Layout, table: Mapping[str, Any], pointer: str) -> None:
    layout.add(table.get("caption", ""), f"{pointer}/caption", "heading")
    for index, row in enumerate(table["rows"]):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                layout.add(cell, f"{pointer}/rows/{index}/{column}", "cell")


def _own_label(section: Mapping[str, Any], index: int) -> str:
    """Give the label as people say it, «b» for «b)»; the position where none is given."""
    label: str = section.get("id", "")
    return label.strip().rstrip(".)/: ") or str(index + 1)


def _annex_label(annex: Mapping[str, Any], index: int) -> str:
    label: str = annex.get("id", "").strip()
    if not label:
        return f"Phụ lục {index + 1}"
    is_number = (
        len(label) <= 5 and label.isalnum() and (label.isdigit() or label.isupper())
    )
    return f"Phụ lục {label}" if is_number else label


def _day(word: str | None) -> date | None:
    return None if word is None else date.fromisoformat(word)


def _place(document: Mapping[str, Any]) -> str:
    """Give the place stated; the one in the issuer's name where the file says nothing."""
    if "place" in document:
        return bare_place(document["place"])
    from lawreg.plan.territory import province_of

    return province_of(document.get("issuer", ""))


def _period(document: Mapping[str, Any], issued_on: date | None) -> Period | None:
    """Give the period stated; one the title tells where the file says nothing."""
    if "period" not in document:
        from lawreg.plan.period import find_period

        return find_period(document["title"], issued_on)
    stated = document["period"]
    if stated is None:
        return None
    last = date.fromisoformat(stated["to"])
    return Period(date.fromisoformat(stated["from"]), last + _ONE_DAY)
