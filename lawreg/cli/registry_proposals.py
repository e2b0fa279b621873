"""``lawreg registry proposals``: what is proposed, and what became of it."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import whole_number
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

NUMBER = Text("SỐ", "NUMBER")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry proposals`` takes."""
    parser.option(
        "--number",
        metavar=NUMBER,
        read=whole_number("--number", 1),
        about=Text(
            "chỉ đề xuất này, với mọi thay đổi của nó",
            "this one only, with everything it changes",
        ),
    )
    parser.switch("--waiting", Text("chỉ đề xuất chờ duyệt", "only those that wait"))
    parser.registry()
    parser.text_or_json()


def run(args: argparse.Namespace, console: Console) -> int:
    """List them, newest first."""
    from lawreg.registry import open_registry
    from lawreg.registry.proposals import read_proposals, unknown_proposal
    from lawreg.report.proposals import render_proposals, render_proposals_json

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        found = read_proposals(view)
        if args.waiting:
            found = [p for p in found if p.decision is None]
        if args.number is not None:
            found = [p for p in found if p.number == args.number]
            if not found:
                raise unknown_proposal(args.number, address)
        if args.output_format == "json":
            told = render_proposals_json(found)
        else:
            colour = console.colour()
            told = render_proposals(found, view, console.language, colour=colour)
    console.deliver(told)
    return OK
