"""``lawreg registry decide``: apply a proposal, or refuse it."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, datetime

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import whole_number
from lawreg.cli.parser import Parser
from lawreg.cli.registry_proposals import NUMBER
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_APPLIED = Text(
    "đã áp dụng đề xuất số {n}: đợt cập nhật {changeset}, bản {revision}",
    "applied proposal {n}: changeset {changeset}, revision {revision}",
)
_REFUSED = Text("đã từ chối đề xuất số {n}", "refused proposal {n}")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry decide`` takes."""
    parser.value("number", NUMBER, Text("số của đề xuất", "the number of the proposal"))
    parser.switch("--apply", Text("ghi vào sổ", "record it"))
    parser.switch("--refuse", Text("không ghi", "do not record it"))
    parser.option(
        "--author",
        metavar=Text("TÊN", "NAME"),
        default="",
        about=Text("người duyệt", "who decides"),
    )
    parser.option(
        "--note",
        metavar=Text("LỜI", "WORDS"),
        default="",
        about=Text("vì sao", "why"),
    )
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Decide, and say what came of it."""
    from lawreg.registry.deciding import apply_proposal, refuse_proposal
    from lawreg.registry.record import open_for_writing
    from lawreg.report.words import short_revision

    number = whole_number(NUMBER.vi, 1)(args.number)
    if args.apply == args.refuse:
        raise ConfigError(
            Text(
                "cần đúng một trong --apply và --refuse.",
                "one of --apply and --refuse is needed.",
            )
        )
    if not args.author:
        raise ConfigError(Text("cần --author: ai duyệt.", "--author is needed."))
    now = datetime.now(UTC).replace(microsecond=0)
    said = {"at": now, "author": args.author, "note": args.note}
    with closing(open_for_writing(find_registry(args.registry))) as store:
        if args.refuse:
            refuse_proposal(store, number, **said)
            console.say(_REFUSED.fill(n=number))
            return OK
        done = apply_proposal(store, number, **said)
    revision = short_revision(done.revision)
    told = _APPLIED.fill(n=number, changeset=done.number, revision=revision)
    console.say(told)
    return OK
