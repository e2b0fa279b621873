"""What form a file has, told by its first bytes: names lie more often."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from lawreg.errors import DocumentError
from lawreg.language import Text

TEXT, HTML, PDF, ZIP = "text", "html", "pdf", "zip"

_HEAD = 4096
_TAG = re.compile(rb"<(?:!doctype html|html|head|body|meta|table|div|p|span|h\d)[\s>]")
_ARCHIVED_PAGE = re.compile(rb"^content-type:\s*multipart/related", re.MULTILINE)
_PAGES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")
_PLAIN = (".json",)
_SAVE_AS_WORD = Text(
    "Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chạy lại.",
    "Open it in Word or LibreOffice, save it as .docx and run again.",
)
_UNPACK = Text("Giải nén rồi đưa tệp bên trong.", "Unpack it and give the file inside.")


class _Refused(NamedTuple):
    """A form that holds no text that can be read honestly, and what to do."""

    magic: tuple[bytes, ...]
    what: Text
    hint: Text


_REFUSED = (
    _Refused(
        (b"{\\rtf",),
        Text("là tệp RTF, chưa đọc được.", "is an RTF file, which is not read."),
        _SAVE_AS_WORD,
    ),
    _Refused(
        (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*"),
        Text(
            "là ảnh chụp, không có chữ để đọc.",
            "is a picture, without text to read.",
        ),
        Text(
            "Tìm bản Word hoặc PDF có chữ, hoặc nhận dạng chữ (OCR) rồi soát lại.",
            "Find it as Word or as a PDF with text, or recognise the text (OCR) and "
            "proof-read it.",
        ),
    ),
    _Refused(
        (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"),
        Text("là tệp nén.", "is an archive."),
        _UNPACK,
    ),
)
_COMPOUND = b"\xd0\xcf\x11\xe0"
_COMPOUND_KINDS = (
    (
        "EncryptedPackage",
        Text("có mật khẩu, không mở được.", "has a password and cannot be opened."),
        Text("Bỏ mật khẩu rồi lưu lại.", "Take the password off and save it again."),
    ),
    (
        "WordDocument",
        Text(
            "là tệp Word 97-2003 (.doc), chưa đọc được.",
            "is a Word 97-2003 file (.doc), which is not read.",
        ),
        _SAVE_AS_WORD,
    ),
    (
        "",
        Text(
            "là tệp Office 97-2003 (xls, ppt, doc), chưa đọc được.",
            "is an Office 97-2003 file (xls, ppt, doc), which is not read.",
        ),
        _SAVE_AS_WORD,
    ),
)


def form_of(content: bytes, path: str) -> str:
    """Tell the form of a file from its first bytes, its name deciding only for pages.

    Raises `DocumentError` for a form that is known and not read.
    """
    _refuse(content, path)
    head = content[:_HEAD].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"%PDF"):
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ZIP
    ending = os.path.splitext(path)[1].lower()
    if ending in _PLAIN:
        return TEXT
    lowered = head.lower()
    is_page = lowered.startswith(b"<") and _TAG.search(lowered) is not None
    if is_page or ending in _PAGES or _ARCHIVED_PAGE.search(lowered):
        return HTML
    return TEXT


def _refuse(content: bytes, path: str) -> None:
    for form in _REFUSED:
        if content.startswith(form.magic):
            raise DocumentError(form.what, path, form.hint)
    if content.startswith(_COMPOUND):
        for stream, what, hint in _COMPOUND_KINDS:
            if stream.encode("utf-16-le") in content:
                raise DocumentError(what, path, hint)
