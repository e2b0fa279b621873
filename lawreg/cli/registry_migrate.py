"""``lawreg registry migrate``: bring a registry of an older lawreg to this one's schema."""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import FILE, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_DONE = Text(
    "đã chuyển từ lược đồ {found} sang lược đồ {reached}",
    "brought from schema {found} to schema {reached}",
)
_NOTHING = Text(
    "sổ đã ở lược đồ {reached}, không có gì để làm",
    "the registry is at schema {reached} already; there is nothing to do",
)
_BACKUP = Text("sổ như trước đó: {path}", "the registry as it was: {path}")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry migrate`` takes."""
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text("sổ đăng ký cần chuyển", "the registry to migrate"),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Migrate, and say what was done and where the copy lies."""
    from lawreg.registry.migrate import migrate_registry

    done = migrate_registry(find_registry(args.registry))
    due = done.found < done.reached
    told = (_DONE if due else _NOTHING).fill(found=done.found, reached=done.reached)
    console.say(told)
    if done.backup is not None:
        console.say(_BACKUP.fill(path=done.backup))
    return OK
