"""``lawreg intake DIR``: every new text of a folder, each to a changeset of its own."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import FAILED, FOUND, OK
from lawreg.cli.output_file import write_file
from lawreg.cli.progress import progress
from lawreg.errors import ConfigError, DocumentError, system_reason
from lawreg.language import Text
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.intake.folder import FileOutcome

_NO_TEXTS = Text(
    "không có văn bản nào ({endings}) trong thư mục này.",
    "there are no texts ({endings}) in this folder.",
)
_NEED_OUTPUT = Text(
    "cần -o THƯ-MỤC: nơi ghi các đề xuất, mỗi văn bản một tệp.",
    "-o DIR is needed: where to write the changesets, a file for each text.",
)
_OF_ONE = Text(
    "nói về một văn bản, không về thư mục.", "is of one text, not of a folder."
)
_NO_FOLDER = Text("không ghi được vào đây ({why}).", "cannot be written to ({why}).")
_CHECK_FOLDER = Text(
    "Chọn một thư mục ghi được; thư mục chưa có thì được tạo.",
    "Choose a folder that can be written to; one that is not there is made.",
)
_NEXT = Text(
    "sổ chưa đổi. Duyệt từng đề xuất, văn bản ban hành trước thì duyệt trước: "
    "`lawreg review {path}`",
    "the registry is as it was. Go through the changesets, those issued earlier first: "
    "`lawreg review {path}`",
)


def run_folder(args: argparse.Namespace, console: Console) -> int:
    """Read every text of the folder; the exit code says whether all were taken."""
    from lawreg.intake.file_reading import open_reader
    from lawreg.intake.folder import FolderIntake
    from lawreg.registry import open_registry

    if not args.output or args.output == STANDARD:
        raise ConfigError(_NEED_OUTPUT)
    for option, given in (("--number", args.number), ("--issued-on", args.issued_on)):
        if given:
            raise ConfigError(_OF_ONE, option)
    paths, broken = _texts(args.text)
    for error in broken:
        console.complain(error)
    output = _made(args.output)
    jobs = min(args.jobs or os.cpu_count() or 1, len(paths))
    source = args.source.strip()
    with closing(open_registry(find_registry(args.registry))) as view:
        intake = FolderIntake(view, output, write_file, source=source)
        with open_reader(jobs) as read, progress(len(paths)) as step:
            files = list(intake.run(paths, read, step))
    _report(files, args.output_format, console)
    return _code(files, broken)


def _texts(folder: str) -> tuple[list[str], list[DocumentError]]:
    """Give the files that may be texts, and the folders that cannot be looked into."""
    from lawreg.documents import ENDINGS, UNREAD_ENDINGS
    from lawreg.documents.folder import find_files_below

    found = list(find_files_below(folder, ENDINGS + UNREAD_ENDINGS))
    broken = [one for one in found if isinstance(one, DocumentError)]
    paths = [one for one in found if isinstance(one, str)]
    if not paths:
        if broken:
            raise broken[0]
        raise DocumentError(_NO_TEXTS.fill(endings=", ".join(ENDINGS)), folder)
    return paths, broken


def _made(folder: str) -> str:
    """Give the folder of the changesets, made where it is not there."""
    try:
        os.makedirs(folder, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
    except OSError as error:
        why = _NO_FOLDER.fill(why=system_reason(error))
        raise ConfigError(why, folder, _CHECK_FOLDER) from error
    return folder


def _report(files: list[FileOutcome], form: str, console: Console) -> None:
    from lawreg.intake.folder import Outcome
    from lawreg.report.folder_intake import (
        render_folder_intake,
        render_folder_intake_json,
    )

    if form == "json":
        console.deliver(render_folder_intake_json(files, console.language))
        return
    colour = console.colour()
    console.deliver(render_folder_intake(files, console.language, colour=colour))
    written = [file for file in files if file.outcome is Outcome.PROPOSED]
    if written:
        first = min(written, key=lambda file: file.issued_on or date.max)
        console.say(_NEXT.fill(path=first.changeset))


def _code(files: Iterable[FileOutcome], broken: list[DocumentError]) -> int:
    """0 where all were taken, 1 where some were not, 2 where none was."""
    from lawreg.intake.folder import Outcome

    stopped = [file.outcome is Outcome.STOPPED for file in files]
    if all(stopped):
        return FAILED
    return FOUND if any(stopped) or broken else OK
