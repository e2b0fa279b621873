"""Where ``lawreg tui --serve`` is open: on this machine, or elsewhere with a token."""

from __future__ import annotations

import argparse
import ipaddress
from typing import NamedTuple

from lawreg.cli.parser import Parser
from lawreg.errors import ConfigError
from lawreg.language import Text

LOOPBACK = "127.0.0.1"
_PORT = 8000
_SHORTEST = 16
"""Letters of a token: one that is guessed protects nothing."""


class Served(NamedTuple):
    """An address at which the terminal UI is open to a browser."""

    host: str
    port: int
    token: str | None
    """What every request must show; without one, only this machine is let in."""

    @property
    def is_loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return _is_loopback(self.host)


def add_serving(parser: Parser) -> None:
    """Declare what opens the terminal UI to a browser."""
    parser.switch(
        "--serve",
        Text(
            "mở trong trình duyệt thay cho cửa sổ này (cần lawreg[serve])",
            "open in a browser instead of this window (needs lawreg[serve])",
        ),
    )
    parser.option(
        "--port",
        metavar=Text("CỔNG", "PORT"),
        read=_read_port,
        about=Text(
            f"cổng của --serve (mặc định: {_PORT})",
            f"the port of --serve (default: {_PORT})",
        ),
    )
    parser.option(
        "--host",
        metavar=Text("ĐỊA-CHỈ", "ADDRESS"),
        about=Text(
            f"địa chỉ của --serve (mặc định: {LOOPBACK}); địa chỉ khác cần --token",
            f"the address of --serve (default: {LOOPBACK}); any other needs --token",
        ),
    )
    parser.option(
        "--token",
        metavar=Text("MÃ", "TOKEN"),
        about=Text(
            "mã mà trình duyệt phải đưa ra: mở /?token=MÃ",
            "what the browser must show: open /?token=TOKEN",
        ),
    )


def parse_served(args: argparse.Namespace) -> Served | None:
    """Read where to serve, if anywhere.

    Raises `ConfigError` for options without ``--serve``, a token that is short, and
    an address other machines reach without one.
    """
    given = [name for name in ("port", "host", "token") if vars(args)[name] is not None]
    if not args.serve:
        if given:
            raise ConfigError(
                Text("chỉ dùng cùng --serve.", "is used with --serve only."),
                f"--{given[0]}",
            )
        return None
    served = Served(args.host or LOOPBACK, args.port or _PORT, args.token)
    if args.token is not None and len(args.token) < _SHORTEST:
        raise ConfigError(
            Text(
                "mã quá ngắn: cần ít nhất {n} ký tự.",
                "the token is too short: at least {n} characters are needed.",
            ).fill(n=_SHORTEST),
            "--token",
        )
    if args.token is None and not served.is_loopback:
        raise ConfigError(
            Text(
                "máy khác vào được địa chỉ này; cần --token.",
                "other machines reach this address; --token is needed.",
            ),
            f"--host {served.host}",
        )
    return served


def _read_port(words: str) -> int:
    if words.isascii() and words.isdecimal() and 0 < int(words) < 65536:
        return int(words)
    raise ConfigError(
        Text("«{words}» không phải một cổng.", "'{words}' is not a port.").fill(
            words=words
        ),
        "--port",
        Text("Viết một số từ 1 đến 65535.", "Write a number from 1 to 65535."),
    )


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
