"""The yearly list as tables: the headings, columns and words of each row."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lawreg.language import Text, listed
from lawreg.report.ceased import CeasedEntry, CeasedList
from lawreg.report.ceased_cells import (
    Value,
    content_cell,
    day_cell,
    day_words,
    doubt_cell,
    named_cells,
    reason_cell,
    until_cell,
)
from lawreg.report.words import (
    revision_phrase,
)

_TITLE = Text(
    "DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN",
    "LEGAL DOCUMENTS THAT CEASED TO HAVE EFFECT, IN WHOLE OR IN PART",
)
_BY = Text("Văn bản do {who} ban hành", "Issued by {who}")
_SPAN = Text("Từ ngày {first} đến ngày {last}", "From {first} to {last}")
_STT = Text("STT", "No.")
_TEXT_COLUMNS = (
    _STT,
    Text("Tên loại văn bản", "Kind"),
    Text(
        "Số, ký hiệu; ngày, tháng, năm ban hành văn bản",
        "Number, symbol; date of issue",
    ),
    Text("Tên gọi của văn bản/Trích yếu nội dung của văn bản", "Title"),
)
_CONTENT = Text("Nội dung, quy định hết hiệu lực", "What ceased to have effect")
_REASON = Text("Lý do hết hiệu lực", "Reason")
_DAY = Text("Ngày hết hiệu lực", "Day of ceasing")
_WHOLE = Text("A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ", "A. CEASED IN WHOLE")
_PART = Text("B. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN", "B. CEASED IN PART")
_SUSPENDED = Text("C. VĂN BẢN NGƯNG HIỆU LỰC", "C. SUSPENDED")
_DOUBTFUL = Text(
    "CẦN XÁC MINH (không thuộc danh mục công bố)",
    "TO BE VERIFIED (not to be published)",
)
_STOPPED = Text("Nội dung, quy định ngưng hiệu lực", "What is suspended")
_WHY_STOPPED = Text("Lý do ngưng hiệu lực", "Reason")
_WHEN = Text("Thời gian ngưng hiệu lực", "From when to when")
_TO_SEE = Text("Điều cần xác minh", "What to verify")
_NO_ROWS = Text("Không có.", "None.")
_FORM = Text(
    "Cột theo danh mục đã công bố kèm Quyết định số 135/QĐ-BLĐTBXH ngày 31/01/2024 (Công "
    "báo số 377 + 378 ngày 04/3/2024), tách riêng loại, số và tên văn bản. Mẫu kèm Nghị "
    "định số 78/2025/NĐ-CP và Nghị định số 79/2025/NĐ-CP chưa đối chiếu được: cần xác minh "
    "trước khi công bố.",
    "The columns are those of the list published with Decision 135/QĐ-BLĐTBXH of "
    "2024-01-31 (Gazette 377 + 378 of 2024-03-04), with kind, number and title apart. The "
    "form annexed to Decrees 78/2025/NĐ-CP and 79/2025/NĐ-CP could not be compared: verify "
    "it before publishing.",
)
_NOT_FULL = Text(
    "Sổ đăng ký không khẳng định giữ đủ văn bản của {who}; hãy đối chiếu với hồ sơ của cơ "
    "quan.",
    "The registry does not claim to hold all documents of {who}; compare the office's own "
    "files.",
)
_EVERYONE = Text("mọi cơ quan", "all bodies")
_LEFT_OUT = Text(
    "Không kể {n} văn bản mà loại và số không cho thấy là văn bản quy phạm pháp luật.",
    "Left out: {n} texts whose kind and number do not show general rules.",
)
_RESTS = Text("Theo {state}.", "From {state}.")
_ADDED = Text(
    "Không kể {n} văn bản chỉ được bổ sung điều, khoản, điểm mới: bổ sung không làm quy "
    "định nào hết hiệu lực.",
    "Left out: {n} texts to which provisions were only added; that ends none of them.",
)

_Cell = Callable[[CeasedList, CeasedEntry], Value]


class Table(NamedTuple):
    """One part of the list; all cells of a row in the order of the columns."""

    heading: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """How wide the columns of a workbook are, in letters."""
        return tuple(_WIDTHS.get(column, _WIDE) for column in self.columns)


_WIDE = 48
_WIDTHS = {
    _STT: 6,
    _TEXT_COLUMNS[1]: 16,
    _TEXT_COLUMNS[2]: 28,
    _CONTENT: 34,
    _STOPPED: 34,
    _DAY: 20,
    _WHEN: 28,
}


class Sheet(NamedTuple):
    """The whole list in words, whatever it is written as."""

    title: Text
    below: tuple[Text, ...]
    """The offices and the days."""
    tables: tuple[Table, ...]
    notes: tuple[Text, ...]
    nothing: Text = _NO_ROWS
    """What stands under a heading without rows."""


def make_sheet(made: CeasedList) -> Sheet:
    """Put a list into the columns in which offices publish it."""
    days = _SPAN.fill(first=day_words(made.first), last=day_words(made.last))
    names = listed([office.name for office in made.offices])
    offices = (_BY.fill(who=names),) if made.offices else ()
    ended = ((_REASON, reason_cell), (_DAY, day_cell))
    content = (_CONTENT, content_cell)
    tables = [
        _table(made, _WHOLE, made.whole, ended),
        _table(made, _PART, made.part, (content, *ended)),
    ]
    if made.suspended:
        stopped = (
            (_STOPPED, content_cell),
            (_WHY_STOPPED, reason_cell),
            (_WHEN, until_cell),
        )
        tables.append(_table(made, _SUSPENDED, made.suspended, stopped))
    if made.doubtful:
        unsure = ((_CONTENT, content_cell), (_TO_SEE, doubt_cell), (_DAY, day_cell))
        tables.append(_table(made, _DOUBTFUL, made.doubtful, unsure))
    return Sheet(_TITLE, (*offices, days), tuple(tables), _notes(made))


def _table(
    made: CeasedList,
    heading: Text,
    entries: tuple[CeasedEntry, ...],
    columns: tuple[tuple[Text, _Cell], ...],
) -> Table:
    rows = (
        (
            *named_cells(number, entry.instrument),
            *(cell(made, entry) for _, cell in columns),
        )
        for number, entry in enumerate(entries, 1)
    )
    return Table(heading, (*_TEXT_COLUMNS, *(name for name, _ in columns)), tuple(rows))


def _notes(made: CeasedList) -> tuple[Text, ...]:
    """Say on what the list rests and what it cannot promise."""
    notes = [_FORM]
    known = {c.issuer_id for c in made.coverage}
    open_ones = [o.name for o in made.offices if o.issuer_id not in known]
    if open_ones or not made.offices:
        notes.append(_NOT_FULL.fill(who=listed(open_ones) if open_ones else _EVERYONE))
    if made.others:
        notes.append(_LEFT_OUT.fill(n=made.others))
    if made.added:
        notes.append(_ADDED.fill(n=made.added))
    notes.append(_RESTS.fill(state=revision_phrase(made.revision)))
    return tuple(notes)
