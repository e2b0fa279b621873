"""What ``add``, ``edit`` and ``relate`` share: the options, and where the changeset goes."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING

from lawreg.cli.asking import is_agreed, is_watched
from lawreg.cli.author import author_option, find_author
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import one_of, parse_day, whole_number
from lawreg.cli.parser import DAY, FILE, WORDS, Parser
from lawreg.errors import ConfigError
from lawreg.language import Text, day
from lawreg.model import Instrument, InstrumentKind, slug
from lawreg.registry.follow_up import on_registry, shell_word

if TYPE_CHECKING:
    from lawreg.intake.by_hand import Stated
    from lawreg.intake.proposed import Proposed
    from lawreg.registry import QueryableRegistry

_DAYS = (
    ("--issued-on", Text("ngày ban hành", "day of issue")),
    ("--effective-from", Text("ngày có hiệu lực", "first day of effect")),
    (
        "--ceased-on",
        Text(
            "ngày đầu tiên hết hiệu lực theo chính văn bản",
            "first day out of force by its own term",
        ),
    ),
)
_WRITTEN = Text(
    "đã ghi đề xuất vào {path}; áp dụng: `lawreg apply {path}{on}`",
    "the changeset is in {path}; apply it: `lawreg apply {path}{on}`",
)
_NO_SOURCE = Text(
    "chưa nêu nguồn (--source): ghi là «cần xác minh», công cụ không tự kết luận từ đó",
    "no --source was given: it is held as to be verified, and decides nothing",
)
_RARE = ("before-issue", "ended-before", "outranked", "reversed", "target-later")
"""Notes on what the law allows, and a hand that slips writes too."""
_ASK = Text(
    "Điều này hiếm khi đúng: {doubts} Vẫn ghi? [c] có  [k] không > ",
    "This is rarely so: {doubts} Record it all the same? [y] yes  [n] no > ",
)
_DOUBTED = Text(
    "chưa ghi gì, vì điều này hiếm khi đúng: {doubts}",
    "nothing is recorded, as this is rarely so: {doubts}",
)
_LOOK_FIRST = Text(
    "Nếu đúng là vậy: thay --apply bằng -o TỆP, xem lại tệp, rồi `lawreg apply TỆP{on}`.",
    "If it is so: put -o FILE for --apply, look at the file, then `lawreg apply "
    "FILE{on}`.",
)
_LEFT = Text("không ghi gì; sổ như cũ", "nothing is recorded")
_NOT_ONE = Text(
    "«{words}» chưa chỉ đúng một văn bản trong sổ ({n} văn bản).",
    "'{words}' is not one instrument of the registry ({n} are meant).",
)
_SEE = Text(
    "Xem `lawreg show {words}`; dùng mã vn/… hoặc thêm ngày ban hành.",
    "See `lawreg show {words}`; use the id vn/… or add the day of issue.",
)


_OTHER_DAY = Text(
    "«{words}» ghi ngày {typed}, nhưng sổ ghi {name} ban hành ngày {held}.",
    "'{words}' says {typed}, but the registry holds {name} as issued on {held}.",
)
_OTHER_YEAR = Text(
    "«{words}» ghi năm {typed}, nhưng sổ ghi {name} ban hành năm {held}.",
    "'{words}' says {typed}, but the registry holds {name} as issued in {held}.",
)
_OTHER_KIND = Text(
    "«{words}» ghi là {typed}, nhưng sổ ghi {name}.",
    "'{words}' says it is a {typed}, but the registry holds {name}.",
)
_WHICH = Text(
    "Xem lại văn bản định nêu; nếu sổ ghi sai thì sửa bằng `lawreg edit` trước.",
    "See which instrument is meant; if the registry is wrong, correct it with "
    "`lawreg edit` first.",
)


def stated_options(parser: Parser) -> None:
    """Declare what may be stated of an instrument."""
    parser.option("--title", metavar=WORDS, about=Text("trích yếu", "the title"))
    for flag, about in _DAYS:
        reader = partial(parse_day, option=flag)
        parser.option(flag, metavar=DAY, read=reader, about=about)
    parser.option("--signer", metavar=WORDS, about=Text("người ký", "who signed it"))
    parser.option("--note", metavar=WORDS, about=Text("ghi chú", "a note"))


def identity_options(parser: Parser) -> None:
    """Declare what of an instrument's identity its number may not say."""
    kinds = {kind.value: kind for kind in InstrumentKind}
    parser.option(
        "--kind",
        metavar=WORDS,
        read=one_of("--kind", kinds),
        about=Text(
            "loại, nếu số không cho biết", "the kind, if the number does not say"
        ),
    )
    parser.option(
        "--issuer",
        metavar=WORDS,
        about=Text(
            "cơ quan ban hành: mã hoặc tên, có dấu hay không, viết tắt cũng được "
            "(xem `lawreg registry issuers`); sổ chưa có thì được đề xuất thêm",
            "the issuing body: its id or its name in any spelling (see `lawreg registry "
            "issuers`); one that is not held is proposed too",
        ),
    )
    parser.option(
        "--place",
        metavar=WORDS,
        default="",
        about=Text("địa phương, với văn bản của địa phương", "the province or city"),
    )
    parser.option(
        "--year",
        metavar=Text("NĂM", "YEAR"),
        read=whole_number("--year", 1945),
        about=Text(
            "năm ban hành, khi chưa biết ngày", "the year, where the day is unknown"
        ),
    )


def source_options(parser: Parser) -> None:
    """Declare where it was read, and where the changeset goes."""
    parser.option(
        "--source",
        metavar=Text("NGUỒN", "SOURCE"),
        default="",
        about=Text("đọc ở đâu: địa chỉ trang, số Công báo", "where it was read"),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi tệp đề xuất vào đây", "write the changeset file here"),
    )
    parser.switch("--apply", Text("ghi ngay vào sổ", "record it at once"))
    author_option(parser)
    parser.registry()


def read_stated(args: argparse.Namespace) -> Stated:
    """Give what the options state."""
    from lawreg.intake.by_hand import Stated

    given = vars(args)
    return Stated(**{f: given[f] for f in Stated._fields if given.get(f) is not None})


def find_one(view: QueryableRegistry, words: str) -> Instrument:
    """Give the one instrument meant; raise `ConfigError` for none or several.

    So is a day or a kind typed along with the number that the registry contradicts:
    what is to be recorded may be meant of another text.
    """
    from lawreg.cli.lookup import find_meant

    meant = find_meant(view, words)
    if len(meant) != 1:
        what = _NOT_ONE.fill(words=words, n=len(meant))
        raise ConfigError(what, hint=_SEE.fill(words=words))
    (held,) = meant
    wrong = _contradicted(words, held)
    if wrong is not None:
        raise ConfigError(wrong, hint=_WHICH)
    return held


def _contradicted(words: str, held: Instrument) -> Text | None:
    """Say what a mention tells of the one it means that is not so."""
    from lawreg.citation import find_citations
    from lawreg.citation.likeness import year_of

    for typed in find_citations(words):
        told = {"words": words, "name": held.cited_as}
        if typed.kind not in (None, held.kind):
            return _OTHER_KIND.fill(typed=typed.kind.label, **told)
        if held.issued_on and typed.issued_on not in (None, held.issued_on):
            days = {"typed": day(typed.issued_on), "held": day(held.issued_on)}
            return _OTHER_DAY.fill(**days, **told)
        year = year_of(held)
        if typed.year and not typed.issued_on and year not in (None, typed.year):
            return _OTHER_YEAR.fill(typed=typed.year, held=year, **told)
    return None


def finish(
    proposed: Proposed,
    view: QueryableRegistry,
    address: str,
    args: argparse.Namespace,
    console: Console,
    *,
    meant: Text | None = None,
) -> int:
    """Tell what is proposed with what contradicts it; write the file, or record it.

    ``meant`` tells how what was typed is understood, where that needs telling.
    Raises `IntakeError` for what could not be recorded: no file is written of it; and
    `ConfigError` where it is to be recorded at once, is rarely so, and nobody can be
    asked whether it is.
    """
    from lawreg.cli.apply import record
    from lawreg.intake.changeset_text import render_changeset
    from lawreg.intake.recording import find_accepted
    from lawreg.report.changeset import render_changeset_report

    find_accepted(proposed, view, console.last_day())
    doubts = _doubts(proposed, view, console) if args.apply else None
    if doubts and not is_watched():
        hint = _LOOK_FIRST.fill(on=on_registry(address))
        raise ConfigError(_DOUBTED.fill(doubts=doubts), hint=hint)
    told = render_changeset_report(
        proposed, view, console.language, colour=console.colour()
    )
    console.deliver(told)
    if meant is not None:
        console.say(meant)
    if not args.source.strip():
        console.say(_NO_SOURCE)
    if args.apply:
        if doubts and not is_agreed(_ASK.fill(doubts=doubts), console):
            console.say(_LEFT)
            return OK
        return record(proposed, address, find_author(args.author), console)
    path = args.output or _free(proposed)
    on, rendered = on_registry(address), render_changeset(proposed, view)
    console.deliver(rendered, path, (address,), changeset_on=on)
    console.say(_WRITTEN.fill(path=shell_word(path), on=on))
    return OK


def _doubts(
    proposed: Proposed, view: QueryableRegistry, console: Console
) -> Text | None:
    """Tell what of it is possible in law but more often a slip, if anything is."""
    from lawreg.intake.notes import notes_on

    noted = notes_on(proposed, view, console.last_day())
    told = [note.what for notes in noted for note in notes if note.code in _RARE]
    if not told:
        return None
    return Text(" ".join(t.vi for t in told), " ".join(t.en for t in told))


def _free(proposed: Proposed) -> str:
    """Name a file after what is done, none that is there already."""
    stem = slug(proposed.reason)[:60].strip("-")
    names = [f"{stem}.toml", *(f"{stem}-{n}.toml" for n in range(2, 1000))]
    return next(name for name in names if not os.path.exists(name))
