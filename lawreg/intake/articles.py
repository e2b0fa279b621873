"""The provisions of a new instrument as a tree; what it quotes for others is none of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.intake.issued import Part
from lawreg.intake.sheet import BLANK, Sheet
from lawreg.intake.verbs import VERBS

_LEAD = r"(?:^|\n)[ \t\xa0|#>\x0c\r]*"
_LABEL = re.compile(
    rf"{_LEAD}(?:"
    r"(?P<word>phan|chuong|muc|dieu|phu luc)\b(?:\s+(?:so\s+)?(?P<number>[ivxlc]{1,7}|\d{1,3}[a-z]{0,2}|thu\s+[a-z]+|[a-h])\b)?"
    r"[ \t]*(?P<mark>[.:–-]|(?=\n|$)|(?=\()|(?<=[ \t]{3}))?"
    r"|(?P<clause>\d{1,3}[a-z]?)[ \t]*(?:\.(?!\d)|/(?=\s))"
    r"|(?P<point>[a-z]{1,2}\d?)[ \t]*\)"
    r"|(?P<dash>[-–+•])(?=\s|[a-z_]))"
)
_ARTICLE = re.compile(rf"{_LEAD}dieu[ \t]+(\d{{1,3}})[a-z]{{0,2}}[ \t]*[.:]")
_ASKS = word_set(
    "điều khoản điểm mục số và tại phần chương các theo từ đến ngày tháng năm hoặc của lục"
)
"""Last words of a line after which a number is no label."""
_ASKS_FOR_A_POINT = word_set("điểm và các hoặc")
_ENDS = ".;:!?/…)|" + BLANK
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_FURTHEST_ARTICLE = 3
_FURTHEST_CHAPTER = 400
_FULL_LINE = 60
"""Characters from which a line of a heading may go on in the next."""
_SIGNED = re.compile(
    r"\n[ \t\xa0|]*(?:noi nhan\s*:|tm\.\s*\S|kt\.\s*\S|chu tich quoc\s*hoi\s*(?:\n|$)|luu tru\s*\n\s*ghi chu)"
)
_ATTACHED = re.compile(r"\(\s*(?:ban hanh )?kem theo")
_LONGEST_HEADING = 400

CHAPTERS = ("phan", "chuong", "muc")
_PREFIX = {"phan": "p", "chuong": "c", "muc": "m", "dieu": "d", "phu luc": "pl"}


class Piece(NamedTuple):
    """One provision, or a dash below one, in offsets into the clean text."""

    address: str
    """That of the provision it is in, for a dash."""
    start: int
    body: int
    """After its label."""
    end: int
    """With everything in it."""
    depth: int
    """0 for articles and what divides them, 1 clauses, 2 points, 3 dashes."""
    parent: int
    """Its place in the list; -1 for none."""
    is_attached: bool
    """Whether it belongs to what the text issues along with itself."""
    is_dash: bool = False


class Outline(NamedTuple):
    """The pieces of a text in order, and where its own articles stand."""

    pieces: tuple[Piece, ...]
    first: int
    """Where the first article begins; the end of the text where there is none."""
    end: int
    """Where the signature or the first annex begins."""


def find_parts(sheet: Sheet, outline: Outline) -> tuple[Part, ...]:
    """Give the provisions of the text itself, each with everything nested in it.

    A regulation that a decision issues along with itself counts its articles anew;
    its provisions have the addresses that are cited.
    """
    return tuple(
        Part(
            piece.address,
            _heading(sheet, outline, k),
            sheet.span(piece.start, piece.end),
        )
        for k, piece in enumerate(outline.pieces)
        if not piece.is_dash and piece.end > piece.start
    )


def _heading(sheet: Sheet, outline: Outline, k: int) -> str:
    """Give the heading of an article or chapter on one line; of others there is none."""
    piece = outline.pieces[k]
    if piece.depth > 0:
        return ""
    end = piece.end
    if k + 1 < len(outline.pieces):
        end = min(end, outline.pieces[k + 1].start)
    lines = sheet.clean[piece.body : end].lstrip(" \t*\n\xa0").split("\n")
    taken: list[str] = []
    for line in lines:
        words = " ".join(line.replace("*", " ").split())
        if not words or (taken and words[0].isupper() and len(taken[-1]) < _FULL_LINE):
            break
        taken.append(words)
        if words.endswith((".", ":", ";")):
            break
    shown = " ".join(taken)
    return shown.rstrip(":") if len(shown) <= _LONGEST_HEADING else ""


def read_outline(sheet: Sheet) -> Outline:
    """Find the provisions of a text from its labels, in one pass down its lines."""
    walk = _Walk(sheet)
    for match in _LABEL.finditer(sheet.own):
        walk.step(match)
    return walk.close()


class _Open(NamedTuple):
    rank: int
    value: str
    piece: int


class _Walk:
    """The provisions that are open while the labels are read."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.own = sheet.own
        self.pieces: list[Piece] = []
        self.open: list[_Open] = []
        self.article = 0
        self.first = -1
        self.signed = -1
        self.attached = False
        self.annexed = False
        self.signature = len(self.own)
        self.last_of: dict[int, int] = {}
        """Where the last label of an article of each number stands."""
        for label in _ARTICLE.finditer(self.own):
            self.last_of[int(label[1])] = label.start(1)

    def step(self, match: re.Match[str]) -> None:
        """Take one label, where it is one."""
        if match["word"]:
            self._word(match)
        elif match["clause"]:
            self._clause(match)
        elif match["point"]:
            self._point(match)
        elif self._in_article() and not self._is_over(match) and self._complete(match):
            self._begin(match, _DASH, "", match.start("dash"))

    def close(self) -> Outline:
        """End what is still open."""
        end = len(self.own)
        self._pop(0, end)
        pieces = tuple(self.pieces)
        cut = self.signed if self.signed >= 0 else end
        if self.signature > self.first >= 0:
            cut = min(cut, self.signature)
        return Outline(pieces, self.first if self.first >= 0 else end, cut)

    def _word(self, match: re.Match[str]) -> None:
        word = match["word"]
        at = match.start("word")
        if not self.sheet.clean[at].isupper():
            return
        if word == "phu luc":
            self._annex(match)
        elif word == "dieu":
            self._article(match)
        elif match["number"] and not self.annexed and self._bounded(match):
            value = _value(match["number"])
            stands = match["mark"] is not None
            if value and stands:
                rank = CHAPTERS.index(word)
                self._begin(match, rank, _PREFIX[word] + value, at)

    def _annex(self, match: re.Match[str]) -> None:
        """Take an annex where its label stands alone on the line."""
        at = match.start("word")
        line = self.own[
            match.end() : self.own.find("\n", match.end()) % (len(self.own) + 1)
        ]
        alone = not line.strip(" .:-–") or self.sheet.clean[at : at + 7].isupper()
        if not alone or not self._bounded(match) or self.first < 0:
            return
        self.annexed = True
        self._end_body(at)
        self._pop(0, at)
        number = match["number"] or ""
        self._begin(match, 0, f"pl{_value(number) or 0}", at)

    def _article(self, match: re.Match[str]) -> None:
        number = match["number"] or ""
        if not number[:1].isdigit() or match["mark"] is None or self.annexed:
            return
        count = int(number.rstrip("abcdefghijklmnopqrstuvwxyz"))
        if count == 1 and self.article >= 1 and self._is_attached(match):
            self.attached = True
            self._end_body(match.start("word"))
            self._pop(0, match.start("word"))
        elif self.first >= 0 and not (
            self._follows(count, number) or self._is_next_left(match, count)
        ):
            return
        if not self._bounded(match) or match["mark"] == "–":
            return
        self.article = count
        if self.first < 0:
            self.first = match.start("word")
            signed = _SIGNED.search(self.own, self.first)
            self.signature = signed.start() if signed else len(self.own)
        self._begin(
            match, _DIEU, "d" + self._printed(match, "number"), match.start("word")
        )

    def _follows(self, count: int, number: str) -> bool:
        """Whether an article comes after the one before; one or two may be lost."""
        inserted = count == self.article and number[-1].isalpha()
        # Of an excerpt whole chapters are left out, and the next begins with its head.
        is_first = bool(self.open) and self.open[-1].rank < _DIEU
        most = self.article + (_FURTHEST_CHAPTER if is_first else _FURTHEST_ARTICLE)
        return inserted or self.article < count <= most

    def _is_next_left(self, match: re.Match[str], count: int) -> bool:
        """Whether the articles between are left out of an excerpt: none comes later.

        New wording that stands without quotation marks follows a colon, and the article
        after the one that gives it comes later.
        """
        before = self.own[max(0, match.start() - 200) : match.start("word")]
        before = before.rstrip(" \t\xa0\n|")
        if count <= self.article or before.endswith(":") or self._is_over(match):
            return False
        at = match.start("word")
        between = range(self.article + 1, count)
        return all(self.last_of.get(n, -1) < at for n in between)

    def _is_attached(self, match: re.Match[str]) -> bool:
        """Whether what is attached begins before a first article: the text was signed."""
        return match.start() > self.signature or bool(
            _ATTACHED.search(self.own, max(0, match.start() - 3000), match.start())
        )

    def _clause(self, match: re.Match[str]) -> None:
        if self.annexed or not (self._complete(match) or self._acts(match)):
            return
        label = match["clause"]
        count = int(label.rstrip("abcdefghijklmnopqrstuvwxyz"))
        before = self._elder(_KHOAN)
        lettered = label[-1].isalpha()
        skips = before < count <= before + _FURTHEST_ARTICLE and before > 0
        if skips and count > before + 1:
            # A label was lost in new wording that nothing closed.
            skips = VERBS.match(self.own, self._next_word(match.end())) is not None
        if not (count == before + 1 or skips or (lettered and count == before)):
            return
        if before == 0 and count == 1 and not self._in_article():
            return
        at = match.start("clause")
        if self.own[match.end() : match.end() + 1].isdigit():
            return
        self._begin(match, _KHOAN, "k" + self._printed(match, "clause"), at)

    def _acts(self, match: re.Match[str]) -> bool:
        """Whether an acting clause follows a label: «… một số khoản», and then «1. Bãi bỏ …»."""
        at = self._next_word(match.end())
        return self.sheet.clean[at : at + 1].isupper() and bool(
            VERBS.match(self.own, at)
        )

    def _next_word(self, at: int) -> int:
        while self.own[at : at + 1].isspace():
            at += 1
        return at

    def _point(self, match: re.Match[str]) -> None:
        if self.annexed or not self._in_article():
            return
        if not self._complete(match, _ASKS_FOR_A_POINT):
            return
        label = self._printed(match, "point")
        if label[:1] not in _LETTERS:
            return
        before = self._elder_letter()
        value = _LETTERS.index(label[0]) + 1
        stepped = len(label) > 1
        if stepped and not (label[1:].isdigit() and value >= before):
            return
        if not stepped and not before < value <= before + 2:
            return
        self._begin(match, _DIEM, label, match.start("point"))

    def _is_over(self, match: re.Match[str]) -> bool:
        """Whether the text was signed before and nothing is attached to it."""
        return match.start() >= self.signature > self.first and not self.attached

    def _in_article(self) -> bool:
        return any(o.rank == _DIEU for o in self.open)

    def _elder(self, rank: int) -> int:
        """Give the number of the sibling before; 0 for none."""
        for held in reversed(self.open):
            if held.rank == rank:
                return int(re.sub(r"\D", "", held.value) or 0)
            if held.rank < rank:
                return 0
        return 0

    def _elder_letter(self) -> int:
        for held in reversed(self.open):
            if held.rank == _DIEM:
                return _LETTERS.index(held.value[0]) + 1
            if held.rank < _DIEM:
                return 0
        return 0

    def _printed(self, match: re.Match[str], group: str) -> str:
        """Give a label in small letters with its accent: đ is no d."""
        label = self.sheet.clean[match.start(group) : match.end(group)].lower()
        return label.lstrip("0") or label

    def _complete(self, match: re.Match[str], asks: frozenset[str] = _ASKS) -> bool:
        """Whether what stands before does not ask for the number to go on."""
        before = self.sheet.clean[max(0, match.start() - 24) : match.start() + 1]
        return not before.strip() or before.split()[-1].lower() not in asks

    def _bounded(self, match: re.Match[str]) -> bool:
        """Whether a word that names a unit opens one here, and does not go on a sentence."""
        before = self.own[max(0, match.start() - 40) : match.start() + 1].rstrip(
            " \t\xa0|"
        )
        stripped = before.rstrip()
        if not stripped:
            return True
        begins = self.first < 0 and match["word"] == "dieu" and match["number"] == "1"
        if begins and self.sheet.clean[match.end() - 1] in ".:":
            return self._complete(match)
        if stripped[-1] in ",(" or not self._complete(match):
            return False
        blank = before.count("\n") - stripped.count("\n") >= 2
        starred = "*" in self.sheet.clean[match.start() : match.start("word")]
        sure = stripped[-1] in _ENDS or blank or starred
        return sure or match["mark"] in {".", ":"} or match["word"] in CHAPTERS

    def _begin(self, match: re.Match[str], rank: int, step: str, at: int) -> None:
        while self.open and self.open[-1].rank >= rank:
            self._end(self.open.pop().piece, at)
        if rank == _DASH:
            address = self.pieces[self.open[-1].piece].address
        else:
            address = self._address(rank, step)
        parent = self.open[-1].piece if self.open else -1
        self.open.append(_Open(rank, step, len(self.pieces)))
        depth = max(0, rank - _DIEU)
        self.pieces.append(
            Piece(
                address,
                at,
                match.end(),
                at,
                depth,
                parent,
                self.attached,
                rank == _DASH,
            )
        )

    def _address(self, rank: int, step: str) -> str:
        """Give the address: articles are numbered through the whole text."""
        if rank == _DIEU or not self.open:
            return step
        above = self.pieces[self.open[-1].piece].address
        return f"{above}.{step}"

    def _pop(self, depth: int, at: int) -> None:
        while len(self.open) > depth:
            self._end(self.open.pop().piece, at)

    def _end(self, k: int, at: int) -> None:
        end = len(self.own[:at].rstrip())
        piece = self.pieces[k]
        self.pieces[k] = piece._replace(end=max(end, piece.body))

    def _end_body(self, at: int) -> None:
        if self.signed < 0:
            self.signed = min(at, self.signature) if self.signature > self.first else at


_DIEU, _KHOAN, _DIEM, _DASH = range(len(CHAPTERS), len(CHAPTERS) + 4)


def _value(number: str) -> str:
    """Write a printed number as an address does: Roman figures become Arabic."""
    if number[:1].isdigit() or not number:
        return number.lstrip("0") or number
    if number.startswith("thu"):
        word = number.rsplit(maxsplit=1)[-1]
        return str(_ORDINALS.index(word) + 1) if word in _ORDINALS else ""
    if any(c not in _ROMAN for c in number):
        return number.upper() if len(number) == 1 else ""
    total, highest = 0, 0
    for c in reversed(number):
        total += _ROMAN[c] if _ROMAN[c] >= highest else -_ROMAN[c]
        highest = max(highest, _ROMAN[c])
    return str(total)
