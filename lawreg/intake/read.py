"""A new instrument read from its text."""

from __future__ import annotations

from datetime import date

from lawreg.citation import find_citations
from lawreg.intake.articles import find_parts, read_outline
from lawreg.intake.attached import read_attached_to
from lawreg.intake.bases import read_bases
from lawreg.intake.broken_years import mend_years, tell_mended
from lawreg.intake.doubts import find_doubts, find_unreadable
from lawreg.intake.effects import find_effects
from lawreg.intake.enforcement import read_term
from lawreg.intake.heading import Heading, read_heading
from lawreg.intake.issued import IssuedText, Problem
from lawreg.intake.issuer import read_issuer
from lawreg.intake.plane import Plane
from lawreg.intake.preamble import preamble_end
from lawreg.intake.printed_bodies import printed_bodies
from lawreg.intake.signature import Signature, read_signature
from lawreg.intake.supplied import Given, supply
from lawreg.intake.twin_numbers import find_twins
from lawreg.intake.unread import find_unread


def read_issued_text(
    text: str, name: str = "", number: str = "", issued_on: date | None = None
) -> IssuedText:
    """Read what the text of a newly issued instrument says of itself.

    Never raises: what cannot be read is empty, and `IssuedText.problems` says why.
    ``number`` and ``issued_on`` are what a person knows of a text without a letterhead;
    one that contradicts what is printed stops the reading. ``name`` is that of the
    file, which may carry the number, then to be verified.
    """
    plane = Plane(text)
    unreadable = find_unreadable(plane)
    if unreadable is not None:
        return _nothing(text, unreadable)
    heading = read_heading(plane)
    signature = read_signature(plane, heading.ends)
    heading = _completed(plane, heading, signature)
    issuer = read_issuer(plane, heading).name
    heading, supplied = supply(plane, heading, issuer, Given(name, number, issued_on))
    office = read_issuer(plane, heading)
    articles = preamble_end(plane, heading.ends)
    term = read_term(
        plane, articles, signature.body_end, heading.kind, heading.issued_on
    )
    doubts = tuple(find_doubts(plane, heading, signature, term.effective))
    own = heading.number.canonical if heading.number else ""
    sheet = plane.sheet
    outline = read_outline(sheet)
    printed = find_citations(text, own_number=own)
    citations = mend_years(printed)
    effects = find_effects(sheet, outline, citations, term.effective, own_number=own)
    bases = read_bases(plane, heading)
    named = {e.target_number for e in effects} | {b.number for b in bases}
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
        bases=bases,
        parts=find_parts(sheet, outline),
        effects=effects,
        problems=(
            *supplied,
            *doubts,
            *tell_mended(printed, citations),
            *find_unread(sheet, outline, effects),
        ),
        twins=find_twins(text, citations),
        bodies=printed_bodies(citations, named),
    )


def _completed(plane: Plane, heading: Heading, signature: Signature) -> Heading:
    """Take a number or day that the head lost from the heads of the annexes."""
    if heading.number is not None and heading.issued_on is not None:
        return heading
    start = signature.body_end if signature.found else heading.ends
    told = read_attached_to(plane, heading, start, is_signed=signature.found)
    if told is None:
        return heading
    if heading.number is None:
        heading = heading._replace(number=told.number)
    if heading.issued_on is None and heading.number is not None:
        same = heading.number.canonical == told.number.canonical
        heading = heading._replace(issued_on=told.issued_on if same else None)
    return heading


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
