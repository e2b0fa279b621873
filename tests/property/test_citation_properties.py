"""Invariants of the citation finder over generated citations and generated noise."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bench.fuzz_citations import faults, vocabulary
from lawreg.citation import find_citations, parse_citation, render_citation
from lawreg.citation.grammar import (
    ISSUER_SYMBOLS,
    JOINT_TYPES,
    TYPE_SYMBOLS,
    TYPE_VARIANTS,
    canonical_symbols,
    kind_of_symbol,
)
from lawreg.citation.law_names import listed_names
from lawreg.folding import DASHES, number_key
from lawreg.model import Citation
from lawreg.model import InstrumentKind as Kind

_TYPES = sorted({shown for shown, _ in TYPE_SYMBOLS.values()} | {*TYPE_VARIANTS})
_JOINT = sorted(TYPE_SYMBOLS[key][0] for key in JOINT_TYPES)
_BODIES = sorted({*canonical_symbols().values()} - {*_TYPES})
_PARTY = ("TW", "TU", "HU", "ĐU", "ĐUK")

days = st.dates(date(1945, 9, 2), date(2099, 12, 31))
years = st.integers(1945, 2099)


@st.composite
def numbers(draw: st.DrawFn, types: list[str] = _TYPES) -> tuple[Kind, str]:
    """Numbers built from the tables the finder reads, each with its kind."""
    digits = draw(st.integers(1, 9999))
    form = draw(st.sampled_from(("State", "State", "Party", "joint", "Assembly")))
    if form == "Assembly":
        body = draw(st.sampled_from(("QH", "UBTVQH")))
        kind = draw(st.sampled_from((Kind.LAW, Kind.RESOLUTION, Kind.ORDINANCE)))
        return kind, f"{digits}/{draw(years)}/{body}{draw(st.integers(1, 20))}"
    symbol = draw(st.sampled_from(_JOINT if form == "joint" else types))
    kind = kind_of_symbol(symbol) or Kind.OTHER
    if form == "Party":
        return kind, f"{digits}-{symbol}/{draw(st.sampled_from(_PARTY))}"
    most = 4 if form == "joint" else 1
    bodies = draw(
        st.lists(st.sampled_from(_BODIES), min_size=1, max_size=most, unique=True)
    )
    year = draw(st.one_of(st.none(), years))
    middle = f"/{year}" if year else ""
    return kind, f"{digits}{middle}/{'-'.join([symbol, *bodies])}"


@st.composite
def citations(draw: st.DrawFn, types: list[str] = _TYPES) -> str:
    """Full citations in the words of an office."""
    kind, number = draw(numbers(types))
    day = draw(st.one_of(st.none(), days))
    when = f" ngày {day:%d/%m/%Y}" if day else ""
    return f"{kind.label.vi} số {number}{when}"


_PIECES = (
    "Điều khoản điểm a, b; (số) Luật Đất đai Nghị định của Chính phủ ngày 01/02/2020 và / - 12/QĐ "
    "UBND tỉnh Căn cứ: “thực hiện” [1] 61/2018/NĐ-CP TCVN 9001:2015 \n | \x1e . Ủy ban a\u0301"
)
_words = st.sampled_from(_PIECES.split(" "))
noise = st.lists(_words, max_size=40).map(" ".join)


grammar_noise = st.lists(st.sampled_from(vocabulary()), max_size=30).flatmap(
    lambda words: st.sampled_from(("", " ")).map(lambda joint: joint.join(words))
)
"""Words and symbols of the finder's own tables in any order, run together or not."""


def _core(c: Citation) -> tuple[object, ...]:
    return (c.number, c.name, c.kind, c.issued_on, c.year, c.issuer)


@example("điểm a Luật số 59/2020/QH14, điểm c1 Nghị định số 61/2018/NĐ-CP")
@example("TCVN TCVN 61/2018/NĐ-CP")
@example("TCVN ảh1HĐBT")
@example("TCVN ISO 9001:2015 / TCHQ, TCVN 1:2015/BTNM")
@example("Nghị quyết Đại hội Luật Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2026-2030")
@example("Kế hoạch số 14/KH-UBND của Ban ")
@example("theo 1/201²/NĐ-CP và 12/٢٠١٨/NĐ-CP")
@example("12/2020/TT-BYT của " + "Bộ Y tế <VN>- " * 200)
@given(st.one_of(noise, grammar_noise, st.text(max_size=200)))
def test_spans_are_true_to_the_text(text: str) -> None:
    """``text[start:end]`` is the citation, in order, inside its mention, never twice."""
    assert faults(text) == []


@given(citations())
def test_a_citation_of_the_grammar_is_found_whole(text: str) -> None:
    """Whatever the tables can build, the finder reads back."""
    (found,) = find_citations(f"theo {text} về việc thử")
    assert found.text in text
    assert number_key(found.number or "") == number_key(found.text)
    assert text == f"theo {text}"[5:][: found.mention.end - found.mention.start]


@given(citations())
def test_rendering_and_parsing_are_inverse(text: str) -> None:
    """``parse(render(c)) == c`` in everything that is printed."""
    once = parse_citation(text)
    assert _core(parse_citation(render_citation(once))) == _core(once)
    short = parse_citation(render_citation(once, "short"))
    assert (short.number, short.kind) == (once.number, once.kind)


@given(citations(), grammar_noise)
def test_a_paragraph_before_only_shifts_the_spans(text: str, before: str) -> None:
    """Whatever was cited before, a later paragraph is read as it stands."""
    plain = find_citations(f"x {text}")
    gap = len(before) + len("\n\n")
    shifted = find_citations(f"{before}\n\nx {text}")
    later = [c for c in shifted if c.start >= gap]
    assert [(c.number, c.kind, c.issued_on) for c in later] == [
        (c.number, c.kind, c.issued_on) for c in plain
    ]
    assert [(c.start - gap, c.end - gap) for c in later] == [
        (c.start, c.end) for c in plain
    ]


_NAMED = [
    (canonical_symbols()[symbol], name) for symbol, name in ISSUER_SYMBOLS.items()
]


@given(numbers(), days, st.sampled_from(_NAMED))
def test_issuers_survive_rendering(
    kinded: tuple[Kind, str], day: date, named: tuple[str, str]
) -> None:
    """Kind, number, date and issuer are read back as they were written, of every body."""
    kind, number = kinded
    symbol, issuer = named
    number = (
        f"{number.rpartition('/')[0]}/{number.rpartition('/')[2].partition('-')[0]}"
    )
    number += "" if "QH" in number or "-" in number else f"-{symbol}"
    text = f"{kind.label.vi} số {number} ngày {day:%d/%m/%Y} của {issuer}"
    once = parse_citation(text)
    assert (once.issued_on, once.issuer) == (day, issuer)
    assert _core(parse_citation(render_citation(once))) == _core(once)


@given(st.sampled_from(listed_names()), st.none() | years, st.none() | days)
def test_names_of_laws_survive_rendering(
    name: str, year: int | None, day: date | None
) -> None:
    """A law of the list is read whole, with the year or date that tells it from others."""
    when = f" ngày {day:%d/%m/%Y}" if day else f" năm {year}" if year else ""
    once = parse_citation(name + when)
    assert (once.name, once.issued_on) == (name, day)
    assert once.year == (None if day else year)
    assert _core(parse_citation(render_citation(once))) == _core(once)


@given(citations(), st.text("abcxyz \n", max_size=60))
def test_words_before_only_shift_the_spans(text: str, before: str) -> None:
    """A prefix moves every span by its length and changes nothing else."""
    plain = find_citations(f"x {text}")
    shifted = find_citations(f"{before} x {text}")
    gap = len(before) + 1
    assert [_core(c) for c in shifted] == [_core(c) for c in plain]
    assert [(c.start - gap, c.end - gap) for c in shifted] == [
        (c.start, c.end) for c in plain
    ]


@given(citations(), st.sampled_from(DASHES), st.booleans(), st.booleans())
def test_spelling_variants_give_one_number(
    text: str, dash: str, decomposed: bool, eth: bool
) -> None:
    """Decomposed letters, other dashes and eth for Đ leave the number the same."""
    head, word, number = text.partition("số")
    varied = head + word + number.replace("-", dash)
    if eth:
        varied = varied.replace("Đ", "Ð")
    if decomposed:
        varied = unicodedata.normalize("NFD", varied)
    (plain,), (other,) = find_citations(text), find_citations(varied)
    assert (other.number, other.kind) == (plain.number, plain.kind)
    assert varied[other.start : other.end] == other.text


_BLANKS = st.sampled_from((" ", "  ", "\xa0", "\u2009", "\u202f", "\u3000", "\t", "\n"))
_AROUND = st.sampled_from(("{0}{1}", "{1}{0}", "{0}{1}{0}"))


@st.composite
def spaced(draw: st.DrawFn, mark: str) -> str:
    """Slash or hyphen with blanks before, after or on both sides."""
    return draw(_AROUND).format(draw(_BLANKS), mark)


@given(citations(), spaced("/"), spaced("-"))
def test_spaces_inside_a_number_give_one_number(
    text: str, slash: str, hyphen: str
) -> None:
    """Blanks of any width around slash and hyphen, or a line broken there, change nothing."""
    (plain,) = find_citations(text)
    spaced = plain.text.replace("/", slash).replace("-", hyphen)
    varied = text.replace(plain.text, spaced, 1)
    (other,) = find_citations(varied)
    assert (other.number, other.kind, other.issued_on) == (
        plain.number,
        plain.kind,
        plain.issued_on,
    )
    assert other.text == spaced


@given(citations(), st.sampled_from("\u00ad\u200b\u200c\u200d\u2060\ufeff"), st.data())
def test_hidden_characters_inside_a_number_change_nothing(
    text: str, hidden: str, data: st.DataObject
) -> None:
    """Soft hyphens and characters without width may stand anywhere, more than once."""
    (plain,) = find_citations(text)
    number = plain.text
    places = st.sets(st.integers(1, len(number) - 1), min_size=1, max_size=4)
    for at in sorted(data.draw(places), reverse=True):
        number = number[:at] + hidden + number[at:]
    (other,) = find_citations(text.replace(plain.text, number, 1))
    assert (other.number, other.text) == (plain.number, number)


_UNAMBIGUOUS = [shown for shown in _TYPES if shown not in TYPE_VARIANTS]
"""Without its accents «ĐA» could as well be the «DA» that offices use too."""


@given(citations(_UNAMBIGUOUS), st.booleans())
def test_lost_accents_give_one_number(text: str, in_words: bool) -> None:
    """Text that went through a machine without Vietnamese letters cites the same."""
    (plain,) = find_citations(text)
    bare = text if in_words else plain.text
    apart = unicodedata.normalize("NFD", bare).replace("Đ", "D").replace("đ", "d")
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    (other,) = find_citations(bare if in_words else text.replace(plain.text, bare, 1))
    assert (other.number, other.issued_on) == (plain.number, plain.issued_on)


@given(citations(), st.data())
def test_figures_misread_by_a_scanner_are_understood(
    text: str, data: st.DataObject
) -> None:
    """One 0 read as O or 1 as l leaves a State number, and the printed words, as they are."""
    (plain,) = find_citations(text)
    head = plain.text.rpartition("/")[0]
    assume("-" not in head)
    places = [i for i, c in enumerate(head) if c in "01"]
    figures = sum(c.isdigit() for c in head.partition("/")[0])
    if not places or figures < 2:
        return
    at = data.draw(st.sampled_from(places))
    misread = "O" if head[at] == "0" else "l"
    varied_number = plain.text[:at] + misread + plain.text[at + 1 :]
    (other,) = find_citations(text.replace(plain.text, varied_number, 1))
    assert (other.number, other.text) == (plain.number, varied_number)


@given(st.lists(st.tuples(citations(), noise), min_size=1, max_size=4))
def test_the_parts_left_unread_hold_no_citation(pieces: list[tuple[str, str]]) -> None:
    """Long stretches without a word of law between citations change none of them."""
    filler = "\n".join(["Các phòng tổ chức làm việc theo kế hoạch đã giao."] * 90)
    near = [c for text, _ in pieces for c in find_citations(f"x\n{text}\n\ny")]
    far = find_citations("".join(f"x\n{text}\n\n{filler}\n" for text, _ in pieces))
    assert [_core(c) for c in far] == [_core(c) for c in near]


@given(citations())
@settings(max_examples=50)
def test_finding_again_in_what_was_found_finds_the_same(text: str) -> None:
    """The mention alone is read as it was read in its text."""
    (found,) = find_citations(f"theo {text}, các sở")
    mention = f"theo {text}, các sở"[slice(*found.mention)]
    assert _core(parse_citation(mention)) == _core(found)
