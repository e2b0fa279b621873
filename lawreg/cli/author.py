"""Who changes the registry, as the journal names them."""

from __future__ import annotations

import getpass
import os

from lawreg.cli.parser import Parser
from lawreg.errors import ConfigError
from lawreg.language import Text

VARIABLE = "LAWREG_AUTHOR"


def author_option(parser: Parser) -> None:
    """Declare who is named in the journal."""
    parser.option(
        "--author",
        metavar=Text("TÊN", "NAME"),
        default="",
        about=Text(
            f"người sửa, ghi trong nhật ký (mặc định: {VARIABLE}, không có thì tên tài "
            "khoản trên máy)",
            f"who records, for the journal (default: {VARIABLE}, else the account here)",
        ),
    )


def find_author(explicit: str) -> str:
    """Give the name for the journal.

    Raises `ConfigError` where nothing says who is at work.
    """
    named = explicit.strip() or os.environ.get(VARIABLE, "").strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise ConfigError(
            Text("cần --author: ai sửa sổ.", "--author is needed: who records.")
        ) from error
