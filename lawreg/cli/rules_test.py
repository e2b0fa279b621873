"""``lawreg rules test``: run the cases that stand beside rules."""

from __future__ import annotations

import argparse
from contextlib import closing

from lawreg.check.rule_tests import run_rule_tests
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED, FOUND, OK
from lawreg.cli.parser import FOLDER, Parser
from lawreg.language import Text
from lawreg.registry import open_registry
from lawreg.registry.locate import find_registry
from lawreg.report.visible import one_line


def add_arguments(parser: Parser) -> None:
    """Declare what ``rules test`` takes."""
    parser.value(
        "folder",
        FOLDER,
        Text(
            "thư mục chứa bộ quy tắc (mặc định: bộ đi kèm)",
            "folder of rule packs (default: the bundled ones)",
        ),
        optional=True,
    )
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Print each failing case; nothing to run is a failure to check."""
    with closing(open_registry(find_registry(args.registry))) as view:
        results = run_rule_tests(view, args.folder)
    failed = [result for result in results if not result.ok]
    lines = [
        f"{r.file}: {r.code} «{r.case}»: {r.detail.to(console.language)}"
        for r in failed
    ]
    console.deliver("".join(f"{one_line(line)}\n" for line in lines))
    console.say(
        Text("{n} ca, {failed} không đạt", "{n} cases, {failed} failed").fill(
            n=len(results), failed=len(failed)
        )
    )
    if not results:
        return FAILED
    return FOUND if failed else OK
