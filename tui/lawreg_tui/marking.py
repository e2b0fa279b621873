"""Marking instruments and going to those marked, from any screen that tells of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.model import Instrument
from lawreg.report.words import instrument_name, sentence
from lawreg_tui.bookmarks import read_bookmarks, toggle_bookmark
from lawreg_tui.dialogs.chooser import Choice, Chooser
from lawreg_tui.looks import status_words
from lawreg_tui.questions import InstrumentRow, read_marked
from lawreg_tui.room import Room

_MARKS = Text("Văn bản đã đánh dấu", "Bookmarks")
_MARKED = Text("Đã đánh dấu {name}", "Bookmarked {name}")
_UNMARKED = Text("Đã bỏ dấu {name}", "No longer bookmarked: {name}")
_NONE = Text(
    "Chưa đánh dấu văn bản nào; bấm {key} khi đang xem một văn bản.",
    "No bookmarks yet; press {key} at an instrument.",
)
_NOT_HELD = Text("không có trong sổ đăng ký này", "not in this registry")
Marked = Sequence[tuple[str, InstrumentRow | None]]


def mark(room: Room, instrument: Instrument) -> None:
    """Mark an instrument, or take its mark away, and say which."""
    try:
        marked = toggle_bookmark(instrument.instrument_id)
    except ConfigError as error:
        room.lawreg.show_problem(error)
        return
    name = instrument_name(instrument)
    room.lawreg.tell((_MARKED if marked else _UNMARKED).fill(name=name))


async def offer_marks(room: Room, go: Callable[[str | None], None]) -> None:
    """Offer the instruments marked; the id of the one chosen is given to ``go``."""
    try:
        marked, as_of = read_bookmarks(), room.lawreg.as_of
    except ConfigError as error:
        room.lawreg.show_problem(error)
        return
    if not marked:
        room.lawreg.tell(_NONE.fill(key=room.lawreg.keys_of("instruments.mark")))
        return

    language = room.session.language
    chooser = Chooser(_MARKS.to(language), None, language)

    def offer(held: Marked) -> None:
        chooser.offer([_choice(one, row, language) for one, row in held])

    room.ask(lambda view: read_marked(view, marked, as_of), offer, "marks")
    await room.lawreg.open_dialog(chooser, go)


def _choice(one: str, row: InstrumentRow | None, language: str) -> Choice:
    if row is None:
        return Choice(one, f"{one} ({_NOT_HELD.to(language)})")
    name = sentence(instrument_name(row.instrument, dated=True).to(language))
    title = row.instrument.title if row.instrument.number else ""
    told = [name, status_words(row.status, language), *([title] if title else [])]
    return Choice(one, " · ".join(told))
