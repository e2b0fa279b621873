"""How much of an instrument a clause touches."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.citation.words import word_set
from lawreg.folding import fold, squeeze
from lawreg.intake import verbs
from lawreg.intake.addresses import Reach
from lawreg.intake.clause import Clause, Object
from lawreg.intake.script import Script
from lawreg.intake.verbs import Verb
from lawreg.model import Scope

_SOME = re.compile(
    verbs.spaced(
        r"\b(?:mot so|mot phan|cac noi dung|noi dung|cac quy dinh|quy dinh (?:lien quan|ve|tai)|phan"
        r"|thu tuc|danh muc|bieu mau)\b"
    )
)
_PLAIN = word_set(
    "toan bo hieu luc thi hanh cac van ban quy pham phap luat sau day cua doi voi va quyet dinh nghi thong tu chi "
    "lenh bai huy noi dung ap dung thuc hien thoi gian han tai so ca ke hai ba mot dong thoi ngay lien tich hoac "
    "nhu duoc la bao gom"
)
"""Words that say nothing of a part between a verb and the instrument it acts on."""
_ROW = frozenset({"va", "so", "hoac", "tai", "cac"})
_WORD = re.compile(r"\w+")
_REGULATION = re.compile(
    verbs.spaced(
        r"\b(?:quy dinh|quy che|dieu le|noi quy|de an|chuong trinh|ke hoach|chien luoc|chinh sach)\b"
        r"[^;:§]{0,300}\b(?:ban hanh )?(?:kem )?theo$"
    )
)
_ATTACHED = re.compile(verbs.spaced(r"\b(?:ban hanh|kem) (?:kem )?theo$"))
_OTHERS = re.compile(verbs.spaced(r"\b(?:khac|con lai)\b"))
_FORM = re.compile(
    verbs.spaced(r"\b(?:cac )?(?:mau|bieu|bang|danh muc)(?: so)? ?(?:\d|[ivx]+\b)")
)
_FORMS_END = re.compile(
    verbs.spaced(r" (?:tai|cua|trong|thuoc|tuong ung|bang|ban hanh)\b")
)
_PLACE = re.compile(verbs.spaced(r"\b(?:tai|trong) (?:cac |mot so )?"))
_ENDING = frozenset({Verb.REPEAL, Verb.ANNUL})
_LOOSE_START = re.compile(r"(?:[\s,;:.+*|-]|\b(?:va|hoac)\b)*")
_PLACED = (
    r"(?:\b(?:da )?(?:duoc (?:\w+ ){0,8}?)?(?:quy dinh|neu|ghi|cong bo|ban hanh) )?"
    r"\b(?:(?:ban hanh )?kem theo|tai|trong|o|thuoc|cua)\b(?: (?:cac|nhung|mot so))?"
)
LOCATED = re.compile(verbs.spaced(rf"(?:{_PLACED}|\b(?:va|hoac|cac)\b)\s*$"))
"""Words at the end of a content that only say that the place of it follows."""
_LONGEST_NOTE = 240
ATTACHED_NOTE = "Quy định ban hành kèm theo"


class Touched(NamedTuple):
    """How much of the target is touched."""

    scope: Scope
    note: str
    """The part in words, where no address can say it."""
    is_plain: bool
    """Whether the words leave no doubt of it."""


def read_scope(
    script: Script, clause: Clause, reach: Reach, obj: Object | None
) -> Touched:
    """Say how much a clause touches of what ``obj`` names.

    «Bãi bỏ Nghị định …» touches the whole; «bãi bỏ các quy định về … tại Nghị định …»
    a part that no address tells.
    """
    before = script.words[obj.before[0] : obj.before[1]] if obj else ""
    # What stands before a semicolon is said of another.
    words = before.rpartition(";")[2].strip(" ,:.\n")
    if reach.addresses:
        return _of_provisions(script, clause, reach, words)
    if obj is None or clause.is_phrase:
        return _of_form(script, clause, obj)
    if not is_some(words) and all(w in _PLAIN for w in _WORD.findall(words)):
        return Touched(Scope.WHOLE, "", is_plain=True)
    note = _note(script, obj)
    if is_some(words):
        return Touched(Scope.UNSPECIFIED, note, is_plain=False)
    if _REGULATION.search(words):
        return Touched(Scope.WHOLE, note, is_plain=False)
    whole = (
        clause.is_said or clause.is_item or clause.verb in (Verb.SUSPEND, Verb.EXTEND)
    )
    return Touched(
        Scope.WHOLE if whole else Scope.UNSPECIFIED,
        "" if whole else note,
        is_plain=False,
    )


def _of_provisions(script: Script, clause: Clause, reach: Reach, words: str) -> Touched:
    """Say whether provisions are touched as a whole.

    Where a form is ended, the annex that holds it is not.
    """
    inside = any(a.startswith("pl") for a in reach.addresses)
    if inside and clause.verb in _ENDING and names_form(script, clause):
        return Touched(Scope.UNSPECIFIED, _forms(script, clause), is_plain=True)
    attached = _ATTACHED.search(words) is not None and not inside
    return Touched(Scope.PROVISIONS, ATTACHED_NOTE * attached, is_plain=True)


def names_form(script: Script, clause: Clause) -> bool:
    """Whether a clause acts on forms: «Mẫu số 07», which no address tells."""
    return _FORM.search(script.words, clause.start, clause.end) is not None


def _forms(script: Script, clause: Clause) -> str:
    """Give the forms a clause names, as printed, up to the annex that holds them."""
    form = _FORM.search(script.words, clause.start, clause.end)
    assert form is not None
    words = script.words[form.start() : clause.end]
    ends = _FORMS_END.search(words)
    printed = script.sheet.clean[form.start() : form.start() + len(words)]
    shown = squeeze(printed[: ends.start() if ends else len(printed)]).strip(" ,;.")
    return shown if len(shown) <= _LONGEST_NOTE else _cut(shown)


def _of_form(script: Script, clause: Clause, obj: Object | None) -> Touched:
    """Say where a phrase is swapped or struck, or what goes: everywhere, or forms.

    No address tells a form: the words have to.
    """
    if obj is None and names_form(script, clause) and not _is_elsewhere(script, clause):
        return Touched(Scope.UNSPECIFIED, _forms(script, clause), is_plain=True)
    form = _FORM.search(script.words, *obj.before) if obj else None
    if obj is None or form is None:
        return Touched(Scope.WHOLE, "", is_plain=True)
    note = _note(script, obj._replace(before=(form.start(), obj.before[1])))
    return Touched(Scope.UNSPECIFIED, note, is_plain=True)


def _is_elsewhere(script: Script, clause: Clause) -> bool:
    """Whether words are swapped first in other places than forms: «tại tên gọi …»."""
    place = _PLACE.search(script.words, clause.start, clause.end)
    if not clause.is_phrase or place is None:
        return False
    return _FORM.match(script.words, place.end(), clause.end) is None


def is_some(words: str) -> bool:
    """Whether words tell of a part without saying which: «một số điều»."""
    return _SOME.search(fold(words)) is not None


def is_of_others(script: Script, obj: Object) -> bool:
    """Whether only what a text does not change is told: «các nội dung khác của …»."""
    return _OTHERS.search(script.words, obj.before[0], obj.before[1]) is not None


def goes_on_row(script: Script, obj: Object, first: Object | None = None) -> bool:
    """Whether an object is but another of a row: «…, số 501/QĐ-UBND».

    Of a row that begins with provisions of its ``first`` what stands after a semicolon
    is none.
    """
    between = script.words[obj.before[0] : obj.before[1]]
    if obj.provisions or (first is not None and first.provisions and ";" in between):
        return False
    return all(w in _ROW for w in _WORD.findall(between))


def _note(script: Script, obj: Object | None) -> str:
    return shown_part(script, *obj.before) if obj is not None else ""


def shown_part(script: Script, start: int, end: int) -> str:
    """Print the words for a part, without those that only tie them to their place."""
    words = script.words[start:end].rstrip(" ,;:.\n\xa0*")
    loose = LOCATED.search(words)
    if loose is not None:
        words = words[: loose.start()]
    begin = _LOOSE_START.match(words)
    first = start + (begin.end() if begin is not None else 0)
    printed = script.sheet.clean[first : start + len(words)].replace("*", " ")
    shown = squeeze(printed).strip(" ,;:.")
    return shown if len(shown) <= _LONGEST_NOTE else _cut(shown)


def _cut(shown: str) -> str:
    """Cut words that are too long between two of them."""
    return f"{shown[:_LONGEST_NOTE].rpartition(' ')[0]}…"
