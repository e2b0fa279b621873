"""Numbers that could be a misspelling of another.

Only suggestions come of it, never a silent match: 63/2010 alone has fourteen
plausible neighbours at one keystroke.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawreg.model import Instrument

_LETTERS = "0123456789/-abcdefghijklmnopqrstuvwxyz:."
_LEADING = re.compile(r"(\d+)[/-]")
_MOST = 100
_YEAR = re.compile(r"\d+/(?:19|20)\d\d/")
KIN = """
SELECT row_id FROM instruments
WHERE superseded_by IS NULL AND number_key >= :start AND number_key < :end
  AND (number_key LIKE :year ESCAPE '!' OR number_key LIKE :symbol ESCAPE '!')
ORDER BY abs(length(number_key) - :length), instrument_id LIMIT 100
"""
"""The instruments of one ordinal that share the year or the symbol too."""


NAMES = """
SELECT row_id, title_fold FROM instruments
WHERE superseded_by IS NULL AND title_fold >= :start AND title_fold < :end
  AND kind = :kind
UNION
SELECT row_id, name_fold FROM aliases JOIN instruments ON row_id = instrument_row
WHERE name_fold >= :start AND name_fold < :end
  AND superseded_by IS NULL AND kind = :kind
ORDER BY 1, 2
"""
"""Names of instruments of one kind that begin with the same word: «Luật …»."""
_ALIKE_NAMES = 85
"""Of 100: how alike two names are where one may be a slip for the other."""


_AMENDING = re.compile(
    r"(?:luat|phap lenh|nghi quyet) s\w*a d\w*i.{0,60}? cua (?:luat |bo luat |phap lenh )?"
)


def name_values(name: str, kind: str) -> dict[str, str | int]:
    """Give the values of `NAMES` for a folded name."""
    first = name.partition(" ")[0]
    return {"kind": kind, "start": f"{first} ", "end": f"{first}!"}


def alike_names(name: str, held: Iterable[tuple[int, str]]) -> list[int]:
    """Give the rows whose folded name could be a misspelling of ``name``, nearest first.

    Laws that amend begin alike: they must be alike in what they amend.
    """
    from rapidfuzz import fuzz

    own = _what_it_amends(name)
    best: dict[int, float] = {}
    for row_id, other in held:
        score = fuzz.ratio(name, other, score_cutoff=_ALIKE_NAMES)
        if score and own:
            theirs = _what_it_amends(other)
            score = fuzz.ratio(own, theirs, score_cutoff=_ALIKE_NAMES)
        if score and other != name:
            best[row_id] = max(score, best.get(row_id, 0.0))
    return sorted(best, key=lambda row_id: (-best[row_id], row_id))[:_MOST]


def _what_it_amends(name: str) -> str:
    """Give what a folded name amends, without «luật» and the like; empty for others."""
    amends = _AMENDING.match(name)
    return name[amends.end() :] if amends else ""


def one_keystroke_away(key: str) -> Iterator[str]:
    """Give every key that one slip of a finger makes of ``key``.

    A letter left out, doubled or wrong, or two neighbours exchanged.
    """
    for at in range(len(key) + 1):
        head, tail = key[:at], key[at:]
        for letter in _LETTERS:
            yield head + letter + tail
        if tail:
            if len(key) > 1:
                yield head + tail[1:]
            for letter in _LETTERS:
                yield head + letter + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def same_ordinal(key: str) -> str | None:
    """Give the beginning shared by numbers of the same ordinal, ``61/`` for 61/2018/NĐ-CP.

    ``None`` for a number that does not begin with one.
    """
    found = _LEADING.match(key)
    return found[0] if found else None


def kin_values(key: str) -> dict[str, str | int] | None:
    """Give the values of `KIN`; ``None`` when the key begins with no ordinal."""
    start = same_ordinal(key)
    if start is None:
        return None
    year = _YEAR.match(key)
    return {
        "start": start,
        "end": start + "\U0010ffff",
        "year": like(year[0] if year else start) + "%",
        "symbol": "%" + like("/" + symbol_of(key)),
        "length": len(key),
    }


def like(words: str) -> str:
    """Write words so that LIKE … ESCAPE '!' takes them as they are."""
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def ranked(key: str, candidates: Iterable[tuple[str, Instrument]]) -> list[Instrument]:
    """Order instruments, given with their keys, by nearness; drop the implausible.

    Plausible is one slip anywhere, up to three under the same ordinal (a wrong
    symbol), or the same ordinal and symbol with another year or none.
    """
    from rapidfuzz.distance import OSA

    found: list[tuple[int, str, Instrument]] = []
    start = same_ordinal(key)
    for other, instrument in candidates:
        if other == key:
            continue
        distance = OSA.distance(key, other)
        kin = start is not None and other.startswith(start)
        if distance <= 1 or (
            kin and (distance <= 3 or symbol_of(key) == symbol_of(other))
        ):
            found.append((distance, instrument.instrument_id, instrument))
    return [instrument for _, _, instrument in sorted(found)[:_MOST]]


def symbol_of(key: str) -> str:
    """Give the part of a key after the last slash: ``nd-cp`` of 61/2018/nd-cp."""
    return key.rsplit("/", 1)[-1]


def may_be_near(key: str, other: str) -> bool:
    """Say whether a registry asked what is near ``key`` looks at ``other`` at all.

    What `KIN` selects, or what is one keystroke away.
    """
    start = same_ordinal(key)
    if start is not None and other.startswith(start):
        year = _YEAR.match(key)
        alike = other.startswith(year[0] if year else start)
        if alike or other.endswith("/" + symbol_of(key)):
            return True
    return other in one_keystroke_away(key)
