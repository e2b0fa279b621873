"""Copying: what is offered, and where it goes when no clipboard takes it."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest
from lawreg_tui.clipboard import MOST, is_short, terminal_takes
from lawreg_tui.copying import find_address

from lawreg.model import InstrumentKind, RelationKind
from lawreg.model.instrument import Evidence
from lawreg.report.card import make_card
from lawreg.report.card_markdown import render_card_markdown
from lawreg.report.words import short_citation
from tests.registry_fakes import InMemoryRegistry, instrument, relation
from tests.tui.conftest import House, Open

OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1), title="Về <b>*một*</b>")
NEW = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
REGISTRY = InMemoryRegistry(
    [OLD, NEW], [relation(RelationKind.REPLACES, NEW, OLD, date(2018, 6, 21))]
)


class Console(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("environ", "stream", "platform", "takes"),
    [
        pytest.param({"TERM": "xterm"}, Console(), "linux", True, id="a terminal"),
        pytest.param({"TERM": "xterm"}, io.StringIO(), "linux", False, id="a pipe"),
        pytest.param({"TERM": "xterm"}, None, "linux", False, id="nothing at all"),
        pytest.param({"TERM": "dumb"}, Console(), "linux", False, id="a dumb one"),
        pytest.param({"TERM": "linux"}, Console(), "linux", False, id="the console"),
        pytest.param({}, Console(), "linux", False, id="one without a name"),
        pytest.param({}, Console(), "win32", True, id="Windows, where none has one"),
    ],
)
def test_it_is_known_which_terminals_take_copies(
    environ: dict[str, str], stream: io.StringIO | None, platform: str, takes: bool
) -> None:
    """So that «copied» is not said where nothing was."""
    assert terminal_takes(environ, [stream], platform) is takes


def test_what_a_terminal_takes_is_counted_in_bytes() -> None:
    """A Vietnamese letter may be three of them."""
    assert is_short("a" * MOST)
    assert not is_short("a" * (MOST + 1))
    assert not is_short("ệ" * (MOST // 2))


async def copy(house: House, choice: str) -> None:
    """Find an instrument and copy one form of it."""
    await house.press("slash")
    await house.type("61/2018/NĐ-CP")
    await house.press("enter", "y")
    await house.type(choice)
    await house.press("enter")


@pytest.mark.parametrize(
    ("choice", "copied"),
    [
        pytest.param("vien dan ngan", "Nghị định số 61/2018/NĐ-CP", id="short"),
        pytest.param("markdown", "**hết hiệu lực toàn bộ**", id="Markdown"),
        pytest.param("json", '"status": "CEASED"', id="JSON"),
    ],
)
def test_every_form_is_offered(open_app: Open, choice: str, copied: str) -> None:
    """Found by its name."""

    async def walk(house: House) -> None:
        await copy(house, choice)
        assert copied in house.app.clipboard

    open_app(walk, size=(120, 30))


def test_without_a_clipboard_a_file_is_written_and_named(
    open_app: Open, user_folder: Path
) -> None:
    """In the folder of the user's own data, whole."""

    async def walk(house: House) -> None:
        house.app.takes_copies = False
        await copy(house, "json")
        (file,) = (user_folder / "copies").iterdir()
        assert file.name == "61-2018-nd-cp-json.json"
        assert json.loads(file.read_text("utf-8"))["status"] == "CEASED"
        assert not house.app.clipboard
        assert house.told == f"Đã lưu vào {file}"
        assert "Đã lưu vào" in house.screen

    open_app(walk, size=(200, 30))


def test_what_is_too_long_for_the_clipboard_is_saved(
    open_app: Open, user_folder: Path
) -> None:
    """A terminal would drop it without a word."""

    async def walk(house: House) -> None:
        house.app.copy("a" * (MOST + 1), "long.txt")
        await house.settle()
        assert (user_folder / "copies" / "long.txt").stat().st_size == MOST + 1
        assert house.told == f"Đã lưu vào {user_folder / 'copies' / 'long.txt'}"

    open_app(walk)


def test_a_folder_that_cannot_be_made_is_told(
    open_app: Open, user_folder: Path
) -> None:
    """The app lives on."""
    user_folder.parent.mkdir()
    user_folder.write_text("a file in the way")

    async def walk(house: House) -> None:
        house.app.takes_copies = False
        await copy(house, "json")
        assert "Không tạo được thư mục" in house.screen
        await house.press("escape")
        assert "▸Danh sách" in house.screen

    open_app(walk)


@pytest.mark.parametrize(
    ("sources", "address"),
    [
        pytest.param(["Công báo", "Bản chép"], "", id="none has one"),
        pytest.param(
            ["Công báo", "https://a.vn/x.html", "https://b.vn"],
            "https://a.vn/x.html",
            id="the first that has",
        ),
        pytest.param(
            ["Cổng thông tin (https://a.vn/x?id=1), trang 2"],
            "https://a.vn/x?id=1",
            id="one among words",
        ),
    ],
)
def test_the_link_is_the_first_address_of_a_source(
    sources: list[str], address: str
) -> None:
    """Without what surrounds it in a sentence."""
    assert find_address(Evidence(source) for source in sources) == address


def test_markdown_says_the_status_and_obeys_no_sign_in_data() -> None:
    """What was in the title stays in the title."""
    card = make_card(REGISTRY, OLD, date(2026, 1, 1))
    told = render_card_markdown(card, link="https://a.vn/x")
    assert told.startswith("[Nghị định số 10/2010/NĐ-CP ngày 01 tháng 02 năm 2010")
    assert r"\<b\>\*một\*\</b\>](<https://a.vn/x>)" in told
    assert "- Tình trạng tại ngày 01/01/2026: **hết hiệu lực toàn bộ**" in told
    assert "  - được thay thế bởi Nghị định 20/2018/NĐ-CP" in told


@pytest.mark.parametrize(
    ("number", "kind", "title", "short"),
    [
        pytest.param(
            "10/2010/NĐ-CP",
            InstrumentKind.DECREE,
            "Về một việc",
            "Nghị định số 10/2010/NĐ-CP",
            id="a decree by kind and number",
        ),
        pytest.param(
            "80/2015/QH13",
            InstrumentKind.LAW,
            "Luật Ban hành văn bản quy phạm pháp luật",
            "Luật Ban hành văn bản quy phạm pháp luật",
            id="a law by its name",
        ),
        pytest.param(
            "80/2015/QH13",
            InstrumentKind.LAW,
            "",
            "Luật số 80/2015/QH13",
            id="a law whose name is not held",
        ),
    ],
)
def test_the_short_citation_is_that_of_later_mentions(
    number: str, kind: InstrumentKind, title: str, short: str
) -> None:
    """Decree 30/2020/NĐ-CP, Annex I."""
    held = instrument(number, kind, issued_on=date(2015, 6, 22), title=title)
    assert short_citation(held) == short


@pytest.mark.parametrize(
    ("keys", "command"),
    [
        pytest.param((), "lawreg search --as-of 2026-11-24", id="everything"),
        pytest.param(
            ("slash", *"61/2018", "enter"),
            "lawreg search 61/2018 --as-of 2026-11-24",
            id="a list",
        ),
        pytest.param(
            ("slash", *"61/2018", "enter", "enter"),
            "lawreg show vn/cp/2018/61-2018-nd-cp --as-of 2026-11-24",
            id="details",
        ),
        pytest.param(
            ("slash", *"61/2018", "enter", "d"),
            "lawreg timeline vn/cp/2018/61-2018-nd-cp --as-of 2026-11-24",
            id="a timeline",
        ),
        pytest.param(
            ("slash", *"61/2018", "enter", "p"),
            "lawreg graph vn/cp/2018/61-2018-nd-cp --as-of 2026-11-24",
            id="a graph",
        ),
        pytest.param(("3",), "lawreg rules list", id="rules"),
        pytest.param(("3", "down", "down"), "lawreg rule CIT101", id="a rule"),
        pytest.param(
            ("2",), "lawreg check './ke hoach.txt' --as-of 2026-11-24", id="a folder"
        ),
        pytest.param(
            ("2", "enter"),
            "lawreg check './ke hoach.txt' --as-of 2026-11-24",
            id="a plan",
        ),
    ],
)
def test_what_is_looked_at_is_copied_as_a_command(
    open_app: Open,
    plan: Path,
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    keys: tuple[str, ...],
    command: str,
) -> None:
    """By a key of its own, which the palette finds: every screen has its twin."""
    unnamed = "lawreg.registry.follow_up.find_unnamed"
    monkeypatch.setattr(unnamed, lambda: str(registry))
    monkeypatch.chdir(plan.parent)

    async def walk(house: House) -> None:
        await house.press(*keys, "Y")
        assert house.app.clipboard == command
        house.app.copy_to_clipboard("")
        await house.press("ctrl+p", *"lenh lawreg", "enter")
        assert house.app.clipboard == command

    open_app(walk)
