"""``lawreg registry approvals``: how many persons a change of the registry takes."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import UTC, date, datetime

from lawreg.cli.author import author_option, find_author
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import whole_number
from lawreg.cli.parser import Parser
from lawreg.language import Text, day
from lawreg.registry.locate import find_registry, shown

_COUNT = Text("SỐ-NGƯỜI", "PERSONS")
_SAID = {
    1: Text(
        "{registry}: một người ghi được vào sổ",
        "{registry}: one person may record changes",
    ),
    2: Text(
        "{registry}: một người đề xuất, người khác áp dụng",
        "{registry}: one person proposes a change, another applies it",
    ),
}
_SINCE = Text("  {n} từ {at}, {author}", "  {n} since {at}, {author}")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry approvals`` takes."""
    parser.value(
        "approvals",
        _COUNT,
        Text(
            "1 hoặc 2; không ghi thì chỉ xem", "1 or 2; without it the setting is shown"
        ),
        optional=True,
    )
    author_option(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Set it if asked, and print what holds and who set it when."""
    from lawreg.registry.approvals import approvals_of, read_settings, set_approvals
    from lawreg.registry.record import open_for_writing

    address = find_registry(args.registry)
    with closing(open_for_writing(address)) as store:
        if args.approvals is not None:
            wanted = whole_number(_COUNT.vi, 1, 2)(args.approvals)
            now = datetime.now(UTC).replace(microsecond=0)
            author = find_author(args.author)
            set_approvals(store, wanted, at=now, author=author)
        with store.session() as session:
            settings, holds = read_settings(session), approvals_of(session)
    lines = [_SAID[holds].fill(registry=shown(address))]
    lines += [
        _SINCE.fill(
            n=s.approvals, at=day(date.fromisoformat(s.at[:10])), author=s.author
        )
        for s in reversed(settings)
    ]
    console.deliver("".join(f"{line.to(console.language)}\n" for line in lines))
    return OK
