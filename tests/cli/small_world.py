"""A whole world in miniature: four invented instruments, two rules, two plans."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

ISSUERS = """
[[issuers]]
id = "cp"
name = "Chính phủ"
level = "central"
aliases = ["CP"]
[[issuers.evidence]]
source = "dựng cho kiểm thử"
"""
CHANGESETS = """
[[changesets]]
number = 1
at = 2026-11-20T00:00:00Z
author = "kiểm thử"
reason = "dựng một sổ đăng ký nhỏ"
"""
DECREE = """
id = "vn/cp/{year}/{slug}"
number = "{number}"
kind = "{kind}"
issuer = "cp"
title = "{title}"
year = {year}
issued_on = {issued_on}
effective_from = {effective_from}
confidence = "confirmed"
changeset = 1

[[evidence]]
source = "dựng cho kiểm thử"
"""
REPLACES = """
[[relations]]
kind = "REPLACES"
target = "vn/cp/2010/10-2010-nd-cp"
effective_from = 2018-06-21
scope = "whole"
confidence = "confirmed"
[[relations.evidence]]
source = "dựng cho kiểm thử"
quote = "Nghị định này thay thế Nghị định số 10/2010/NĐ-CP."
"""
PACK = """
id = "nho"
version = "1"
[title]
vi = "Bộ quy tắc nhỏ"
en = "A small pack"
"""
RULE = """
code = "{code}"
name = "{check}"
check = "{check}"
severity = "{severity}"
certainty = "high"
[title]
vi = "Đã hết hiệu lực"
en = "Has ended"
[message]
vi = "{{cited}} đã hết hiệu lực từ {{start}}."
en = "{{cited}} ended on {{start}}."
[explanation]
vi = "Văn bản đã hết hiệu lực không còn là căn cứ."
en = "What has ended is no basis."
[examples.bad]
vi = "Theo Nghị định số 10/2010/NĐ-CP."
en = "Under Decree 10/2010/NĐ-CP."
[examples.good]
vi = "Theo Nghị định số 20/2018/NĐ-CP."
en = "Under Decree 20/2018/NĐ-CP."
"""
HEADER = """\
     UBND TỈNH BÌNH PHƯỚC         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          SỞ MẪU                       Độc lập - Tự do - Hạnh phúc

      Số: 1/KH-SM                 Bình Phước, ngày 28 tháng 12 năm 2021

                              KẾ HOẠCH
                   Công tác mẫu của Sở Mẫu năm 2022

"""


class Ran(NamedTuple):
    """What a process left behind."""

    code: int
    out: str
    err: str


Lawreg = Callable[..., Ran]


def make_world(folder: Path) -> None:
    """Build the registry, the rule pack and the plans in one folder."""
    from lawreg.registry.build import build_registry

    source = folder / "source"
    decrees = (
        ("10/2010/NĐ-CP", "nghi-dinh", 2010, "2010-02-01", "2010-04-01", "Về việc cũ"),
        ("20/2018/NĐ-CP", "nghi-dinh", 2018, "2018-04-23", "2018-06-21", "Về việc mới"),
        (
            "76/NQ-CP",
            "nghi-quyet",
            2020,
            "2020-05-28",
            "2020-05-28",
            "Về một phiên họp",
        ),
        ("76/NQ-CP", "nghi-quyet", 2021, "2021-07-15", "2021-07-15", "Về chương trình"),
    )
    for number, kind, year, issued_on, effective_from, title in decrees:
        slug = number.lower().replace("/", "-").replace("đ", "d")
        text = DECREE.format(
            number=number,
            kind=kind,
            year=year,
            slug=slug,
            issued_on=issued_on,
            effective_from=effective_from,
            title=title,
        )
        file = source / "instruments" / "cp" / str(year) / f"{slug}.toml"
        file.parent.mkdir(parents=True)
        file.write_text(text + (REPLACES if year == 2018 else ""), encoding="utf-8")
    (source / "issuers.toml").write_text(ISSUERS, encoding="utf-8")
    (source / "changesets.toml").write_text(CHANGESETS, encoding="utf-8")
    (source / "coverage.toml").write_text("coverage = []\n", encoding="utf-8")
    build_registry(str(source), str(folder / "small.sqlite"))
    _write_rules(folder / "rules")
    _write_plans(folder)


def _write_rules(folder: Path) -> None:
    folder.mkdir()
    (folder / "pack.toml").write_text(PACK, encoding="utf-8")
    rules = (
        ("VAL101", "ceased-at-signing", "error"),
        ("VAL301", "outdated-since", "warning"),
    )
    for code, check, severity in rules:
        text = RULE.format(code=code, check=check, severity=severity)
        (folder / f"{code}-{check}.toml").write_text(text, encoding="utf-8")


def _write_plans(folder: Path) -> None:
    for name, number, day, about in (
        ("clean", "20/2018/NĐ-CP", "23/4/2018", " về việc mới"),
        ("stale", "10/2010/NĐ-CP", "01/02/2010", ""),
    ):
        cited = f"Nghị định số {number} ngày {day} của Chính phủ{about}"
        text = f"{HEADER}Thực hiện {cited}.\n"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
