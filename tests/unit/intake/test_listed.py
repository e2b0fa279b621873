"""What a text repeals by a list of its own."""

from __future__ import annotations

import pytest

from tests.unit.intake.effect_samples import read, told

BY_LIST = """Điều 1. {act}.
Điều 2. Quyết định này có hiệu lực từ ngày ký.
TM. ỦY BAN NHÂN DÂN
DANH MỤC
VĂN BẢN BỊ BÃI BỎ
STT
Số, ký hiệu
Ngày ban hành
Tên gọi
1
12/2014/QĐ-UBND
25/12/2014
Ban hành quy định về bến thuyền
2
Quyết định
13/2015/QĐ-UBND
26/12/2015
Sửa đổi Quyết định số 12/2014/QĐ-UBND ngày 25 tháng 12 năm 2014
3. Chỉ thị số 05/2016/CT-UBND ngày 02 tháng 3 năm 2016 về 10 bến thuyền
"""
LISTS = {
    "texts, with a list": (
        "Bãi bỏ toàn bộ 03 văn bản quy phạm pháp luật do Ủy ban nhân dân tỉnh ban hành (có Danh mục kèm theo)",
        3,
    ),
    "decisions, in an annex of this text": (
        "Bãi bỏ các quyết định tại Phụ lục ban hành kèm theo Quyết định này",
        3,
    ),
    "what has ended already is only made known": (
        "Công bố danh mục văn bản bãi bỏ (có Danh mục kèm theo)",
        0,
    ),
    "procedures are no texts": (
        "Bãi bỏ 03 thủ tục hành chính (có Danh mục kèm theo)",
        0,
    ),
    "an annex of another text": (
        "Bãi bỏ các quyết định về bến tại Phụ lục kèm theo Nghị định số 12/2024/NĐ-CP",
        0,
    ),
}


@pytest.mark.parametrize(("act", "rows"), LISTS.values(), ids=LISTS)
def test_a_list_of_its_own_tells_what_is_repealed(act: str, rows: int) -> None:
    """Of each row the first instrument; the others stand in its title."""
    effects = told(read(BY_LIST.format(act=act)))
    listed = ["12/2014/QĐ-UBND", "13/2015/QĐ-UBND", "05/2016/CT-UBND"][:rows]
    assert [e for e in effects if "-UBND" in e] == [
        f"d1 REPEALS {number} whole" for number in listed
    ]


def test_a_list_tells_what_is_repealed_in_part() -> None:
    """The heading of a list says so; which part, the row does not say as an address."""
    act = "Bãi bỏ các quyết định tại Phụ lục I và Phụ lục II kèm theo Quyết định này"
    rows = BY_LIST.format(act=act).replace("DANH MỤC\n", "PHỤ LỤC I\nBÃI BỎ TOÀN BỘ\n")
    rows += "PHỤ LỤC II\nBÃI BỎ MỘT PHẦN\n1. Quyết định số 9/2019/QĐ-UBND ngày 01 tháng 02 năm 2019\n"
    assert told(read(rows))[-2:] == [
        "d1 REPEALS 05/2016/CT-UBND whole",
        "d1 REPEALS 9/2019/QĐ-UBND unspecified",
    ]
