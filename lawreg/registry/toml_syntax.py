"""What is wrong with the writing of a TOML file, in words and with its place.

The reader of TOML that comes with Python speaks English to programmers; whoever edits a
changeset is told what to write instead.
"""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

from lawreg.language import Text

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_AT = Text("dòng {line}, cột {column}: {why}", "line {line}, column {column}: {why}")
_AT_END = Text("ở cuối tệp, {why}", "at the end of the file, {why}")
_BROKEN = Text("TOML sai cú pháp: {what}.", "not TOML: {what}.")
_NOT_UTF8 = Text(
    "tệp không ở mã UTF-8: hãy lưu lại với mã UTF-8.",
    "the file is not in UTF-8: save it so.",
)
_SOMETHING = Text(
    'cách viết không đúng; mỗi dòng là khóa = giá trị, chữ đặt trong ngoặc kép "…"',
    'this is not how it is written; a line is key = value, text in quotes "…"',
)
_WORDS = (
    (
        r"Expected newline or end of document after a statement",
        Text(
            "thừa chữ sau giá trị; mỗi dòng chỉ một khóa = giá trị, ngoặc kép bên trong chữ "
            'thì viết \\", ngày phải có thật và viết như 2025-06-09',
            "there is more after the value; one key = value a line, a quote inside a text is "
            '\\", a day must be one and written like 2025-06-09',
        ),
    ),
    (
        r"Invalid date or datetime",
        Text(
            "ngày không có thật, hay viết không đúng; ngày viết như 2025-06-09",
            "this is no day, or not written as one; a day is such as 2025-06-09",
        ),
    ),
    (
        r"Invalid value",
        Text(
            'thiếu giá trị hay giá trị viết không đúng; chữ đặt trong ngoặc kép "…", ngày viết '
            "như 2025-06-09",
            'a value is missing or is none; text is in quotes "…", a day is such as 2025-06-09',
        ),
    ),
    (
        r"Unterminated string|Expected (?:\"'+\"|'\"+')",
        Text('thiếu ngoặc kép " đóng', 'the closing quote " is missing'),
    ),
    (
        r"Illegal character '\\n'|Illegal character '\\r'",
        Text(
            'thiếu ngoặc kép " đóng trước khi xuống dòng',
            'the closing quote " is missing before the end of the line',
        ),
    ),
    (
        r"Illegal character|Found invalid character",
        Text(
            "có một ký tự không dùng được (ký tự điều khiển)",
            "a character stands there that cannot (a control character)",
        ),
    ),
    (
        r"Unescaped '\\'|Invalid hex value|Escaped character",
        Text(
            "dấu \\ trong ngoặc kép phải viết hai lần: \\\\",
            "a \\ inside quotes is written twice: \\\\",
        ),
    ),
    (
        r"Expected '=' after a key",
        Text("thiếu dấu = sau tên khóa", "= is missing after the key"),
    ),
    (
        r"Invalid statement|Invalid initial character for a key",
        Text(
            "dòng này không phải khóa = giá trị, [bảng] hay # ghi chú",
            "this line is no key = value, no [table] and no # comment",
        ),
    ),
    (
        r"Expected '\]\]?' at the end",
        Text("thiếu dấu ] đóng tên bảng", "the ] that closes the table is missing"),
    ),
    (
        r"Unclosed array",
        Text("thiếu dấu ] đóng danh sách", "the ] that closes the list is missing"),
    ),
    (
        r"Unclosed inline table",
        Text("thiếu dấu } đóng bảng", "the } that closes the table is missing"),
    ),
    (
        r"Cannot (?:overwrite|declare|mutate|redefine)|Duplicate inline",
        Text(
            "khóa hay bảng này đã ghi ở trên: mỗi khóa chỉ một lần trong một bảng",
            "this key or table is there already: a key stands once in a table",
        ),
    ),
)
"""What the reader says, and what it means to the person who wrote the line."""


class TomlFault(NamedTuple):
    """One fault of a TOML file; without a line it is at the end, or of the whole."""

    why: Text
    line: int | None = None
    """Counted from 1, as the column is."""
    column: int | None = None

    @property
    def what(self) -> Text:
        """The fault in a sentence that gives its place too."""
        if self.line is None:
            return self.why
        return _AT.fill(line=self.line, column=self.column, why=self.why)


def toml_fault(error: tomllib.TOMLDecodeError | UnicodeDecodeError) -> TomlFault:
    """Say in words what stopped the reading of a TOML file, with its line and column.

    >>> try:
    ...     tomllib.loads("a = 2026-02-30")
    ... except tomllib.TOMLDecodeError as error:
    ...     print(toml_fault(error).what.vi[:46])
    dòng 1, cột 5: TOML sai cú pháp: ngày không có
    """
    if isinstance(error, UnicodeDecodeError):
        return TomlFault(_NOT_UTF8)
    said = str(error)
    why = next((told for words, told in _WORDS if re.match(words, said)), _SOMETHING)
    place = _PLACE.search(said)
    if place is None or place[1] is None:
        ends = _AT_END.fill(why=why) if place else why
        return TomlFault(_BROKEN.fill(what=ends))
    return TomlFault(_BROKEN.fill(what=why), int(place[1]), int(place[2]))
