"""A document from a file or from bytes, whatever its form."""

from __future__ import annotations

from lawreg.documents.decoding import decode
from lawreg.documents.document import Document
from lawreg.documents.forms import HTML, PDF, TEXT, ZIP, form_of
from lawreg.documents.reading import check_size, read_bytes
from lawreg.errors import DocumentError
from lawreg.language import Text
from lawreg.legacy import read_legacy

ENDINGS = (".docx", ".pdf", ".html", ".htm", ".txt")
"""Names that what is read usually has; the form is told by the bytes."""

_EMPTY = Text("không có nội dung.", "is empty.")
_GIVE_WORDS = Text(
    "Cần một tệp có chữ: .docx, .pdf, .html hoặc .txt.",
    "Give a file with text: .docx, .pdf, .html or .txt.",
)


def load_document(path: str, given: bytes | None = None) -> Document:
    """Read a file of any form as text.

    ``given`` are bytes already read, of which ``path`` is the name, ``-`` for stdin. Raises
    `DocumentError`, one line with what to do next, for what is missing, broken,
    locked, too large, of a form that is not read, or without text.
    """
    content = read_bytes(path) if given is None else given
    path = "stdin" if path == "-" else path
    check_size(content, path)
    form = form_of(content, path)
    if form == TEXT:
        words, encoding = decode(content, path)
        made = Document(words, TEXT, encoding)
    else:
        made = _extract(content, form, path)
    if not made.text.strip():
        raise DocumentError(_EMPTY, path, _GIVE_WORDS)
    legacy = read_legacy(made.text)
    told = made.encoding or ", ".join(sorted(legacy.encodings))
    return made._replace(text=legacy.text, encoding=told, typed=made.text)


def _extract(content: bytes, form: str, path: str) -> Document:
    """Take the text out of a form that is not text; loaded only when met."""
    if form == PDF:
        from lawreg.documents.pdf import read_pdf

        return read_pdf(content, path)
    if form == ZIP:
        from lawreg.documents.docx import read_docx

        return read_docx(content, path)
    assert form == HTML
    from lawreg.documents.html import read_html

    return read_html(content, path)
