"""A plan from a file or from stdin, whatever it is written in."""

from __future__ import annotations

import os

from lawreg.documents import Document, load_document
from lawreg.errors import DocumentError, PlanError
from lawreg.model.plan import Plan


def load_plan(path: str, given: bytes | str | Document | None = None) -> Plan:
    """Read a plan: JSON where the name ends in .json, else as its content shows.

    ``path`` may be ``-``; then, and whenever ``given`` is there, that is the plan
    and ``path`` only names it, be it bytes, a text or a document that was loaded. Content that begins with ``{`` is JSON unless the
    name says it is text. Of a Word file, a PDF or a saved page, the plan is the text
    in it, and lines are those of that text.

    Raises `PlanError` for what cannot be read or holds nothing, and its kind
    `PlanFormatError` for a JSON file that is no plan.
    """
    if isinstance(given, str):
        given = given.encode(errors="surrogatepass")
    document = given if isinstance(given, Document) else load_plan_document(path, given)
    if _is_json(path, document):
        from lawreg.plan.json_plan import parse_json_plan

        plan = parse_json_plan(document.text, path)
    else:
        from lawreg.plan.text_plan import read_text_plan

        plan = read_text_plan(document.typed, path)
    return plan._replace(encoding=document.encoding, notes=document.notes)


def load_plan_document(path: str, given: bytes | None = None) -> Document:
    """Read the file of a plan as text; raises `PlanError` for what cannot be read."""
    try:
        return load_document(path, given)
    except DocumentError as unread:
        raise PlanError(unread.what, unread.where, unread.hint) from unread


def _is_json(path: str, document: Document) -> bool:
    extension = os.path.splitext(path)[1].lower()
    if document.form != "text" or extension == ".txt":
        return False
    return extension == ".json" or document.text.lstrip()[:1] == "{"
