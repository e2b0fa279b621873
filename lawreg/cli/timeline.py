"""``lawreg timeline``: what was in force when, and by which act."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.check.packs import load_packs
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.known_at import open_known
from lawreg.cli.lookup import (
    find_meant,
    find_pinpoint,
    parse_address,
    tell_undecided,
    words_meant,
)
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry
from lawreg.report.timeline import make_timeline

PROVISION = Text("ĐIỀU-KHOẢN", "PROVISION")


def add_arguments(parser: Parser) -> None:
    """Declare what ``timeline`` takes."""
    parser.values(
        "words",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "số, ký hiệu; tên luật; cả câu viện dẫn, có thể kèm điều khoản; hoặc mã "
            "trong sổ đăng ký",
            "number, name of a law, a whole mention, with its provision if any, or id "
            "in the registry",
        ),
    )
    parser.option(
        "--provision",
        metavar=PROVISION,
        read=parse_address,
        about=Text(
            "chỉ một điều khoản: d5.k2.a, hoặc «điểm a khoản 2 Điều 5»",
            "one provision only: d5.k2.a, or 'điểm a khoản 2 Điều 5'",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "đánh dấu khoảng có ngày này (mặc định: ngày của --known-at, không có thì "
            "hôm nay)",
            "mark the interval of this date (default: that of --known-at, else today)",
        ),
    )
    parser.known_at()
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Tell the life of the one instrument meant, or of one provision of it."""
    words = words_meant(args)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        meant = find_meant(view, words)
        if len(meant) != 1:
            return tell_undecided(words, meant, view, args, console)
        timeline = make_timeline(
            view,
            meant[0],
            console.day_asked(args),
            load_packs(),
            args.provision or find_pinpoint(words),
        )
    if args.output_format == "json":
        from lawreg.report.timeline_json import render_timeline_json

        console.deliver(render_timeline_json(timeline))
    else:
        from lawreg.report.timeline_text import render_timeline

        console.deliver(
            render_timeline(timeline, console.language, colour=console.colour())
        )
    return OK
