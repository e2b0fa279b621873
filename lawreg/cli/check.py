"""``lawreg check``: read plans, check them, report."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import date

from lawreg.check import PlanResult, Rules, load_packs, select_rules
from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import after_check
from lawreg.cli.known_at import open_known
from lawreg.cli.options import one_of, parse_codes, parse_day
from lawreg.cli.parser import DAY, FILE, FOLDER, Parser, choice
from lawreg.errors import PlanError
from lawreg.language import Text
from lawreg.model import Certainty, Plan, Severity
from lawreg.plan import load_plan
from lawreg.plan.law import refuse_law
from lawreg.registry.locate import find_registry
from lawreg.report.checking import check_plans
from lawreg.report.doubts import result_doubts
from lawreg.report.run import CheckRun

_NAME = Text("TÊN", "NAME")
_CODES = Text("MÃ,…", "CODES")
_FORMATS = ("full", "concise", "json")
_FAIL_ON: dict[str, Severity | None] = {s.value: s for s in Severity} | {"never": None}
_CERTAINTIES = {c.value: c for c in Certainty}


def add_arguments(parser: Parser) -> None:
    """Declare what ``check`` takes."""
    parser.values(
        "paths",
        FILE,
        Text(
            "kế hoạch: json, docx, pdf, html hoặc txt; «-» là đọc từ stdin",
            "plans: json, docx, pdf, html or txt; '-' reads stdin",
        ),
    )
    add_report_options(parser)
    add_rule_options(parser)
    parser.registry()
    parser.option(
        "--stdin-filename",
        metavar=_NAME,
        about=Text(
            "tên tệp để báo cáo và để biết định dạng khi đọc từ stdin",
            "file name to report, and to tell the format, when reading stdin",
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Check every plan; report those that could be read, whatever became of others."""
    rules = rules_asked(args)
    paths = sorted(dict.fromkeys(args.paths))
    as_of = console.day_asked(args)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        run_made = check_plans(
            paths,
            lambda path: _load(path, args.stdin_filename, console),
            view,
            rules,
            as_of,
            registry=registry,
            tell=lambda told: tell_result(told, as_of, console),
            min_certainty=args.min_confidence,
        )
    if run_made.results:
        report_run(run_made, args, console, tuple(paths))
    return after_check(run_made, args.fail_on, exit_zero=args.exit_zero)


def rules_asked(args: argparse.Namespace) -> Rules:
    """Load the rules that `add_rule_options` let somebody choose.

    Raises `ConfigError` for a code that no rule has, `RulePackError` for a bad pack.
    """
    packs = load_packs(args.rules)
    return select_rules(packs, _flat(args.select), _flat(args.ignore))


def tell_result(told: PlanResult | PlanError, as_of: date, console: Console) -> None:
    """Tell why a plan was not read, or what to know of the answer about it."""
    if isinstance(told, PlanError):
        console.complain(told)
        return
    for doubt in result_doubts(told, as_of):
        console.say_of(told.plan, doubt)


def _load(path: str, stdin_name: str | None, console: Console) -> Plan:
    if path != STANDARD:
        plan = load_plan(path)
    else:
        plan = load_plan(stdin_name or STANDARD, console.read_stdin())
    refuse_law(plan)
    console.tell_reading(plan)
    return plan


def report_run(
    run_made: CheckRun,
    args: argparse.Namespace,
    console: Console,
    inputs: tuple[str, ...],
) -> None:
    """Write the report; a format without a summary of its own narrates one."""
    text = _render(run_made, args, console)
    console.deliver(text, args.output, inputs)
    narrated = args.output_format == "concise" or args.output not in (None, STANDARD)
    if narrated:
        from lawreg.report.summary import render_line

        console.say(render_line(run_made, console.language))


def _render(run_made: CheckRun, args: argparse.Namespace, console: Console) -> str:
    """Give the report in the format asked for; load that format only."""
    if args.output_format == "json":
        from lawreg.report.json_report import render_json

        return render_json(run_made, console.language)
    colour = console.colour(args.output)
    if args.output_format == "concise":
        from lawreg.report.concise import render_concise

        return render_concise(run_made, console.language, colour=colour)
    from lawreg.report.full import render_full

    return render_full(run_made, console.language, colour=colour)


def add_report_options(parser: Parser, default: str = "full") -> None:
    """Declare how a check is reported, as of when, and what makes it fail."""
    marks = {form: " (mặc định)" if form == default else "" for form in _FORMATS}
    english = {form: " (default)" if form == default else "" for form in _FORMATS}
    parser.option(
        "--output-format",
        metavar=choice(_FORMATS),
        read=one_of("--output-format", _FORMATS),
        default=default,
        about=Text(
            f"full cho người đọc{marks['full']}, concise mỗi phát hiện một dòng"
            f"{marks['concise']}, json cho máy",
            f"full for people{english['full']}, concise one line each"
            f"{english['concise']}, json for programs",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi báo cáo vào tệp", "write the report to a file"),
    )
    parser.option(
        "--as-of",
        metavar=DAY,
        read=parse_day,
        about=Text(
            "xét hiệu lực đến ngày này: 2021-12-28 hoặc 28/12/2021 (mặc định: ngày của "
            "--known-at, không có thì hôm nay)",
            "judge as of this date: 2021-12-28 or 28/12/2021 (default: that of "
            "--known-at, else today)",
        ),
    )
    parser.known_at()
    parser.option(
        "--fail-on",
        metavar=choice(_FAIL_ON),
        read=one_of("--fail-on", _FAIL_ON),
        default=Severity.ERROR,
        about=Text(
            "mức độ từ đó trở lên thì mã thoát là 1 (mặc định: error)",
            "exit 1 from this severity up (default: error)",
        ),
    )
    parser.switch(
        "--exit-zero",
        Text(
            "mã thoát 0 dù có phát hiện; không che việc không kiểm tra được",
            "exit 0 in spite of findings; never hides that a check failed",
        ),
    )
    parser.option(
        "--min-confidence",
        metavar=choice(_CERTAINTIES),
        read=one_of("--min-confidence", _CERTAINTIES),
        default=Certainty.MEDIUM,
        about=Text(
            "ẩn phát hiện kém chắc chắn hơn mức này (mặc định: medium)",
            "hide findings less sure than this (default: medium)",
        ),
    )


def add_rule_options(parser: Parser) -> None:
    """Declare which rules are run."""
    parser.codes(
        "--select",
        _CODES,
        Text(
            "chỉ chạy các quy tắc này: mã, phần đầu của mã hoặc tên (VAL, VAL1, VAL101)",
            "run only these: codes, beginnings of codes or names (VAL, VAL1, VAL101)",
        ),
        parse_codes,
    )
    parser.codes(
        "--ignore",
        _CODES,
        Text("bỏ qua các quy tắc này", "leave these rules out"),
        parse_codes,
    )
    parser.codes(
        "--rules",
        FOLDER,
        Text(
            "dùng bộ quy tắc trong thư mục này thay cho bộ đi kèm; có thể lặp lại",
            "use the rule packs in this folder instead of the bundled; may be repeated",
        ),
        str,
    )


def _flat(lists: list[list[str]] | None) -> list[str]:
    return [entry for entries in lists or () for entry in entries]
