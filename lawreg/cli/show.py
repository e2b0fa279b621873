"""``lawreg show``: one instrument, its status on a date, its relations."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.lookup import find_meant, find_near
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, FILE, Parser
from lawreg.language import Text, listed
from lawreg.model import Instrument
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.locate import find_registry
from lawreg.registry.search import statuses
from lawreg.report.card import make_card
from lawreg.report.words import instrument_name


def add_arguments(parser: Parser) -> None:
    """Declare what ``show`` takes."""
    parser.values(
        "words",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "số, ký hiệu; tên luật; cả câu viện dẫn; hoặc mã trong sổ đăng ký",
            "number, name of a law, a whole mention, or id in the registry",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "xem tình trạng tại ngày này (mặc định: ngày của --known-at, không có thì "
            "hôm nay)",
            "status on this date (default: that of --known-at, else today)",
        ),
    )
    parser.known_at()
    add_format(parser)


def add_format(parser: Parser) -> None:
    """Declare the options of every command that answers from the registry."""
    parser.text_or_json()
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text("sổ đăng ký văn bản", "the registry to read"),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Show the one instrument meant; list candidates when there are several or none."""
    words = " ".join(args.words)
    registry = find_registry(args.registry)
    with closing(open_registry(registry, args.known_at)) as view:
        meant = find_meant(view, words)
        if len(meant) != 1:
            return say_undecided(words, meant, view, args, console)
        card = make_card(view, meant[0], args.as_of or args.known_at or console.today())
    if args.output_format == "json":
        from lawreg.report.records import render_card_json

        console.deliver(render_card_json(card))
    else:
        from lawreg.report.show import render_card

        console.deliver(render_card(card, console.language, colour=console.colour()))
    return OK


def say_undecided(
    words: str,
    meant: Sequence[Instrument],
    view: QueryableRegistry,
    args: argparse.Namespace,
    console: Console,
) -> int:
    """Answer with candidates, or with what the words may be a misspelling of."""
    near = [] if meant else list(find_near(view, words))
    console.say(_why(words, meant, near))
    day = args.as_of or console.today()
    answers = statuses(view, (*meant, *near), day)
    if args.output_format == "json":
        from lawreg.report.records import render_instruments_json

        lists = {} if meant else {"nearest": near}
        console.deliver(
            render_instruments_json(
                meant, view.issuers(), answers, "candidates", **lists
            )
        )
    elif meant:
        from lawreg.report.show import render_instruments

        listing = render_instruments(
            meant, view.issuers(), answers, console.language, colour=console.colour()
        )
        console.deliver(listing)
    return FOUND


def _why(words: str, meant: Sequence[Instrument], near: list[Instrument]) -> Text:
    if meant:
        return Text(
            "lawreg: «{words}» là số của {n} văn bản; thêm ngày ban hành hoặc dùng mã "
            "trong danh sách.",
            "lawreg: '{words}' is the number of {n} instruments; add the date of issue "
            "or use an id from the list.",
        ).fill(words=words, n=len(meant))
    missing = Text(
        "lawreg: sổ đăng ký không có «{words}».",
        "lawreg: the registry does not hold '{words}'.",
    ).fill(words=words)
    if not near:
        return missing
    names = listed([instrument_name(i, dated=True) for i in near[:5]])
    return Text("{missing} Gần nhất: {names}.", "{missing} Nearest: {names}.").fill(
        missing=missing, names=names
    )
