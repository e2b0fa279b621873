"""``lawreg registry log``: who changed the registry, when and why."""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.language import Text, day
from lawreg.registry.journal import LogEntry, read_log
from lawreg.registry.locate import find_registry
from lawreg.report.visible import one_line
from lawreg.report.words import short_revision


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry log`` takes."""
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Print one line a change, newest first."""
    lines = [
        one_line(_line(entry).to(console.language))
        for entry in read_log(find_registry(args.registry))
    ]
    console.deliver("".join(f"{line}\n" for line in lines))
    return OK


def _line(entry: LogEntry) -> Text:
    return Text(
        "{number} · {day} · {author} · {reason} · thêm {added}, sửa {corrected}, "
        "rút {withdrawn} · bản {revision}",
        "{number} · {day} · {author} · {reason} · {added} added, {corrected} corrected, "
        "{withdrawn} withdrawn · revision {revision}",
    ).fill(
        **entry._replace(revision=short_revision(entry.revision))._asdict(),
        day=day(entry.at.date()),
    )
