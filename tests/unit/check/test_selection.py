"""Rules are chosen by code, family, beginning of a code or name; the closer entry decides."""

from __future__ import annotations

import pytest

from lawreg.check import load_packs, select_rules
from lawreg.errors import ConfigError

RULES = load_packs()


def codes(select: list[str], ignore: list[str]) -> set[str]:
    """Give the codes that are left."""
    return {r.code for r in select_rules(RULES, select, ignore).rules}


def test_nothing_chosen_means_everything() -> None:
    """Without options every rule runs."""
    assert codes([], []) == {r.code for r in RULES.rules}


def test_a_family_is_chosen_whole() -> None:
    """VAL is every rule of validity."""
    assert codes(["VAL"], []) == {r.code for r in RULES.rules if r.family == "VAL"}


def test_the_closer_entry_decides() -> None:
    """A rule named keeps running although its family is left out, and the reverse."""
    assert codes(["VAL101"], ["VAL"]) == {"VAL101"}
    assert "VAL101" not in codes(["VAL"], ["VAL101"])
    assert codes(["ceased-at-signing"], []) == {"VAL101"}


@pytest.mark.parametrize(
    ("entry", "nearest"),
    [("VAL11", "VAL10"), ("val101", "VAL101"), ("CIX101", "CIT101")],
)
def test_an_unknown_code_names_the_nearest(entry: str, nearest: str) -> None:
    """A typing mistake would otherwise leave law unchecked."""
    with pytest.raises(ConfigError, match=nearest):
        select_rules(RULES, [entry])


def test_leaving_everything_out_is_refused() -> None:
    """Nothing checked must not look like nothing found."""
    with pytest.raises(ConfigError, match="không còn quy tắc"):
        select_rules(
            RULES,
            ["VAL"],
            [
                "VAL101",
                "VAL102",
                "VAL103",
                "VAL104",
                "VAL105",
                "VAL201",
                "VAL301",
                "VAL302",
            ],
        )
