"""``lawreg registry backup``: a whole copy of the registry at one moment."""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import FILE, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry backup`` takes."""
    parser.value(
        "path",
        FILE,
        Text(
            "tệp sao lưu; có rồi thì không ghi đè",
            "the backup; a file that is there is not overwritten",
        ),
    )
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text("sổ đăng ký cần sao lưu", "the registry to back up"),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Copy, and print where the copy is."""
    from lawreg.registry.copies import backup_registry

    backup_registry(find_registry(args.registry), args.path)
    console.deliver(f"{args.path}\n")
    return OK
