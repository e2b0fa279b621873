"""Texts of invented decrees as offices print them, for tests of the way into a registry."""

from __future__ import annotations

from datetime import date

HEAD = """CHÍNH PHỦ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
Hà Nội, ngày {day:02} tháng {month:02} năm {year}

NGHỊ ĐỊNH
{title}

{bases}Theo đề nghị của Bộ trưởng Bộ Nội vụ;
Chính phủ ban hành Nghị định này.

Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về việc mẫu.
{articles}
Điều 9. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm {year}.
{enforcement}
Nơi nhận:
- Lưu: VT.
TM. CHÍNH PHỦ
THỦ TƯỚNG
{signer}
"""


def decree_text(
    number: str,
    issued_on: date,
    *,
    title: str = "Quy định về việc mẫu",
    bases: str = "",
    articles: str = "",
    enforcement: str = "",
    signer: str = "Trần Văn Bình",
) -> str:
    """Print a decree; each of ``bases`` and ``enforcement`` is whole lines."""
    return HEAD.format(
        number=number,
        day=issued_on.day,
        month=issued_on.month,
        year=issued_on.year,
        title=title,
        bases=bases,
        articles=articles,
        enforcement=enforcement,
        signer=signer,
    )
