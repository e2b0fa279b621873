"""Where an amending text goes on after new wording, by its own count of labels.

The new wording counts its articles and clauses too: only a label that acts is surely
the amending text's, and what rests on the count alone is a matter of doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

BODY_ENDS = re.compile(
    r"\n[ \t\xa0|]*(?:noi nhan\s*:|tm\.\s*\S|kt\.\s*\S|chu tich quoc\s*hoi\s*(?:\n|$)|luu tru\s*\n\s*ghi chu)"
)
"""Where a text is signed."""
_ACT = r"(?:sua doi|bo sung|bai bo|thay the|thay cum|thay tu|bo cum|huy bo|dinh chinh|ngung hieu luc)"
_ACTS = rf"{_ACT}(?:(?: ?, ?| va | hoac | ?, va ){_ACT})*"
_PROVISION = (
    r"(?:cac )?(?:dieu|khoan|diem|tiet|muc|chuong|phan|phu luc|bieu|mau)(?: so)? "
    r"(?:\d|[a-z]{1,2}\b|[ivxl]+\b)"
)
_BEFORE = (
    r"(?:(?:cac|mot so|them|noi dung|ten|tieu de|cua|tai|toan bo|doan|dau|cuoi|mo|va|vao|"
    r"thu [a-z]+|dau tien|quy dinh) ){0,8}"
)
_ON = r"(?:[^.;:_]|\.(?=\S))"
_FOLLOWS = r"(?:(?:nhu sau|thanh|la) ?:|nhu sau(?=[ \t*]*\n)|:(?=[ \t*]*\n))"
_GIVES = re.compile(
    (
        rf" ?(?:{_ACTS} {_BEFORE}{_PROVISION}{_ON}{{0,400}}?"
        rf"|{_PROVISION}{_ON}{{0,240}}?\bduoc (?:sua|bo sung|thay){_ON}{{0,160}}?){_FOLLOWS}"
    )
    .replace(" ?", r"\s*")
    .replace(" ", r"\s+")
    .replace(r"[\s+\t*]", r"[ \t*]")
)
"""A clause after which new wording stands."""
_PLAINLY = re.compile(
    (
        rf" ?(?:{_ACTS} {_BEFORE}(?:{_PROVISION}|(?:cum tu|tu|cum) ?_)"
        rf"|{_PROVISION}{_ON}{{0,240}}?\b(?:duoc|bi) (?:sua|bo sung|thay|bai bo|huy bo)"
        rf"|{_ACTS}{_ON}{{0,260}}?(?:nhu sau|thanh) ?:)"
    )
    .replace(" ?", r"\s*")
    .replace(" ", r"\s+")
)
"""What shows that a label is the amending text's own."""
_OPENS_ACT = re.compile(rf" ?{_ACT}\b".replace(" ?", r"\s*").replace(" ", r"\s+"))
_ENFORCES = re.compile(
    (
        r" ?(?:hieu luc|dieu khoan|to chuc thuc hien|trach nhiem|quy dinh chuyen tiep|thi hanh|"
        r"(?:luat|nghi dinh|thong tu(?: lien tich)?|quyet dinh|nghi quyet|phap lenh) nay|"
        r"[^.;:_]{0,300}?\bchiu trach nhiem (?:to chuc )?(?:thi hanh|thuc hien))"
    )
    .replace(" ?", r"\s*")
    .replace(" ", r"\s+")
)
"""How an article opens that says from when a text has effect, and who carries it out."""
_LABEL = re.compile(
    r"(?:(?:^|\n)[ \t\xa0|#>\r]*+|(?<=[.;_]\s)(?=(?:dieu\s+\d{1,3}[.:]|\d{1,3}[.]|[a-z]\))"
    r"\s+(?:sua doi|bo sung|bai bo|thay the|dieu \d|khoan \d|diem [a-z]))\b)(?:(?P<word>dieu)\s+(?P<article>\d{1,3})(?P<letter>[a-z]?)(?P<mark>\s*[.:])?"
    r"|(?P<clause>\d{1,3})[a-z]?\s*[.)/](?!\d)|(?P<point>[a-z]{1,2}\d?)\s*\)|(?P<dash>[-–+])(?=\s)"
    r"|(?P<none>(?=(?:sua|bo|thay|bai|dieu|khoan|diem)\s)))"
)
_BLANKS = re.compile(r"[\s|]*")
_NAMED = re.compile(r"\bdieu\s+(\d{1,3})(?![a-z\d])")
LETTERS = "abcdđefghijklmnopqrstuvwxyz"
"""The letters of points, in order."""
_FURTHEST = 3
"""Labels that a scan may have lost between two that are read."""


class _Count(NamedTuple):
    """How far the amending text has counted."""

    article: int = 0
    clause: int = 0


class Resumed(NamedTuple):
    """Where the amending text goes on."""

    at: int
    is_sure: bool


class Lead(NamedTuple):
    """A clause after which new wording stands."""

    start: int
    """Where its label stands."""
    end: int
    is_labelled: bool


def find_leads(clean: str, folded: str) -> Iterator[Lead]:
    """Find the clauses after which new wording stands, in order.

    With ``folded`` in place of the own words those that stand in quotation marks are
    found as well.
    """
    reading = Resumptions(clean, folded)
    for label in reading.labels:
        lead = reading.lead(label)
        if lead is not None:
            yield Lead(label.start(), lead.end(), label["none"] is None)


class Resumptions:
    """The labels of an amending text, and how far it has counted by those passed.

    ``own`` is ``clean`` in small letters without accents.
    """

    def __init__(self, clean: str, own: str) -> None:
        self.clean = clean
        self.own = own
        self.labels = list(_LABEL.finditer(own))
        self.count = _Count()
        self._passed = 0
        self._edge = 0
        self._barren: _Count | None = None
        """At which count nothing was found up to the end."""
        self._signed = [m.start() for m in BODY_ENDS.finditer(own)]

    def lead(self, label: re.Match[str]) -> re.Match[str] | None:
        """Give the clause after a label that gives new wording; nothing for another."""
        at = self._said(label)
        return _GIVES.match(self.own, at) if self._is_capital(at) else None

    def learn(self, label: re.Match[str]) -> None:
        """Count on with a label of the amending text."""
        if label["article"] and not label["letter"] and self._is_heading(label):
            self.count = _Count(int(label["article"]))
        elif label["clause"]:
            number = int(label["clause"])
            if number == self.count.clause + 1 or self._acts(label):
                self.count = self.count._replace(clause=number)

    def acts_at(self, start: int) -> bool:
        """Whether clauses that act stand there, and no new wording."""
        label = _LABEL.match(self.own, max(0, self.own.rfind("\n", 0, start)))
        at = label.end() if label and label.end() > start else start
        return bool(_PLAINLY.match(self.own, at) or _OPENS_ACT.match(self.own, at))

    def _is_heading(self, label: re.Match[str]) -> bool:
        """Whether «Điều 2» heads an article; «Điều 2 được sửa đổi» is what a clause acts on."""
        return bool(label["mark"] or _OPENS_ACT.match(self.own, label.end()))

    def _said(self, label: re.Match[str]) -> int:
        """Give where the words of a clause begin: after its label, where it has one."""
        if label["article"] and not self._is_heading(label):
            return label.start("word")
        return label.end()

    def _is_capital(self, at: int) -> bool:
        while self.clean[at : at + 1] in {" ", "\n", "\t", "*", "\xa0", "\r"}:
            at += 1
        return self.clean[at : at + 1].isupper()

    def after(self, k: int, start: int) -> Resumed:
        """Find where the amending text goes on after new wording that begins at ``start``."""
        n = bisect_left(self._signed, start)
        limit = self._signed[n] if n < len(self._signed) else len(self.own)
        if self.count == self._barren:
            return Resumed(limit, is_sure=False)
        lead = self.labels[k]
        named = {int(n[1]) for n in _NAMED.finditer(self.own, lead.start(), start)}
        inner, point = 0, self._printed(lead, "point")
        for n in range(k + 1, len(self.labels)):
            label = self.labels[n]
            if label.start() >= limit:
                break
            at_start = self._word(label) <= start
            if label.end() <= start:
                continue
            resumed = None if at_start else self._goes_on(label, named, inner, point)
            if resumed is not None:
                return resumed
            if label["article"]:
                named.discard(int(label["article"]))
                inner = 0
            elif label["clause"]:
                inner = int(label["clause"])
            elif label["point"]:
                # The new wording has points of its own.
                point = ""
        self._barren = self.count
        return Resumed(limit, is_sure=False)

    def after_mark(self, start: int) -> Resumed | None:
        """Find where the text goes on after new wording whose mark opens at ``start``.

        To be asked in the order printed, with `leave` in between.
        """
        self._pass(start)
        return self.after(self._passed - 1, start) if self._passed else None

    def leave(self, start: int, end: int) -> None:
        """Count on up to new wording, and pass over the labels that stand in it."""
        self._pass(start)
        self._edge = max(self._edge, end)

    def _pass(self, start: int) -> None:
        while self._passed < len(self.labels):
            label = self.labels[self._passed]
            if label.start() >= start:
                break
            if label.start() >= self._edge:
                self.learn(label)
            self._passed += 1

    def _printed(self, label: re.Match[str], group: str) -> str:
        return self.clean[slice(*label.span(group))].lower() if label[group] else ""

    def _is_next_point(self, label: re.Match[str], point: str) -> bool:
        """Whether a point opens with an act and comes after the one that gives the wording."""
        after = LETTERS.find(point) + 1 if point else 0
        printed = self._printed(label, "point")
        return (
            after > 0
            and LETTERS[after : after + 1] == printed
            and _OPENS_ACT.match(self.own, label.end()) is not None
        )

    def _word(self, label: re.Match[str]) -> int:
        blanks = _BLANKS.match(self.own, label.start())
        return blanks.end() if blanks else label.start()

    def _acts(self, label: re.Match[str]) -> bool:
        at = self._said(label)
        return _PLAINLY.match(self.own, at) is not None and self._is_capital(at)

    def _goes_on(
        self, label: re.Match[str], named: set[int], inner: int, point: str
    ) -> Resumed | None:
        """Say whether a label is the amending text's, and how surely."""
        if label["article"] and self._is_heading(label):
            return self._at_article(label, named)
        acts = self._acts(label)
        if label["clause"]:
            return self._at_clause(label, inner, acts=acts)
        if not acts and label["point"] and self._is_next_point(label, point):
            return Resumed(label.start(), is_sure=True)
        if not acts:
            return None
        is_labelled = label["point"] or label["dash"]
        if is_labelled or _GIVES.match(self.own, self._said(label)):
            return Resumed(label.start(), is_sure=True)
        return None

    def _at_article(self, label: re.Match[str], named: set[int]) -> Resumed | None:
        number = int(label["article"])
        steps = number - self.count.article
        if label["letter"] or not 0 < steps <= _FURTHEST:
            return None
        headed = _OPENS_ACT.match(self.own, label.end())
        if headed or _ENFORCES.match(self.own, label.end()):
            return Resumed(label.start(), is_sure=steps == 1 or number not in named)
        if steps > 1 or number in named:
            return None
        return Resumed(label.start(), is_sure=False)

    def _at_clause(
        self, label: re.Match[str], inner: int, *, acts: bool
    ) -> Resumed | None:
        number = int(label["clause"])
        steps = number - self.count.clause
        if acts:
            sure = 0 < steps <= _FURTHEST or not self.count.clause
            return Resumed(label.start(), is_sure=sure)
        if steps != 1:
            return None
        opens = _OPENS_ACT.match(self.own, label.end()) is not None
        if number == inner + 1:
            # It goes on the count of the new wording as well.
            return Resumed(label.start(), is_sure=False) if opens else None
        return Resumed(label.start(), is_sure=opens)
