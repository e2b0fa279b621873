"""``lawreg registry build``: from the reviewed TOML source to a database."""

from __future__ import annotations

import argparse
import os

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.overwriting import refuse_no_registry
from lawreg.cli.parser import FILE, FOLDER, Parser
from lawreg.errors import RegistryError
from lawreg.language import Text

_SOURCE = os.path.join("data", "source")
_OUTPUT = os.path.join("data", "decrees.sqlite")


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry build`` takes."""
    parser.option(
        "--source",
        metavar=FOLDER,
        default=_SOURCE,
        about=Text(
            f"thư mục nguồn TOML (mặc định: {_SOURCE})",
            f"folder of TOML (default: {_SOURCE})",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        default=_OUTPUT,
        about=Text(
            f"tệp sổ đăng ký (mặc định: {_OUTPUT})", f"registry (default: {_OUTPUT})"
        ),
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Build, and say what was built."""
    if not os.path.isdir(args.source):
        raise RegistryError(
            Text("không có thư mục nguồn này.", "there is no such folder."),
            args.source,
            Text("Chỉ ra bằng --source.", "Name it with --source."),
        )
    refuse_no_registry(args.output)
    from lawreg.registry.build import build_registry
    from lawreg.report.words import short_revision

    built = build_registry(args.source, args.output)
    console.say(
        Text(
            "{output}: {instruments} văn bản, {relations} quan hệ, {issuers} cơ quan, "
            "bản {revision}",
            "{output}: {instruments} instruments, {relations} relations, "
            "{issuers} issuers, revision {revision}",
        ).fill(
            output=args.output,
            **built._replace(revision=short_revision(built.revision))._asdict(),
        )
    )
    if built.set_aside:
        console.say(
            Text(
                "{n} bản ghi của dữ liệu mở được gác lại vì tệp TOML đã nói về văn bản ấy",
                "{n} records of open data set aside: a TOML file has the instrument",
            ).fill(n=built.set_aside)
        )
    return OK
