"""Values out of TOML, each with the place to name when it is wrong.

Problems are collected, so that one run can count them all.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from lawreg.errors import NO_HINT, RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.toml_syntax import toml_fault

W = TypeVar("W", bound=StrEnum)

_NOT = Text("«{key}» phải là {what}.", "'{key}' must be {what}.")
_TEXT = Text("chữ trong ngoặc kép", "text in quotes")
_TEXTS = Text("danh sách chữ trong ngoặc kép", "a list of texts in quotes")
_NUMBER = Text("số nguyên", "a whole number")
_DAY = Text(
    "ngày dạng 2021-12-06, không có ngoặc kép", "a day such as 2021-12-06, unquoted"
)
_MOMENT = Text(
    "thời điểm UTC dạng 2026-11-24T00:00:00Z, không có ngoặc kép",
    "a time in UTC such as 2026-11-24T00:00:00Z, unquoted",
)
_NUMBERS = Text("danh sách số nguyên", "a list of whole numbers")
_TABLE = Text("một bảng [{key}]", "a table [{key}]")
_TABLES = Text("các bảng [[{key}]]", "tables [[{key}]]")


class Problems:
    """What is wrong with a source, in the order it was found."""

    def __init__(self) -> None:
        self._found: list[RegistryError] = []

    def add(self, what: Text, where: str, hint: Text = NO_HINT) -> None:
        """Remember a problem."""
        self._found.append(RegistryError(what, where, hint))

    def found(self) -> tuple[RegistryError, ...]:
        """Give every problem, in the order it was found."""
        return tuple(self._found)

    def raise_first(self) -> None:
        """Raise the first problem, saying how many more there are; nothing if none."""
        if not self._found:
            return
        first, more = self._found[0], len(self._found) - 1
        if not more:
            raise first
        count = Text("(còn {more} lỗi nữa)", "({more} more)").fill(more=more)
        hint = Text("{hint} {count}", "{hint} {count}").fill(
            hint=first.hint, count=count
        )
        raise RegistryError(first.what, first.where, hint)


def load_toml(path: str, problems: Problems) -> TomlTable:
    """Read a file; one that cannot be read is a problem and an empty table."""
    values: Mapping[str, object] = {}
    try:
        with open(path, "rb") as file:
            values = tomllib.load(file)
    except OSError as error:
        problems.add(
            Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
                reason=system_reason(error)
            ),
            path,
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.add(toml_fault(error).what, path)
    return TomlTable(values, path, problems)


class TomlTable:
    """One table of a file. Every key that is not asked for is a problem."""

    def __init__(
        self, values: Mapping[str, object], where: str, problems: Problems
    ) -> None:
        self.where = where
        self.problems = problems
        self._values = values
        self._asked: dict[str, None] = {}

    def problem(self, what: Text, hint: Text = NO_HINT) -> None:
        """Remember something wrong with this table."""
        self.problems.add(what, self.where, hint)

    def has(self, key: str) -> bool:
        """Say whether the table has a key."""
        return key in self._values

    def text(self, key: str, *, required: bool = False) -> str:
        """Give a text in NFC without space around it; empty when absent."""
        value = self._take(key, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self._wrong(key, _TEXT)
            return ""
        self._clean(key, value)
        if required and not value:
            self._missing(key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts; empty when absent."""
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(
            isinstance(v, str) and v for v in value
        ):
            self._wrong(key, _TEXTS)
            return ()
        for item in value:
            self._clean(key, item)
        if len(set(value)) < len(value):
            self.problem(
                Text("«{key}» ghi trùng.", "'{key}' repeats itself.").fill(key=key)
            )
        return tuple(value)

    def number(self, key: str, default: int | None = None) -> int:
        """Give a whole number; one without a default must be there."""
        value = self._take(key, required=default is None)
        if value is None:
            return default or 0
        if isinstance(value, bool) or not isinstance(value, int):
            self._wrong(key, _NUMBER)
            return default or 0
        return value

    def day(self, key: str) -> date | None:
        """Give a day; ``None`` when absent."""
        value = self._take(key)
        if value is None:
            return None
        if isinstance(value, datetime) or not isinstance(value, date):
            self._wrong(key, _DAY)
            return None
        return value

    def moment(self, key: str) -> datetime:
        """Give a time in UTC, which must be there."""
        value = self._take(key, required=True)
        if isinstance(value, datetime) and value.tzinfo and not value.utcoffset():
            return value
        if value is not None:
            self._wrong(key, _MOMENT)
        return datetime.min.replace(tzinfo=UTC)

    def word(self, key: str, vocabulary: type[W], default: W) -> W:
        """Give one of a closed vocabulary, which must be there.

        ``default`` stands in when it is wrong, so that reading can go on.
        """
        value = self._take(key, required=True)
        words = [word.value for word in vocabulary]
        if value in words:
            return vocabulary(value)
        if value is not None:
            self.problem(
                Text(
                    "«{key}» không thể là «{value}».", "'{key}' cannot be '{value}'."
                ).fill(key=key, value=value),
                nearest(str(value), words),
            )
        return default

    def tables(self, key: str) -> list[TomlTable]:
        """Give the tables ``[[key]]``; none when absent."""
        value = self._take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            self._wrong(key, _TABLES.fill(key=key))
            return []
        return [
            TomlTable(item, f"{self.where}: {key} {n}", self.problems)
            for n, item in enumerate(value, 1)
        ]

    def table(self, key: str) -> TomlTable | None:
        """Give the table ``[key]``; ``None`` when absent."""
        value = self._take(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self._wrong(key, _TABLE.fill(key=key))
            return None
        return TomlTable(value, f"{self.where}: {key}", self.problems)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Give a list of whole numbers; empty when absent."""
        value = self._take(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(type(v) is int for v in value):
            self._wrong(key, _NUMBERS)
            return ()
        return tuple(value)

    def done(self) -> None:
        """Say that every key has been asked for: any other is a problem."""
        for key in self._values:
            if key not in self._asked:
                self.problem(
                    Text("không có khóa «{key}».", "there is no key '{key}'.").fill(
                        key=key
                    ),
                    nearest(key, self._asked),
                )

    def _take(self, key: str, *, required: bool = False) -> object:
        self._asked[key] = None
        if required and key not in self._values:
            self._missing(key)
        return self._values.get(key)

    def _missing(self, key: str) -> None:
        self.problem(Text("thiếu «{key}».", "'{key}' is missing.").fill(key=key))

    def _wrong(self, key: str, what: Text) -> None:
        self.problem(_NOT.fill(key=key, what=what))

    def _clean(self, key: str, value: str) -> None:
        if value != value.strip():
            self.problem(
                Text(
                    "«{key}» thừa khoảng trắng ở đầu hoặc cuối.",
                    "'{key}' has space around it.",
                ).fill(key=key)
            )
        if not unicodedata.is_normalized("NFC", value):
            self.problem(
                Text(
                    "«{key}» chưa ở dạng Unicode dựng sẵn (NFC).",
                    "'{key}' is not in composed Unicode (NFC).",
                ).fill(key=key)
            )


def nearest(word: str, words: Iterable[str], *, listed: bool = True) -> Text:
    """Suggest what may have been meant, else, if ``listed``, say what there is."""
    from difflib import get_close_matches

    known = [word or '""' for word in words]
    near = get_close_matches(word, known, 1, 0.6)
    if near:
        return Text("Có phải «{word}»?", "Did you mean '{word}'?").fill(word=near[0])
    if not listed:
        return NO_HINT
    return Text("Có thể dùng: {known}.", "There are: {known}.").fill(
        known=", ".join(known)
    )
