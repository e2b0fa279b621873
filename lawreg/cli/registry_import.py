"""``lawreg registry import``: open data or an exported file, into a registry or a source."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.options import whole_number
from lawreg.cli.parser import FILE, Parser
from lawreg.cli.progress import progress
from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.registry import open_registry
from lawreg.registry.follow_up import on_registry
from lawreg.registry.locate import find_registry, shown

if TYPE_CHECKING:
    from lawreg.registry.gather import Question
    from lawreg.registry.importing import ImportPlan

_MOST_SHOWN = 10
_NOBODY = "lawreg registry import"
_WOULD = Text("sẽ nạp", "to be recorded")
_FOUND = Text(
    "{act}: {instruments} văn bản, {relations} quan hệ; "
    "{observed} trong đó chỉ là quan sát, cần xác minh",
    "{act}: {instruments} instruments, {relations} relations; "
    "{observed} of them are observations, to be verified",
)
_LEFT_OUT = Text("không nạp {n}: {why}", "{n} left out: {why}")
_ASKED = Text("{n} câu hỏi cho người xem:", "{n} questions for a person to look up:")
_QUESTION = Text(
    "  {matter}: {number}, {field}: {said}", "  {matter}: {number}, {field}: {said}"
)
_MORE = Text(
    "  và {n} câu nữa: ghi ra tệp bằng --report",
    "  and {n} more: write them to a file with --report",
)
_PROPOSED = Text(
    "đã ghi đề xuất số {n}; người duyệt xem `lawreg registry proposals --number {n}"
    "{on}`, rồi áp dụng: `lawreg registry decide {n} --apply --author "
    "TÊN{on}`",
    "wrote down proposal {n}; whoever approves looks at `lawreg registry proposals "
    "--number {n}{on}` and applies it: `lawreg registry decide {n} "
    "--apply --author NAME{on}`",
)
_DONE = Text(
    "đã nạp {facts} bản ghi trong {batches} đợt vào {registry}",
    "recorded {facts} facts in {batches} batches in {registry}",
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry import`` takes."""
    parser.values(
        "files",
        FILE,
        Text(
            "dữ liệu mở (Bộ Pháp điển, vbpl) hoặc tệp do registry export ghi",
            "open data (Bộ Pháp điển, vbpl) or what registry export wrote",
        ),
    )
    parser.option(
        "--registry",
        metavar=FILE,
        about=Text("sổ đăng ký để nạp vào", "the registry to write to"),
    )
    parser.switch(
        "--dry-run",
        Text(
            "chỉ nói sẽ nạp gì, không ghi", "say what would be recorded, write nothing"
        ),
    )
    parser.switch(
        "--propose",
        Text(
            "ghi thành một đề xuất, chờ người khác áp dụng",
            "write it down as a proposal, for somebody else to apply",
        ),
    )
    parser.option(
        "--report",
        metavar=FILE,
        about=Text(
            "ghi mọi câu hỏi cho người xem ra tệp JSONL",
            "write every question for a person to a JSONL file",
        ),
    )
    parser.option(
        "--author",
        metavar=Text("TÊN", "NAME"),
        default=_NOBODY,
        about=Text("người nạp, ghi trong nhật ký", "who records, for the journal"),
    )
    parser.option(
        "--to",
        metavar=FILE,
        about=Text(
            "ghi ra tệp nguồn open-data.jsonl thay vì vào sổ",
            "write the open-data.jsonl of a source, not a registry",
        ),
    )
    parser.option(
        "--changeset",
        metavar=Text("N", "N"),
        read=whole_number("--changeset", 1),
        default=1,
        about=Text(
            "với --to: đợt cập nhật của các dòng (mặc định: 1)",
            "with --to: the changeset of the lines (default: 1)",
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Say what is found, then record it unless asked not to."""
    from lawreg.registry import importing
    from lawreg.registry.record import refuse_bundled

    inputs = tuple(args.files)
    address = find_registry(args.registry)
    writes = not (args.dry_run or args.to)
    if args.propose and args.author == _NOBODY:
        raise ConfigError(
            Text("cần --author: ai đề xuất.", "--author is needed: who proposes.")
        )
    if writes:
        refuse_bundled(address)
    with closing(open_registry(address)) as view:
        plan = importing.plan_import(inputs, view, alone=bool(args.to))
    lines = [line.to(console.language) for line in _summary(plan)]
    console.deliver("".join(f"{line}\n" for line in lines))
    if args.report:
        console.deliver(importing.render_questions(plan.questions), args.report, inputs)
    if args.to and not args.dry_run:
        console.deliver(importing.open_lines(plan, args.changeset), args.to, inputs)
    if writes and args.propose:
        number = importing.propose_import(plan, address, args.author, _reason(inputs))
        console.say(_PROPOSED.fill(n=number, on=on_registry(address)))
    elif writes:
        with progress(len(plan.facts)) as done:
            batches = importing.record_import(
                plan,
                address,
                author=args.author,
                reason=_reason(inputs),
                done=done,
            )
        told = _DONE.fill(
            facts=len(plan.facts), batches=batches, registry=shown(address)
        )
        console.say(told)
    return OK


def _reason(inputs: tuple[str, ...]) -> str:
    return f"Nạp từ {', '.join(inputs)}"


def _summary(plan: ImportPlan) -> Iterator[Text]:
    yield _FOUND.fill(
        act=_WOULD,
        instruments=len(plan.instruments),
        relations=len(plan.relations),
        observed=plan.observed,
    )
    for why, count in sorted(plan.left_out.items(), key=lambda pair: -pair[1]):
        yield _LEFT_OUT.fill(n=count, why=why)
    if plan.questions:
        yield _ASKED.fill(n=len(plan.questions))
        yield from map(_asked, plan.questions[:_MOST_SHOWN])
    if len(plan.questions) > _MOST_SHOWN:
        yield _MORE.fill(n=len(plan.questions) - _MOST_SHOWN)


def _asked(question: Question) -> Text:
    from lawreg.report.visible import one_line

    said = one_line(" ≠ ".join(question.said))
    return _QUESTION.fill(
        matter=question.matter, number=question.number, field=question.field, said=said
    )
