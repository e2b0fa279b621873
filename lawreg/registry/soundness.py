"""Whether what a registry holds now can be true together, and is well-formed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from lawreg.citation import whole_number
from lawreg.citation.likeness import year_in
from lawreg.language import Text, day
from lawreg.model import (
    Coverage,
    Instrument,
    Issuer,
    Relation,
    RelationKind,
    render_provision,
)
from lawreg.model.field_words import field_noun
from lawreg.registry.backwards import backward_days
from lawreg.registry.facts import CoverageFact, Fact, IssuerFact, subject_of
from lawreg.registry.fault import Fault, error, warning
from lawreg.registry.promulgation import too_early
from lawreg.registry.source_checks import expected_ids
from lawreg.registry.tangles import find_cycles, find_late_acts, find_overlaps


class Held:
    """What is held now, without the words that no check reads."""

    def __init__(self) -> None:
        self.instruments: dict[str, Instrument] = {}
        self.relations: list[Relation] = []
        self.issuers: dict[str, Issuer] = {}
        self.coverage: list[Coverage] = []
        self.recorded: dict[str, date] = {}
        """The day (UTC) on which each instrument was recorded as it is."""

    def add(self, fact: Fact, recorded_at: str) -> None:
        """Take a current record."""
        match fact:
            case Instrument():
                self.instruments[fact.instrument_id] = fact._replace(
                    evidence=(), note="", aliases=()
                )
                on = date.fromisoformat(recorded_at[:10])
                self.recorded[fact.instrument_id] = on
            case Relation():
                self.relations.append(fact._replace(evidence=(), note=""))
            case IssuerFact():
                self.issuers[fact.issuer.issuer_id] = fact.issuer
            case CoverageFact():
                self.coverage.append(fact.coverage)


def find_unsound(held: Held) -> Iterator[Fault]:
    """Say what cannot be true, is not well-formed, or should be looked at."""
    yield from _references(held)
    for instrument in held.instruments.values():
        yield from _dates_of(instrument, held.recorded[instrument.instrument_id])
        yield from _spelling(instrument, held.issuers.get(instrument.issuer_id))
        yield from _effect(instrument, held)
    for relation in held.relations:
        yield from _dates_of_act(relation, held)
    yield from _resumed(held.relations)
    for issuer in held.issuers.values():
        yield from _backwards(issuer.issuer_id, issuer)
    yield from find_overlaps(held.relations, held.coverage)
    yield from find_cycles(held.relations)
    yield from find_late_acts(held.relations)


def _references(held: Held) -> Iterator[Fault]:
    for name, named in _instruments_named(held):
        if named not in held.instruments:
            yield error("not-held", name, _NOT_HELD.fill(missing=named))
    for name, named in _issuers_named(held):
        if named not in held.issuers:
            yield error("not-held", name, _NOT_HELD.fill(missing=named))


def _instruments_named(held: Held) -> Iterator[tuple[str, str]]:
    for relation in held.relations:
        name = subject_of(relation)[1]
        yield name, relation.actor
        yield name, relation.target


def _issuers_named(held: Held) -> Iterator[tuple[str, str]]:
    for instrument in held.instruments.values():
        yield instrument.instrument_id, instrument.issuer_id
    for claim in held.coverage:
        yield subject_of(CoverageFact(claim))[1], claim.issuer_id
    for issuer in held.issuers.values():
        for succession in issuer.successions:
            yield issuer.issuer_id, succession.successor


def _dates_of(instrument: Instrument, recorded: date) -> Iterator[Fault]:
    name = instrument.instrument_id
    issued, effective = instrument.issued_on, instrument.effective_from
    yield from _backwards(name, instrument)
    if issued is not None and instrument.year not in (None, issued.year):
        what = _YEAR.fill(year=instrument.year, issued=day(issued))
        yield error("date-before-cause", name, what)
    if _after(issued, effective):
        yield warning("effect-before-issue", name, _RETROACTIVE)
    elif any(_after(issued, p.effective_from) for p in instrument.commencements):
        yield warning("effect-before-issue", name, _PART_RETROACTIVE)
    # In Vietnam a day begins seven hours before it does in UTC.
    if issued is not None and issued > recorded + timedelta(1):
        what = _FORESEEN.fill(issued=day(issued), recorded=day(recorded))
        yield error("date-before-cause", name, what)


def _dates_of_act(relation: Relation, held: Held) -> Iterator[Fault]:
    name = subject_of(relation)[1]
    yield from _backwards(name, relation)
    actor = held.instruments.get(relation.actor)
    target = held.instruments.get(relation.target)
    if actor is None or target is None:
        return
    if _after(target.issued_on, actor.issued_on):
        what = before_target_phrase(actor, target)
        doubted = actor.doubts("issued_on") or target.doubts("issued_on")
        yield (warning if doubted else error)("date-before-cause", name, what)
    retroactive = _after(actor.issued_on, relation.effective_from)
    # What is corrected counts as right from the beginning.
    if retroactive and relation.kind is not RelationKind.CORRECTS:
        yield warning("effect-before-issue", name, _RETROACTIVE)


def before_target_phrase(actor: Instrument, target: Instrument) -> Text:
    """Say that a text would act on one that was issued only after it."""
    return _BEFORE_TARGET.fill(
        actor=_day(actor.issued_on), target=_day(target.issued_on)
    )


def _resumed(relations: Iterable[Relation]) -> Iterator[Fault]:
    """A text that resumes was suspended before."""
    suspended: dict[str, date] = {}
    resumed: list[Relation] = []
    for relation in relations:
        since = relation.effective_from or date.min
        if relation.kind is RelationKind.SUSPENDS:
            known = suspended.get(relation.target, since)
            suspended[relation.target] = min(since, known)
        elif relation.kind is RelationKind.RESUMES:
            resumed.append(relation)
    for relation in resumed:
        begun = suspended.get(relation.target, date.max)
        if begun > (relation.effective_from or date.max) or begun == date.max:
            yield error("date-before-cause", subject_of(relation)[1], _RESUMES_NOTHING)


def _spelling(instrument: Instrument, issuer: Issuer | None) -> Iterator[Fault]:
    name, number = instrument.instrument_id, instrument.number
    if number:
        yield from _number_year(instrument)
        right = whole_number(number)
        if right is None:
            yield warning("number-unread", name, _UNREAD.fill(number=number))
        elif right != number:
            what = _NOT_CANONICAL.fill(number=number, right=right)
            yield error("number-not-canonical", name, what)
    if issuer is not None and instrument.year is not None:
        expected = expected_ids(instrument, issuer, instrument.year)
        if name not in expected:
            what = _OTHER_ID.fill(right=expected[0])
            yield warning("id-not-canonical", name, what)


def _number_year(instrument: Instrument) -> Iterator[Fault]:
    """The year printed in a number is that in which the text was issued."""
    printed = year_in(instrument.number)
    issued = instrument.issued_on.year if instrument.issued_on else instrument.year
    if printed is not None and issued not in (None, printed):
        told = {"number": instrument.number, "year": printed, "issued": issued}
        what = _NUMBER_YEAR.fill(**told)
        yield error("date-before-cause", instrument.instrument_id, what)


def _effect(instrument: Instrument, held: Held) -> Iterator[Fault]:
    found = too_early(instrument, held.issuers)
    if found is None or instrument.issued_on is None:
        return
    delay, earliest = found
    days = (earliest - instrument.issued_on).days
    what = _TOO_EARLY.fill(
        effective=_day(instrument.effective_from),
        issued=day(instrument.issued_on),
        days=days,
        law=delay.law,
        provision=render_provision(delay.provision),
    )
    yield warning("effect-too-early", instrument.instrument_id, what, delay.source)


def _after(first: date | None, last: date | None) -> bool:
    return first is not None and last is not None and last < first


def _day(when: date | None) -> Text:
    return day(when) if when is not None else Text("?", "?")


def _backwards(name: str, record: Instrument | Relation | Issuer) -> Iterator[Fault]:
    for last, until, first, since in backward_days(record):
        told = {"last": field_noun(last), "until": day(until)}
        told |= {"first": field_noun(first), "since": day(since)}
        yield error("date-before-cause", name, _BACKWARDS.fill(**told))


_NOT_HELD = Text(
    "nhắc đến {missing}, không có trong sổ đăng ký.",
    "names {missing}, which is not held.",
)
_BACKWARDS = Text(
    "{last} ({until}) trước {first} ({since}).",
    "{last} ({until}) is before {first} ({since}).",
)
_YEAR = Text(
    "năm ban hành ghi là {year}, ngày ban hành là {issued}: một trong hai ghi sai.",
    "the year of issue is {year}, the day of issue {issued}: one of them is wrong.",
)
_NUMBER_YEAR = Text(
    "số «{number}» là số của năm {year}, văn bản lại ghi ban hành năm {issued}: số hoặc "
    "ngày ban hành ghi sai.",
    "number '{number}' is of the year {year}, yet the text is dated {issued}: the number "
    "or the day of issue is wrong.",
)
_PART_RETROACTIVE = Text(
    "một phần có hiệu lực trước ngày ban hành: chỉ đúng khi văn bản tự quy định hiệu lực "
    "trở về trước; cần xác minh.",
    "a part takes effect before it was issued: right only if the text itself reaches "
    "back; to be verified.",
)
_RETROACTIVE = Text(
    "có hiệu lực trước ngày ban hành: chỉ đúng khi văn bản tự quy định hiệu lực trở về "
    "trước; cần xác minh.",
    "takes effect before it was issued: right only if the text itself reaches back; to "
    "be verified.",
)
_FORESEEN = Text(
    "ban hành ngày {issued}, sau ngày {recorded} mà sổ đã ghi văn bản này.",
    "issued on {issued}, after {recorded}, when the registry recorded it.",
)
_BEFORE_TARGET = Text(
    "văn bản tác động ban hành ngày {actor}, trước văn bản chịu tác động ({target}).",
    "the actor was issued on {actor}, before its target ({target}).",
)
_RESUMES_NOTHING = Text(
    "cho tiếp tục có hiệu lực một văn bản mà sổ không ghi là đã ngưng trước đó.",
    "resumes a text that the registry does not hold to have been suspended before.",
)
_UNREAD = Text(
    "số «{number}» không đọc được như một số, ký hiệu; cần xác minh.",
    "number '{number}' is not read as one; to be verified.",
)
_NOT_CANONICAL = Text(
    "số ghi «{number}», dạng chuẩn là «{right}».",
    "the number is written '{number}', its canonical form is '{right}'.",
)
_OTHER_ID = Text(
    "mã không theo số, loại, cơ quan và năm: đúng ra là {right}.",
    "the id does not follow number, kind, issuer and year: it should be {right}.",
)
_TOO_EARLY = Text(
    "có hiệu lực {effective}, chưa đủ {days} ngày từ ngày ban hành {issued} theo "
    "{provision} {law}: cần xác minh, chẳng hạn văn bản được ban hành theo trình tự, "
    "thủ tục rút gọn.",
    "takes effect on {effective}, within {days} days of its issue on {issued}, against "
    "{provision} of {law}: to be verified, as where it was issued under the shortened "
    "procedure.",
)
