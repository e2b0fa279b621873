"""Questions to the index of words: FTS5 on SQLite, `tsvector` on PostgreSQL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lawreg.folding import fold
from lawreg.model import Instrument

_TOKEN = re.compile(r"[^\W_]+")

WORDS_ON_POSTGRESQL = (
    "to_tsvector('simple', regexp_replace(title_fold || ' ' || words_fold,"
    " '[^[:alnum:]]+', ' ', 'g'))"
)
"""The words of an instrument; its parser would take 61/2018/nd-cp for a path."""
FROM = {
    "sqlite": "instruments AS i WHERE i.row_id IN"
    " (SELECT rowid FROM instrument_words WHERE instrument_words MATCH :match)",
    "postgresql": "instruments AS i"
    f" WHERE {WORDS_ON_POSTGRESQL} @@ to_tsquery('simple', :match)",
}
"""Where the instruments ``i`` are read that hold the words of ``:match``.

A view of the past, which a join would make SQLite write out whole, is read through
its rows by either.
"""

NEWEST = {
    "sqlite": "SELECT rowid FROM instrument_words WHERE instrument_words MATCH :match"
    " ORDER BY rowid DESC LIMIT :most",
}
"""The rows of the last that hold the words of ``:match``, whatever became of them.

SQLite stops where there are enough; PostgreSQL finds its own way to do so.
"""


def tokens(folded: str) -> list[str]:
    """Cut folded text into the words that both databases index: letters and figures.

    >>> tokens("61/2018/nd-cp, mot cua")
    ['61', '2018', 'nd', 'cp', 'mot', 'cua']
    """
    return _TOKEN.findall(folded)


def words_fold(instrument: Instrument, body: str) -> str:
    """Give the words by which an instrument is searched beside its title, folded.

    Its other names, the parts of its number, its kind, its year, and the names of
    its ``body``.
    """
    year = str(instrument.year or "")
    said = (*instrument.aliases, instrument.number, year, body)
    kind = instrument.kind.label.vi
    return " ".join(tokens(fold(" ".join([*said, kind]))))


def question(
    dialect: str, phrases: Iterable[tuple[Sequence[str], bool]], *, every: bool
) -> str:
    """Ask for every phrase, or for any; one marked so is taken where it is begun too.

    Words that are whole are answered in a fraction of the time, however many
    instruments hold them.

    >>> question("sqlite", [(["lao", "dong"], False), (["2018"], True)], every=True)
    '"lao dong" AND "2018"*'
    >>> question("postgresql", [(["lao", "dong"], True), (["2018"], False)], every=False)
    '(lao <-> dong:*) | (2018)'
    """
    if dialect == "sqlite":
        told = [f'"{" ".join(p)}"{"*" if begun else ""}' for p, begun in phrases]
        return (" AND " if every else " OR ").join(told)
    told = [f"({' <-> '.join(p)}{':*' if begun else ''})" for p, begun in phrases]
    return (" & " if every else " | ").join(told)
