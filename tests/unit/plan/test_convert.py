"""A plan file made from a document: a tree of sections, no word of the body lost."""

from __future__ import annotations

import json

from lawreg.plan import load_plan
from lawreg.plan.convert import render_plan_json

TEXT = """\
UBND TỈNH BÌNH PHƯỚC
SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số:        /KH-SNV | Bình Phước, ngày     tháng 01 năm 2022

**KẾ HOẠCH**

Công tác năm 2022

Căn cứ Nghị quyết số 76/NQ-CP.

**I. MỤC ĐÍCH,
YÊU CẦU**

1. Mục đích

Theo Nghị định số 61/2018/NĐ-CP.

a) Thực hiện Nghị định số
63/2010/NĐ-CP;

Nơi nhận:
- Lưu: VT.

PHỤ LỤC
BẢNG VIỆC

STT | Việc
"""


def test_a_document_becomes_a_tree() -> None:
    """Labels are ids, headings lose their asterisks, gaps of the head stay gaps."""
    made = json.loads(render_plan_json(load_plan("plan.txt", TEXT)))
    assert made == {
        "number": "",
        "kind": "ke-hoach",
        "title": "Công tác năm 2022",
        "issuer": "Sở Nội vụ tỉnh Bình Phước",
        "place": "Bình Phước",
        "issued_on": None,
        "signed_by": "2022-01-31",
        "period": {"from": "2022-01-01", "to": "2022-12-31"},
        "text": "Căn cứ Nghị quyết số 76/NQ-CP.",
        "sections": [
            {
                "id": "I",
                "heading": "MỤC ĐÍCH, YÊU CẦU",
                "sections": [
                    {
                        "id": "1",
                        "heading": "Mục đích",
                        "text": "Theo Nghị định số 61/2018/NĐ-CP.",
                        "sections": [
                            {
                                "id": "a",
                                "text": "Thực hiện Nghị định số\n63/2010/NĐ-CP;\n\n"
                                "Nơi nhận:\n- Lưu: VT.",
                            }
                        ],
                    }
                ],
            }
        ],
        "annexes": [{"id": "Phụ lục", "title": "BẢNG VIỆC", "text": "STT | Việc"}],
    }


def test_the_sections_are_named_alike_in_both_forms() -> None:
    """A finding says «mục I.1.a» whichever file was checked."""
    plan = load_plan("plan.txt", TEXT)
    again = load_plan("plan.json", render_plan_json(plan))
    assert [s.section_id for s in again.sections] == [
        s.section_id for s in plan.sections
    ]


def test_a_plan_file_is_given_back_as_it_is() -> None:
    """There is nothing to convert."""
    source = '{"title": "x", "issued_on": null, "text": "y"}'
    assert render_plan_json(load_plan("plan.json", source)) == source


def test_a_text_without_title_or_parts_is_a_plan_file_too() -> None:
    """The kind stands in for the title, which a plan file must have."""
    made = json.loads(render_plan_json(load_plan("-", "Theo Nghị định 61/2018/NĐ-CP.")))
    assert made["title"] == "Kế hoạch"
    assert made["text"] == "Theo Nghị định 61/2018/NĐ-CP."
    assert "sections" not in made
