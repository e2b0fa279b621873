"""``lawreg search``: find instruments by words, kind, issuer and year."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from contextlib import closing

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.options import did_you_mean, one_of, parse_day, whole_number
from lawreg.cli.parser import DAY, WORDS, Parser
from lawreg.cli.show import add_format
from lawreg.errors import ConfigError
from lawreg.language import Text, listed
from lawreg.model import Instrument, InstrumentKind, Status
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry
from lawreg.registry.search import find_instruments, statuses, suggest_instruments
from lawreg.report.words import instrument_name

_KINDS = {kind.value: kind for kind in InstrumentKind}
_STATUSES = {s.value.lower().replace("_", "-"): s for s in Status}
_MOST_FILTERED = 100_000
"""How many are looked at for a status; no search by words finds as many."""


def add_arguments(parser: Parser) -> None:
    """Declare what ``search`` takes."""
    parser.values(
        "words",
        WORDS,
        Text(
            "số, tên hoặc từ trong tên; không cần dấu",
            "number, title or words of it; accents do not matter",
        ),
        optional=True,
    )
    parser.option(
        "--kind",
        metavar=Text("LOẠI", "KIND"),
        read=one_of("--kind", _KINDS),
        about=Text(
            "loại văn bản: luat, nghi-dinh, quyet-dinh, thong-tu…",
            "kind: luat, nghi-dinh, quyet-dinh, thong-tu…",
        ),
    )
    parser.option(
        "--issuer",
        metavar=Text("CƠ-QUAN", "ISSUER"),
        about=Text("mã cơ quan ban hành: cp, ttg, bnv…", "issuer id: cp, ttg, bnv…"),
    )
    parser.option(
        "--year",
        metavar=Text("NĂM", "YEAR"),
        read=whole_number("--year", 1900),
        about=Text("năm ban hành", "year of issue"),
    )
    parser.option(
        "--status",
        metavar=Text("TÌNH-TRẠNG", "STATUS"),
        read=one_of("--status", _STATUSES),
        about=Text(
            "chỉ văn bản có tình trạng này: in-force, amended, partly-ceased, ceased…",
            "only of this status: in-force, amended, partly-ceased, ceased…",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "tình trạng tại ngày này (mặc định: hôm nay)",
            "status on this date (default: today)",
        ),
    )
    parser.option(
        "--limit",
        metavar=Text("N", "N"),
        read=whole_number("--limit", 1),
        default=20,
        about=Text(
            "nhiều nhất bao nhiêu kết quả (mặc định: 20)", "at most (default: 20)"
        ),
    )
    add_format(parser)


def run(args: argparse.Namespace, console: Console) -> int:
    """List what is found; when nothing is, say what may have been meant."""
    words = " ".join(args.words)
    if not (words or args.kind or args.issuer or args.year or args.status):
        raise ConfigError(
            Text("chưa nói tìm gì.", "nothing to search for."),
            hint=Text(
                "Gõ từ cần tìm, hoặc dùng --kind, --issuer, --year, --status.",
                "Give words, or --kind, --issuer, --year, --status.",
            ),
        )
    with closing(open_registry(find_registry(args.registry))) as view:
        issuers = view.issuers()
        if args.issuer is not None and args.issuer not in issuers:
            raise _unknown_issuer(args.issuer, issuers)
        found = find_instruments(
            view,
            words,
            kind=args.kind,
            issuer=args.issuer,
            year=args.year,
            limit=_MOST_FILTERED if args.status else args.limit,
        )
        answers = statuses(view, found, args.as_of or console.today())
        if args.status:
            held = [i for i in found if answers[i.instrument_id].status is args.status]
            found = held[: args.limit]
        if not found:
            near = suggest_instruments(
                view, words, kind=args.kind, issuer=args.issuer, year=args.year
            )
            console.say(_nothing(words, near))
    if args.output_format == "json":
        from lawreg.report.records import render_instruments_json

        console.deliver(render_instruments_json(found, issuers, answers))
    elif found:
        from lawreg.report.listing import render_instruments

        console.deliver(
            render_instruments(
                found, issuers, answers, console.language, colour=console.colour()
            )
        )
    return OK if found else FOUND


def _unknown_issuer(issuer: str, known: Iterable[str]) -> ConfigError:
    return ConfigError(
        Text(
            "không có cơ quan mang mã «{issuer}».", "there is no issuer '{issuer}'."
        ).fill(issuer=issuer),
        "--issuer",
        did_you_mean(issuer, known),
    )


def _nothing(words: str, near: Sequence[Instrument]) -> Text:
    nothing = Text("lawreg: không tìm thấy gì.", "lawreg: nothing found.")
    if words:
        nothing = Text(
            "lawreg: không tìm thấy «{words}».", "lawreg: nothing found for '{words}'."
        ).fill(words=words)
    if not near:
        return nothing
    names = listed([instrument_name(i, dated=True) for i in near])
    return Text("{nothing} Có phải: {names}?", "{nothing} Did you mean: {names}?").fill(
        nothing=nothing, names=names
    )
