"""Facts taken apart into the rows of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlmodel import Session, SQLModel, col, select

from lawreg.folding import fold, number_key, squeeze
from lawreg.model import Commencement, Evidence, Instrument, Relation
from lawreg.registry.facts import CoverageFact, Fact, IssuerFact
from lawreg.registry.full_text import words_fold
from lawreg.registry.inserting import insert_rows, next_id
from lawreg.registry.tables import (
    AliasRow,
    CommencementRow,
    CoverageRow,
    EvidenceRow,
    FactRow,
    InstrumentRow,
    IssuerAliasRow,
    IssuerRow,
    ProvisionRow,
    RelationRow,
    SuccessionRow,
)

_ORDER: tuple[type[SQLModel], ...] = (
    IssuerRow,
    IssuerAliasRow,
    SuccessionRow,
    InstrumentRow,
    AliasRow,
    CommencementRow,
    RelationRow,
    ProvisionRow,
    CoverageRow,
    EvidenceRow,
)
_OWNERS = ("issuer_row", "instrument_row", "relation_row", "coverage_row")


class NewRows:
    """The rows of new records, numbered on from those in the database."""

    def __init__(self, session: Session, recorded_at: datetime) -> None:
        self._session = session
        self._recorded = {"recorded_at": recorded_at, "superseded_by": None}
        self._rows: dict[type[SQLModel], list[dict[str, object]]] = {
            table: [] for table in _ORDER
        }
        self._next = {
            table: next_id(session, table, "row_id")
            for table in (IssuerRow, InstrumentRow, RelationRow, CoverageRow)
        }
        self._next_evidence = next_id(session, EvidenceRow, "evidence_id")
        self._named: dict[int, Instrument] = {}

    def add(self, fact: Fact) -> None:
        """Take a fact apart."""
        match fact:
            case Instrument():
                self._instrument(fact)
            case Relation():
                self._relation(fact)
            case IssuerFact():
                self._issuer(fact)
            case CoverageFact():
                row_id = self._record(CoverageRow, fact.coverage._asdict())
                self._evidence("coverage_row", row_id, fact.evidence)

    def insert(self, *, together: bool) -> None:
        """Insert everything, owners before their parts; instruments one by one if asked."""
        bodies = self._bodies() if self._named else {}
        for row in self._rows[InstrumentRow]:
            body = bodies.get(str(row["issuer_id"]), "")
            row["words_fold"] = words_fold(self._named[int(str(row["row_id"]))], body)
        for table in _ORDER:
            at_once = together or table is not InstrumentRow
            insert_rows(self._session, table, self._rows[table], together=at_once)

    def _bodies(self) -> dict[str, str]:
        """Give the names and symbols of every body held or being recorded, by its id."""
        held = select(IssuerRow).where(col(IssuerRow.superseded_by).is_(None))
        current = self._session.exec(held).all()
        names = {row.issuer_id: [row.name] for row in current}
        rows = {row.row_id: row.issuer_id for row in current}
        aliases = select(IssuerAliasRow).order_by(col(IssuerAliasRow.position))
        for alias in self._session.exec(aliases):
            if alias.issuer_row in rows:
                names[rows[alias.issuer_row]].append(alias.name)
        for row in self._rows[IssuerRow]:
            names[str(row["issuer_id"])] = [str(row["name"])]
            rows[int(str(row["row_id"]))] = str(row["issuer_id"])
        for part in self._rows[IssuerAliasRow]:
            names[rows[int(str(part["issuer_row"]))]].append(str(part["name"]))
        return {issuer_id: " ".join(told) for issuer_id, told in names.items()}

    def _issuer(self, fact: IssuerFact) -> None:
        row_id = self._record(IssuerRow, {**fact.issuer._asdict(), "note": fact.note})
        names = [{"name": name} for name in fact.issuer.aliases]
        self._parts(IssuerAliasRow, {"issuer_row": row_id}, names)
        successions = [
            {"successor": s.successor, "on_day": s.on, "note": s.note}
            for s in fact.issuer.successions
        ]
        self._parts(SuccessionRow, {"issuer_row": row_id}, successions)
        self._evidence("issuer_row", row_id, fact.evidence)

    def _instrument(self, fact: Instrument) -> None:
        values = fact._asdict() | {
            "number_key": number_key(fact.number),
            "title_fold": fold(squeeze(fact.title)),
            "unconfirmed": " ".join(fact.unconfirmed),
        }
        row_id = self._record(InstrumentRow, values)
        self._named[row_id] = fact
        names = [{"name": n, "name_fold": fold(squeeze(n))} for n in fact.aliases]
        self._parts(AliasRow, {"instrument_row": row_id}, names)
        self._parts(
            CommencementRow,
            {"instrument_row": row_id},
            map(_commencement, fact.commencements),
        )
        self._evidence("instrument_row", row_id, fact.evidence)

    def _relation(self, fact: Relation) -> None:
        values = fact._asdict()
        values["unconfirmed"] = " ".join(fact.unconfirmed)
        row_id = self._record(RelationRow, values)
        for side, addresses in (
            ("actor", fact.actor_provisions),
            ("target", fact.target_provisions),
        ):
            if addresses:
                owner = {"relation_row": row_id, "side": side}
                self._parts(ProvisionRow, owner, [{"address": a} for a in addresses])
        self._evidence("relation_row", row_id, fact.evidence)

    def _record(self, table: type[FactRow], values: dict[str, object]) -> int:
        """Number a row; what of ``values`` is no column of its table is left out later."""
        row_id = self._next[table]
        self._next[table] += 1
        values["row_id"] = row_id
        values.update(self._recorded)
        self._rows[table].append(values)
        return row_id

    def _parts(
        self,
        table: type[SQLModel],
        owner: Mapping[str, object],
        parts: Iterable[Mapping[str, object]],
    ) -> None:
        self._rows[table] += [
            {**owner, "position": n, **part} for n, part in enumerate(parts)
        ]

    def _evidence(self, owner: str, row_id: int, evidence: Iterable[Evidence]) -> None:
        for position, item in enumerate(evidence):
            owners = dict.fromkeys(_OWNERS) | {owner: row_id}
            self._rows[EvidenceRow].append(
                {
                    "evidence_id": self._next_evidence,
                    **owners,
                    "position": position,
                    **item._asdict(),
                }
            )
            self._next_evidence += 1


def _commencement(part: Commencement) -> dict[str, object]:
    evidence = part.evidence or Evidence("")
    return {
        "addresses": " ".join(part.provisions),
        "effective_from": part.effective_from,
        "scope_note": part.scope_note,
        **evidence._asdict(),
    }
