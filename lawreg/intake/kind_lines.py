"""The names of kinds as a text prints them: above its title, and where it calls itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.folding import fold
from lawreg.intake.plane import Plane
from lawreg.model import InstrumentKind as Kind

_CODES = "bo\\s+luat|luat|phap\\s+lenh|lenh|nghi\\s+quyet\\s+lien\\s+tich|nghi\\s+quyet"
KIND = re.compile(
    rf"\b(?:hien\s+phap|{_CODES}|nghi\s+dinh|quyet\s+dinh|chi\s+thi"
    r"|thong\s+tu\s+lien\s+tich|thong\s+tu\s+lien\s+bo|thong\s+tu|van\s+ban\s+hop\s+nhat"
    r"|ke\s+hoach|chuong\s+trinh|de\s+an|bao\s+cao|to\s+trinh|thong\s+bao|huong\s+dan"
    r"|ket\s+luan|cong\s+dien|quy\s+che|quy\s+dinh|dinh\s+chinh(?=\s*\n))\b"
)
_ITSELF = re.compile(
    rf"(?:^|[\n.] *)({_CODES}|nghi\s+dinh|quyet\s+dinh|thong\s+tu(?:\s+lien\s+tich)?)"
    r"\s+nay\s+co\s+hieu\s+luc\b"
)
_NOT_BEFORE = ("bo", "so", "ban", "vu", "cuc", "va", "cua", "phong", "ve")
"""Words after which a kind is part of a name: «BỘ KẾ HOẠCH VÀ ĐẦU TƯ»."""
_KINDS = {
    "hien phap": Kind.CONSTITUTION,
    "nghi quyet lien tich": Kind.RESOLUTION,
    "thong tu lien bo": Kind.JOINT_CIRCULAR,
    "dinh chinh": Kind.OTHER,
}
OF_LAWMAKERS = frozenset(
    {Kind.CONSTITUTION, Kind.CODE, Kind.LAW, Kind.ORDINANCE, Kind.RESOLUTION}
)
"""What the National Assembly and its Standing Committee make; their numbers tell no kind."""


class KindLine(NamedTuple):
    """The name of a kind, in capitals, where a line begins."""

    start: int
    end: int
    kind: Kind


def kind_lines(plane: Plane, ends: int, start: int = 0) -> list[KindLine]:
    """Find the names of kinds in capitals where a line begins or after a day."""
    found = []
    for match in KIND.finditer(plane.folded, start, ends):
        start, end = match.span()
        if not plane.is_capitals(start, end):
            continue
        before = plane.folded[max(0, start - 40) : start].split()
        if before and before[-1] in _NOT_BEFORE:
            continue
        dated = bool(before) and re.fullmatch(r"[\d./-]+", before[-1]) is not None
        if not (plane.begins_line(start) or dated):
            continue
        kind = kind_named(match[0])
        if kind is not None:
            found.append(KindLine(start, end, kind))
    return found


def small_kind_lines(plane: Plane, ends: int) -> list[KindLine]:
    """Find kinds alone on their lines in small letters, as fonts of capitals leave them."""
    found = []
    for match in KIND.finditer(plane.folded, 0, ends):
        below = plane.words[match.end() : match.end() + 200].split("\n", 1)[0]
        kind = kind_named(match[0])
        if kind is not None and plane.begins_line(match.start()) and not below.strip():
            found.append(KindLine(match.start(), match.end(), kind))
    return found


def kind_named(words: str) -> Kind | None:
    """Give the kind that these words, in any case, name.

    >>> kind_named("THÔNG TƯ LIÊN TỊCH")
    <InstrumentKind.JOINT_CIRCULAR: 'thong-tu-lien-tich'>
    """
    folded = " ".join(fold(words).split())
    if not _KINDS.keys() >= {"nghi dinh"}:
        _KINDS.update({fold(kind.label.vi): kind for kind in Kind})
    return _KINDS.get(folded)


def kind_of_itself(plane: Plane) -> Kind | None:
    """Give the kind by which the text calls itself as it takes effect: «Luật này có hiệu lực»."""
    found = _ITSELF.search(plane.folded)
    return kind_named(plane.words[found.start(1) : found.end(1)]) if found else None
