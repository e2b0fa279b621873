"""The lines of «Căn cứ», and what stands among them and is no basis."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import read_issued_text
from tests.printed_decree import decree

CASES = [
    pytest.param(
        "Căn cứ Luật Du lịch số 09/2017/QH14 được sửa đổi, bổ sung bởi Luật số 35/2018/QH14 và\n"
        "Luật số 18/2023/QH15;\n",
        [
            (
                "09/2017/QH14",
                "Luật Du lịch số 09/2017/QH14",
                None,
                ("35/2018/QH14", "18/2023/QH15"),
            )
        ],
        id="what amended a law is no basis of its own",
    ),
    pytest.param(
        "Căn cứ Luật Du lịch ngày 19 tháng 6 năm 2017; Luật sửa đổi, bổ sung một số điều của\n"
        "Luật Du lịch ngày 20 tháng 11 năm 2018;\n",
        [
            (None, "Luật Du lịch ngày 19 tháng 6 năm 2017", date(2017, 6, 19), ()),
            (
                None,
                "Luật sửa đổi, bổ sung một số điều của Luật Du lịch ngày 20 tháng 11 năm 2018",
                date(2018, 11, 20),
                (),
            ),
        ],
        id="two laws on one line",
    ),
    pytest.param(
        "Căn cứ Luật Quản lý thuế số 78/2006/QH11 và Luật số 21/2012/QH13 ngày 20/11/2012 sửa\n"
        "đổi, bổ sung một số điều của Luật Quản lý thuế;\n",
        [
            (
                "78/2006/QH11",
                "Luật Quản lý thuế số 78/2006/QH11",
                None,
                ("21/2012/QH13",),
            )
        ],
        id="a law and the law that amended it, told by its title",
    ),
    pytest.param(
        "- Căn cứ Nghị định số 127/2007/NĐ-CP của Chính phủ và Nghị định số 78/2018/NĐ-CP ngày\n"
        "16 tháng 5 năm 2018 của Chính phủ sửa đổi một số điều của Nghị định số 127/2007/NĐ-CP;\n"
        "- Căn cứ Nghị định số 52/2022/NĐ-CP;\n",
        [
            (
                "127/2007/NĐ-CP",
                "Nghị định số 127/2007/NĐ-CP của Chính phủ",
                None,
                ("78/2018/NĐ-CP",),
            ),
            ("52/2022/NĐ-CP", "Nghị định số 52/2022/NĐ-CP", None, ()),
        ],
        id="bases with dashes before them, one with its amendment",
    ),
    pytest.param(
        "Căn cứ Nghị định số 54/2006/NĐ-CP hướng dẫn thi hành Pháp lệnh ưu đãi người có công và\n"
        "Nghị định số 89/2008/NĐ-CP hướng dẫn thi hành Pháp lệnh sửa đổi một số điều của Pháp\n"
        "lệnh ưu đãi người có công;\n",
        [
            (
                "54/2006/NĐ-CP",
                "Nghị định số 54/2006/NĐ-CP hướng dẫn thi hành Pháp lệnh ưu đãi người có công",
                None,
                (),
            ),
            (
                "89/2008/NĐ-CP",
                (
                    "Nghị định số 89/2008/NĐ-CP hướng dẫn thi hành Pháp lệnh sửa đổi một số điều "
                    "của Pháp lệnh ưu đãi người có công"
                ),
                None,
                (),
            ),
        ],
        id="a decree that guides an amending ordinance amends no decree",
    ),
    pytest.param(
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Du lịch, Luật Đầu tư và Luật Giá số\n"
        "90/2025/QH15;\n",
        [
            (
                "90/2025/QH15",
                "Luật sửa đổi, bổ sung một số điều của Luật Du lịch, Luật Đầu tư và Luật Giá số 90/2025/QH15",
                None,
                (),
            )
        ],
        id="a law that amends several is one",
    ),
    pytest.param(
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n"
        "(sau đây gọi tắt là Nghị định số 30/2020/NĐ-CP);\n",
        [
            (
                "30/2020/NĐ-CP",
                "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
                date(2020, 3, 5),
                (),
            )
        ],
        id="a short name is not another basis",
    ),
    pytest.param(
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam đã được sửa đổi, bổ sung một số\n"
        "điều theo Nghị quyết số 203/2025/QH15;\n",
        [
            (
                None,
                "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
                None,
                ("203/2025/QH15",),
            )
        ],
        id="the constitution and what amended it",
    ),
    pytest.param(
        "*Căn cứ Luật Giá số 16/2023/QH15;*\n*Xét đề nghị tại Tờ trình số 12/TTr-BTC; Trên cơ sở Nghị quyết"
        " số 76/NQ-CP;*\n*Theo đề nghị của Bộ trưởng;*\n",
        [("16/2023/QH15", "Luật Giá số 16/2023/QH15", None, ())],
        id="other grounds are none",
    ),
]


@pytest.mark.parametrize(("lines", "bases"), CASES)
def test_bases_are_those_of_can_cu(
    lines: str, bases: list[tuple[str | None, str, date | None, tuple[str, ...]]]
) -> None:
    """Decree 78/2025/NĐ-CP has each basis on a line of its own; offices vary it."""
    text = decree(bases=lines + "Chính phủ ban hành Nghị định về bến thuyền.\n")
    read = read_issued_text(text).bases
    assert [(b.number, b.name, b.issued_on, b.amended_by) for b in read] == bases
    for basis in read:
        printed = text[basis.span.start : basis.span.end]
        assert " ".join(printed.split()) == basis.name
