"""What a search reads from the tables: at least every instrument that answers.

This is the one place for a full-text index, should a registry outgrow scanning
its titles; whatever narrows the rows, `lawreg.registry.search` decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lawreg.folding import fold, number_key
from lawreg.model import InstrumentKind
from lawreg.registry.near import like
from lawreg.registry.rows import grouped
from lawreg.registry.view import QueryableRegistry

_ALIASES = """
SELECT a.instrument_row, a.name_fold
FROM aliases AS a JOIN instruments AS i ON i.row_id = a.instrument_row
WHERE {where} ORDER BY 1, a.position
"""
_INSTRUMENTS = """
SELECT i.row_id, i.instrument_id, i.number_key, i.title_fold, i.kind, i.issuer_id,
       coalesce(i.year, 0)
FROM instruments AS i WHERE {where}
"""
_WORD = """i.title_fold LIKE :w{n} ESCAPE '!' OR i.number_key LIKE :k{n} ESCAPE '!'
OR EXISTS (SELECT 1 FROM aliases AS other WHERE other.instrument_row = i.row_id
           AND other.name_fold LIKE :w{n} ESCAPE '!')"""
_NUMBER = "i.number_key = :number OR i.number_key LIKE :begins ESCAPE '!'"
_MARKS = str.maketrans(dict.fromkeys("\"'“”‘’«»()[],;:", " "))


class Asked(NamedTuple):
    """What is looked for."""

    words: tuple[str, ...]
    """Folded."""
    number: str
    """All of it, read as a number."""
    kind: str | None
    issuer: str | None
    year: int | None


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


def find_held(view: QueryableRegistry, asked: Asked) -> Iterator[Held]:
    """Read every instrument that could answer."""
    kinds = {kind.value: words_of(fold(kind.label.vi)) for kind in InstrumentKind}
    issuers = {
        issuer_id: words_of(fold(" ".join([issuer.name, *issuer.aliases])))
        for issuer_id, issuer in view.issuers().items()
    }
    where, values = _where(asked, kinds, issuers)
    names: Mapping[object, Sequence[object]] = grouped(
        (row[0], row[1])
        for row in view.query(_ALIASES.replace("{where}", where), values)
    )
    for row in view.query(_INSTRUMENTS.replace("{where}", where), values):
        row_id, instrument_id, number, title, kind, issuer, year = row
        yield Held(
            str(instrument_id),
            str(number),
            tuple(words_of(str(name)) for name in (title, *names.get(row_id, ()))),
            (kinds.get(str(kind), ""), issuers.get(str(issuer), ""), str(year)),
            int(str(year)),
        )


def _where(
    asked: Asked, kinds: Mapping[str, str], issuers: Mapping[str, str]
) -> tuple[str, dict[str, str | int]]:
    """Write the condition that narrows, with its values."""
    values: dict[str, str | int] = {}
    clauses = ["i.superseded_by IS NULL"]
    for column, value in (
        ("kind", asked.kind),
        ("issuer_id", asked.issuer),
        ("year", asked.year),
    ):
        if value is not None:
            clauses.append(f"i.{column} = :{column}")
            values[column] = value
    words: list[str] = []
    for n, word in enumerate(asked.words):
        values[f"w{n}"] = f"%{like(word)}%"
        values[f"k{n}"] = f"%{like(number_key(word))}%"
        either = [_WORD.replace("{n}", str(n))]
        for column, names in (("kind", kinds), ("issuer_id", issuers)):
            for m, code in enumerate(sorted(names)):
                if f" {word}" in f" {names[code]}":
                    values[f"{column}{m}"] = code
                    either.append(f"i.{column} = :{column}{m}")
        if word.isdecimal() and len(word) <= 4:
            span = 10 ** (4 - len(word))
            values |= {f"from{n}": int(word) * span, f"to{n}": int(word) * span + span}
            either.append(f"i.year >= :from{n} AND i.year < :to{n}")
        words.append("(" + " OR ".join(either) + ")")
    if words:
        values["number"] = asked.number
        values["begins"] = (like(asked.number) or "-") + "%"
        clauses.append(f"({_NUMBER} OR ({' AND '.join(words)}))")
    return " AND ".join(clauses), values
