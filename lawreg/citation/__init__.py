"""Citations of legal instruments in Vietnamese text: found, written, resolved.

Four verbs are the whole interface: `find_citations` reads any text,
`parse_citation` reads one citation, `render_citation` writes one as Decree
30/2020/NĐ-CP asks, `resolve_citations` says which instrument each one is.
"""

from lawreg.citation.find import find_citations, parse_citation
from lawreg.citation.grammar import party_form
from lawreg.citation.render import render_citation
from lawreg.citation.resolve import resolve_citations

__all__ = [
    "find_citations",
    "parse_citation",
    "party_form",
    "render_citation",
    "resolve_citations",
]
