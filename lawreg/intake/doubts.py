"""Why a text cannot be taken for a new instrument, and what in it a person must look at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import find_numbers
from lawreg.intake.heading import Heading
from lawreg.intake.issued import EffectiveDay, Problem
from lawreg.intake.kind_lines import kind_lines
from lawreg.intake.plane import Plane
from lawreg.intake.signature import Signature
from lawreg.language import Text
from lawreg.model import InstrumentKind as Kind
from lawreg.model import Span

NORMATIVE = frozenset(
    {
        Kind.CONSTITUTION,
        Kind.CODE,
        Kind.LAW,
        Kind.ORDINANCE,
        Kind.ORDER,
        Kind.RESOLUTION,
        Kind.DECREE,
        Kind.DECISION,
        Kind.DIRECTIVE,
        Kind.CIRCULAR,
        Kind.JOINT_CIRCULAR,
    }
)
"""Kinds whose texts enact, amend and end (Law 64/2025/QH15, Article 4, and its forerunners)."""
_FEWEST_LETTERS = 200
_SPREAD_SHARE = 0.4
_SAMPLE = 4000
_CONSOLIDATED = re.compile(
    r"\bxac\s+thuc\s+van\s+ban\s+hop\s+nhat\b|^[^\S\n]*van\s+ban\s+hop\s+nhat\b",
    re.MULTILINE,
)
_AMENDED_BY = re.compile(
    r"\bco\s+hieu\s+luc\b[^:]{0,80}duoc\s+sua\s+doi[^:]{0,40}\b(?:boi|theo)\s*:"
)
_DRAFT = re.compile(r"\bdu\s+thao\b")
_OWN_NUMBER = re.compile(
    r"\b(?:(?:luat|bo\s+luat|phap\s+lenh|nghi\s+quyet)\s+)?so\s*:\s*(?=\d)"
)
_DAY = re.compile(r"\bngay\s+(?=\d)")
_BASES = re.compile(r"\bcan\s+cu\b")
_FIRST_ARTICLE = re.compile(r"\bdieu\s+1\b")
_CLOSED = re.compile(r"\./\.?|thong\s+qua\s+(?:vao\s+)?ngay|/\.\s*$")
_SECOND_HEAD = 1500
_END = 4000
"""Characters within which a text closes; what a web page adds below it is shorter."""
_CLOSES = frozenset('.;:”")]…/')

_NO_WORDS = Text(
    "Tệp gần như không có chữ: có lẽ là bản quét ảnh. Cần bản có chữ (.docx, PDF có chữ) hoặc nhận dạng chữ trước.",
    "The file holds next to no words, perhaps a scan. A copy with text (.docx, a PDF with text) is needed, or character recognition first.",
)
_SPREAD = Text(
    "Chữ bị tách rời từng ký tự nên không đọc chắc được. Cần bản sao khác.",
    "The letters stand apart one by one, so nothing is read surely. Another copy is needed.",
)
_READING_COPY = Text(
    "Đây là văn bản hợp nhất: không ban hành, không sửa đổi điều gì. Hãy nhập các văn bản được hợp nhất.",
    "This is a consolidated text: it enacts and amends nothing. Take in the texts it consolidates.",
)
_A_DRAFT = Text(
    "Đây là dự thảo, chưa được ban hành. Chờ bản đã ký.",
    "This is a draft; it has not been issued. Wait for the signed text.",
)
_NOT_ENACTING = Text(
    "Đây là {kind}, không phải văn bản đặt ra, sửa đổi hay bãi bỏ quy định. Viện dẫn "
    "trong kế hoạch thì xem bằng `lawreg check`.",
    "By its head this is no text that enacts, amends or repeals: {kind}. The references "
    "of a plan are looked at by `lawreg check`.",
)
_CORRIGENDUM = Text(
    "Đây là văn bản đính chính, không có điều khoản để đọc. Ghi bằng tay: thêm nó bằng "
    "`lawreg add`, rồi `lawreg relate SỐ đính chính SỐ --from NGÀY`.",
    "This corrects another text and has no articles to be read. Enter it by hand: "
    "`lawreg add`, then `lawreg relate NUMBER corrects NUMBER --from DATE`.",
)
_NO_KIND = Text(
    "Không nhận ra loại văn bản: thiếu phần đầu (tên cơ quan, số, tên loại).",
    "The kind of text is not told: the head (office, number, kind) is missing.",
)
_NO_NUMBER = Text(
    "Không thấy số, ký hiệu của văn bản. Nếu biết chắc, hãy nêu bằng --number.",
    "The text prints no number of its own. If you are sure of it, give it with --number.",
)
_TWO = Text(
    "Tệp chứa hai văn bản ({first} và {second}). Hãy tách mỗi văn bản thành một tệp.",
    "The file holds two instruments ({first} and {second}). Put each into a file of its own.",
)
_HALF = Text(
    "Văn bản dừng giữa chừng: không có phần ký và câu cuối chưa hết. Có lẽ tệp chỉ là một nửa: hãy lấy bản đầy đủ.",
    "The text breaks off: no signature, and the last sentence is unfinished. Perhaps half a file: get the whole.",
)
_UNSIGNED = Text(
    "Không thấy tên người ký: tệp có thể thiếu phần cuối.",
    "No signer's name is printed: the end of the file may be missing.",
)
_NO_DAY = Text(
    "Không thấy ngày ban hành. Nếu biết chắc, hãy nêu bằng --issued-on.",
    "The day of issue is not printed. If you are sure of it, give it with --issued-on.",
)
_NO_EFFECT = Text(
    "Văn bản không nói ngày có hiệu lực.",
    "The text does not say from when it has effect.",
)
_OTHER_KIND = Text(
    "Số {number} là của {told}, nhưng tên loại in là {printed}.",
    "Number {number} is that of a {told}, but the kind printed is {printed}.",
)

_SUBJECT = re.compile(
    r"\A.{0,1500}\b(?:ve\s+viec|v/v)\s+dinh\s+chinh\b.{0,300}\bkinh\s+gui\b", re.DOTALL
)
"""«Về việc đính chính …» above whom a letter is addressed to."""


def find_unreadable(plane: Plane) -> Problem | None:
    """Say why nothing of the text can be read at all."""
    letters = sum(map(str.isalpha, plane.words[: 50 * _FEWEST_LETTERS]))
    if letters < _FEWEST_LETTERS:
        return Problem(_NO_WORDS, None, stops=True)
    words = [w for w in plane.words[:_SAMPLE].split() if w.isalpha()]
    single = sum(len(word) == 1 for word in words)
    if single > _SPREAD_SHARE * len(words):
        return Problem(_SPREAD, None, stops=True)
    return None


def find_doubts(
    plane: Plane,
    heading: Heading,
    signature: Signature,
    effective: tuple[EffectiveDay, ...],
) -> Iterator[Problem]:
    """Say what stops the text, or what of it must be looked at, the gravest first."""
    kind_problem = _of_kind(plane, heading)
    if kind_problem is not None:
        yield kind_problem
        return
    yield from _of_number(heading)
    second = _second_instrument(plane, heading)
    if second is not None:
        yield second
    yield from _of_end(plane, signature, effective)
    if heading.issued_on is None:
        yield Problem(_NO_DAY)
    if not effective:
        yield Problem(_NO_EFFECT)


def _of_kind(plane: Plane, heading: Heading) -> Problem | None:
    """Say whether the text is one that does nothing to the law."""
    head = plane.folded[: heading.ends]
    if heading.kind is Kind.CONSOLIDATION or _is_consolidated(plane, heading):
        return Problem(_READING_COPY, heading.title.span, stops=True)
    for draft in _DRAFT.finditer(head, 0, heading.kind_at):
        if plane.is_capitals(*draft.span()):
            return Problem(_A_DRAFT, plane.span(*draft.span()), stops=True)
    if heading.kind is None:
        return Problem(_NO_KIND, None, stops=True)
    letter = heading.kind is Kind.OFFICIAL_LETTER and _SUBJECT.search(plane.folded)
    if letter or heading.printed_kind is Kind.OTHER:
        return Problem(_CORRIGENDUM, heading.title.span, stops=True)
    if heading.kind not in NORMATIVE:
        named = Text(heading.kind.label.vi.lower(), heading.kind.label.en)
        return Problem(_NOT_ENACTING.fill(kind=named), heading.title.span, stops=True)
    return None


def _is_consolidated(plane: Plane, heading: Heading) -> bool:
    head = plane.folded[: heading.ends]
    for found in _CONSOLIDATED.finditer(plane.folded):
        if plane.is_capitals(*found.span()):
            return True
    return _AMENDED_BY.search(head, heading.kind_at) is not None


def _of_number(heading: Heading) -> Iterator[Problem]:
    number = heading.number
    if number is None:
        yield Problem(_NO_NUMBER, None, stops=True)
        return
    told, printed = number.kind, heading.printed_kind
    if told in NORMATIVE and printed not in {None, told}:
        yield Problem(
            _OTHER_KIND.fill(
                number=number.canonical,
                told=told.label,
                printed=printed.label if printed else "",
            ),
            heading.title.span,
        )


def _second_instrument(plane: Plane, heading: Heading) -> Problem | None:
    """Find the head of another instrument: a number filled in, a kind, its articles.

    What is issued along with a text, and the forms in its annexes, have no number of
    their own, or a blank one.
    """
    own = heading.number.canonical if heading.number else ""
    articles = [found.start() for found in _FIRST_ARTICLE.finditer(plane.folded)]
    last = max(heading.ends, articles[-1] if articles else 0)
    for label in _OWN_NUMBER.finditer(plane.folded, heading.ends, last):
        at = label.start()
        if not plane.words[at].isupper() or not plane.begins_line(at):
            continue
        number = _number_of_head(plane, label.end())
        if number and number != own:
            what = _TWO.fill(first=own or "?", second=number)
            return Problem(what, plane.span(at, label.end()), stops=True)
    return None


def _number_of_head(plane: Plane, at: int) -> str:
    """Give the number at ``at`` where it belongs to a head: with kind, and day or bases."""
    number = next(iter(find_numbers(plane.words[at : at + 60])), None)
    if number is None or number.start > 1:
        return ""
    last = min(len(plane.words), at + _SECOND_HEAD)
    has_kind = any(line.kind in NORMATIVE for line in kind_lines(plane, last, at))
    is_dated = _BASES.search(plane.folded, at, last) or any(
        match_date(plane.folded, day.end())
        for day in _DAY.finditer(plane.folded, at, last)
    )
    is_normative = number.kind is None or number.kind in NORMATIVE
    return number.canonical if has_kind and is_dated and is_normative else ""


def _of_end(
    plane: Plane, signature: Signature, effective: tuple[EffectiveDay, ...]
) -> Iterator[Problem]:
    """Say whether the end is missing."""
    if signature.name:
        return
    tail = plane.words[: signature.body_end].rstrip()
    closed = signature.found or _CLOSED.search(plane.folded, max(0, len(tail) - _END))
    unfinished = not tail or tail[-1] not in _CLOSES
    if not closed and (unfinished or not effective):
        yield Problem(
            _HALF, Span(max(0, len(plane.source) - 200), len(plane.source)), stops=True
        )
    else:
        yield Problem(_UNSIGNED)
