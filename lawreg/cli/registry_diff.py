"""``lawreg registry diff``: what changed between two states of a registry, or two files."""

from __future__ import annotations

import argparse
import os
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import parse_revision
from lawreg.cli.parser import FILE, REVISION, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_LONGEST_NUMBER = 7
"""Figures of a changeset's number; a word of more is a revision."""


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry diff`` takes."""
    for name, about in (
        (
            "before",
            Text(
                "trạng thái đầu: số của đợt cập nhật, bản (8 chữ đầu trở lên), hoặc tệp "
                "sổ đăng ký",
                "the first state: the number of a changeset, a revision (8 letters or "
                "more), or a registry",
            ),
        ),
        ("after", Text("trạng thái sau, cũng vậy", "the second, likewise")),
    ):
        parser.value(name, REVISION, about)
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text(
            "sổ đăng ký của các đợt, các bản được nêu",
            "the registry whose changesets and revisions are meant",
        ),
    )
    parser.text_or_json()


def run(args: argparse.Namespace, console: Console) -> int:
    """Compare, and tell what was added, corrected and withdrawn."""
    from lawreg.registry import open_registry
    from lawreg.registry.difference import compare_states
    from lawreg.report.difference import render_difference, render_difference_json
    from lawreg.report.record_words import gather_names

    registry = find_registry(args.registry)
    before, after = (_state(word, registry) for word in (args.before, args.after))
    found = compare_states(*before, *after)
    if args.output_format == "json":
        console.deliver(render_difference_json(found))
    else:
        with (
            closing(open_registry(before[0])) as a,
            closing(open_registry(after[0])) as b,
        ):
            names = gather_names(found.altered, a, b)
        colour = console.colour()
        console.deliver(
            render_difference(found, names, console.language, colour=colour)
        )
    return OK


def _state(word: str, registry: str) -> tuple[str, str]:
    """Tell a file from a state of the registry: its address, and the name of the state."""
    if word.isdecimal() and len(word) <= _LONGEST_NUMBER:
        return registry, word
    if os.path.exists(word) or word.lower().strip("0123456789abcdef"):
        return word, ""
    return registry, parse_revision(word)
