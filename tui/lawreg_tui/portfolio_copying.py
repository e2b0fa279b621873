"""What can be copied of the portfolio: a plan, and the commands that tell the same."""

from __future__ import annotations

from datetime import date

from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg_tui.copying import Copy
from lawreg_tui.portfolio_rows import PortfolioRow
from lawreg_tui.session import Session


def portfolio_copies(
    row: PortfolioRow | None,
    owner: str | None,
    as_of: date,
    days: int,
    session: Session,
) -> list[Copy]:
    """Offer the plan in view, and the commands for the list and for what comes."""
    where = on_registry(session.registry)
    day = f"--as-of {as_of.isoformat()}"
    off = f" --ignore {','.join(session.ignored)}" if session.ignored else ""
    whose = f" --owner {shell_word(owner)}" if owner is not None else ""
    found = []
    if row is not None:
        path = shell_word(row.plan.path)
        found = [
            Copy("number", Text("Số, ký hiệu", "Number"), row.plan.number),
            Copy("title", Text("Tên kế hoạch", "Title"), row.plan.title),
            Copy("path", Text("Đường dẫn của tệp", "Path of the file"), row.plan.path),
            Copy(
                "check",
                Text("Lệnh kiểm tra kế hoạch này", "Command that checks this plan"),
                f"lawreg check {path} {day}{off}{where}",
            ),
        ]
    found += [
        Copy(
            "list",
            Text("Lệnh cho danh sách này", "Command for this list"),
            list_command(owner, as_of, session),
        ),
        Copy(
            "all",
            Text("Lệnh kiểm tra mọi kế hoạch", "Command that checks every plan"),
            f"lawreg portfolio check{whose} {day}{off}{where}",
        ),
        Copy(
            "watch",
            Text("Lệnh cho điều sắp tới", "Command for what comes"),
            f"lawreg watch --days {days} {day}{where}",
        ),
    ]
    return [copy for copy in found if copy.words]


def list_command(owner: str | None, as_of: date, session: Session) -> str:
    """Write the command that lists the same plans with their verdicts."""
    off = f" --ignore {','.join(session.ignored)}" if session.ignored else ""
    whose = f" --owner {shell_word(owner)}" if owner is not None else ""
    asked = f"lawreg portfolio list{whose} --as-of {as_of.isoformat()}{off}"
    return asked + on_registry(session.registry)
