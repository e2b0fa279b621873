"""A new instrument read from its text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawreg.citation import find_citations
from lawreg.citation.numbers import find_numbers
from lawreg.folding import number_key
from lawreg.intake.articles import find_parts, read_outline
from lawreg.intake.attached import read_attached_to
from lawreg.intake.bases import preamble_end, read_bases
from lawreg.intake.doubts import find_doubts, find_unreadable
from lawreg.intake.effects import find_effects
from lawreg.intake.enforcement import read_term
from lawreg.intake.heading import Heading, read_heading
from lawreg.intake.issued import IssuedText, Problem
from lawreg.intake.issuer import read_issuer
from lawreg.intake.plane import Plane
from lawreg.intake.sheet import read_sheet
from lawreg.intake.signature import Signature, read_signature
from lawreg.language import Text, day

_OTHER_NUMBER = Text(
    "Văn bản in số {printed}, không phải số được nêu ({given}).",
    "The text prints the number {printed}, not the one given ({given}).",
)
_OTHER_DAY = Text(
    "Văn bản in ngày ban hành {printed}, không phải ngày được nêu ({given}).",
    "The text prints {printed} as its day of issue, not the one given ({given}).",
)


def read_issued_text(
    text: str, name: str = "", number: str = "", issued_on: date | None = None
) -> IssuedText:
    """Read what the text of a newly issued instrument says of itself.

    Never raises: what cannot be read is empty, and `IssuedText.problems` says why.
    ``name`` is that of the file; it only helps to say what a lost number may have been.
    ``number`` and ``issued_on`` are what a person knows of a text without a letterhead;
    one that contradicts what is printed stops the reading.
    """
    plane = Plane(text)
    unreadable = find_unreadable(plane)
    if unreadable is not None:
        return _nothing(text, unreadable)
    heading = read_heading(plane)
    signature = read_signature(plane, heading.ends)
    heading = _completed(plane, heading, signature)
    contradicted = tuple(_contradictions(heading, number, issued_on))
    heading = _with_given(heading, number, issued_on)
    office = read_issuer(plane, heading)
    articles = preamble_end(plane, heading.ends)
    term = read_term(
        plane, articles, signature.body_end, heading.kind, heading.issued_on
    )
    problems = tuple(find_doubts(plane, heading, signature, term.effective, name))
    own = heading.number.canonical if heading.number else ""
    sheet = read_sheet(text)
    outline = read_outline(sheet)
    citations = find_citations(text, own_number=own)
    return IssuedText(
        text=text,
        number=own,
        kind=heading.kind,
        issuer=office.name,
        place=office.place,
        title=heading.title.words,
        title_span=heading.title.span,
        issued_on=heading.issued_on,
        signer=signature.name,
        effective=term.effective,
        ceased_on=term.ceased_on,
        bases=read_bases(plane, heading),
        parts=find_parts(sheet, outline),
        effects=find_effects(sheet, outline, citations, term.effective, own_number=own),
        problems=(*contradicted, *problems),
    )


def _completed(plane: Plane, heading: Heading, signature: Signature) -> Heading:
    """Take a number or day that the head lost from the heads of the annexes."""
    if heading.number is not None and heading.issued_on is not None:
        return heading
    told = read_attached_to(plane, signature.body_end, heading.kind)
    if told is None:
        return heading
    if heading.number is None:
        heading = heading._replace(number=told.number)
    if heading.issued_on is None and heading.number is not None:
        same = heading.number.canonical == told.number.canonical
        heading = heading._replace(issued_on=told.issued_on if same else None)
    return heading


def _contradictions(
    heading: Heading, number: str, issued_on: date | None
) -> Iterator[Problem]:
    """Say where the text prints something else than what was given."""
    printed = heading.number.canonical if heading.number else ""
    if number and printed and number_key(printed) != number_key(number):
        yield Problem(_OTHER_NUMBER.fill(printed=printed, given=number), stops=True)
    told = heading.issued_on
    if issued_on and told and told != issued_on:
        given = _OTHER_DAY.fill(printed=day(told), given=day(issued_on))
        yield Problem(given, stops=True)


def _with_given(heading: Heading, number: str, issued_on: date | None) -> Heading:
    """Take what was given where the text prints nothing."""
    if heading.number is None and number:
        given = next(iter(find_numbers(number)), None)
        kind = heading.kind or (given.kind if given else None)
        heading = heading._replace(number=given, kind=kind)
    return heading._replace(issued_on=heading.issued_on or issued_on)


def _nothing(text: str, problem: Problem) -> IssuedText:
    return IssuedText(
        text=text,
        number="",
        kind=None,
        issuer="",
        place="",
        title="",
        title_span=None,
        issued_on=None,
        signer="",
        effective=(),
        ceased_on=None,
        bases=(),
        parts=(),
        effects=(),
        problems=(problem,),
    )
