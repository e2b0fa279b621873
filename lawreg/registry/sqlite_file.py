"""Whether a file is a registry, told from the first hundred bytes before SQLite opens it."""

from __future__ import annotations

import os

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text

SCHEMA_VERSION = 6
"""Of the tables; a registry of another version is not read."""
APPLICATION_ID = int.from_bytes(b"lawr")
"""Marks a SQLite file as a registry of lawreg."""

_MAGIC = b"SQLite format 3\x00"
_PLAIN = frozenset(
    b"/._-~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:"
)
_FIND = Text(
    "Chỉ ra tệp sổ đăng ký bằng --registry, hoặc tạo một tệp mới bằng "
    "`lawreg registry init --registry TỆP`.",
    "Name a registry with --registry, or make a new one with "
    "`lawreg registry init --registry FILE`.",
)
_MAKE = Text(
    "Tạo tệp này bằng `lawreg registry init{on}`, hoặc chỉ ra tệp khác bằng --registry.",
    "Make this file with `lawreg registry init{on}`, or name another with --registry.",
)
_UPGRADE = Text(
    "Sổ do bản lawreg mới hơn tạo ra: hãy nâng cấp lawreg.",
    "A newer lawreg made it: upgrade lawreg.",
)
_OLDER = Text(
    "Sổ do bản lawreg cũ hơn tạo ra: chạy `lawreg registry migrate{on}`.",
    "An older lawreg made it: run `lawreg registry migrate{on}`.",
)
_TOO_OLD = Text(
    "Sổ do bản lawreg quá cũ tạo ra: đổi tên tệp ấy rồi chạy `lawreg registry init`, "
    "hoặc tạo lại từ nguồn bằng `lawreg registry build`.",
    "A lawreg too old made it: rename it and run `lawreg registry init`, or make it anew "
    "from its source with `lawreg registry build`.",
)
FIRST_SCHEMA = 4
"""The first that is migrated from; those before it were never released."""
_REBUILD = Text(
    "Lấy lại từ bản sao lưu, hoặc tạo lại bằng `lawreg registry build`.",
    "Bring it back from a backup, or make it anew with `lawreg registry build`.",
)


def check_file(path: str, oldest: int = SCHEMA_VERSION) -> None:
    """Say in one line why ``path`` cannot be read as a registry, if it cannot.

    ``oldest`` is the oldest schema that will do, where not only that of this lawreg.

    Raises `RegistryError` for a missing file, a folder, a file that may not be
    read, one that is not SQLite, one that is not a registry, and a registry of
    another schema version.
    """
    header = _header(path)
    if header[:16] != _MAGIC:
        raise RegistryError(
            Text("đây không phải tệp SQLite.", "this is not a SQLite file."),
            path,
            _FIND,
        )
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise RegistryError(
            Text(
                "tệp SQLite này không phải sổ đăng ký của lawreg.",
                "this SQLite file is not a registry of lawreg.",
            ),
            path,
            _FIND,
        )
    version = int.from_bytes(header[60:64])
    if not oldest <= version <= SCHEMA_VERSION:
        raise other_schema(str(version), path, newer=version > SCHEMA_VERSION)


def is_of_database(path: str) -> bool:
    """Say whether a file is a SQLite database, or one that SQLite keeps beside it.

    Without ``-wal`` or ``-journal`` a database may be half of what was recorded, so the
    name alone counts where the database is there, whether or not the file is.
    """
    real = os.path.realpath(path)
    for ending in _BESIDE:
        if real.endswith(ending) and _is_database(real.removesuffix(ending)):
            return True
    return _is_database(real)


_BESIDE = ("-wal", "-shm", "-journal")


def _is_database(path: str) -> bool:
    try:
        return os.path.isfile(path) and _header(path)[:16] == _MAGIC
    except RegistryError:
        return False


def other_schema(found: str, where: str, *, newer: bool) -> RegistryError:
    """Say that a registry was made by another lawreg, and what to do about it."""
    from lawreg.registry.follow_up import on_registry

    migrated = found.isdecimal() and int(found) >= FIRST_SCHEMA
    older = _OLDER.fill(on=on_registry(where)) if migrated else _TOO_OLD
    return RegistryError(
        Text(
            "sổ đăng ký theo lược đồ {found}, bản lawreg này đọc lược đồ {known}.",
            "the registry has schema {found}, this lawreg reads schema {known}.",
        ).fill(found=found, known=SCHEMA_VERSION),
        where,
        _UPGRADE if newer else older,
    )


def unreadable(path: str, error: Exception) -> RegistryError:
    """Say that SQLite cannot read a file, or that it or what it gave shows damage."""
    if _code(error) in _REASONS:
        return RegistryError(
            Text(
                "không đọc được sổ đăng ký ({reason}).",
                "the registry cannot be read ({reason}).",
            ).fill(reason=database_reason(error)),
            path,
        )
    return RegistryError(
        Text(
            "không đọc được sổ đăng ký, tệp có thể đã hỏng ({error}).",
            "the registry cannot be read, the file may be damaged ({error}).",
        ).fill(error=_DAMAGE.get(_code(error), Text(str(error), str(error)))),
        path,
        _REBUILD,
    )


_REASONS = {
    5: Text("đang được chương trình khác ghi", "another program is writing to it"),
    8: Text("tệp hoặc thư mục chỉ cho đọc", "the file or its folder is read-only"),
    10: Text(
        "ổ đĩa đã đầy hoặc bị lỗi; hãy giải phóng chỗ trống rồi chạy lại",
        "the disk is full or failed; free some space and run again",
    ),
    13: Text("ổ đĩa đã đầy", "the disk is full"),
    14: Text("không mở được tệp", "the file cannot be opened"),
}
"""By the primary result code of SQLite."""
_DAMAGE = {
    11: Text("cấu trúc bên trong không còn đúng", "database disk image is malformed"),
    26: Text("không phải tệp SQLite", "file is not a database"),
}
"""The codes by which SQLite says that a file is damaged."""


_NOT_ALLOWED = "42501"
"""What PostgreSQL calls it when an account lacks a right."""
_NO_RIGHT = Text(
    "tài khoản này không có quyền làm việc ấy ({words})",
    "this account has no right to do that ({words})",
)


def database_reason(error: BaseException) -> Text:
    """Say why a database failed: in both languages where SQLite's reason is known."""
    words = " ".join(str(error).split()).rstrip(".")
    if getattr(error, "sqlstate", None) == _NOT_ALLOWED:
        return _NO_RIGHT.fill(words=words)
    return _REASONS.get(_code(error), Text(words, words))


def _code(error: BaseException) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def file_uri(path: str) -> str:
    """Give the URI that opens ``path`` read-only, whatever its letters."""
    absolute = os.path.abspath(path)
    if os.sep == "\\":
        absolute = "/" + absolute.replace("\\", "/")
    raw = os.fsencode(absolute)
    quoted = "".join(chr(b) if b in _PLAIN else f"%{b:02x}" for b in raw)
    return f"file://{quoted}?mode=ro"


def _header(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        from lawreg.registry.follow_up import on_registry

        raise RegistryError(
            Text("không có tệp sổ đăng ký này.", "there is no such registry."),
            path,
            _MAKE.fill(on=on_registry(path)),
        ) from error
    except IsADirectoryError:
        what = Text(
            "đây là thư mục, không phải tệp sổ đăng ký.",
            "this is a folder, not a registry.",
        )
    except (OSError, ValueError) as error:
        what = Text(
            "không mở được tệp sổ đăng ký ({reason}).",
            "the registry cannot be opened ({reason}).",
        ).fill(reason=system_reason(error))
    raise RegistryError(what, path, _FIND)
