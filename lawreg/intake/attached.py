"""What the annexes say of the text they belong to: «(Kèm theo Nghị định số … ngày …)».

A page that is lost at the beginning takes number and day with it; the heads of the
annexes repeat them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import Number, find_numbers
from lawreg.intake.plane import Plane
from lawreg.model import InstrumentKind as Kind

_ATTACHED = re.compile(
    r"\(?\b(?:ban\s+hanh\s+)?(?:kem\s+theo|theo)\s+"
    r"(?:nghi\s+dinh|thong\s+tu(?:\s+lien\s+tich)?|quyet\s+dinh|nghi\s+quyet)\s+so\s*:?\s*"
)
_DAY = re.compile(r"\s*ngay\s+(?=\d)")
_LONGEST_NUMBER = 60


class AttachedTo(NamedTuple):
    """Number and day of issue as the annexes repeat them."""

    number: Number
    issued_on: date | None


def read_attached_to(plane: Plane, start: int, kind: Kind | None) -> AttachedTo | None:
    """Read the one text that the annexes from ``start`` on belong to.

    ``None`` where they name none, or several, or one of another kind.
    """
    found: dict[str, AttachedTo] = {}
    for match in _ATTACHED.finditer(plane.folded, start):
        words = plane.words[match.end() : match.end() + _LONGEST_NUMBER]
        number = next(iter(find_numbers(words)), None)
        if number is None or number.start > 1 or number.kind is not kind:
            continue
        day = _DAY.match(plane.folded, match.end() + number.end)
        known = match_date(plane.folded, day.end()) if day else None
        told = AttachedTo(number, known.value if known else None)
        before = found.get(number.canonical)
        if before is None or before.issued_on is None:
            found[number.canonical] = told
    return next(iter(found.values())) if len(found) == 1 else None
