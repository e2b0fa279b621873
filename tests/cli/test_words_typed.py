"""The command line answers in the user's language and helps with typing mistakes."""

from __future__ import annotations

import re

import pytest

from lawreg.cli.commands import COMMANDS, GROUPS
from lawreg.cli.main import find_language, main
from lawreg.errors import ConfigError

ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments?|show this|exit|required|invalid|expected|"
    r"unrecognized|error|choose|default)\b",
    re.IGNORECASE,
)
NOT_WORDS = re.compile(
    r"lawreg .*|--[a-z-]+|\b(text|json|jsonl|full|concise|error|warning|info|never|high|"
    r"medium|low|vi|en)\b"
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LAWREG_LANG", raising=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_vietnamese(command: str, capsys: Captured) -> None:
    """No word of argparse's own English reaches a Vietnamese reader."""
    assert main([*command.split(), "--help"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(f"Cách dùng: lawreg {command}")
    assert "Tùy chọn:" in out
    assert not ENGLISH.search(NOT_WORDS.sub("", out))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_english_when_asked(command: str, capsys: Captured) -> None:
    """``--lang en`` before or after the command changes every word of the help."""
    assert main(["--lang", "en", *command.split(), "--help"]) == 0
    before = capsys.readouterr().out
    assert main([*command.split(), "--help", "--lang=en"]) == 0
    assert capsys.readouterr().out == before
    assert before.startswith(f"Usage: lawreg {command}")
    assert "Cách" not in before


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_alone_lists_its_commands(group: str, capsys: Captured) -> None:
    """``lawreg registry`` did nothing, so it is not a success; its help is."""
    assert main([group]) == 2
    listing = capsys.readouterr().out
    assert main([group, "--help"]) == 0
    assert capsys.readouterr().out == listing
    for name in COMMANDS:
        shown = re.search(rf"^  {name}  ", listing, re.MULTILINE)
        assert bool(shown) == name.startswith(f"{group} ")


def test_lawreg_alone_says_what_it_is_for(capsys: Captured) -> None:
    """A short help with examples on stdout; nothing was checked, so not 0."""
    assert main([]) == 2
    out, err = capsys.readouterr()
    assert "lawreg check ke-hoach.txt" in out
    assert len(out.splitlines()) <= 40
    assert err == ""


@pytest.mark.parametrize(
    ("argv", "parts"),
    [
        pytest.param(
            ["chek", "a.json"], ["«chek»", "lawreg check"], id="a mistyped command"
        ),
        pytest.param(
            ["registry", "biuld"], ["registry build"], id="a mistyped second word"
        ),
        pytest.param([__file__], ["lawreg check"], id="a file for a command"),
        pytest.param(
            ["check", "a", "--selct", "VAL"],
            ["«--selct»", "«--select»"],
            id="a mistyped option",
        ),
        pytest.param(
            ["check", "a", "--as-off=2021-12-28"], ["--as-of»"], id="with its value"
        ),
        pytest.param(["--fail-on", "error"], ["--fail-on"], id="an option too early"),
        pytest.param(["check"], ["thiếu TỆP"], id="no plan"),
        pytest.param(["check", "a", "--as-of"], ["--as-of", "giá trị"], id="no date"),
        pytest.param(
            ["check", "a", "--exit-zero=1"], ["--exit-zero"], id="a value too many"
        ),
        pytest.param(["cite", "a", "b"], ["thừa đối số «b»"], id="a file too many"),
        pytest.param(
            ["check", "a", "--as-of", "30/02/2022"], ["30/02/2022"], id="no such day"
        ),
        pytest.param(
            ["check", "a", "--output-format", "jason"], ["«json»"], id="no such format"
        ),
        pytest.param(
            ["search", "x", "--kind", "nghi-din"], ["«nghi-dinh»"], id="no such kind"
        ),
        pytest.param(["search", "x", "--year", "hai"], ["--year"], id="no such year"),
        pytest.param(["--lang", "fr"], ["«fr»"], id="no such language"),
        pytest.param(["check", "a", "--lang"], ["vi hoặc en"], id="no language given"),
        pytest.param(
            ["search", "x", "--status", "hết"],
            ["ceased (hết hiệu lực toàn bộ)"],
            id="a status in words that say too little",
        ),
        pytest.param(
            ["graph", "x", "--kinds", "thay"],
            ["«thay»", "REPLACES (thay thế)"],
            id="a relation that is none",
        ),
        pytest.param(["show", ""], ["chưa nêu văn bản nào"], id="a blank number"),
        pytest.param(["impact", " ", ""], ["61/2018/NĐ-CP"], id="blanks for a number"),
        pytest.param(["search", " "], ["chưa nói tìm gì"], id="a blank search"),
        pytest.param(
            ["show", "61/2018/NĐ-CP", "--registry", ""],
            ["không có tệp sổ đăng ký"],
            id="an empty variable for a registry",
        ),
        pytest.param(
            ["search", "x", "--issuer", "Chính fủ"],
            ["«Chính phủ»"],
            id="a body misspelt",
        ),
        pytest.param(["rule"], ["--all"], id="no rule named"),
        pytest.param(["rule", "VAL101", "--all"], ["--all"], id="one rule and all"),
        pytest.param(
            ["registry", "build", "--source", "không-có"], ["không-có"], id="no source"
        ),
    ],
)
def test_a_mistake_is_one_line_and_exit_2(
    argv: list[str], parts: list[str], capsys: Captured
) -> None:
    """One line on stderr, in Vietnamese, with what to do; nothing on stdout."""
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("lawreg: ")
    for part in parts:
        assert part in err
    assert not re.search(r"\b(argument|expected|required|invalid|usage)\b", err)


@pytest.mark.parametrize(
    ("argv", "environment", "language"),
    [
        pytest.param([], "", "vi", id="Vietnamese unless asked"),
        pytest.param(["check", "--lang", "en"], "", "en", id="by option"),
        pytest.param(["check", "--lang=en"], "", "en", id="by option in one word"),
        pytest.param([], "en", "en", id="by environment"),
        pytest.param([], "en_US.UTF-8", "en", id="as locales are written"),
        pytest.param(["--lang", "vi"], "en", "vi", id="the option wins"),
        pytest.param(["--", "--lang", "en"], "", "vi", id="after -- are only files"),
    ],
)
def test_the_language_is_chosen(
    argv: list[str],
    environment: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Option before environment before Vietnamese."""
    monkeypatch.setenv("LAWREG_LANG", environment)
    assert find_language(argv) == language


def test_a_language_in_the_environment_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A wrong setting is said, not guessed around."""
    monkeypatch.setenv("LAWREG_LANG", "de")
    with pytest.raises(ConfigError) as refused:
        find_language([])
    assert refused.value.line().startswith("LAWREG_LANG")


def test_the_version_is_printed(capsys: Captured) -> None:
    """``lawreg --version`` names the program and its version."""
    assert main(["--version"]) == 0
    assert re.fullmatch(r"lawreg \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_help_fits_the_narrowest_usual_screen(capsys: Captured) -> None:
    """No line of any help runs over eighty columns, in either language."""
    for language in ("vi", "en"):
        for command in COMMANDS:
            main([*command.split(), "--help", "--lang", language])
        main(["--help", "--lang", language])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > 80] == []
