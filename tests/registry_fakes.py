"""A registry held in memory, so that a rule is tested with the facts it needs and no file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from lawreg.folding import fold, number_key, squeeze
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


class InMemoryRegistry:
    """A `RegistryView` over what it is given; answers are ordered by id.

    ``calls`` counts the questions asked, by name, so that a test can say that
    one batch was enough.
    """

    def __init__(
        self,
        instruments: Iterable[Instrument] = (),
        relations: Iterable[Relation] = (),
        issuers: Iterable[Issuer] = ISSUERS,
        coverage: Iterable[Coverage] = (),
    ) -> None:
        self.instruments = sorted(instruments, key=lambda i: i.instrument_id)
        self.relations = sorted(
            relations,
            key=lambda r: (r.effective_from or date.max, r.kind, r.actor, r.target),
        )
        self._issuers = {issuer.issuer_id: issuer for issuer in issuers}
        self._coverage = tuple(coverage)
        self.calls: dict[str, int] = defaultdict(int)

    def revision(self) -> Revision:
        """Name a state that no real registry has."""
        return Revision("in-memory", date(2026, 11, 23))

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by number in any spelling."""
        self.calls["by_number"] += 1
        held = self._grouped(lambda i: [number_key(i.number)] if i.number else [])
        asked = {number: held.get(number_key(number), ()) for number in numbers}
        return {number: found for number, found in asked.items() if found}

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find by id."""
        self.calls["by_id"] += 1
        held = {i.instrument_id: i for i in self.instruments}
        return {key: held[key] for key in instrument_ids if key in held}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find by title or alias, accents ignored."""
        self.calls["by_name"] += 1
        held = self._grouped(
            lambda i: [fold(squeeze(name)) for name in (i.title, *i.aliases) if name]
        )
        asked = {name: held.get(fold(squeeze(name)), ()) for name in names}
        return {name: found for name, found in asked.items() if found}

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give the instruments that share the digits before the first slash."""
        self.calls["near_numbers"] += 1
        head = number_key(number).split("/")[0].split("-")[0]
        return tuple(
            i
            for i in self.instruments
            if number_key(i.number).split("/")[0].split("-")[0] == head
        )

    def relations_onto(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give acts by target."""
        self.calls["relations_onto"] += 1
        wanted = set(instrument_ids)
        found: dict[str, list[Relation]] = defaultdict(list)
        for act in self.relations:
            if act.target in wanted:
                found[act.target].append(act)
        return found

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give acts by actor."""
        self.calls["relations_from"] += 1
        wanted = set(instrument_ids)
        found: dict[str, list[Relation]] = defaultdict(list)
        for act in self.relations:
            if act.actor in wanted:
                found[act.actor].append(act)
        return found

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        self.calls["issuers"] += 1
        return self._issuers

    def coverage(self) -> Sequence[Coverage]:
        """Give what is claimed to be held in full."""
        return self._coverage

    def _grouped(self, keys: object) -> dict[str, list[Instrument]]:
        assert callable(keys)
        groups: dict[str, list[Instrument]] = defaultdict(list)
        for held in self.instruments:
            for key in keys(held):
                groups[key].append(held)
        return groups
