"""``lawreg relate``: what one instrument does to another, entered by hand."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import date, timedelta
from functools import partial

from lawreg.cli.by_hand import find_one, finish, source_options
from lawreg.cli.console import Console
from lawreg.cli.lookup import parse_address, words_meant
from lawreg.cli.options import parse_day
from lawreg.cli.parser import DAY, WORDS, Parser
from lawreg.errors import ConfigError
from lawreg.language import Text, day
from lawreg.model import RelationKind
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
                "ngày cuối cùng còn tác động, kể cả ngày ấy («đến hết ngày»): ngưng hiệu "
                "lực đến hết ngày nào, kéo dài đến hết ngày nào",
                "the last day of the effect, included: of a suspension, or of what an "
                "extension keeps in force",
            ),
        ),
    ):
        parser.option(
            flag, metavar=DAY, read=partial(parse_day, option=flag), about=about
        )
    parser.option(
        "--provisions",
        metavar=_PROVISIONS,
        about=Text(
            "điều khoản chịu tác động, cách nhau bằng «;»: khoản 2 Điều 5; Điều 7",
            "the provisions touched, split at ';': d5.k2; d7",
        ),
    )
    parser.option(
        "--by",
        metavar=_PROVISIONS,
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
    from lawreg.intake.told_act import ToldAct, relate
    from lawreg.registry import open_registry

    words = words_meant(args)
    address = find_registry(args.registry)
    given = vars(args)
    if args.quote.strip() and not args.source.strip():
        raise ConfigError(
            Text("có --quote thì cần --source.", "--quote needs --source.")
        )
    by, touched = _named(args.by, "--by"), _named(args.provisions, "--provisions")
    until = _day_after(args.until)
    with closing(open_registry(address)) as view:
        act = parse_act(words, view)
        if touched and act.target.whole and not act.target.provisions:
            raise ConfigError(_WHOLE_AND_PART, "--provisions", _ONE_OF_THEM)
        told = ToldAct(
            find_one(view, act.actor.words),
            act.kind,
            find_one(view, act.target.words),
            effective_from=given["from"],
            effective_until=until,
            actor_provisions=tuple(dict.fromkeys((*act.actor.provisions, *by))),
            target_provisions=tuple(dict.fromkeys((*act.target.provisions, *touched))),
            in_part=act.target.some,
            source=args.source.strip(),
            quote=" ".join(args.quote.split()),
        )
        proposed = relate(told, view)
        lasts = None
        if until is not None:
            said = _LASTS.get(act.kind, _LASTS_OTHERWISE)
            lasts = said.fill(last=day(args.until), over=day(until))
        return finish(proposed, view, address, args, console, meant=lasts)


_LASTS = {
    RelationKind.SUSPENDS: Text(
        "--until: ngưng đến hết ngày {last}, hết ngưng từ {over}",
        "--until: suspended through {last}, no longer from {over}",
    ),
    RelationKind.EXTENDS: Text(
        "--until: kéo dài đến hết ngày {last}, hết thời hạn từ {over}",
        "--until: extended through {last}, over from {over}",
    ),
}
_LASTS_OTHERWISE = Text(
    "--until: đến hết ngày {last}, không còn từ {over}",
    "--until: through {last}, no longer from {over}",
)
_TOO_LATE = Text("ngày này quá xa.", "that day is too far away.")
_BLANK = Text("để trống, nên chưa rõ điều khoản nào.", "is blank and names nothing.")
_NAME_OR_LEAVE = Text(
    "Nêu điều khoản; cả văn bản thì bỏ hẳn tùy chọn này.",
    "Name provisions; for the whole text leave the option out.",
)
_WHOLE_AND_PART = Text(
    "nêu điều khoản, mà lời lại nói «toàn bộ».",
    "names provisions, and the words say that it is the whole.",
)
_ONE_OF_THEM = Text("Giữ một trong hai.", "Keep one of the two.")


def _day_after(last: date | None) -> date | None:
    """Give the first day without effect, as the registry holds it, of the last one with it."""
    if last == date.max:
        raise ConfigError(_TOO_LATE, "--until")
    return last + timedelta(days=1) if last else None


def _named(words: str | None, option: str) -> tuple[str, ...]:
    """Give the provisions of an option; raise `ConfigError` where it is given and blank.

    A blank is what a shell leaves of a name it does not know: never the whole text.
    """
    if words is None:
        return ()
    named = read_addresses(words)
    if not named:
        raise ConfigError(_BLANK, option, _NAME_OR_LEAVE)
    return named


def read_addresses(words: str) -> tuple[str, ...]:
    """Read provisions, by address or as people write them, split at semicolons.

    >>> read_addresses("từ khoản 2 đến khoản 4 Điều 5; d7")
    ('d5.k2', 'd5.k3', 'd5.k4', 'd7')

    Raises `ProvisionSyntaxError` for what is none.
    """
    from lawreg.cli.typed_provisions import read_all_provisions

    pieces = filter(None, (piece.strip() for piece in words.split(";")))
    read = (read_all_provisions(p) or (parse_address(p),) for p in pieces)
    return tuple(address for some in read for address in some)
