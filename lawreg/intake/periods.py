"""From when, and until when, a clause acts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.intake import verbs
from lawreg.intake.clause import Clause
from lawreg.intake.issued import EffectiveDay
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


class Periods:
    """The times that the words of a text tell; each is looked for once."""

    def __init__(self, words: str) -> None:
        self.words = words
        self._places: dict[re.Pattern[str], list[re.Match[str]]] = {}

    def read(self, clause: Clause, lead: Clause | None) -> Period:
        """Read the days that a clause, or the lead-in of its list, prints for its effect."""
        start = end = None
        for held in (clause, lead):
            if held is None or held.verb not in (*_DATED, *_TIMED) or clause.is_phrase:
                continue
            last = held.until if held.until >= 0 else held.end
            start = start or self._day(_FROM, held.start, last)
            if held.verb in _TIMED:
                end = end or self._day(_UNTIL, held.start, last)
        return Period(start, end)

    def _day(self, pattern: re.Pattern[str], first: int, last: int) -> date | None:
        """Read the first day after such words between two places."""
        places = self._places.get(pattern)
        if places is None:
            places = self._places[pattern] = list(pattern.finditer(self.words))
        k = bisect_left(places, first, key=lambda m: m.start())
        if k == len(places) or places[k].end() >= last:
            return None
        found = match_date(self.words, places[k].end())
        if found is None or found.value is None:
            return None
        if pattern is _UNTIL and not places[k]["before"]:
            # A period told by its last day ends with that day: Civil Code 2015, Article 148(5).
            return found.value + timedelta(days=1)
        return found.value


class OwnDays:
    """The days from which the provisions of a text act."""

    def __init__(self, effective: Sequence[EffectiveDay]) -> None:
        self._general = effective[0].day if effective else None
        self._of_article: dict[str, dict[str, date | None]] = {}
        """Days by provision, those of each article apart."""
        for entry in effective[1:]:
            for own in entry.provisions:
                days = self._of_article.setdefault(_article(own), {})
                days[own] = _earlier(days.get(own), entry.day)

    def start_of(self, provision: str) -> date | None:
        """Give the day from which a provision acts; the earlier one where two apply."""
        start, is_apart = None, False
        for article in dict.fromkeys((_article(provision), "")):
            for own, day in self._of_article.get(article, {}).items():
                if covers(own, provision):
                    start, is_apart = _earlier(start, day), True
        return start if is_apart else self._general


def _article(provision: str) -> str:
    """Give the step of an address that names an article; empty for none."""
    steps = provision.split(".")
    return next((s for s in steps if s[:1] == "d" and s[1:2].isdigit()), "")


def _earlier(one: date | None, other: date | None) -> date | None:
    """Give the earlier of two days; one that is not known does not count."""
    return min(filter(None, (one, other)), default=None)
