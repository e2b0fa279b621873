"""Where an amending text may do what was not read: each place is told to a person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lawreg.folding import squeeze
from lawreg.intake.issued import Effect, Problem
from lawreg.intake.outline import Outline
from lawreg.intake.resumptions import Lead, find_leads
from lawreg.intake.sheet import Sheet
from lawreg.language import Text
from lawreg.model import render_pinpoint

_LOST_END = Text(
    "{where}: không rõ nội dung mới kết thúc ở đâu («{words}»). Đối chiếu mục này và các mục ngay sau nó với văn bản.",
    "{where}: it is not clear where the new wording ends («{words}»). Compare this item and those right after it with the text.",
)
_NOT_READ = Text(
    "{where}: có chỗ như sửa đổi văn bản khác mà không đọc được («{words}»). Nếu đúng, ghi thêm bằng `lawreg relate`.",
    "{where}: this looks like an act on another text and was not read («{words}»). If it is one, record it with `lawreg relate`.",
)
_START = Text("Phần đầu", "The beginning")
_SHOWN = 90
_READ = 400
_MOST = 12
"""Lines told of one text; the rest are counted."""
_MORE = Text(
    "Còn {n} chỗ nữa như vậy: đối chiếu cả văn bản.",
    "{n} more places like these: compare the whole text.",
)
_OPENED = re.compile(r"[\s|*]*[“\"„‟]")
_BLANK = re.compile(r"[\s|*]*")


def find_unread(
    sheet: Sheet, outline: Outline, effects: Sequence[Effect]
) -> tuple[Problem, ...]:
    """Say where new wording may go on farther than was read, and what gave no effect.

    A clause like «Sửa đổi khoản 2 Điều 5 như sau:» that no effect comes from may have
    been taken for new wording, or its label may have been lost.
    """
    found = tuple(_find(sheet, outline, effects))
    if len(found) <= _MOST:
        return found
    return (*found[:_MOST], Problem(_MORE.fill(n=len(found) - _MOST)))


def _find(
    sheet: Sheet, outline: Outline, effects: Sequence[Effect]
) -> Iterator[Problem]:
    told = _Told(sheet, outline, effects)
    for quoted in sheet.quoted:
        if not quoted.is_sure and outline.first <= quoted.start < outline.end:
            yield told.problem(_LOST_END, told.lead_of(quoted.start), quoted.start)
    leads = [
        lead
        for lead in find_leads(sheet.clean, sheet.folded)
        if outline.first <= lead.start < outline.end
    ]
    for k, lead in enumerate(leads):
        following = leads[k + 1].start if k + 1 < len(leads) else outline.end
        if told.is_lost(lead, following):
            yield told.problem(_NOT_READ, lead.start, lead.end)


class _Told:
    """Where the effects of a text come from."""

    def __init__(
        self, sheet: Sheet, outline: Outline, effects: Sequence[Effect]
    ) -> None:
        self.sheet = sheet
        self.outline = outline
        self.acting = {e.actor_provision for e in effects}
        self.spots = sorted(sheet.at(e.span.start) for e in effects)
        self.starts = [piece.start for piece in outline.pieces]

    def is_lost(self, lead: Lead, following: int) -> bool:
        """Whether a clause that gives new wording gave no effect.

        ``following`` is where the next such clause begins.
        """
        start, end, is_labelled = lead
        blank = _BLANK.match(self.sheet.folded, end)
        if blank is not None and blank.end() >= following:
            # A list of such clauses begins.
            return False
        if self.sheet.is_quoted(end - 1):
            return self._is_own(end)
        first = bisect_left(self.spots, start)
        if first < len(self.spots) and self.spots[first] < following:
            return False
        k = bisect_right(self.starts, end) - 1
        piece = self.outline.pieces[k] if k >= 0 else None
        own = piece is not None and (
            not is_labelled or abs(piece.start - start) <= _NEAR
        )
        return not (own and piece is not None and self._acts(piece.address))

    def _acts(self, address: str) -> bool:
        return any(a == address or a.startswith(f"{address}.") for a in self.acting)

    def _is_own(self, end: int) -> bool:
        """Whether what stands in new wording may be the amending text's all the same.

        A mark opens after it, or it is not sure that the wording goes so far.
        """
        quoted = self.sheet.quoted[
            bisect_right(self.sheet.quoted, end - 1, key=lambda q: q.start) - 1
        ]
        opened = _OPENED.match(self.sheet.folded, end, quoted.end - 1)
        return not quoted.is_sure or opened is not None

    def lead_of(self, start: int) -> int:
        """Give where the words that lead to new wording begin, on one line or more."""
        k = bisect_right(self.starts, start) - 1
        return self.outline.pieces[k].start if k >= 0 else max(0, start - _SHOWN)

    def problem(self, what: Text, start: int, end: int) -> Problem:
        """Tell a place by its provision and by its words."""
        k = bisect_right(self.starts, end) - 1
        piece = self.outline.pieces[k] if k >= 0 else None
        where = render_pinpoint(piece.address) if piece is not None else _START
        near = min(end, start + _READ)
        words = squeeze(self.sheet.clean[start:near].replace("*", " ")).strip()
        if len(words) > _SHOWN:
            words = words[:_SHOWN].rsplit(" ", 1)[0] + " …"
        shown = Text(_capital(where.vi), _capital(where.en))
        return Problem(what.fill(where=shown, words=words), self.sheet.span(start, end))


_NEAR = 24
"""Letters between the start of a line and its label."""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
