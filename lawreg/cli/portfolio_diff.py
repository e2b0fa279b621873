"""``lawreg portfolio diff``: which plans a changeset would make wrong, before it is applied."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.changeset import CHANGESET, accept_all_switch, read_changeset
from lawreg.cli.check import add_rule_options, rules_asked
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.kept_plans import need_plans
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``portfolio diff`` takes."""
    parser.value("changeset", CHANGESET, Text("tệp đề xuất", "the changeset file"))
    accept_all_switch(parser)
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "xét tại ngày này: 2021-12-28 hoặc 28/12/2021 (mặc định: hôm nay)",
            "judge as of this date: 2021-12-28 or 28/12/2021 (default: today)",
        ),
    )
    parser.text_or_json()
    add_rule_options(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Judge every plan twice and tell the difference; nothing is written."""
    from lawreg.cli.foreseen_verdicts import foresee_verdicts
    from lawreg.intake.recording import accept_all
    from lawreg.registry import open_registry
    from lawreg.report.json_report import render_value

    rules = rules_asked(args)
    proposed = read_changeset(args.changeset, console)
    if proposed is None:
        return FAILED
    if args.accept_all:
        proposed = accept_all(proposed)
    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        need_plans(view, address)
        as_of = args.as_of or console.today()
        found = foresee_verdicts(proposed, view, view, as_of, rules)
    if args.output_format == "json":
        console.deliver(render_value(found.record(console)))
    else:
        console.deliver(found.text(console))
    return OK
