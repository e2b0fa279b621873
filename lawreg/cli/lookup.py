"""From what a person types to the instruments it may mean."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FOUND
from lawreg.errors import ConfigError
from lawreg.folding import squeeze
from lawreg.language import Text, listed
from lawreg.model import (
    Ambiguous,
    Instrument,
    RegistryView,
    Resolved,
    parse_provision,
)
from lawreg.registry import QueryableRegistry
from lawreg.registry.search import statuses
from lawreg.report.words import instrument_name

_AS_A_FILE = re.compile(
    r"\b(\d{1,5}[a-zđ]?)[-_.](\d{4})[-_.](?=[^\W\d])", re.IGNORECASE
)
"""The beginning of a number as files are named: «30-2020-NĐ-CP»."""


def words_meant(args: argparse.Namespace) -> str:
    """Join what was typed to name an instrument; raise `ConfigError` where it is blank."""
    words = squeeze(" ".join(args.words))
    if not words:
        raise ConfigError(
            Text("chưa nêu văn bản nào.", "no instrument was named."),
            hint=Text(
                "Gõ số, ký hiệu, ví dụ: 61/2018/NĐ-CP.",
                "Give a number, such as 61/2018/NĐ-CP.",
            ),
        )
    return words


def find_meant(view: RegistryView, words: str) -> Sequence[Instrument]:
    """Find the instruments meant by an id, a number, a name or a full mention.

    A mention such as «Nghị quyết 76/NQ-CP ngày 15/7/2021» tells homonyms apart;
    a bare number gives all of them.
    """
    if words.startswith("vn/"):
        return list(view.by_id([words]).values())
    for held in (view.by_number([words]), view.by_name([words])):
        if words in held:
            return held[words]
    return _find_mentioned(view, words)


def find_pinpoint(words: str) -> str | None:
    """Find the one provision that a mention names («khoản 2 Điều 5 Nghị định số …»).

    Raises `ProvisionSyntaxError` for one that no instrument can have.
    """
    from lawreg.citation import find_citations

    citations = find_citations(words)
    addresses = [p.address for c in citations for p in c.pinpoints]
    if len(citations) != 1 or len(addresses) != 1:
        return None
    return ".".join(parse_provision(addresses[0]))


def parse_address(words: str) -> str:
    """Read a provision, by its address or as people write it.

    Raises `ProvisionSyntaxError` for anything else.
    """
    from lawreg.citation import parse_pinpoint

    if len(words.split()) > 1:
        return parse_pinpoint(words)
    return ".".join(parse_provision(words.strip().lower()))


def find_near(view: QueryableRegistry, words: str) -> Sequence[Instrument]:
    """Find instruments that ``words`` may have meant, nearest first.

    Those with the number that a file name spells, those a slip away from a number,
    those that a search for the words finds («61/2018»), those with names alike.
    """
    from lawreg.citation import find_citations
    from lawreg.registry.search import find_instruments, suggest_instruments

    spelt = _AS_A_FILE.sub(r"\1/\2/", words)
    numbers = [c.number for c in find_citations(spelt) if c.number]
    for number in numbers:
        near = view.by_number([number]).get(number) or suggest_instruments(view, number)
        if near:
            return near
    return find_instruments(view, spelt, limit=5) or suggest_instruments(view, spelt)


def _find_mentioned(view: RegistryView, words: str) -> Sequence[Instrument]:
    from lawreg.citation import find_citations, resolve_citations

    citations = find_citations(words)
    if len(citations) != 1:
        return ()
    (found,) = resolve_citations(citations, view)
    if isinstance(found, Resolved):
        return (found.instrument,)
    return found.candidates if isinstance(found, Ambiguous) else ()


def tell_undecided(
    words: str,
    meant: Sequence[Instrument],
    view: QueryableRegistry,
    args: argparse.Namespace,
    console: Console,
) -> int:
    """Answer with candidates, or with what the words may be a misspelling of.

    Each is told with its status. In a form that cannot hold a list, the line on
    stderr names the ids.
    """
    form = args.output_format
    near = [] if meant else list(find_near(view, words))
    listing = form in ("text", "json")
    console.say(_several(words, meant, listing) if meant else _missing(words, near))
    answers = statuses(view, (*meant, *near), console.day_asked(args))
    if form == "json":
        from lawreg.report.records import render_instruments_json

        lists = {} if meant else {"nearest": near}
        console.deliver(
            render_instruments_json(
                meant, view.issuers(), answers, view.revision(), "candidates", **lists
            )
        )
    elif meant and listing:
        from lawreg.report.listing import render_instruments

        colour = console.colour()
        issuers = view.issuers()
        console.deliver(
            render_instruments(meant, issuers, answers, console.language, colour=colour)
        )
    return FOUND


def _several(words: str, meant: Sequence[Instrument], listing: bool) -> Text:
    several = Text(
        "lawreg: «{words}» là số của {n} văn bản; thêm ngày ban hành hoặc dùng mã "
        "{where}.",
        "lawreg: '{words}' is the number of {n} instruments; add the date of issue "
        "or use an id {where}.",
    )
    where = Text("trong danh sách", "from the list")
    if not listing:
        ids = listed([i.instrument_id for i in meant])
        where = Text("{ids}", "of {ids}").fill(ids=ids)
    return several.fill(words=words, n=len(meant), where=where)


def _missing(words: str, near: Sequence[Instrument]) -> Text:
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
