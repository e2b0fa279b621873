"""The screen of the portfolio: verdicts, what comes soon, filtering, sorting, opening."""

from __future__ import annotations

import asyncio
import shutil
from datetime import date
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk, Question
from lawreg_tui.screens.plan import PlanRoom
from lawreg_tui.screens.portfolio import PortfolioRoom
from lawreg_tui.session import Session
from lawreg_tui.widgets.portfolio_list import PortfolioList
from lawreg_tui.widgets.reading import Reading

from lawreg.errors import RegistryError
from tests.plans_kept import keep, plan_text
from tests.registry_samples import ONE_STOP_ID
from tests.tui.conftest import TODAY, Golden, House, Open
from tests.tui.review_samples import CITES, SIGNED, keep_plans, office_plans

BEFORE = date(2025, 6, 20)
"""The decree that ends what the first plan cites is issued and not yet in force."""


@pytest.fixture(scope="module")
def built(registry: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep two plans in a registry that knows the new decree."""
    own = tmp_path_factory.mktemp("portfolio") / "so.sqlite"
    shutil.copy(registry, own)
    keep_plans(own, *office_plans(own))
    return own


@pytest.fixture
def kept(built: Path, tmp_path: Path) -> Path:
    """Give a registry that a test may change."""
    own = tmp_path / "so.sqlite"
    shutil.copy(built, own)
    return own


def room(house: House) -> PortfolioRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, PortfolioRoom)
    return screen


def told(house: House) -> str:
    """Give everything that is told of the plan in view."""
    return "\n".join(x.text for x in room(house).query_one("#card", Reading).lines)


def listed(house: House) -> list[str]:
    """Give the numbers of the plans in the list."""
    return [row.plan.number for row in room(house)._rows]


async def choose(house: House, key: str, words: str) -> None:
    """Choose by words in the dialog that a key opens."""
    await house.press(key)
    await house.type(words)
    await house.press("enter")


def test_every_plan_is_listed_with_its_verdict(open_app: Open, built: Path) -> None:
    """A sign and a word, whose it is, when signed; the counts above."""

    async def walk(house: House) -> None:
        await house.press("4")
        assert listed(house) == ["12/KH-SM", "13/KH-SM"]
        for words in (
            "2 kế hoạch · ✗ 1 lỗi · ✓ 1 không có phát hiện",
            "✗ 1 lỗi",
            "Trần Thị B · ký 12/01/2026",
            "chưa ghi người phụ trách",
            "▸Danh mục (2)",
        ):
            assert words in house.screen
        for words in (
            "Số, ký hiệu: 12/KH-SM",
            "Người phụ trách: Trần Thị B",
            "Tệp: /van-phong/ke hoach cu.txt",
            "Tại ngày 24/11/2026: 1 lỗi",
            "Nghị định 61/2018/NĐ-CP",
        ):
            assert words in told(house)

    open_app(walk, registry=built, size=(120, 36))


def test_another_day_judges_everything_anew(open_app: Open, built: Path) -> None:
    """Before the decree was replaced there is no error, and its end is to come."""

    async def walk(house: House) -> None:
        await house.press("4")
        assert "✗ 1 lỗi" in house.screen
        await house.press("t", "ctrl+u")
        await house.type("20/6/2025")
        await house.press("enter")
        assert "✗" not in house.screen
        assert "NGÀY ĐÃ QUA" in house.screen.splitlines()[0]
        assert "1 bị chạm đến trong 30 ngày tới" in house.screen
        assert "» " in house.screen
        assert "01/07/2025: Nghị định 61/2018/NĐ-CP hết hiệu lực toàn bộ" in told(house)
        assert "Sắp tới, đến hết 20/07/2025:" in told(house)

    open_app(walk, registry=built, size=(120, 36))


def test_the_days_to_look_ahead_are_chosen(open_app: Open, built: Path) -> None:
    """Within a week nothing comes; within a month it does."""

    async def walk(house: House) -> None:
        await house.press("4")
        await choose(house, "n", "7 ngay")
        assert "0 bị chạm đến trong 7 ngày tới" in house.screen
        assert "không có thay đổi nào chạm đến kế hoạch này" in told(house)
        await choose(house, "n", "30")
        assert "1 bị chạm đến trong 30 ngày tới" in house.screen

    open_app(walk, registry=built, size=(120, 36), as_of=BEFORE)


def test_the_list_is_filtered_and_the_filter_is_said(
    open_app: Open, built: Path
) -> None:
    """By words without accents, verdict, owner, and what comes; once more takes it away."""

    async def walk(house: House) -> None:
        await house.press("4", "slash")
        await house.type("tran thi")
        assert listed(house) == ["12/KH-SM"]
        assert "Danh mục (1/2)" in house.screen
        await house.press("ctrl+u", "enter")
        await choose(house, "f", "khong co phat hien")
        assert listed(house) == ["13/KH-SM"]
        assert "✓ không có phát hiện · Xếp:" in house.screen
        await choose(house, "f", "khong co phat hien")
        await choose(house, "f", "tran thi")
        assert listed(house) == ["12/KH-SM"]
        assert "Người phụ trách: Trần Thị B · Xếp:" in house.screen
        await choose(house, "f", "bo moi bo loc")
        await choose(house, "f", "sap toi cham den")
        assert listed(house) == []
        assert told(house) == ""
        await house.press("enter", "c", "y", "escape", "s")
        await choose(house, "f", "bo moi")
        assert listed(house) == ["12/KH-SM", "13/KH-SM"]

    open_app(walk, registry=built, size=(120, 36))


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        pytest.param("duong dan", ["12/KH-SM", "2/KH-SM", "13/KH-SM"], id="path"),
        pytest.param("nhieu loi", ["12/KH-SM", "2/KH-SM", "13/KH-SM"], id="worst"),
        pytest.param("moi ky", ["2/KH-SM", "12/KH-SM", "13/KH-SM"], id="signed last"),
        pytest.param(
            "nguoi phu trach", ["2/KH-SM", "12/KH-SM", "13/KH-SM"], id="owner"
        ),
        pytest.param("so, ky hieu", ["12/KH-SM", "13/KH-SM", "2/KH-SM"], id="number"),
    ],
)
def test_the_list_is_put_in_order(
    open_app: Open, kept: Path, order: str, numbers: list[str]
) -> None:
    """The cursor stays at its plan."""
    text = plan_text(CITES, signed=date(2026, 2, 1), number="2/KH-SM")
    keep_plans(kept, keep(text, path="/van-phong/kha.txt", owner="An"))

    async def walk(house: House) -> None:
        await house.press("4")
        here = room(house).row
        await choose(house, "o", order)
        assert listed(house) == numbers
        assert room(house).row == here
        assert "Xếp: " in house.screen

    open_app(walk, registry=kept)


def test_a_plan_is_opened_on_the_screen_of_plans(
    open_app: Open, kept: Path, tmp_path: Path
) -> None:
    """Enter; the key of the screen returns to the same row."""
    for plan in office_plans(kept, str(tmp_path)):
        Path(plan.path).write_text(plan.source, encoding="utf-8")
        keep_plans(kept, plan._replace(number=f"9{plan.number}"))

    async def walk(house: House) -> None:
        await house.press("4", "slash")
        await house.type("912/KH")
        await house.press("enter", "enter")
        assert isinstance(house.app.screen, PlanRoom)
        assert "ke hoach cu.txt · Chưa nên ký: 1 lỗi phải sửa." in house.screen
        await house.press("4")
        assert listed(house) == ["912/KH-SM"]

    open_app(walk, registry=kept)


def test_a_plan_whose_file_is_gone_says_so(open_app: Open, built: Path) -> None:
    """On the screen of plans; the portfolio keeps judging the text it kept."""

    async def walk(house: House) -> None:
        await house.press("4", "enter")
        assert isinstance(house.app.screen, PlanRoom)
        assert "chưa kiểm tra được" in house.screen
        assert "/van-phong/ke hoach cu.txt" in house.screen

    open_app(walk, registry=built, size=(120, 30))


def test_an_empty_portfolio_says_what_fills_it(open_app: Open) -> None:
    """The command; every key is harmless."""

    async def walk(house: House) -> None:
        await house.press("4")
        assert "danh mục chưa có kế hoạch nào." in " ".join(house.screen.split())
        assert "lawreg portfolio add THƯ-MỤC" in " ".join(house.screen.split())
        await house.press("enter", "c", "s", "r", "escape", "Y")
        assert house.app.clipboard.startswith(
            "lawreg portfolio list --as-of 2026-11-24"
        )

    open_app(walk)


def test_a_registry_of_an_older_lawreg_is_told_before_the_screen_is_taken(
    built: Path, tmp_path: Path
) -> None:
    """It has no tables for plans: the command that migrates it is named."""
    older = tmp_path / "cu.sqlite"
    content = bytearray(built.read_bytes())
    content[60:64] = (5).to_bytes(4)
    older.write_bytes(content)
    with pytest.raises(RegistryError) as caught:
        Session(registry=str(older), path=None, today=TODAY, language="vi")
    assert "lawreg registry migrate" in caught.value.line()


def test_judging_shows_what_is_known_and_can_be_stopped(
    open_app: Open, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plan that waits says so; Esc stops, and the key that judges anew is named."""

    async def walk(house: House) -> None:
        with monkeypatch.context() as slow:
            ask = Desk.ask

            async def held(self: Desk, question: Question[object]) -> object:
                if "Judging" in getattr(question, "__qualname__", ""):
                    await asyncio.sleep(60)
                return await ask(self, question)

            slow.setattr(Desk, "ask", held)
            await house.pilot.press("4")
            await house.pilot.pause(0.3)
            assert "… đang xét" in house.screen
            assert "đang xét 0/2 …" in house.screen
            await house.press("escape")
        assert "đã dừng; r để xét lại" in house.screen
        await house.press("r")
        assert "✗ 1 lỗi" in house.screen
        assert "đã dừng" not in house.screen

    open_app(walk, registry=built, size=(120, 30))


def test_a_plan_that_this_lawreg_no_longer_reads_is_told(
    open_app: Open, kept: Path
) -> None:
    """Why; the others are judged."""
    (plan, _) = office_plans(kept)
    broken = plan._replace(path="/van-phong/hong.json", name="hong.json", source="{")
    keep_plans(kept, broken)

    async def walk(house: House) -> None:
        await house.press("4")
        assert "? 1 cần xác minh" in house.screen
        await choose(house, "f", "khong xet duoc")
        assert [row.plan.name for row in room(house)._rows] == ["hong.json"]
        assert "/van-phong/hong.json" in told(house)

    open_app(walk, registry=kept, size=(120, 30))


def test_turning_a_rule_off_judges_anew(open_app: Open, built: Path) -> None:
    """And the commands to copy leave it out too."""

    async def walk(house: House) -> None:
        await house.press("4")
        house.app.switch_rules(["VAL101"])
        await house.settle()
        assert "✗ 1 lỗi" not in house.screen
        await house.press("Y")
        assert house.app.clipboard == (
            f"lawreg portfolio list --as-of 2026-11-24 --ignore VAL101 --registry {built}"
        )

    open_app(walk, registry=built)


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        pytest.param("so, ky", "12/KH-SM", id="number"),
        pytest.param("duong dan", "/van-phong/ke hoach cu.txt", id="path"),
        pytest.param(
            "lenh kiem tra ke hoach",
            "lawreg check '/van-phong/ke hoach cu.txt' --as-of 2026-11-24",
            id="check",
        ),
        pytest.param(
            "sap toi", "lawreg watch --days 30 --as-of 2026-11-24", id="watch"
        ),
    ],
)
def test_a_plan_and_the_commands_are_copied(
    open_app: Open, built: Path, choice: str, words: str
) -> None:
    """As the command line takes them."""

    async def walk(house: House) -> None:
        await house.press("4", "y")
        await house.type(choice)
        await house.press("enter")
        assert house.app.clipboard.startswith(words)

    open_app(walk, registry=built, size=(120, 30))


def test_escapes_in_a_plan_are_shown_not_obeyed(open_app: Open, kept: Path) -> None:
    """In its title, its owner and its path."""
    (plan, _) = office_plans(kept)
    nasty = "[bold]\x1b[31mX\u202e[/]"
    keep_plans(kept, plan._replace(title=nasty, owner=nasty, number=""))

    async def walk(house: House) -> None:
        await house.press("4")
        assert "[bold]\\x1b[31mX\\u202e[/]" in house.screen
        assert "[bold]\\x1b[31mX\\u202e[/]" in told(house)
        assert "\x1b" not in house.screen

    open_app(walk, registry=kept, size=(120, 30))


def test_what_a_plan_cites_is_opened(open_app: Open, built: Path) -> None:
    """From its details to the screen of instruments; `[` returns."""

    async def walk(house: House) -> None:
        await house.press("4", "c")
        card = room(house).query_one("#card", Reading)
        while card.leads_to != ONE_STOP_ID:
            await house.press("down")
        await house.press("enter")
        assert "Văn bản · tại ngày" in house.screen
        await house.press("left_square_bracket")
        assert isinstance(house.app.screen, PortfolioRoom)

    open_app(walk, registry=built)


def test_everything_is_told_in_english(open_app: Open, built: Path) -> None:
    """Counts, rows and details."""

    async def walk(house: House) -> None:
        await house.press("4")
        assert "2 plans · ✗ 1 error" in house.screen
        assert "signed 12/01/2026" in house.screen or "signed" in house.screen
        assert "Owner: Trần Thị B" in told(house)

    open_app(walk, registry=built, language="en", size=(120, 36))


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 36)], ids=str)
def test_the_screen_is_what_it_was(
    open_app: Open, built: Path, golden: Golden, size: tuple[int, int]
) -> None:
    """Look at a changed grid before it is accepted."""

    async def walk(house: House) -> None:
        await house.press("4")
        wide = f"{size[0]}x{size[1]}"
        golden(f"tui-portfolio-{wide}.txt", house.screen)
        await house.press("c")
        golden(f"tui-portfolio-card-{wide}.txt", house.screen)

    assert SIGNED > BEFORE
    open_app(walk, registry=built, size=size, as_of=BEFORE)


def test_a_thousand_plans_do_not_keep_anybody_waiting(
    open_app: Open, kept: Path
) -> None:
    """The list is there while they are judged, a few at a time."""
    (plan, _) = office_plans(kept)
    many = [plan._replace(path=f"/van-phong/{n:04}.txt") for n in range(1000)]
    keep_plans(kept, *many)

    async def walk(house: House) -> None:
        await house.pilot.press("4")
        await house.pilot.pause(0.5)
        assert room(house).query_one(PortfolioList).total == 1002
        await house.pilot.press("end")
        await house.pilot.pause()
        assert room(house).query_one(PortfolioList).cursor == 1001
        await house.press("escape")

    open_app(walk, registry=kept)
