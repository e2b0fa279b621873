"""Terms of the Party's organs, which number their papers anew in each."""

from datetime import date

_TERMS = (
    date(2001, 4, 22),
    date(2006, 4, 25),
    date(2011, 1, 19),
    date(2016, 1, 28),
    date(2021, 2, 1),
    date(2026, 1, 23),
)
"""Days on which a Party congress closed, and the numbering of its organs began anew."""
_YOUNG_TERM = 365
"""Days of a term in which its own numbers are still few."""


def numbering_since(day: date) -> date:
    """Give the day since which a Party number without a date is unique.

    In the first year of a term its numbers are still low, and texts go on
    citing those of the term before.
    """
    begun = [term for term in _TERMS if term <= day] or [_TERMS[0]]
    young = (day - begun[-1]).days < _YOUNG_TERM and len(begun) > 1
    return begun[-2] if young else begun[-1]
