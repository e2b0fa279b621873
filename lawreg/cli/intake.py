"""``lawreg intake``: read the text of a new instrument, and propose what to record of it."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from lawreg.citation import whole_number as whole_number_of
from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.options import parse_day, whole_number
from lawreg.cli.overwriting import CHANGESET_HEAD
from lawreg.cli.parser import DAY, FILE, Parser
from lawreg.errors import ConfigError, IntakeError
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.intake import IssuedText
    from lawreg.intake.proposed import Proposed
    from lawreg.registry import QueryableRegistry

_WRITTEN = Text(
    "đã ghi đề xuất vào {path}; sổ chưa đổi. Duyệt từng mục: "
    "`lawreg review {path}{on}`",
    "the changeset is in {path}; the registry is as it was. Go through it: "
    "`lawreg review {path}{on}`",
)
_NOT_WRITTEN = Text(
    "chưa ghi gì; ghi đề xuất ra tệp bằng -o TỆP.toml",
    "nothing is written; write the changeset with -o FILE.toml",
)
_NO_NUMBER = Text("«{words}» không phải số, ký hiệu.", "'{words}' is no number.")
_WRITE_NUMBER = Text("Viết như 118/2025/NĐ-CP.", "Write it as 118/2025/NĐ-CP.")
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
            "toàn văn của văn bản mới, hoặc thư mục (kể cả thư mục con); «-» là đọc "
            "từ stdin",
            "the text of the new instrument, or a folder (with those in it); '-' reads "
            "stdin",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text(
            "ghi tệp đề xuất (TOML); với thư mục: nơi ghi mỗi văn bản một tệp",
            "write the changeset file (TOML); for a folder: where to write one a text",
        ),
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
    parser.option(
        "--number",
        metavar=Text("SỐ", "NUMBER"),
        read=_parse_number,
        about=Text(
            "số, ký hiệu của văn bản, khi tệp mất phần đầu",
            "the number of the instrument, where the file lost its head",
        ),
    )
    parser.option(
        "--issued-on",
        metavar=DAY,
        read=partial(parse_day, option="--issued-on"),
        about=Text(
            "ngày ban hành, khi tệp mất phần đầu",
            "the day of issue, where the file lost its head",
        ),
    )
    parser.option(
        "--jobs",
        metavar=Text("N", "N"),
        read=whole_number("--jobs", 1, 256),
        about=Text(
            "với thư mục: đọc bằng N tiến trình (mặc định: số bộ xử lý của máy)",
            "for a folder: read in N processes (default: the processors here)",
        ),
    )
    parser.registry()
    parser.text_or_json()


def run(args: argparse.Namespace, console: Console) -> int:
    """Read, propose, report; the registry is only read."""
    if args.text != STANDARD and os.path.isdir(args.text):
        from lawreg.cli.intake_folder import run_folder

        return run_folder(args, console)
    name, text = _load(args.text, args.registry, console)
    issued = _read(text, name, args, console)
    if issued is None:
        return FAILED
    address = find_registry(args.registry)
    from lawreg.registry import open_registry

    with closing(open_registry(address)) as view:
        proposed = _propose(issued, view, args.source.strip(), name)
        if not proposed.items:
            console.complain(IntakeError(_HELD, name))
            return FAILED
        if args.output:
            # Before the report: whoever reads it may rely on the file.
            _write(proposed, view, args, console)
        if args.output == STANDARD:
            return OK
        if args.output_format == "json":
            console.deliver(_json(issued, proposed, view, console))
        else:
            _tell(proposed, view, address, console)
    _say_what_next(args, console)
    return OK


_A_CHANGESET = Text(
    "đây là tệp đề xuất, không phải toàn văn của một văn bản.",
    "this is a changeset file, not the text of an instrument.",
)
_REVIEW_IT = Text(
    "Duyệt nó bằng `lawreg review {path}{on}`.",
    "Go through it with `lawreg review {path}{on}`.",
)


def _load(path: str, registry: str | None, console: Console) -> tuple[str, str]:
    """Give the name of a text and the text itself."""
    from lawreg.documents import load_document

    given = console.read_stdin() if path == STANDARD else None
    document = load_document(path, given)
    if CHANGESET_HEAD.search(document.text):
        hint = _REVIEW_IT.fill(**_next(path, registry))
        raise ConfigError(_A_CHANGESET, "" if path == STANDARD else path, hint)
    name = "stdin" if path == STANDARD else path
    for note in document.notes:
        console.say(Text("{name}: {note}", "{name}: {note}").fill(name=name, note=note))
    return name, document.text


def _parse_number(words: str) -> str:
    """Read a number as people write it; raises `ConfigError` for what is none."""
    number = whole_number_of(words)
    if number is None:
        raise ConfigError(_NO_NUMBER.fill(words=words), "--number", _WRITE_NUMBER)
    return number


def _read(
    text: str, name: str, args: argparse.Namespace, console: Console
) -> IssuedText | None:
    """Read the text; ``None``, with a line for each reason, when it cannot be taken."""
    from lawreg.intake.read import read_issued_text

    issued = read_issued_text(text, name, args.number or "", args.issued_on)
    stops = [problem for problem in issued.problems if problem.stops]
    for problem in stops:
        console.complain(IntakeError(problem.what, name))
    return None if stops else issued


def _propose(
    issued: IssuedText, view: QueryableRegistry, source: str, name: str
) -> Proposed:
    from lawreg.intake.propose import propose

    return propose(issued, view, source=source, name=os.path.basename(name))


def _json(
    issued: IssuedText, proposed: Proposed, view: QueryableRegistry, console: Console
) -> str:
    """Give what was read, and what all of it would do to the plans kept."""
    from lawreg.cli.foreseen_verdicts import foresee_verdicts
    from lawreg.intake.recording import accept_all
    from lawreg.report.issued import render_issued_json

    found = foresee_verdicts(accept_all(proposed), view, view, console.today())
    more = {"verdict_diff": found.record(console)}
    return render_issued_json(issued, console.language, more)


def _tell(
    proposed: Proposed, view: QueryableRegistry, address: str, console: Console
) -> None:
    """Print the items, then what all of them would do to the plans kept."""
    from lawreg.cli.foreseen_verdicts import tell_verdicts
    from lawreg.intake.recording import accept_all
    from lawreg.report.changeset import render_changeset_report

    language, colour = console.language, console.colour()
    console.deliver(render_changeset_report(proposed, view, language, colour=colour))
    tell_verdicts(accept_all(proposed), view, view, address, console)


def _write(
    proposed: Proposed,
    view: QueryableRegistry,
    args: argparse.Namespace,
    console: Console,
) -> None:
    """Write the changeset file, with where it was read from."""
    from lawreg.intake.changeset_text import render_changeset

    output, text = args.output, args.text
    address = find_registry(args.registry)
    inputs = (address,) if text == STANDARD else (text, address)
    if STANDARD not in (text, output):
        proposed = proposed.read_from(text, output)
    rendered = render_changeset(proposed, view)
    console.deliver(rendered, output, inputs, changeset_on=on_registry(address))


def _say_what_next(args: argparse.Namespace, console: Console) -> None:
    if not args.output:
        console.say(_NOT_WRITTEN)
    else:
        console.say(_WRITTEN.fill(**_next(args.output, args.registry)))


def _next(output: str, registry: str | None) -> dict[str, str]:
    """Give the words of a command on the file that was written."""
    on = on_registry(find_registry(registry))
    return {"path": shell_word(output), "on": on}
