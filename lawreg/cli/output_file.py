"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress

from lawreg.errors import ConfigError, system_reason
from lawreg.language import Text


def write_file(path: str, text: str | bytes) -> None:
    """Write ``text`` as UTF-8 so that a reader sees the old file or the new one.

    The permissions of a file that is there are kept, and a link is followed.
    Raises `ConfigError` when the file cannot be written; nothing is left behind.
    """
    content = text.encode() if isinstance(text, str) else text
    try:
        # A relative path has no place when the folder one works in was removed.
        target = os.path.realpath(path)
        if os.path.exists(target) and not os.path.isfile(target):
            _write_through(target, content)
        else:
            _replace(target, content)
    except OSError as unwritten:
        raise ConfigError(
            Text("không ghi được: {why}.", "cannot be written: {why}.").fill(
                why=system_reason(unwritten)
            ),
            path,
            Text(
                "Kiểm tra thư mục và quyền ghi.",
                "Check the folder and its permissions.",
            ),
        ) from unwritten


def _replace(target: str, content: bytes) -> None:
    folder, name = os.path.split(target)
    draft = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(target):
            os.chmod(draft, os.stat(target).st_mode & 0o7777)
        os.replace(draft, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(draft)
        raise


def _write_through(target: str, content: bytes) -> None:
    """Write to a device or a pipe, which cannot be replaced."""
    with open(target, "wb") as file:
        file.write(content)
