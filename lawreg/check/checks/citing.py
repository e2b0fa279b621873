"""CIT1: is the citation itself written right?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawreg.check.case import Case, Subject
from lawreg.check.drafting import draft, instrument_fact, surest
from lawreg.check.rule import Rule
from lawreg.check.titles import Drift, compare_titles
from lawreg.citation import party_form
from lawreg.folding import canonical_spelling, fold
from lawreg.language import Text, day, listed
from lawreg.model import (
    Certainty,
    Citation,
    Finding,
    Fix,
    Instrument,
    InstrumentKind,
    Severity,
    When,
)

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_MARKS = str.maketrans("", "", "*_")
_HIDDEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that a web page leaves in a number and nobody sees."""
_UNACCENTED = str.maketrans("ĐƯ", "DU")
_NAMED_KINDS = frozenset(
    {
        InstrumentKind.CONSTITUTION,
        InstrumentKind.CODE,
        InstrumentKind.LAW,
        InstrumentKind.ORDINANCE,
        InstrumentKind.STANDARD,
    }
)
_ELSEWHERE = Text(
    " Còn {count} chỗ viết như vậy.", " It is written so in {count} more places."
)
_LOST = Text("thiếu hoặc sai {words}", "{words} lost or changed")
_ADDED = Text("thêm {words}", "{words} added")
_CUT = Text("cắt mất {words} ở cuối", "{words} cut off at the end")
_NOTHING = Text("", "")


def find_malformed_number(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report numbers printed otherwise than the law writes them, once for each misprint."""
    seen: dict[tuple[str, str], list[Citation]] = {}
    for citation in case.citations:
        if citation.number and _misprint(citation, case.plan.text) is not None:
            printed = " ".join(citation.text.split())
            right = party_form(citation.number) or citation.number
            seen.setdefault((printed, right), []).append(citation)
    for (printed, number), places in seen.items():
        first = places[0]
        more = len(places) - 1
        yield draft(
            rule,
            case,
            Subject(first.start, first.end, number),
            When.AT_SIGNING,
            severity=_misprint(first, case.plan.text),
            fix=Fix(number, safe=True),
            printed=printed,
            number=number,
            elsewhere=_ELSEWHERE.fill(count=more) if more else _NOTHING,
        )


def find_wrong_title(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report titles that lost, gained or changed words against the official one."""
    for citation, instrument in case.resolved():
        if citation.title_span is None or instrument.kind in _NAMED_KINDS:
            continue
        printed = case.wording.words_of(citation.title_span)
        drift = compare_titles(printed, case.wording.written_out(instrument.title))
        if drift is None:
            continue
        yield _unlike(
            rule,
            case,
            (citation.start, citation.end),
            instrument,
            field="title",
            severity=_gravity(drift),
            certainty=_sureness(drift),
            title=instrument.title,
            drift=_drift_phrase(drift),
        )


def find_wrong_date(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a printed date of issue that is not the instrument's."""
    seen = set()
    for citation, instrument in case.resolved():
        printed, known = citation.issued_on, instrument.issued_on
        key = (instrument.instrument_id, printed)
        if printed is None or known is None or printed == known or key in seen:
            continue
        seen.add(key)
        yield _unlike(
            rule,
            case,
            (citation.start, citation.end),
            instrument,
            field="issued_on",
            printed=day(printed),
            issued=day(known),
        )


def find_wrong_issuer(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a printed issuing body that is not the instrument's."""
    issuers = case.around.view.issuers()
    seen = set()
    for citation, instrument in case.resolved():
        issuer = issuers.get(instrument.issuer_id)
        if issuer is None or citation.issuer is None or citation.issuer_span is None:
            continue
        names = (issuer.name, *issuer.aliases)
        key = (instrument.instrument_id, citation.issuer)
        if key in seen or any(_same_body(citation.issuer, n) for n in names):
            continue
        seen.add(key)
        yield _unlike(
            rule,
            case,
            (citation.start, citation.end),
            instrument,
            field="issuer",
            printed=citation.issuer,
            issuer=issuer.name,
        )


def find_wrong_kind(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a kind word that is not the kind of the instrument."""
    for citation, instrument in case.resolved():
        if citation.kind_span is None or citation.kind in (None, instrument.kind):
            continue
        span = citation.kind_span
        yield _unlike(
            rule,
            case,
            span,
            instrument,
            field="kind",
            printed=case.plan.text[span.start : span.end],
            kind=instrument.kind.label,
        )


def find_dated_after_plan(rule: Rule, case: Case) -> Iterator[Finding]:
    """Report a citation dated later than the plan that makes it."""
    signed = case.plan.issued_on
    if signed is None:
        return
    for citation in case.citations:
        if citation.issued_on is None or citation.issued_on <= signed:
            continue
        yield draft(
            rule,
            case,
            Subject(citation.start, citation.end, citation.number),
            When.AT_SIGNING,
            cited=citation.shown,
            printed=day(citation.issued_on),
            signed=day(signed),
        )


def _unlike(
    rule: Rule,
    case: Case,
    place: tuple[int, int],
    instrument: Instrument,
    *,
    field: str,
    severity: Severity | None = None,
    certainty: Certainty | None = None,
    **values: object,
) -> Finding:
    """Write that the plan and the registry differ on one ``field`` of an instrument.

    What the registry itself holds from memory can accuse nobody.
    """
    sure = surest(instrument.confidence)
    if certainty is not None and certainty.rank > sure.rank:
        sure = certainty
    return draft(
        rule,
        case,
        Subject(*place, instrument.cited_number),
        When.AT_SIGNING,
        evidence=[instrument_fact(case, instrument)],
        severity=Severity.INFO if instrument.doubts(field) else severity,
        certainty=Certainty.LOW if instrument.doubts(field) else sure,
        cited=case.name(instrument),
        **values,  # type: ignore[arg-type]  # none of them is a name that `draft` knows
    )


def _misprint(citation: Citation, text: str) -> Severity | None:
    """Say how bad the difference between print and canonical number is; none is `None`.

    A short form («Nghị quyết 57») prints no symbol to misspell, and where all is
    in capitals no letter's case is wrong. Marks of a web page are not printed.
    """
    number = citation.number or ""
    if party_form(number) is not None:
        return Severity.ERROR
    shown = citation.text.translate(_MARKS)
    printed = canonical_spelling(shown.translate(_HIDDEN)).translate(_DASHES)
    if not any(letter.isalpha() for letter in printed):
        return None
    if _joined(printed) != _joined(number):
        return _wrong_letters(citation, text, _joined(printed), _joined(number))
    if shown.translate(_HIDDEN) != shown:
        return Severity.INFO
    # A line break inside a number is the page's doing; a space typed there is not.
    typed = "".join(p.strip() for p in printed.splitlines())
    tight = " ".join(number.split())
    if " ".join(typed.split()) in (tight, tight.replace(" ", "")):
        return None
    # Beside a hyphen or slash a space is often the copy's; in a standard's name it is typed.
    return Severity.WARNING if ":" in number else Severity.INFO


def _wrong_letters(
    citation: Citation, text: str, printed: str, number: str
) -> Severity | None:
    if _in_capitals(citation, text) and printed == number.upper():
        return None
    lost_accents = printed == number.translate(_UNACCENTED)
    all_small = printed == number.lower()
    return Severity.WARNING if lost_accents or all_small else Severity.ERROR


def _in_capitals(citation: Citation, text: str) -> bool:
    span = citation.kind_span
    return span is not None and text[span.start : span.end].isupper()


def _joined(number: str) -> str:
    return "".join(number.split())


def _gravity(drift: Drift) -> Severity:
    if drift.is_material:
        return Severity.ERROR
    return Severity.WARNING if drift.cut else Severity.INFO


def _sureness(drift: Drift) -> Certainty:
    """Small words come and go in copies; a cut may only be where the sentence went on."""
    if drift.is_material or drift.adds_meaning:
        return Certainty.HIGH
    return Certainty.MEDIUM if drift.cut else Certainty.LOW


def _drift_phrase(drift: Drift) -> Text:
    parts = []
    if drift.lost:
        parts.append(_LOST.fill(words=_quoted(drift.lost)))
    if drift.added:
        parts.append(_ADDED.fill(words=_quoted(drift.added)))
    if drift.cut:
        parts.append(_CUT.fill(words=_quoted([drift.cut])))
    return listed(parts)


def _quoted(phrases: Iterable[str]) -> Text:
    return listed(f"«{phrase}»" for phrase in phrases)


def _same_body(printed: str, known: str) -> bool:
    """Whether two names can be of one body: one holds the other, whoever signs for it."""
    one, other = _body_key(printed), _body_key(known)
    return one in other or other in one


def _body_key(name: str) -> str:
    key = " ".join(fold(name).split())
    for long, short in (("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd")):
        key = key.replace(long, short)
    for signer in ("bo truong ", "thu truong ", "chanh van phong "):
        key = key.removeprefix(signer)
    return key
