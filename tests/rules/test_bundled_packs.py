"""The bundled packs keep their own tests, and the registry knows what they ask for."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from lawreg.bundled import find_bundled
from lawreg.check import Rule, Rules, load_packs
from lawreg.check.checks import CHECKS
from lawreg.check.rule_tests import RuleTestResult, run_rule_tests
from lawreg.registry import QueryableRegistry, open_registry

RULES: Rules = load_packs()


@pytest.fixture(scope="module")
def registry() -> QueryableRegistry:
    """Open the committed registry."""
    return open_registry(find_bundled("data/decrees.sqlite"))


@pytest.fixture(scope="module")
def results(registry: QueryableRegistry) -> tuple[RuleTestResult, ...]:
    """Run every test that stands beside a rule."""
    return run_rule_tests(registry)


def test_every_case_beside_a_rule_holds(results: tuple[RuleTestResult, ...]) -> None:
    """A rule without a bad or a good case counts as failing."""
    failing = [f"{r.code} {r.case}: {r.detail.vi}" for r in results if not r.ok]
    assert failing == []


def test_every_rule_has_cases(results: tuple[RuleTestResult, ...]) -> None:
    """No rule is left out of the run."""
    assert {r.code for r in results} == {rule.code for rule in RULES.rules}


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_a_rule_names_a_check_that_exists(rule: Rule) -> None:
    """A misspelt check would leave law unchecked."""
    assert rule.check in CHECKS


@pytest.mark.parametrize(
    "rule", [r for r in RULES.rules if r.wanted], ids=lambda rule: rule.code
)
def test_what_is_required_is_held_and_had_been_issued(
    rule: Rule, registry: QueryableRegistry
) -> None:
    """A reference cannot be expected before it was issued, nor unknown to the registry."""
    for wanted in rule.wanted:
        held = registry.by_number([wanted.number]).get(wanted.number, ())
        chosen = [i for i in held if wanted.issued_on in (None, i.issued_on)]
        assert chosen, wanted.number
        for instrument in chosen:
            if wanted.valid_from is not None and instrument.issued_on is not None:
                assert instrument.issued_on <= wanted.valid_from


def test_regimes_of_implementing_texts_follow_one_another() -> None:
    """Each day since the first law on promulgation has exactly one regime."""
    regimes = sorted(RULES.regimes, key=lambda r: r.valid_from)
    assert regimes[0].valid_from == date(1997, 1, 1)
    for earlier, later in pairwise(regimes):
        assert earlier.valid_until == later.valid_from
    assert regimes[-1].valid_until is None


def test_a_regime_is_that_of_the_day_the_parent_ended() -> None:
    """The 2008 law is silent, the 2015 law ends, the 2025 law first keeps, then not."""
    effects = [
        regime.effect if regime is not None else None
        for regime in map(
            RULES.regime,
            [
                date(1996, 12, 31),
                date(2008, 12, 31),
                date(2009, 1, 1),
                date(2016, 6, 30),
                date(2016, 7, 1),
                date(2025, 3, 31),
                date(2025, 4, 1),
                date(2025, 6, 30),
                date(2025, 7, 1),
            ],
        )
    ]
    assert effects == [
        None,
        "unread",
        "silent",
        "silent",
        "ends",
        "ends",
        "stays",
        "stays",
        "ends",
    ]


def test_a_regime_quotes_the_words_it_was_read_in_or_says_it_was_not() -> None:
    """A law that nobody has read decides nothing."""
    for regime in RULES.regimes:
        assert regime.basis.source
        assert bool(regime.basis.quote) is regime.is_read
