"""``lawreg watch``: what begins and ends soon, and the plans it touches."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.kept_plans import no_plans
from lawreg.cli.known_at import open_known
from lawreg.cli.options import parse_day, whole_number
from lawreg.cli.parser import DAY, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_DAYS = 30
_MOST = 3660


def add_arguments(parser: Parser) -> None:
    """Declare what ``watch`` takes."""
    parser.option(
        "--days",
        metavar=Text("N", "N"),
        read=whole_number("--days", 0, _MOST),
        default=_DAYS,
        about=Text(
            f"nhìn trước mấy ngày (mặc định: {_DAYS})",
            f"how many days to look ahead (default: {_DAYS})",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "tính từ ngày này: 2025-06-09 hoặc 09/6/2025 (mặc định: ngày của "
            "--known-at, không có thì hôm nay)",
            "count from this date: 2025-06-09 or 09/6/2025 (default: that of "
            "--known-at, else today)",
        ),
    )
    parser.known_at()
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Tell what happens, day by day, with the plans touched; or that nothing does."""
    from lawreg.check import load_packs
    from lawreg.portfolio.upcoming import watch_days
    from lawreg.registry.portfolio import read_portfolio
    from lawreg.report.watch import render_watch, render_watch_json

    first = console.day_asked(args)
    address = find_registry(args.registry)
    with closing(open_known(address, args.known_at, console)) as view:
        plans = read_portfolio(view)
        watch = watch_days(view, plans, load_packs(), first, args.days)
    if not plans:
        console.complain(no_plans(address))
    if args.output_format == "json":
        console.deliver(render_watch_json(watch))
    else:
        console.deliver(render_watch(watch, console.language, colour=console.colour()))
    return OK
