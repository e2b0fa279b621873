"""Plans of an invented office, kept as a registry keeps them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lawreg.check import check_plan, load_packs
from lawreg.model import RegistryView, Resolved, Span
from lawreg.plan import load_plan
from lawreg.portfolio import read_as_now
from lawreg.registry.portfolio import KeptCitation, KeptPlan

AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
RULES = load_packs()
HEADER = """\
     UBND TỈNH BÌNH PHƯỚC         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          SỞ MẪU                       Độc lập - Tự do - Hạnh phúc

      Số: {number}                 Bình Phước, {signed}

                              KẾ HOẠCH
                   {title}

"""


def plan_text(
    *sentences: str,
    signed: date | None = date(2022, 1, 10),
    number: str = "1/KH-SM",
    title: str = "Công tác mẫu của Sở Mẫu năm 2022",
) -> str:
    """Write a plan with a head; ``signed`` is left blank where it is ``None``."""
    said = "ngày   tháng   năm"
    if signed is not None:
        said = f"ngày {signed.day:02} tháng {signed.month:02} năm {signed.year}"
    head = HEADER.format(number=number, signed=said, title=title)
    return head + "".join(f"{sentence}\n" for sentence in sentences)


def keep(
    text: str,
    view: RegistryView | None = None,
    *,
    path: str = "/van-phong/kh-1.txt",
    owner: str = "Trần Thị B",
    as_of: date = date(2026, 11, 24),
) -> KeptPlan:
    """Keep a plan; its citations are looked up where a registry is given."""
    plan = load_plan(path, text)
    found: tuple[KeptCitation, ...] = ()
    if view is not None:
        result = check_plan(plan, view, RULES, as_of)
        found = tuple(
            KeptCitation(
                citation.shown,
                Span(citation.start, citation.end),
                meant.instrument.instrument_id if isinstance(meant, Resolved) else None,
            )
            for citation, meant in zip(
                result.citations, result.resolutions, strict=True
            )
        )
    return KeptPlan(
        path=path,
        name=path.rpartition("/")[2],
        digest="0" * 64,
        owner=owner,
        number=plan.number,
        title=plan.title,
        issuer=plan.issuer,
        place=plan.place,
        issued_on=plan.issued_on,
        period=plan.period,
        source=text,
        encoding="",
        read_as=read_as_now(view) if view is not None else "",
        added_at=AT,
        updated_at=AT,
        citations=found,
    )
