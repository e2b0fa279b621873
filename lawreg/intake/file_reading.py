"""Many files read as new instruments, by several processes where that is asked for."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from lawreg.documents import load_document
from lawreg.documents.reading import read_bytes
from lawreg.errors import DocumentError, IntakeError
from lawreg.intake.issued import IssuedText
from lawreg.intake.read import read_issued_text
from lawreg.language import Text

_OWN_FAULT = Text(
    "lawreg gặp lỗi của chính nó khi đọc ({error}).",
    "lawreg failed while reading it ({error}).",
)
_LOST = Text(
    "một tiến trình đọc đã dừng đột ngột (thiếu bộ nhớ?).",
    "a process that was reading ended suddenly (out of memory?).",
)
_FEWER = Text(
    "Chạy lại với --jobs 1: phần đã xong được giữ.",
    "Run again with --jobs 1: what is done is kept.",
)


class FileReading(NamedTuple):
    """What one file gave: the text read, or why it cannot be taken."""

    path: str
    issued: IssuedText | None
    why: Text
    """Empty where it was read."""


Reader = Callable[[Iterable[str]], Iterator[FileReading]]
"""Reads files and gives the readings in the order of the files."""


def read_file(path: str) -> FileReading:
    """Read one file; whatever stops it is said and never raised."""
    try:
        issued = read_issued_text(load_document(path, read_bytes(path)).text, path)
    except DocumentError as error:
        hint = error.hint
        return FileReading(
            path,
            None,
            Text(_joined(error.what.vi, hint.vi), _joined(error.what.en, hint.en)),
        )
    except Exception as error:  # noqa: BLE001 - one file never costs the others
        told = f"{type(error).__name__}: {error}"
        return FileReading(path, None, _OWN_FAULT.fill(error=told))
    stops = [problem.what for problem in issued.problems if problem.stops]
    if stops:
        why = Text(" ".join(w.vi for w in stops), " ".join(w.en for w in stops))
        return FileReading(path, None, why)
    return FileReading(path, issued, Text("", ""))


def _joined(what: str, hint: str) -> str:
    return f"{what} {hint}".strip()


@contextmanager
def open_reader(jobs: int) -> Iterator[Reader]:
    """Give a reader that works in ``jobs`` processes, one being this one.

    The reader raises `IntakeError` when a process is killed. Left by an exception, no
    file is begun any more.
    """
    if jobs == 1:
        yield lambda paths: map(read_file, paths)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Forked processes would inherit the locks of whoever draws the progress.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _leave_interrupts)

    def read(paths: Iterable[str]) -> Iterator[FileReading]:
        try:
            with _interrupts_held():
                # Here every process is started; what they give comes later.
                readings = pool.map(read_file, paths)
            yield from readings
        except BrokenProcessPool as lost:
            raise IntakeError(_LOST, hint=_FEWER) from lost

    try:
        yield read
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl+C back, for this process until the end, for those started here for good.

    One that has not yet come as far as `_leave_interrupts` would die of it, and print
    where; Windows, which has no such mask, leaves it at that.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """Let the process that the person talks to decide what Ctrl+C ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
