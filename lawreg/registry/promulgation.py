"""How early the law of its day lets an instrument take effect: dated law, with sources.

A period that no source here attests is not in the table, and nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model import Instrument, InstrumentKind, Issuer


class Delay(NamedTuple):
    """A law on promulgation: the days between signing and the earliest effect."""

    instrument: str
    """Number of the law."""
    provision: str
    since: date
    until: date | None
    """First day on which another law decides."""
    central: int
    local: int
    """Of a province; the registry tells no lower bodies apart."""
    source: str

    @property
    def law(self) -> Text:
        """The law as it is cited."""
        number = self.instrument
        return Text(f"Luật số {number}", f"Law {number}")


DELAYS = (
    Delay(
        "80/2015/QH13",
        "d151.k1",
        date(2016, 7, 1),
        date(2025, 4, 1),
        45,
        10,
        "github:tocit/vietnam-law:laws/Luat-ban-hanh-van-ban-quy-pham-phap-luat-2015-282382.html",
    ),
    Delay(
        "64/2025/QH15",
        "d53",
        date(2025, 4, 1),
        None,
        45,
        10,
        "github:TadNT2003/legal-agent:docs/vn-legal-document-structure.md",
    ),
)
_ALWAYS_NORMATIVE = frozenset(
    {
        InstrumentKind.CODE,
        InstrumentKind.LAW,
        InstrumentKind.ORDINANCE,
        InstrumentKind.DECREE,
        InstrumentKind.CIRCULAR,
        InstrumentKind.JOINT_CIRCULAR,
    }
)
_WITH_A_YEAR = frozenset({InstrumentKind.DECISION, InstrumentKind.RESOLUTION})
"""Normative when numbered with a year: 25/2019/QĐ-UBND, not 3223/QĐ-UBND."""
_YEAR = re.compile(r"/\d{4}/")
_CENTRAL = ("central", "ministry")
_LOCAL = ("province",)


def too_early(
    instrument: Instrument, issuers: Mapping[str, Issuer]
) -> tuple[Delay, date] | None:
    """Give the law and the earliest day it allows, when the effect is before that day.

    The law also knows effect from the day of signing, under a shortened procedure:
    so this is something to verify, never a verdict.
    """
    issued, effective = instrument.issued_on, instrument.effective_from
    issuer = issuers.get(instrument.issuer_id)
    if issued is None or effective is None or issuer is None:
        return None
    if not is_normative(instrument):
        return None
    for delay in DELAYS:
        if delay.since <= issued and (delay.until is None or issued < delay.until):
            earliest = issued + timedelta(_days(delay, issuer))
            return (delay, earliest) if issued <= effective < earliest else None
    return None


def is_normative(instrument: Instrument) -> bool:
    """Say whether kind and number show a legal document with general rules (QPPL)."""
    if instrument.kind in _ALWAYS_NORMATIVE:
        return True
    return instrument.kind in _WITH_A_YEAR and bool(_YEAR.search(instrument.number))


def _days(delay: Delay, issuer: Issuer) -> int:
    if issuer.level in _CENTRAL:
        return delay.central
    return delay.local if issuer.level in _LOCAL else 0
