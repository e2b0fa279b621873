"""The citations of a text, for people; `records` has them for programs."""

from __future__ import annotations

from collections.abc import Iterable

from lawreg.language import Text, day
from lawreg.model.citation import Citation
from lawreg.model.kinds import CitationRole
from lawreg.model.provision import render_provision
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
    citations: Iterable[Citation], text: str, path: str, language: str = "vi"
) -> str:
    """Give one line a citation and their count: place, words, what they say."""
    held = list(citations)
    lines = [_line(citation, text, path, language) for citation in held]
    total = count(len(held), "viện dẫn", "citation").to(language)
    return "".join(f"{line}\n" for line in [*lines, total])


def _line(citation: Citation, text: str, path: str, language: str) -> str:
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
    return f"{one_line(path)}:{line}:{column}: {one_line(' · '.join(parts))}"
