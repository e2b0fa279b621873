"""The numbered parts of a document, and numbers that open no part."""

from __future__ import annotations

import pytest

from lawreg.model import Plan
from lawreg.plan import load_plan

HEAD = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-X\nKẾ HOẠCH\nNăm 2022\n\nMở đầu.\n\n"
)


def _plan(body: str) -> Plan:
    return load_plan("plan.txt", HEAD + body)


def _parts(body: str) -> list[tuple[str, str]]:
    plan = _plan(body)
    return [
        (s.section_id, " ".join(plan.text[slice(*s.heading)].split()))
        for s in plan.sections
    ]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        pytest.param(
            "I. MỤC ĐÍCH\n\n1. Yêu cầu\n\na) Làm việc này.\n\nb) Làm việc kia.\n\n"
            "II. TỔ CHỨC\n",
            [
                ("I", "MỤC ĐÍCH"),
                ("I.1", "Yêu cầu"),
                ("I.1.a", ""),
                ("I.1.b", ""),
                ("II", "TỔ CHỨC"),
            ],
            id="Roman, Arabic, letters",
        ),
        pytest.param(
            "**I.\nMỤC ĐÍCH,\nYÊU CẦU**\n\n**1**. **Mục đích**\n\nNội dung.\n",
            [("I", "MỤC ĐÍCH, YÊU CẦU"), ("I.1", "Mục đích")],
            id="markdown, headings broken over lines",
        ),
        pytest.param(
            "1. Nhiệm vụ\n\n1.1. Nhiệm vụ thứ nhất\n\n1.1.1. Việc nhỏ\n\n1.2. Thứ hai\n\n"
            "2. Giải pháp\n",
            [
                ("1", "Nhiệm vụ"),
                ("1.1", "Nhiệm vụ thứ nhất"),
                ("1.1.1", "Việc nhỏ"),
                ("1.2", "Thứ hai"),
                ("2", "Giải pháp"),
            ],
            id="steps that repeat those above",
        ),
        pytest.param(
            "Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\n1. Khoản một.\n\n"
            "a) Điểm a;\n\nđ) Điểm đ.\n\nĐiều 2. Hiệu lực\n",
            [
                ("Chương I", "QUY ĐỊNH CHUNG"),
                ("Chương I.Điều 1", "Phạm vi"),
                ("Chương I.Điều 1.1", ""),
                ("Chương I.Điều 1.1.a", ""),
                ("Chương I.Điều 1.1.đ", ""),
                ("Chương I.Điều 2", "Hiệu lực"),
            ],
            id="chapters and articles",
        ),
        pytest.param(
            "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\n\n**KẾ HOẠCH**\n\n"
            "CÔNG TÁC NĂM 2022\n*(Kèm theo Quyết định số 5/QĐ-UBND)*\n\nI. MỤC ĐÍCH\n",
            [
                ("Điều 1", ""),
                ("Kế hoạch", "KẾ HOẠCH"),
                ("Kế hoạch.I", "MỤC ĐÍCH"),
            ],
            id="a plan attached to a decision",
        ),
        pytest.param(
            "I. NỘI DUNG\n\nĐây.\n\nPHỤ LỤC II\nDANH MỤC VIỆC\n\n1. Việc\n",
            [
                ("I", "NỘI DUNG"),
                ("Phụ lục II", "DANH MỤC VIỆC"),
                ("Phụ lục II.1", "Việc"),
            ],
            id="an annex",
        ),
        pytest.param(
            "A. PHẦN CHUNG\n\nI. MỤC TIÊU\n\nB. PHẦN RIÊNG\n\nI. MỤC TIÊU\n",
            [
                ("A", "PHẦN CHUNG"),
                ("A.I", "MỤC TIÊU"),
                ("B", "PHẦN RIÊNG"),
                ("B.I", "MỤC TIÊU"),
            ],
            id="capitals above Roman",
        ),
    ],
)
def test_parts_are_a_tree(body: str, parts: list[tuple[str, str]]) -> None:
    """Ids are the way down; a point that runs on has no heading."""
    assert _parts(body) == parts


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "Thực hiện quy định tại khoản 1 và khoản\n2. Trường hợp khác thì thôi.\n",
            id="a line that breaks before the number of a clause",
        ),
        pytest.param("theo Nghị định của Chính phủ năm\n22. Hết.\n", id="a year cut"),
        pytest.param("Giảm\n15.5 điểm so với năm trước.\n", id="a decimal"),
        pytest.param("Thực hiện theo\nĐiều 5 Luật Đất đai.\n", id="a cited article"),
        pytest.param("- Việc thứ nhất;\n- Việc thứ hai.\n", id="bullets"),
        pytest.param("V/v báo cáo\n", id="V/v"),
    ],
)
def test_numbers_in_sentences_open_nothing(body: str) -> None:
    """Conversion breaks lines anywhere; what is read must make sense as a list."""
    assert _parts(body) == []


def test_a_section_holds_its_parts_and_ends_at_the_next() -> None:
    """Spans nest and do not overlap."""
    plan = _plan("I. MỘT\n\n1. Hai\n\nBa.\n\nII. BỐN\n\nNăm.\n")
    one, two, four = (plan.text[slice(*s.span)] for s in plan.sections)
    assert two in one
    assert one.endswith("Ba.\n\n")
    assert four == "II. BỐN\n\nNăm."
    assert [s.level for s in plan.sections] == [1, 2, 1]
