"""Records as JSON-LD with the properties of ELI, the European Legislation Identifier.

What ELI has a word for is said in it, so that other programs understand; the record
itself stands beside, under our own vocabulary, so that nothing is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.registry.record_lines import Line, with_days

_ELI = "http://data.europa.eu/eli/ontology#"
_OURS = "urn:lawreg:"
_PROPERTIES = {
    "number": "eli:id_local",
    "title": "eli:title",
    "issuer": "eli:passed_by",
    "kind": "eli:type_document",
    "issued_on": "eli:date_document",
    "effective_from": "eli:first_date_entry_in_force",
    "ceased_on": "eli:date_no_longer_in_force",
}
_ACTS = {
    "AMENDS": "eli:amends",
    "REPLACES": "eli:repeals",
    "REPEALS": "eli:repeals",
    "ANNULS": "eli:repeals",
    "CORRECTS": "eli:corrects",
    "BASED_ON": "eli:based_on",
    "DETAILS": "eli:applies",
    "GUIDES": "eli:applies",
    "CARRIES_OUT": "eli:applies",
    "CITES": "eli:cites",
    "CONSOLIDATES": "eli:consolidates",
}
"""The nearest words of ELI; part of a text is «changed», and what has none is ours alone."""
_CHANGES = "eli:changes"
_ENDING = ("REPLACES", "REPEALS", "ANNULS")
_DATED = frozenset({"issued_on", "effective_from", "ceased_on"})
_RECORD = "lawreg:record"


def write_graph(lines: Iterable[Line]) -> bytes:
    """Write one graph; a date or title that is to be verified is not said in ELI."""
    document = {
        "@context": {
            "eli": _ELI,
            "lawreg": _OURS,
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            _RECORD: {"@type": "@json"},
        },
        "@graph": [_node(line) for line in lines],
    }
    text = json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def read_graph(path: str) -> list[Line]:
    """Read a graph written so; `RegistryError` when it cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        nodes = document["@graph"]
        return [with_days(node[_RECORD]) for node in nodes]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = (
            system_reason(error)
            if isinstance(error, OSError)
            else Text(
                "không phải JSON-LD do lawreg xuất", "no JSON-LD exported by lawreg"
            )
        )
        raise RegistryError(
            Text("không đọc được ({reason}).", "cannot be read ({reason}).").fill(
                reason=reason
            ),
            path,
        ) from error


def _node(line: Line) -> Line:
    doubted = line.get("unconfirmed")
    doubts = set(doubted) if isinstance(doubted, list) else set()
    if line.get("confidence") == "memory":
        doubts |= set(_PROPERTIES) - {"number", "kind"}
    node: Line = {
        "@id": _id(line["id"]),
        "@type": "eli:LegalResource",
        _RECORD: line,
    }
    for key, name in _PROPERTIES.items():
        if key in line and key not in doubts:
            node[name] = _value(key, line[key])
    acts = line.get("relations")
    for act in acts if isinstance(acts, list) else ():
        word = _word(act)
        if word and act.get("confidence") != "memory":
            targets = node.setdefault(word, [])
            target = {"@id": _id(act["target"])}
            if isinstance(targets, list) and target not in targets:
                targets.append(target)
    return node


def _word(act: Line) -> str | None:
    kind = str(act["kind"])
    part = act.get("scope") != "whole"
    return _CHANGES if kind in _ENDING and part else _ACTS.get(kind)


def _value(key: str, value: object) -> object:
    if key in _DATED:
        return {"@type": "xsd:date", "@value": value}
    if key == "title":
        return {"@language": "vi", "@value": value}
    return {"@id": _id(value)} if key in ("issuer", "kind") else value


def _id(name: object) -> str:
    return f"{_OURS}{name}"
