"""``lawreg registry verify``: is the registry what was recorded, and can it be true?"""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.options import one_of, parse_revision
from lawreg.cli.parser import REVISION, Parser, choice
from lawreg.language import Text
from lawreg.model.kinds import Severity
from lawreg.registry.locate import find_registry

_FAIL_ON = ("error", "warning")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry verify`` takes."""
    parser.registry()
    parser.option(
        "--expect",
        metavar=REVISION,
        read=parse_revision,
        about=Text(
            "bản mà một báo cáo đã ghi (8 chữ đầu trở lên): sổ phải từng ở bản ấy",
            "a revision that a report names (its first 8 letters or more): the "
            "registry must have been at it",
        ),
    )
    parser.option(
        "--fail-on",
        metavar=choice(_FAIL_ON),
        read=one_of("--fail-on", _FAIL_ON),
        default="error",
        about=Text(
            "mức độ từ đó trở lên thì mã thoát là 1 (mặc định: error)",
            "exit 1 from this severity up (default: error)",
        ),
    )
    parser.switch(
        "--all",
        Text(
            "kể hết các điều cùng một mã (JSON luôn kể hết)",
            "tell every fault of a code (JSON always does)",
        ),
    )
    parser.text_or_json()


def run(args: argparse.Namespace, console: Console) -> int:
    """Look through the registry and say everything found."""
    from lawreg.registry.verify import verify_registry
    from lawreg.report.verification import (
        render_verification,
        render_verification_json,
    )

    found = verify_registry(find_registry(args.registry), args.expect)
    if args.output_format == "json":
        console.deliver(render_verification_json(found, console.language))
    else:
        told = render_verification(
            found, console.language, colour=console.colour(), whole=args.all
        )
        console.deliver(told)
    counted = [Severity.ERROR]
    if args.fail_on == "warning":
        counted.append(Severity.WARNING)
    return FOUND if any(f.severity in counted for f in found.faults) else OK
