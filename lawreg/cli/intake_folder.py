"""``lawreg intake DIR``: every new text of a folder, each to a changeset of its own."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.console import STANDARD, Console
from lawreg.cli.exit_codes import FAILED, FOUND, INTERRUPTED, OK
from lawreg.cli.output_file import write_file
from lawreg.cli.progress import progress
from lawreg.errors import ConfigError, DocumentError, IntakeError, system_reason
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.intake.folder import FileOutcome

_EVERY = ("",)
"""Every name ends so."""
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
_STOPPING = Text(
    "đang dừng: ghi nốt đề xuất của {n} văn bản đã đọc; nhấn Ctrl+C lần nữa để dừng ngay",
    "stopping: writing the changesets of {n} texts already read; press Ctrl+C again to "
    "stop now",
)
_STOPPED = Text(
    "Đã dừng: {written} đề xuất đã ghi, còn {left} tệp chưa xong. Chạy lại đúng lệnh "
    "này thì làm tiếp từ đó.",
    "Stopped: {written} changesets are written, {left} files are left. The same command "
    "goes on from there.",
)
_NEXT = Text(
    "sổ chưa đổi. Duyệt và áp dụng từng đề xuất theo thứ tự của bảng, văn bản ban hành "
    "trước thì trước; bắt đầu bằng `lawreg review {path}{on}`",
    "the registry is as it was. Review and apply the changesets in the order of the "
    "table, what was issued earlier first; begin with `lawreg review {path}{on}`",
)


def run_folder(args: argparse.Namespace, console: Console) -> int:
    """Read every text of the folder; the exit code says whether all were taken."""
    if not args.output or args.output == STANDARD:
        raise ConfigError(_NEED_OUTPUT)
    for option, given in (("--number", args.number), ("--issued-on", args.issued_on)):
        if given:
            raise ConfigError(_OF_ONE, option)
    paths, others, broken = _texts(args.text, args.output)
    for error in broken:
        console.complain(error)
    files: list[FileOutcome] = []
    stop: BaseException | None = None
    try:
        for file in _taken(paths, args, console):
            files.append(file)  # noqa: PERF402 - what came before a stop is kept
    except (KeyboardInterrupt, IntakeError) as reason:
        stop = reason
    _report([*files, *others], args, console)
    if stop is not None:
        return _stopped(stop, files, len(paths), console)
    return _code(files, broken)


def _taken(
    paths: list[str], args: argparse.Namespace, console: Console
) -> Iterator[FileOutcome]:
    """Read and propose the files, telling how far it is."""
    from lawreg.intake.file_reading import open_reader
    from lawreg.intake.folder import FolderIntake
    from lawreg.registry import open_registry

    output = _made(args.output)
    jobs = min(args.jobs or os.cpu_count() or 1, len(paths))
    source = args.source.strip()
    with closing(open_registry(find_registry(args.registry))) as view:
        intake = FolderIntake(
            view,
            output,
            write_file,
            source=source,
            stopping=lambda read: console.say(_STOPPING.fill(n=read)),
        )
        with open_reader(jobs) as read, progress(len(paths)) as step:
            yield from intake.run(paths, read, step)


def _stopped(
    stop: BaseException, files: list[FileOutcome], paths: int, console: Console
) -> int:
    """Say how far it went, and give the exit code of what stopped it."""
    from lawreg.intake.folder import Outcome

    lost = isinstance(stop, IntakeError)
    if isinstance(stop, IntakeError):
        console.complain(stop)
    done = (Outcome.PROPOSED, Outcome.DONE)
    written = sum(file.outcome in done for file in files)
    console.say(_STOPPED.fill(written=written, left=paths - len(files)))
    return FAILED if lost else INTERRUPTED


def _texts(
    folder: str, output: str
) -> tuple[list[str], list[FileOutcome], list[DocumentError]]:
    """Give the files that may be texts, those that cannot, and the folders unread."""
    from lawreg.documents import ENDINGS, UNREAD_ENDINGS
    from lawreg.documents.folder import find_files_below
    from lawreg.intake.folder import FileOutcome, Outcome

    found = list(find_files_below(folder, _EVERY))
    broken = [one for one in found if isinstance(one, DocumentError)]
    paths, others = [], []
    own = os.path.join(os.path.abspath(output), "")
    for one in found:
        if isinstance(one, DocumentError) or os.path.abspath(one).startswith(own):
            continue
        if one.lower().endswith(ENDINGS + UNREAD_ENDINGS):
            paths.append(one)
        else:
            others.append(FileOutcome(one, Outcome.UNREAD))
    if not paths:
        if broken:
            raise broken[0]
        raise DocumentError(_NO_TEXTS.fill(endings=", ".join(ENDINGS)), folder)
    return paths, others, broken


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


def _report(
    files: list[FileOutcome], args: argparse.Namespace, console: Console
) -> None:
    from lawreg.intake.folder import Outcome, order_of_issue
    from lawreg.report.folder_intake import (
        render_folder_intake,
        render_folder_intake_json,
    )

    if args.output_format == "json":
        console.deliver(render_folder_intake_json(files, console.language))
        return
    colour = console.colour()
    console.deliver(render_folder_intake(files, console.language, colour=colour))
    written = [file for file in files if file.outcome is Outcome.PROPOSED]
    if written:
        order = order_of_issue(files)
        first = min(written, key=lambda file: order[file.path])
        on = on_registry(find_registry(args.registry))
        console.say(_NEXT.fill(path=shell_word(first.changeset), on=on))


def _code(files: Iterable[FileOutcome], broken: list[DocumentError]) -> int:
    """0 where all were taken, 1 where some were not, 2 where none was."""
    from lawreg.intake.folder import Outcome

    failed = (Outcome.STOPPED, Outcome.DIFFERS)
    stopped = [file.outcome in failed for file in files]
    if all(stopped):
        return FAILED
    return FOUND if any(stopped) or broken else OK
