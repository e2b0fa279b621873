"""``lawreg registry central``: the instruments on which most others rest."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.known_at import open_known
from lawreg.cli.options import whole_number
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry central`` takes."""
    parser.option(
        "--limit",
        metavar=Text("N", "N"),
        read=whole_number("--limit", 1),
        default=20,
        about=Text(
            "nhiều nhất bao nhiêu văn bản (mặc định: 20)", "at most (default: 20)"
        ),
    )
    parser.known_at()
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Rank the whole registry; this reads all of its relations."""
    from lawreg.graph.central import find_central
    from lawreg.registry.whole import read_links
    from lawreg.report.whole import render_central, render_central_json

    address = find_registry(args.registry)
    with closing(open_known(address, args.known_at, console)) as view:
        central = find_central(read_links(view, address), args.limit)
        names = view.by_id(c.instrument_id for c in central)
        revision = view.revision()
    if args.output_format == "json":
        console.deliver(render_central_json(central, names, revision))
    else:
        console.deliver(render_central(central, names, revision, console.language))
    return OK
