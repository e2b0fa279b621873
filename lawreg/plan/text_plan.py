"""A plan from the plain text of a document."""

from __future__ import annotations

from lawreg.legacy import readable
from lawreg.model.citation import Span
from lawreg.model.plan import Piece, Plan
from lawreg.plan.composed import Composed
from lawreg.plan.letterhead import read_letterhead
from lawreg.plan.outline import read_outline
from lawreg.plan.page import read_page
from lawreg.plan.period import find_period


def read_text_plan(source: str, path: str) -> Plan:
    """Read any text as a plan; what its head and headings do not show stays empty."""
    composed = Composed(readable(source))
    page = read_page(composed.text)
    head = read_letterhead(page, composed.text)
    title_span = head.title_span
    return Plan(
        path=path,
        text=source,
        number=head.number,
        kind=head.kind,
        title=head.title,
        issuer=head.office.name,
        place=head.office.place,
        issued_on=head.dated.issued_on,
        signed_by=head.dated.signed_by,
        period=find_period(head.title, head.dated.issued_on),
        pieces=(Piece(Span(0, len(source)), "", "text"),),
        sections=tuple(read_outline(page, composed, head.body_line)),
        title_span=title_span and composed.span(*title_span),
        source=source,
    )
