"""Where words go: data to stdout or to a file, narration to stderr."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TextIO

from lawreg.errors import ConfigError, LawregError, PlanError, system_reason
from lawreg.language import Text

if TYPE_CHECKING:
    from lawreg.model.plan import Plan

STANDARD = "-"
"""Stands for stdin or stdout where a file is asked for."""


class Console:
    """The two streams, in one language, for one command."""

    def __init__(self, language: str = "vi", *, debug: bool = False) -> None:
        self.language = language
        self.debug = debug

    def say(self, words: Text | str) -> None:
        """Tell the person something, on one line of stderr."""
        from lawreg.report.visible import one_line

        line = words.to(self.language) if isinstance(words, Text) else words
        if sys.stderr is not None:
            print(one_line(line), file=sys.stderr)

    def complain(self, error: LawregError) -> None:
        """Say on one line of stderr what stopped the work and what to do."""
        self.say(f"lawreg: {error.line(self.language)}")

    def colour(self, output: str | None = None) -> bool:
        """Say whether a person is watching who has not asked for no colour."""
        return (
            output in (None, STANDARD)
            and sys.stdout is not None
            and sys.stdout.isatty()
            and not os.environ.get("NO_COLOR")
            and os.environ.get("TERM") != "dumb"
        )

    def deliver(
        self,
        text: str | bytes,
        output: str | None = None,
        inputs: tuple[str, ...] = (),
        *,
        changeset_on: str | None = None,
    ) -> None:
        """Put data on stdout, or in the file ``output``, whole or not at all.

        ``changeset_on`` is given for a changeset: the end of a command on its registry.
        Raises `ConfigError` when it cannot be written, or when what is there must not
        be written over: see `settle_overwriting`.
        """
        if output is None or output == STANDARD:
            write_stdout(text if isinstance(text, str) else text.decode())
            return
        from lawreg.cli.output_file import write_file
        from lawreg.cli.overwriting import settle_overwriting

        content = text.encode() if isinstance(text, str) else text
        said = settle_overwriting(output, content, self, inputs, changeset_on)
        write_file(output, content)
        if said is not None:
            self.say(said)

    def day_asked(self, args: argparse.Namespace) -> date:
        """Give the day of ``--as-of``, else of ``--known-at``, else today."""
        day: date | None = args.as_of or args.known_at
        return day or self.today()

    def today(self) -> date:
        """Read the clock: the date where the person is."""
        return datetime.now().astimezone().date()

    def last_day(self) -> date:
        """Read the clock: the last day that has begun here or, as the registry counts, UTC."""
        return max(self.today(), datetime.now(UTC).date())

    def say_of(self, plan: Plan, words: Text) -> None:
        """Tell something about a plan, on one line that names it."""
        what = Text("lawreg: {path}: {words}", "lawreg: {path}: {words}")
        self.say(what.fill(path=plan.path, words=words))

    def tell_reading(self, plan: Plan) -> None:
        """Tell how a plan was read, where it does not say so itself."""
        from lawreg.report.doubts import reading_doubts

        for doubt in reading_doubts(plan):
            self.say_of(plan, doubt)

    def read_stdin(self) -> bytes:
        """Read all of stdin as bytes, up to what is more than any document."""
        if sys.stdin is None:
            raise PlanError(
                Text("không có dữ liệu vào.", "there is no input."), "stdin"
            )
        from lawreg.documents.reading import MOST_PACKED

        return sys.stdin.buffer.read(MOST_PACKED + 1)


def write_stdout(text: str) -> None:
    """Write to stdout; a reader that has gone away is no error.

    Raises `ConfigError` when stdout is closed or full, since a report that was
    lost must not look like a clean one.
    """
    stdout: TextIO | None = sys.stdout
    if stdout is None:
        raise _lost(Text("đã bị đóng", "is closed"))
    try:
        stdout.write(text)
        stdout.flush()
    except BrokenPipeError:
        _abandon(stdout)
    except OSError as unwritten:
        _abandon(stdout)
        raise _lost(system_reason(unwritten)) from unwritten


def _lost(why: Text) -> ConfigError:
    return ConfigError(
        Text("không ghi được ({why}).", "cannot be written ({why}).").fill(why=why),
        "stdout",
    )


def _abandon(stdout: TextIO) -> None:
    """Point stdout nowhere, so that closing it at exit cannot fail again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stdout.fileno())
    os.close(nowhere)
