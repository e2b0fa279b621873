"""The screen of plans: what was found, where it stands, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from lawreg_tui.screens.instruments import InstrumentsRoom
from lawreg_tui.text_rows import MARK, SIGN
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading

from tests.registry_samples import ONE_STOP_ID, REPLACING_ID
from tests.tui.conftest import House, Open
from tests.tui.plan_room import ENDED, at, codes, room, told, words_here
from tests.tui.plan_samples import (
    CEASED,
    FORM,
    MISWRITTEN,
    NOT_HELD,
    PLAN,
)


def test_a_plan_is_what_opens(open_app: Open, plan: Path) -> None:
    """With its verdict, the first finding under both cursors, and what to do about it."""

    async def walk(house: House) -> None:
        assert "ke hoach.txt · Chưa nên ký: 2 lỗi phải sửa." in house.screen
        assert codes(house) == ["VAL101", "CIT202", "CIT101", "FRM103"]
        assert words_here(house) == "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
        assert "▸Văn bản kế hoạch · dòng 10" in house.screen
        assert "Phát hiện (1/4)" in house.screen
        for words in (
            ENDED,
            "Cách xử lý: Nên viện dẫn: Nghị định số 118/2025/NĐ-CP ngày 09/06/2025.",
            "Thời điểm: khi ký (12/01/2026); độ tin cậy: cao",
            "Khoảng thời gian: từ 21/06/2018 đến trước 01/07/2025",
            "Tình trạng tại ngày 12/01/2026: hết hiệu lực toàn bộ (từ 01/07/2025)",
            "Chứng cứ:",
            "Quy tắc:",
            "VAL101",
            "Căn cứ pháp lý:",
        ):
            assert words in told(house)

    open_app(walk, path=plan)


def test_every_verdict_is_a_sign_a_line_below_and_a_colour(
    open_app: Open, plan: Path
) -> None:
    """A citation without a finding has them too; words and signs need no colour."""

    async def walk(house: House) -> None:
        for words in (
            "✓Nghị định số 118/2025/NĐ-CP ngày 09/6/2025",
            "✗Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
            "!Nghị định số 62/2018/NĐ-CP ngày 01/5/2018",
            "?Hiến pháp năm 2013",
            "◇Lưu: VT.",
        ):
            assert words in house.screen
        text = room(house).query_one(PlanText)
        colours = set()
        for y in range(text.size.height):
            for segment in text.render_line(y):
                meta = segment.style.meta if segment.style is not None else {}
                if MARK in meta and segment.style is not None:
                    colours.add(segment.style.color)
                    assert segment.style.underline is not (SIGN in meta)
        assert len(colours) == 5

    open_app(walk, size=(120, 36), path=plan)


def test_moving_in_the_list_moves_the_text(open_app: Open, plan: Path) -> None:
    """And the details; the title tells the line of the file."""

    async def walk(house: House) -> None:
        await house.press("p", "down", "j")
        assert at(house) == MISWRITTEN
        assert words_here(house) == "Nghị định số 118/2025/NĐ-Cp"
        assert "Văn bản kế hoạch · dòng 15" in house.screen
        assert "Nên viết: 118/2025/NĐ-CP" in told(house)
        await house.press("end")
        assert words_here(house) == "Lưu: VT."
        assert at(house) == FORM

    open_app(walk, path=plan)


def test_moving_in_the_text_moves_the_list(open_app: Open, plan: Path) -> None:
    """From mark to mark, or line by line; a citation without a finding is told of too."""

    async def walk(house: House) -> None:
        await house.press("right")
        assert (words_here(house)[-9:], at(house)) == ("01/5/2018", NOT_HELD)
        assert "Không tìm thấy «62/2018/NĐ-CP»" in told(house)
        await house.press("l", "right")
        assert words_here(house) == "Hiến pháp năm 2013"
        assert at(house) == MISWRITTEN
        assert "→ Hiến pháp" in house.screen
        assert "Chưa có nguồn xác nhận ngày có hiệu lực." in told(house)
        await house.press("h", "left", "left")
        assert at(house) == CEASED
        await house.press("home")
        while room(house).query_one(PlanText).mark is None:
            await house.press("down")
        assert words_here(house) == "Nghị định số 118/2025/NĐ-CP ngày 09/6/2025"
        assert "Không có phát hiện nào." in told(house)
        assert "Tình trạng tại ngày 24/11/2026: còn hiệu lực" in told(house)

    open_app(walk, size=(120, 36), path=plan)


def test_a_citation_leads_to_its_instrument_and_back(
    open_app: Open, plan: Path
) -> None:
    """Enter goes there, the bracket returns, the plan stands as it stood."""

    async def walk(house: House) -> None:
        for _ in range(2):  # the screen of instruments not yet open, then open
            await house.press("enter")
            instruments = house.app.screen
            assert isinstance(instruments, InstrumentsRoom)
            assert instruments.trail.here == ONE_STOP_ID
            assert "▸Chi tiết" in house.screen
            assert "Bấm [ để trở lại." in house.screen
            await house.press("[")
            assert words_here(house) == "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018"
            assert at(house) == CEASED
        await house.press("1")
        assert isinstance(house.app.screen, InstrumentsRoom)
        assert house.app.screen.trail.here == ONE_STOP_ID
        await house.press("s", "down")
        row = house.app.screen.query_one(InstrumentList).row
        assert row is not None
        assert house.app.screen.trail.here == row.instrument.instrument_id

    open_app(walk, path=plan)


def test_a_finding_leads_to_the_instruments_concerned(
    open_app: Open, plan: Path
) -> None:
    """Enter on it goes into the details, Enter on a line with an arrow goes on."""

    async def walk(house: House) -> None:
        await house.press("p", "enter")
        about = room(house).query_one("#about", Reading)
        assert about.has_focus
        while about.leads_to != REPLACING_ID:
            await house.press("j")
        await house.press("enter")
        assert isinstance(house.app.screen, InstrumentsRoom)
        assert house.app.screen.trail.here == REPLACING_ID
        await house.press("[")
        assert about.has_focus

    open_app(walk, path=plan)


def test_a_citation_that_leads_nowhere_says_so(open_app: Open, plan: Path) -> None:
    """Nothing is opened that the registry does not hold; the details tell the rest."""

    async def walk(house: House) -> None:
        await house.press("right", "enter")
        assert "Chưa xác định được" in house.screen
        assert room(house).query_one("#about", Reading).has_focus
        await house.press("escape")
        assert room(house).query_one(PlanText).has_focus

    open_app(walk, path=plan)


@pytest.mark.parametrize(
    ("keys", "typed", "copied"),
    [
        pytest.param(["p", "down", "down"], "", "118/2025/NĐ-CP", id="a replacement"),
        pytest.param(
            ["p"], "", "Nghị định số 118/2025/NĐ-CP ngày 09/06/2025", id="an advice"
        ),
        pytest.param(["p", "end"], "", "Lưu: VT, VP (3).", id="words as an example"),
        pytest.param(
            ["p", "down"],
            "cach xu ly",
            "Kiểm tra lại số, ký hiệu và năm.",
            id="advice to do something",
        ),
        pytest.param(
            ["left"],
            "",
            "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực "
            "hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
            id="what is cited, in full",
        ),
        pytest.param(
            ["p"],
            "lenh",
            "lawreg check '{plan}' --as-of 2026-11-24",
            id="the command",
        ),
        pytest.param(
            ["m"],
            "lenh",
            "lawreg check '{plan}' --as-of 2026-11-24 --min-confidence low",
            id="the command of what is shown",
        ),
    ],
)
def test_what_to_write_is_ready_to_copy(
    open_app: Open,
    plan: Path,
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    keys: list[str],
    typed: str,
    copied: str,
) -> None:
    """The words to write come first; then the advice, the citations, the command."""
    unnamed = "lawreg.registry.follow_up.find_unnamed"
    monkeypatch.setattr(unnamed, lambda: str(registry))

    async def walk(house: House) -> None:
        await house.press(*keys)
        await house.press("y")
        await house.type(typed)
        await house.press("enter")
        assert house.app.clipboard == copied.format(plan=plan)
        assert "Đã chép:" in house.screen

    open_app(walk, size=(120, 36), path=plan)


def test_what_is_unsure_is_shown_on_demand(open_app: Open, plan: Path) -> None:
    """As with --min-confidence low; the verdict counts what is hidden."""
    text = PLAN.replace("- Như trên", "Theo Quyết định số 25/2019/QĐ-UBND\n- Như trên")
    plan.write_text(text.replace("ĐỒNG NAI", "BÌNH PHƯỚC"), encoding="utf-8")

    async def walk(house: House) -> None:
        before = codes(house)
        assert "ẩn 1 chưa chắc chắn (m)" in house.screen
        await house.press("m")
        assert len(codes(house)) == len(before) + 1
        assert "chưa chắc chắn" not in house.screen
        await house.press("m")
        assert codes(house) == before

    open_app(walk, size=(120, 36), path=plan)


def test_the_summary_is_that_of_the_report(open_app: Open, plan: Path) -> None:
    """How many citations, rules, and which registry."""

    async def walk(house: House) -> None:
        await house.press("s")
        for words in ("4 phát hiện", "5 viện dẫn", "xét tại ngày 24/11/2026"):
            assert words in told(house)

    open_app(walk, path=plan)


def test_a_line_is_found_by_words_without_accents(open_app: Open, plan: Path) -> None:
    """Enter goes to it, with what stands there."""

    async def walk(house: House) -> None:
        await house.press("c", "slash")
        await house.type("niem yet")
        assert "15  1. Niêm yết" in house.screen
        await house.press("enter")
        text = room(house).query_one(PlanText)
        assert text.has_focus
        assert text.line_here == 14
        await house.press("right")
        assert at(house) == MISWRITTEN

    open_app(walk, path=plan)
