"""How the time to read a new instrument grows with what is worst for the reader.

Each text is read at one size and at four times that size. Where the time grows with the
length the quotient is about 4; where it grows with the square, about 16.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from lawreg.intake import read_issued_text

HEAD = """CHÍNH PHỦ\nSố: 900/2026/NĐ-CP\nHà Nội, ngày 02 tháng 3 năm 2026
NGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của Nghị định số 800/2024/NĐ-CP
Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 800/2024/NĐ-CP
"""
TAIL = """\nĐiều 2. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2026.
TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn Mẫu\n"""
TIMES = 4
ROUNDS = 3

Filler = Callable[[int], str]

WORST: dict[str, Filler] = {
    "blanks": lambda n: "Nghị định này có hiệu lực" + " " * n + "THỦ TƯỚNG" + " " * n,
    "empty lines": lambda n: "thay thế" + "\n " * n + "CHỦ TỊCH" + "\n\t" * n,
    "commas": lambda n: "bãi bỏ" + ", " * n,
    "opening marks": lambda n: "như sau:\n" + "“1. " * (n // 4),
    "brackets": lambda n: "bãi bỏ khoản 1 Điều 2 " + "(" * n,
    "letters of points": lambda n: (
        "Bãi bỏ điểm a" + ", b" * (n // 3) + " khoản 1 Điều 5"
    ),
    "clauses without a target": lambda n: "1. Sửa đổi khoản 2 như sau:\n" * (n // 28),
    "wording without marks": lambda n: (
        "1. Sửa đổi khoản 2 Điều 3 như sau:\nMới\n" * (n // 40)
    ),
    "marks that never close": lambda n: (
        "2. Sửa đổi khoản 2 Điều 3 như sau:\n“5. Mới\n7. a\n" * (n // 50)
    ),
    "wording that goes on": lambda n: (
        "1. Sửa đổi khoản 2 Điều 3 như sau:\n“" + "9. Mới.\n“1. a\n" * (n // 14)
    ),
    "articles": lambda n: "\nĐiều 7. Bãi bỏ Điều 8" * (n // 22),
    "numbers": lambda n: "thay thế " + "Nghị định số 61/2018/NĐ-CP, " * (n // 28),
    "phrases": lambda n: "Thay thế cụm từ “a” bằng cụm từ “b” tại " * (n // 40),
    "one word": lambda n: "x" * n,
    "digits": lambda n: "Điều " + "1" * n,
}


def _seconds(text: str) -> float:
    spent = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        read_issued_text(text)
        spent.append(time.perf_counter() - begun)
    return min(spent)


def print_worst(size: int) -> None:
    """Print the seconds of each text at both sizes, and their quotient."""
    print(f"{'':26} {size:>9,} {size * TIMES:>9,} letters")
    for name, filler in WORST.items():
        small, large = (_seconds(HEAD + filler(n) + TAIL) for n in (size, size * TIMES))
        print(f"{name:26} {small:8.3f}s {large:8.3f}s  {large / small:5.1f} x")
