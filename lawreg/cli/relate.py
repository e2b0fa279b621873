"""``lawreg relate``: what one instrument does to another, entered by hand."""

from __future__ import annotations

import argparse
from contextlib import closing
from functools import partial

from lawreg.cli.by_hand import find_one, finish, source_options
from lawreg.cli.console import Console
from lawreg.cli.lookup import parse_address, words_meant
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, WORDS, Parser
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry.locate import find_registry

_PROVISIONS = Text("ĐIỀU-KHOẢN", "PROVISIONS")


def add_arguments(parser: Parser) -> None:
    """Declare what ``relate`` takes."""
    parser.values(
        "words",
        Text("VĂN-BẢN TÁC-ĐỘNG VĂN-BẢN", "ACTOR VERB TARGET"),
        Text(
            "văn bản nào làm gì văn bản nào, hay điều khoản nào của nó: thay thế, bãi bỏ, "
            "sửa đổi, đính chính…",
            "which does what to which, or to which of its provisions: replaces, repeals, "
            "amends, corrects…",
        ),
    )
    for flag, about in (
        ("--from", Text("ngày đầu tiên có tác động", "first day of the effect")),
        (
            "--until",
            Text(
                "ngưng hiệu lực: ngày đầu tiên hết ngưng; kéo dài: thời hạn mới",
                "of a suspension: the first day it is over; of an extension: the new end",
            ),
        ),
    ):
        parser.option(
            flag, metavar=DAY, read=partial(parse_day, option=flag), about=about
        )
    parser.option(
        "--provisions",
        metavar=_PROVISIONS,
        default="",
        about=Text(
            "điều khoản chịu tác động, cách nhau bằng «;»: khoản 2 Điều 5; Điều 7",
            "the provisions touched, split at ';': d5.k2; d7",
        ),
    )
    parser.option(
        "--by",
        metavar=_PROVISIONS,
        default="",
        about=Text(
            "điều khoản của văn bản tác động", "the provisions of the acting instrument"
        ),
    )
    parser.option(
        "--quote",
        metavar=WORDS,
        default="",
        about=Text("câu đã dựa vào, như in", "the sentence relied on, as printed"),
    )
    source_options(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """Propose the act, or record it at once."""
    from lawreg.cli.act_words import parse_act
    from lawreg.intake.by_hand import ToldAct, relate
    from lawreg.registry import open_registry

    words = words_meant(args)
    address = find_registry(args.registry)
    given = vars(args)
    if args.quote.strip() and not args.source.strip():
        raise ConfigError(
            Text("có --quote thì cần --source.", "--quote needs --source.")
        )
    with closing(open_registry(address)) as view:
        act = parse_act(words, view)
        by, touched = read_addresses(args.by), read_addresses(args.provisions)
        told = ToldAct(
            find_one(view, act.actor.words),
            act.kind,
            find_one(view, act.target.words),
            effective_from=given["from"],
            effective_until=args.until,
            actor_provisions=tuple(dict.fromkeys((*act.actor.provisions, *by))),
            target_provisions=tuple(dict.fromkeys((*act.target.provisions, *touched))),
            in_part=act.target.some,
            source=args.source.strip(),
            quote=" ".join(args.quote.split()),
        )
        proposed = relate(told, view)
        return finish(proposed, view, address, args, console)


def read_addresses(words: str) -> tuple[str, ...]:
    """Read provisions, by address or as people write them, split at semicolons.

    >>> read_addresses("khoản 2 Điều 5; d7")
    ('d5.k2', 'd7')

    Raises `ProvisionSyntaxError` for what is none.
    """
    pieces = filter(None, (piece.strip() for piece in words.split(";")))
    return tuple(dict.fromkeys(map(parse_address, pieces)))
