"""``lawreg registry log``: who changed the registry, when and why."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.language import Text, day
from lawreg.registry import open_registry
from lawreg.registry.journal import LogEntry, read_log
from lawreg.registry.locate import find_registry
from lawreg.registry.log_bodies import bodies_meant
from lawreg.report.visible import one_line
from lawreg.report.words import short_revision


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry log`` takes."""
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Print one line a change, newest first."""
    with closing(open_registry(find_registry(args.registry))) as view:
        bodies = bodies_meant(view)
        lines = [
            one_line(_line(entry, bodies.get(entry.number, ())).to(console.language))
            for entry in read_log(view)
        ]
    console.deliver("".join(f"{line}\n" for line in lines))
    return OK


def _line(entry: LogEntry, bodies: Sequence[str]) -> Text:
    whose = f" ({'; '.join(bodies)})" if bodies else ""
    return Text(
        "{number} · {day} · {author} · {reason}{whose} · thêm {added}, sửa {corrected}, "
        "rút {withdrawn} · bản {revision}",
        "{number} · {day} · {author} · {reason}{whose} · {added} added, {corrected} "
        "corrected, {withdrawn} withdrawn · revision {revision}",
    ).fill(
        **entry._replace(revision=short_revision(entry.revision))._asdict(),
        day=day(entry.at.date()),
        whose=whose,
    )
