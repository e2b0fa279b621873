"""The symbol after the slash of a number: ``NĐ-CP``, ``TTLT-BTC-BNV``, in any spelling."""

import re

from lawreg import folding
from lawreg.citation.grammar import (
    JOINT_TYPES,
    TYPE_SYMBOLS,
    TYPE_VARIANTS,
    canonical_symbols,
    kind_of_symbol,
)
from lawreg.folding import fold

DASHES = frozenset("-_" + folding.DASHES)
"""Hyphens and dashes printed between the parts of a number."""
_MAX_SEGMENT = 40
_MAX_SEGMENTS = 12
_SYMBOL_EXTRAS = frozenset("&ĐđÐðƠƯÂÊĂÔ")
_COUNTED = frozenset({"QH", "UBTVQH", "HĐNN"})
_TERM_APART = re.compile(r"[^\S\x1e]{1,3}(\d{1,2})(?![\w/])")
"""The term of office after a blank, as in «79/2006/QH 11»."""
_TAILS = ("ngay", "cua", "ve", "nam", "va", "quy", "ban")


def skip_blanks(clean: str, at: int, most: int = 3) -> int:
    """Pass over at most ``most`` white characters, and asterisks of a mark-up."""
    stop = at + most
    while at < stop and at < len(clean) and (clean[at].isspace() or clean[at] == "*"):
        if clean[at] == "\x1e":
            break
        at += 1
    return at


def read_symbol(
    clean: str, at: int, *, party: bool
) -> tuple[int, tuple[str, ...], str] | None:
    """Read the parts of a symbol from ``at``: end, parts, canonical text."""
    read = _segment(clean, at)
    if read is None:
        return None
    end, segment = read
    parts = [segment] if party else _split_glued(segment)
    joined = "-".join(parts)
    while len(parts) < _MAX_SEGMENTS and end < len(clean):
        following = _next_segment(clean, end, parts, party=party)
        if following is None:
            break
        end, mark, segment = following
        parts.append(segment)
        joined += mark + segment
    term = _TERM_APART.match(clean, end) if parts[-1] in _COUNTED else None
    if term is not None:
        end = term.end()
        parts[-1] += term[1]
        joined += term[1]
    return end, tuple(parts), joined


def _next_segment(
    clean: str, end: int, parts: list[str], *, party: bool
) -> tuple[int, str, str] | None:
    """Read a mark and the part after it: end, mark in canonical form, part."""
    at = skip_blanks(clean, end, 2)
    if at >= len(clean):
        return None
    if clean[at].isalpha() and at == end + 1 and len(parts) == 1 and not party:
        return _hyphen_lost(clean, at, parts[0])
    if not (clean[at] in DASHES or clean[at] in "/."):
        return None
    after = skip_blanks(clean, at + 1)
    read = _segment(clean, after) if after < len(clean) else None
    if read is None:
        return None
    mark = "-" if clean[at] in DASHES else clean[at]
    if mark == "." and after == at + 1 == end + 2 and len(parts) == 1:
        # «QĐ .UBND»: a point slipped into the place of the hyphen; «TB. UBND» is not.
        body = _known(read[1]) and kind_of_symbol(read[1]) is None
        return (read[0], "-", read[1]) if body else None
    if mark == "-":
        spaced = at > end and after > at + 1
        more = len(parts) == 1 or _is_joint(parts)
        goes_on = not spaced or (more and _known(read[1]) and not party)
    else:
        tight = at == end and after == at + 1
        goes_on = tight and (_slash_goes_on(parts) if mark == "/" else _dot(read[1]))
    return (read[0], mark, read[1]) if goes_on else None


def _hyphen_lost(clean: str, at: int, kind: str) -> tuple[int, str, str] | None:
    """Read the body in «30/2008/QĐ BTC»: a type alone is no whole symbol."""
    read = _segment(clean, at)
    if read is None or kind_of_symbol(kind) is None or not clean[at : at + 2].isupper():
        return None
    known = _known(read[1]) and kind_of_symbol(read[1]) is None
    return (read[0], "-", read[1]) if known else None


def _slash_goes_on(parts: list[str]) -> bool:
    """Whether another slash may stand in the symbol: TTLT/BTC-BNV, TTLT/BTC/BNV, QĐ/TU."""
    single = len(parts) == 1 and kind_of_symbol(parts[0]) is not None
    return single or _is_joint(parts)


def _is_joint(parts: list[str]) -> bool:
    """Whether the symbol is of a joint act, which names two bodies or more."""
    return fold(parts[0]) in JOINT_TYPES


def _dot(segment: str) -> bool:
    return len(segment) >= 2 and segment.isupper()


def _segment(clean: str, at: int) -> tuple[int, str] | None:
    """Read one part of a symbol and give it in canonical case; ``None`` for a word."""
    if not clean[at].isalpha():
        return None
    end = at
    stop = min(len(clean), at + _MAX_SEGMENT)
    while end < stop and (clean[end].isalnum() or clean[end] == "&"):
        end += 1
    printed = clean[at:end].rstrip("&")
    end = at + len(printed)
    if end == stop < len(clean):
        return None
    canonical = canonical_segment(printed)
    if canonical is not None:
        return end, canonical
    cut = _cut_glued_word(printed)
    if cut:
        return at + cut, canonical_segment(printed[:cut]) or printed[:cut]
    return None


def canonical_segment(printed: str) -> str | None:
    """Give the canonical case of a known or plausible symbol, ``None`` for a word."""
    shown = printed.replace("Ð", "Đ").replace("ð", "đ")
    if shown in TYPE_VARIANTS:
        return shown
    known = canonical_symbols().get(fold(shown))
    if known:
        return known
    term = shown.rstrip("0123456789")
    if term != shown and fold(term) in {"qh", "ubtvqh", "hdnn", "px", "pa", "pc", "pv"}:
        return canonical_symbols().get(fold(term), term.upper()) + shown[len(term) :]
    return shown if _is_symbol(shown) else None


def _known(segment: str) -> bool:
    return fold(segment) in canonical_symbols() or segment.startswith(("QH", "UBTVQH"))


def _is_symbol(printed: str) -> bool:
    """Whether letters look like an abbreviation: capitals, few small ones, no tones."""
    capitals = sum(c.isupper() for c in printed)
    small = sum(c.islower() for c in printed)
    plain = all(c.isascii() or c in _SYMBOL_EXTRAS for c in printed)
    return plain and (
        (capitals >= 2 and small <= max(2, capitals // 2))
        or (capitals == 1 and not small and len(printed) > 1)
        or _glued(printed) is not None
    )


def _glued(printed: str) -> tuple[str, str] | None:
    """Split ``NĐCP`` into type and issuer where the hyphen was lost."""
    folded = fold(printed)
    symbols = canonical_symbols()
    for cut in range(2, min(5, len(folded) - 1)):
        kind, issuer = folded[:cut], folded[cut:]
        if kind in TYPE_SYMBOLS and issuer in symbols and issuer not in TYPE_SYMBOLS:
            return TYPE_SYMBOLS[kind][0], symbols[issuer]
    return None


def _split_glued(segment: str) -> list[str]:
    if fold(segment) in canonical_symbols():
        return [segment]
    return list(_glued(segment) or (segment,))


def _cut_glued_word(printed: str) -> int | None:
    """Find where a word was run into the symbol, as in ``CPngày``."""
    folded = fold(printed)
    if len(folded) != len(printed):
        return None
    for word in _TAILS:
        at = folded.find(word, 2)
        if (
            at > 0
            and printed[at].islower()
            and canonical_segment(printed[:at]) is not None
        ):
            return at
    return None
