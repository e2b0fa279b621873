"""``lawreg show``: one instrument, its status on a date, its relations."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.known_at import open_known
from lawreg.cli.lookup import find_meant, tell_undecided, words_meant
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry
from lawreg.report.card import make_card


def add_arguments(parser: Parser) -> None:
    """Declare what ``show`` takes."""
    add_meant(parser)
    parser.text_or_json()
    parser.registry()


def add_meant(parser: Parser) -> None:
    """Declare the instrument meant and the day asked about."""
    parser.values(
        "words",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "số, ký hiệu; tên luật; cả câu viện dẫn; hoặc mã trong sổ đăng ký",
            "number, name of a law, a whole mention, or id in the registry",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "xem tình trạng tại ngày này (mặc định: ngày của --known-at, không có thì "
            "hôm nay)",
            "status on this date (default: that of --known-at, else today)",
        ),
    )
    parser.known_at()


def run(args: argparse.Namespace, console: Console) -> int:
    """Show the one instrument meant; list candidates when there are several or none."""
    words = words_meant(args)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        meant = find_meant(view, words)
        if len(meant) != 1:
            return tell_undecided(words, meant, view, args, console)
        card = make_card(view, meant[0], console.day_asked(args))
    if args.output_format == "json":
        from lawreg.report.records import render_card_json

        console.deliver(render_card_json(card))
    else:
        from lawreg.report.show import render_card

        console.deliver(render_card(card, console.language, colour=console.colour()))
    return OK
