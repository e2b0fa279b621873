"""``lawreg rule``: explain rules and the law behind them."""

from __future__ import annotations

import argparse

from lawreg.check import load_packs, select_rules
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import parse_codes
from lawreg.cli.parser import FOLDER, Parser
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.report.rule_card import render_rule, render_rule_list, render_rules_json


def add_arguments(parser: Parser) -> None:
    """Declare what ``rule`` takes."""
    parser.values(
        "codes",
        Text("MÃ", "CODE"),
        Text(
            "mã quy tắc (VAL101), tên quy tắc, hoặc họ quy tắc (VAL)",
            "a code (VAL101), a name, or a family (VAL)",
        ),
        optional=True,
    )
    parser.switch("--all", Text("mọi quy tắc", "every rule"))
    add_options(parser)


def add_options(parser: Parser) -> None:
    """Declare what every command about rules takes."""
    parser.text_or_json()
    parser.codes(
        "--rules",
        FOLDER,
        Text(
            "đọc bộ quy tắc trong thư mục này thay cho bộ đi kèm",
            "read the packs in this folder instead of the bundled ones",
        ),
        str,
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Print one card for a code, a list for a family, all cards for ``--all``."""
    if bool(args.codes) == args.all:
        raise ConfigError(
            Text("cần một mã quy tắc hoặc --all.", "give a code, or --all."),
            hint=Text("Xem các mã bằng: lawreg rules list", "See: lawreg rules list"),
        )
    rules = load_packs(args.rules)
    asked = [code for words in args.codes for code in parse_codes(words)]
    chosen = select_rules(rules, asked).rules
    if args.output_format == "json":
        console.deliver(render_rules_json(chosen, console.language))
        return OK
    colour = console.colour()
    if args.all or all(rules.rule(c) or "-" in c for c in asked):
        cards = [render_rule(rule, console.language, colour=colour) for rule in chosen]
        console.deliver("\n".join(cards))
    else:
        console.deliver(render_rule_list(chosen, console.language, colour=colour))
    return OK
