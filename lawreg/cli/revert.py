"""``lawreg revert``: a changeset is undone by another that says the opposite."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from lawreg.cli.author import author_option, find_author
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry, shown

_DONE = Text(
    "đã hoàn tác đợt {undone}: đợt cập nhật {number}, bản {revision}",
    "changeset {undone} is undone: changeset {number}, revision {revision}",
)
_PROPOSED = Text(
    "sổ này cần hai người: đã ghi đề xuất số {n} để hoàn tác đợt {undone}; người khác áp "
    "dụng bằng `lawreg registry decide {n} --apply --author TÊN --registry {registry}`",
    "this registry takes two persons: proposal {n} undoes changeset {undone}; another "
    "applies it with `lawreg registry decide {n} --apply --author NAME --registry "
    "{registry}`",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``revert`` takes."""
    parser.value(
        "changeset",
        Text("ĐỢT", "CHANGESET"),
        Text(
            "số của đợt cập nhật, hoặc bản của sổ sau đợt ấy (8 chữ đầu trở lên)",
            "the number of the changeset, or the revision after it (8 letters or more)",
        ),
    )
    author_option(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Undo it, or propose to, and say so."""
    from lawreg.registry.undoing import undo_changeset
    from lawreg.report.words import short_revision

    address = find_registry(args.registry)
    name = _name(args.changeset)
    now = datetime.now(UTC).replace(microsecond=0)
    author = find_author(args.author)
    undone = undo_changeset(address, name, at=now, author=author)
    if undone.recorded is None:
        told = _PROPOSED.fill(
            n=undone.proposal, undone=undone.number, registry=shown(address)
        )
    else:
        told = _DONE.fill(
            undone=undone.number,
            number=undone.recorded.number,
            revision=short_revision(undone.recorded.revision),
        )
    console.say(told)
    return OK


def _name(words: str) -> str:
    from lawreg.cli.options import parse_revision

    return words if words.isdecimal() and len(words) < 8 else parse_revision(words)
