"""``lawreg registry roles``: who may read, propose and apply, on PostgreSQL."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import FILE, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.registry.roles import Member

_ACCOUNTS = Text("TÀI-KHOẢN,…", "ACCOUNT,…")
_ASKED = {
    "reader": Text("cho đọc", "may read"),
    "editor": Text("cho đọc và đề xuất", "may read and propose"),
    "approver": Text("cho đọc, đề xuất và ghi vào sổ", "may read, propose and record"),
    "revoke": Text("không còn vai trò nào", "has no role any more"),
}
_NOBODY = Text("Chưa tài khoản nào có vai trò.", "No account has a role.")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry roles`` takes."""
    for name, about in _ASKED.items():
        parser.option(f"--{name}", metavar=_ACCOUNTS, default="", about=about)
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text(
            "sổ đăng ký ở PostgreSQL, với tài khoản sở hữu nó",
            "the registry on PostgreSQL, as the account that owns it",
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Grant and take away what is asked, and list who has which."""
    from lawreg.registry.roles import grant_roles, read_roles
    from lawreg.registry.store import open_store

    address = find_registry(args.registry)
    url = address if "://" in address else f"sqlite:///{address}"
    with closing(open_store(url)) as store:
        granted, revoked = tuple(_granted(args)), _names(args.revoke)
        asked = granted or revoked
        members = grant_roles(store, granted, revoked) if asked else read_roles(store)
    lines = [
        f"{member.account}: {member.role.label.to(console.language)}"
        for member in members
    ]
    told = lines or [_NOBODY.to(console.language)]
    console.deliver("".join(f"{line}\n" for line in told))
    return OK


def _granted(args: argparse.Namespace) -> Iterator[Member]:
    from lawreg.registry.roles import Member, Role

    for role in Role:
        for account in _names(getattr(args, role.value)):
            yield Member(account, role)


def _names(words: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, words.split(",")) if name)
