"""The provisions of a new instrument as a tree; what it quotes for others is none of it.

Labels are counted as they come: one that does not go on the count is a number in a
sentence, or stands in wording that is not the text's own.
"""

from __future__ import annotations

import re

from lawreg.intake.issued import Part
from lawreg.intake.labels import (
    ARTICLE,
    ASKS_FOR_A_POINT,
    CHAPTERS,
    DASH,
    DIEM,
    DIEU,
    KHOAN,
    LABEL,
    PREFIX,
    count_of,
    is_complete,
    opens_unit,
    printed_label,
    value_of,
)
from lawreg.intake.outline import Outline, Tree
from lawreg.intake.resumptions import BODY_ENDS, LETTERS
from lawreg.intake.sheet import BLANK, Sheet
from lawreg.intake.verbs import PREDICATES, VERBS

_FURTHEST_ARTICLE = 3
_FURTHEST_CHAPTER = 400
_CLOSED = ".;:/|" + BLANK
"""What ends a sentence, a cell or new wording."""
_FULL_LINE = 60
"""Characters from which a line of a heading may go on in the next."""
_ATTACHED = re.compile(r"\(\s*(?:ban hanh )?kem theo")
_ATTACHED_REACH = 3000
_LONGEST_HEADING = 400


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
    for match in LABEL.finditer(sheet.own):
        walk.step(match)
    return walk.close()


class _Walk:
    """What is known of a text while its labels are read."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.own = sheet.own
        self.tree = Tree(sheet.own)
        self.article = 0
        self.first = -1
        self.signed = -1
        self.attached = False
        self.annexed = False
        self.signature = len(self.own)
        self.last_of: dict[int, int] = {}
        """Where the last label of an article of each number stands."""
        for label in ARTICLE.finditer(self.own):
            self.last_of[int(label[1])] = label.start(1)

    def step(self, match: re.Match[str]) -> None:
        """Take one label, where it is one."""
        if match["word"]:
            self._word(match)
        elif match["clause"]:
            self._clause(match)
        elif match["point"]:
            self._point(match)
        else:
            self._dash(match)

    def close(self) -> Outline:
        """End what is still open."""
        end = len(self.own)
        self.tree.end_from(0, end)
        pieces = tuple(self.tree.pieces)
        cut = self.signed if self.signed >= 0 else end
        if self.signature > self.first >= 0:
            cut = min(cut, self.signature)
        return Outline(pieces, self.first if self.first >= 0 else end, cut)

    def _word(self, match: re.Match[str]) -> None:
        word = match["word"]
        if not self.sheet.clean[match.start("word")].isupper():
            return
        if word == "phu luc":
            self._annex(match)
        elif word == "dieu":
            self._article(match)
        elif match["number"] and not self.annexed and self._opens(match):
            value = value_of(match["number"])
            if value and match["mark"] is not None:
                rank = CHAPTERS.index(word)
                self._begin(match, "word", rank, PREFIX[word] + value)

    def _annex(self, match: re.Match[str]) -> None:
        """Take an annex where its label stands alone on the line."""
        at = match.start("word")
        line = self.own[
            match.end() : self.own.find("\n", match.end()) % (len(self.own) + 1)
        ]
        alone = not line.strip(" .:-–") or self.sheet.clean[at : at + 7].isupper()
        if not alone or not self._opens(match) or self.first < 0:
            return
        self.annexed = True
        self._end_body(at)
        value = value_of(match["number"] or "") or 0
        self._begin(match, "word", 0, f"{PREFIX['phu luc']}{value}")

    def _article(self, match: re.Match[str]) -> None:
        number = match["number"] or ""
        if not number[:1].isdigit() or self.annexed:
            return
        count = count_of(number)
        if match["mark"] is None and not self._is_bare_heading(match, count):
            return
        if match["mark"] not in {".", ":"} and self._is_acted_on(match):
            return
        if count == 1 and self.article >= 1 and self._is_attached(match):
            self.attached = True
            self._end_body(match.start("word"))
            self.tree.end_from(0, match.start("word"))
        elif self.first >= 0 and not (
            self._follows(count, number) or self._is_next_left(match, count)
        ):
            return
        if not self._opens(match) or match["mark"] == "–":
            return
        self.article = count
        if self.first < 0:
            self.first = match.start("word")
            signed = BODY_ENDS.search(self.own, self.first)
            self.signature = signed.start() if signed else len(self.own)
        step = PREFIX["dieu"] + printed_label(self.sheet, match, "number")
        self._begin(match, "word", DIEU, step)

    def _is_bare_heading(self, match: re.Match[str], count: int) -> bool:
        """Whether «Điều 2 Sửa đổi …», without a full stop, heads the next article.

        A scan may have read a comma for it: «Điều 1, Sửa đổi …».
        """
        before = self.own[max(0, match.start() - 40) : match.start()].rstrip()
        at = match.end() + (self.own[match.end() : match.end() + 1] == ",")
        at = self._next_word(at)
        return (
            count == self.article + 1
            and (not before or before[-1] in _CLOSED)
            and self.sheet.clean[at : at + 1].isupper()
            and VERBS.match(self.own, at) is not None
        )

    def _is_acted_on(self, match: re.Match[str]) -> bool:
        """Whether an article alone on its line is what a clause acts on: «6. ⏎ Điều 8 ⏎ được sửa đổi»."""
        pieces = self.tree.pieces
        labelled = bool(pieces) and pieces[-1].depth > 0
        if labelled and not self.own[pieces[-1].body : match.start("word")].strip():
            return True
        at = self._next_word(match.end())
        return PREDICATES.match(self.own, at) is not None

    def _follows(self, count: int, number: str) -> bool:
        """Whether an article comes after the one before; one or two may be lost."""
        inserted = count == self.article and number[-1].isalpha()
        # Of an excerpt whole chapters are left out, and the next begins with its head.
        is_first = self.tree.is_in_chapter_head
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
        floor = max(0, match.start() - _ATTACHED_REACH)
        return match.start() > self.signature or bool(
            _ATTACHED.search(self.own, floor, match.start())
        )

    def _clause(self, match: re.Match[str]) -> None:
        if self.annexed or not (is_complete(self.sheet, match) or self._acts(match)):
            return
        label = match["clause"]
        count = count_of(label)
        before = count_of(self.tree.elder(KHOAN)[1:])
        lettered = label[-1].isalpha()
        skips = before < count <= before + _FURTHEST_ARTICLE
        if skips and count > before + 1:
            # A label was lost in new wording that nothing closed, or in a scan.
            skips = VERBS.match(self.own, self._next_word(match.end())) is not None
        if not (count == before + 1 or skips or (lettered and count == before)):
            return
        if before == 0 and not self.tree.is_in_article:
            return
        if self.own[match.end() : match.end() + 1].isdigit():
            return
        step = "k" + printed_label(self.sheet, match, "clause")
        self._begin(match, "clause", KHOAN, step)

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
        if self.annexed or not self.tree.is_in_article:
            return
        if not is_complete(self.sheet, match, ASKS_FOR_A_POINT):
            return
        label = printed_label(self.sheet, match, "point")
        if label[:1] not in LETTERS:
            return
        elder = self.tree.elder(DIEM)
        before = LETTERS.index(elder[0]) + 1 if elder else 0
        value = LETTERS.index(label[0]) + 1
        stepped = len(label) > 1
        if stepped and not (label[1:].isdigit() and value >= before):
            return
        if not stepped and not before < value <= before + 2:
            return
        self._begin(match, "point", DIEM, label)

    def _dash(self, match: re.Match[str]) -> None:
        if (
            self.tree.is_in_article
            and not self._is_over(match)
            and is_complete(self.sheet, match)
        ):
            self._begin(match, "dash", DASH, "")

    def _is_over(self, match: re.Match[str]) -> bool:
        """Whether the text was signed before and nothing is attached to it."""
        return match.start() >= self.signature > self.first and not self.attached

    def _opens(self, match: re.Match[str]) -> bool:
        return opens_unit(self.sheet, match, is_first=self.first < 0)

    def _begin(self, match: re.Match[str], group: str, rank: int, step: str) -> None:
        label = (match.start(group), match.end())
        self.tree.begin(label, rank, step, is_attached=self.attached)

    def _end_body(self, at: int) -> None:
        if self.signed < 0:
            self.signed = min(at, self.signature) if self.signature > self.first else at
