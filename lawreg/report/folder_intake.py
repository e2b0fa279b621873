"""What became of a folder of new texts, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lawreg.documents import ENDINGS
from lawreg.intake.folder import FileOutcome, Outcome, order_of_issue
from lawreg.language import Text, day
from lawreg.model import Severity
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.records import Record, iso
from lawreg.report.visible import one_line
from lawreg.report.words import count

_COUNTS = (
    (Outcome.PROPOSED, Text("{n} có đề xuất mới", "new changesets: {n}")),
    (Outcome.DONE, Text("{n} đã có đề xuất từ trước", "done before: {n}")),
    (Outcome.HELD, Text("{n} sổ đã có đủ", "held by the registry: {n}")),
    (Outcome.REPEATED, Text("{n} trùng văn bản", "repeated: {n}")),
    (Outcome.DIFFERS, Text("{n} khác bản", "copies that differ: {n}")),
    (Outcome.STOPPED, Text("{n} không lấy được", "not taken: {n}")),
    (
        Outcome.UNREAD,
        Text("{n} không thuộc loại đọc được", "of no kind that is read: {n}"),
    ),
)
_SUMMARY = Text("{files}: {parts}", "{files}: {parts}")
_HEADS = {
    Outcome.PROPOSED: Text(
        "Có đề xuất mới, theo thứ tự nên áp dụng:",
        "With a new changeset, in the order to apply them:",
    ),
    Outcome.DONE: Text(
        "Đã có đề xuất từ trước, cùng thứ tự ấy:",
        "Done before, in the same order:",
    ),
    Outcome.HELD: Text(
        "Sổ đã có văn bản này và mọi điều nó nói:",
        "The registry holds the text and all it says:",
    ),
    Outcome.REPEATED: Text("Trùng văn bản:", "The same instrument again:"),
    Outcome.DIFFERS: Text(
        "Cùng một văn bản nhưng khác bản, chưa lấy:",
        "The same instrument in a copy that differs, not taken:",
    ),
    Outcome.STOPPED: Text("Không lấy được:", "Not taken:"),
    Outcome.UNREAD: Text(
        "Không thuộc loại đọc được ({endings}), bỏ qua:",
        "Of no kind that is read ({endings}), passed over:",
    ).fill(endings=", ".join(ENDINGS)),
}
_NO_DAY = Text("chưa rõ ngày", "no known day")
_FAILED = (Outcome.DIFFERS, Outcome.STOPPED)


def render_folder_intake(
    files: Sequence[FileOutcome], language: str = "vi", *, colour: bool = False
) -> str:
    """Tell each file under what became of it, then how many there are of each.

    Changesets are numbered through in the order in which to apply them.
    """
    paint, order = Paint(colour=colour), order_of_issue(files)
    lines: list[str] = []
    for outcome, head in _HEADS.items():
        some = [file for file in files if file.outcome is outcome]
        some.sort(key=lambda file: order.get(file.path, 0))
        if some:
            said = head.to(language)
            failed = outcome in _FAILED
            lines.append(
                paint.severity(Severity.ERROR, said) if failed else paint.strong(said)
            )
            lines += [f"  {row}" for row in _rows(some, order, language)]
            lines.append("")
    lines.append(_summary(files).to(language))
    return "\n".join(lines) + "\n"


def render_folder_intake_json(
    files: Iterable[FileOutcome], language: str = "vi"
) -> str:
    """Give the same as one JSON object: the files, in the order read."""
    told = list(files)
    order = order_of_issue(told)
    return render_value(
        {"files": [_record(file, order.get(file.path), language) for file in told]}
    )


def _record(file: FileOutcome, order: int | None, language: str) -> Record:
    return {
        "path": file.path,
        "outcome": file.outcome.value,
        "number": file.number,
        "issued_on": iso(file.issued_on),
        "order": order,
        "effects": file.effects,
        "changeset": file.changeset or None,
        "why": file.why.to(language) or None,
    }


def _rows(
    files: Sequence[FileOutcome], order: Mapping[str, int], language: str
) -> Iterator[str]:
    """Give a table whose columns are as wide as their words; empty ones are left out."""
    cells = [
        list(map(one_line, _cells(file, order.get(file.path), language)))
        for file in files
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (cell.ljust(w) for cell, w in zip(row, widths, strict=True) if w)
        yield "  ".join(padded).rstrip()


def _cells(file: FileOutcome, order: int | None, language: str) -> list[str]:
    if file.outcome is Outcome.UNREAD:
        return [file.path]
    issued = day(file.issued_on) if file.issued_on else _NO_DAY
    # What could not be read has no number either.
    when = issued.to(language) if file.number or file.issued_on else ""
    head = [f"{order}." if order else "", file.path, file.number, when]
    if file.outcome in (*_FAILED, Outcome.REPEATED):
        return [*head, file.why.to(language)]
    acts = count(file.effects, "tác động", "effect").to(language)
    return [*head, acts, f"→ {file.changeset}" if file.changeset else ""]


def _summary(files: Sequence[FileOutcome]) -> Text:
    outcomes = [file.outcome for file in files]
    told = [w.fill(n=n) for sort, w in _COUNTS if (n := outcomes.count(sort))]
    parts = Text(", ".join(t.vi for t in told), ", ".join(t.en for t in told))
    return _SUMMARY.fill(files=count(len(files), "tệp", "file"), parts=parts)
