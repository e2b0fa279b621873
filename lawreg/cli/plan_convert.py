"""``lawreg plan convert``: from a document to a plan file."""

from __future__ import annotations

import argparse

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import FILE, Parser
from lawreg.language import Text
from lawreg.plan import load_plan


def add_arguments(parser: Parser) -> None:
    """Declare what ``plan convert`` takes."""
    parser.value(
        "path",
        FILE,
        Text(
            "kế hoạch dạng docx, pdf, html hoặc txt", "a plan as docx, pdf, html or txt"
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("tệp JSON để ghi (mặc định: stdout)", "JSON file (default: stdout)"),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Read the document and write it as JSON."""
    given = console.read_stdin() if args.path == STANDARD else None
    plan = load_plan(args.path, given)
    console.tell_reading(plan)
    from lawreg.plan.convert import render_plan_json

    inputs = () if given is not None else (args.path,)
    console.deliver(render_plan_json(plan), args.output, inputs)
    return OK
