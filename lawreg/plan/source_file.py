"""The bytes of a plan made into text, or a line that says what is in the way."""

from __future__ import annotations

import os
from typing import NamedTuple

from lawreg.errors import NO_HINT, PlanError, system_reason
from lawreg.language import Text

MOST_BYTES = 20_000_000
"""Above this no plan was ever written; a register dumped by mistake was."""
_MEGABYTES = MOST_BYTES // 1_000_000

_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, Excel (docx, xlsx)"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel 97-2003 (doc, xls)"),
    (b"{\\rtf", "RTF"),
)
_SAVE_AS_TEXT = Text(
    "Mở bằng phần mềm soạn thảo, lưu thành văn bản thuần (.txt, mã UTF-8).",
    "Open it in an editor and save it as plain text (.txt, UTF-8).",
)
_SAVE_AS_UTF8 = Text(
    "Đổi chữ sang Unicode (nếu là font .VnTime hay VNI) rồi lưu lại tệp với mã UTF-8.",
    "Turn the text into Unicode (where the font is .VnTime or VNI) and save it as UTF-8.",
)
_NO_ENCODING = Text(
    "UTF-8, cũng không phải TCVN3, VNI hay Windows-1258",
    "UTF-8, TCVN3, VNI or Windows-1258",
)


class Source(NamedTuple):
    """A text and how its bytes were read."""

    text: str
    encoding: str = ""
    """The encoding, where the bytes did not say it themselves and are not UTF-8."""


def read_source(path: str) -> Source:
    """Read a file as text: UTF-8, or what `decode` makes out.

    Raises `PlanError` when there is no such file, when it is a folder, too
    large, forbidden, binary or in another encoding.
    """
    return decode(_read_bytes(path), path)


def check_size(size: int, path: str) -> None:
    """Refuse what is larger than any plan."""
    if size > MOST_BYTES:
        raise PlanError(
            Text(
                "lớn hơn {n} MB, quá giới hạn của một kế hoạch.",
                "is larger than {n} MB, the limit for a plan.",
            ).fill(n=_MEGABYTES),
            path,
            Text("Kiểm tra lại đường dẫn.", "Check the path."),
        )


def decode(content: bytes, path: str) -> Source:
    """Decode the bytes of a plan; line breaks stay as they are.

    UTF-8, with or without a mark, and UTF-16 with one say what they are; TCVN3,
    VNI, Windows-1258 and UTF-16 without a mark are told by the words they make.
    """
    for magic, name in _MAGIC:
        if content.startswith(magic):
            what = Text("là tệp {name}, chưa đọc được.", "is a {name} file, not read.")
            raise PlanError(what.fill(name=name), path, _SAVE_AS_TEXT)
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    broken: UnicodeDecodeError | None = None
    if marked or b"\x00" not in content[:8192]:
        try:
            return Source(content.decode("utf-16" if marked else "utf-8-sig"))
        except UnicodeDecodeError as error:
            broken = error
    if not marked:
        from lawreg.legacy.octets import decode_octets

        old = decode_octets(content)
        if old is not None:
            return Source(*old)
    if broken is not None:
        raise _undecoded(content, broken, path, marked=marked) from broken
    raise PlanError(
        Text("là tệp nhị phân, không phải văn bản.", "is a binary file, not a text."),
        path,
        _SAVE_AS_TEXT,
    )


def _undecoded(
    content: bytes, broken: UnicodeDecodeError, path: str, *, marked: bool
) -> PlanError:
    """Say which byte is in the way of what the content should be."""
    what = Text(
        "không phải văn bản {shown}: byte thứ {at} (dòng {line}) không đọc được.",
        "is not {shown} text: byte {at} (line {line}) cannot be read.",
    )
    # The decoder counts after the mark that begins the file.
    at = broken.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
    line = content.count(b"\n", 0, at) + 1
    shown = "UTF-16" if marked else _NO_ENCODING
    return PlanError(what.fill(shown=shown, at=at + 1, line=line), path, _SAVE_AS_UTF8)


def _read_bytes(path: str) -> bytes:
    if os.path.isdir(path):
        raise PlanError(
            Text("là thư mục, không phải tệp.", "is a folder, not a file."),
            path,
            Text("Ghi tên tệp kế hoạch trong đó.", "Name the plan file in it."),
        )
    try:
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as missing:
        raise PlanError(
            Text("không có tệp này.", "there is no such file."), path, _nearest(path)
        ) from missing
    except PermissionError as forbidden:
        raise PlanError(
            Text("không có quyền đọc tệp này.", "may not be read."),
            path,
            Text("Xin quyền đọc hoặc chép ra nơi khác.", "Ask for access or copy it."),
        ) from forbidden
    except (OSError, ValueError) as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise PlanError(what.fill(why=system_reason(broken)), path) from broken
    check_size(len(content), path)
    return content


def _nearest(path: str) -> Text:
    """Name a file of a similar name in the same folder."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or os.curdir)
    except (OSError, ValueError):
        what = Text("Thư mục «{folder}» không có.", "There is no folder '{folder}'.")
        return what.fill(folder=folder)
    # Without their endings first: all that two names share may be «.txt».
    stems = {held: os.path.splitext(held)[0] for held in sorted(names)}
    stem = get_close_matches(
        os.path.splitext(name)[0], sorted(set(stems.values())), n=1, cutoff=0.6
    )
    alike = [held for held in stems if stems[held] in stem]
    near = get_close_matches(name, alike, n=1, cutoff=0)
    if not near:
        return NO_HINT
    shown = os.path.join(folder, near[0])
    return Text("Có phải là «{shown}» không?", "Did you mean '{shown}'?").fill(
        shown=shown
    )
