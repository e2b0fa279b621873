"""Reading the tables of a rule file, with errors that name the file and the key."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from lawreg.errors import RulePackError
from lawreg.language import Text

Choice = TypeVar("Choice", bound=StrEnum)


class Reading:
    """One table of a rule file and the file it is in."""

    __slots__ = ("path", "values")

    def __init__(self, values: Mapping[str, Any], path: str) -> None:
        self.values = values
        self.path = path

    def words(self, key: str, default: str | None = None) -> str:
        """Read a string; without a default it must be there."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self._missing(key, Text("phải là chuỗi chữ", "must be a string"))
        return value

    def text(self, key: str, default: Text | None = None) -> Text:
        """Read a text in both languages: ``{vi = "…", en = "…"}``."""
        value = self.values.get(key)
        if value is None and default is not None:
            return default
        if (
            not isinstance(value, dict)
            or value.keys() != {"vi", "en"}
            or not all(isinstance(v, str) for v in value.values())
        ):
            raise self._missing(
                key, Text("phải có «vi» và «en»", "must have 'vi' and 'en'")
            )
        return Text(value["vi"], value["en"])

    def day(self, key: str) -> date | None:
        """Read a date, `None` when it is not there."""
        value = self.values.get(key)
        if value is not None and type(value) is not date:
            raise self.wrong(
                key, Text("phải là ngày, như 2021-07-15", "must be a date, 2021-07-15")
            )
        return value

    def need_day(self, key: str) -> date:
        """Read a date that must be there."""
        value = self.day(key)
        if value is None:
            raise self._missing(key, Text("phải là ngày", "must be a date"))
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        """Read a list of strings, empty when it is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.wrong(
                key, Text("phải là danh sách chuỗi", "must be a list of strings")
            )
        return tuple(value)

    def flag(self, key: str, *, default: bool) -> bool:
        """Read true or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, Text("phải là true hoặc false", "must be a boolean"))
        return value

    def one_of(
        self, key: str, choices: type[Choice], default: Choice | None = None
    ) -> Choice:
        """Read one word of a closed vocabulary."""
        if key not in self.values and default is not None:
            return default
        return self._choose(key, self.words(key), choices)

    def each_of(self, key: str, choices: type[Choice]) -> list[Choice]:
        """Read words of a closed vocabulary."""
        return [self._choose(key, word, choices) for word in self.strings(key)]

    def table(self, key: str, *, required: bool = True) -> Reading:
        """Read a table inside this one."""
        value = self.values.get(key, None if required else {})
        if not isinstance(value, dict):
            raise self._missing(key, Text("phải là bảng", "must be a table"))
        return Reading(value, self.path)

    def tables(self, key: str) -> list[Reading]:
        """Read a list of tables, empty when it is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.wrong(
                key, Text("phải là danh sách bảng", "must be a list of tables")
            )
        return [Reading(v, self.path) for v in value]

    def wrong(self, key: str, why: Text) -> RulePackError:
        """Say that a value is not what it must be."""
        return RulePackError(
            Text("«{key}» {why}.", "'{key}' {why}.").fill(key=key, why=why), self.path
        )

    def _missing(self, key: str, why: Text) -> RulePackError:
        if key in self.values:
            return self.wrong(key, why)
        return RulePackError(
            Text("thiếu «{key}» ({why}).", "'{key}' is missing ({why}).").fill(
                key=key, why=why
            ),
            self.path,
        )

    def _choose(self, key: str, word: str, choices: type[Choice]) -> Choice:
        try:
            return choices(word)
        except ValueError:
            known = ", ".join(choice.value for choice in choices)
            raise self.wrong(
                key,
                Text(
                    "là «{w}», phải là một trong: {k}", "is '{w}', not one of: {k}"
                ).fill(w=word, k=known),
            ) from None


def reject_unknown(values: Mapping[str, Any], known: frozenset[str], path: str) -> None:
    """Refuse a key that the form does not have, naming the nearest one it has."""
    for key in values:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key, sorted(known), n=1, cutoff=0)
            raise RulePackError(
                Text("không có khóa «{key}».", "there is no key '{key}'.").fill(
                    key=key
                ),
                path,
                Text("Ý bạn là «{near}»?", "Did you mean '{near}'?").fill(
                    near=near[0] if near else ""
                ),
            )
