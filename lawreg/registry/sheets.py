"""Records as rows: one an instrument or an act, told apart by the first column.

CSV holds both in one table, a workbook has a sheet for each. Lists of words are one
word a line in the cell; sources, which have words of their own, are JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from lawreg.errors import ConfigError, RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.record_lines import Line, with_days

if TYPE_CHECKING:
    from openpyxl import Workbook

_INSTRUMENT = (
    "id",
    "number",
    "kind",
    "issuer",
    "title",
    "year",
    "issued_on",
    "effective_from",
    "ceased_on",
    "place",
    "signer",
    "confidence",
    "unconfirmed",
    "aliases",
    "note",
    "evidence",
    "commencements",
)
_ACT = (
    "actor",
    "kind",
    "target",
    "effective_from",
    "effective_until",
    "actor_provisions",
    "target_provisions",
    "scope",
    "scope_note",
    "confidence",
    "unconfirmed",
    "note",
    "transition",
    "evidence",
)
_TABLES = ("evidence", "commencements")
"""Of tables of their own, written as JSON."""
_LISTS = frozenset({"unconfirmed", "aliases", "actor_provisions", "target_provisions"})
_RECORD = "record"
_INSTRUMENTS, _ACTS = "instruments", "relations"
_ALL = (_RECORD, *dict.fromkeys((*_INSTRUMENT, *_ACT)))
_LONGEST_CELL = 32_767
_LIBRARY = "openpyxl"
_MOMENT = (1980, 1, 1, 0, 0, 0)
_CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")

Row = dict[str, str]


def write_csv(lines: Iterable[Line]) -> bytes:
    """Write one table, with the mark by which Excel knows UTF-8."""
    text = io.StringIO()
    writer = csv.DictWriter(text, _ALL, restval="", lineterminator="\r\n")
    writer.writeheader()
    for record, row in _rows(lines):
        writer.writerow({_RECORD: record, **row})
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def read_csv(path: str) -> list[Line]:
    """Read a table written so; `RegistryError` when it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            rows = [(str(row.pop(_RECORD, "")), _filled(row)) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error
    return _lines(rows, path)


def write_xlsx(lines: Iterable[Line]) -> bytes:
    """Write a workbook of two sheets; words that begin with «=» stay words."""
    need_library()
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    tables: dict[str, tuple[Sequence[str], list[Row]]]
    tables = {_INSTRUMENTS: (_INSTRUMENT, []), _ACTS: (_ACT, [])}
    for record, row in _rows(lines):
        tables[record][1].append(row)
    for name, (columns, rows) in tables.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append(list(columns))
        for row in rows:
            cells = []
            for column in columns:
                cell = WriteOnlyCell(sheet, value=sheet_words(row.get(column, "")))
                cell.data_type = "s"
                cells.append(cell)
            sheet.append(cells)
    return workbook_bytes(book)


def workbook_bytes(book: Workbook) -> bytes:
    """Give a workbook as a file that is the same bytes whenever it is written.

    The library writes the clock into it, as its properties and on every part.
    """
    made, out = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(out, "w") as fixed:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "docProps/core.xml":
                content = _CLOCK.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", content)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)
    return out.getvalue()


def read_xlsx(path: str) -> list[Line]:
    """Read a workbook written so; `RegistryError` when it cannot be read."""
    need_library()
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    rows: list[tuple[str, Row]] = []
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        for name in (_INSTRUMENTS, _ACTS):
            table = iter(book[name].iter_rows(values_only=True))
            header = [str(column) for column in next(table, ())]
            for values in table:
                row = {
                    k: str(v)
                    for k, v in zip(header, values, strict=False)
                    if v is not None
                }
                rows.append((name, _filled(row)))
        book.close()
    except (OSError, KeyError, BadZipFile, InvalidFileException) as error:
        raise _unreadable(path, error) from error
    return _lines(rows, path)


def need_library() -> None:
    """Raise `ConfigError` saying what to install where workbooks cannot be handled."""
    import importlib.util

    if importlib.util.find_spec(_LIBRARY) is None:
        raise ConfigError(
            Text(
                "thiếu thư viện {name} để đọc và ghi XLSX.",
                "the library {name} is needed to read and write XLSX.",
            ).fill(name=_LIBRARY),
            hint=Text("Hãy cài lawreg[xlsx].", "Install lawreg[xlsx]."),
        )


def _rows(lines: Iterable[Line]) -> Iterator[tuple[str, Row]]:
    for line in lines:
        yield _INSTRUMENTS, _row(line)
        acts = line.get("relations")
        for act in acts if isinstance(acts, list) else ():
            yield _ACTS, {"actor": str(line["id"]), **_row(act)}


def _row(values: Mapping[str, object]) -> Row:
    return {k: _written(k, v) for k, v in values.items() if k != "relations"}


def _written(key: str, value: object) -> str:
    if key in _LISTS and isinstance(value, list):
        return "\n".join(str(item) for item in value)
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return str(value)


def sheet_words(words: str) -> str:
    """Refuse what a cell of a workbook would cut or cannot hold."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if len(words) > _LONGEST_CELL or ILLEGAL_CHARACTERS_RE.search(words):
        raise ConfigError(
            Text(
                "có ô dài hơn {most} ký tự, hoặc có ký tự mà XLSX không giữ được.",
                "a cell is longer than {most} letters, or has one XLSX cannot hold.",
            ).fill(most=_LONGEST_CELL),
            hint=Text("Dùng --format csv hoặc jsonl.", "Use --format csv or jsonl."),
        )
    return words


def _filled(row: Mapping[str, object]) -> Row:
    return {k: v for k, v in row.items() if isinstance(v, str) and v}


def _lines(rows: Iterable[tuple[str, Row]], path: str) -> list[Line]:
    """Put acts back under their actors; one whose actor is not there is an error."""
    lines: dict[str, Line] = {}
    acts: list[Line] = []
    for n, (record, row) in enumerate(rows, 2):
        values = {key: _read(key, words, f"{path}:{n}") for key, words in row.items()}
        if record == _INSTRUMENTS:
            lines[row.get("id", "")] = values
        else:
            acts.append(values)
    for act in acts:
        actor = lines.get(str(act.pop("actor", "")))
        if actor is None:
            raise RegistryError(
                Text(
                    "có quan hệ mà văn bản tác động không có trong tệp.",
                    "there is an act whose actor is not in the file.",
                ),
                path,
            )
        own = actor.setdefault("relations", [])
        if isinstance(own, list):
            own.append(act)
    return [with_days(line) for line in lines.values()]


def _read(key: str, words: str, where: str) -> object:
    if key in _LISTS:
        return words.split("\n")
    if key == "year" and words.isdecimal():
        return int(words)
    if key in _TABLES:
        try:
            return json.loads(words)
        except ValueError as error:
            raise RegistryError(
                Text(
                    "«{key}» phải là JSON như khi xuất.",
                    "'{key}' must be JSON as it was exported.",
                ).fill(key=key),
                where,
            ) from error
    return words


def _unreadable(path: str, error: Exception) -> RegistryError:
    reason = system_reason(error) if isinstance(error, OSError) else str(error)
    return RegistryError(
        Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
            reason=reason
        ),
        path,
    )
