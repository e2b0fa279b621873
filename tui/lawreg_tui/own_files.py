"""Files that the terminal UI keeps for a person, in the folder of the user's own data."""

from __future__ import annotations

import os

from lawreg.cli.output_file import write_file
from lawreg.errors import ConfigError, system_reason
from lawreg.language import Text
from lawreg.registry.locate import user_folder

COPIES = "copies"
"""The folder of what was copied and did not fit a clipboard, and of pictures."""


def own_file(*names: str) -> str:
    """Give the place of a file of the user's own, whether or not there is one.

    Raises `ConfigError` when the user has no home folder.
    """
    folder = user_folder()
    if not folder:
        raise ConfigError(
            Text("người dùng không có thư mục riêng.", "the user has no home folder."),
            hint=Text(
                "Đặt biến môi trường HOME hoặc XDG_DATA_HOME.",
                "Set the environment variable HOME or XDG_DATA_HOME.",
            ),
        )
    return os.path.join(folder, *names)


def write_own(path: str, words: str) -> None:
    """Write a file of the user's own whole or not at all, making its folder.

    Raises `ConfigError` when it cannot be written.
    """
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    except OSError as error:
        raise ConfigError(
            Text(
                "không tạo được thư mục ({reason}).", "cannot be made ({reason})."
            ).fill(reason=system_reason(error)),
            os.path.dirname(path),
        ) from error
    write_file(path, words)
