"""``lawreg registry export``: all a registry holds, in a form other programs read."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import one_of
from lawreg.cli.parser import FILE, Parser, choice
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry

_FORMS = ("jsonl", "csv", "xlsx", "jsonld")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry export`` takes."""
    parser.option(
        "--format",
        metavar=choice(_FORMS),
        read=one_of("--format", _FORMS),
        default="jsonl",
        about=Text(
            "dạng của tệp (mặc định: jsonl); jsonld theo ELI",
            "the form (default: jsonl); jsonld has ELI properties",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi vào tệp này thay vì stdout", "write to this file, not stdout"),
    )
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Write the registry; a workbook goes to a file only."""
    if args.format == "xlsx" and args.output in (None, STANDARD):
        raise ConfigError(
            Text("XLSX cần một tệp để ghi.", "XLSX needs a file to be written to."),
            hint=Text("Chỉ ra tệp bằng -o.", "Name a file with -o."),
        )
    from lawreg.registry.exchange import export_registry

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        content = export_registry(view, args.format)
    console.deliver(content, args.output, (address,))
    return OK
