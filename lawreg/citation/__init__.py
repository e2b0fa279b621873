"""Citations of legal instruments in Vietnamese text: found, written, resolved.

Six verbs are the whole interface: `find_citations` reads any text,
`find_back_references` finds what points to them, `parse_citation` reads one
citation, `parse_pinpoint` one provision, `render_citation` writes one as Decree
30/2020/NĐ-CP asks, `resolve_citations` says which instrument each one is.
"""

from lawreg.citation.back_references import find_back_references
from lawreg.citation.find import find_citations, parse_citation, whole_number
from lawreg.citation.grammar import party_form
from lawreg.citation.pinpoints import parse_pinpoint
from lawreg.citation.render import render_citation
from lawreg.citation.resolve import resolve_citations

__all__ = [
    "find_back_references",
    "find_citations",
    "parse_citation",
    "parse_pinpoint",
    "party_form",
    "render_citation",
    "resolve_citations",
    "whole_number",
]
