"""Which citation holds another in its title, and which stand beside each other."""

from __future__ import annotations

from lawreg.citation.draft import Draft
from lawreg.citation.grammar import JOINT_TYPES
from lawreg.citation.words import Reading
from lawreg.folding import fold

JOINERS = frozenset({",", "va", "so", "cac", "hoac", "voi", "cung"})
_TO_AMENDER = 20
_RANKS = {"qh": 0, "ubtvqh": 0, "ctn": 0, "tw": 0, "cp": 1, "ttg": 1}
_LOCAL = {"tu": 3, "hdnd": 3, "ubnd": 3, "hu": 4}


def is_sibling(
    reading: Reading, drafts: list[Draft], i: int, inside: int | None, k: int
) -> bool:
    """Whether citation ``k`` follows the holder in a list, rather than stand in its title.

    «hướng dẫn Nghị định số A và Quyết định số B ngày …»: B is outside when it
    is printed more fully than A, or when its body ranks below the holder's and
    so cannot be what the holder carries out.
    """
    words = reading.words
    holder, other = drafts[i], drafts[k]
    before = words[other.mention - 1]
    if before not in JOINERS or before == "cac":
        return before == ";"
    if before == "voi" or inside is None:
        return inside is None and before != "voi"
    last = drafts[inside]
    if rank(other) > rank(holder):
        return True
    if last.number is None:
        return other.number is not None and other.kind is holder.kind
    if other.date_end is not None and last.date_end is None:
        return True
    alike = other.kind is holder.kind and other.body_symbol == holder.body_symbol
    return alike and last.body_symbol != holder.body_symbol


def amends_holder(drafts: list[Draft], i: int, inside: int, at: int) -> bool:
    """Whether «được sửa đổi …» at word ``at`` is said of the holder, not of what it cites.

    A decree amends a decree: after «Nghị định A quy định chi tiết Luật B được sửa
    đổi bởi Nghị định C», C amends A.
    """
    amending = next((d for d in drafts[inside + 1 : inside + 2]), None)
    if amending is None or not at < amending.mention <= at + _TO_AMENDER:
        return False
    like_holder = amending.kind is drafts[i].kind
    return like_holder and amending.kind is not drafts[inside].kind


def rank(draft: Draft) -> int:
    """Give the level of the body in the symbol, 0 for the highest."""
    if draft.number is None:
        return 0
    symbol = fold(draft.body_symbol).rstrip("0123456789")
    if symbol in _RANKS:
        return _RANKS[symbol]
    if symbol in _LOCAL:
        return _LOCAL[symbol]
    if symbol.startswith("s"):
        return 4
    return 2 if symbol.startswith("b") or symbol in JOINT_TYPES else 3
