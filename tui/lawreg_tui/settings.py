"""Keys that a person has chosen: the table ``[keys]`` of the nearest ``lawreg.toml``."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping

from lawreg.cli.options import did_you_mean
from lawreg.errors import ConfigError, system_reason
from lawreg.language import Text
from lawreg_tui.keymap import BY_NAME, SCOPES
from lawreg_tui.screens import ROOMS

FILE = "lawreg.toml"
_TABLE = "keys"
_EXAMPLE = Text(
    'Ví dụ: "app.day" = "t,f7"; xem các mã và tên phím trong docs/tui.md.',
    'Example: "app.day" = "t,f7"; docs/tui.md has the ids and names of keys.',
)
_MODIFIERS = ("ctrl+", "shift+", "alt+")


def load_keys(path: str | None) -> Mapping[str, str]:
    """Read the keys chosen for a plan or folder, by id; none where no file says any.

    The file is that of the folder itself or the nearest above it. Raises
    `ConfigError` for a file that cannot be read, an id or a key that does not
    exist, and a key that would do two things in one place.
    """
    file = _find_file(path)
    if file is None:
        return {}
    chosen = _read_table(file)
    for name, keys in chosen.items():
        if name not in BY_NAME:
            raise ConfigError(
                Text(
                    "không có phím nào mang mã «{name}».", "no key has the id '{name}'."
                ).fill(name=name),
                _where(file),
                did_you_mean(name, BY_NAME),
            )
        for key in keys.split(","):
            _check_key(key, name, file)
    _check_clashes(chosen, file)
    return chosen


def _find_file(path: str | None) -> str | None:
    folder = os.path.abspath(path or ".")
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while True:
        file = os.path.join(folder, FILE)
        if os.path.isfile(file):
            return file
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _read_table(file: str) -> dict[str, str]:
    try:
        with open(file, "rb") as opened:
            table = tomllib.load(opened).get(_TABLE, {})
    except (OSError, ValueError) as error:
        raise ConfigError(
            Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
                reason=system_reason(error)
            ),
            file,
        ) from error
    chosen: dict[str, object] = {}
    for name, keys in table.items() if isinstance(table, dict) else [("", table)]:
        # TOML reads app.day without quotation marks as a table in a table.
        below = keys.items() if isinstance(keys, dict) else [("", keys)]
        chosen |= {f"{name}.{last}".strip("."): told for last, told in below}
    wrong = [name for name, keys in chosen.items() if not _is_told(keys)]
    if wrong:
        raise ConfigError(
            Text(
                "«{name}» phải bằng tên phím trong ngoặc kép.",
                "'{name}' must be names of keys in quotation marks.",
            ).fill(name=wrong[0]),
            _where(file),
            _EXAMPLE,
        )
    return {
        name: ",".join(key.strip() for key in str(keys).split(","))
        for name, keys in chosen.items()
    }


def _is_told(keys: object) -> bool:
    return isinstance(keys, str) and all(key.strip() for key in keys.split(","))


def _check_key(key: str, name: str, file: str) -> None:
    from textual.keys import Keys

    bare = key
    for modifier in _MODIFIERS:
        bare = bare.removeprefix(modifier)
    named = {known.value for known in Keys} | {
        pressed for known in BY_NAME.values() for pressed in known.keys.split(",")
    }
    if not (len(bare) == 1 and bare.isprintable()) and key not in named:
        raise ConfigError(
            Text(
                "{name}: không có phím «{key}».", "{name}: there is no key '{key}'."
            ).fill(name=name, key=key),
            _where(file),
            _EXAMPLE,
        )


def _check_clashes(chosen: Mapping[str, str], file: str) -> None:
    for here in _places():
        held: dict[str, str] = {}
        for name in here:
            for key in chosen.get(name, BY_NAME[name].keys).split(","):
                other = held.setdefault(_long_name(key), name)
                if other != name and (name in chosen or other in chosen):
                    raise ConfigError(
                        Text(
                            "phím «{key}» vừa là {one} vừa là {other}.",
                            "key '{key}' is both {one} and {other}.",
                        ).fill(key=key, one=other, other=name),
                        _where(file),
                    )


def _places() -> Iterator[list[str]]:
    """Give the ids that work at one place together; a field takes letters first."""
    everywhere = [key.name for scope in ("app", "room") for key in SCOPES[scope]]
    for scope, keys in SCOPES.items():
        own = [key.name for key in keys]
        if scope in ("dialog", "jump", "chooser", "field"):
            yield own
        elif scope in ("move", "tree", "marks", "picture"):
            for room in ROOMS:
                yield [*own, *(key.name for key in SCOPES[room.name]), *everywhere]


def _long_name(key: str) -> str:
    from textual.keys import _character_to_key

    return _character_to_key(key) if len(key) == 1 else key


def _where(file: str) -> str:
    return f"{file}: [{_TABLE}]"
