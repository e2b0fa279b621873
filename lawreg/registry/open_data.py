"""Open data about Vietnamese law, read into one form: who says what of which number.

Two shapes are known, both one JSON object a line. A record of the codification
(Bộ Pháp điển) names articles on both sides of every act; a crawled record
(as of vbpl.vn) gives a status, and beside each act how it was learnt. Nothing is
judged here: what contradicts itself is for `lawreg.registry.gather`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.model import RelationKind, Scope

_CODIFIED = "Bộ Pháp điển"
_SNAPSHOT = re.compile(r"@(\d{4}-\d{2})")
_UNREADABLE = ("llm",)
"""Qualities of acts that no person can check against any text: they are not read."""

ACTIVE = {
    "amends": (RelationKind.AMENDS, Scope.PROVISIONS),
    "supplements": (RelationKind.AMENDS, Scope.PROVISIONS),
    "inserts": (RelationKind.AMENDS, Scope.PROVISIONS),
    "repeals": (RelationKind.REPEALS, Scope.WHOLE),
    "repeals_article": (RelationKind.REPEALS, Scope.PROVISIONS),
    "repeals_part": (RelationKind.REPEALS, Scope.UNSPECIFIED),
    "annuls_article": (RelationKind.ANNULS, Scope.PROVISIONS),
    "annuls_part": (RelationKind.ANNULS, Scope.UNSPECIFIED),
    "replaces": (RelationKind.REPLACES, Scope.WHOLE),
    "partly_replaces": (RelationKind.REPLACES, Scope.UNSPECIFIED),
    "suspends": (RelationKind.SUSPENDS, Scope.PROVISIONS),
}
"""Acts of the record's instrument on another; part of an article is «unspecified»."""
PASSIVE = {
    "amended_by": "amends",
    "supplemented_by": "supplements",
    "inserted_by": "inserts",
    "repealed_by": "repeals",
    "partly_repealed_by": "repeals_part",
    "annulled_by": "annuls_article",
    "partly_annulled_by": "annuls_part",
    "replaced_by": "replaces",
    "partly_replaced_by": "partly_replaces",
    "suspended_by": "suspends",
}
"""The same acts, told from the side of the one acted on."""


class OpenAct(NamedTuple):
    """One act as a source tells it, numbers and articles as printed there."""

    kind: RelationKind
    scope: Scope
    actor: str
    target: str
    actor_words: str
    target_words: str
    effective: str
    """ISO day, empty when not given."""
    source: str
    quote: str
    is_fact: bool
    """Whether a person or office states it; otherwise a machine observed it."""


class OpenRecord(NamedTuple):
    """What one source says of one number; empty where it says nothing."""

    number: str
    kind: str
    issuer: str
    title: str
    issued: str
    effective: str
    expired: str
    """First day out of force, as the source states it."""
    status: str
    sources: tuple[str, ...]
    is_fact: bool
    acts: tuple[OpenAct, ...]

    @property
    def snapshot(self) -> str:
        """The month, ``2026-05``, of the codification that still holds the text."""
        found = _SNAPSHOT.search(self.status)
        return found[1] if found and self.is_fact else ""


def read_open_data(path: str) -> Iterator[OpenRecord]:
    """Read a file of either shape, a record at a time.

    Raises `RegistryError` for a file that cannot be read, with the line that is
    of neither shape.
    """
    raws: list[Mapping[str, object]] = []
    for n, line in _lines(path):
        try:
            raw = json.loads(line)
        except ValueError as error:
            raise _foreign(f"{path}:{n}") from error
        if not isinstance(raw, dict) or not isinstance(raw.get("number"), str):
            raise _foreign(f"{path}:{n}")
        raws.append(raw)
    editions = {_edition(raw) for raw in raws} - {""}
    # A text without articles of its own has no status; the file has one edition.
    edition = editions.pop() if len(editions) == 1 else ""
    for raw in raws:
        if "topics" in raw:
            yield codification_record(raw, edition)
        else:
            yield crawled_record(raw)


def is_open_data(values: Mapping[str, object]) -> bool:
    """Say whether an object is a record of open data: it has no id of ours."""
    return "number" in values and "relations" in values and "id" not in values


def codification_record(raw: Mapping[str, object], edition: str = "") -> OpenRecord:
    """Read a record of the codification: every statement in it is the office's.

    ``edition`` is the month of the codification where the record does not say.
    """
    number = _text(raw, "number")
    status = _text(raw, "status")
    # Whose mirror the record came through is told once, in the docs of the registry.
    source = (_text(raw, "source") or _CODIFIED).partition(" via ")[0]
    # The address says as much as the name before it, ten thousand times.
    source = source.removeprefix(f"{_CODIFIED} (").removesuffix(")")
    edition = _edition(raw) or edition
    source += f", bản {edition}" if edition else ""
    place = []
    topics = raw.get("topic_ids")
    if isinstance(topics, list) and topics:
        place.append("đề mục " + ", ".join(str(t) for t in topics))
    if _text(raw, "vbpl_id"):
        place.append(f"vbpl {_text(raw, 'vbpl_id')}")
    acts = [
        act
        for item in _acts(raw)
        for act in [_act(number, item, source, is_fact=True)]
        if act is not None
    ]
    return OpenRecord(
        number,
        _text(raw, "type"),
        _text(raw, "issuer"),
        _text(raw, "title"),
        _text(raw, "issued"),
        _text(raw, "effective"),
        _text(raw, "expired"),
        status,
        ("; ".join([source, *place]),),
        is_fact=True,
        acts=tuple(acts),
    )


def crawled_record(raw: Mapping[str, object]) -> OpenRecord:
    """Read a crawled record: what it says of itself is observed, not stated.

    Acts of the codification that it repeats are left to the codification, and an
    end that was itself derived from such acts is no statement of a source.
    """
    number, status = _text(raw, "number").partition("@")[0], _text(raw, "status")
    said = raw.get("sources")
    sources = tuple(str(s) for s in said) if isinstance(said, list) else ()
    acts = []
    for item in _acts(raw):
        quality = _text(item, "quality")
        repeated = "phapdien" in quality
        if repeated or any(mark in quality for mark in _UNREADABLE):
            continue
        act = _act(number, item, f"Dữ liệu mở, {quality}", is_fact=False)
        if act is not None:
            acts.append(act)
    return OpenRecord(
        number,
        _text(raw, "type"),
        _text(raw, "issuer"),
        _text(raw, "title"),
        _text(raw, "issued"),
        _text(raw, "effective"),
        "" if "[derived" in status else _text(raw, "expired"),
        status,
        tuple(f"Dữ liệu mở, {s}" for s in sources),
        is_fact=False,
        acts=tuple(acts),
    )


def _edition(raw: Mapping[str, object]) -> str:
    found = _SNAPSHOT.search(_text(raw, "status"))
    return found[1] if found else ""


def _act(
    number: str, item: Mapping[str, object], source: str, *, is_fact: bool
) -> OpenAct | None:
    """Read one act; ``None`` for what has no effect on force, such as a reference."""
    told = _text(item, "type")
    passive = told in PASSIVE
    active = PASSIVE.get(told, told)
    if active not in ACTIVE:
        return None
    kind, scope = ACTIVE[active]
    here, there = _text(item, "scope"), _text(item, "target_article")
    if told == "repealed_by" and there:
        scope = Scope.PROVISIONS  # the codification repeals articles, never texts
    if not is_fact and scope is Scope.PROVISIONS:
        scope, here, there = Scope.UNSPECIFIED, "", ""
    other = _text(item, "target").partition("@")[0]
    sides = (other, number, there, here) if passive else (number, other, here, there)
    return OpenAct(
        kind,
        scope,
        *sides,
        _text(item, "effective"),
        source,
        _text(item, "evidence"),
        is_fact,
    )


def _acts(raw: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    relations = raw.get("relations")
    if isinstance(relations, list):
        yield from (item for item in relations if isinstance(item, dict))


def _text(raw: Mapping[str, object], key: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str):
        return ""
    return " ".join(unicodedata.normalize("NFC", value).split())


def read_day(iso: str) -> date | None:
    """Read a day; ``None`` for an empty or impossible one."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _lines(path: str) -> Iterator[tuple[int, str]]:
    try:
        with open(path, encoding="utf-8") as file:
            for n, line in enumerate(file, 1):
                if line.strip():
                    yield n, line
    except (OSError, UnicodeDecodeError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        raise RegistryError(
            Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
                reason=reason
            ),
            path,
        ) from error


def _foreign(where: str) -> RegistryError:
    return RegistryError(
        Text(
            "dòng này không phải bản ghi của dạng dữ liệu nào đã biết.",
            "this line is no record of any known shape.",
        ),
        where,
    )
