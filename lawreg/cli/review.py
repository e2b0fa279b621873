"""``lawreg review``: a changeset, item by item, with the quote in view."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from lawreg.cli.asking import is_agreed
from lawreg.cli.author import author_option, find_author
from lawreg.cli.changeset import CHANGESET, read_changeset, telling_items
from lawreg.cli.console import Console, write_stdout
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.keypress import read_key
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.cli.review_session import ReviewSession

_WHERE = Text(
    "Mục {n}/{all} · còn {left} mục chưa quyết định",
    "Item {n} of {all} · {left} not decided",
)
_KEYS = Text(
    "[a] nhận  [r] bỏ  [e] sửa  [s] để sau  [b] lùi  [q] lưu và thoát  [?] trợ giúp > ",
    "[a] accept  [r] reject  [e] edit  [s] skip  [b] back  [q] save and quit  [?] help > ",
)
_HELP = Text(
    "a  nhận mục này: sẽ được ghi vào sổ khi áp dụng\n"
    "r  bỏ mục này: không ghi\n"
    "e  mở mục này trong trình soạn thảo ($VISUAL, $EDITOR), đọc lại sau khi lưu\n"
    "s  chưa quyết định, sang mục sau\n"
    "b  trở lại mục trước\n"
    "q  thoát; mọi quyết định đã được lưu vào tệp\n",
    "a  accept: recorded when the changeset is applied\n"
    "r  reject: not recorded\n"
    "e  open the item in your editor ($VISUAL, $EDITOR); it is read when saved\n"
    "s  leave it undecided and go on\n"
    "b  go back\n"
    "q  leave; every decision is in the file already\n",
)
_UNKNOWN_KEY = Text("không có phím «{key}».", "there is no key '{key}'.")
_OVER = Text(
    "Hết {all} mục: nhận {accepted}, bỏ {rejected}, chưa quyết định {left}.",
    "All {all} items seen: {accepted} accepted, {rejected} rejected, {left} not decided.",
)
_ASK = Text(
    "Áp dụng ngay vào {registry}? [c] có  [k] chưa > ",
    "Apply to {registry} now? [y] yes  [n] no > ",
)
_LATER = Text(
    "đã lưu vào {path}; áp dụng bằng `lawreg apply {path}{on}`",
    "saved in {path}; apply it with `lawreg apply {path}{on}`",
)
_GO_ON = Text(
    "đã lưu vào {path}; duyệt tiếp bằng `lawreg review {path}{on}`",
    "saved in {path}; go on with `lawreg review {path}{on}`",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``review`` takes."""
    parser.value("changeset", CHANGESET, Text("tệp đề xuất", "the changeset file"))
    author_option(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Go through the items, then ask whether to apply."""
    from lawreg.cli.apply import record
    from lawreg.cli.foreseen_verdicts import tell_verdicts
    from lawreg.cli.review_session import ReviewSession
    from lawreg.registry import open_registry
    from lawreg.registry.locate import shown

    proposed = read_changeset(args.changeset, console)
    if proposed is None:
        return FAILED
    address = find_registry(args.registry)
    said = {"path": shell_word(args.changeset), "on": on_registry(address)}
    with closing(open_registry(address)) as view:
        session = ReviewSession(args.changeset, proposed, view, console.complain)
        if not _walk(session, console):
            console.say(_GO_ON.fill(**said))
            return OK
        tell_verdicts(session.proposed, view, view, address, console)
    if session.left:
        console.say(_GO_ON.fill(**said))
        return OK
    if not is_agreed(_ASK.fill(registry=shown(address)), console):
        console.say(_LATER.fill(**said))
        return OK
    author = find_author(args.author)
    return telling_items(
        args.changeset,
        address,
        console,
        partial(record, session.proposed, address, author, console),
    )


def _walk(session: ReviewSession, console: Console) -> bool:
    """Show item after item; whether the last one was passed."""
    from lawreg.intake.proposed import Decision

    keys: dict[str, Callable[[], None]] = {
        "a": lambda: session.decide(Decision.ACCEPT),
        "r": lambda: session.decide(Decision.REJECT),
        "e": session.edit,
        "s": session.skip,
        "b": session.back,
        "?": lambda: _put(_HELP, console),
    }
    while not session.over:
        _show(session, console)
        key = read_key()
        _put(Text(f"{key}\n", f"{key}\n"), console)
        if key in ("q", ""):
            return False
        if key in keys:
            keys[key]()
        else:
            console.say(_UNKNOWN_KEY.fill(key=key))
    counts = {
        "all": len(session.proposed.items),
        "accepted": session.proposed.count(Decision.ACCEPT),
        "rejected": session.proposed.count(Decision.REJECT),
        "left": session.left,
    }
    over = _OVER.fill(**counts)
    _put(Text(f"{over.vi}\n", f"{over.en}\n"), console)
    return True


def _show(session: ReviewSession, console: Console) -> None:
    """Print the item in view, its quotes and notes, and the keys."""
    from lawreg.intake.told import namer
    from lawreg.report.changeset import item_lines
    from lawreg.report.paint import Paint

    paint = Paint(colour=console.colour())
    number, language = session.index + 1, console.language
    where = _WHERE.fill(n=number, all=len(session.proposed.items), left=session.left)
    name = namer(session.proposed, session.view)
    lines = item_lines(
        number, session.item, session.notes(), name, language, paint=paint
    )
    told = "\n".join(["", paint.dim(where.to(language)), *lines])
    write_stdout(f"{told}\n")
    _put(_KEYS, console)


def _put(words: Text, console: Console) -> None:
    write_stdout(words.to(console.language))
