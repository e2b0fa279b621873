"""A PDF as text: the words of its pages, without running heads and page numbers."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from lawreg.documents.document import Document
from lawreg.documents.pdf_pages import join_pages
from lawreg.errors import DocumentError
from lawreg.language import Text

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_LIBRARY = "pypdfium2"
_PASSWORD = 4
"""What PDFium answers for a file that is locked."""
_FEW_LETTERS = 120
"""A page with fewer beside a picture is a photograph with a stamp or a signature."""
_WIDE = 20.0
"""Points between two words that stand in two columns; blanks of a set line are less."""
_COLUMN_GAP = "   "
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\x00": None, "\r": None})
"""PDFium puts these for a hyphen at the end of a line."""
_SHOWN_PAGES = 8
_SCAN = Text("là bản chụp, không có chữ để đọc.", "is a scan, without text to be read.")
_RECOGNISE = Text(
    "Tìm bản Word hoặc PDF có chữ, hoặc nhận dạng chữ (OCR) rồi soát lại.",
    "Find it as Word or as a PDF with text, or recognise the text (OCR) and "
    "proof-read it.",
)


def read_pdf(content: bytes, path: str) -> Document:
    """Read the text that a PDF carries; nothing is recognised from pictures.

    Raises `DocumentError` for a file that is broken, locked or a scan, and where the
    library that reads PDFs is not installed.
    """
    if importlib.util.find_spec(_LIBRARY) is None:
        raise DocumentError(
            Text(
                "là tệp PDF; thiếu thư viện {name} để đọc.",
                "is a PDF; the library {name} is needed to read it.",
            ).fill(name=_LIBRARY),
            path,
            Text(
                "Hãy cài: pip install 'lawreg[docs]'.",
                "Install it: pip install 'lawreg[docs]'.",
            ),
        )
    pages: list[str] = []
    photographed: list[int] = []
    with _opened(content, path) as pdf:
        for number in range(len(pdf)):
            words, is_photograph = _read_page(pdf, number, path)
            pages.append(words)
            if is_photograph:
                photographed.append(number + 1)
    if len(photographed) == len(pages) or not any(pages):
        raise DocumentError(_SCAN, path, _RECOGNISE)
    return Document(join_pages(pages), "pdf", notes=_notes(photographed))


def _notes(photographed: list[int]) -> tuple[Text, ...]:
    if not photographed:
        return ()
    shown = ", ".join(map(str, photographed[:_SHOWN_PAGES]))
    more = ", …" if len(photographed) > _SHOWN_PAGES else ""
    told = Text(
        "trang {pages} là bản chụp, chữ trên đó không đọc được.",
        "pages {pages} are scans; words on them are not read.",
    )
    return (told.fill(pages=shown + more),)


@contextmanager
def _opened(content: bytes, path: str) -> Iterator[PdfDocument]:
    """Open a PDF and close it whatever happens."""
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        pdf = PdfDocument(content)
    except PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise DocumentError(
                Text(
                    "là tệp PDF có mật khẩu, không mở được.",
                    "is a PDF with a password and cannot be opened.",
                ),
                path,
                Text("Bỏ mật khẩu rồi lưu lại.", "Take the password off and save it."),
            ) from error
        raise _broken(path) from error
    try:
        yield pdf
    finally:
        pdf.close()


def _broken(path: str) -> DocumentError:
    return DocumentError(
        Text(
            "là tệp PDF hỏng hoặc thiếu phần cuối.",
            "is a PDF that is broken or cut short.",
        ),
        path,
        Text("Tải hoặc chép lại tệp.", "Download or copy it again."),
    )


def _read_page(pdf: PdfDocument, number: int, path: str) -> tuple[str, bool]:
    """Give the words of a page, and whether it is a photograph."""
    from pypdfium2 import PdfiumError

    try:
        page = pdf[number]
        words = _words(page)
        letters = sum(map(str.isalnum, words))
        is_photograph = letters < _FEW_LETTERS and _has_picture(page)
        page.close()
    except PdfiumError as error:
        raise _broken(path) from error
    return words, is_photograph


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return any(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _words(page: PdfPage) -> str:
    held = page.get_textpage()
    text: str = held.get_text_range()
    # One character of the text is one of the page unless some are outside the plane.
    if len(text) == held.count_chars():
        parts: list[str] = []
        done = 0
        at = text.find(" ")
        while at >= 0:
            if _is_wide(held, text, at):
                parts += (text[done:at], _COLUMN_GAP)
                done = at + 1
            at = text.find(" ", at + 1)
        text = "".join((*parts, text[done:]))
    held.close()
    return text.translate(_HYPHENS)


def _is_wide(held: PdfTextPage, text: str, at: int) -> bool:
    """Say whether the blank at ``at`` is the gap between two columns."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isspace() or after.isspace() or not before or not after:
        return False
    left, right = held.get_charbox(at - 1)[2], held.get_charbox(at + 1)[0]
    wide: bool = right - left > _WIDE
    return wide
