"""«Nghị định trên», «Luật này»: to a citation before, to the text itself, or undecided."""

from __future__ import annotations

import unicodedata

import pytest

from lawreg.citation import find_back_references, find_citations
from lawreg.model.citation import BackReference
from lawreg.model.kinds import InstrumentKind as Kind

ONE = "Thực hiện Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ. "
TWO = "Căn cứ Nghị định số 63/2010/NĐ-CP và Nghị định số 61/2018/NĐ-CP. "


def read(text: str, kind: Kind | None = Kind.PLAN) -> list[BackReference]:
    """Find what points back in ``text``, a plan unless told."""
    return find_back_references(text, find_citations(text), kind=kind)


def shown(text: str, kind: Kind | None = Kind.PLAN) -> list[tuple[str, str]]:
    """Give the words of each reference and what they point to, in short."""
    cited = find_citations(text)

    def target(r: BackReference) -> str:
        if r.own:
            return "own"
        if r.candidates:
            return "one of " + ", ".join(cited[i].shown for i in r.candidates)
        return ", ".join(cited[i].shown for i in r.to) or "open"

    references = find_back_references(text, cited, kind=kind)
    return [(" ".join(r.text.split()), target(r)) for r in references]


POINTED = [
    (
        "the decree above, before a verb",
        ONE + "Nghị định trên quy định",
        "63/2010/NĐ-CP",
    ),
    (
        "the decree said above",
        ONE + "Theo Nghị định nói trên thì",
        "63/2010/NĐ-CP",
    ),
    ("that decree", ONE + "Nghị định đó được sửa đổi", "63/2010/NĐ-CP"),
    (
        "the decree named, in the next paragraph",
        ONE + "\n\nNghị định đã nêu,",
        "63/2010/NĐ-CP",
    ),
    ("over a line break", ONE + "Nghị định\nnêu trên.", "63/2010/NĐ-CP"),
    (
        "the nearer sentence",
        ONE + "Thực hiện Nghị định số 61/2018/NĐ-CP. Nghị định trên,",
        "61/2018/NĐ-CP",
    ),
    ("the law this is, in a plan", "Theo Luật Nhà ở năm 2014, Luật này", "Luật Nhà ở"),
    ("all of several", TWO + "Các Nghị định trên,", "63/2010/NĐ-CP, 61/2018/NĐ-CP"),
    (
        "one of several",
        TWO + "Nghị định trên,",
        "one of 63/2010/NĐ-CP, 61/2018/NĐ-CP",
    ),
    ("a kind that is not there", ONE + "Thông tư trên,", "open"),
    ("two paragraphs further", ONE + "\n\nViệc khác.\n\nNghị định trên,", "open"),
    ("the plan itself", ONE + "Kế hoạch này có hiệu lực", "own"),
    (
        "another text's wording",
        ONE + "như sau: “Điều 2. Nghị định này áp dụng",
        "open",
    ),
]


@pytest.mark.parametrize(
    ("text", "target"), [p[1:] for p in POINTED], ids=[p[0] for p in POINTED]
)
def test_what_it_points_to(text: str, target: str) -> None:
    """The antecedent stands in the paragraph or the one before, or is not named."""
    ((_, found),) = shown(text)
    assert found == target


@pytest.mark.parametrize(
    "text",
    [
        ONE + "Kế hoạch trên địa bàn tỉnh",
        ONE + "ban hành Nghị định trên cơ sở đề nghị",
        "quy định của pháp luật này; kỷ luật này",
        "Nghị định nay đã hết hiệu lực",
        "việc này, nội dung trên, thời gian đó",
    ],
)
def test_words_that_point_to_no_instrument(text: str) -> None:
    """«trên địa bàn», «trên cơ sở», «pháp luật này» and «nay» point to none."""
    assert read(text) == []


def test_the_text_tells_what_this_is() -> None:
    """«Quyết định này» is the decision, and so is what it issues; unknown, nothing is said."""
    text = "Quyết định này ban hành Quy chế. Quy chế này áp dụng. Luật này."
    assert [found for _, found in shown(text, Kind.DECISION)] == ["own", "own", "open"]
    assert [found for _, found in shown(text, None)] == ["open", "open", "open"]


def test_provisions_stand_with_the_reference() -> None:
    """«khoản 2 Điều 5 Nghị định trên» is a provision of the decree named before."""
    (found,) = read(ONE + "Theo khoản 2, 3 Điều 5 Nghị định trên, các sở")
    assert [p.address for p in found.pinpoints] == ["d5.k2", "d5.k3"]


def test_offsets_are_those_of_the_text_as_given() -> None:
    """Decomposed letters and invisible characters change no answer."""
    text = unicodedata.normalize("NFD", ONE + "Nghị\u00ad định trên, và")
    (found,) = read(text)
    assert text[found.start : found.end] == found.text
    assert unicodedata.normalize("NFC", found.text).startswith("Nghị")
    assert len(found.to) == 1
