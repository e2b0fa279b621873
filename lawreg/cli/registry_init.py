"""``lawreg registry init``: a registry of one's own, in a file or a database."""

from __future__ import annotations

import argparse
import os

from lawreg.bundled import find_bundled
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import FILE, Parser
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry
from lawreg.registry.locate import (
    BUNDLED,
    VARIABLE,
    find_registry,
    init_registry,
    shown,
)

_NEXT = Text(
    "đã tạo sổ riêng; từ nay mọi lệnh đọc và ghi sổ này. Đưa kế hoạch của cơ quan vào: "
    "`lawreg portfolio add THƯ-MỤC`",
    "made a registry of your own; from now on every command reads and writes it. Add "
    "the plans of your office: `lawreg portfolio add DIR`",
)
_NEXT_NAMED = Text(
    "đã tạo sổ riêng; lệnh nào kết thúc bằng `{on}` đọc và ghi sổ này (hoặc đặt biến "
    "{variable}). Đưa kế hoạch của cơ quan vào: `lawreg portfolio add THƯ-MỤC {on}`",
    "made a registry of your own; a command that ends with `{on}` reads and writes it "
    "(or set {variable}). Add the plans of your office: `lawreg portfolio add DIR {on}`",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry init`` takes."""
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text(
            "tạo ở tệp này, hoặc trong cơ sở dữ liệu postgresql://… này (mặc định: "
            "LAWREG_REGISTRY, rồi tệp riêng của người dùng)",
            "make it in this file or postgresql://… database (default: LAWREG_REGISTRY, "
            "then the user's own file)",
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the registry, print where it is and say how it is used."""
    named = args.registry or os.environ.get(VARIABLE)
    if named and "://" in named:
        _fill_database(named)
        console.deliver(f"{shown(named)}\n")
        return OK
    own = init_registry(named)
    console.deliver(f"{own}\n")
    if own == find_registry():
        console.say(_NEXT)
    else:
        console.say(_NEXT_NAMED.fill(on=on_registry(own).strip(), variable=VARIABLE))
    return OK


def _fill_database(url: str) -> None:
    """Copy the bundled registry into an empty database."""
    if not url.startswith("postgresql"):
        raise ConfigError(
            Text(
                "địa chỉ này không phải cơ sở dữ liệu postgresql://máy-chủ/cơ-sở-dữ-liệu.",
                "this is no database address such as postgresql://host/database.",
            ),
            shown(url),
            Text("Sổ trong tệp: nêu đường dẫn của tệp.", "For a file, give its path."),
        )
    from lawreg.registry.transfer import copy_to_database

    copy_to_database(find_bundled(BUNDLED), url)
