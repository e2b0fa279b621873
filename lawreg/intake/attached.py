"""What the annexes say of the text they belong to: «(Kèm theo Nghị định số … ngày …)».

A page that is lost at the beginning takes number and day with it; the heads of the
annexes repeat them. So do copies of sites that print no letterhead.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import Number, find_numbers
from lawreg.intake.heading import Heading
from lawreg.intake.kind_lines import OF_LAWMAKERS
from lawreg.intake.plane import Plane
from lawreg.model import InstrumentKind as Kind

_ATTACHED = re.compile(
    r"(?:\(\s*)?\b(?:ban\s+hanh\s+)?(?:kem\s+theo|theo)\s+"
    r"(?:luat|phap\s+lenh|nghi\s+dinh|thong\s+tu(?:\s+lien\s+tich)?|quyet\s+dinh|nghi\s+quyet)"
    r"\s+so\s*:?\s*"
)
_DAY = re.compile(r"\s*ngay\s+(?=\d)")
_LONGEST_NUMBER = 60


class AttachedTo(NamedTuple):
    """Number and day of issue as the annexes repeat them."""

    number: Number
    issued_on: date | None


def read_attached_to(
    plane: Plane, heading: Heading, start: int, *, is_signed: bool
) -> AttachedTo | None:
    """Read the one text that the annexes from ``start`` on belong to.

    Where no signature parts the annexes from the articles, only lines in brackets of
    their own count, and not those that name what the text amends. ``None`` where the
    annexes name no text, or several, or one of another kind.
    """
    found: dict[str, AttachedTo] = {}
    first = len(plane.words)
    for match in _ATTACHED.finditer(plane.folded, start):
        at = match.start()
        if not is_signed and not _is_head(plane, at):
            continue
        told = _told(plane, match.end(), heading.kind)
        if told is None:
            continue
        first = min(first, at)
        before = found.get(told.number.canonical)
        if before is None or before.issued_on is None:
            found[told.number.canonical] = told
    if len(found) != 1:
        return None
    (told,) = found.values()
    if not is_signed and any(
        number.canonical == told.number.canonical
        for number in find_numbers(plane.words[heading.kind_at : first])
    ):
        return None
    return told


def _is_head(plane: Plane, at: int) -> bool:
    """Whether a line in brackets begins at ``at``, in the text's own words."""
    return plane.words[at] == "(" and plane.begins_line(at) and plane.is_own(at)


def _told(plane: Plane, at: int, kind: Kind | None) -> AttachedTo | None:
    """Read the number at ``at``, of this kind, and the day after it."""
    words = plane.words[at : at + _LONGEST_NUMBER]
    number = next(iter(find_numbers(words)), None)
    if number is None or number.start > 1:
        return None
    of_lawmakers = number.kind is None and kind in OF_LAWMAKERS
    if number.kind is not kind and not of_lawmakers:
        return None
    day = _DAY.match(plane.folded, at + number.end)
    known = match_date(plane.folded, day.end()) if day else None
    return AttachedTo(number, known.value if known else None)
