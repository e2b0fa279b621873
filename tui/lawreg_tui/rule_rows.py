"""The rules as a list: packs, in them families, in them rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from lawreg.check.rule import Pack, Rule, Rules
from lawreg.language import Text
from lawreg.registry import QueryableRegistry
from lawreg.report.lines import Line, heading
from lawreg.report.rule_card import FAMILIES, rule_lines
from lawreg.report.visible import one_line
from lawreg_tui.matching import rank

_COUNT = Text("{on} trong {all} quy tắc đang bật", "{on} of {all} rules are on")
_ON = Text("đang bật", "on")
_OFF = Text("đang tắt", "off")
_IN_THIS_RUN = Text("Trong lần chạy này: ", "In this run: ")
_PACK = Text("Bộ quy tắc {id}, phiên bản {version}", "Pack {id}, version {version}")


class RuleRow(NamedTuple):
    """A rule, or the heading of a pack or family with the rules under it."""

    title: Text
    codes: tuple[str, ...]
    """Of the rules that are turned off and on by the row."""
    rule: Rule | None = None
    pack: Pack | None = None
    """Of the heading of a pack."""

    def mark(self, ignored: Collection[str]) -> str:
        """Show whether its rules are on, all or some of them."""
        off = sum(code in ignored for code in self.codes)
        return "[x]" if not off else "[ ]" if off == len(self.codes) else "[-]"


class RuleBook(NamedTuple):
    """The rules, and which of their laws the registry holds."""

    rules: Rules
    held: Mapping[str, str]
    """Ids by the number or name that a rule calls its law by; only where it is one."""


def read_rule_book(view: QueryableRegistry, rules: Rules) -> RuleBook:
    """Look up the laws that rules rest on."""
    named = {basis.instrument for rule in rules.rules for basis in rule.basis}
    found = {**view.by_name(named), **view.by_number(named)}
    held = {name: one for name, one in found.items() if len(one) == 1}
    return RuleBook(rules, {name: i.instrument_id for name, (i,) in held.items()})


def list_rules(rules: Rules, words: str) -> list[RuleRow]:
    """List the rules that answer ``words``, all without any, under their headings."""
    rows: list[RuleRow] = []
    for pack in rules.packs:
        inside = [
            r for r in rules.rules if r.pack == pack.pack_id and _answers(r, words)
        ]
        if inside:
            codes = tuple(r.code for r in inside)
            rows.append(RuleRow(pack.title, codes, pack=pack))
            rows += _families(inside)
    return rows


def _families(rules: list[Rule]) -> Iterator[RuleRow]:
    for family, members in groupby(rules, lambda rule: rule.family):
        held = list(members)
        about = FAMILIES.get(family)
        title = Text(family, family)
        if about is not None:
            title = Text(f"{family}: {about.vi}", f"{family}: {about.en}")
        yield RuleRow(title, tuple(rule.code for rule in held))
        for rule in held:
            yield RuleRow(rule.title, (rule.code,), rule)


def _answers(rule: Rule, words: str) -> bool:
    held = (rule.code, rule.name, rule.title.vi, rule.title.en, rule.severity.label.vi)
    laws = (basis.instrument for basis in rule.basis)
    return not words.strip() or rank(words, " ".join([*held, *laws])) is not None


def row_lines(
    row: RuleRow, book: RuleBook, ignored: Collection[str], language: str
) -> list[Line]:
    """Tell a rule with its law, or what stands under a heading."""
    if row.rule is not None:
        state = (_OFF if row.rule.code in ignored else _ON).to(language)
        name, *rest = rule_lines(row.rule, language, book.held)
        return [name, Line(_IN_THIS_RUN.to(language), state, indent=2), *rest]
    on = sum(code not in ignored for code in row.codes)
    lines = [heading(one_line(row.title.to(language)))]
    if row.pack is not None:
        told = _PACK.fill(id=row.pack.pack_id, version=row.pack.version)
        lines.append(Line(one_line(told.to(language)), indent=2))
    count = _COUNT.fill(on=on, all=len(row.codes))
    return [*lines, Line(count.to(language), indent=2)]
