"""A program in a pseudo-terminal, with keys sent as a terminal sends them."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

_SEQUENCES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|\x1b[@-_]")
_PATIENCE = 30.0
"""Seconds before a program that shows nothing has failed."""


class Terminal:
    """The program's terminal of 80 by 24; leaving it ends the program."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self._pid, self._fd = pty.fork()
        if self._pid == 0:
            os.execve(command[0], list(command), environment)  # noqa: S606 - our own command
        size = struct.pack("HHHH", 24, 80, 0, 0)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)
        self._read = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._fd)

    def send(self, keys: str) -> None:
        """Send keys so that the program reads them at once."""
        os.write(self._fd, keys.encode())

    def pause(self, seconds: float) -> None:
        """Read what the program writes for a time."""
        self._drain(lambda: False, seconds)

    def wait_for(self, words: str) -> str:
        """Wait until the program has written ``words``; give all that it wrote."""
        self._drain(lambda: words in self.written, _PATIENCE)
        assert words in self.written, self.written[-2000:]
        return self.written

    @property
    def written(self) -> str:
        """Everything written so far, without colours and movements."""
        return _SEQUENCES.sub("", self._read.decode(errors="replace"))

    def forget(self) -> None:
        """Look only at what is written from now on."""
        self._read = b""

    def _drain(self, enough: Callable[[], bool], seconds: float) -> None:
        end = time.monotonic() + seconds
        while not enough() and time.monotonic() < end:
            ready, _, _ = select.select([self._fd], [], [], 0.05)
            if ready:
                try:
                    self._read += os.read(self._fd, 65536)
                except OSError:  # the program has ended
                    return
