"""CIT2: citations of which the registry cannot say what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from lawreg.check.case import RELIED_ON, Case, Subject
from lawreg.check.drafting import draft, instrument_fact
from lawreg.check.rule import Rule
from lawreg.language import Text, day, listed
from lawreg.model import (
    Ambiguous,
    Citation,
    Finding,
    Instrument,
    NotInRegistry,
    OutsideCoverage,
    Severity,
    When,
)

_NEAREST = Text(" Gần nhất: {names}.", " Nearest: {names}.")
_OF_DAY = Text("{name} ngày {day}", "{name} of {day}")
_OF_YEAR = Text("{name} năm {year}", "{name} of {year}")
_MOST_NAMED = 20
_MORE = Text("{n} văn bản khác", "{n} more")
_NOTHING = Text("", "")
_OR = Text("hoặc", "or")
_SEVERAL = Text(
    "viện dẫn chưa đủ để phân biệt", "nothing in the citation tells them apart"
)
_ALONE = Text(
    "sổ đăng ký chỉ có văn bản này mang số ấy, nhưng năm khác có thể dùng lại số, nên "
    "phải có ngày mới chắc",
    "the registry holds no other of that number, but another year may have used it "
    "again, and only a date makes it certain",
)

Outcome = TypeVar("Outcome", Ambiguous, NotInRegistry, OutsideCoverage)


def find_ambiguous(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a citation that fits several instruments, once for each number."""
    for citation, resolution in _first_mentions(case, Ambiguous):
        candidates = resolution.candidates
        yield draft(
            rule,
            case,
            _subject(citation),
            When.AT_SIGNING,
            related=[c.number for c in candidates],
            evidence=[instrument_fact(case, c) for c in candidates],
            # One known candidate is most likely the one meant; a homonym may be unknown.
            severity=Severity.INFO if len(candidates) == 1 else None,
            cited=citation.shown,
            candidates=listed(case.names(candidates), _OR),
            doubt=_ALONE if len(candidates) == 1 else _SEVERAL,
        )


def find_not_in_registry(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report numbers that a class held in full does not have: they may not exist."""
    for citation, resolution in _first_mentions(case, NotInRegistry):
        near = (*resolution.contradicted, *resolution.nearest)[:3]
        yield draft(
            rule,
            case,
            _subject(citation),
            When.AT_SIGNING,
            evidence=[instrument_fact(case, n) for n in near],
            cited=citation.shown,
            nearest=_nearest_phrase(case, near),
        )


def find_outside_coverage(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report, in one finding, everything the registry makes no claim about."""
    found = [c for c, _ in _first_mentions(case, OutsideCoverage)]
    if not found:
        return
    yield draft(
        rule,
        case,
        _subject(found[0]),
        When.AT_SIGNING,
        related=[c.number or "" for c in found],
        count=len(found),
        cited=listed(_shortened(_told_apart(found))),
    )


def _first_mentions(
    case: Case, outcome: type[Outcome]
) -> Iterator[tuple[Citation, Outcome]]:
    """Give the first reliance on each instrument whose resolution is of this sort.

    A mention without a date is the instrument of that number dated elsewhere, in the
    year it prints if it prints one.
    """
    told = _times(case.citations)
    seen = set()
    for citation, resolution in zip(case.citations, case.resolutions, strict=True):
        if citation.role not in RELIED_ON or not isinstance(resolution, outcome):
            continue
        key = (citation.shown, citation.issued_on, citation.year)
        if key in seen or (citation.issued_on is None and key[::2] in told):
            continue
        seen.add(key)
        yield citation, resolution


def _times(citations: Sequence[Citation]) -> set[tuple[str, int | None]]:
    """Give what is cited with a time, by its year and, for bare mentions, without."""
    told: set[tuple[str, int | None]] = set()
    for citation in citations:
        if citation.issued_on is not None:
            told |= {(citation.shown, None), (citation.shown, citation.issued_on.year)}
        elif citation.year is not None:
            told.add((citation.shown, None))
    return told


def _subject(citation: Citation) -> Subject:
    return Subject(citation.start, citation.end, citation.number)


def _told_apart(citations: list[Citation]) -> list[Text]:
    """Name citations by number, with date or year where one number stands for several."""
    numbers = [c.shown for c in citations]
    names = []
    for citation in citations:
        name = Text(citation.shown, citation.shown)
        several = numbers.count(citation.shown) > 1
        if several and citation.issued_on is not None:
            name = _OF_DAY.fill(name=name, day=day(citation.issued_on))
        elif several and citation.year is not None:
            name = _OF_YEAR.fill(name=name, year=citation.year)
        names.append(name)
    return names


def _shortened(names: list[Text]) -> list[Text]:
    """Keep a list that can be read; the numbers left out are in `Finding.related`."""
    more = len(names) - _MOST_NAMED
    if more <= 0:
        return names
    return [*names[:_MOST_NAMED], _MORE.fill(n=more)]


def _nearest_phrase(case: Case, near: tuple[Instrument, ...]) -> Text:
    if not near:
        return _NOTHING
    return _NEAREST.fill(names=listed(case.names(near)))
