"""Bytes made into characters, whatever encoding they are in."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.errors import DocumentError
from lawreg.language import Text

_SAVE_AS_TEXT = Text(
    "Mở bằng phần mềm đã tạo ra nó, lưu thành .docx, .pdf hoặc .txt (mã UTF-8).",
    "Open it in the program that made it and save it as .docx, .pdf or .txt (UTF-8).",
)
_SAVE_AS_UTF8 = Text(
    "Đổi chữ sang Unicode (nếu là font .VnTime hay VNI) rồi lưu lại tệp với mã UTF-8.",
    "Turn the text into Unicode (where the font is .VnTime or VNI) and save it as UTF-8.",
)
_CUT = Text(
    "tệp bị cắt ngang giữa một chữ ở cuối: có lẽ chép hoặc tải về chưa hết.",
    "the file is cut in the middle of its last letter: perhaps not all of it was copied.",
)
_GET_WHOLE = Text("Hãy lấy lại bản đầy đủ.", "Get the whole file again.")
_NO_ENCODING = Text(
    "UTF-8, cũng không phải TCVN3, VNI hay Windows-1258",
    "UTF-8, TCVN3, VNI or Windows-1258",
)


class Decoded(NamedTuple):
    """Characters and how they were told from bytes."""

    text: str
    encoding: str = ""
    """The encoding, where the bytes did not say it themselves and are not UTF-8."""


def decode(content: bytes, path: str) -> Decoded:
    """Decode the bytes of a text; line breaks stay as they are.

    UTF-8, with or without a mark, and UTF-16 with one say what they are; TCVN3,
    VNI, Windows-1258 and UTF-16 without a mark are told by the words they make.
    Raises `DocumentError` for anything else.
    """
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    broken: UnicodeDecodeError | None = None
    if marked or b"\x00" not in content[:8192]:
        try:
            return Decoded(content.decode("utf-16" if marked else "utf-8-sig"))
        except UnicodeDecodeError as error:
            broken = error
    if not marked:
        from lawreg.legacy.octets import decode_octets

        old = decode_octets(content)
        if old is not None:
            return Decoded(*old)
    if broken is not None:
        raise _undecoded(content, broken, path, marked=marked) from broken
    raise DocumentError(
        Text("là tệp nhị phân, không phải văn bản.", "is a binary file, not a text."),
        path,
        _SAVE_AS_TEXT,
    )


def _undecoded(
    content: bytes, broken: UnicodeDecodeError, path: str, *, marked: bool
) -> DocumentError:
    """Say which byte is in the way of what the content should be, or that the end is."""
    if broken.end == len(broken.object) and "end of data" in broken.reason:
        return DocumentError(_CUT, path, _GET_WHOLE)
    what = Text(
        "không phải văn bản {shown}: byte thứ {at} (dòng {line}) không đọc được.",
        "is not {shown} text: byte {at} (line {line}) cannot be read.",
    )
    # The decoder counts after the mark that begins the file.
    at = broken.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
    line = content.count(b"\n", 0, at) + 1
    shown = "UTF-16" if marked else _NO_ENCODING
    words = what.fill(shown=shown, at=at + 1, line=line)
    return DocumentError(words, path, _SAVE_AS_UTF8)
