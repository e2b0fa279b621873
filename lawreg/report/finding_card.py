"""A finding, or a citation without one, as a reader at a screen asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.language import Text, day
from lawreg.model.citation import (
    Ambiguous,
    Citation,
    NotInRegistry,
    OutsideCoverage,
    Resolution,
    Resolved,
)
from lawreg.model.finding import Finding
from lawreg.model.instrument import Instrument
from lawreg.model.provision import render_pinpoint
from lawreg.model.timeline import StatusAnswer
from lawreg.report.block import ADVICE, FACT, FIX, PLACE, find_remarks
from lawreg.report.lines import Line, heading
from lawreg.report.rule_card import rule_lines
from lawreg.report.show import since_phrase
from lawreg.report.visible import one_line
from lawreg.report.words import UNDECIDED, formal_citation, instrument_name, sentence

if TYPE_CHECKING:
    from lawreg.check import PlanResult, Rule
    from lawreg.model.instrument import Issuer

_INSTRUMENTS = Text("Văn bản có liên quan", "Instruments concerned")
_RULE = Text("Quy tắc", "The rule")
_STATUS = Text("Tình trạng tại ngày {day}", "Status on {day}")
_AMBIGUOUS = Text(
    "Chưa phân biệt được là văn bản nào:", "Not decided which of these it is:"
)
_MISSING = Text("Sổ đăng ký không có văn bản này.", "The registry does not hold it.")
_OUTSIDE = Text(
    "Ngoài phạm vi sổ đăng ký: xác minh ở nguồn khác.",
    "Outside the coverage of the registry: verify it elsewhere.",
)
_CONTRADICTED = Text(
    "Cùng số, khác ngày, loại hoặc cơ quan:", "Same number, other date, kind or issuer:"
)
_NEAREST = Text("Số gần giống:", "Of a similar number:")
_CLEAN = Text("Không có phát hiện nào.", "No finding.")


class Around(NamedTuple):
    """What the registry says of the instruments that a result speaks of."""

    instruments: Mapping[str, Instrument]
    """Those that findings name, by number where only one bears it."""
    answers: Sequence[tuple[date, Mapping[str, StatusAnswer]]]
    """How they and those cited stood at the signing, and on the day asked about, by id."""
    issuers: Mapping[str, Issuer]
    as_of: date
    """The day asked about."""

    def citation_of(self, instrument: Instrument) -> str:
        """Write an instrument as its first mention in a document should."""
        return formal_citation(instrument, self.issuers.get(instrument.issuer_id))


def concerned(finding: Finding, result: PlanResult, around: Around) -> list[Instrument]:
    """Give what a finding is about, the instrument cited first, each once."""
    cited = [
        found.instrument
        for citation, found in zip(result.citations, result.resolutions, strict=True)
        if isinstance(found, Resolved)
        and citation.mention.start <= finding.start < citation.mention.end
    ]
    named = [n for n in (finding.instrument, *finding.related) if n]
    cited += [around.instruments[n] for n in named if n in around.instruments]
    return list({i.instrument_id: i for i in cited}.values())


def finding_lines(
    finding: Finding,
    result: PlanResult,
    around: Around,
    rule: Rule | None,
    language: str,
) -> list[Line]:
    """Say what is wrong, what to write, which instruments, why, and what the rule is."""
    space = Line()
    remarks = list(find_remarks(finding, result, around.as_of, language, full=True))
    lines = [
        heading(one_line(finding.message.to(language))),
        space,
        *(
            Line(f"{r.label.to(language)}: ", rest=one_line(r.words))
            for r in sorted(remarks, key=lambda r: r.label not in (ADVICE, FIX))
            if r.label not in (FACT, PLACE)  # the text itself stands beside
        ),
    ]
    held = concerned(finding, result, around)
    if held:
        lines += [space, heading(f"{_INSTRUMENTS.to(language)}:")]
        lines += _instruments(held, around, language)
    facts = [one_line(r.words) for r in remarks if r.label == FACT]
    if facts:
        lines += [space, heading(f"{FACT.to(language)}:")]
        lines += [Line(f"- {words}", indent=2) for words in facts]
    if rule is not None:
        lines += [space, heading(f"{_RULE.to(language)}:")]
        lines += rule_lines(rule, language, templates=False)
    return lines


def citation_lines(
    index: int, result: PlanResult, around: Around, language: str
) -> list[Line]:
    """Say what a citation without a finding is, and how that stands."""
    citation, found = result.citations[index], result.resolutions[index]
    lines = [
        heading(one_line(sentence(citation.shown))),
        *_pinpoints(citation, language),
    ]
    lines.append(Line())
    lines += _resolved(found, around, language)
    doubted = {i.instrument_id for i in result.unverified}
    if isinstance(found, Resolved):
        unsure = found.instrument.instrument_id in doubted
        told = sentence(UNDECIDED.to(language)) + "." if unsure else _CLEAN.to(language)
        lines += [Line(), Line(told)]
    return lines


def _pinpoints(citation: Citation, language: str) -> list[Line]:
    named = [render_pinpoint(p.address).to(language) for p in citation.pinpoints]
    return [Line(", ".join(named), indent=2)] if named else []


def _resolved(found: Resolution, around: Around, language: str) -> Iterator[Line]:
    groups: Sequence[tuple[Text | None, Iterable[Instrument]]]
    if isinstance(found, Resolved):
        groups = [(None, [found.instrument])]
    elif isinstance(found, Ambiguous):
        groups = [(_AMBIGUOUS, found.candidates)]
    else:
        outside = isinstance(found, OutsideCoverage)
        yield Line((_OUTSIDE if outside else _MISSING).to(language))
        groups = _near(found)
    for told, held in groups:
        if told is not None:
            yield Line(told.to(language))
        yield from _instruments(held, around, language)


def _near(
    found: NotInRegistry | OutsideCoverage,
) -> list[tuple[Text | None, Iterable[Instrument]]]:
    groups: tuple[tuple[Text, tuple[Instrument, ...]], ...] = (
        (_CONTRADICTED, found.contradicted),
        (_NEAREST, found.nearest),
    )
    return [(told, held) for told, held in groups if held]


def _instruments(
    held: Iterable[Instrument], around: Around, language: str
) -> Iterator[Line]:
    """Name each with a line that leads to it; below, its title and how it stands."""
    for instrument in held:
        name = sentence(instrument_name(instrument, dated=True).to(language))
        yield Line(one_line(name), leads_to=instrument.instrument_id)
        if instrument.number and instrument.title:
            yield Line(one_line(instrument.title), indent=2)
        for on, answers in around.answers:
            answer = answers.get(instrument.instrument_id)
            if answer is not None:
                asked = _STATUS.fill(day=day(on)).to(language)
                state = answer.status.label.to(language)
                since = since_phrase(answer, language)
                yield Line(f"{asked}: ", state, since, indent=2)
