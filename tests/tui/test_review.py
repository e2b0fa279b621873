"""The screen of a review: the items beside the text, deciding, what breaks, applying."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lawreg_tui.desk import Desk, Question
from lawreg_tui.screens.review import ReviewRoom
from lawreg_tui.widgets.item_list import ItemList
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.said_text import SaidPane
from textual.app import App

from lawreg.intake.changeset_file import load_changeset
from lawreg.intake.proposed import Decision
from lawreg.registry import open_registry
from lawreg.registry.approvals import set_approvals
from lawreg.registry.proposals import read_proposals
from lawreg.registry.record import open_for_writing
from lawreg.registry.undoing import undo_changeset
from tests.registry_samples import ONE_STOP_ID, REPLACING_ID
from tests.tui.conftest import TODAY, Golden, House, Open
from tests.tui.review_samples import (
    AMENDS,
    DECREE,
    ENDS,
    ITEMS,
    STUB,
    Office,
    build_office,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the office once."""
    folder = tmp_path_factory.mktemp("office")
    build_office(folder)
    return folder


@pytest.fixture
def office(built: Path, tmp_path: Path) -> Office:
    """Give an office that a test may change."""
    folder = tmp_path / "office"
    shutil.copytree(built, folder)
    names = ("so.sqlite", "118-2025-nd-cp.toml", "nd118.txt")
    return Office(*(folder / name for name in names))


def read(file: Path) -> str:
    """Give what a file holds, while the app is open."""
    return file.read_text(encoding="utf-8")


def write(file: Path, text: str) -> None:
    """Save a file as another program does, while the app is open."""
    file.write_text(text, encoding="utf-8")


def room(house: House) -> ReviewRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, ReviewRoom)
    return screen


def told(house: House, pane: str = "about") -> str:
    """Give everything a pane tells, in sight or not."""
    return "\n".join(x.text for x in room(house).query_one(f"#{pane}", Reading).lines)


def at(house: House) -> int:
    """Give the place of the item in view."""
    return room(house).panes.at


def lit(house: House) -> list[str]:
    """Give the words of the text that stand out."""
    review = room(house).review
    assert review is not None
    marks = room(house).query_one(SaidPane)._marks
    return [review.said.text[m.start : m.end] for m in marks if "here" in m.style]


def decisions(office: Office) -> list[Decision]:
    """Give what the file says of each item."""
    return [item.decision for item in load_changeset(str(office.changeset)).items]


async def go_to(house: House, item: int) -> None:
    """Go to an item in the list."""
    await house.press("m", "home", *["down"] * item)


async def accept_all(house: House) -> None:
    """Accept every item."""
    await house.press("m", "home", *["a"] * ITEMS)


def test_a_changeset_is_what_opens(open_app: Open, office: Office) -> None:
    """With its counts, the first item, the text beside it and the words it rests on."""

    async def walk(house: House) -> None:
        assert "118-2025-nd-cp.toml · 9 mục: 9 chưa quyết định" in house.screen
        assert "▸Mục (1/9)" in house.screen
        assert "○ chưa quyết định · 1  ? 1 lưu ý" in house.screen
        assert "ghi tạm" in house.screen
        assert len(lit(house)) == 3
        assert "có hiệu lực từ ngày 01 tháng 01 năm 2026" in lit(house)[-1]
        for words in (
            "Thêm Nghị định 118/2025/NĐ-CP",
            "Lưu ý: có hiệu lực 01/07/2025, sớm hơn 24/07/2025",
            "Có hiệu lực từ:   01/07/2025",
            "Người ký:         Nguyễn Hòa Bình",
            "https://vanban.chinhphu.vn/118",
        ):
            assert words in told(house)

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_moving_in_one_pane_moves_the_others(open_app: Open, office: Office) -> None:
    """Down in the list lights the words; the next words in the text bring their item."""

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        assert lit(house) == ["a) Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;"]
        assert "thay thế Nghị định 61/2018/NĐ-CP" in told(house)
        await house.press("enter", "right", "right")
        assert at(house) == AMENDS
        assert room(house).query_one(ItemList).cursor == AMENDS
        assert "khoản 3 Điều 5" in told(house)
        await go_to(house, STUB)
        assert lit(house) == [
            "3. Sửa đổi khoản 3 Điều 5 Nghị định số 63/2010/NĐ-CP như sau:"
        ]

    open_app(walk, registry=office.registry, path=office.changeset)


def test_a_far_quote_is_brought_into_sight(open_app: Open, office: Office) -> None:
    """However long the text before it is."""
    long = "Điều 1. Một điều rất dài.\n" * 400
    text = read(office.text)
    end = "\nĐiều 41. Câu cuối cùng của văn bản.\n"
    office.text.write_text(text + long + end, encoding="utf-8")
    from lawreg.intake.proposed import text_digest

    made = read(office.changeset)
    whole = text + long + end
    start = whole.index("Câu cuối")
    made = made.replace(text_digest(text), text_digest(whole))
    made = made.replace("places = [410, 465]", f"places = [{start}, {start + 9}]")
    office.changeset.write_text(made, encoding="utf-8")

    async def walk(house: House) -> None:
        assert "Câu cuối" not in house.screen
        await go_to(house, ENDS)
        assert "▸Câu cuối" in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_every_decision_is_in_the_file_at_once(open_app: Open, office: Office) -> None:
    """In words and signs on the screen; the next open item comes into view."""

    async def walk(house: House) -> None:
        await house.press("a", "r")
        assert decisions(office)[:3] == [
            Decision.ACCEPT,
            Decision.REJECT,
            Decision.UNDECIDED,
        ]
        assert at(house) == 2
        assert "9 mục: 1 nhận, 1 bỏ, 7 chưa quyết định" in house.screen
        assert "✓ nhận · 1" in house.screen
        assert "✗ bỏ · 2" in house.screen
        await house.press("up", "u")
        assert decisions(office)[1] is Decision.UNDECIDED
        assert at(house) == 1
        assert not any(
            f.name.endswith(".tmp") for f in office.changeset.parent.iterdir()
        )

    open_app(walk, registry=office.registry, path=office.changeset)


def test_keys_sent_together_are_all_obeyed(open_app: Open, office: Office) -> None:
    """None waits for the file of the one before, and none is lost when one leaves."""

    async def walk(house: House) -> None:
        await house.pilot.press("a", "a", "r", "a", "q")

    open_app(walk, registry=office.registry, path=office.changeset)
    made = decisions(office)[:5]
    assert [d.value for d in made] == ["accept", "accept", "reject", "accept", ""]


def test_the_next_undecided_item_is_found(open_app: Open, office: Office) -> None:
    """From the end to the first again; when none is left that is said."""

    async def walk(house: House) -> None:
        await house.press("a", "n")
        assert at(house) == 2
        await go_to(house, ITEMS - 1)
        await house.press("n")
        assert at(house) == 1
        await accept_all(house)
        await house.press("n")
        assert "Mọi mục đã được quyết định; g để ghi vào sổ." in house.told

    open_app(walk, registry=office.registry, path=office.changeset)


def test_what_must_be_mended_cannot_be_accepted(open_app: Open, office: Office) -> None:
    """An act on something undecided waits; what to do is said, nothing is saved."""
    made = read(office.changeset)
    broken = made.replace('target = "vn/cp/2018/61-2018-nd-cp"', 'target = ""')
    office.changeset.write_text(broken, encoding="utf-8")

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        assert "! phải sửa" in house.screen
        assert "Phải sửa trước khi nhận: " in told(house)
        await house.press("a")
        assert "Mục này phải sửa trước khi nhận: e, f4 để sửa, r để bỏ." in house.told
        assert decisions(office)[ENDS] is Decision.UNDECIDED
        await house.press("r")
        assert decisions(office)[ENDS] is Decision.REJECT

    open_app(walk, registry=office.registry, path=office.changeset)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        pytest.param("gone", "Không thấy toàn văn «nd118.txt»", id="gone"),
        pytest.param("other", "Tệp «nd118.txt» đã khác lúc lập đề xuất", id="changed"),
        pytest.param("binary", "Không đọc được toàn văn", id="not a text"),
    ],
)
def test_without_the_text_the_quotes_are_shown(
    open_app: Open, office: Office, harm: str, words: str
) -> None:
    """And that they are only quotes; going from item to item works all the same."""
    if harm == "gone":
        office.text.unlink()
    elif harm == "other":
        office.text.write_text("Một văn bản khác.", encoding="utf-8")
    else:
        office.text.write_bytes(b"%PDF-1.7\x00\x01")

    async def walk(house: House) -> None:
        assert words in " ".join(house.screen.split())
        assert "Câu trích" in house.screen
        await go_to(house, ENDS)
        assert lit(house)[0].endswith(
            "a) Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018;"
        )

    open_app(walk, registry=office.registry, path=office.changeset, size=(200, 36))


def test_escapes_in_the_text_and_the_file_are_shown_not_obeyed(
    open_app: Open, office: Office
) -> None:
    """Markup too."""
    from lawreg.intake.proposed import text_digest

    text = read(office.text)
    nasty = f"{text}[bold red]\x1b[31m\u202e[/]\n"
    office.text.write_text(nasty, encoding="utf-8")
    made = read(office.changeset)
    made = made.replace(text_digest(text), text_digest(nasty))
    made = made.replace(
        'signer = "Nguyễn Hòa Bình"', 'signer = "[b]\\u001b[31mX\\u202e"'
    )
    office.changeset.write_text(made, encoding="utf-8")

    async def walk(house: House) -> None:
        assert "[b]\\x1b[31mX\\u202e" in told(house)
        await house.press("v", "end")
        assert "[bold red]\\x1b[31m\\u202e[/]" in house.screen
        assert "\x1b" not in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_the_plans_that_break_are_told_as_items_are_accepted(
    open_app: Open, office: Office
) -> None:
    """Which plan, whose, which finding, wrong from which day; other plans are not named."""

    async def walk(house: House) -> None:
        await house.press("p")
        assert "Chưa nhận mục nào" in told(house, "breaks")
        await go_to(house, DECREE)
        await house.press("a")
        assert "Không kế hoạch nào trong 2 kế hoạch đổi kết luận." in told(
            house, "breaks"
        )
        await go_to(house, ENDS)
        await house.press("a")
        for words in (
            "1 trong 2 kế hoạch đổi kết luận.",
            "12/KH-SM",
            "phụ trách: Trần Thị B",
            "12/01/2026: 1 cảnh báo → 1 lỗi",
            "+ có thêm từ 12/01/2026: VAL101 lỗi",
        ):
            assert words in told(house, "breaks")
        assert "13/KH-SM" not in told(house, "breaks")
        assert "Kế hoạch (1 đổi)" in house.screen
        wrong = office.changeset.with_name("hong.toml")
        wrong.write_text("[keys]\n", encoding="utf-8")
        review = house.app.screen
        assert isinstance(review, ReviewRoom)
        review.open(str(wrong))
        await house.press("p")
        assert "chỗ sai, chưa dùng được" in house.screen
        assert "Kế hoạch (" not in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_an_answer_about_the_plans_is_kept(
    open_app: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes back to a decision does not wait again; another day is asked anew."""
    from lawreg_tui.breaks import Weighing

    judged: list[int] = []
    add = Weighing.add

    def counted(self: Weighing, *args: object) -> object:
        judged.append(1)
        return add(self, *args)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr(Weighing, "add", counted)

    async def walk(house: House) -> None:
        await house.press("a")
        assert len(judged) == 2
        await house.press("home", "u", "home", "a")
        assert len(judged) == 2
        await house.press("t", "ctrl+u")
        await house.type("01/3/2026")
        await house.press("enter")
        assert len(judged) == 4

    open_app(walk, registry=office.registry, path=office.changeset)


def test_judging_the_plans_can_be_stopped_and_taken_up(
    open_app: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Esc stops it and says so; the key of the pane goes on."""

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        with monkeypatch.context() as slow:
            ask = Desk.ask

            async def held(self: Desk, question: Question[object]) -> object:
                if "BreaksTeller" in getattr(question, "__qualname__", ""):
                    await asyncio.sleep(60)
                return await ask(self, question)

            slow.setattr(Desk, "ask", held)
            await house.pilot.press("a")
            await house.pilot.pause(0.1)
            await house.press("escape")
        assert "Đã dừng; bấm p để xét tiếp" in told(house, "breaks")
        await house.press("p")
        assert "Đã dừng" not in told(house, "breaks")

    open_app(walk, registry=office.registry, path=office.changeset)


def test_why_the_plans_cannot_be_judged_is_told(open_app: Open, office: Office) -> None:
    """An act accepted before the decree that does it: both by their numbers."""

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        await house.press("a")
        said = told(house, "breaks")
        assert "Chưa xét được các kế hoạch: mục 1, thêm Nghị định 118/2025" in said
        assert "dựa vào nó: 5." in said

    open_app(walk, registry=office.registry, path=office.changeset)


def test_applying_asks_who_and_records_everything_at_once(
    open_app: Open, office: Office
) -> None:
    """Counts and registry are named first; afterwards every screen says the new state."""

    async def walk(house: House) -> None:
        await house.press("1", "5")
        await accept_all(house)
        await house.press("g")
        box = house.app.screen.query_one(".dialog").region
        room = house.app.screen.region
        assert abs((box.x - room.x) - (room.right - box.right)) <= 1
        assert abs((box.y - room.y) - (room.bottom - box.bottom)) <= 1
        said = "".join(
            line.partition("│")[2].partition("│")[0].strip() + " "
            for line in house.screen.splitlines()
        )
        for words in (
            "Nhận 9 mục, bỏ 0 mục.",
            "Ghi 9 bản ghi",
            str(office.registry)[-12:],
        ):
            assert words in said.replace(" ", "") or words in said
        await house.press("ctrl+u", "enter")
        assert "Hãy ghi tên người ghi." in house.screen
        await house.type("Le Van A")
        await house.press("enter")
        said = " ".join(house.screen.split())
        assert "Đã ghi 9 bản ghi vào" in said
        assert "đợt cập nhật 2" in said
        assert "lawreg revert 2" in said
        await house.press("1", "slash")
        await house.type("118/2025")
        assert "Nghị định 118/2025" in house.screen or "118/2025/NĐ-CP" in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))
    with closing(open_registry(str(office.registry))) as view:
        assert REPLACING_ID in view.by_id([REPLACING_ID])
        (line,) = view.query("SELECT author FROM changesets WHERE number = 2")
        assert line == ("Le Van A",)


def test_what_was_undone_elsewhere_is_no_longer_told_as_recorded(
    open_app: Open, office: Office
) -> None:
    """Read again, the screen names the registry as it is, and offers no second undoing."""

    async def walk(house: House) -> None:
        await accept_all(house)
        await house.press("g", "ctrl+u")
        await house.type("Le Van A")
        await house.press("enter")
        assert "lawreg revert 2" in " ".join(house.screen.split())
        applied = house.app.revision
        await house.press("f5")
        assert "lawreg revert 2" in " ".join(house.screen.split())
        undo_changeset(
            str(office.registry),
            "2",
            at=datetime.now(UTC).replace(microsecond=0),
            author="B",
        )
        await house.press("f5")
        assert "lawreg revert 2" not in " ".join(house.screen.split())
        with closing(open_registry(str(office.registry))) as view:
            assert house.app.revision == view.revision() != applied

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_applying_waits_for_every_decision(open_app: Open, office: Office) -> None:
    """What is left comes into view; nothing is recorded."""

    async def walk(house: House) -> None:
        await house.press("a", "down", "down", "g")
        assert "Còn 8 mục chưa quyết định" in house.told
        assert isinstance(house.app.screen, ReviewRoom)

    open_app(walk, registry=office.registry, path=office.changeset)


def test_leaving_the_dialog_records_nothing(open_app: Open, office: Office) -> None:
    """Esc."""

    async def walk(house: House) -> None:
        await accept_all(house)
        await house.press("g", "escape")
        assert isinstance(house.app.screen, ReviewRoom)

    open_app(walk, registry=office.registry, path=office.changeset)
    with closing(open_registry(str(office.registry))) as view:
        assert not view.by_id([REPLACING_ID])


def test_where_two_persons_are_asked_for_a_proposal_is_filed(
    open_app: Open, office: Office
) -> None:
    """Said before and after, with the command of the other person."""
    with closing(open_for_writing(str(office.registry))) as store:
        set_approvals(store, 2, at=datetime(2026, 11, 24, tzinfo=UTC), author="Chủ sổ")

    async def walk(house: House) -> None:
        await accept_all(house)
        await house.press("g")
        assert "Sổ này cần hai người" in house.screen
        await house.press("enter")
        said = " ".join(house.screen.split())
        assert "đã ghi đề xuất số 1" in said
        assert "lawreg registry decide 1 --apply" in said

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))
    with closing(open_registry(str(office.registry))) as view:
        assert not view.by_id([REPLACING_ID])
        assert len(read_proposals(view)) == 1


def test_the_bundled_registry_takes_nothing_and_says_what_to_do(
    open_app: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What, where, next; the app lives on."""
    monkeypatch.setattr("lawreg.registry.record.is_bundled", lambda _: True)

    async def walk(house: House) -> None:
        await accept_all(house)
        await house.press("g")
        assert "Sổ đi kèm lawreg không nhận thay đổi." in house.screen
        assert "lawreg registry init" in house.screen
        await house.press("escape", "up")
        assert isinstance(house.app.screen, ReviewRoom)

    open_app(walk, registry=office.registry, path=office.changeset)


def test_what_cannot_be_recorded_is_told_with_its_number(
    open_app: Open, office: Office
) -> None:
    """The decree rejected, its acts accepted."""

    async def walk(house: House) -> None:
        await accept_all(house)
        await house.press("home", "r", "g")
        assert "Mục " in house.screen
        assert "vn/cp/2025/118-2025-nd-cp" in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Give the person an editor that keeps how it was called and corrects the signer."""
    kept = tmp_path / "called"
    program = tmp_path / "nano"
    program.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        f"pathlib.Path({str(kept)!r}).write_text('|'.join(sys.argv[1:]))\n"
        "file = pathlib.Path(sys.argv[-1])\n"
        "text = file.read_text(encoding='utf-8')\n"
        "file.write_text(text.replace('Nguyễn Hòa Bình', 'Trần Văn C'), encoding='utf-8')\n",
        encoding="utf-8",
    )
    program.chmod(0o755)

    @contextmanager
    def suspend(_: App[None]) -> Iterator[None]:
        yield

    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(program))
    monkeypatch.setattr(App, "suspend", suspend)
    return kept


def test_the_editor_opens_at_the_item_and_the_file_is_read_again(
    open_app: Open, office: Office, editor: Path
) -> None:
    """What was decided a moment before is in the file by then."""

    async def walk(house: House) -> None:
        await house.press("a")
        await go_to(house, ENDS)
        await house.press("e")
        assert at(house) == ENDS
        await go_to(house, DECREE)
        assert "Trần Văn C" in told(house)
        assert "✓ nhận · 1" in house.screen

    open_app(walk, registry=office.registry, path=office.changeset)
    line = int(read(editor).partition("|")[0].removeprefix("+"))
    lines = read(office.changeset).splitlines()
    assert lines[line - 1] == "[[items]]"
    assert "5. Nghị định 118/2025/NĐ-CP thay thế" in "\n".join(lines[line - 6 : line])


def test_every_mistake_in_the_file_is_told_with_its_line(
    open_app: Open, office: Office
) -> None:
    """Nothing is decided or applied until it is mended; then it is read by itself."""
    sound = read(office.changeset)
    broken = sound.replace('kind = "REPLACES"', 'kind = "ENDS"')
    office.changeset.write_text(broken, encoding="utf-8")

    async def walk(house: House) -> None:
        assert "2 chỗ sai, chưa dùng được" in house.screen
        number = broken[: broken.index('kind = "ENDS"')].count("\n") + 1
        assert f":{number}: " in told(house)
        await house.press("a", "g")
        assert read(office.changeset) == broken
        write(office.changeset, sound)
        await house.pilot.pause(1.6)
        await house.settle()
        assert "9 mục: 9 chưa quyết định" in house.screen
        assert "Tệp đã thay đổi: đã đọc lại." in house.told

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_a_file_changed_elsewhere_is_not_written_over(
    open_app: Open, office: Office
) -> None:
    """The error names it, the file is read again, and the decision can be made again."""
    other = read(office.changeset) + "# của người khác\n"

    async def walk(house: House) -> None:
        write(office.changeset, other)
        await house.press("a")
        assert "bị sửa ở nơi khác" in house.screen
        assert read(office.changeset) == other
        await house.press("escape", "home", "a")
        assert decisions(office)[0] is Decision.ACCEPT

    open_app(walk, registry=office.registry, path=office.changeset)


def test_a_file_that_is_gone_or_no_changeset_is_told(
    open_app: Open, tmp_path: Path
) -> None:
    """What, where, and the app lives on."""
    file = tmp_path / "khac.toml"
    write(file, "[keys]\n")

    async def walk(house: House) -> None:
        assert "chỗ sai, chưa dùng được" in house.screen
        assert "thiếu [changeset]." in house.screen
        os.unlink(file)
        await house.press("f5")
        assert "không đọc được" in house.screen
        await house.press("1")
        assert "Văn bản · tại ngày" in house.screen

    open_app(walk, path=file, size=(120, 30))


def test_without_a_changeset_one_is_chosen(
    open_app: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the folder, or by its path; the palette leads there."""
    monkeypatch.chdir(office.changeset.parent)

    async def walk(house: House) -> None:
        await house.press("5")
        folder = office.changeset.parent.name
        said = f"Chưa mở đề xuất nào. Trong {folder} có 1 đề xuất. Bấm o để mở"
        assert said in " ".join(house.screen.split())
        assert "lawreg intake" in house.screen
        await house.press("a", "g", "e", "n", "y", "m", "s", "escape")
        await house.press("ctrl+p")
        await house.type("duyet de xuat khac")
        await house.press("enter")
        await house.type("118")
        await house.press("enter")
        assert "9 mục: 9 chưa quyết định" in house.screen
        await house.press("o", "up", "up", "down", "enter")
        await house.type("khong-co.toml")
        await house.press("enter")
        assert "Không có tệp này." in house.screen
        await house.press("ctrl+u")
        await house.type(os.path.basename(office.changeset))
        await house.press("enter")
        assert "9 mục: 9 chưa quyết định" in house.screen

    open_app(walk, registry=office.registry, size=(120, 30))


def test_an_instrument_held_is_opened_from_the_details(
    open_app: Open, office: Office
) -> None:
    """What is only proposed leads nowhere; `[` there returns."""

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        await house.press("c")
        lines = room(house).query_one("#about", Reading).lines
        assert [x.leads_to for x in lines if x.leads_to] == [ONE_STOP_ID]
        while not room(house).query_one("#about", Reading).leads_to:
            await house.press("down")
        await house.press("enter")
        assert "Nghị định 61/2018/NĐ-CP" in house.screen
        assert "Văn bản · tại ngày" in house.screen
        await house.press("left_square_bracket")
        assert at(house) == ENDS

    open_app(walk, registry=office.registry, path=office.changeset)


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        pytest.param("cau trich", "«Các văn bản sau đây hết hiệu lực", id="quotes"),
        pytest.param("muc nay", "thay thế Nghị định 61/2018/NĐ-CP", id="the item"),
        pytest.param(
            "lenh duyet", "lawreg review {path} --registry {registry}", id="review"
        ),
        pytest.param(
            "lenh ghi", "lawreg apply {path} --registry {registry}", id="apply"
        ),
    ],
)
def test_an_item_and_the_commands_are_copied(
    open_app: Open, office: Office, choice: str, words: str
) -> None:
    """As the command line takes them."""

    async def walk(house: House) -> None:
        await go_to(house, ENDS)
        await house.press("y")
        await house.type(choice)
        await house.press("enter")
        told = words.format(path=office.changeset, registry=office.registry)
        assert told in house.app.clipboard

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 30))


def test_the_changeset_as_a_whole_is_told(open_app: Open, office: Office) -> None:
    """Why, from where, by which registry; going on brings the item back."""

    async def walk(house: House) -> None:
        await house.press("s")
        for words in (
            "Lý do: Nhập Nghị định 118/2025/NĐ-CP từ toàn văn.",
            "Toàn văn: nd118.txt",
            "Nguồn: https://vanban.chinhphu.vn/118",
        ):
            assert words in told(house)
        await house.press("m", "down")
        assert "Ghi tạm Nghị định 63/2010/NĐ-CP" in told(house)

    open_app(walk, registry=office.registry, path=office.changeset, size=(120, 36))


def test_everything_is_told_in_english(open_app: Open, office: Office) -> None:
    """Sentences, notes, counts and the dialog."""

    async def walk(house: House) -> None:
        assert "9 items: 9 undecided" in house.screen
        assert "Add Decree 118/2025/NĐ-CP" in told(house) or "Add " in told(house)
        await accept_all(house)
        assert "1 of 2 plans are judged otherwise." in told(house, "breaks")
        await house.press("g")
        assert "Record in the registry?" in house.screen

    open_app(
        walk,
        registry=office.registry,
        path=office.changeset,
        language="en",
        size=(120, 36),
    )


@pytest.mark.parametrize("size", [(60, 24), (80, 24), (120, 36)], ids=str)
def test_the_screen_is_what_it_was(
    open_app: Open, office: Office, golden: Golden, size: tuple[int, int]
) -> None:
    """Look at a changed grid before it is accepted."""

    async def walk(house: House) -> None:
        await house.press("a")
        await go_to(house, ENDS)
        await house.press("a", "up")
        wide = f"{size[0]}x{size[1]}"
        golden(f"tui-review-{wide}.txt", house.screen)
        await house.press("v")
        golden(f"tui-review-text-{wide}.txt", house.screen)
        await house.press("p")
        golden(f"tui-review-plans-{wide}.txt", house.screen)

    open_app(walk, registry=office.registry, path=office.changeset, size=size)


def test_without_colours_signs_and_words_say_it_all(
    open_app: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR leaves what stands out reversed."""
    monkeypatch.setenv("NO_COLOR", "1")

    async def walk(house: House) -> None:
        await house.press("a")
        assert "✓ nhận · 1" in house.screen
        assert "○ chưa quyết định · 2" in house.screen

    open_app(walk, registry=office.registry, path=office.changeset, as_of=TODAY)
