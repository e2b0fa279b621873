"""A registry held in memory, so that a rule is tested with the facts it needs and no file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lawreg.model import (
    Confidence,
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
    instrument_id,
)
from lawreg.model.instrument import slug
from lawreg.model.kinds import Scope
from lawreg.registry.memory import MemoryRegistry

ISSUERS = (
    Issuer("qh", "Quốc hội", "central", aliases=("QH",)),
    Issuer("ubtvqh", "Ủy ban Thường vụ Quốc hội", "central", aliases=("UBTVQH",)),
    Issuer("cp", "Chính phủ", "central", aliases=("CP",)),
    Issuer("ttg", "Thủ tướng Chính phủ", "central", aliases=("TTg",)),
    Issuer("vpcp", "Văn phòng Chính phủ", "ministry", aliases=("VPCP",)),
    Issuer("btc", "Bộ Tài chính", "ministry", aliases=("BTC",)),
    Issuer("bnv", "Bộ Nội vụ", "ministry", aliases=("BNV",)),
    Issuer(
        "tw-bct", "Bộ Chính trị", "party", aliases=("Bộ Chính trị Trung ương Đảng",)
    ),
    Issuer("tw-bch", "Ban Chấp hành Trung ương Đảng", "party"),
    Issuer(
        "binh-phuoc-ubnd",
        "Ủy ban nhân dân tỉnh Bình Phước",
        "province",
        "Bình Phước",
        ("UBND tỉnh Bình Phước",),
    ),
    Issuer(
        "dong-nai-ubnd",
        "Ủy ban nhân dân tỉnh Đồng Nai",
        "province",
        "Đồng Nai",
        ("UBND tỉnh Đồng Nai",),
    ),
    Issuer("binh-phuoc-tu", "Tỉnh ủy Bình Phước", "party", "Bình Phước", ("Tỉnh ủy",)),
)
"""Bodies enough for most tests; pass your own where they are what is tested."""


def instrument(
    number: str,
    kind: InstrumentKind = InstrumentKind.DECREE,
    issuer_id: str = "cp",
    issued_on: date | None = None,
    **fields: object,
) -> Instrument:
    """Make an instrument with the fields a test cares about; the rest is plausible.

    A name without a number (``number=""``) needs ``title``. The year is read
    from the date, or must be given as ``year``.
    """
    year = fields.pop("year", None) or (issued_on.year if issued_on else None)
    place = str(fields.pop("place", ""))
    title = str(fields.pop("title", ""))
    owner = slug(place) if place else issuer_id
    made = Instrument(
        instrument_id=instrument_id(owner, int(str(year or 0)), number or title, kind),
        number=number,
        kind=kind,
        issuer_id=issuer_id,
        title=title,
        issued_on=issued_on,
        effective_from=issued_on,
        place=place,
        year=int(str(year)) if year else None,
        confidence=Confidence.CONFIRMED,
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a test names real fields


def relation(
    kind: RelationKind,
    actor: Instrument,
    target: Instrument,
    effective_from: date | None = None,
    **fields: object,
) -> Relation:
    """Make a confirmed act of ``actor`` on ``target``, whole unless provisions are given."""
    made = Relation(
        kind,
        actor.instrument_id,
        target.instrument_id,
        effective_from or actor.effective_from,
        confidence=Confidence.CONFIRMED,
        scope=Scope.PROVISIONS if fields.get("target_provisions") else Scope.WHOLE,
        not_before=actor.issued_on,
    )
    return made._replace(**fields)  # type: ignore[arg-type]  # a test names real fields


class InMemoryRegistry(MemoryRegistry):
    """A `MemoryRegistry` with bodies enough for most tests, which counts questions.

    ``calls`` says how often each question was asked, so that a test can say that
    one batch was enough.
    """

    def __init__(
        self,
        instruments: Iterable[Instrument] = (),
        relations: Iterable[Relation] = (),
        issuers: Iterable[Issuer] = ISSUERS,
        coverage: Iterable[Coverage] = (),
    ) -> None:
        super().__init__(instruments, relations, issuers, coverage)
        self.calls: dict[str, int] = defaultdict(int)

    def revision(self) -> Revision:
        """Name a state that no real registry has."""
        return Revision("in-memory", date(2026, 11, 23))

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by number in any spelling."""
        self.calls["by_number"] += 1
        return super().by_number(numbers)

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by title or alias, accents ignored."""
        self.calls["by_name"] += 1
        return super().by_name(names)

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number is close to ``number``."""
        self.calls["near_numbers"] += 1
        return super().near_numbers(number)
