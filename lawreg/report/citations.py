"""The citations of a text, for people; `records` has them for programs."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.language import Text, day
from lawreg.model.citation import Citation
from lawreg.model.kinds import CitationRole
from lawreg.model.provision import render_provision
from lawreg.report.excerpt import highlight
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line
from lawreg.report.words import count

_ROLES = {
    CitationRole.BASIS: Text("căn cứ", "basis"),
    CitationRole.CARRIED_OUT: Text("thực hiện", "carried out"),
    CitationRole.TITLE: Text("trong tên văn bản khác", "in a title"),
    CitationRole.CHANGED: Text("được sửa đổi tại đây", "changed here"),
    CitationRole.HISTORY: Text("nhắc lại", "history"),
    CitationRole.MENTION: Text("dẫn chiếu", "mention"),
}


def render_citations(
    citations: Iterable[Citation],
    text: str,
    path: str,
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """Give one line a citation and their count: place, words, what they say.

    With ``colour`` the words stand under it as they are printed, marked in their line.
    """
    paint = Paint(colour=colour)
    lines = []
    held = list(citations)
    for citation in held:
        lines.append(_line(citation, text, path, language, paint))
        if colour:
            shown = highlight(text, *citation.mention, paint.cited)
            lines.append(f"    {shown}")
    total = count(len(held), "viện dẫn", "citation").to(language)
    return "".join(f"{line}\n" for line in [*lines, total])


def _line(citation: Citation, text: str, path: str, language: str, paint: Paint) -> str:
    line = text.count("\n", 0, citation.start) + 1
    column = citation.start - (text.rfind("\n", 0, citation.start) + 1) + 1
    parts = [citation.shown]
    if citation.kind is not None and citation.number:
        parts[0] = f"{citation.kind.label.to(language)} {citation.shown}"
    if citation.issued_on is not None:
        parts.append(day(citation.issued_on).to(language))
    elif citation.year is not None:
        parts.append(str(citation.year))
    if citation.issuer:
        parts.append(citation.issuer)
    parts += [render_provision(p.address).to(language) for p in citation.pinpoints]
    parts.append(_ROLES[citation.role].to(language))
    place = paint.strong(f"{one_line(path)}:{line}:{column}")
    return f"{place}: {one_line(' · '.join(parts))}"
