"""The tests that stand beside rules: at least one bad and one good case each.

``VAL101-ceased.test.toml`` holds ``[[bad]]`` cases, each a plan and the findings
expected of this rule, and ``[[good]]`` cases, plans of which it must say nothing.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from lawreg.check.engine import check_plan
from lawreg.check.packs import TEST_SUFFIX, find_packs, find_rule_files, load_packs
from lawreg.check.reading import Reading, reject_unknown
from lawreg.check.rule import Rule, Rules
from lawreg.errors import RulePackError
from lawreg.language import Text
from lawreg.model import (
    Finding,
    InstrumentKind,
    Period,
    Piece,
    Plan,
    RegistryView,
    Span,
)
from lawreg.registry.toml_syntax import toml_fault

_PLAN_KEYS = frozenset(
    [
        "kind",
        "number",
        "title",
        "issuer",
        "place",
        "issued_on",
        "period_from",
        "period_to",
        "topics",
        "text",
    ]
)
_CASE_KEYS = frozenset(["name", "as_of", "plan", "expect", "facts", "coverage"])
_EXPECT_KEYS = frozenset(["text", "related", "when", "severity"])


class RuleTestResult(NamedTuple):
    """What became of one case, or of a rule that lacks one."""

    code: str
    file: str
    case: str
    ok: bool
    detail: Text


def run_rule_tests(
    view: RegistryView, folder: str | None = None
) -> tuple[RuleTestResult, ...]:
    """Run the tests of every rule of the packs in ``folder`` (the bundled ones if `None`).

    A rule without a test file, or whose file lacks a bad or a good case, is a
    failure of its own.
    """
    rules = load_packs([folder] if folder else None)
    results: list[RuleTestResult] = []
    for pack in rules.packs:
        for root in find_packs(pack.folder):
            for name in find_rule_files(root):
                rule = rules.rule(name[:6])
                if rule is not None:
                    file = os.path.join(root, name)
                    results.extend(_run(rule, rules, file, view))
    return tuple(results)


def _run(
    rule: Rule, rules: Rules, rule_file: str, view: RegistryView
) -> Iterator[RuleTestResult]:
    file = rule_file.removesuffix(".toml") + TEST_SUFFIX
    cases = _load(file)
    for kind, lack in (
        ("bad", Text("quy tắc chưa có ví dụ sai", "the rule has no bad case")),
        ("good", Text("quy tắc chưa có ví dụ đúng", "the rule has no good case")),
    ):
        if not cases.get(kind):
            yield RuleTestResult(rule.code, file, kind, ok=False, detail=lack)
    alone = rules._replace(rules=(rule,))
    for kind in ("bad", "good"):
        for table in cases.get(kind, ()):
            yield _run_case(alone, kind, table, file, view)


def _load(file: str) -> Mapping[str, Any]:
    if not os.path.isfile(file):
        return {}
    with open(file, "rb") as opened:
        try:
            cases = tomllib.load(opened)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
            raise RulePackError(toml_fault(broken).what, file) from broken
    reject_unknown(cases, frozenset({"bad", "good"}), file)
    return cases


def _run_case(
    rules: Rules, kind: str, table: Mapping[str, Any], file: str, view: RegistryView
) -> RuleTestResult:
    read = Reading(table, file)
    reject_unknown(table, _CASE_KEYS, file)
    name = read.words("name")
    plan = _plan(read.table("plan"))
    as_of = read.day("as_of") or plan.issued_on or date.max
    found = check_plan(plan, _registry(table, file, view), rules, as_of).findings
    if kind == "good":
        wrong = _unexpected(found)
    else:
        wrong = _mismatch(found, read.tables("expect"))
    return RuleTestResult(
        rules.rules[0].code, file, name, ok=wrong is None, detail=wrong or Text("", "")
    )


def _registry(table: Mapping[str, Any], file: str, view: RegistryView) -> RegistryView:
    """Give the registry of a case: its own facts if it states any, else the real one."""
    if "facts" not in table:
        return view
    from lawreg.registry.memory import MemoryRegistry
    from lawreg.registry.source import read_facts

    held = read_facts(table["facts"], table.get("coverage", ()), file)
    return MemoryRegistry(held[0], held[1], view.issuers().values(), held[2])


def _plan(read: Reading) -> Plan:
    """Build a plan from a test case; the title stands before the text, as in a document."""
    reject_unknown(read.values, _PLAN_KEYS, read.path)
    title = read.words("title", "")
    text = f"{title}\n\n{read.words('text')}" if title else read.words("text")
    start, end = read.day("period_from"), read.day("period_to")
    period = Period(start, end + timedelta(days=1)) if start and end else None
    return Plan(
        path=read.path,
        text=text,
        number=read.words("number", ""),
        kind=read.one_of("kind", InstrumentKind, InstrumentKind.PLAN),
        title=title,
        issuer=read.words("issuer", ""),
        place=read.words("place", ""),
        issued_on=read.day("issued_on"),
        period=period,
        topics=read.strings("topics"),
        pieces=(Piece(Span(0, len(text)), "", "text"),),
        title_span=Span(0, len(title)) if title else None,
        source=text,
    )


def _unexpected(found: tuple[Finding, ...]) -> Text | None:
    if not found:
        return None
    return Text("không được báo gì, nhưng đã báo: {what}", "reported: {what}").fill(
        what="; ".join(f.message.vi for f in found)
    )


def _mismatch(found: tuple[Finding, ...], expected: list[Reading]) -> Text | None:
    """Compare findings with what a bad case expects, one by one and in number."""
    if not expected:
        return Text("ca sai phải có «expect»", "a bad case must have 'expect'")
    for wish in expected:
        reject_unknown(wish.values, _EXPECT_KEYS, wish.path)
        if not any(_meets(f, wish) for f in found):
            got = "; ".join(f"«{f.text}» {f.when} {f.related}" for f in found)
            return Text(
                "thiếu {wish}; đã báo: {got}", "{wish} missing; got: {got}"
            ).fill(wish=dict(wish.values), got=got or "—")
    if len(found) != len(expected):
        return Text(
            "báo {got} phát hiện, cần {want}", "{got} findings, {want} expected"
        ).fill(got=len(found), want=len(expected))
    return None


def _meets(finding: Finding, wish: Reading) -> bool:
    values = wish.values
    return (
        ("text" not in values or " ".join(finding.text.split()) == values["text"])
        and set(wish.strings("related")) <= set(finding.related)
        and values.get("when", finding.when) == finding.when
        and values.get("severity", finding.severity) == finding.severity
    )
