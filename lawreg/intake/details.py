"""Laws that a text says it details or guides: «Nghị định này quy định chi tiết …»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from lawreg.intake import verbs
from lawreg.intake.clause import Clause, Object
from lawreg.intake.script import Script
from lawreg.intake.tokens import Mark, Token, Unit
from lawreg.intake.verbs import Verb

_BEFORE = re.compile(r"\s*(?:ve\s+|nham\s+)?")
_NEXT = re.compile(r"[\s,]*(?:va\s*)?")
_ENDS = (Mark.STOP, Mark.NEXT, Mark.COLON)


def find_details(script: Script) -> Iterator[tuple[Unit, Clause]]:
    """Give the clauses in which the text names itself as detailing others."""
    for unit in script.units:
        if unit.piece >= 0:
            yield from _of_unit(script, unit)


def _of_unit(script: Script, unit: Unit) -> Iterator[tuple[Unit, Clause]]:
    tokens: list[Token] = []
    ends: list[Token] = []
    for own in verbs.SELF.finditer(script.words, unit.start, unit.end):
        told = _told(script, unit, own.end())
        if told is None:
            continue
        if not tokens:
            tokens = script.tokens(unit)
            ends = [t for t in tokens if t.mark in _ENDS]
        verb, edge = told
        first = bisect_left(tokens, own.end(), key=_start)
        objects, last = _objects(
            script, (tokens[k] for k in range(first, len(tokens))), edge
        )
        k = bisect_left(ends, max(last, own.end()), key=_start)
        end = ends[k].end if k < len(ends) else unit.end
        yield unit, Clause(verb, own.start(), end, objects, by_self=True)


def _start(token: Token) -> int:
    return token.start


def _told(script: Script, unit: Unit, at: int) -> tuple[Verb, int] | None:
    """Read the verb after the text's name for itself, up to the instrument."""
    skipped = _BEFORE.match(script.words, at)
    assert skipped is not None
    told = verbs.DETAILS.match(script.words, skipped.end(), unit.end)
    if told is None:
        return None
    verb = Verb.DETAIL if told["detail"] else Verb.GUIDE
    edge = told.end()
    if script.words[edge : edge + 1] == verbs.CITED:
        return verb, edge
    reached = verbs.DETAILED.match(script.words, edge, unit.end)
    return (verb, reached.end()) if reached is not None else None


def _objects(
    script: Script, tokens: Iterable[Token], edge: int
) -> tuple[tuple[Object, ...], int]:
    """Give the instruments named in one row from ``edge`` on, and where they end."""
    objects: list[Object] = []
    pending: list[Token] = []
    for token in tokens:
        if token.mark is Mark.PROVISIONS and token.start < edge:
            pending.append(token)
        elif token.mark is Mark.CITED:
            if objects and not _NEXT.fullmatch(script.words, edge, token.start):
                break
            objects.append(Object(token.cited, tuple(pending), (edge, edge)))
            pending = []
            edge = token.end
    return tuple(objects), edge
