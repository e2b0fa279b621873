"""What a title says of the time a plan covers, and what it only seems to say."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import Period
from lawreg.plan.period import find_period

CASES = [
    ("Cải cách hành chính nhà nước năm 2022", "2022-01-01", "2023-01-01"),
    ("CẢI CÁCH HÀNH CHÍNH NĂM 2022", "2022-01-01", "2023-01-01"),
    ("Nâng cao năng lực cán bộ giai đoạn 2026 - 2030", "2026-01-01", "2031-01-01"),
    ("Cải cách hành chính giai đoạn 2021–2025", "2021-01-01", "2026-01-01"),
    ("Phát triển kinh tế - xã hội 05 năm 2021 - 2025", "2021-01-01", "2026-01-01"),
    ("Chuyển đổi số từ năm 2022 đến năm 2025", "2022-01-01", "2026-01-01"),
    (
        "Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2045",
        "2021-01-01",
        "2031-01-01",
    ),
    ("Công tác quý I năm 2025", "2025-01-01", "2025-04-01"),
    ("Công tác quý IV/2025", "2025-10-01", "2026-01-01"),
    ("Công tác 6 tháng cuối năm 2025", "2025-07-01", "2026-01-01"),
    ("Báo cáo 9 tháng đầu năm 2025", "2025-01-01", "2025-10-01"),
    ("Báo cáo Đề án 06 tháng 3/2026", "2026-03-01", "2026-04-01"),
    ("Công tác tháng 12 năm 2025", "2025-12-01", "2026-01-01"),
    (
        "Cao điểm từ ngày 15/12/2021 đến ngày 15/02/2022",
        "2021-12-15",
        "2022-02-16",
    ),
    (
        "Cao điểm từ ngày 01 tháng 6 năm 2022 đến hết ngày 30 tháng 6 năm 2022",
        "2022-06-01",
        "2022-07-01",
    ),
    (
        "Kế hoạch năm 2022 thực hiện Chương trình tổng thể giai đoạn 2021 - 2030",
        "2022-01-01",
        "2023-01-01",
    ),
    ("Phổ biến, giáo dục pháp luật năm 2022", "2022-01-01", "2023-01-01"),
    (
        "Thi hành Luật Đất đai năm 2024 của tỉnh trong năm 2025",
        "2025-01-01",
        "2026-01-01",
    ),
    (
        "Kết quả năm 2024 và phương hướng, nhiệm vụ năm 2025",
        "2024-01-01",
        "2026-01-01",
    ),
]
NONE = [
    "Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2024 của Thủ tướng Chính phủ",
    "Kiểm kê tài sản công thời điểm 0h00 ngày 01 tháng 01 năm 2026",
    "Chiến lược khai thác tài nguyên đến năm 2030, tầm nhìn đến năm 2050",
    "Thi hành Luật Đất đai năm 2024",
    "Hỗ trợ nhu yếu phẩm khẩn cấp cho Nhân dân",
    "Nhiệm vụ năm học 2021 - 2022",
    "Cao điểm từ ngày 31/02/2022 đến ngày 15/03/2022",
    "",
]


@pytest.mark.parametrize(("title", "start", "until"), CASES, ids=[c[0] for c in CASES])
def test_a_title_tells_the_period(title: str, start: str, until: str) -> None:
    """The narrowest statement counts; the end is the first day after."""
    period = Period(date.fromisoformat(start), date.fromisoformat(until))
    assert find_period(title) == period


@pytest.mark.parametrize("title", NONE)
def test_a_title_that_tells_no_period(title: str) -> None:
    """The year of a date, of a law or of a goal is not the plan's."""
    assert find_period(title) is None


def test_a_year_long_past_at_signing_is_no_period() -> None:
    """A plan of 2025 may carry out something of 2019; it does not cover 2019."""
    assert find_period("Kết luận thanh tra năm 2019", date(2025, 3, 1)) is None
    assert find_period("Tổng kết năm 2024", date(2025, 1, 20)) is not None
