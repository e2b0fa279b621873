"""The yearly list as Markdown, a workbook, a Word document and JSON."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lawreg.language import Text
from lawreg.model.relation import Relation
from lawreg.registry.sheets import need_library, sheet_words, workbook_bytes
from lawreg.report.ceased import CeasedEntry, CeasedList
from lawreg.report.ceased_cells import Value, cell_words
from lawreg.report.ceased_tables import Sheet, Table
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.records import (
    Record,
    instrument_record,
    iso,
    relation_record,
)
from lawreg.report.visible import one_line

if TYPE_CHECKING:
    from openpyxl.cell import Cell

_DAYS = "dd/mm/yyyy"
_MARKS = str.maketrans({"|": r"\|", "*": r"\*", "<": "&lt;", "`": r"\`"})


def render_ceased_markdown(sheet: Sheet, language: str = "vi") -> str:
    """Write the list for reading, and for pasting into a document."""
    parts = [f"# {sheet.title.to(language)}", *(b.to(language) for b in sheet.below)]
    for table in sheet.tables:
        parts += [
            f"## {table.heading.to(language)}",
            _markdown_table(table, language)
            if table.rows
            else sheet.nothing.to(language),
        ]
    notes = "\n".join(f"- {note.to(language)}" for note in sheet.notes)
    return "\n\n".join((*parts, notes)) + "\n"


def _markdown_table(table: Table, language: str) -> str:
    def line(cells: tuple[str, ...]) -> str:
        return f"| {' | '.join(cells)} |"

    rows = [
        tuple(one_line(cell_words(c).to(language)).translate(_MARKS) for c in row)
        for row in (table.columns, *table.rows)
    ]
    return "\n".join(
        [line(rows[0]), line(("---",) * len(rows[0])), *map(line, rows[1:])]
    )


def write_ceased_xlsx(sheet: Sheet, language: str = "vi") -> bytes:
    """Write a workbook with one sheet a table; words that begin with «=» stay words.

    Raises `ConfigError` where the library is not installed.
    """
    need_library()
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.active or book.create_sheet())
    for table in sheet.tables:
        name = table.heading.to(language).split("(")[0].replace("VĂN BẢN ", "")
        page = book.create_sheet(name.strip()[:31])
        head = [sheet.title, *sheet.below, table.heading]
        lines: list[tuple[Value, ...]] = [(words,) for words in head]
        lines += [table.columns, *table.rows, *((note,) for note in sheet.notes)]
        for at, cells in enumerate(lines, 1):
            in_table = len(cells) > 1
            for column, value in enumerate(cells, 1):
                cell = page.cell(at, column)
                _fill(cell, value, language)
                cell.alignment = Alignment(
                    wrap_text=in_table, vertical="top", horizontal="left"
                )
                cell.font = Font(name="Times New Roman", bold=at <= len(head) + 1)
        for column, width in enumerate(table.widths, 1):
            page.column_dimensions[get_column_letter(column)].width = width
        page.page_setup.orientation = "landscape"
        page.page_setup.fitToHeight = 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
    return workbook_bytes(book)


def _fill(cell: Cell, value: Value, language: str) -> None:
    """Put a value in a cell: a day that Excel sorts by, a number, or words."""
    if isinstance(value, Text):
        cell.value = sheet_words(value.to(language))
        cell.data_type = "s"
        return
    cell.value = value
    if isinstance(value, date):
        cell.number_format = _DAYS if language == "vi" else "yyyy-mm-dd"


def render_ceased_json(made: CeasedList) -> str:
    """Give the list for programs."""
    lists = {
        "whole": made.whole,
        "part": made.part,
        "suspended": made.suspended,
        "to_verify": made.doubtful,
    }
    return render_value(
        {
            "registry": revision_record(made.revision),
            "from": made.first.isoformat(),
            "to": made.last.isoformat(),
            "issuers": [office.issuer_id for office in made.offices],
            **{name: [_entry(made, e) for e in held] for name, held in lists.items()},
            "left_out": made.others,
        }
    )


def _entry(made: CeasedList, entry: CeasedEntry) -> Record:
    held = entry.instrument
    return {
        "instrument": instrument_record(held, made.issuers.get(held.issuer_id)),
        "on": iso(entry.on),
        "provisions": list(entry.provisions),
        "because": [_act(act) for act in entry.acts],
    }


def _act(act: Relation) -> Record:
    return {"actor": act.actor, "target": act.target, **relation_record(act)}
