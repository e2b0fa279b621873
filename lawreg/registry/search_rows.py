"""What a search reads: the instruments that may answer, the newest of them where many do.

The index of words narrows; `lawreg.registry.search` decides and ranks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lawreg.folding import fold
from lawreg.model import InstrumentKind
from lawreg.registry.full_text import FROM, question, tokens
from lawreg.registry.rows import grouped
from lawreg.registry.view import QueryableRegistry

_ALIASES = """
SELECT instrument_row, name_fold FROM aliases
WHERE instrument_row IN ({rows}) ORDER BY 1, position
"""
_INSTRUMENTS = """
SELECT row_id, instrument_id, number_key, title_fold, kind, issuer_id, coalesce(year, 0)
FROM instruments WHERE row_id IN ({rows})
"""
_HEADINGS = "(' ' || replace(replace(e.source, ',', ' '), ';', ' ') || ' ')"
_CODIFIED = """
 AND EXISTS (SELECT 1 FROM evidence AS e WHERE e.instrument_row = i.row_id
   AND e.source LIKE '%đề mục%' AND ({any}))
"""
"""What the codification is a source of, under one of some headings."""
_CHUNK = 500
_BEGUN = 3
"""Letters that a misspelt word still begins with."""
_LAST = "\uffff"
"""Comes after every letter of a number."""
_MARKS = str.maketrans(dict.fromkeys("\"'“”‘’«»()[],;:", " "))

Values = dict[str, str | int]


class Asked(NamedTuple):
    """What is looked for."""

    words: tuple[str, ...]
    """Folded."""
    number: str
    """All of it, read as a number."""
    kind: str | None
    issuer: str | None
    year: int | None
    fields: tuple[str, ...] = ()
    """Numbers of headings of the codification, any of which will do."""


class Held(NamedTuple):
    """What an instrument can be found by, folded."""

    instrument_id: str
    number: str
    names: tuple[str, ...]
    """The title, then the other names."""
    others: tuple[str, ...]
    """Words of its kind and issuer, and its year."""
    year: int


def words_of(folded: str) -> str:
    """Put single spaces for punctuation and white space."""
    return " ".join(folded.translate(_MARKS).split())


def find_held(view: QueryableRegistry, asked: Asked, most: int) -> Iterator[Held]:
    """Read the instruments that could answer, at most about ``most`` for each way to."""
    ways = _ways(view.dialect, asked) if asked.words else [("", {})]
    yield from _read(view, _rows(view, asked, ways, most), _issuers(view))


def find_alike(view: QueryableRegistry, asked: Asked, most: int) -> Iterator[Held]:
    """Read instruments in which any of the words is at least begun."""
    begun = [[word[:_BEGUN]] for said in asked.words for word in tokens(said)]
    if begun:
        match: Values = {
            "match": question(view.dialect, begun, every=False, begun=True)
        }
        rows = _rows(view, asked, [("match", match)], most)
        yield from _read(view, rows, _issuers(view))


def _issuers(view: QueryableRegistry) -> Mapping[str, str]:
    """Give the names of every body, folded."""
    return {
        issuer_id: words_of(fold(" ".join([issuer.name, *issuer.aliases])))
        for issuer_id, issuer in view.issuers().items()
    }


def _ways(dialect: str, asked: Asked) -> Iterator[tuple[str, Values]]:
    """Give the conditions under which an instrument can hold all the words.

    The number; the words side by side, then anywhere; the same of words only begun.
    """
    if asked.number:
        ends = {"number": asked.number, "last": asked.number + _LAST}
        yield "i.number_key >= :number AND i.number_key < :last", dict(ends)
    phrases = [phrase for word in asked.words if (phrase := tokens(word))]
    if not phrases:
        return
    whole = [token for phrase in phrases for token in phrase]
    for begun in (False, True):
        for told in ([whole], phrases):
            yield (
                "match",
                {"match": question(dialect, told, every=True, begun=begun)},
            )


def _rows(
    view: QueryableRegistry,
    asked: Asked,
    ways: Iterable[tuple[str, Values]],
    most: int,
) -> list[int]:
    """Give the rows that answer in any of the ways, the newest of each, until enough do."""
    filters = {"kind": asked.kind, "issuer_id": asked.issuer, "year": asked.year}
    kept = {name: value for name, value in filters.items() if value is not None}
    narrow = "".join(f" AND i.{name} = :{name}" for name in kept)
    codified = {f"field{n}": f"% {field} %" for n, field in enumerate(asked.fields)}
    if codified:
        narrow += _CODIFIED.format(
            any=" OR ".join(f"{_HEADINGS} LIKE :{n}" for n in codified)
        )
        kept |= codified
    found: dict[int, None] = {}
    for condition, values in ways:
        if condition.startswith("match"):
            # Those recorded last come first without all being sorted.
            source, order = FROM[view.dialect], "i.row_id"
            condition = condition.removeprefix("match")  # noqa: PLW2901  # its first word is said by the source
        else:
            source, order = "instruments AS i WHERE true", "i.year"
            condition = f" AND {condition}" if condition else ""  # noqa: PLW2901  # joined to the source
        sql = (
            f"SELECT i.row_id FROM {source}{condition}{narrow}"  # noqa: S608  # our own words; values are bound
            f" AND i.superseded_by IS NULL ORDER BY {order} DESC LIMIT :most"
        )
        for (row_id,) in view.query(sql, {**values, **kept, "most": most}):
            found[int(str(row_id))] = None
        if len(found) >= most:
            break
    return list(found)


def _read(
    view: QueryableRegistry, rows: Sequence[int], issuers: Mapping[str, str]
) -> Iterator[Held]:
    """Read what the instruments of some rows can be found by."""
    kinds = {kind.value: words_of(fold(kind.label.vi)) for kind in InstrumentKind}
    for at in range(0, len(rows), _CHUNK):
        told = ", ".join(map(str, rows[at : at + _CHUNK]))
        names: Mapping[object, Sequence[object]] = grouped(
            (row[0], row[1]) for row in view.query(_ALIASES.replace("{rows}", told))
        )
        for row in view.query(_INSTRUMENTS.replace("{rows}", told)):
            row_id, instrument_id, number, title, kind, issuer, year = row
            yield Held(
                str(instrument_id),
                str(number),
                tuple(words_of(str(name)) for name in (title, *names.get(row_id, ()))),
                (kinds.get(str(kind), ""), issuers.get(str(issuer), ""), str(year)),
                int(str(year)),
            )
