"""A registry in any database SQLModel knows: the same answers as the reader's."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from sqlalchemy import URL, Engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, SQLModel, col, select

from lawreg.errors import RegistryError
from lawreg.folding import fold, number_key, squeeze
from lawreg.language import Text
from lawreg.model import (
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
)
from lawreg.registry.engine import (
    begin_writing,
    connections_at_work,
    interrupt,
    make_engine,
    run_on_connect,
)
from lawreg.registry.known import FACTS, views_at
from lawreg.registry.near import (
    KIN,
    NAMES,
    alike_names,
    kin_values,
    name_values,
    one_keystroke_away,
    ranked,
)
from lawreg.registry.records import (
    chunks,
    find_coverage,
    find_instruments_by,
    find_issuers,
    find_relations_by,
)
from lawreg.registry.rows import grouped
from lawreg.registry.schema import create_tables
from lawreg.registry.server import out_of_reach
from lawreg.registry.sqlite_file import (
    SCHEMA_VERSION,
    database_reason,
    other_schema,
)
from lawreg.registry.tables import (
    AliasRow,
    ChangesetRow,
    MetaRow,
)


def open_store(url: str | URL, known_at: date | None = None) -> RegistryStore:
    """Open a registry by the URL of its database.

    With ``known_at`` it answers, and cannot be written, as at the end of that day.

    Raises `RegistryError` when the database cannot be reached, holds no registry,
    or held nothing yet.
    """
    store = RegistryStore(make_engine(url), known_at)
    with store.closed_on_error():
        store.check()
        if known_at is not None:
            store.go_back(known_at)
    return store


def create_store(url: str) -> RegistryStore:
    """Make an empty registry in a database and open it.

    Raises `RegistryError` when the database cannot be reached or has one already.
    """
    store = RegistryStore(make_engine(url))
    with store.closed_on_error(), store.errors():
        store.refuse_taken()
        with store.engine.begin() as connection:
            create_tables(connection)
    return store


def no_registry(where: str) -> RegistryError:
    """Say that a database holds no registry."""
    return RegistryError(
        Text(
            "cơ sở dữ liệu này không có sổ đăng ký của lawreg.",
            "this database holds no registry of lawreg.",
        ),
        where,
    )


class RegistryStore:
    """A `RegistryView` through SQLModel; every method may raise `RegistryError`."""

    def __init__(self, engine: Engine, known_at: date | None = None) -> None:
        self.engine = engine
        self._at_work = connections_at_work(engine)
        self._known_at = known_at
        told = engine.url.render_as_string(hide_password=True)
        # A person who named a file is told of that file.
        self.where = told.removeprefix("sqlite:///") or told

    def check(self) -> None:
        """Raise `RegistryError` unless the database holds a registry of this schema."""
        with self.errors():
            if not inspect(self.engine).has_table("meta"):
                raise no_registry(self.where)
        with self.session() as session:
            version = session.get(MetaRow, "schema")
        found = version.value if version is not None else "?"
        if found != str(SCHEMA_VERSION):
            newer = found.isdecimal() and int(found) > SCHEMA_VERSION
            raise other_schema(found, self.where, newer=newer)

    def refuse_taken(self) -> None:
        """Raise `RegistryError` where a registry is to be made and there is one already."""
        if inspect(self.engine).has_table("meta"):
            raise RegistryError(
                Text("ở đây đã có sổ đăng ký.", "there is a registry here already."),
                self.where,
            )

    def go_back(self, known_at: date) -> None:
        """Hide what was recorded or superseded after a day, on every connection."""
        tables = SQLModel.metadata.tables
        columns = {name: tables[name].columns.keys() for name in FACTS}
        schema = "main." if self.engine.dialect.name == "sqlite" else ""
        run_on_connect(
            self.engine, views_at(self, known_at, self.where, columns, schema)
        )

    @contextmanager
    def errors(self) -> Iterator[None]:
        """Turn what the database complains of into a `RegistryError` of one line."""
        try:
            yield
        except SQLAlchemyError as error:
            gone = out_of_reach(error, self.where)
            if gone is not None:
                raise gone from error
            cause = database_reason(getattr(error, "orig", None) or error)
            raise RegistryError(
                Text(
                    "cơ sở dữ liệu báo lỗi: {cause}.", "the database says: {cause}."
                ).fill(cause=cause),
                self.where,
            ) from error

    @contextmanager
    def closed_on_error(self) -> Iterator[None]:
        """Let go of the database when opening it fails."""
        try:
            yield
        except BaseException:
            self.close()
            raise

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session on the registry, for reading or `write_changeset`."""
        with self.errors(), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session between whose reading and writing nobody else writes."""
        with self.session() as session:
            begin_writing(session.connection())
            yield session

    def interrupt(self) -> None:
        """Stop the statement being answered, from another thread: it raises there."""
        for connection in tuple(self._at_work):
            interrupt(connection)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @property
    def dialect(self) -> str:
        """Which database answers."""
        return self.engine.dialect.name

    def query(
        self, sql: str, values: Mapping[str, str | int] | None = None
    ) -> list[tuple[object, ...]]:
        """Answer a SELECT with ``:named`` values."""
        with self.session() as session:
            rows = session.connection().execute(text(sql), dict(values or {}))
            return [tuple(row) for row in rows]

    def revision(self) -> Revision:
        """Say which state of the registry this is."""
        with self.session() as session:
            newest = select(ChangesetRow).order_by(col(ChangesetRow.number).desc())
            last = session.exec(newest.limit(1)).first()
        if last is None:
            return Revision("", date.min, self._known_at)
        return Revision(last.revision, last.at.date(), self._known_at)

    def by_number(self, numbers: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments by number in any spelling, keyed by the number asked for."""
        asked = {number: number_key(number) for number in numbers}
        keys = filter(None, asked.values())
        with self.session() as session:
            held = find_instruments_by(session, "number_key", keys)
            groups = grouped((row.number_key, found) for row, found in held)
        return {n: groups[key] for n, key in asked.items() if key in groups}

    def by_id(self, instrument_ids: Iterable[str]) -> Mapping[str, Instrument]:
        """Find instruments by id; an id that is not held is not a key."""
        asked = dict.fromkeys(instrument_ids)
        with self.session() as session:
            held = find_instruments_by(session, "instrument_id", asked)
        found = {instrument.instrument_id: instrument for _, instrument in held}
        return {key: found[key] for key in asked if key in found}

    def by_name(self, names: Iterable[str]) -> Mapping[str, Sequence[Instrument]]:
        """Find instruments whose title or alias is one of ``names``, accents ignored."""
        asked = {name: fold(squeeze(name)) for name in names}
        keys = dict.fromkeys(filter(None, asked.values()))
        with self.session() as session:
            aliased: dict[int, list[str]] = {}
            for chunk in chunks(keys):
                named = col(AliasRow.name_fold).in_(chunk)
                for alias in session.exec(select(AliasRow).where(named)):
                    aliased.setdefault(alias.instrument_row, []).append(alias.name_fold)
            held = {
                found.row.row_id: found
                for column, wanted in (("title_fold", keys), ("row_id", aliased))
                for found in find_instruments_by(session, column, wanted)
            }
            ordered = sorted(held.values(), key=lambda h: h.row.instrument_id)
            groups = grouped(
                (name, instrument)
                for row, instrument in ordered
                for name in dict.fromkeys(
                    (row.title_fold, *aliased.get(row.row_id, ()))
                )
            )
        return {name: groups[key] for name, key in asked.items() if key in groups}

    def near_numbers(self, number: str) -> Sequence[Instrument]:
        """Give instruments whose number could be a misspelling, nearest first."""
        key = number_key(number)
        if not key:
            return ()
        values = kin_values(key)
        kin = (
            [int(str(row_id)) for (row_id,) in self.query(KIN, values)]
            if values
            else []
        )
        with self.session() as session:
            held = find_instruments_by(session, "number_key", one_keystroke_away(key))
            held += find_instruments_by(session, "row_id", kin)
            candidates = {h.row.row_id: (h.row.number_key, h.instrument) for h in held}
        return ranked(key, candidates.values())

    def near_names(self, name: str, kind: InstrumentKind) -> Sequence[Instrument]:
        """Give instruments of a kind whose name could be a misspelling, nearest first."""
        key = fold(squeeze(name))
        named = self.query(NAMES, name_values(key, kind.value)) if key else ()
        rows = alike_names(key, ((int(str(r)), str(n)) for r, n in named))
        with self.session() as session:
            held = {
                found.row.row_id: found.instrument
                for found in find_instruments_by(session, "row_id", rows)
            }
        return tuple(held[row_id] for row_id in rows)

    def relations_onto(
        self,
        instrument_ids: Iterable[str],
        kinds: Collection[RelationKind] | None = None,
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of others on each instrument, of some ``kinds``, keyed by target."""
        with self.session() as session:
            held = find_relations_by(session, "target", instrument_ids, kinds)
        return grouped((relation.target, relation) for _, relation in held)

    def relations_from(
        self, instrument_ids: Iterable[str]
    ) -> Mapping[str, Sequence[Relation]]:
        """Give the acts of each instrument on others, keyed by actor."""
        with self.session() as session:
            held = find_relations_by(session, "actor", instrument_ids)
        return grouped((relation.actor, relation) for _, relation in held)

    def issuers(self) -> Mapping[str, Issuer]:
        """Give every issuer by id."""
        with self.session() as session:
            held = find_issuers(session)
        return {h.fact.issuer.issuer_id: h.fact.issuer for h in held}

    def coverage(self) -> Sequence[Coverage]:
        """Give the classes of instruments held in full."""
        with self.session() as session:
            return tuple(held.fact.coverage for held in find_coverage(session))
