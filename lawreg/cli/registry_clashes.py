"""``lawreg registry clashes``: what the relations say that cannot all be so."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.parser import Parser
from lawreg.cli.show import add_format
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry clashes`` takes."""
    add_format(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """List every contradiction of the registry; this reads all of its relations."""
    from lawreg.graph.clashes import find_clashes
    from lawreg.registry.whole import read_links
    from lawreg.report.whole import render_clashes, render_clashes_json

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        found = find_clashes(read_links(view, address))
        ends = {end for c in found for act in c.acts for end in (act.actor, act.target)}
        names = view.by_id(sorted(ends))
        revision = view.revision()
    if args.output_format == "json":
        console.deliver(render_clashes_json(found, names, revision))
    else:
        console.deliver(render_clashes(found, names, revision, console.language))
    return FOUND if found else OK
