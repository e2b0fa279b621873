"""``lawreg revert``: a changeset is undone by another that says the opposite."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lawreg.cli.asking import is_agreed, is_watched
from lawreg.cli.author import author_option, find_author
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.errors import ConfigError
from lawreg.language import Text, day, listed
from lawreg.registry.follow_up import on_registry
from lawreg.registry.locate import find_registry, shown

if TYPE_CHECKING:
    from lawreg.registry.facts import Changeset
    from lawreg.registry.undoing import Undoing, Undone

_HANDFUL = 50
"""Records that a script may undo without saying that it means it."""
_WHAT = Text(
    "đợt {number} ({author}, {day}): «{reason}»",
    "changeset {number} ({author}, {day}): '{reason}'",
)
_DONE = Text(
    "đã hoàn tác {what}: {counts}; ghi ở đợt cập nhật {number}, bản {revision}",
    "undone: {what}: {counts}; recorded as changeset {number}, revision {revision}",
)
_ASK = Text(
    "Sẽ hoàn tác {what}: {counts}, trong {registry}. Tiếp tục? [c] có  [k] không > ",
    "This undoes {what}: {counts}, in {registry}. Go on? [y] yes  [n] no > ",
)
_MANY = Text(
    "sẽ hoàn tác {what}: {counts}. Chưa ghi gì.",
    "this would undo {what}: {counts}. Nothing is recorded.",
)
_SAY_YES = Text(
    "Đúng là muốn vậy thì thêm --yes.", "If that is what is meant, add --yes."
)
_LEFT = Text("không hoàn tác gì; sổ như cũ", "nothing is undone")
_COUNTS = {
    "withdrawn": Text("rút {n}", "{n} withdrawn"),
    "recorded": Text("ghi lại {n}", "{n} recorded again"),
    "corrected": Text("trả {n} về như trước", "{n} as they were"),
}
_PROPOSED = Text(
    "sổ này cần hai người: đã ghi đề xuất số {n} để hoàn tác đợt {undone}; người khác áp "
    "dụng bằng `lawreg registry decide {n} --apply --author TÊN{on}`",
    "this registry takes two persons: proposal {n} undoes changeset {undone}; another "
    "applies it with `lawreg registry decide {n} --apply --author NAME{on}`",
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
    parser.switch(
        "--yes",
        Text(
            "không hỏi; cần có khi chạy ngoài terminal và hoàn tác hơn {n} bản ghi",
            "do not ask; needed where nobody can be asked and more than {n} records "
            "are undone",
        ).fill(n=_HANDFUL),
    )
    author_option(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Say what it comes to and ask; undo it, or propose to, and say so."""
    from lawreg.registry.undoing import undo_changeset

    address = find_registry(args.registry)
    name = _name(args.changeset)
    if not args.yes and not _agreed(address, name, console):
        console.say(_LEFT)
        return OK
    now = datetime.now(UTC).replace(microsecond=0)
    author = find_author(args.author)
    console.say(_told(undo_changeset(address, name, at=now, author=author), address))
    return OK


def _agreed(address: str, name: str, console: Console) -> bool:
    """Ask who is at the terminal; raise `ConfigError` for much where nobody is."""
    from lawreg.registry.undoing import foresee_undoing

    undoing = foresee_undoing(address, name)
    said = {"what": _what(undoing.changeset), "counts": _counts(undoing)}
    if not is_watched():
        if undoing.records > _HANDFUL:
            raise ConfigError(_MANY.fill(**said), hint=_SAY_YES)
        return True
    return is_agreed(_ASK.fill(**said, registry=shown(address)), console)


def _told(undone: Undone, address: str) -> Text:
    from lawreg.report.words import short_revision

    if undone.recorded is None:
        number = undone.undoing.changeset.number
        on = on_registry(address)
        return _PROPOSED.fill(n=undone.proposal, undone=number, on=on)
    return _DONE.fill(
        what=_what(undone.undoing.changeset),
        counts=_counts(undone.undoing),
        number=undone.recorded.number,
        revision=short_revision(undone.recorded.revision),
    )


def _what(changeset: Changeset) -> Text:
    return _WHAT.fill(
        number=changeset.number,
        author=changeset.author,
        day=day(changeset.at.date()),
        reason=changeset.reason.rstrip("."),
    )


def _counts(undoing: Undoing) -> Text:
    from lawreg.report.words import count

    found = [
        words.fill(n=count(n, "bản ghi", "record"))
        for field, words in _COUNTS.items()
        if (n := getattr(undoing, field))
    ]
    return listed(found)


def _name(words: str) -> str:
    from lawreg.cli.options import parse_revision

    return words if words.isdecimal() and len(words) < 8 else parse_revision(words)
