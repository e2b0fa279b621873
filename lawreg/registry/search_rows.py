"""What a search reads of the instruments that may answer; `lawreg.registry.search` ranks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lawreg.folding import fold
from lawreg.model import InstrumentKind
from lawreg.registry.full_text import question, tokens
from lawreg.registry.rows import grouped
from lawreg.registry.search_ways import (
    Asked,
    find_rows,
    matching,
    rows_of,
)
from lawreg.registry.view import Searched

_ALIASES = """
SELECT instrument_row, name_fold FROM aliases
WHERE instrument_row IN ({rows}) ORDER BY 1, position
"""
_INSTRUMENTS = """
SELECT row_id, instrument_id, number_key, title_fold, kind, issuer_id, coalesce(year, 0)
FROM instruments WHERE row_id IN ({rows})
"""
_CHUNK = 500
_BEGUN = 3
"""Letters that a misspelt word still begins with."""
_MARKS = str.maketrans(dict.fromkeys("\"'“”‘’«»()[],;:", " "))


class Held(NamedTuple):
    """What an instrument can be found by, folded."""

    instrument_id: str
    number: str
    names: tuple[str, ...]
    """The title, then the other names."""
    others: tuple[str, ...]
    """Words of its kind and issuer, and its year."""
    year: int
    kind: str


def words_of(folded: str) -> str:
    """Put single spaces for punctuation and white space."""
    return " ".join(folded.translate(_MARKS).split())


def find_held(view: Searched, asked: Asked, most: int) -> Iterator[Held]:
    """Read the instruments that could answer, at most about ``most`` for each way to."""
    rows = find_rows(view, asked, most) if asked.words else _recent(view, asked, most)
    yield from _read(view, rows, _issuers(view))


def find_alike(view: Searched, asked: Asked, most: int) -> Iterator[Held]:
    """Read instruments in which any of the words is at least begun."""
    begun = [([word[:_BEGUN]], True) for said in asked.words for word in tokens(said)]
    if begun:
        match = question(view.dialect, begun, every=False)
        yield from _read(view, matching(view, asked, match, most), _issuers(view))


def _recent(view: Searched, asked: Asked, most: int) -> list[int]:
    """Give the rows of a kind, an issuer and a year, the newest first."""
    narrow, values = asked.narrowed.condition()
    return rows_of(
        view,
        f"SELECT i.row_id FROM instruments AS i WHERE i.superseded_by IS NULL{narrow}"  # noqa: S608  # our own words; values are bound
        " ORDER BY i.year DESC LIMIT :most",
        {**values, "most": most},
    )


def _issuers(view: Searched) -> Mapping[str, str]:
    """Give the names of every body, folded."""
    return {
        issuer_id: words_of(fold(" ".join([issuer.name, *issuer.aliases])))
        for issuer_id, issuer in view.issuers().items()
    }


def _read(
    view: Searched, rows: Sequence[int], issuers: Mapping[str, str]
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
                str(kind),
            )
