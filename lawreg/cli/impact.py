"""``lawreg impact``: who rests on an instrument, and through what."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.graph import add_kinds
from lawreg.cli.known_at import open_known
from lawreg.cli.lookup import find_meant, tell_undecided, words_meant
from lawreg.cli.options import whole_number
from lawreg.cli.parser import Parser
from lawreg.cli.show import add_meant
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_DEEPEST = 100


def add_arguments(parser: Parser) -> None:
    """Declare what ``impact`` takes."""
    add_meant(parser)
    parser.option(
        "--depth",
        metavar=Text("N", "N"),
        read=whole_number("--depth", 1, _DEEPEST),
        about=Text(
            f"đi xa mấy bậc, từ 1 đến {_DEEPEST} (mặc định: đến hết)",
            f"how many steps to go, 1 to {_DEEPEST} (default: to the end)",
        ),
    )
    add_kinds(
        parser,
        Text(
            "những quan hệ coi là dựa vào, cách nhau bằng dấu phẩy (mặc định: căn cứ, "
            "chi tiết, hướng dẫn, thực hiện, tiếp nối, sửa đổi, đính chính, kéo dài, "
            "hợp nhất)",
            "relations taken for resting on, split by commas (default: BASED_ON, "
            "DETAILS, GUIDES, CARRIES_OUT, FOLLOWS, AMENDS, CORRECTS, EXTENDS, "
            "CONSOLIDATES)",
        ),
    )
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Tell who rests on the one instrument meant, the office's own plans too."""
    from lawreg.check import load_packs
    from lawreg.graph.impact import RESTING_KINDS, find_impact
    from lawreg.portfolio.asked import AskedRegistry
    from lawreg.portfolio.resting import find_resting
    from lawreg.registry.portfolio import read_portfolio
    from lawreg.report.impact import make_impact_report

    words = words_meant(args)
    as_of = console.day_asked(args)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        meant = find_meant(view, words)
        if len(meant) != 1:
            return tell_undecided(words, meant, view, args, console)
        impact = find_impact(
            view,
            meant[0].instrument_id,
            as_of=as_of,
            depth=args.depth,
            kinds=args.kinds or RESTING_KINDS,
        )
        plans = find_resting(
            read_portfolio(view), impact, AskedRegistry(view), load_packs(), as_of
        )
        report = make_impact_report(view, meant[0], impact, as_of, plans)
    if args.output_format == "json":
        from lawreg.report.impact import render_impact_json

        console.deliver(render_impact_json(report))
    else:
        from lawreg.report.impact import render_impact

        colour = console.colour()
        console.deliver(render_impact(report, console.language, colour=colour))
    return OK
