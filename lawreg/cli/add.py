"""``lawreg add``: an instrument entered by hand."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.by_hand import (
    finish,
    identity_options,
    read_stated,
    source_options,
    stated_options,
)
from lawreg.cli.console import Console
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``add`` takes."""
    parser.value(
        "number",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "số, ký hiệu; loại, cơ quan, năm lấy theo số",
            "the number; kind, body and year are taken from it",
        ),
    )
    stated_options(parser)
    identity_options(parser)
    source_options(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Propose it, or record it at once."""
    from lawreg.intake.by_hand import add_instrument
    from lawreg.registry import open_registry

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        proposed = add_instrument(
            args.number, read_stated(args), view, args.source.strip()
        )
        return finish(proposed, view, address, args, console)
