"""The second clock: the registry as it stood on a day that is over, or is today."""

from __future__ import annotations

from contextlib import closing
from datetime import date

from lawreg.cli.console import Console
from lawreg.errors import ConfigError
from lawreg.language import Text, day
from lawreg.registry import QueryableRegistry, open_registry


def open_known(
    address: str, known_at: date | None, console: Console
) -> QueryableRegistry:
    """Open a registry as it stood at the end of ``known_at``, else as it stands now.

    Raises `ConfigError` for a day to come: nobody can say what will be recorded
    until then, and an answer would name a day that it does not speak of. What
    is recorded already is no future, whatever the clock of this machine says.
    """
    if known_at is not None and known_at > console.last_day():
        with closing(open_registry(address)) as view:
            if known_at > view.revision().on:
                raise _to_come(known_at)
    return open_registry(address, known_at)


def _to_come(known_at: date) -> ConfigError:
    return ConfigError(
        Text(
            "ngày {day} chưa đến, sổ đăng ký không thể nói đến ngày ấy sẽ ghi gì.",
            "{day} is still to come: the registry cannot say what it will hold then.",
        ).fill(day=day(known_at)),
        "--known-at",
        Text(
            "Hỏi luật của một ngày sắp tới bằng --as-of.",
            "Ask for the law of a day to come with --as-of.",
        ),
    )
