"""Citations found in a text, or read from one."""

from __future__ import annotations

from lawreg.citation.aliases import link_aliases
from lawreg.citation.bodies import Home
from lawreg.citation.context import link_list, read_before
from lawreg.citation.dashed_numbers import find_dashed_numbers
from lawreg.citation.draft import Draft
from lawreg.citation.header import read_header
from lawreg.citation.mentions import (
    draft_number,
    header_number,
    is_citation,
    is_own_number,
)
from lawreg.citation.names import find_names
from lawreg.citation.numbers import Number, find_numbers
from lawreg.citation.old_numbers import find_old_numbers
from lawreg.citation.particulars import after_revision, read_date, read_issuer
from lawreg.citation.pinpoints import pinpoints_before, provisions_after
from lawreg.citation.plenums import find_plenums
from lawreg.citation.regions import find_regions, is_wrapped, may_cite
from lawreg.citation.roles import read_roles
from lawreg.citation.shorts import find_congress, find_shorts
from lawreg.citation.standards import find_standards
from lawreg.citation.titles import read_titles
from lawreg.citation.words import Reading, cleaned
from lawreg.errors import CitationSyntaxError
from lawreg.language import Text
from lawreg.model.citation import Citation, Span

_HEAD_WORDS = 200
_LAWMAKERS = ("QH", "UBTVQH", "PL", "LCT", "L", "SL")


def find_citations(
    text: str, place: str = "", *, own_number: str = "", issuer: str = ""
) -> list[Citation]:
    """Find every citation of an instrument in ``text``, in order of appearance.

    ``place``, ``own_number`` and ``issuer`` are those of the document, where the
    caller knows them; otherwise they are read from its head. The place completes
    «UBND tỉnh»; the document's own number is no citation.
    """
    clean = cleaned(text)
    numbers = find_numbers(clean[1])
    dashed = find_dashed_numbers(clean[1])
    if dashed:
        numbers = _added(numbers, dashed)
    if not numbers and not may_cite(clean[1]):
        return []
    wrapped = is_wrapped(clean[1])
    regions = find_regions(clean[1], numbers, wrapped=wrapped)
    reading = Reading(clean, regions, wrapped=wrapped)
    drafts = _numbered(reading, numbers)
    header = read_header(reading, drafts, place=place, number=own_number, issuer=issuer)
    drafts = _with_names(reading, drafts)
    latest = header.issued_on.year if header.issued_on else None
    for draft in drafts:
        read_date(reading, draft, latest)
    drafts = [
        d
        for d in drafts
        if not header_number(reading, d)
        and not _is_own_name(reading, d, header.number)
        and not is_own_number(reading, d, header.number, header.issued_on)
    ]
    _fill(reading, drafts, header.home)
    return [_citation(reading, draft) for draft in drafts]


def parse_citation(text: str) -> Citation:
    """Read ``text`` as one citation.

    Raises `CitationSyntaxError` when it holds none, or more than one.
    """
    found = [c for c in find_citations(text) if c.holder is None]
    if len(found) == 1:
        return found[0]
    shown = " ".join(text.split())
    what = (
        Text("«{text}» không phải một viện dẫn.", "'{text}' is not a citation.")
        if not found
        else Text(
            "«{text}» có {n} viện dẫn, chỉ đọc được một.",
            "'{text}' holds {n} citations where one is read.",
        )
    )
    raise CitationSyntaxError(
        what.fill(text=shown, n=len(found)),
        hint=Text(
            "Ví dụ: Nghị định số 63/2010/NĐ-CP ngày 08/6/2010; Luật Đất đai năm 2013.",
            "Example: Nghị định số 63/2010/NĐ-CP ngày 08/6/2010; Luật Đất đai năm 2013.",
        ),
    )


def whole_number(words: str) -> str | None:
    """Give the canonical number where ``words`` are a number and nothing else.

    >>> whole_number("26/CT-TTG"), whole_number("Chỉ thị số 26/CT-TTG")
    ('26/CT-TTg', None)
    """
    found = find_citations(words)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return found[0].number if whole else None


def _is_own_name(reading: Reading, draft: Draft, own: str) -> bool:
    """Whether a law's name is the heading of that very law."""
    if draft.name is None or draft.first >= _HEAD_WORDS:
        return False
    end = draft.date_end or draft.end
    opens = draft.first == 0 and reading.words[end : end + 2] == ["can", "cu"]
    if opens and reading.capital(end):
        # The heading and «Căn cứ Hiến pháp …» run together where line breaks are lost.
        return True
    return draft.name.isupper() and own.rpartition("/")[2].startswith(_LAWMAKERS)


def _numbered(reading: Reading, numbers: list[Number]) -> list[Draft]:
    """Make drafts of everything with a number that cites an instrument."""
    drafts: list[Draft] = []
    for number in _merged(reading, numbers):
        draft = draft_number(reading, number)
        before = drafts[-1] if drafts else None
        if is_citation(reading, draft, before):
            if draft.kind_first is None and before is not None:
                _take_kind(reading, draft, before)
            drafts.append(draft)
    return drafts


def _take_kind(reading: Reading, draft: Draft, before: Draft) -> None:
    """Give an item of a list the kind of the item before: «các Luật số A và số B»."""
    if draft.kind is None and draft.mention - before.end < 40:
        between = reading.words[before.end : draft.mention]
        if ";" not in between and "." not in between:
            draft.kind = before.kind


def _merged(reading: Reading, numbers: list[Number]) -> list[Number]:
    """Merge standards and numbers by position; a standard owns the slash inside it."""
    standards = find_standards(reading.clean, reading.folded)
    merged = _added(standards, numbers) if standards else numbers
    old = find_old_numbers(reading)
    return _added(merged, old) if old else merged


def _apart(owners: list[Draft], others: list[Draft]) -> list[Draft]:
    """Add the drafts that share no word with those there are or one another, in order."""
    kept: list[Draft] = []
    k = 0
    for other in sorted(others, key=lambda d: d.first):
        while k < len(owners) and owners[k].end <= other.first:
            k += 1
        if kept and other.first < kept[-1].end:
            continue
        if k == len(owners) or other.end <= owners[k].first:
            kept.append(other)
    return sorted([*owners, *kept], key=lambda d: d.first)


def _added(owners: list[Number], others: list[Number]) -> list[Number]:
    """Merge two ordered lists of spans; where two overlap the owner stays."""
    kept: list[Number] = []
    k = 0
    for other in others:
        while k < len(owners) and owners[k].end <= other.start:
            k += 1
        if k == len(owners) or other.end <= owners[k].start:
            kept.append(other)
    return sorted([*owners, *kept])


def _with_names(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Add laws by name, congress resolutions and short mentions."""
    added: list[Draft] = []
    by_first = {d.mention: d for d in drafts} | {d.first: d for d in drafts}
    for name in find_names(reading):
        numbered = _number_after(reading, name.end, by_first)
        if numbered is not None:
            numbered.kind = name.kind
            numbered.kind_first, numbered.kind_end = name.first, name.kind_end
            numbered.mention = name.first
            numbered.title_first, numbered.title_end = name.first, name.end
            continue
        draft = Draft(name.first, name.end, None)
        draft.name = reading.shown(name.first, name.end)
        draft.kind, draft.kind_first = name.kind, name.first
        draft.kind_end = name.kind_end
        added.append(draft)
    added += find_congress(reading)
    added += find_plenums(reading)
    drafts = _apart(drafts, added)
    shorts = find_shorts(reading, drafts)
    return sorted([*drafts, *shorts], key=lambda d: d.first) if shorts else drafts


def _number_after(
    reading: Reading, end: int, by_first: dict[int, Draft]
) -> Draft | None:
    """Give the number that follows the name of a law: «Luật X (số) 63/2025/QH15»."""
    words = reading.words
    end = after_revision(words, end)
    at = end + (words[end : end + 1] == ["("])
    draft = by_first.get(at) or by_first.get(at + (words[at : at + 1] == ["so"]))
    if draft is None or draft.number is None:
        return None
    near = draft.first - at <= 4 and (draft.first == end or words[end] in {"so", "("})
    return draft if near and draft.number.symbols[0].startswith(_LAWMAKERS) else None


def _fill(reading: Reading, drafts: list[Draft], home: Home) -> None:
    floor = 0
    for draft in drafts:
        if draft.body is None:
            read_issuer(reading, draft, home)
        draft.pinpoints = pinpoints_before(reading, draft.mention, floor)
        floor = draft.end
    read_titles(reading, drafts)
    _add_pinpoints_after(reading, drafts)
    link_list(reading, drafts)
    read_before(reading, drafts, home)
    read_roles(reading, drafts)
    link_aliases(reading, drafts)


def _add_pinpoints_after(reading: Reading, drafts: list[Draft]) -> None:
    """Add «(Điều 5)» after a citation; after a title it belongs to the title's holder."""
    mentions = {d.mention for d in drafts} | {d.first for d in drafts}
    for draft in drafts:
        at = draft.closes
        if draft.holder is None or drafts[draft.holder].closes != at:
            draft.pinpoints += provisions_after(reading, at, mentions)


def _citation(reading: Reading, draft: Draft) -> Citation:
    number = draft.number
    start, end = (
        reading.span(number.start, number.end)
        if number
        else reading.word_span(draft.first, draft.end)
    )
    last = None if draft.date_apart else draft.date_end
    mention = reading.word_span(draft.mention, last or draft.end)
    if number is not None and last is None:
        # A word run into the symbol is no part of the mention.
        mention = Span(mention.start, end)
    return Citation(
        start=start,
        end=end,
        text=reading.source[start:end],
        number=number.canonical if number else None,
        name=draft.name,
        kind=draft.kind,
        issued_on=draft.issued_on,
        year=draft.year,
        issuer=draft.body.name if draft.body else None,
        role=draft.role,
        pinpoints=draft.pinpoints,
        mention=Span(min(mention.start, start), max(mention.end, end)),
        kind_span=_words(reading, draft.kind_first, draft.kind_end),
        date_span=_words(reading, draft.date_first, draft.date_end),
        issuer_span=(
            reading.word_span(draft.body.first, draft.body.end) if draft.body else None
        ),
        title_span=_words(reading, draft.title_first, draft.title_end),
        holder=draft.holder,
        stands_for=draft.stands_for,
    )


def _words(reading: Reading, first: int | None, end: int | None) -> Span | None:
    if first is None or end is None or end <= first:
        return None
    return reading.word_span(first, end)
