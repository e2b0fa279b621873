"""``lawreg portfolio add``: keep plans of the office in its registry."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

OWNER = Text("TÊN", "NAME")


def add_arguments(parser: Parser) -> None:
    """Declare what ``portfolio add`` takes."""
    parser.values(
        "paths",
        Text("ĐƯỜNG-DẪN", "PATH"),
        Text(
            "tệp kế hoạch, hoặc thư mục (kể cả thư mục con, trừ tên bắt đầu bằng dấu chấm)",
            "plan files, or folders (with those in them, except names that begin with a dot)",
        ),
    )
    parser.option(
        "--owner",
        metavar=OWNER,
        about=Text(
            "người phụ trách các kế hoạch này (mặc định: giữ như đã ghi)",
            "who answers for these plans (default: as it is kept)",
        ),
    )
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Keep what can be read; tell the rest with the reason."""
    from lawreg.check import load_packs
    from lawreg.portfolio.gathering import PlanGatherer
    from lawreg.registry.portfolio import change_portfolio, read_portfolio
    from lawreg.registry.record import open_for_writing
    from lawreg.report.portfolio import gathered_lines

    now = datetime.now(UTC).replace(microsecond=0)
    with closing(open_for_writing(find_registry(args.registry))) as store:
        gatherer = PlanGatherer(
            read_portfolio(store),
            store,
            load_packs(),
            at=now,
            as_of=console.today(),
            owner=args.owner,
        )
        gathered = gatherer.gather(args.paths)
        if gathered.kept:
            change_portfolio(store, gathered.kept, gathered.gone)
    for error in gathered.unread:
        console.complain(error)
    for line in gathered_lines(gathered):
        console.say(line)
    return FAILED if gathered.unread else OK
