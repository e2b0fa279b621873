"""A decree as offices print one, for tests to vary."""

from __future__ import annotations

HEAD = """CHÍNH PHỦ
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 417/2031/NĐ-CP
Hà Nội, ngày 15 tháng 3 năm 2031
NGHỊ ĐỊNH
Quy định về quản lý bến thuyền
du lịch
"""
BASES = """Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
Căn cứ Luật Du lịch số 09/2017/QH14 được sửa đổi, bổ sung bởi Luật số 35/2018/QH14;
Theo đề nghị của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch;
Chính phủ ban hành Nghị định quy định về quản lý bến thuyền du lịch.
"""
ARTICLES = """Điều 1. Phạm vi điều chỉnh
Nghị định này quy định về quản lý bến thuyền du lịch trên sông, hồ.
Điều 2. Đăng ký bến thuyền
1. Chủ bến đăng ký với Ủy ban nhân dân cấp xã.
2. Bến hoạt động trước ngày Nghị định này có hiệu lực thi hành thì đăng ký lại.
"""
EFFECT = """Điều 3. Hiệu lực thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031.
2. Nghị định số 15/2010/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.
"""
SIGNATURE = """Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: VT.
TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Trần Văn Bình
"""


def decree(
    head: str = HEAD,
    bases: str = BASES,
    articles: str = ARTICLES,
    effect: str = EFFECT,
    signature: str = SIGNATURE,
) -> str:
    """Compose a decree of these parts."""
    return f"{head}{bases}{articles}{effect}{signature}"
