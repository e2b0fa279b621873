"""The tree of a text's provisions, and how it grows while the labels are read."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.intake.labels import DASH, DIEU


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


class _Open(NamedTuple):
    rank: int
    value: str
    piece: int


class Tree:
    """The provisions read so far, and those of them that are still open.

    ``own`` is the text they stand in.
    """

    def __init__(self, own: str) -> None:
        self.own = own
        self.pieces: list[Piece] = []
        self._open: list[_Open] = []

    def begin(
        self, label: tuple[int, int], rank: int, step: str, *, is_attached: bool
    ) -> None:
        """Open the provision of a label, and end those it cannot stand in."""
        at, body = label
        self.end_from(rank, at)
        parent = self._open[-1].piece if self._open else -1
        address = self._address(rank, step)
        self._open.append(_Open(rank, step, len(self.pieces)))
        depth = max(0, rank - DIEU)
        self.pieces.append(
            Piece(address, at, body, at, depth, parent, is_attached, rank == DASH)
        )

    def end_from(self, rank: int, at: int) -> None:
        """End at ``at`` what is open of this rank and below."""
        while self._open and self._open[-1].rank >= rank:
            self._end(self._open.pop().piece, at)

    def elder(self, rank: int) -> str:
        """Give the step of the sibling before a provision of a rank; empty for none."""
        for held in reversed(self._open):
            if held.rank <= rank:
                return held.value if held.rank == rank else ""
        return ""

    @property
    def is_in_article(self) -> bool:
        """Whether an article is open."""
        return any(held.rank == DIEU for held in self._open)

    @property
    def is_in_chapter_head(self) -> bool:
        """Whether a chapter, or another division, is open without an article yet."""
        return bool(self._open) and self._open[-1].rank < DIEU

    def _address(self, rank: int, step: str) -> str:
        """Give the address: articles are numbered through the whole text."""
        if rank == DIEU or not self._open:
            return step
        above = self.pieces[self._open[-1].piece].address
        return above if rank == DASH else f"{above}.{step}"

    def _end(self, k: int, at: int) -> None:
        piece = self.pieces[k]
        end = at
        while end > piece.body and self.own[end - 1].isspace():
            end -= 1
        self.pieces[k] = piece._replace(end=max(end, piece.body))
