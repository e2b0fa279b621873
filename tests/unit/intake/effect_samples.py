"""A decree around the articles of a test, and what is read of it in a line each."""

from __future__ import annotations

from datetime import date

from lawreg.intake.effects import read_effects
from lawreg.intake.issued import Effect, EffectiveDay
from lawreg.model import Span

OWN = "77/2031/NĐ-CP"
PLAIN = "quy định về quản lý bến thuyền"
AMENDING = (
    "sửa đổi, bổ sung một số điều của Nghị định số 12/2024/NĐ-CP ngày 05 tháng 3 năm "
    "2024 của Chính phủ quy định về đăng ký bến thuyền"
)


def decree(articles: str, subject: str = PLAIN) -> str:
    """Write a decree around its articles."""
    return (
        "CHÍNH PHỦ\nSố: 77/2031/NĐ-CP\n"
        "Hà Nội, ngày 02 tháng 4 năm 2031\nNGHỊ ĐỊNH\n\n"
        "Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n"
        "Theo đề nghị của Bộ trưởng Bộ Xây dựng;\n"
        f"Chính phủ ban hành Nghị định {subject}.\n{articles}\n"
        "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n"
    )


def read(articles: str, subject: str = PLAIN) -> tuple[Effect, ...]:
    """Read a decree in force from 1 June 2031."""
    days = (EffectiveDay(date(2031, 6, 1), (), "", "", Span(0, 0)),)
    return read_effects(decree(articles, subject), days, own_number=OWN)


def told(effects: tuple[Effect, ...]) -> list[str]:
    """Write each effect on one line: who does what to which provisions of whom."""
    return [
        " ".join(
            [
                e.actor_provision,
                e.kind.value,
                e.target_number or e.target_name,
                *(e.target_provisions or (e.scope.value,)),
            ]
        )
        for e in effects
    ]
