"""Citations without a full symbol: «Nghị quyết 57», «Nghị định 61/2018», a congress's resolution."""

from __future__ import annotations

import re

from lawreg.citation.bodies import Body, Home
from lawreg.citation.dates import match_date
from lawreg.citation.draft import Draft
from lawreg.citation.grammar import KIND_ABBREVIATIONS
from lawreg.citation.issuers import issuer_after
from lawreg.citation.numbers import Number
from lawreg.citation.pinpoints import pinpoints_before
from lawreg.citation.regions import places
from lawreg.citation.words import Reading
from lawreg.model.kinds import InstrumentKind as Kind

_KINDS = {
    ("nghi", "quyet"): (Kind.RESOLUTION, "NQ"),
    ("chi", "thi"): (Kind.DIRECTIVE, "CT"),
    ("ket", "luan"): (Kind.CONCLUSION, "KL"),
    ("nghi", "dinh"): (Kind.DECREE, "NĐ"),
    ("quyet", "dinh"): (Kind.DECISION, "QĐ"),
    ("thong", "tu"): (Kind.CIRCULAR, "TT"),
    ("ke", "hoach"): (Kind.PLAN, "KH"),
}
_STATED = frozenset({"QĐ", "NQ"})
"""Kinds whose bare digits, where neither text nor date explains them, are a citation only
after «số» or a provision: «khoản 2 Điều 6 Quyết định 493».
"""
_ALONE = frozenset({"NĐ", "TT"})
"""«Nghị định 54» and «Thông tư 17» can be nothing else."""
_ENDS = frozenset(key[1] for key in _KINDS) | {"so", "nd", "tt", "qd", "nq", "ct"}
_compiled: list[re.Pattern[str]] = []
_CENTRAL_PARTY = frozenset(
    {"Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng"}
)


def find_shorts(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Find kind words followed by bare digits that an issuer or a full mention explains."""
    taken = {i for d in drafts for i in range(d.first, d.end)}
    held = _by_digits(drafts)
    found: list[Draft] = []
    words = reading.words
    for i in _digits_after_kinds(reading):
        if i == 0 or words[i - 1] not in _ENDS or i in taken:
            continue
        at = i - (words[i - 1] == "so")
        first, kind = _kind_before(reading, at)
        if kind is None or not reading.capital(first) or i in reading.hard:
            continue
        draft = _short(reading, (first, i), kind, held)
        if draft is not None and (at - first == 2 or draft.canonical != words[i]):
            draft.kind, draft.kind_first, draft.kind_end = kind[0], first, at
            draft.mention = first
            found.append(draft)
    return found


def _kind_before(reading: Reading, at: int) -> tuple[int, tuple[Kind, str] | None]:
    """Read the kind word, or its abbreviation in capitals, that ends before ``at``."""
    words = reading.words
    kind = _KINDS.get((words[at - 2], words[at - 1])) if at >= 2 else None
    if kind is not None or at == 0:
        return at - 2, kind
    printed = reading.clean[reading.starts[at - 1] : reading.end(at - 1)]
    printed = printed.replace("Ð", "Đ")
    known = KIND_ABBREVIATIONS.get(printed)
    return at - 1, (known, printed) if known is not None else None


def _digits_after_kinds(reading: Reading) -> list[int]:
    """Find words of digits right after a kind word or «số»."""
    if not _compiled:
        ends = "|".join(sorted(_ENDS))
        _compiled.append(re.compile(rf"(?:{ends})[^\S\x1e]{{1,12}}(\d{{1,4}}[a-z]?)\b"))
    return [
        reading.at(match.start(1))
        for start, end in reading.regions
        for match in _compiled[0].finditer(reading.folded, start, end)
    ]


def _by_digits(drafts: list[Draft]) -> dict[tuple[Kind | None, str], set[str]]:
    held: dict[tuple[Kind | None, str], set[str]] = {}
    for draft in drafts:
        if draft.number:
            digits, _, rest = draft.canonical.partition("/")
            head = digits.partition("-")[0]
            held.setdefault((draft.kind, head), set()).add(draft.canonical)
            if draft.number.year:
                key = f"{head}/{rest.partition('/')[0]}"
                held.setdefault((draft.kind, key), set()).add(draft.canonical)
    return held


def _short(
    reading: Reading,
    at: tuple[int, int],
    kind: tuple[Kind, str],
    held: dict[tuple[Kind | None, str], set[str]],
) -> Draft | None:
    """Read the digits; ``at`` is where the kind word and where the digits stand."""
    words = reading.words
    first, i = at
    end, label = i + 1, words[i]
    if words[end : end + 1] == ["/"] and end + 1 < len(words):
        year = words[end + 1]
        if not (year.isdigit() and len(year) == 4):
            return None
        end, label = end + 2, f"{label}/{year}"
    if _goes_on(words, end):
        return None
    canonical = _canonical(reading, (first, end), label, kind, held)
    if canonical is None:
        return None
    head, _, symbol = canonical.rpartition("/")
    parts = tuple(symbol.split("-"))
    if canonical == label:
        head, symbol, parts = label, "", (kind[1],)
    start, stop = reading.starts[i], reading.end(end - 1)
    draft = Draft(i, end, Number(start, stop, head, (parts, symbol)))
    draft.is_short = True
    return draft


def _goes_on(words: list[str], end: int) -> bool:
    """Whether the digits are part of a longer figure, such as 57.5, 57-60 or 08.a/2010."""
    if words[end : end + 1] == ["."]:
        after = words[end + 1 : end + 3]
        return after[:1] != [] and (after[0].isdigit() or after[1:] == ["/"])
    return end < len(words) and words[end] in {"/", "-", "%"}


def _canonical(
    reading: Reading,
    at: tuple[int, int],
    label: str,
    kind: tuple[Kind, str],
    held: dict[tuple[Kind | None, str], set[str]],
) -> str | None:
    """Tell which number the digits stand for, or ``None`` when nothing decides."""
    end = at[1]
    full = held.get((kind[0], label), set())
    if len(full) == 1:
        return next(iter(full))
    if full:
        return None
    if "/" in label:
        return f"{label}/NĐ-CP" if kind[0] is Kind.DECREE else None
    dated = _after_date(reading, end)
    if kind[1] in {"NQ", "CT", "KL"} and _of_the_party(reading, dated or end):
        return f"{label}-{kind[1]}/TW"
    # The antecedent is in another text: said as printed, completed by nothing.
    return label if dated or _is_said(reading, at, kind[1]) else None


def _after_date(reading: Reading, at: int) -> int | None:
    """Give the word after «(,) ngày 22/12/2024» at word ``at``: a day shows a citation."""
    words = reading.words
    at += words[at : at + 1] == [","]
    if words[at : at + 1] != ["ngay"] or at + 1 >= len(words):
        return None
    found = match_date(reading.folded, reading.starts[at + 1])
    return reading.at(found.end) if found else None


def _is_said(reading: Reading, at: tuple[int, int], symbol: str) -> bool:
    """Whether bare digits that nothing explains are a citation all the same."""
    words = reading.words
    first, end = at
    digits = words[end - 1]
    if words[end - 2] == "so":
        return symbol in _STATED or symbol in _ALONE
    if symbol in _ALONE:
        return len(digits) < 4
    year = digits.isdigit() and 1945 <= int(digits) <= 2099
    return symbol in _STATED and not year and bool(pinpoints_before(reading, first))


def _of_the_party(reading: Reading, end: int) -> bool:
    """Whether «của Bộ Chính trị» follows, at once or after more of the same list."""
    words = reading.words
    at = end
    for _ in range(12):
        listed = at < len(words) and _in_list(words, at)
        if not listed or words[at] == ",":
            body = issuer_after(reading, at, Home())
            if body is not None:
                return body.name in _CENTRAL_PARTY
        if not listed:
            return False
        at += 1
    return False


def _in_list(words: list[str], at: int) -> bool:
    return words[at].isdigit() or words[at] in {
        ",",
        "va",
        "so",
        "nghi",
        "quyet",
        "chi",
        "thi",
        "ket",
        "luan",
    }


def find_congress(reading: Reading) -> list[Draft]:
    """Find resolutions of Party congresses, cited by congress and term."""
    found: list[Draft] = []
    for at in places(reading.folded, ("dai hoi",)):
        i = reading.at(at)
        words = reading.words
        if i >= 2 and words[i - 2 : i] == ["nghi", "quyet"] and reading.capital(i - 2):
            draft = _congress(reading, i)
            if draft is not None:
                found.append(draft)
    return found


def _congress(reading: Reading, i: int) -> Draft | None:
    words = reading.words
    end: int | None = None
    for at in range(i + 2, min(i + 24, len(words) - 2)):
        if words[at] in {";", ".", ",", "va"} or at in reading.hard:
            break
        if words[at : at + 2] == ["lan", "thu"]:
            end = at + 3
            break
    body_end = end
    at = end or i + 2
    while end is None and at < min(i + 16, len(words)) and words[at] != "nhiem":
        if words[at] in {";", ".", "va"}:
            return None
        at += 1
    at += words[at : at + 1] in ([","], ["("])
    if words[at : at + 2] == ["nhiem", "ky"]:
        body_end = body_end or at
        at += 2
        while at < len(words) and (words[at].isdigit() or words[at] == "-"):
            at += 1
        end = at
    if end is None or body_end is None:
        return None
    draft = Draft(i - 2, end, None)
    draft.name = reading.shown(i - 2, end)
    draft.kind, draft.kind_first, draft.kind_end = Kind.RESOLUTION, i - 2, i
    draft.body = Body(reading.shown(i, body_end).rstrip(","), i, body_end)
    return draft
