"""Records as lines: one instrument with its acts, one JSON object, one line.

The keys are those of the TOML source, with days written ``2018-04-23``. It is the
form of the open-data source, of ``registry export --format jsonl``, and what every
other form of exchange is turned into.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.model import Commencement, Evidence, Instrument, Relation
from lawreg.registry.facts import canonical_json

_DAYS = (
    *("issued_on", "effective_from", "ceased_on", "effective_until"),
    *("valid_from", "valid_until", "on"),
)
_RENAMED = {"instrument_id": "id", "issuer_id": "issuer"}

Line = dict[str, object]
"""One instrument in the words of the source, with its ``relations``."""


def lines_of(
    instruments: Iterable[Instrument], relations: Iterable[Relation]
) -> Iterator[Line]:
    """Write each instrument with its acts on others, ordered by id."""
    acts: dict[str, list[Relation]] = {}
    for relation in relations:
        acts.setdefault(relation.actor, []).append(relation)
    for instrument in sorted(instruments, key=lambda i: i.instrument_id):
        fields = json.loads(canonical_json(instrument))
        line: Line = {_RENAMED.get(k, k): v for k, v in fields.items()}
        line["evidence"] = _evidence(instrument.evidence)
        line["commencements"] = [_part(p) for p in instrument.commencements]
        own = acts.get(instrument.instrument_id, ())
        line["relations"] = [relation_line(relation) for relation in own]
        yield {key: value for key, value in line.items() if value != []}


def relation_line(relation: Relation) -> Line:
    """Write an act in the words of the source, under its actor."""
    line: Line = json.loads(canonical_json(relation))
    del line["actor"]
    line["evidence"] = _evidence(relation.evidence)
    return {key: value for key, value in line.items() if value != []}


def _part(part: Commencement) -> Line:
    """Write a part with a day of its own; its source stands beside its day."""
    effective = part.effective_from.isoformat() if part.effective_from else ""
    values: Line = {
        "provisions": list(part.provisions),
        "effective_from": effective,
        "scope_note": part.scope_note,
        **(part.evidence or Evidence(""))._asdict(),
    }
    return {key: value for key, value in values.items() if value not in ("", [])}


def _evidence(items: Iterable[Evidence]) -> list[Line]:
    return [
        {"source": e.source, "quote": e.quote} if e.quote else {"source": e.source}
        for e in items
    ]


def render_lines(lines: Iterable[Line]) -> str:
    """Write lines as text: sorted keys, nothing empty, so that the same facts are the same text."""
    return "".join(
        json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        + "\n"
        for line in lines
    )


def read_lines(path: str) -> list[Line]:
    """Read a file of lines, with days as days, ready for the checks of the source.

    Raises `RegistryError` for a file that cannot be read, naming the line.
    """
    found: list[Line] = []
    try:
        with open(path, encoding="utf-8") as file:
            for n, text in enumerate(file, 1):
                if text.strip():
                    found.append(_object(text, f"{path}:{n}"))
    except (OSError, UnicodeDecodeError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        raise RegistryError(
            Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
                reason=reason
            ),
            path,
        ) from error
    return found


def _object(text: str, where: str) -> Line:
    try:
        line = json.loads(text)
    except ValueError as error:
        raise RegistryError(
            Text("JSON sai cú pháp ({error}).", "not JSON ({error}).").fill(
                error=error
            ),
            where,
        ) from error
    if not isinstance(line, dict):
        raise RegistryError(
            Text("phải là một đối tượng JSON.", "must be a JSON object."), where
        )
    return with_days(line)


def with_days(line: Mapping[str, object]) -> Line:
    """Turn days written as text into days, here and in the relations and commencements.

    What is no day stays text, and the checks of the source name it.
    """
    read: Line = dict(line)
    for key in _DAYS:
        value = read.get(key)
        if isinstance(value, str):
            try:
                read[key] = date.fromisoformat(value)
            except ValueError:
                continue
    for key in ("relations", "commencements", "successions"):
        held = read.get(key)
        if isinstance(held, list):
            read[key] = [
                with_days(one) if isinstance(one, dict) else one for one in held
            ]
    return read
