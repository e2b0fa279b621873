"""``lawreg intake``: read the text of a new instrument, and propose what to record of it."""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.parser import FILE, Parser
from lawreg.errors import IntakeError
from lawreg.language import Text
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.intake import IssuedText
    from lawreg.intake.proposed import Proposed
    from lawreg.registry import QueryableRegistry

_WRITTEN = Text(
    "đã ghi đề xuất vào {path}; sổ chưa đổi. Duyệt từng mục: `lawreg review {path}`",
    "the changeset is in {path}; the registry is as it was. Go through it: "
    "`lawreg review {path}`",
)
_NOT_WRITTEN = Text(
    "chưa ghi gì; ghi đề xuất ra tệp bằng -o TỆP.toml",
    "nothing is written; write the changeset with -o FILE.toml",
)
_HELD = Text(
    "sổ đã có văn bản này và mọi điều nó nói; không có gì để đề xuất.",
    "the registry holds this text and all it says; there is nothing to propose.",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``intake`` takes."""
    parser.value(
        "text",
        FILE,
        Text(
            "toàn văn của văn bản mới; «-» là đọc từ stdin",
            "the text of the new instrument; '-' reads stdin",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi tệp đề xuất (TOML)", "write the changeset file (TOML)"),
    )
    parser.option(
        "--source",
        metavar=Text("NGUỒN", "SOURCE"),
        default="",
        about=Text(
            "toàn văn lấy ở đâu: địa chỉ trang, hoặc số Công báo",
            "where the text was got: an address, or the gazette",
        ),
    )
    parser.registry()
    parser.text_or_json()


def run(args: argparse.Namespace, console: Console) -> int:
    """Read, propose, report; the registry is only read."""
    name, text = _load(args.text, console)
    issued = _read(text, name, console)
    if issued is None:
        return FAILED
    address = find_registry(args.registry)
    from lawreg.registry import open_registry

    with closing(open_registry(address)) as view:
        proposed = _propose(issued, view, args.source.strip(), name)
        console.deliver(_report(args.output_format, issued, proposed, view, console))
        if args.output and proposed.items:
            _write(proposed, view, args.output, args.text, console)
    if not proposed.items:
        console.complain(IntakeError(_HELD, name))
        return FAILED
    if not args.output:
        console.say(_NOT_WRITTEN)
    return OK


def _load(path: str, console: Console) -> tuple[str, str]:
    """Give the name of a text and the text itself."""
    from lawreg.documents import load_document

    given = console.read_stdin() if path == STANDARD else None
    document = load_document(path, given)
    name = "stdin" if path == STANDARD else path
    for note in document.notes:
        console.say(Text("{name}: {note}", "{name}: {note}").fill(name=name, note=note))
    return name, document.text


def _read(text: str, name: str, console: Console) -> IssuedText | None:
    """Read the text; ``None``, with a line for each reason, when it cannot be taken."""
    from lawreg.intake.read import read_issued_text

    issued = read_issued_text(text, name)
    stops = [problem for problem in issued.problems if problem.stops]
    for problem in stops:
        console.complain(IntakeError(problem.what, name))
    return None if stops else issued


def _propose(
    issued: IssuedText, view: QueryableRegistry, source: str, name: str
) -> Proposed:
    import os

    from lawreg.intake.propose import propose

    return propose(issued, view, source=source, name=os.path.basename(name))


def _report(
    form: str,
    issued: IssuedText,
    proposed: Proposed,
    view: QueryableRegistry,
    console: Console,
) -> str:
    from lawreg.report.changeset import render_changeset_report
    from lawreg.report.issued import render_issued_json

    if form == "json":
        return render_issued_json(issued, console.language)
    return render_changeset_report(
        proposed, view, console.language, colour=console.colour()
    )


def _write(
    proposed: Proposed,
    view: QueryableRegistry,
    output: str,
    text: str,
    console: Console,
) -> None:
    from lawreg.intake.changeset_text import render_changeset

    inputs = () if text == STANDARD else (text,)
    console.deliver(render_changeset(proposed, view), output, inputs)
    if output != STANDARD:
        console.say(_WRITTEN.fill(path=output))
