"""Instruments, the bodies that issue them, and how an instrument is identified."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model.kinds import Confidence, InstrumentKind


class Evidence(NamedTuple):
    """Where a statement of the registry was read."""

    source: str
    """An address, or the name of a published collection and the place in it."""
    quote: str = ""
    """The sentence relied on, as printed; empty when the source was a record."""


class Commencement(NamedTuple):
    """A part of an instrument that takes effect on another day than the rest.

    The text itself says from which day all or a part of it has effect: Law
    80/2015/QH13, Article 151(1); since 01/4/2025 Law 64/2025/QH15, Article 53(1).
    """

    provisions: tuple[str, ...]
    """Addresses; empty when only ``scope_note`` says which part it is."""
    effective_from: date | None
    """``None`` when the text leaves the day to another act, or no source gives it."""
    scope_note: str = ""
    """For whom or for what the day is, when it is not all of the provisions."""
    evidence: Evidence | None = None
    """``None`` for what is held from memory, which decides nothing."""

    @property
    def is_certain(self) -> bool:
        """Whether its day is attested."""
        return self.effective_from is not None and self.evidence is not None

    def begun(self, as_of: date) -> bool | None:
        """Say whether the part has taken effect on a day; ``None`` when nobody knows."""
        if self.effective_from is None or self.evidence is None:
            return None
        return self.effective_from <= as_of


class Succession(NamedTuple):
    """A body taking over from another on a date (merger, renaming, dissolution)."""

    successor: str
    """Issuer id."""
    on: date | None
    note: str = ""


class Issuer(NamedTuple):
    """A body that issues instruments."""

    issuer_id: str
    """``cp``, ``bnv``, ``binh-phuoc-ubnd``."""
    name: str
    """As instruments write it: ``Chính phủ``, ``Ủy ban nhân dân tỉnh Bình Phước``."""
    level: str
    """A word of `lawreg.model.levels.LEVELS`: ``province``."""
    place: str = ""
    """Territory bound, empty for the whole country: ``Bình Phước``."""
    aliases: tuple[str, ...] = ()
    """Other names and the symbol in numbers (``BNV``)."""
    valid_from: date | None = None
    valid_until: date | None = None
    """First day on which the body no longer exists."""
    successions: tuple[Succession, ...] = ()


_KNOWN_BY_NAME = frozenset(
    {InstrumentKind.CODE, InstrumentKind.LAW, InstrumentKind.ORDINANCE}
)
_SHORT_NAME = 60
"""Letters beyond which a law's name («Luật sửa đổi, bổ sung một số điều của …») is left out."""


class Instrument(NamedTuple):
    """A legal text with an identity: (issuer, place, kind, number, year of issue).

    Dates that no source gives are ``None``; they are never guessed.
    """

    instrument_id: str
    number: str
    """As printed: ``61/2018/NĐ-CP``; empty when the text has only a name."""
    kind: InstrumentKind
    issuer_id: str
    title: str
    issued_on: date | None
    effective_from: date | None
    ceased_on: date | None = None
    """First day out of force by its own term; acts of others are relations."""
    place: str = ""
    signer: str = ""
    year: int | None = None
    """Year of issue, known even where the day is not."""
    confidence: Confidence = Confidence.MEMORY
    unconfirmed: tuple[str, ...] = ()
    """Names of fields held from memory although the instrument is attested."""
    aliases: tuple[str, ...] = ()
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    commencements: tuple[Commencement, ...] = ()
    """The parts that take effect on days of their own."""

    def doubts(self, field: str) -> bool:
        """Say whether ``field`` must be shown as «cần xác minh»."""
        return field in self.unconfirmed or self.confidence is Confidence.MEMORY

    @property
    def cited_number(self) -> str | None:
        """The number, ``None`` for a text that has only a name."""
        return self.number or None

    @property
    def formal_name(self) -> str:
        """The name as a document must write it, with «số» before the number."""
        short = self.cited_as
        if not self.number or f"số {self.number}" in short or short == self.number:
            return short
        return short.replace(self.number, f"số {self.number}")

    @property
    def cited_as(self) -> str:
        """The short name: kind and number; a law by its name too, as people know it."""
        if not self.number:
            return self.title
        if self.kind in _KNOWN_BY_NAME and 0 < len(self.title) <= _SHORT_NAME:
            return f"{self.title} số {self.number}"
        if self.number.startswith(("TCVN", "QCVN")):
            return self.number
        return f"{self.kind.label.vi} {self.number}"

    @property
    def short_name(self) -> Text:
        """The name as it is cited, and in English with the kind in English."""
        kind = self.kind.label
        cited = self.cited_as
        if cited != f"{kind.vi} {self.number}":
            return Text(cited, cited)
        return Text(cited, f"{kind.en[:1].upper()}{kind.en[1:]} {self.number}")


def named_with_body(instrument: Instrument, issuers: Mapping[str, Issuer]) -> str:
    """Give the short name, of a local text with its body: provinces share their numbers.

    «Quyết định 79/2025/QĐ-UBND của Ủy ban nhân dân tỉnh Bình Phước».
    """
    if not instrument.place:
        return instrument.cited_as
    body = issuers.get(instrument.issuer_id)
    return f"{instrument.cited_as} của {body.name if body else instrument.place}"


_KIND_IN_ID = ("QH", "UBTVQH")


def slug(words: str) -> str:
    """Write ``words`` in unaccented lower-case letters and digits joined by hyphens.

    >>> slug("61/2018/NĐ-CP"), slug("Bình Phước")
    ('61-2018-nd-cp', 'binh-phuoc')
    """
    bare = unicodedata.normalize("NFD", words).replace("Đ", "D").replace("đ", "d")
    kept = "".join(
        c if c.isascii() and c.isalnum() else "" if unicodedata.combining(c) else "-"
        for c in bare.lower()
    )
    return "-".join(part for part in kept.split("-") if part)


def instrument_id(owner: str, year: int, number: str, kind: InstrumentKind) -> str:
    """Build the key of an instrument: ``vn/<issuer or place>/<year>/<number>``.

    ``owner`` is the issuer id of a central body or the slug of the place of a
    local one. Acts of the National Assembly carry their kind too, since laws and
    resolutions are numbered in separate series of one form: 15/2003/QH11 is both.

    >>> instrument_id("cp", 2018, "61/2018/NĐ-CP", InstrumentKind.DECREE)
    'vn/cp/2018/61-2018-nd-cp'
    >>> instrument_id("qh", 2003, "15/2003/QH11", InstrumentKind.LAW)
    'vn/qh/2003/luat-15-2003-qh11'
    """
    symbol = number.rsplit("/", 1)[-1].rstrip("0123456789")
    name = f"{kind.value}-{slug(number)}" if symbol in _KIND_IN_ID else slug(number)
    return f"vn/{owner}/{year}/{name}"
