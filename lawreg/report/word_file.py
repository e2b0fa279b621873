"""A Word document of headings, lines and tables, as small as Word takes it.

Written by hand because the tables of a list are all that is needed: A4 across,
Times New Roman, a heading row that Word repeats on every page.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

from lawreg.report.ceased_cells import cell_words
from lawreg.report.ceased_tables import Sheet, Table
from lawreg.report.visible import one_line

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WIDE, _HIGH, _MARGIN = 16838, 11906, 1134
"""A4 across with margins of 2 cm, in twentieths of a point."""
_SHARES = {6: (5, 11, 17, 27, 28, 12), 7: (4, 10, 14, 22, 18, 22, 10)}
"""Hundredths of the width for the columns of a table with as many."""
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same list is the same bytes, whenever it is written."""


def write_sheet_docx(sheet: Sheet, language: str = "vi") -> bytes:
    """Write a list as a Word document."""
    body = [_line(sheet.title.to(language), bold=True, centred=True)]
    body += [_line(words.to(language), centred=True) for words in sheet.below]
    for table in sheet.tables:
        body.append(_line(table.heading.to(language), bold=True))
        if table.rows:
            body.append(_table(table, language))
        else:
            body.append(_line(sheet.nothing.to(language)))
    body += [_line(note.to(language), italic=True) for note in sheet.notes]
    return _package("".join(body))


def _line(
    words: str, *, bold: bool = False, italic: bool = False, centred: bool = False
) -> str:
    look = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
    look += ' w:cs="Times New Roman"/>'
    look += "<w:b/>" * bold + "<w:i/>" * italic + '<w:sz w:val="24"/>'
    place = '<w:jc w:val="center"/>' if centred else ""
    space = '<w:spacing w:before="60" w:after="60"/>'
    text = escape(one_line(words))
    return (
        f"<w:p><w:pPr>{space}{place}</w:pPr><w:r><w:rPr>{look}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _table(table: Table, language: str) -> str:
    whole = _WIDE - 2 * _MARGIN
    widths = [whole * share // 100 for share in _SHARES[len(table.columns)]]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row([c.to(language) for c in table.columns], widths, head=True)
    rows = (
        _row([cell_words(c).to(language) for c in row], widths) for row in table.rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}</w:tbl>{_line('')}"
    )


def _row(cells: Sequence[str], widths: Sequence[int], *, head: bool = False) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_line(words, bold=head, centred=head)}</w:tc>"
        for words, width in zip(cells, widths, strict=True)
    )
    kept = "<w:cantSplit/>" + "<w:tblHeader/>" * head
    return f"<w:tr><w:trPr>{kept}</w:trPr>{made}</w:tr>"


def _package(body: str) -> bytes:
    page = (
        f'<w:sectPr><w:pgSz w:w="{_WIDE}" w:h="{_HIGH}" w:orient="landscape"/>'
        f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" '
        f'w:left="{_MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{_SPACE}"><w:body>{body}{page}</w:body></w:document>'
        ),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, _XML + content)
    return out.getvalue()
