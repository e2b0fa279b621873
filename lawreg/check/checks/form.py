"""FRM: is the document written in the form Decree 30/2020/NĐ-CP prescribes?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawreg.check.case import Case, Subject
from lawreg.check.drafting import draft
from lawreg.check.rule import Rule
from lawreg.folding import canonical_spelling, fold
from lawreg.model import (
    Citation,
    CitationRole,
    Finding,
    Fix,
    InstrumentKind,
    When,
)

_BY_NAME = frozenset(
    {
        InstrumentKind.CONSTITUTION,
        InstrumentKind.CODE,
        InstrumentKind.LAW,
        InstrumentKind.ORDINANCE,
        InstrumentKind.STANDARD,
    }
)
"""Kinds cited by name alone, or that have no issuer and date to give."""
_WHOLLY_CITED = frozenset(
    {CitationRole.BASIS, CitationRole.CARRIED_OUT, CitationRole.MENTION}
)
_BEFORE = 60
"""Letters before a citation in which it may be told to amend what went before."""
_STOPS = frozenset({"", ".", ";"})
_BODY = re.compile(r"[Bb]ộ [A-ZĐ]\w+(?:[ ,]+(?:và )?[A-ZĐ]\w+){1,6}")
_RECIPIENTS = re.compile(r"L[ưu]u\s*:\s*(VT)\b([^\n]*)")


def find_incomplete_first_mention(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report instruments cited with date and issuer, as at a first mention, and no title.

    A mention by number alone may follow a full one in another document of the
    file, and a subject told in front may stand for the title: neither is reported.
    """
    mentions: dict[str, list[Citation]] = {}
    for citation in case.citations:
        if citation.number is not None and citation.kind not in _BY_NAME:
            mentions.setdefault(citation.number, []).append(citation)
    for number, cited in mentions.items():
        first = cited[0]
        if first.role not in _WHOLLY_CITED or any(c.title_span for c in cited):
            continue
        if first.issued_on is None or not _stops_after_issuer(first, case.plan.text):
            continue
        if _amends_what_stands_before(first, case.plan.text):
            continue
        yield draft(
            rule,
            case,
            Subject(first.start, first.end, number),
            When.AT_SIGNING,
            cited=first.shown,
        )


def _stops_after_issuer(citation: Citation, text: str) -> bool:
    span = citation.issuer_span
    return span is not None and text[span.end :].lstrip()[:1] in _STOPS


def _amends_what_stands_before(citation: Citation, text: str) -> bool:
    """Whether it is named as an amendment: «… (được sửa đổi, bổ sung bởi Nghị định …)»."""
    start = citation.mention.start
    return "sua doi" in fold(text[max(0, start - _BEFORE) : start])


def find_miswritten_body(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report ministries whose name has capitals where it should not, once for each spelling."""
    names = {
        fold(i.name): i.name
        for i in case.around.view.issuers().values()
        if i.level == "ministry" and i.name.startswith("Bộ ")
    }
    seen = set()
    for found in _BODY.finditer(case.plan.text):
        written = " ".join(canonical_spelling(found[0]).split())
        right = names.get(fold(written))
        if right is None or written == right or written in seen or written.isupper():
            continue
        seen.add(written)
        yield draft(
            rule,
            case,
            Subject(found.start(), found.end(), None),
            When.AT_SIGNING,
            fix=Fix(right, safe=True),
            written=written,
            right=right,
        )


def find_incomplete_recipients(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report «Lưu: VT.» without the unit that drafted the document."""
    for found in _RECIPIENTS.finditer(case.plan.text):
        unit = found[2].strip(" ,.;")
        if any(letter.isalpha() for letter in unit):
            continue
        yield draft(
            rule,
            case,
            Subject(found.start(), found.end(), None),
            When.AT_SIGNING,
            written=" ".join(found[0].split()),
        )
