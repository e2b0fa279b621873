"""Values that options take, checked where they are read, in the user's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg.model.instrument import slug

T = TypeVar("T")


def parse_day(words: str, option: str = "--as-of") -> date:
    """Read a date written ``2022-01-28`` or ``28/01/2022``, given to ``option``.

    Raises `ConfigError` for any other form, and for a day that no calendar has.
    """
    if not words.isascii():
        raise _no_date(words, option)
    parts = words.strip().split("-")
    if len(parts) != 3:
        parts = words.strip().split("/")[::-1]
    if (
        len(parts) != 3
        or not all(part.isdigit() for part in parts)
        or len(parts[0]) != 4
        or max(len(parts[1]), len(parts[2])) > 2
    ):
        raise _no_date(words, option)
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        raise ConfigError(
            Text(
                "không có ngày «{words}» trong lịch.",
                "there is no day '{words}' in the calendar.",
            ).fill(words=words),
            option,
        ) from None


def _no_date(words: str, option: str) -> ConfigError:
    return ConfigError(
        Text("«{words}» không phải một ngày.", "'{words}' is not a date.").fill(
            words=words
        ),
        option,
        Text("Viết 2022-01-28 hoặc 28/01/2022.", "Write 2022-01-28 or 28/01/2022."),
    )


def one_of(option: str, values: Mapping[str, T] | Iterable[str]) -> Callable[[str], T]:
    """Make a reader that accepts only the given words, naming the nearest otherwise.

    Case, accents and what joins the words do not matter, and a value with a label
    is known by that too: ``nghi-dinh``, «Nghị định»; ``REPLACES``, «thay thế».
    """
    known: Mapping[str, T]
    known = values if isinstance(values, Mapping) else {v: v for v in values}  # type: ignore[misc]  # T is str here

    def read(words: str) -> T:
        if words in known:
            return known[words]
        meant = slug(words)
        for name, value in known.items():
            if meant and meant in (slug(name), slug(_label(value).vi)):
                return value
        raise ConfigError(
            Text(
                "không có giá trị «{words}»; chọn một trong: {known}.",
                "there is no value '{words}'; choose one of: {known}.",
            ).fill(words=words, known=_told(known)),
            option,
            did_you_mean(words, known),
        )

    return read


def _label(value: object) -> Text:
    label = getattr(value, "label", None)
    return label if isinstance(label, Text) else Text("", "")


def _told(known: Mapping[str, object]) -> Text:
    """List values, each with its label where that says more than the value."""
    told = [
        Text(f"{name} ({label.vi})", f"{name} ({label.en})")
        if (label := _label(value)).vi and slug(label.vi) != name
        else Text(name, name)
        for name, value in known.items()
    ]
    return Text(", ".join(t.vi for t in told), ", ".join(t.en for t in told))


def whole_number(
    option: str, least: int, most: int | None = None
) -> Callable[[str], int]:
    """Make a reader of whole numbers not below ``least``, nor above ``most``."""

    def read(words: str) -> int:
        if words.isascii() and words.isdigit() and len(words) < 10:
            number = int(words)
            if number >= least and (most is None or number <= most):
                return number
        wanted = Text(
            "«{words}» không phải số nguyên từ {least} trở lên.",
            "'{words}' is not a whole number of at least {least}.",
        )
        if most is not None:
            wanted = Text(
                "«{words}» không phải số nguyên từ {least} đến {most}.",
                "'{words}' is not a whole number from {least} to {most}.",
            )
        raise ConfigError(wanted.fill(words=words, least=least, most=most), option)

    return read


def parse_revision(words: str) -> str:
    """Read a revision of a registry, or its first letters as reports print them.

    >>> parse_revision("60A2aaf60378")
    '60a2aaf60378'
    """
    revision = words.strip().lower()
    if 8 <= len(revision) <= 64 and not revision.strip("0123456789abcdef"):
        return revision
    raise ConfigError(
        Text(
            "«{words}» không phải một bản của sổ đăng ký.",
            "'{words}' is no revision of a registry.",
        ).fill(words=words),
        hint=Text(
            "Chép ít nhất 8 chữ đầu của bản ghi trong báo cáo.",
            "Copy at least the first 8 letters of the revision in a report.",
        ),
    )


def parse_codes(words: str) -> list[str]:
    """Split at commas; codes are read in capitals, names of rules as they are.

    >>> parse_codes("val1, rel204,ceased-when-signed")
    ['VAL1', 'REL204', 'ceased-when-signed']

    Raises `ConfigError` when there is no code at all, as where a shell variable
    was empty: running every rule instead would not be what was asked.
    """
    entries = [e for entry in words.split(",") if (e := entry.strip())]
    if not entries:
        raise ConfigError(
            Text("chưa có mã quy tắc nào.", "no rule code was given."),
            hint=Text("Xem các mã bằng: lawreg rules list", "See: lawreg rules list"),
        )
    return [e.upper() if _is_code(e) else e for e in entries]


def some_of(option: str, values: Mapping[str, T]) -> Callable[[str], frozenset[T]]:
    """Make a reader of words split at commas, each read as `one_of` reads it.

    It raises `ConfigError` for a word that is none of ``values``, with the nearest,
    and where there is no word at all.
    """
    read_one: Callable[[str], T] = one_of(option, values)

    def read(words: str) -> frozenset[T]:
        entries = [e for entry in words.split(",") if (e := entry.strip())]
        if not entries:
            raise ConfigError(
                Text("chưa nêu giá trị nào.", "no value was given."), option
            )
        return frozenset(read_one(entry) for entry in entries)

    return read


def _is_code(entry: str) -> bool:
    return len(entry) <= 6 and (len(entry) <= 3 or entry[3:].isdigit())


def did_you_mean(words: str, known: Iterable[str]) -> Text:
    """Suggest the nearest of the known words, accents or not; empty when none is near."""
    from difflib import get_close_matches

    by_key = {slug(name): name for name in known}
    near = get_close_matches(slug(words), list(by_key), n=1, cutoff=0.6)
    if not near:
        return Text("", "")
    return Text("Có phải «{near}»?", "Did you mean '{near}'?").fill(
        near=by_key[near[0]]
    )
