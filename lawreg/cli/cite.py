"""``lawreg cite``: list the citations of a text without looking them up."""

from __future__ import annotations

import argparse

from lawreg.citation import find_back_references, find_citations
from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import one_of
from lawreg.cli.parser import FILE, Parser, choice
from lawreg.language import Text
from lawreg.legacy import readable
from lawreg.plan import load_plan
from lawreg.report.doubts import NO_CITATION

_FORMATS = ("text", "json", "jsonl")


def add_arguments(parser: Parser) -> None:
    """Declare what ``cite`` takes."""
    parser.value(
        "path",
        FILE,
        Text(
            "văn bản: docx, pdf, html, txt hoặc json; «-» là đọc từ stdin",
            "a text: docx, pdf, html, txt or json; '-' reads stdin",
        ),
    )
    parser.option(
        "--output-format",
        metavar=choice(_FORMATS),
        read=one_of("--output-format", _FORMATS),
        default="text",
        about=Text("text (mặc định), json hoặc jsonl", "text (default), json or jsonl"),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Find the citations and list them in order."""
    given = console.read_stdin() if args.path == STANDARD else None
    plan = load_plan(args.path, given)
    console.tell_reading(plan)
    citations = find_citations(plan.text, place=plan.place)
    if not citations:
        console.say_of(plan, NO_CITATION)
    # What is shown beside the raw words is read from these, at the same offsets.
    shown = plan._replace(text=readable(plan.text))
    if args.output_format == "jsonl":
        from lawreg.report.records import render_citations_jsonl

        console.deliver(render_citations_jsonl(citations, shown))
        return OK
    known = plan.kind if plan.title or plan.number else None
    references = find_back_references(plan.text, citations, kind=known)
    if args.output_format == "json":
        from lawreg.report.records import render_citations_json

        console.deliver(render_citations_json(citations, references, shown))
        return OK
    from lawreg.report.citations import render_citations

    console.deliver(
        render_citations(
            citations, references, shown, console.language, colour=console.colour()
        )
    )
    return OK
