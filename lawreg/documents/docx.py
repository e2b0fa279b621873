"""A Word document as text: what Word prints of its body, numbers and footnotes too."""

from __future__ import annotations

from lawreg.documents.document import Document
from lawreg.documents.numbering import Numbering
from lawreg.documents.package import Package
from lawreg.documents.styles import Styles
from lawreg.documents.word_text import WordText
from lawreg.errors import DocumentError
from lawreg.language import Text

_TRACKED = Text(
    "tệp đang theo dõi thay đổi (track changes): lấy chữ được chèn, bỏ chữ đã xóa.",
    "changes are tracked in it: inserted words are taken, deleted ones left out.",
)
_PICTURES = Text(
    "có {n} hình; chữ trong hình không đọc được.",
    "{n} pictures are in it; words in them are not read.",
)
_HIDDEN = Text(
    "có chữ ẩn (hidden text), không in ra nên không đọc.",
    "there is hidden text in it, which is not printed and not read.",
)
_NO_WORDS = Text("không có chữ nào.", "holds no words.")
_PHOTOGRAPHED = Text(
    "không có chữ, chỉ có {n} hình (có lẽ là bản chụp).",
    "holds no words, only {n} pictures (perhaps a scan).",
)
_FIND_WORDS = Text(
    "Tìm bản có chữ, hoặc nhận dạng chữ (OCR) rồi soát lại.",
    "Find it with text, or recognise the text (OCR) and proof-read it.",
)


def read_docx(content: bytes, path: str) -> Document:
    """Read the body of a Word document, its notes at the end, headers and footers not.

    Inserted words and content controls are kept, deleted words dropped; the numbers
    of lists are written out as Word prints them. Raises `DocumentError` for a zip
    file that is no Word document, a broken or a dangerous one, and one without words.
    """
    package = Package(content, path)
    styles, numbering = Styles(), Numbering()
    for name, part in (("styles.xml", styles), ("numbering.xml", numbering)):
        held = package.beside(name)
        if held is not None:
            package.walk(held, part)
    body = WordText(styles, numbering)
    package.walk(package.main, body)
    lines = list(body.lines)
    for name in ("footnotes.xml", "endnotes.xml"):
        held = package.beside(name)
        if held is not None and body.noted:
            notes = WordText(styles, numbering, marks=body.marks(name))
            package.walk(held, notes)
            lines += ["", *notes.lines] if any(notes.lines) else []
    text = "\n".join(lines)
    if not text.strip():
        what = _PHOTOGRAPHED.fill(n=body.pictures) if body.pictures else _NO_WORDS
        raise DocumentError(what, path, _FIND_WORDS)
    return Document(f"{text}\n", "docx", notes=_notes(body))


def _notes(body: WordText) -> tuple[Text, ...]:
    told = []
    if body.is_tracked:
        told.append(_TRACKED)
    if body.has_hidden:
        told.append(_HIDDEN)
    if body.pictures:
        told.append(_PICTURES.fill(n=body.pictures))
    return tuple(told)
