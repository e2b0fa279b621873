"""``lawreg list-ceased``: what ended in a span of days, as offices publish it."""

from __future__ import annotations

import argparse
from contextlib import closing
from datetime import date
from functools import partial

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.issuers import find_offices
from lawreg.cli.known_at import open_known
from lawreg.cli.options import one_of, parse_day
from lawreg.cli.parser import DAY, FILE, Parser, choice
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry import QueryableRegistry
from lawreg.registry.locate import find_registry
from lawreg.report.ceased import CeasedList

_FORMATS = ("markdown", "json", "xlsx", "docx")
_IN_FILES = ("xlsx", "docx")


def add_arguments(parser: Parser) -> None:
    """Declare what ``list-ceased`` takes."""
    parser.option(
        "--from",
        metavar=DAY,
        read=partial(parse_day, option="--from"),
        about=Text(
            "từ ngày này, kể cả ngày này (mặc định: 01/01 cùng năm với --to; không có cả hai "
            "thì năm trước)",
            "from this day, included (default: 1 January of the year of --to; of last "
            "year where neither is given)",
        ),
    )
    parser.option(
        "--to",
        metavar=DAY,
        read=partial(parse_day, option="--to"),
        about=Text(
            "đến ngày này, kể cả ngày này (mặc định: 31/12 cùng năm với --from)",
            "to this day, included (default: 31 December of the year of --from)",
        ),
    )
    parser.option(
        "--issuer",
        metavar=Text("CƠ-QUAN", "ISSUER"),
        about=Text(
            "cơ quan ban hành, theo tên hoặc mã, hoặc tên tỉnh: bnv, «UBND tỉnh Bình "
            "Phước», «binh phuoc» (mặc định: mọi cơ quan)",
            "issuer by name or id, or a province: bnv, 'binh phuoc' (default: all)",
        ),
    )
    parser.option(
        "--output-format",
        metavar=choice(_FORMATS),
        read=one_of("--output-format", _FORMATS),
        default="markdown",
        about=Text(
            "markdown (mặc định), json, hoặc xlsx, docx ghi vào tệp của -o",
            "markdown (default), json, or xlsx, docx, written to the file of -o",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi vào tệp này thay vì stdout", "write to this file, not stdout"),
    )
    parser.known_at()
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """List what ended, what was touched in part, and apart from them what is in doubt."""
    form = args.output_format
    if form in _IN_FILES and args.output in (None, STANDARD):
        raise ConfigError(
            Text(
                "{form} cần một tệp để ghi.", "{form} needs a file to be written to."
            ).fill(form=form.upper()),
            hint=Text("Chỉ ra tệp bằng -o.", "Name a file with -o."),
        )
    first, last = _days(args, console)
    registry = find_registry(args.registry)
    with closing(open_known(registry, args.known_at, console)) as view:
        made = _read(view, args.issuer, first, last)
    content = _render(made, form, console.language)
    console.deliver(content, args.output, (registry,))
    return OK


def _days(args: argparse.Namespace, console: Console) -> tuple[date, date]:
    """Give the first and the last day asked about; last year where none is."""
    asked: date | None = vars(args)["from"]
    year = args.to.year if args.to and not asked else console.today().year - 1
    first = asked or date(year, 1, 1)
    last: date = args.to or date(first.year, 12, 31)
    if last < first:
        raise ConfigError(
            Text("ngày cuối đứng trước ngày đầu.", "it is before the first day."),
            "--to",
            Text("Đổi --from hoặc --to.", "Change --from or --to."),
        )
    return first, last


def _read(
    view: QueryableRegistry, asked: str | None, first: date, last: date
) -> CeasedList:
    from lawreg.registry.ceasing import find_possibly_ceased
    from lawreg.report.ceased import make_ceased_list

    offices = find_offices(asked, view.issuers()) if asked is not None else None
    candidates = find_possibly_ceased(view, offices, first, last)
    return make_ceased_list(view, candidates, first, last, offices or ())


def _render(made: CeasedList, form: str, language: str) -> str | bytes:
    """Write the list in one form; only that one is loaded."""
    from lawreg.report import ceased_files
    from lawreg.report.ceased_tables import make_sheet

    if form == "json":
        return ceased_files.render_ceased_json(made)
    sheet = make_sheet(made)
    if form == "xlsx":
        return ceased_files.write_ceased_xlsx(sheet, language)
    if form == "docx":
        from lawreg.report.word_file import write_sheet_docx

        return write_sheet_docx(sheet, language)
    return ceased_files.render_ceased_markdown(sheet, language)
