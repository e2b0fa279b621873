"""``lawreg portfolio check``: check every plan kept, from the text kept of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256

from lawreg.cli.check import (
    add_report_options,
    add_rule_options,
    report_run,
    rules_asked,
    tell_result,
)
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import after_check
from lawreg.cli.kept_plans import need_plans
from lawreg.cli.known_at import open_known
from lawreg.cli.parser import Parser
from lawreg.cli.portfolio_list import add_owner
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry
from lawreg.registry.portfolio import KeptPlan
from lawreg.report.checking import check_plans
from lawreg.report.words import count

_OUTDATED = Text(
    "lawreg: {n} đã sửa sau khi thêm vào danh mục, đầu tiên là {path}: chạy lại "
    "`lawreg portfolio add {path}{on}`.",
    "lawreg: {n} changed since added to the portfolio, the first of them {path}: run "
    "`lawreg portfolio add {path}{on}` again.",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``portfolio check`` takes."""
    add_owner(parser)
    add_report_options(parser, "concise")
    add_rule_options(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Check all plans and report as ``check`` does, with its exit codes."""
    from lawreg.portfolio.asked import AskedRegistry
    from lawreg.portfolio.judging import kept_plan

    rules = rules_asked(args)
    as_of = console.day_asked(args)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        kept = {plan.path: plan for plan in need_plans(view, registry, args.owner)}
        made = check_plans(
            kept,
            lambda path: kept_plan(kept[path]),
            AskedRegistry(view),
            rules,
            as_of,
            registry=registry,
            tell=lambda told: tell_result(told, as_of, console),
            min_certainty=args.min_confidence,
        )
    _tell_changed(kept.values(), registry, console)
    if made.results:
        report_run(made, args, console, tuple(kept))
    return after_check(made, args.fail_on, exit_zero=args.exit_zero)


def _tell_changed(plans: Iterable[KeptPlan], registry: str, console: Console) -> None:
    """Say which files are no longer what was kept; one that is gone is no change."""
    changed = [plan.path for plan in plans if _is_changed(plan)]
    if changed:
        n = count(len(changed), "tệp", "file")
        path, on = shell_word(changed[0]), on_registry(registry)
        console.say(_OUTDATED.fill(n=n, path=path, on=on))


def _is_changed(plan: KeptPlan) -> bool:
    try:
        with open(plan.path, "rb") as file:
            return sha256(file.read()).hexdigest() != plan.digest
    except (OSError, ValueError):
        return False
