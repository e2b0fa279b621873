"""Days of one record that cannot both be right: it would end before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from lawreg.model import Instrument, Issuer, Relation


class Backwards(NamedTuple):
    """Two days of a record, the last of which lies before the first."""

    last: str
    """The field that holds it."""
    until: date
    first: str
    since: date


def backward_days(record: Instrument | Relation | Issuer) -> Iterator[Backwards]:
    """Give the days of a record that stand the wrong way round.

    Effect before issue is none of them: law may reach back (a text that says so, within
    what the law on promulgation of its day allows), so a person is told of it instead.
    """
    match record:
        case Instrument():
            pairs = _of_instrument(record)
        case Relation():
            since, until = record.effective_from, record.effective_until
            pairs = [("effective_from", since, "effective_until", until)]
        case Issuer():
            pairs = [
                ("valid_from", record.valid_from, "valid_until", record.valid_until)
            ]
    for first, since, last, until in pairs:
        if since is not None and until is not None and until < since:
            yield Backwards(last, until, first, since)


_Pair = tuple[str, date | None, str, date | None]


def _of_instrument(instrument: Instrument) -> list[_Pair]:
    begins = [
        ("effective_from", instrument.effective_from),
        ("issued_on", instrument.issued_on),
        *(("commencements", part.effective_from) for part in instrument.commencements),
    ]
    return [(name, day, "ceased_on", instrument.ceased_on) for name, day in begins]
