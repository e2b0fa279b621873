"""``lawreg registry init``: a registry of one's own, made from the bundled one."""

from __future__ import annotations

import argparse

from lawreg.bundled import find_bundled
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.locate import BUNDLED, init_user_registry, shown

_NEXT = Text(
    "đã tạo sổ riêng; từ nay mọi lệnh đọc và ghi sổ này. Đưa kế hoạch của cơ quan vào: "
    "`lawreg portfolio add THƯ-MỤC`",
    "made a registry of your own; from now on every command reads and writes it. Add "
    "the plans of your office: `lawreg portfolio add DIR`",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry init`` takes."""
    parser.option(
        "--registry",
        metavar=Text("postgresql://…", "postgresql://…"),
        about=Text(
            "tạo trong cơ sở dữ liệu PostgreSQL này thay vì trong tệp riêng",
            "make it in this PostgreSQL database, not in a file of your own",
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the registry and print where it is."""
    if args.registry is None:
        console.deliver(f"{init_user_registry()}\n")
        console.say(_NEXT)
        return OK
    if not args.registry.startswith("postgresql"):
        raise ConfigError(
            Text(
                "chỉ nêu được một cơ sở dữ liệu: postgresql://máy-chủ/cơ-sở-dữ-liệu.",
                "only a database can be named: postgresql://host/database.",
            ),
            "--registry",
            Text(
                "Sổ riêng trong tệp: chạy không có --registry.",
                "For a file of your own, leave --registry out.",
            ),
        )
    from lawreg.registry.transfer import copy_to_database

    copy_to_database(find_bundled(BUNDLED), args.registry)
    console.deliver(f"{shown(args.registry)}\n")
    return OK
