"""The preamble: where it ends, and who promulgates the text in it.

Copies without a letterhead name the issuer only here: «Chính phủ ban hành Nghị định …»,
or in capitals between the title and the bases.
"""

from __future__ import annotations

import re

from lawreg.citation.bodies import longest, table
from lawreg.citation.places import province_at
from lawreg.folding import fold, fold_letters, squeeze
from lawreg.intake.plane import Plane
from lawreg.plan.office_name import Office, read_office

_REACH = 40_000
"""Characters within which a preamble ends; a long one names some thirty instruments."""
_ENDS = re.compile(
    r"(?:\n|[.;:\]]\s)[^\S\n]*dieu\s+(?:1|thu\s+nhat)\b(?!\s+(?:cua|va|khoan|luat|nghi|thong|quyet)\b)"
    r"|\n[^\S\n]*(?:chuong|phan|muc)\s+(?:i|1|thu\s+nhat)\b"
    r"|\b(?:quyet\s+dinh|quyet\s+nghi|nghi\s+quyet|chi\s+thi|thong\s+nhat)\s*:"
)
_ANY_ARTICLE = re.compile(r"\n[^\S\n]*dieu\s+\d+[a-z]?\s*[.:]")
"""Where an excerpt goes on that leaves the first articles out."""
_BODY = (
    r"(?:quoc hoi|uy ban|chu tich|thu tuong|chinh phu|hoi dong|bo truong|thong doc|chanh an"
    r"|vien truong|tong (?:kiem toan|thanh tra|giam doc|cuc truong)|kiem toan|thanh tra"
    r"|ngan hang|toa an|vien kiem sat|cuc truong|giam doc|chu nhiem|bo )"
).replace(" ", r"\s+")
_KIND = (
    r"(?:hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu|lenh)"
).replace(" ", r"\s+")
_FORMULA = re.compile(
    rf"(?:\A|\n|[;.,:]\s)[^\S\n]*(?=(?P<body>{_BODY}\b[^;.:]{{0,200}}?)\s+"
    rf"(?:thong\s+qua\s+|thong\s+nhat\s+)?(?:(?:quyet\s+dinh\s+)?ban\s+hanh\s+{_KIND}\b|quyet\s+nghi\b))"
)
_CHIEF = re.compile(
    r"(?:bo truong\s*,\s*chu nhiem |bo truong (?=bo )|thong doc |chanh an |vien truong "
    r"|tong giam doc |tong cuc truong |cuc truong |giam doc |chu nhiem |tong (?=kiem toan|thanh tra))"
)
_CHAIR = "chu tich uy ban nhan dan "
_NEXT_CHIEF = re.compile(r"\s*(?:,|\bva\b|-)\s*(?=bo truong bo )")
_ANOTHER = re.compile(rf"\s{_BODY}\b")


def preamble_end(plane: Plane, start: int) -> int:
    """Find where the articles begin after the bases."""
    stop = min(len(plane.words), start + _REACH)
    for pattern in (_ENDS, _ANY_ARTICLE):
        for found in pattern.finditer(plane.folded, max(0, start - 1), stop):
            at = found.start() + len(found[0]) - len(found[0].lstrip(" \t\n.;:]"))
            if plane.words[at].isupper():
                return max(start, at)
    return stop


def read_promulgator(plane: Plane, title_end: int, bases: int, dated_at: str) -> Office:
    """Name who promulgates: in capitals below the title, else in the formula.

    ``bases`` is where the bases begin. Empty where nobody is named.
    """
    body = plane.words[title_end : title_end + _REACH]
    tail = plane.words[title_end:bases].split("\n")
    lines = " ".join(line.strip() for line in tail if line.strip().isupper())
    office = office_of(lines, dated_at, body)
    if office.name:
        return office
    end = preamble_end(plane, bases)
    for found in _FORMULA.finditer(plane.folded, bases, end):
        if plane.words[found.start("body")].isupper():
            office = office_of(plane.shown(*found.span("body")), dated_at, body)
            if office.name:
                return office
    return Office("")


def office_of(printed: str, dated_at: str, body: str) -> Office:
    """Name the office whose chief, or which itself, promulgates.

    Empty for words that name none, or that run several together.

    >>> office_of("Bộ trưởng Bộ Nội vụ", "", "")
    Office(name='Bộ Nội vụ', place='')
    """
    folded = fold_letters(printed)
    spans = _spans(folded)
    if len(spans) > 1:
        named = [office_of(printed[a:b], dated_at, body).name for a, b in spans]
        return Office(" - ".join(named) if all(named) else "")
    chair = folded.startswith(_CHAIR)
    chief = _CHIEF.match(folded)
    begin = len("chu tich ") if chair else chief.end() if chief else 0
    bare = squeeze(printed[begin:])
    if not re.match(rf"{_BODY}|cuc |so |tong cuc ", fold(bare) + " "):
        return Office("")
    office = _known(bare) or _open(bare, dated_at, body)
    name = f"Chủ tịch {office.name}" if chair and office.name else office.name
    return office._replace(name=name)


def is_authority(words: str) -> bool:
    """Whether these words, without a letter more, are the name of who promulgates.

    Only bodies of the centre and of provinces are known so surely.
    """
    folded = fold(squeeze(words))
    chief = _CHIEF.match(folded)
    bare = folded[chief.end() :] if chief else folded.removeprefix("chu tich ")
    local = re.match(r"(?:uy ban|hoi dong) nhan dan (?:tinh|thanh pho) ", bare)
    if local:
        rest = bare[local.end() :].split()
        place = province_at(rest, 0)
        return place is not None and place[1] == len(rest)
    return _known(bare) is not None or _known(folded) is not None


def _known(bare: str) -> Office | None:
    """Look a body of the centre up, by all its words."""
    words = fold(bare).replace(",", " , ").split()
    central = longest(table("central"), words, 0)
    if central and central[1] == len(words):
        return Office(central[0])
    if words[:1] != ["bo"]:
        return None
    ministry = longest(table("ministry"), words, 1)
    if ministry and ministry[1] == len(words):
        return Office(f"Bộ {ministry[0]}")
    return None


def _open(bare: str, dated_at: str, body: str) -> Office:
    """Read a body that no table holds, unless another is run together with it."""
    folded = fold(bare)
    local = folded.startswith(("uy ban nhan dan ", "hoi dong nhan dan "))
    if not local and _ANOTHER.search(folded + " "):
        return Office("")
    return read_office(bare, dated_at, body)


def _spans(folded: str) -> list[tuple[int, int]]:
    """Cut «Bộ trưởng Bộ A, Bộ trưởng Bộ B» into its offices."""
    spans, at = [], 0
    for joint in _NEXT_CHIEF.finditer(folded):
        spans.append((at, joint.start()))
        at = joint.end()
    return [*spans, (at, len(folded))]
