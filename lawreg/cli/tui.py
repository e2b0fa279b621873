"""``lawreg tui``: open the terminal UI, which an entry point of the installation names."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable

from lawreg.cli.console import Console
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, Parser
from lawreg.cli.served import add_serving, parse_served
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.locate import find_registry

ENTRY_POINTS = "lawreg.ui"
"""The group under which a user interface announces itself."""
DRIVER = "TEXTUAL_DRIVER"
"""Set by a program that stands in place of a terminal, as ``--serve`` does."""


def add_arguments(parser: Parser) -> None:
    """Declare what ``tui`` takes."""
    parser.value(
        "path",
        Text("KẾ-HOẠCH", "PLAN"),
        Text(
            "kế hoạch, thư mục có các kế hoạch, hoặc tệp đề xuất (.toml) để duyệt; "
            "lawreg.toml gần đó được đọc",
            "a plan, a folder of plans, or a changeset (.toml) to review; the "
            "lawreg.toml nearby is read",
        ),
        optional=True,
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "mở với tình trạng tại ngày này (mặc định: hôm nay)",
            "open with the status on this date (default: today)",
        ),
    )
    add_serving(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Open the terminal UI and give its exit code when the person leaves it."""
    open_ui = _find_ui()
    if args.path is not None and not os.path.exists(args.path):
        raise ConfigError(
            Text("không có tệp hay thư mục này.", "there is no such file or folder."),
            args.path,
        )
    served = parse_served(args)
    if served is None and not _has_terminal():
        raise ConfigError(
            Text(
                "giao diện màn hình cần một cửa sổ dòng lệnh.",
                "the terminal UI needs a terminal.",
            ),
            hint=Text(
                "Ở nơi khác, dùng lawreg search, show, timeline, graph, check.",
                "Elsewhere use lawreg search, show, timeline, graph, check.",
            ),
        )
    return open_ui(
        registry=find_registry(args.registry),
        path=args.path,
        as_of=args.as_of,
        today=console.today(),
        language=console.language,
        served=served,
    )


def _has_terminal() -> bool:
    """Say whether keys can be read and a screen drawn."""
    if os.environ.get(DRIVER):
        return True
    # It reads keys from stdin and draws on stderr; stdout is looked at for its size.
    return all(s and s.isatty() for s in (sys.stdin, sys.stdout, sys.stderr))


def _find_ui() -> Callable[..., int]:
    """Load the user interface; raises `ConfigError` where none is installed."""
    from importlib.metadata import entry_points

    found = entry_points(group=ENTRY_POINTS)
    for entry in found:
        open_ui: Callable[..., int] = entry.load()
        return open_ui
    raise ConfigError(
        Text(
            "bản cài đặt này không có giao diện màn hình.",
            "this installation has no terminal UI.",
        ),
        hint=Text(
            "Cài lại lawreg đầy đủ, hoặc dùng lawreg search, show, timeline, graph, check.",
            "Install the whole of lawreg, or use lawreg search, show, timeline, graph, check.",
        ),
    )
