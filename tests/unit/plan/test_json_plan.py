"""What a plan file becomes, and how it is found again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from lawreg.model import PIECE_BREAK, InstrumentKind, Period
from lawreg.plan import load_plan, locate

PLAN: dict[str, Any] = {
    "number": "57/KH-SKHCN",
    "title": "Cải cách hành chính năm 2022",
    "issuer": "Sở Khoa học và Công nghệ tỉnh Bình Phước",
    "issued_on": "2021-12-29",
    "topics": ["cchc"],
    "text": "Thực hiện Quyết định số 3223/QĐ-UBND.",
    "sections": [
        {
            "id": "II.",
            "heading": "NHIỆM VỤ",
            "tables": [{"caption": "Bảng 1", "rows": [["a", 1, None, "76/NQ-CP"]]}],
            "sections": [
                {"id": "2", "sections": [{"id": "b)", "text": "Một cửa."}]},
                {"text": "Không có số."},
            ],
        }
    ],
    "annexes": [{"id": "I", "title": "Phân công", "sections": [{"text": "Việc."}]}],
}


def _load(plan: object) -> Any:  # noqa: ANN401 - tests look at the fields they need
    return load_plan("plan.json", json.dumps(plan, ensure_ascii=False))


def test_strings_stand_in_reading_order_parted_by_breaks() -> None:
    """Title, opening, then each section: heading, text, tables, parts; annexes last."""
    plan = _load(PLAN)
    assert plan.text.split(PIECE_BREAK) == [
        "Cải cách hành chính năm 2022",
        "Thực hiện Quyết định số 3223/QĐ-UBND.",
        "NHIỆM VỤ",
        "Bảng 1",
        "a",
        "76/NQ-CP",
        "Một cửa.",
        "Không có số.",
        "Phân công",
        "Việc.",
    ]
    assert plan.text[slice(*plan.title_span)] == PLAN["title"]


def test_each_string_has_pointer_and_role() -> None:
    """A finding names the string it stands in by JSON Pointer."""
    plan = _load(PLAN)
    assert [(p.pointer, p.role) for p in plan.pieces][2:6] == [
        ("/sections/0/heading", "heading"),
        ("/sections/0/tables/0/caption", "heading"),
        ("/sections/0/tables/0/rows/0/0", "cell"),
        ("/sections/0/tables/0/rows/0/3", "cell"),
    ]


def test_sections_are_named_by_their_path() -> None:
    """People say «mục II.2.b»; a part without a label is counted."""
    plan = _load(PLAN)
    assert [(s.section_id, s.level) for s in plan.sections] == [
        ("II", 1),
        ("II.2", 2),
        ("II.2.b", 3),
        ("II.2", 2),
        ("Phụ lục I", 1),
        ("Phụ lục I.1", 2),
    ]
    outer, inner = plan.sections[0].span, plan.sections[2].span
    assert outer.start <= inner.start < inner.end <= outer.end
    assert plan.text[inner.start : inner.end] == "Một cửa."


def test_what_the_file_says_of_the_plan() -> None:
    """The place is the issuer's, the period the title's, where the file is silent."""
    plan = _load(PLAN)
    assert plan.kind is InstrumentKind.PLAN
    assert plan.place == "Bình Phước"
    assert plan.issued_on == date(2021, 12, 29)
    assert plan.period == Period(date(2022, 1, 1), date(2023, 1, 1))
    assert plan.topics == ("cchc",)


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        pytest.param(
            {"from": "2022-01-01", "to": "2022-03-31"},
            Period(date(2022, 1, 1), date(2022, 4, 1)),
            id="the last day is inclusive",
        ),
        pytest.param(None, None, id="null is no period whatever the title says"),
    ],
)
def test_a_stated_period_goes_before_the_title(
    stated: object, read: Period | None
) -> None:
    """`to` is the last day in the file, the first day after in the model."""
    assert _load({**PLAN, "period": stated}).period == read


@pytest.mark.parametrize(
    ("place", "read"),
    [("", ""), ("tỉnh Đồng Nai", "Đồng Nai"), ("Bình Phước", "Bình Phước")],
)
def test_a_stated_place_goes_before_the_issuer(place: str, read: str) -> None:
    """Only the proper name is kept."""
    assert _load({**PLAN, "place": place}).place == read


def test_an_unsigned_plan_is_null() -> None:
    """A draft has no date of signing, and says so; the month printed is kept."""
    draft = _load({**PLAN, "issued_on": None, "signed_by": "2026-03-31"})
    assert (draft.issued_on, draft.signed_by) == (None, date(2026, 3, 31))


def test_decomposed_letters_are_kept() -> None:
    """Offsets are into the text as given, so nothing is normalised."""
    words = "Nghi\u0323 \u0111i\u0323nh"
    assert words in _load({**PLAN, "text": words}).text


def test_json_on_stdin_is_known_by_its_brace() -> None:
    """``-`` has no extension."""
    assert load_plan("-", " \n" + json.dumps(PLAN)).number == "57/KH-SKHCN"


def test_a_plan_is_found_in_the_file_through_escapes() -> None:
    """Line and column are those of the character in the raw file."""
    source = (
        '{"title": "K", "issued_on": null,\n'
        r' "text": "a\n\"b\" \u0110 \ud83d\ude00 61/2018/N\u0110-CP"}'
    )
    plan = load_plan("plan.json", source)
    start = plan.text.index("61/2018")
    place = locate(plan, start, start + 13)
    line = source.split("\n")[1]
    assert (place.pointer, place.line) == ("/text", 2)
    assert place.column == line.index("61/2018") + 1
    assert (place.start, place.end) == (10, 23)


def test_a_span_is_cut_at_the_end_of_its_string() -> None:
    """No place in the file holds two strings."""
    plan = _load(PLAN)
    first = plan.pieces[0].span
    place = locate(plan, first.end - 4, first.end + 9)
    assert (place.pointer, place.start, place.end) == (
        "/title",
        first.end - 4,
        first.end,
    )
