"""``lawreg rules list``: every rule on a line."""

from __future__ import annotations

import argparse

from lawreg.check import load_packs
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.cli.rule import add_options
from lawreg.report.rule_card import render_rule_list, render_rules_json


def add_arguments(parser: Parser) -> None:
    """Declare what ``rules list`` takes."""
    add_options(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """List the rules in order of code."""
    rules = load_packs(args.rules).rules
    if args.output_format == "json":
        console.deliver(render_rules_json(rules, console.language))
    else:
        console.deliver(
            render_rule_list(rules, console.language, colour=console.colour())
        )
    return OK
