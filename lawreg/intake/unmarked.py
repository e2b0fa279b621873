"""New wording printed without quotation marks, told by the clause that gives it.

It begins after «Sửa đổi, bổ sung khoản 2 Điều 5 như sau:» where no mark opens and no
list of clauses follows, and lasts until the amending text goes on by its own count.
"""

from __future__ import annotations

import re

from lawreg.intake.new_wording import Quoted
from lawreg.intake.resumptions import Resumptions

_BLANKS = re.compile(r"[\s|]*")
_HEAD_OF_PAGE = 120


def find_unmarked(clean: str, own: str) -> tuple[Quoted, ...]:
    """Find new wording that stands in no quotation marks, in order.

    ``own`` is ``clean`` in small letters without accents, what is quoted blanked.
    """
    text = Resumptions(clean, own)
    found: list[Quoted] = []
    edge = 0
    for k, label in enumerate(text.labels):
        if label.start() < edge:
            continue
        text.learn(label)
        start = _start_after(text, label)
        if start:
            resumed = text.after(k, start)
            end = start + len(own[start : resumed.at].rstrip())
            if end > start:
                found.append(
                    Quoted(start, end, is_wording=True, is_sure=resumed.is_sure)
                )
                edge = resumed.at
    return tuple(found)


def _start_after(text: Resumptions, label: re.Match[str]) -> int:
    """Give where new wording without marks begins after a label; 0 for none."""
    lead = text.lead(label)
    if lead is None:
        return 0
    blanks = _BLANKS.match(text.own, lead.end())
    start = blanks.end() if blanks else lead.end()
    if text.own[start : start + 1] in ("", "_") or text.acts_at(start):
        return 0
    return start if _is_worded(text, start) else 0


def _is_worded(text: Resumptions, start: int) -> bool:
    """Whether words stand there, and not a mark after the head of a page."""
    mark = text.own.find("_", start, start + _HEAD_OF_PAGE)
    words = text.clean[start : mark if mark >= 0 else start + _HEAD_OF_PAGE]
    return any(c.islower() for c in words)
