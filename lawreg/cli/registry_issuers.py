"""``lawreg registry issuers``: the bodies held, with the ids that options take."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.parser import WORDS, Parser
from lawreg.folding import squeeze
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_NOTHING = Text(
    "sổ không có cơ quan nào mang tên «{words}»", "no body held is named '{words}'"
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry issuers`` takes."""
    parser.values(
        "words",
        WORDS,
        Text(
            "mã, tên hoặc địa phương, có dấu hay không; không ghi thì liệt kê hết",
            "an id, a name or a place, accents or not; without it all are listed",
        ),
        optional=True,
    )
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Print one line a body, by id."""
    from lawreg.citation.body_names import bodies_named
    from lawreg.registry import open_registry
    from lawreg.report.bodies import render_bodies, render_bodies_json

    words = squeeze(" ".join(args.words))
    with closing(open_registry(find_registry(args.registry))) as view:
        held = list(view.issuers().values())
        revision = view.revision()
    found = bodies_named(words, held) if words else held
    if not found:
        console.say(_NOTHING.fill(words=words))
    if args.output_format == "json":
        console.deliver(render_bodies_json(found, revision))
    elif found:
        console.deliver(render_bodies(found, console.language))
    return OK if found else FOUND
