"""Which rules run: codes and families chosen or left out, unknown ones refused."""

from __future__ import annotations

from collections.abc import Sequence

from lawreg.check.rule import Rule, Rules
from lawreg.errors import ConfigError
from lawreg.language import Text


def select_rules(
    rules: Rules, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Rules:
    """Keep the rules of ``select`` (all when empty) that are not in ``ignore``.

    An entry is a code, a family or a beginning of a code (``VAL``, ``VAL1``), or
    a rule's name. Where both fit a rule the longer entry decides; of equal ones,
    ``ignore``. Raises `ConfigError` for an entry that fits no rule, naming the
    nearest: a typing mistake here would be law left unchecked; and when nothing
    is left to run.
    """
    for entry in (*select, *ignore):
        if not any(_fits(entry, rule) for rule in rules.rules):
            raise unknown_rule(rules, entry)
    kept = tuple(
        rule
        for rule in rules.rules
        if _weight(select, rule, len(select) == 0) > _weight(ignore, rule, False)
    )
    if not kept:
        raise ConfigError(
            Text(
                "không còn quy tắc nào để chạy.",
                "no rule is left to run.",
            ),
            "--select/--ignore",
        )
    return rules._replace(rules=kept)


def unknown_rule(rules: Rules, entry: str) -> ConfigError:
    """Say that no rule has this code or name, and which comes nearest."""
    from difflib import get_close_matches

    codes = {r.code for r in rules.rules} | {r.family for r in rules.rules}
    known = sorted(codes | {r.name for r in rules.rules})
    near = get_close_matches(entry, known, n=1, cutoff=0.4)
    near = near or get_close_matches(entry.upper(), known, n=1, cutoff=0)
    return ConfigError(
        Text("không có quy tắc «{entry}».", "there is no rule '{entry}'.").fill(
            entry=entry
        ),
        hint=Text("Gần nhất: {near}.", "The nearest is {near}.").fill(near=near[0]),
    )


def _fits(entry: str, rule: Rule) -> bool:
    return bool(entry) and (rule.code.startswith(entry) or rule.name == entry)


def _weight(entries: Sequence[str], rule: Rule, otherwise: bool) -> int:
    """How closely the entries fit a rule: 0 not at all, 1 by being everything."""
    fitting = [
        len(rule.code) + 1 if e == rule.name else len(e) + 1
        for e in entries
        if _fits(e, rule)
    ]
    return max(fitting, default=1 if otherwise else 0)
