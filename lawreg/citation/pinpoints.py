"""Where the provisions cited with an instrument stand: before it, or after it.

Before: «khoản 2 Điều 5 của Nghị định số …», «Điều 9 của Quy chế … ban hành kèm
theo Quyết định số …», «Chương XX về … của Bộ luật …». After: «Nghị định số …
(Điều 5, khoản 2 Điều 6)», «Luật … tại Điều 5», «Nghị định số …, Điều 9 khoản 2».
"""

from __future__ import annotations

from collections.abc import Container

from lawreg.citation.labels import (
    is_label,
    is_unit,
    unit_at,
)
from lawreg.citation.provisions import JOINERS, read_provisions
from lawreg.citation.stretches import is_one_annex, stretch_end, stretch_start
from lawreg.citation.words import Reading, cleaned
from lawreg.errors import ProvisionSyntaxError
from lawreg.language import Text
from lawreg.model.citation import Pinpoint
from lawreg.model.provision import parse_provision

_ENCLOSED = (
    ("ban", "hanh", "kem", "theo"),
    ("ban", "hanh", "theo"),
    ("ban", "hanh", "kem"),
    ("kem", "theo"),
    ("kem",),
    ("cua",),
    ("tai",),
)
_ATTACHED = frozenset(
    {
        ("quy", "che"),
        ("quy", "dinh"),
        ("dieu", "le"),
        ("noi", "quy"),
        ("huong", "dan"),
        ("danh", "muc"),
        ("chuong", "trinh"),
        ("ke", "hoach"),
        ("de", "an"),
        ("quy", "trinh"),
        ("phuong", "an"),
    }
)
"""What an instrument promulgates along with itself."""
_LONGEST_NAME = 40
_LEADS_AFTER = (("quy", "dinh", "tai"), ("tai",), ("o",))
_NOT_THERE = frozenset({"cua", "nay", "do", "noi", "tren", "ban", "kem", "duoi"})
"""Words after provisions that give them to another text: «Điều 5 của …», «Điều này»."""
_CLOSES = frozenset({".", ";", ",", ":", ")", "]", "”", '"', "|"})
"""Marks that end what was named after a comma."""
_NEXT_ITEM = frozenset({";", "va", "hoac"})
"""What parts an instrument from provisions named before it: «…, Điều 5; Luật …»."""
_OPENINGS = frozenset(
    (unit, first)
    for unit in ("phan", "chuong", "muc", "dieu")
    for first in ("1", "i", "a")
)
_INSTRUMENTS = frozenset(
    {"luat", "bo", "phap", "hien", "nghi", "quyet", "thong", "quy", "dieu", "chi"}
)


def pinpoints_before(
    reading: Reading, mention: int, floor: int = 0
) -> tuple[Pinpoint, ...]:
    """Read the provisions named directly before word ``mention``, in printed order.

    ``floor`` is the word after the citation before: its words name no provision,
    but may stand in the name of what is attached, with provisions before that.
    """
    if mention in reading.hard or reading.words[mention - 1] in _NEXT_ITEM:
        return ()
    last = _skip_joint(reading, mention)
    first = stretch_start(reading, last, floor if floor < last else 0)
    if first is None:
        return ()
    return read_provisions(
        reading, first, last, bare_annex=is_one_annex(reading, first, last)
    )


def provisions_after(
    reading: Reading, at: int, mentions: Container[int]
) -> tuple[Pinpoint, ...]:
    """Read the provisions named directly after an instrument that ends before ``at``.

    ``mentions`` holds the first words of citations: provisions right before one
    belong to that one.
    """
    words = reading.words
    if at >= len(words) or at in reading.hard:
        return ()
    opened, comma = words[at] == "(", words[at] == ","
    first = at + (opened or comma)
    led = next((len(x) for x in _LEADS_AFTER if reading.follows(first, x)), 0)
    found = opened or comma or led
    end = stretch_end(reading, first + led, mentions) if found else None
    if end is None or end in mentions:
        return ()
    if comma and not _stands_apart(reading, at, end, mentions):
        return ()
    following = words[end] if end < len(words) else ""
    elsewhere = not comma and following in _NOT_THERE | _INSTRUMENTS
    if elsewhere or (opened and following != ")"):
        return ()
    if following and unit_at(words, end):
        return ()
    return read_provisions(reading, first + led, end, bare_annex=False)


def find_provisions(
    reading: Reading, first: int, last: int
) -> list[tuple[int, int, tuple[Pinpoint, ...]]]:
    """Find the provisions named in words ``first`` to ``last``, whatever they are of.

    Each stretch of words that name nothing else, with its first word, the word after
    it, and what it names: «khoản 1, điểm b khoản 2 Điều 13» is one.
    """
    words = reading.words
    found: list[tuple[int, int, tuple[Pinpoint, ...]]] = []
    at = first
    while at < last:
        if not is_unit(reading, at):
            at += 1
            continue
        end = stretch_end(reading, at) or at
        bare = end == at and words[at] == "phu" and is_one_annex(reading, at, at + 2)
        end += 2 * bare
        annex = end + (words[end : end + 1] in (["va"], [","]))
        if not bare and end > at and _names_annex(words, annex):
            bare, end = True, annex + 2
        end = min(end, last)
        named = read_provisions(reading, at, end, bare_annex=bare) if end > at else ()
        if named:
            found.append((at, end, named))
        at = max(end, at + 1)
    return found


def _names_annex(words: list[str], at: int) -> bool:
    """Whether «Phụ lục» at word ``at`` is the one annex: «Điều 19 và Phụ lục kèm theo …»."""
    following = words[at + 2 : at + 3]
    return words[at : at + 2] == ["phu", "luc"] and following in (
        ["ban"],
        ["kem"],
        ["cua"],
        ["|"],
    )


def parse_pinpoint(text: str) -> str:
    """Read ``text`` as one provision named alone and give its address.

    >>> parse_pinpoint("điểm a khoản 2 Điều 5"), parse_pinpoint("Phụ lục II")
    ('d5.k2.a', 'pl2')

    Raises `ProvisionSyntaxError` when it names none, more than one, or one that no
    instrument can have, and when it says anything else.
    """
    clean = cleaned(text.strip(" .,;"))
    reading = Reading(clean, [(0, len(clean[1]))], wrapped=False)
    words = reading.words
    found: tuple[Pinpoint, ...] = ()
    if words == ["phu", "luc"] or stretch_end(reading, 0) == len(words) > 0:
        found = read_provisions(reading, 0, len(words), bare_annex=True)
    if len(found) == 1:
        return ".".join(parse_provision(found[0].address))
    what = (
        Text("«{text}» không phải một điều khoản.", "'{text}' is not a provision.")
        if not found
        else Text(
            "«{text}» có {n} điều khoản, chỉ đọc được một.",
            "'{text}' holds {n} provisions where one is read.",
        )
    )
    raise ProvisionSyntaxError(
        what.fill(text=" ".join(text.split()), n=len(found)),
        hint=Text(
            "Ví dụ: d5.k2.a, hoặc điểm a khoản 2 Điều 5.",
            "Example: d5.k2.a, or điểm a khoản 2 Điều 5.",
        ),
    )


def _stands_apart(
    reading: Reading, comma: int, end: int, mentions: Container[int]
) -> bool:
    """Whether provisions from a comma to ``end`` can only be of what stands before it.

    They are when nothing follows, or a verb; not in a list of provisions begun before
    the comma, nor where a comma leads on to an instrument that may own them. A first
    article or chapter that ends a line or has a full stop begins the text itself.
    """
    words = reading.words
    if stretch_start(reading, comma, 0, mentions) is not None:
        return False
    if end == len(words):
        return True
    if end in reading.hard or words[end] == ".":
        return tuple(words[comma + 1 : end]) not in _OPENINGS
    if end + 1 in mentions:
        return words[end] in _NEXT_ITEM
    return words[end] in _CLOSES or _says(reading, end)


def _says(reading: Reading, i: int) -> bool:
    """Whether «quy định» at word ``i`` is the verb: «Điều 62 quy định …», not «Quy định này»."""
    words = reading.words
    verb = words[i : i + 2] == ["quy", "dinh"] and not reading.capital(i)
    return verb and words[i + 2 : i + 3] not in (["nay"], ["ban"], ["kem"], ["cua"])


def _skip_joint(reading: Reading, mention: int) -> int:
    """Pass back over «của», «tại» or «ban hành kèm theo», and the name of what is attached."""
    words = reading.words
    for phrase in _ENCLOSED:
        start = mention - len(phrase)
        if start > 0 and tuple(words[start:mention]) == phrase:
            attached = phrase not in (("cua",), ("tai",))
            return _skip_name(reading, start, attached=attached)
    return mention


def _skip_name(reading: Reading, end: int, *, attached: bool) -> int:
    """Pass back over «(của) Quy chế …» or «về …» that follows a provision."""
    words = reading.words
    if is_label(words[end - 1]) or words[end - 1] == "luc":
        return end
    for start in range(end - 1, max(1, end - _LONGEST_NAME), -1):
        if words[start] in {";", ".", "/", ":", "("}:
            return end
        if attached:
            named = tuple(words[start : start + 2]) in _ATTACHED
            found = named and reading.capital(start)
            at = start - (words[start - 1] == "cua")
        else:
            found, at = words[start] == "ve", start
        if found and _is_labelled(words, at):
            return at
        if start in reading.hard:
            return end
    return end


def _is_labelled(words: list[str], at: int) -> bool:
    """Whether a unit and its label stand before word ``at``."""
    return is_label(words[at - 1]) and (
        unit_at(words, at - 2) > 0 or words[at - 2] in JOINERS or words[at - 2] == "luc"
    )
