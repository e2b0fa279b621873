"""From when, and until when, a clause acts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.intake import verbs
from lawreg.intake.clause import Clause
from lawreg.intake.issued import EffectiveDay
from lawreg.intake.script import Script
from lawreg.intake.verbs import Verb
from lawreg.model import covers

_FROM = re.compile(verbs.spaced(r"\btu (?:ngay )?(?=\d)"))
_UNTIL = re.compile(verbs.spaced(r"\bden (?P<before>truoc )?(?:het )?(?:ngay )?(?=\d)"))
_TIMED = (Verb.SUSPEND, Verb.EXTEND)
_DATED = (Verb.REPEAL, Verb.ANNUL, Verb.REPLACE, Verb.SUSPEND)


class Period(NamedTuple):
    """What the words of a clause say of its time."""

    start: date | None
    end: date | None
    """The first day after it."""


def read_period(script: Script, clause: Clause, lead: Clause | None) -> Period:
    """Read the days that a clause, or the lead-in of its list, prints for its effect."""
    start = end = None
    for held in (clause, lead):
        if held is None or held.verb not in (*_DATED, *_TIMED) or clause.is_phrase:
            continue
        last = max(held.end, held.until)
        start = start or _day(script, _FROM, held.start, last)
        if held.verb in _TIMED:
            end = end or _day(script, _UNTIL, held.start, last)
    return Period(start, end)


def _day(
    script: Script, pattern: re.Pattern[str], first: int, last: int
) -> date | None:
    match = pattern.search(script.words, first, last)
    if match is None:
        return None
    found = match_date(script.words, match.end())
    if found is None or found.value is None:
        return None
    if pattern is _UNTIL and not match["before"]:
        # A period told by its last day ends with that day: Civil Code 2015, Article 148(5).
        return found.value + timedelta(days=1)
    return found.value


def start_of(provision: str, effective: Sequence[EffectiveDay]) -> date | None:
    """Give the day from which a provision of the text acts; the earlier one where two apply."""
    days = [
        entry
        for entry in effective[1:]
        if any(covers(own, provision) for own in entry.provisions)
    ]
    if not days:
        return effective[0].day if effective else None
    dated = [entry.day for entry in days if entry.day is not None]
    return min(dated) if dated else None
