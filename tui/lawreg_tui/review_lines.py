"""What is told of a changeset as a whole, and of one that cannot be taken."""

from __future__ import annotations

import os

from lawreg.intake.proposed import Decision
from lawreg.language import Text
from lawreg.report.lines import Line, heading
from lawreg.report.visible import one_line
from lawreg.report.words import count, sentence, short_revision
from lawreg_tui.review_questions import Review, Unsound

_NOT_OPEN = Text(
    "Chưa mở đề xuất nào. {found} Bấm {key} để mở; lập đề xuất từ một văn bản mới bằng "
    "`lawreg intake TỆP -o DE-XUAT.toml`.",
    "No changeset is open. {found} Press {key} to open one; make one of a new text with "
    "`lawreg intake FILE -o CHANGESET.toml`.",
)
_FOUND = Text("Trong {folder} có {n} đề xuất.", "Changesets in {folder}: {n}.")
_WAITING = Text("{name}: đang đọc …", "{name}: being read …")
_UNSOUND = Text(
    "{name}: {n} chỗ sai, chưa dùng được", "{name}: mistakes: {n}; cannot be taken"
)
_OLDER = Text(
    "Danh sách vẫn là lần đọc trước; không nhận quyết định nào cho đến khi tệp đúng.",
    "The list is what was read before; nothing is decided until the file is right.",
)
_COUNTED = Text("{name} · {n} mục: {parts}", "{name} · {n} items: {parts}")
_OTHER_STATE = Text(
    "Sổ đã thay đổi từ lúc lập đề xuất; các lưu ý là theo sổ hiện nay.",
    "The registry has changed since this was proposed; the notes are by it as it is now.",
)
_LOOK_AT = Text(
    "Trong văn bản có {n} điều cần xem, trước hết: {first}",
    "In the text there is to look at ({n}): {first}",
)
_REASON = Text("Lý do", "Reason")
_TEXT = Text("Toàn văn", "Text")
_SOURCE = Text("Nguồn", "Source")
_FILE = Text("Tệp đề xuất", "Changeset file")
_PROPOSED = Text("Lập với sổ bản", "Made with registry")
_NOW = Text("Sổ hiện nay là bản", "The registry now")
_PROBLEMS = Text("Điều cần xem trong văn bản", "To look at in the text")
_HELD = Text("Sổ đã ghi sẵn, không đề xuất lại", "Held already, not proposed again")
_DECISIONS = (Decision.ACCEPT, Decision.REJECT, Decision.UNDECIDED)
_WRONG = Text("Tệp có những chỗ sai này", "What is wrong in the file")


def not_open_words(folder: str, found: int, key: str) -> Text:
    """Say that no changeset is open, and how many the folder has."""
    whole = os.path.abspath(folder)
    told = _FOUND.fill(folder=os.path.basename(whole) or whole, n=found)
    return _NOT_OPEN.fill(found=told if found else "", key=key)


def waiting_words(path: str) -> Text:
    """Say that a file is being read."""
    return _WAITING.fill(name=os.path.basename(path))


def unsound_words(read: Unsound) -> Text:
    """Name a file that cannot be taken and count its mistakes."""
    name = os.path.basename(read.path)
    return _UNSOUND.fill(name=name, n=len(read.problems))


def first_problem(read: Unsound, language: str, *, older: bool) -> str:
    """Tell the first mistake; ``older`` says that what was read before is still shown."""
    told = read.problems[0].line(language)
    return f"{told} {_OLDER.to(language) if older else ''}"


def count_words(review: Review) -> Text:
    """Name the file and count its items by what was decided of them."""
    proposed = review.proposed
    told = [d for d in _DECISIONS if proposed.count(d)]
    parts = [count(proposed.count(d), d.label.vi, d.label.en, d.label.en) for d in told]
    return _COUNTED.fill(
        name=os.path.basename(review.path),
        n=len(proposed.items),
        parts=Text(", ".join(p.vi for p in parts), ", ".join(p.en for p in parts)),
    )


def notice_words(review: Review) -> list[Text]:
    """Say what a person must know before deciding anything."""
    told = []
    if review.said.doubt is not None:
        told.append(review.said.doubt)
    if review.proposed.revision not in ("", review.revision.revision):
        told.append(_OTHER_STATE)
    problems = review.proposed.problems
    if problems:
        told.append(_LOOK_AT.fill(n=len(problems), first=problems[0]))
    return told


def summary_lines(review: Review, language: str) -> list[Line]:
    """Tell why, from where, with which registry, and what no item is made of."""
    proposed = review.proposed
    fields = (
        (_REASON, proposed.reason),
        (_FILE, review.path),
        (_TEXT, proposed.text),
        (_SOURCE, proposed.source),
        (_PROPOSED, short_revision(proposed.revision)),
        (_NOW, short_revision(review.revision.revision)),
    )
    lines = [
        Line(f"{label.to(language)}: ", rest=one_line(words))
        for label, words in fields
        if words
    ]
    told = [*notice_words(review), *proposed.problems[1:]]
    if told:
        lines += [Line(), heading(f"{_PROBLEMS.to(language)}:")]
        lines += [
            Line(f"- {one_line(sentence(words.to(language)))}", indent=2)
            for words in told
        ]
    if proposed.held:
        lines += [Line(), heading(f"{_HELD.to(language)}:")]
        lines += [
            Line(f"- {one_line(sentence(held.to(language)))}", indent=2)
            for held in proposed.held
        ]
    return lines


def problem_lines(read: Unsound, language: str) -> list[Line]:
    """Give every mistake of a file that cannot be taken, each with its line."""
    lines = [heading(f"{_WRONG.to(language)}:")]
    return [
        *lines,
        *(Line(f"- {one_line(p.line(language))}", indent=2) for p in read.problems),
    ]
