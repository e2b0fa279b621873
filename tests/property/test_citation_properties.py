"""Invariants of the citation finder over generated citations and generated noise."""

from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from lawreg.citation import find_citations, parse_citation, render_citation
from lawreg.citation.grammar import ISSUER_SYMBOLS, TYPE_SYMBOLS, canonical_symbols
from lawreg.folding import number_key
from lawreg.model import Citation
from lawreg.model import InstrumentKind as Kind

_TYPES = sorted(
    shown
    for shown, kind in TYPE_SYMBOLS.values()
    if kind
    not in {Kind.OTHER, Kind.LAW, Kind.ORDER, Kind.ORDINANCE, Kind.JOINT_CIRCULAR}
    and shown not in {"NQLT", "QĐi", "QyĐ"}
)
_BODIES = sorted(canonical_symbols()[key] for key in ISSUER_SYMBOLS)

days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """Numbers built from the tables the finder reads."""
    digits = draw(st.integers(1, 9999))
    year = draw(st.one_of(st.none(), st.integers(1990, 2030)))
    middle = f"/{year}" if year else ""
    return f"{digits}{middle}/{draw(st.sampled_from(_TYPES))}-{draw(st.sampled_from(_BODIES))}"


@st.composite
def citations(draw: st.DrawFn) -> str:
    """Full citations in the words of an office."""
    number = draw(numbers())
    symbol = number.rpartition("/")[2].partition("-")[0]
    kind = next(k for shown, k in TYPE_SYMBOLS.values() if shown == symbol)
    day = draw(st.one_of(st.none(), days))
    when = f" ngày {day:%d/%m/%Y}" if day else ""
    return f"{kind.label.vi} số {number}{when}"


_PIECES = (
    "Điều khoản điểm a, b; (số) Luật Đất đai Nghị định của Chính phủ ngày 01/02/2020 và / - 12/QĐ "
    "UBND tỉnh Căn cứ: “thực hiện” [1] 61/2018/NĐ-CP TCVN 9001:2015 \n | \x1e . Ủy ban a\u0301"
)
_words = st.sampled_from(_PIECES.split(" "))
noise = st.lists(_words, max_size=40).map(" ".join)


def _core(c: Citation) -> tuple[object, ...]:
    return (c.number, c.name, c.kind, c.issued_on, c.year, c.issuer)


@example("TCVN TCVN 61/2018/NĐ-CP")
@example("TCVN ảh1HĐBT")
@example("Nghị quyết Đại hội Luật Đảng bộ tỉnh lần thứ I, nhiệm kỳ 2026-2030")
@example("Kế hoạch số 14/KH-UBND của Ban ")
@example("theo 1/201²/NĐ-CP và 12/٢٠١٨/NĐ-CP")
@given(st.one_of(noise, st.text(max_size=200)))
def test_spans_are_true_to_the_text(text: str) -> None:
    """``text[start:end]`` is the citation, in order, inside its mention, never twice."""
    found = find_citations(text)
    last = 0
    for i, c in enumerate(found):
        assert text[c.start : c.end] == c.text
        assert last <= c.start < c.end <= len(text)
        assert c.mention.start <= c.start
        assert c.end <= c.mention.end
        assert c.holder is None or c.holder < i
        for span in (c.kind_span, c.date_span, c.issuer_span, c.title_span):
            assert span is None or 0 <= span.start < span.end <= len(text)
        last = c.end


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


@given(citations(), st.sampled_from("–−‑—"), st.booleans(), st.booleans())
def test_spelling_variants_give_one_number(
    text: str, dash: str, decomposed: bool, eth: bool
) -> None:
    """Decomposed letters, other dashes and eth for Đ leave the number the same."""
    head, slash, symbol = text.partition("/")
    varied = head + slash + symbol.replace("-", dash)
    if eth:
        varied = varied.replace("Đ", "Ð")
    if decomposed:
        varied = unicodedata.normalize("NFD", varied)
    (plain,), (other,) = find_citations(text), find_citations(varied)
    assert (other.number, other.kind) == (plain.number, plain.kind)
    assert varied[other.start : other.end] == other.text


@given(
    citations(),
    st.sampled_from((" / ", "/ ", " /")),
    st.sampled_from((" - ", "- ", "-\n")),
)
def test_spaces_inside_a_number_give_one_number(
    text: str, slash: str, hyphen: str
) -> None:
    """Blanks around slash and hyphen, and a line broken there, change nothing."""
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


@given(citations(), st.data())
def test_figures_misread_by_a_scanner_are_understood(
    text: str, data: st.DataObject
) -> None:
    """One 0 read as O or 1 read as l leaves the number, and the printed words, as they are."""
    (plain,) = find_citations(text)
    head = plain.text.rpartition("/")[0]
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
