"""What ``-o`` may write over: decided here for every command that takes it."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.sqlite_file import is_of_database

if TYPE_CHECKING:
    from lawreg.cli.console import Console

CHANGESET_HEAD = re.compile(r"^\s*\[\s*changeset\s*\]", re.MULTILINE)
"""How a changeset file tells itself from the text of an instrument."""
_TOP = 100_000
"""Bytes within which a changeset has its head; of a large export no more is looked at."""
_READ = Text("không ghi đè lên tệp đang đọc.", "is being read and is not overwritten.")
_DATABASE = Text(
    "là sổ đăng ký hoặc tệp của sổ; không ghi đè.",
    "is a registry or belongs to one; it is not overwritten.",
)
_BEGUN = Text(
    "là đề xuất đã có mục được duyệt; không ghi đè.",
    "is a changeset of which items are decided; it is not overwritten.",
)
_BROKEN = Text(
    "là đề xuất đang sửa dở, chưa đọc được; không ghi đè.",
    "is a changeset that was edited and cannot be read; it is not overwritten.",
)
_NO_CHANGESET = Text(
    "đã có và không phải tệp đề xuất; không ghi đè.",
    "is there and is no changeset; it is not overwritten.",
)
_NO_REGISTRY = Text(
    "đã có và không phải sổ đăng ký; không ghi đè.",
    "is there and is no registry; it is not overwritten.",
)
_KEPT = Text("giữ nguyên tệp; chưa ghi gì.", "is as it was; nothing is written.")
_ASK = Text(
    "Tệp {path} đã có. Ghi đè? [c] có  [k] không > ",
    "{path} is there. Overwrite it? [y] yes  [n] no > ",
)
_WRITTEN_OVER = Text(
    "đã ghi đè lên {path}, có từ trước", "{path} was there and is written over"
)
_OTHER = Text("Chọn một tệp khác.", "Choose another file.")
_GO_ON = Text(
    "Duyệt tiếp bằng `lawreg review {path}{on}`, hoặc chọn tệp khác.",
    "Go on with `lawreg review {path}{on}`, or choose another file.",
)


def settle_overwriting(
    output: str,
    content: bytes,
    console: Console,
    inputs: tuple[str, ...] = (),
    changeset_on: str | None = None,
) -> Text | None:
    """Settle whether ``content`` may be written to ``output``.

    Never written over are the files that are read, a registry with the files that
    belong to it, and a changeset of which somebody has decided an item. For any other
    file that is there somebody at the terminal is asked. Where nobody can be, a report
    takes its place, and the words given back say so; a changeset, which is written
    once and then worked on, does not. One that nobody began to decide is made anew
    unasked, and so is a file with nothing in it.

    ``changeset_on`` is, of a changeset, the end of a command on the registry it is for.
    Raises `ConfigError` where it may not be written.
    """
    _refuse_input(output, inputs)
    if is_of_database(output):
        raise ConfigError(_DATABASE, output, _OTHER)
    if not os.path.isfile(output):
        return None
    held = _held(output)
    if held in (b"", content):
        return None
    head = CHANGESET_HEAD.search(held[:_TOP].decode(errors="replace"))
    if head:
        _refuse_begun(output, changeset_on)
    if head and changeset_on is not None:
        return None
    return _asked(output, console, changeset_on is not None)


def refuse_no_registry(output: str) -> None:
    """Raise `ConfigError` where a registry is to be built over what is none."""
    there = os.path.isfile(output) and os.path.getsize(output) > 0
    if there and not is_of_database(output):
        raise ConfigError(_NO_REGISTRY, output, _OTHER)


def _asked(output: str, console: Console, is_changeset: bool) -> Text | None:
    """Ask whether a file gives way; where nobody can be asked, only a report's does."""
    from lawreg.cli import asking

    if asking.is_watched():
        if asking.is_agreed(_ASK.fill(path=output), console):
            return None
        raise ConfigError(_KEPT, output, _OTHER)
    if is_changeset:
        raise ConfigError(_NO_CHANGESET, output, _OTHER)
    return _WRITTEN_OVER.fill(path=output)


def _refuse_input(output: str, inputs: tuple[str, ...]) -> None:
    for path in inputs:
        with suppress(OSError):
            if os.path.samefile(output, path):
                raise ConfigError(_READ, output, _OTHER)


def _refuse_begun(path: str, on: str | None) -> None:
    """Raise `ConfigError` for a changeset that somebody has begun to work on."""
    from lawreg.intake.changeset_file import ChangesetError, load_changeset
    from lawreg.intake.proposed import Decision
    from lawreg.registry.follow_up import shell_word

    hint = _OTHER if on is None else _GO_ON.fill(path=shell_word(path), on=on)
    try:
        held = load_changeset(path)
    except ChangesetError as broken:
        raise ConfigError(_BROKEN, path, hint) from broken
    if held.count(Decision.UNDECIDED) < len(held.items):
        raise ConfigError(_BEGUN, path, hint)


def _held(path: str) -> bytes:
    """Give what is in a file; one that cannot be read is for its writer to complain of."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
