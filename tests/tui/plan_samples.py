"""A plan of an invented kind of office, with a finding of each severity."""

from __future__ import annotations

import json
from pathlib import Path

PLAN = """\
ỦY BAN NHÂN DÂN                          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH ĐỒNG NAI                                   Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND                             Đồng Nai, ngày 12 tháng 01 năm 2026

                                  KẾ HOẠCH
              Thực hiện cơ chế một cửa tại [bold]Trung tâm[/] năm 2026

Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện
thủ tục hành chính theo cơ chế một cửa, một cửa liên thông;
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ
chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;
Căn cứ Nghị định số 62/2018/NĐ-CP ngày 01/5/2018 của Chính phủ về một việc khác.

I. NHIỆM VỤ
1. Niêm yết \x1b[31mngay\u202e thủ tục theo Nghị định số 118/2025/NĐ-Cp và Hiến pháp năm 2013.
2. Bố trí người trực tại quầy số 3 theo giờ hành chính.

II. TỔ CHỨC THỰC HIỆN
Trung tâm báo cáo kết quả trước ngày 20/12/2026.

Nơi nhận:                                            CHỦ TỊCH
- Như trên;
- Lưu: VT.
"""
"""Line 10 cites what had ended, 12 what is not held, 15 writes a number wrong, 23 is of form."""

CEASED, NOT_HELD, MISWRITTEN, FORM = range(4)
"""The findings in it, in order."""

JSON_PLAN = {
    "number": "7/KH-TTPVHCC",
    "title": "Thực hiện cơ chế một cửa năm 2026",
    "issuer": "Trung tâm Phục vụ hành chính công tỉnh Đồng Nai",
    "issued_on": "2026-01-12",
    "sections": [
        {"id": "I", "heading": "NHIỆM VỤ"},
        {
            "id": "II",
            "text": "Niêm yết thủ tục theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.",
        },
    ],
}


def write_plan(folder: Path, name: str = "ke hoach.txt", text: str = PLAN) -> Path:
    """Write a plan and give its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def write_json_plan(folder: Path, name: str = "ke-hoach.json") -> Path:
    """Write the plan that is a JSON file, as its pieces stand line by line."""
    return write_plan(folder, name, json.dumps(JSON_PLAN, ensure_ascii=False, indent=1))
