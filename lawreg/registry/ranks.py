"""Who stands above whom among those that issue normative texts.

A text is amended, replaced or repealed by a text of whoever issued it, or of a body
with power over that one: Law 80/2015/QH13, Article 12(1), since 01/4/2025 Law
64/2025/QH15, Article 8(1) and (2); both were read in full texts. The order is that in
which Article 4 of the law of 2015 lists them. What offends against it is something to
verify.
"""

from __future__ import annotations

from datetime import date

from lawreg.language import Text
from lawreg.model import Issuer

_CENTRAL = {"qh": 1, "ubtvqh": 2, "ctn": 3, "cp": 4, "ttg": 5}
_LEVELS = {"ministry": 6, "province": 7, "department": 9, "district": 9, "commune": 11}
_WITH_COUNCIL = ("province", "district", "commune")
_RULES = (
    (
        date(2025, 4, 1),
        Text(
            "khoản 1, khoản 2 Điều 8 Luật số 64/2025/QH15",
            "Law 64/2025/QH15, Article 8(1) and (2)",
        ),
    ),
    (
        date(2016, 7, 1),
        Text("khoản 1 Điều 12 Luật số 80/2015/QH13", "Law 80/2015/QH13, Article 12(1)"),
    ),
)
_EARLIER = Text(
    "nay là khoản 1, khoản 2 Điều 8 Luật số 64/2025/QH15",
    "today Law 64/2025/QH15, Article 8(1) and (2)",
)
_EXECUTIVE = 1
"""How far the people's committee of a place stands below its council."""


def rank_of(issuer: Issuer | None) -> int | None:
    """Give the place of a body in the order, 1 for the highest.

    ``None`` for bodies outside it: the Party, courts, bodies not known.
    """
    if issuer is None:
        return None
    if issuer.issuer_id in _CENTRAL:
        return _CENTRAL[issuer.issuer_id]
    rank = _LEVELS.get(issuer.level)
    council = issuer.issuer_id.endswith("hdnd")
    if rank is not None and issuer.level in _WITH_COUNCIL and not council:
        return rank + _EXECUTIVE
    return rank


def rule_of_rank(issued_on: date | None) -> Text:
    """Cite the rule that a text issued on this day is under, else that of today."""
    for since, rule in _RULES:
        if issued_on is not None and issued_on >= since:
            return rule
    return _EARLIER


def is_outranked(actor: Issuer | None, target: Issuer | None) -> bool:
    """Say whether one body may not change what the other issued.

    Of two places neither stands above the other: that one acts on the other's texts
    is told where their territory is compared.
    """
    mine, theirs = rank_of(actor), rank_of(target)
    return mine is not None and theirs is not None and mine > theirs
