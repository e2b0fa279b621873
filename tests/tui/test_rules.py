"""The screen of rules: finding one, its law, turning it off, copying."""

from __future__ import annotations

from pathlib import Path

import pytest
from lawreg_tui.screens.rules import RulesRoom
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.rule_list import RuleList

from lawreg.check import load_packs, select_rules
from lawreg.errors import ConfigError
from lawreg.registry.build import build_registry
from tests.registry_samples import write_source
from tests.tui.conftest import House, Open

FORM = """
id = "vn/cp/2020/30-2020-nd-cp"
number = "30/2020/NĐ-CP"
kind = "nghi-dinh"
issuer = "cp"
title = "Về công tác văn thư"
year = 2020
issued_on = 2020-03-05
confidence = "memory"
"""


def room(house: House) -> RulesRoom:
    """Give the screen."""
    screen = house.app.screen
    assert isinstance(screen, RulesRoom)
    return screen


def listed(house: House) -> list[str]:
    """Give the codes and headings of the list."""
    shown = room(house).query_one(RuleList)
    for at in range(shown.total):
        shown._need(at)  # only what is in sight was read
    rows = (shown._row(at) for at in range(shown.total))
    return [row.rule.code if row.rule else row.title.vi for row in rows if row]


def told(house: House) -> str:
    """Give what is told of the rule under the cursor."""
    return "\n".join(
        line.text for line in room(house).query_one("#card", Reading).lines
    )


async def find(house: House, words: str) -> None:
    """Open the screen, look for something and go to the list."""
    await house.press("3", "slash", "ctrl+u")
    await house.type(words)
    await house.press("enter")


def test_every_rule_stands_under_its_pack_and_family(open_app: Open) -> None:
    """With its code, its severity and a mark that it is on."""

    async def walk(house: House) -> None:
        await house.press("3")
        codes = {rule.code for rule in load_packs().rules}
        assert codes <= set(listed(house))
        assert listed(house)[:3] == [
            "Quy tắc chung cho mọi kế hoạch",
            "CIT: Bản thân viện dẫn",
            "CIT101",
        ]
        assert f"Quy tắc ({len(codes)})" in house.screen
        assert "[x] CIT101 lỗi" in house.screen

    open_app(walk)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        pytest.param("VAL101", ["VAL101"], id="a code"),
        pytest.param("bao cao, cong khai", [], id="nothing"),
        pytest.param("trich yeu viet sai", ["CIT102"], id="words without accents"),
        pytest.param("wrong title", ["CIT102"], id="English words"),
    ],
)
def test_a_rule_is_found(open_app: Open, words: str, codes: list[str]) -> None:
    """Under the headings that hold an answer."""

    async def walk(house: House) -> None:
        await find(house, words)
        assert [one for one in listed(house) if one[:6].isalnum()] == codes
        assert bool(told(house)) == bool(codes)

    open_app(walk)


def test_the_card_tells_the_law_with_its_quote_and_source(open_app: Open) -> None:
    """And what breaks the rule and what keeps it."""

    async def walk(house: House) -> None:
        await find(house, "VAL101")
        await house.press("end")
        basis = load_packs().rule("VAL101")
        assert basis is not None
        for words in (basis.basis[0].quote, basis.basis[0].source, "Sai:", "Đúng:"):
            assert words in told(house)
        assert "Trong lần chạy này: đang bật" in told(house)

    open_app(walk)


def test_the_law_of_a_rule_opens_in_the_screen_of_instruments(
    open_app: Open, tmp_path: Path
) -> None:
    """Enter on its line, where the registry holds the law; `[` goes back there."""
    source = write_source(tmp_path / "source")
    file = source / "instruments" / "cp" / "2020" / "30-2020-nd-cp.toml"
    file.parent.mkdir(parents=True)
    file.write_text(FORM, encoding="utf-8")
    build_registry(str(source), str(tmp_path / "r.sqlite"))

    async def walk(house: House) -> None:
        await find(house, "CIT102")
        await house.press("end", "enter")
        card = room(house).query_one("#card", Reading)
        while not card.leads_to:
            await house.press("j")
        await house.press("enter")
        assert "Văn bản · tại ngày" in house.screen
        assert "Nghị định 30/2020/NĐ-CP" in house.screen
        await house.press("3")
        assert room(house).focused is card

    open_app(walk, registry=tmp_path / "r.sqlite", size=(120, 30))


def test_a_law_that_the_registry_lacks_leads_nowhere(open_app: Open) -> None:
    """It is told all the same."""

    async def walk(house: House) -> None:
        await find(house, "CIT102")
        await house.press("end")
        assert "30/2020/NĐ-CP" in told(house)
        lines = room(house).query_one("#card", Reading).lines
        assert not any(line.leads_to for line in lines)

    open_app(walk)


def test_a_rule_is_turned_off_for_the_run_and_every_screen_says_so(
    open_app: Open,
) -> None:
    """In the head, the list and the card; the check of the run leaves it out."""

    async def walk(house: House) -> None:
        await find(house, "VAL101")
        await house.press("end", "space")
        assert list(house.app.session.ignored) == ["VAL101"]
        assert "[ ] VAL101" in house.screen
        assert "Trong lần chạy này: đang tắt" in told(house)
        assert "1 quy tắc đang tắt" in house.screen.splitlines()[0]
        on = {rule.code for rule in house.app.session.rules_on().rules}
        assert on == {r.code for r in load_packs().rules} - {"VAL101"}
        await house.press("1")
        assert "1 quy tắc đang tắt" in house.screen.splitlines()[0]
        await house.press("3", "c", "space")
        assert not house.app.session.ignored
        assert "đang tắt" not in house.screen

    open_app(walk)


def test_a_heading_turns_off_all_that_stand_under_it(open_app: Open) -> None:
    """Partly on is told as such; when all are off they go on again together."""

    async def walk(house: House) -> None:
        await house.press("3", "down", "down", "space", "up")
        assert "[-] CIT: Bản thân viện dẫn" in house.screen
        await house.press("space")
        off = house.app.session.ignored
        assert off
        assert all(code.startswith("CIT") for code in off)
        on = select_rules(load_packs(), ignore=["CIT"]).rules
        assert house.app.session.rules_on().rules == on
        assert "[ ] CIT: Bản thân viện dẫn" in house.screen
        await house.press("space")
        assert not house.app.session.ignored

    open_app(walk)


def test_all_off_is_no_check(open_app: Open) -> None:
    """Nothing checked may not look like nothing found."""

    async def walk(house: House) -> None:
        house.app.switch_rules([rule.code for rule in load_packs().rules])
        with pytest.raises(ConfigError, match="không còn quy tắc nào"):
            house.app.session.rules_on()

    open_app(walk)


@pytest.mark.parametrize(
    ("choice", "copied"),
    [
        pytest.param("ma quy tac", "VAL101", id="the code"),
        pytest.param("lenh cho trang", "lawreg rule VAL101", id="its command"),
        pytest.param(
            "lenh kiem tra",
            "lawreg check KE-HOACH.json --ignore VAL101,VAL102",
            id="the check of this run",
        ),
    ],
)
def test_a_rule_and_the_check_are_copied(
    open_app: Open,
    registry: Path,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    copied: str,
) -> None:
    """As the command line takes them."""
    unnamed = "lawreg.registry.follow_up.find_unnamed"
    monkeypatch.setattr(unnamed, lambda: str(registry))

    async def walk(house: House) -> None:
        house.app.switch_rules(["VAL102", "VAL101"])
        await find(house, "VAL101")
        await house.press("end", "y")
        await house.type(choice)
        await house.press("enter")
        assert house.app.clipboard == copied

    open_app(walk, size=(120, 30))


@pytest.mark.parametrize(
    ("choice", "copied"),
    [
        pytest.param("can cu phap ly", "«", id="its law with the quote"),
        pytest.param("markdown", "### VAL101 ", id="Markdown"),
        pytest.param("json", '"code": "VAL101"', id="JSON"),
        pytest.param("toan bo", "Căn cứ pháp lý:", id="the card"),
    ],
)
def test_a_rule_is_copied_in_every_form(
    open_app: Open, choice: str, copied: str
) -> None:
    """Found by its name."""

    async def walk(house: House) -> None:
        await find(house, "VAL101")
        await house.press("end", "y")
        await house.type(choice)
        await house.press("enter")
        assert copied in house.app.clipboard

    open_app(walk)


def test_the_rules_off_stay_in_the_head_however_narrow(open_app: Open) -> None:
    """Beside the day; what was not checked may not look like what was."""

    async def walk(house: House) -> None:
        house.app.switch_rules(["VAL101", "VAL102"])
        await house.settle()
        head = house.screen.splitlines()[0]
        assert "2 quy tắc đang tắt" in head
        assert "24/11/2026" in head

    for width in (45, 60, 80):
        open_app(walk, size=(width, 20))


def test_on_a_narrow_screen_one_pane_is_shown(open_app: Open) -> None:
    """Enter goes to the card, Esc returns."""

    async def walk(house: House) -> None:
        await find(house, "VAL101")
        await house.press("end", "enter")
        assert "[x] VAL101" not in house.screen
        assert "Căn cứ pháp lý:" in house.screen
        await house.press("escape")
        assert "[x] VAL101" in house.screen

    open_app(walk, size=(60, 24))
