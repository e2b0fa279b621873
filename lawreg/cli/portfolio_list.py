"""``lawreg portfolio list``: the plans kept, and what is to be said of each on a day."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.check import add_rule_options, rules_asked
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.kept_plans import no_plans
from lawreg.cli.known_at import open_known
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, Parser
from lawreg.cli.portfolio_add import OWNER
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``portfolio list`` takes."""
    add_owner(parser)
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "xét tại ngày này: 2021-12-28 hoặc 28/12/2021 (mặc định: ngày của "
            "--known-at, không có thì hôm nay)",
            "judge as of this date: 2021-12-28 or 28/12/2021 (default: that of "
            "--known-at, else today)",
        ),
    )
    parser.known_at()
    parser.text_or_json()
    add_rule_options(parser)
    parser.registry()


def add_owner(parser: Parser) -> None:
    """Declare that only the plans of one person are meant."""
    parser.option(
        "--owner",
        metavar=OWNER,
        about=Text(
            "chỉ kế hoạch do người này phụ trách", "only the plans of this person"
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """List them by path; an empty portfolio is said to be empty."""
    from lawreg.portfolio.asked import AskedRegistry
    from lawreg.portfolio.listing import judge_plans
    from lawreg.registry.portfolio import read_portfolio
    from lawreg.report.portfolio import render_portfolio, render_portfolio_json

    rules = rules_asked(args)
    as_of = console.day_asked(args)
    address = find_registry(args.registry)
    with closing(open_known(address, args.known_at, console)) as view:
        plans = read_portfolio(view, args.owner)
        revision = view.revision()
        judged = judge_plans(plans, AskedRegistry(view), rules, as_of)
        if not plans and not (args.owner and read_portfolio(view)):
            console.complain(no_plans(address))
    language = console.language
    if args.output_format == "json":
        console.deliver(render_portfolio_json(judged, as_of, revision, language))
    else:
        colour = console.colour()
        console.deliver(
            render_portfolio(judged, as_of, revision, language, colour=colour)
        )
    return OK
