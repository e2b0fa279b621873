"""``lawreg edit``: the record of an instrument corrected by hand."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.by_hand import (
    find_one,
    finish,
    read_stated,
    source_options,
    stated_options,
)
from lawreg.cli.console import Console
from lawreg.cli.lookup import words_meant
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``edit`` takes."""
    parser.values(
        "words",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "văn bản cần sửa: số, ký hiệu, câu viện dẫn, hoặc mã",
            "the instrument: number, a whole mention, or id",
        ),
    )
    stated_options(parser)
    source_options(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Propose the correction, or record it at once."""
    from lawreg.intake.by_hand import edit_instrument
    from lawreg.registry import open_registry

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        held = find_one(view, words_meant(args))
        proposed = edit_instrument(held, read_stated(args), view, args.source.strip())
        return finish(proposed, view, address, args, console)
