"""A database server: how long it is waited for, and why it does not answer."""

from __future__ import annotations

import re

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from lawreg.errors import RegistryError
from lawreg.language import Text

_PATIENCE = 5
"""Seconds for a connection; a server that is there answers in less."""
_SETTINGS = {
    "connect_timeout": _PATIENCE,
    # A server that vanishes says nothing: it is asked after two seconds of silence,
    # and given up after two questions that nobody answers.
    "keepalives": 1,
    "keepalives_idle": 2,
    "keepalives_interval": 2,
    "keepalives_count": 2,
    # The same for what was sent and never acknowledged; milliseconds.
    "tcp_user_timeout": 8000,
}
"""Of libpq; each may be set otherwise in the URL of the registry."""
_REASONS = (
    (
        r"timeout expired|timed out",
        Text(
            f"không trả lời trong {_PATIENCE} giây", f"no answer in {_PATIENCE} seconds"
        ),
    ),
    (
        r"Connection refused|No such file or directory",
        Text(
            "ở địa chỉ này không có máy chủ nào", "there is no server at this address"
        ),
    ),
    (
        r"resolve host|translate host|Name or service not known",
        Text("không có máy nào mang tên này", "there is no machine of this name"),
    ),
    (
        r"Network is unreachable|No route to host",
        Text("mạng không tới được máy này", "the network does not reach it"),
    ),
    (
        r"password authentication failed|no password supplied",
        Text("tên hoặc mật khẩu không đúng", "the name or the password is wrong"),
    ),
    (
        r'database "[^"]*" does not exist',
        Text("máy chủ không có cơ sở dữ liệu này", "it has no such database"),
    ),
    (
        r'role "[^"]*" does not exist',
        Text("máy chủ không có người dùng này", "it has no such user"),
    ),
    (
        r"invalid response",
        Text("máy chủ này không phải PostgreSQL", "it is no PostgreSQL server"),
    ),
    (
        r"closed the connection unexpectedly",
        Text("máy chủ ngắt kết nối", "it closed the connection"),
    ),
)
"""By what the driver says in English, in this order."""


def server_settings(url: URL) -> dict[str, int]:
    """Give what a driver is told, so that no command waits for a server that is gone.

    What the URL itself says stands. Empty for a database without a server.
    """
    if url.get_backend_name() != "postgresql":
        return {}
    return {name: value for name, value in _SETTINGS.items() if name not in url.query}


def out_of_reach(error: SQLAlchemyError, where: str) -> RegistryError | None:
    """Say that a server was not reached, or was lost; ``None`` for another failure."""
    if not isinstance(error, DBAPIError):
        return None
    if error.connection_invalidated:
        return RegistryError(_LOST, where, _WHOLE)
    # A server that refuses a statement gives a code; who never answered has none.
    if getattr(error.orig, "sqlstate", "") is not None:
        return None
    what = Text(
        "không kết nối được với máy chủ cơ sở dữ liệu ({reason}).",
        "the database server cannot be reached ({reason}).",
    )
    return RegistryError(what.fill(reason=_reason(error.orig)), where, _LOOK)


def _reason(error: BaseException | None) -> Text:
    words = " ".join(str(error).split())
    for form, reason in _REASONS:
        if re.search(form, words):
            return reason
    return Text(words, words)


_LOST = Text(
    "mất kết nối với máy chủ cơ sở dữ liệu.",
    "the connection to the database server was lost.",
)
_WHOLE = Text(
    "Sổ không bị ghi dở: mỗi đợt cập nhật vào sổ trọn vẹn hoặc không vào. Kiểm tra mạng "
    "và máy chủ rồi chạy lại.",
    "Nothing is half written: a changeset is recorded whole or not at all. See to the "
    "network and the server, then run it again.",
)
_LOOK = Text(
    "Kiểm tra địa chỉ, mạng và máy chủ rồi chạy lại.",
    "See to the address, the network and the server, then run it again.",
)
