"""The citations of a text, for people; `records` has them for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from lawreg.language import Text, day
from lawreg.model.citation import BackReference, Citation, Span
from lawreg.model.kinds import CitationRole
from lawreg.model.plan import Plan
from lawreg.model.provision import render_pinpoint
from lawreg.plan import locate
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


_POINTS = Text("chỉ {numbers}", "points to {numbers}")
_AMONG = Text("chỉ một trong {numbers}, chưa rõ", "points to one of {numbers}")
_OPEN = Text("không rõ chỉ văn bản nào", "nothing decides what it points to")


def render_citations(
    citations: Sequence[Citation],
    references: Iterable[BackReference],
    plan: Plan,
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """Give one line a citation of ``plan`` and their count: place, words, what they say.

    What points back to one, «Nghị định trên», has a line of its own in its place;
    what points to the text itself has none. With ``colour`` the words stand
    under each as they are printed, marked in their line.
    """
    paint = Paint(colour=colour)
    shown = [(c.mention, c.start, " · ".join(_fields(c, language))) for c in citations]
    shown += [
        (Span(r.start, r.end), r.start, _pointing(r, citations, language))
        for r in references
        if not r.own
    ]
    lines = []
    for span, start, words in sorted(shown, key=itemgetter(1)):
        at = locate(plan, start, start)
        place = paint.strong(f"{one_line(plan.path)}:{at.line}:{at.column}")
        lines.append(f"{place}: {one_line(words)}")
        if colour:
            lines.append(f"    {highlight(plan.text, *span, paint.cited)}")
    total = count(len(citations), "viện dẫn", "citation").to(language)
    return "".join(f"{line}\n" for line in [*lines, total])


def _pointing(
    reference: BackReference, citations: Sequence[Citation], language: str
) -> str:
    """Say what «Nghị định trên» points to, or that nothing decides."""
    words = [f"«{' '.join(reference.text.split())}»"]
    words += [render_pinpoint(p.address).to(language) for p in reference.pinpoints]
    named = reference.to or reference.candidates
    numbers = ", ".join(citations[i].shown for i in named)
    phrase = _POINTS if reference.to else _AMONG if named else _OPEN
    words.append(phrase.fill(numbers=numbers).to(language))
    return " · ".join(words)


def _fields(citation: Citation, language: str) -> list[str]:
    parts = [citation.shown]
    if citation.kind is not None and citation.number:
        parts[0] = f"{citation.kind.label.to(language)} {citation.shown}"
    if citation.issued_on is not None:
        parts.append(day(citation.issued_on).to(language))
    elif citation.year is not None:
        parts.append(str(citation.year))
    if citation.issuer:
        parts.append(citation.issuer)
    parts += [render_pinpoint(p.address).to(language) for p in citation.pinpoints]
    parts.append(_ROLES[citation.role].to(language))
    return parts
