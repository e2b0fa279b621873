"""``lawreg portfolio remove``: keep plans no longer; the files stay where they are."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.kept_plans import need_plans
from lawreg.cli.parser import Parser
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry
from lawreg.registry.locate import find_registry
from lawreg.registry.portfolio import KeptPlan
from lawreg.report.words import count

_NOT_KEPT = Text("không có trong danh mục.", "is not in the portfolio.")
_SEE = Text(
    "Xem danh mục bằng `lawreg portfolio list{on}`.", "See `lawreg portfolio list{on}`."
)
_REMOVED = Text(
    "đã bỏ {n} khỏi danh mục; tệp vẫn ở chỗ cũ",
    "removed {n} from the portfolio; the files are where they were",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``portfolio remove`` takes."""
    parser.values(
        "paths",
        Text("ĐƯỜNG-DẪN", "PATH"),
        Text(
            "tệp, thư mục, hoặc số của kế hoạch như danh mục ghi",
            "files, folders, or numbers of plans, as they are kept",
        ),
    )
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Forget the plans named; tell the names that are none."""
    from lawreg.registry.portfolio import change_portfolio
    from lawreg.registry.record import open_for_writing

    address = find_registry(args.registry)
    unknown = []
    with closing(open_for_writing(address)) as store:
        plans = need_plans(store, address)
        gone: dict[str, None] = {}
        for asked in args.paths:
            meant = _meant(asked, plans)
            gone |= dict.fromkeys(meant)
            if not meant:
                unknown.append(asked)
        if gone:
            change_portfolio(store, gone=gone)
    see = _SEE.fill(on=on_registry(address))
    for asked in unknown:
        console.complain(ConfigError(_NOT_KEPT, asked, see))
    if gone:
        console.say(_REMOVED.fill(n=count(len(gone), "kế hoạch", "plan")))
    return FAILED if unknown else OK


def _meant(asked: str, plans: Iterable[KeptPlan]) -> Sequence[str]:
    """Give the paths kept of a file, of everything in a folder, or of a number."""
    path = os.path.abspath(asked)
    folder = os.path.join(path, "")
    return [
        p.path
        for p in plans
        if p.path == path
        or p.path.startswith(folder)
        or (p.number and p.number == asked)
    ]
