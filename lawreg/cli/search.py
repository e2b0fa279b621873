"""``lawreg search``: find instruments by words, kind, issuer and year."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND, OK
from lawreg.cli.issuers import find_issuer
from lawreg.cli.known_at import open_known
from lawreg.cli.options import did_you_mean, one_of, parse_day, whole_number
from lawreg.cli.parser import DAY, WORDS, Parser
from lawreg.errors import ConfigError
from lawreg.folding import squeeze
from lawreg.language import Text, listed
from lawreg.model import Instrument, InstrumentKind, Status, StatusAnswer
from lawreg.registry import QueryableRegistry
from lawreg.registry.locate import find_registry
from lawreg.registry.narrowing import Narrowed
from lawreg.registry.search import find_instruments, statuses, suggest_instruments
from lawreg.report.words import instrument_name, revision_phrase

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
            "loại văn bản: luat, nghi-dinh hoặc «nghị định», quyet-dinh, thong-tu…",
            "kind: luat, nghi-dinh or «nghị định», quyet-dinh, thong-tu…",
        ),
    )
    parser.option(
        "--issuer",
        metavar=Text("CƠ-QUAN", "ISSUER"),
        about=Text(
            "cơ quan ban hành, theo tên hoặc mã: Chính phủ, cp, ttg, bnv…",
            "issuer, by name or id: Chính phủ, cp, ttg, bnv…",
        ),
    )
    parser.option(
        "--year",
        metavar=Text("NĂM", "YEAR"),
        read=whole_number("--year", 1900),
        about=Text("năm ban hành", "year of issue"),
    )
    parser.option(
        "--field",
        metavar=Text("LĨNH-VỰC", "FIELD"),
        read=_read_field,
        default=(),
        about=Text(
            "lĩnh vực: đề mục của Bộ Pháp điển, theo tên hoặc số (hôn nhân, 8.4); chỉ văn "
            "bản đã được pháp điển",
            "field of law: a heading of the codification, by name or number (hôn nhân, "
            "8.4); codified texts only",
        ),
    )
    parser.option(
        "--status",
        metavar=Text("TÌNH-TRẠNG", "STATUS"),
        read=one_of("--status", _STATUSES),
        about=Text(
            "chỉ văn bản có tình trạng này: in-force hoặc «còn hiệu lực», amended, "
            "partly-ceased, ceased…",
            "only of this status: in-force, amended, partly-ceased, ceased…",
        ),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "tình trạng tại ngày này (mặc định: ngày của --known-at, không có thì hôm "
            "nay)",
            "status on this date (default: that of --known-at, else today)",
        ),
    )
    parser.known_at()
    parser.option(
        "--limit",
        metavar=Text("N", "N"),
        read=whole_number("--limit", 1),
        default=20,
        about=Text(
            "nhiều nhất bao nhiêu kết quả (mặc định: 20)", "at most (default: 20)"
        ),
    )
    parser.text_or_json()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """List what is found; when nothing is, say what may have been meant."""
    words = squeeze(" ".join(args.words))
    narrowed = args.kind or args.issuer or args.year or args.field or args.status
    if not (words or narrowed):
        raise ConfigError(
            Text("chưa nói tìm gì.", "nothing to search for."),
            hint=Text(
                "Gõ từ cần tìm, hoặc dùng --kind, --issuer, --year, --field, --status.",
                "Give words, or --kind, --issuer, --year, --field, --status.",
            ),
        )
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        revision = view.revision()
        issuers = view.issuers()
        issuer = find_issuer(args.issuer, issuers)
        kept = Narrowed(args.kind, issuer, args.year, tuple(args.field))
        found, answers = _find(view, words, kept, args, console.day_asked(args))
        if not found:
            console.say(_nothing(words, suggest_instruments(view, words, kept)))
    if args.known_at:
        console.say(revision_phrase(revision))
    if args.output_format == "json":
        from lawreg.report.records import render_instruments_json

        console.deliver(render_instruments_json(found, issuers, answers, revision))
    elif found:
        from lawreg.report.listing import render_instruments

        console.deliver(
            render_instruments(
                found, issuers, answers, console.language, colour=console.colour()
            )
        )
    return OK if found else FOUND


def _find(
    view: QueryableRegistry,
    words: str,
    kept: Narrowed,
    args: argparse.Namespace,
    as_of: date,
) -> tuple[Sequence[Instrument], Mapping[str, StatusAnswer]]:
    """Find what is asked for, with the status of each on a day."""
    limit = _MOST_FILTERED if args.status else args.limit
    found = find_instruments(view, words, kept, limit=limit)
    answers = statuses(view, found, as_of)
    if args.status:
        held = [i for i in found if answers[i.instrument_id].status is args.status]
        found = held[: args.limit]
    return found, answers


def _read_field(words: str) -> tuple[str, ...]:
    """Give the headings of the codification that ``words`` name.

    Raises `ConfigError` when none does.
    """
    from lawreg.registry.codified import FIELDS, find_fields

    found = find_fields(words)
    if not found:
        raise ConfigError(
            Text(
                "không có đề mục pháp điển «{words}».",
                "the codification has no heading '{words}'.",
            ).fill(words=words),
            "--field",
            did_you_mean(words, FIELDS.values()),
        )
    return found


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
