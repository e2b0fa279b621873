"""The screen of instruments: finding, reading, following, on any day."""

from __future__ import annotations

from datetime import date

import pytest
from lawreg_tui import questions
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.reading import Reading
from textual.widgets import Input

from tests.registry_samples import AMENDING_ID, ONE_STOP_ID, REPLACING_ID
from tests.tui.conftest import House, Open
from tests.tui.instruments_room import find, listed, room


def test_everything_is_listed_the_newest_first(open_app: Open) -> None:
    """Before anything is typed there is the whole registry, and the first is told of."""

    async def walk(house: House) -> None:
        assert listed(house)[:2] == ["118/2025/NĐ-CP", "107/2021/NĐ-CP"]
        assert len(listed(house)) == 6
        assert "Nghị định 118/2025/NĐ-CP" in house.screen

    open_app(walk)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("61/2018", "61/2018/NĐ-CP", id="a part of a number"),
        pytest.param("co che mot cua", "118/2025/NĐ-CP", id="words without accents"),
        pytest.param("Cơ chế một cửa", "118/2025/NĐ-CP", id="words with accents"),
        pytest.param("hien phap", "Hiến pháp", id="a name"),
        pytest.param("quyet dinh binh phuoc", "25/2019/QĐ-UBND", id="kind and issuer"),
    ],
)
def test_what_is_typed_is_found(open_app: Open, words: str, first: str) -> None:
    """The list answers while the words are typed; Enter goes to it."""

    async def walk(house: House) -> None:
        await house.press("slash")
        await house.type(words)
        assert listed(house)[0].startswith(first)
        await house.press("enter")
        assert house.app.focused is room(house).query_one(InstrumentList)

    open_app(walk)


def test_what_is_not_found_is_answered_with_what_is_near(open_app: Open) -> None:
    """A slip in a number gives suggestions, told as such."""

    async def walk(house: House) -> None:
        await find(house, "62/2018/NĐ-CP")
        assert "Không thấy; có phải:" in house.screen
        assert "61/2018/NĐ-CP" in listed(house)
        await find(house, "qqq")
        assert "Không tìm thấy" in house.screen

    open_app(walk)


def test_every_row_has_the_status_on_the_day_as_sign_and_word(open_app: Open) -> None:
    """The same text is in force, amended and ceased on three days."""
    for day, told in (
        (date(2019, 1, 1), "✓ còn hiệu lực · 23/04/2018"),
        (date(2022, 1, 1), "± còn hiệu lực, đã được sửa đổi"),
        (date(2026, 11, 24), "✗ hết hiệu lực toàn bộ"),
    ):

        async def walk(house: House, told: str = told) -> None:
            await find(house, "61/2018/NĐ-CP")
            assert told in house.screen

        open_app(walk, as_of=day)


def test_the_card_tells_why_and_from_where(open_app: Open) -> None:
    """The deciding act, the dates, the provisions, the acts, the quotes, the other names."""

    async def walk(house: House) -> None:
        await find(house, "61/2018/NĐ-CP")
        told = "\n".join(
            x.text for x in house.app.screen.query_one("#card", Reading).lines
        )
        for words in (
            "Tình trạng tại ngày 24/11/2026: hết hiệu lực toàn bộ (từ 01/07/2025)",
            "được thay thế bởi Nghị định 118/2025/NĐ-CP",
            "Có hiệu lực từ:   21/06/2018",
            "Nghị định một cửa",
            "khoản 8 Điều 3",
            "được sửa đổi, bổ sung bởi:",
            "«Bổ sung khoản 8 Điều 3 như sau:»",
            "là căn cứ ban hành của:",
            "Bộ pháp điển điện tử",
            "«Nghị định này có hiệu lực thi hành từ ngày 21 tháng 6 năm 2018.»",
        ):
            assert words in told

    open_app(walk)


def test_an_act_is_followed_and_the_way_back_is_kept(open_app: Open) -> None:
    """Enter on a line with an arrow goes on; brackets go back and forward."""

    async def walk(house: House) -> None:
        await find(house, "61/2018/NĐ-CP")
        await house.press("enter")
        card = house.app.screen.query_one("#card", Reading)
        while card.leads_to != REPLACING_ID:
            await house.press("j")
        await house.press("enter")
        assert room(house).trail.here == REPLACING_ID
        assert card.lines[0].text == "Nghị định 118/2025/NĐ-CP"
        while card.leads_to != AMENDING_ID:
            await house.press("down")
        await house.press("enter")
        assert room(house).trail.here == AMENDING_ID
        await house.press("[")
        await house.press("[")
        assert room(house).trail.here == ONE_STOP_ID
        assert card.lines[0].text == "Nghị định 61/2018/NĐ-CP"
        await house.press("]")
        assert room(house).trail.here == REPLACING_ID

    open_app(walk)


def test_the_timeline_and_the_graph_are_beside_the_card(open_app: Open) -> None:
    """One key each; the graph is a tree whose nodes lead on."""

    async def walk(house: House) -> None:
        await find(house, "107/2021")
        await house.press("d")
        assert "▸Diễn biến" in house.screen
        assert "Từ 06/12/2021 đến trước 01/06/2022: còn hiệu lực" in house.screen
        await house.press("g")
        assert "▸Quan hệ" in house.screen
        await house.press("down")
        assert "được thay thế bởi (chưa rõ ngày, cần xác minh)" in house.screen
        await house.press("enter")
        assert room(house).trail.here == REPLACING_ID
        assert "▼ Nghị định 118/2025/NĐ-CP" in house.screen
        await house.press("s")
        assert house.app.focused is room(house).query_one(InstrumentList)

    open_app(walk, size=(120, 30))


def test_branches_open_and_fold(open_app: Open) -> None:
    """The arrows walk in the tree as they do in a file manager."""

    async def walk(house: House) -> None:
        await find(house, "107/2021")
        await house.press("g", "end")
        assert "là căn cứ ban hành của" not in house.screen
        await house.press("right", "down")
        assert "là căn cứ ban hành của" in house.screen
        await house.press("left", "left")
        assert "là căn cứ ban hành của" not in house.screen

    open_app(walk, size=(120, 30))


@pytest.mark.parametrize(
    ("typed", "numbers", "told"),
    [
        pytest.param("hien phap", ["Hiến pháp"], "Loại: Hiến pháp", id="kind"),
        pytest.param("binh phuoc", ["25/2019/QĐ-UBND"], "Bình Phước", id="issuer"),
        pytest.param("2018", ["61/2018/NĐ-CP"], "Năm: 2018", id="year"),
        pytest.param(
            "het hieu luc toan", ["61/2018/NĐ-CP"], "✗ hết hiệu lực", id="status"
        ),
    ],
)
def test_the_list_is_filtered(
    open_app: Open, typed: str, numbers: list[str], told: str
) -> None:
    """Every facet, found without accents, told above the list; chosen again, it goes."""

    async def walk(house: House) -> None:
        for kept in (numbers, []):
            await house.press("f")
            await house.type(typed)
            await house.press("enter")
            held = listed(house)
            if kept:
                assert [h.startswith(k) for h, k in zip(held, kept, strict=True)]
                assert told in house.screen
            else:
                assert len(held) == 6

    open_app(walk, size=(150, 30))


def test_a_list_that_is_not_all_says_so(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than are listed, and fewer looked at for a status than there are."""
    monkeypatch.setattr(questions, "MOST_FOUND", 1)
    monkeypatch.setattr(questions, "MOST_LOOKED_AT", 5)

    async def walk(house: House) -> None:
        await find(house, "mot cua")
        assert len(listed(house)) == 1
        assert "Danh sách (1 đầu)" in house.screen
        await house.press("slash", "ctrl+u", "enter", "f")
        await house.type("con hieu luc")
        await house.press("enter")
        assert "Danh sách (1 đầu; mới xét 5)" in house.screen

    open_app(walk)


def test_words_and_filters_narrow_together(open_app: Open) -> None:
    """As the options of ``lawreg search`` do; «bỏ mọi bộ lọc» leaves the words."""

    async def walk(house: House) -> None:
        await find(house, "mot cua")
        await house.press("f")
        await house.type("2019")
        await house.press("enter")
        assert listed(house) == ["25/2019/QĐ-UBND"]
        await house.press("f", "enter")
        assert len(listed(house)) == 4
        assert room(house).query_one("#find", Input).value == "mot cua"

    open_app(walk)


def test_another_day_tells_everything_anew(open_app: Open) -> None:
    """List, card and head; the reader stays at the same row."""

    async def walk(house: House) -> None:
        await house.press("end", "up")
        before = room(house).trail.here
        await house.press("t", *["backspace"] * 10)
        await house.type("ngày 1 tháng 1 năm 2019")
        await house.press("enter")
        assert room(house).trail.here == before == ONE_STOP_ID
        assert "tại ngày 01/01/2019: NGÀY ĐÃ QUA" in house.screen
        assert "✓ còn hiệu lực · 23/04/2018" in house.screen
        assert "Tình trạng tại ngày 01/01/2019: còn hiệu lực" in house.screen

    open_app(walk, size=(120, 30))


def test_a_followed_instrument_stays_when_the_day_changes(open_app: Open) -> None:
    """The list does not pull the reader back to its own row."""

    async def walk(house: House) -> None:
        await find(house, "61/2018/NĐ-CP")
        room(house).post_message(Reading.Followed(AMENDING_ID))
        await house.settle()
        await house.press("t", *["backspace"] * 10)
        await house.type("2022-01-01")
        await house.press("enter")
        assert room(house).trail.here == AMENDING_ID

    open_app(walk)


def test_a_graph_that_is_cut_says_so(
    open_app: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of some laws the neighbourhood is most of a registry."""
    monkeypatch.setattr(questions, "_MOST_DRAWN", 2)

    async def walk(house: House) -> None:
        await find(house, "61/2018")
        await house.press("g", "end")
        assert "└─ Chỉ nêu 2 văn bản gần nhất" in house.screen
        await house.press("enter")
        assert room(house).trail.here == ONE_STOP_ID

    open_app(walk)
