"""Whatever is done to a registry behind its journal, or cannot be true, is found."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from lawreg.bundled import find_bundled
from lawreg.errors import RegistryError
from lawreg.model import (
    Commencement,
    Coverage,
    Instrument,
    InstrumentKind,
    Issuer,
    RelationKind,
    Scope,
    Severity,
)
from lawreg.registry.deciding import apply_proposal
from lawreg.registry.facts import (
    Change,
    Changeset,
    CoverageFact,
    Fact,
    IssuerFact,
    next_revision,
)
from lawreg.registry.fault import Fault
from lawreg.registry.journal import read_log
from lawreg.registry.proposals import propose_changes
from lawreg.registry.recorded import read_lines
from lawreg.registry.schema import RECORD
from lawreg.registry.store import RegistryStore, open_store
from lawreg.registry.tables import FACT_TABLES, PART_TABLES
from lawreg.registry.verify import verify_registry
from lawreg.registry.writer import write_changeset
from tests.registry_fakes import instrument, relation


def _codes(faults: Iterable[Fault], severity: Severity | None = None) -> set[str]:
    return {f.code for f in faults if severity in (None, f.severity)}


def test_the_committed_registry_is_what_was_recorded() -> None:
    """And nothing in it contradicts itself; what is to be verified is told with its source."""
    found = verify_registry(find_bundled("data/decrees.sqlite"))
    assert _codes(found.faults, Severity.ERROR) == set()
    assert found.records > 500
    early = [f for f in found.faults if f.code == "effect-too-early"]
    assert all(f.source for f in early)
    (decree,) = (f for f in early if f.subject == "vn/cp/2021/107-2021-nd-cp")
    assert "khoản 1 Điều 151 Luật số 80/2015/QH13" in decree.what.vi


TRIGGERS = "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'"
TAMPERINGS = {
    "a date in a record": (
        "UPDATE instruments SET effective_from = '2019-01-01' WHERE row_id = 1",
        "record-altered",
    ),
    "an alias": ("UPDATE aliases SET name = 'Khác'", "record-altered"),
    "the source of a record": ("UPDATE evidence SET source = 'x'", "record-altered"),
    "a provision of an act": (
        "UPDATE relation_provisions SET address = 'd9'",
        "record-altered",
    ),
    "an issuer": ("UPDATE issuers SET place = 'x' WHERE row_id = 1", "record-altered"),
    "a claim of coverage": ("UPDATE coverage SET to_year = 2030", "record-altered"),
    "the time it was recorded": (
        "UPDATE relations SET recorded_at = '2020-01-01T00:00:00Z'",
        "record-altered",
    ),
    "a withdrawal that nobody recorded": (
        "UPDATE relations SET superseded_by = 2 WHERE row_id = 1",
        "record-altered",
    ),
    "a record taken out": (
        "DELETE FROM evidence; DELETE FROM relation_provisions; DELETE FROM relations",
        "record-missing",
    ),
    "a record put in": (
        (
            "INSERT INTO coverage SELECT row_id + 9, kind, issuer_id, 1990, 1991, note,"
            " recorded_at, superseded_by FROM coverage"
        ),
        "record-altered",
    ),
    "a key it is found by": (
        "UPDATE instruments SET number_key = 'x' WHERE number <> ''",
        "key-altered",
    ),
    "a folded name": ("UPDATE aliases SET name_fold = 'x'", "key-altered"),
    "a word no registry writes": (
        "PRAGMA ignore_check_constraints = 1; UPDATE instruments SET issued_on = 'mai'",
        "record-unreadable",
    ),
    "a line of the journal": (
        "UPDATE journal SET after = replace(after, '2018', '2019')",
        "chain-broken",
    ),
    "a line taken out": ("DELETE FROM journal WHERE entry_id = 3", "chain-broken"),
    "who recorded it": ("UPDATE changesets SET author = 'x'", "chain-broken"),
    "why": ("UPDATE changesets SET reason = 'x' WHERE number = 1", "chain-broken"),
    "a revision": (
        "UPDATE changesets SET revision = 'abc' WHERE number = 2",
        "chain-broken",
    ),
    "a changeset taken out": (
        "PRAGMA foreign_keys = 0; DELETE FROM changesets WHERE number = 2",
        "chain-broken",
    ),
    "a time that is none": (
        "PRAGMA ignore_check_constraints = 1; UPDATE changesets SET at = 'x'",
        "chain-broken",
    ),
    "a time before the last": (
        "UPDATE changesets SET at = '2020-01-01T00:00:00Z' WHERE number = 2",
        "times-go-back",
    ),
    "the guards alone": ("", "guard-altered"),
    "a table of one's own": ("CREATE TABLE mine (a)", "guard-altered"),
    "an index gone": ("DROP INDEX instrument_number", "guard-altered"),
    "a part of nothing": (
        "PRAGMA foreign_keys = 0; INSERT INTO aliases VALUES (999, 0, 'Tên', 'ten')",
        "file-damaged",
    ),
}


@pytest.mark.parametrize("name", TAMPERINGS)
def test_an_edit_behind_the_journal_is_found(
    built: Path, tmp_path: Path, name: str
) -> None:
    """Even where the guards are made anew, so that nothing else shows."""
    path = tmp_path / "r.sqlite"
    shutil.copy(built, path)
    statement, code = TAMPERINGS[name]
    with closing(sqlite3.connect(path)) as connection:
        guards = [
            row[0]
            for row in connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
            )
        ]
        for (drop,) in connection.execute(TRIGGERS).fetchall():
            connection.execute(drop)
        connection.executescript(statement)
        if name != "the guards alone":
            for guard in guards:
                connection.execute(guard)
        connection.commit()
    found = verify_registry(str(path))
    assert code in _codes(found.faults, Severity.ERROR)


@pytest.fixture(scope="module")
def decided(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Add to the sample a proposal that was applied."""
    path = tmp_path_factory.mktemp("decided") / "r.sqlite"
    shutil.copy(built, path)
    made = instrument("5/2020/NĐ-CP", issued_on=date(2020, 1, 6))
    at = datetime(2026, 11, 24, tzinfo=UTC)
    with closing(open_store(f"sqlite:///{path}")) as store:
        change = [Change(None, made)]
        number = propose_changes(store, change, at=at, author="Lan", reason="Mới")
        apply_proposal(store, number, at=at, author="Minh")
    return path


def test_a_decision_taken_away_is_missed(decided: Path, tmp_path: Path) -> None:
    """The changeset says that it applied a proposal."""
    path = tmp_path / "r.sqlite"
    shutil.copy(decided, path)
    with closing(sqlite3.connect(path)) as connection:
        (guard,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'decisions_no_delete'"
        ).fetchone()
        connection.execute("DROP TRIGGER decisions_no_delete")
        connection.execute("DELETE FROM decisions")
        connection.execute(guard)
        connection.commit()
    faults = verify_registry(str(path)).faults
    assert _codes(faults, Severity.ERROR) == {"proposal-altered"}


_PLACES = {
    ("journal", "entry_id"),
    ("evidence", "evidence_id"),
    *((str(t.__tablename__), "row_id") for t in FACT_TABLES),
    *((str(t.__tablename__), "position") for t in PART_TABLES),
}
"""Where a record stands in its table: another place says nothing else."""
COLUMNS = [
    (str(table.name), str(column.name))
    for table in SQLModel.metadata.sorted_tables
    if table.name in RECORD
    for column in table.columns
    if (table.name, column.name) not in _PLACES
]


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=str)
def test_no_column_can_be_edited_unseen(
    decided: Path, tmp_path: Path, table: str, column: str
) -> None:
    """In any table: a value put in, changed or taken away, in one row."""
    path = tmp_path / "r.sqlite"
    shutil.copy(decided, path)
    with closing(sqlite3.connect(path)) as connection:
        for (drop,) in connection.execute(TRIGGERS).fetchall():
            connection.execute(drop)
        connection.execute("PRAGMA ignore_check_constraints = 1")
        connection.execute(
            f"UPDATE {table} SET {column} = CASE typeof({column})"  # noqa: S608 - our own names
            f" WHEN 'integer' THEN {column} + 1 WHEN 'null' THEN 2"
            f" ELSE {column} || 'x' END WHERE rowid = (SELECT max(rowid) FROM {table})"
        )
        connection.commit()
    told = verify_registry(str(path)).faults
    codes = _codes(told, Severity.ERROR)
    assert codes - {"guard-altered"} or "meta" in {fault.subject for fault in told}


def test_a_registry_nobody_touched_has_no_errors(built: Path, decided: Path) -> None:
    """Whatever was found above is the edit's."""
    for path in (built, decided):
        assert _codes(verify_registry(str(path)).faults, Severity.ERROR) == set()


def test_a_chain_made_anew_is_found_by_a_revision_somebody_kept(
    built: Path, tmp_path: Path
) -> None:
    """Whoever rewrites everything cannot rewrite the reports that name a revision."""
    path = tmp_path / "r.sqlite"
    shutil.copy(built, path)
    kept = read_log(str(built))[0].revision
    with closing(sqlite3.connect(path)) as connection:
        for (drop,) in connection.execute(TRIGGERS).fetchall():
            connection.execute(drop)
        connection.execute("UPDATE changesets SET author = 'x' WHERE number = 1")
        connection.commit()
        _chain_anew(connection, path)
    rewritten = verify_registry(str(path))
    assert _codes(rewritten.faults, Severity.ERROR) == {"guard-altered"}
    expected = verify_registry(str(path), kept)
    assert "revision-unknown" in _codes(expected.faults)
    assert "revision-unknown" not in _codes(
        verify_registry(str(built), kept[:12]).faults
    )


def _chain_anew(connection: sqlite3.Connection, path: Path) -> None:
    with closing(open_store(f"sqlite:///{path}")) as store:
        lines = list(read_lines(store))
        heads = sorted(read_log(store))
    previous = ""
    for head in heads:
        entries = [line.entry for line in lines if line.changeset == head.number]
        previous = next_revision(previous, Changeset(*head[:4]), entries)
        connection.execute(
            "UPDATE changesets SET revision = ? WHERE number = ?",
            (previous, head.number),
        )
    connection.commit()


def test_what_is_no_registry_is_not_verified(tmp_path: Path) -> None:
    """Not a finding: nothing could be looked through."""
    with pytest.raises(RegistryError):
        verify_registry(str(tmp_path / "no.sqlite"))


CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 1, 5))
NEW = instrument(
    "61/2018/NĐ-CP",
    issued_on=date(2018, 4, 23),
    effective_from=date(2018, 6, 21),
)
NEWER = instrument(
    "118/2025/NĐ-CP",
    issued_on=date(2025, 3, 1),
    effective_from=date(2025, 7, 1),
)
HELD: tuple[Fact, ...] = (CP, OLD, NEW, NEWER)
REPLACES = relation(RelationKind.REPLACES, NEW, OLD)._replace(not_before=None)
SUSPENDS = relation(
    RelationKind.SUSPENDS,
    NEWER,
    NEW,
    date(2025, 7, 1),
    effective_until=date(2025, 9, 1),
    not_before=None,
)
CLAIM = Coverage(InstrumentKind.DECREE, "cp", 2018, 2020)


def _filled(store: RegistryStore, *facts: Fact) -> list[Fault]:
    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    changes = [Change(None, fact) for fact in (*HELD, *facts)]
    with store.session() as session:
        write_changeset(session, Changeset(1, at, "a", "b"), changes, complete=False)
    url = store.engine.url.render_as_string(hide_password=False)
    return list(verify_registry(url).faults)


def test_one_text_may_touch_a_clause_by_several_of_its_own(
    store: RegistryStore,
) -> None:
    """It amends Điều 5 and swaps a phrase throughout; it suspends a part for longer."""
    amends = relation(RelationKind.AMENDS, NEW, OLD)._replace(not_before=None)
    in_part = amends._replace(scope=Scope.PROVISIONS, target_provisions=("d5",))
    longer = SUSPENDS._replace(scope=Scope.PROVISIONS, target_provisions=("d5",))
    faults = _filled(
        store,
        amends._replace(actor_provisions=("d1.k1",)),
        in_part._replace(actor_provisions=("d1.k2",)),
        in_part._replace(actor_provisions=("d1.k3",)),
        SUSPENDS,
        longer._replace(effective_until=date(2025, 12, 1)),
    )
    assert "overlap" not in _codes(faults)


def test_what_is_sound_has_no_faults(store: RegistryStore) -> None:
    """On either database; corrections and withdrawals are part of the history."""
    later = SUSPENDS._replace(
        effective_from=date(2025, 9, 1), effective_until=date(2025, 12, 1)
    )
    next_claim = CLAIM._replace(from_year=2021, to_year=2022)
    coverage = (CoverageFact(CLAIM), CoverageFact(next_claim))
    assert _filled(store, REPLACES, SUSPENDS, later, *coverage) == []
    changes = [
        Change(NEW, NEW._replace(signer="Nguyễn Xuân Phúc")),
        Change(REPLACES, None),
    ]
    at = datetime(2026, 11, 20, 8, tzinfo=UTC)
    with store.session() as session:
        write_changeset(session, Changeset(2, at, "a", "b"), changes)
    with store.session() as session:
        again = [Change(None, REPLACES)]
        write_changeset(session, Changeset(7, at, "a", "b"), again)
    url = store.engine.url.render_as_string(hide_password=False)
    found = verify_registry(url)
    assert found.faults == ()
    assert (found.changesets, found.records) == (3, 11)


UNSOUND: dict[str, tuple[tuple[Fact, ...], str, Severity]] = {
    "an act on what is not held": (
        (REPLACES._replace(target="vn/cp/2009/1-2009-nd-cp"),),
        "not-held",
        Severity.ERROR,
    ),
    "an instrument of no body held": (
        (instrument("1/2019/TT-BTC", InstrumentKind.CIRCULAR, "btc", year=2019),),
        "not-held",
        Severity.ERROR,
    ),
    "coverage of a body that is not held": (
        (CoverageFact(CLAIM._replace(issuer_id="btc")),),
        "not-held",
        Severity.ERROR,
    ),
    "acts in a circle": (
        (
            REPLACES,
            relation(RelationKind.AMENDS, NEWER, NEW)._replace(not_before=None),
            relation(RelationKind.BASED_ON, OLD, NEWER)._replace(not_before=None),
        ),
        "cycle",
        Severity.ERROR,
    ),
    "two texts that end each other": (
        (
            REPLACES,
            relation(RelationKind.REPEALS, OLD, NEW)._replace(not_before=None),
        ),
        "cycle",
        Severity.ERROR,
    ),
    "a text ended twice": (
        (
            REPLACES,
            relation(RelationKind.REPEALS, NEWER, OLD)._replace(not_before=None),
        ),
        "ended-twice",
        Severity.WARNING,
    ),
    "a text amended after its end": (
        (
            REPLACES,
            relation(RelationKind.AMENDS, NEWER, OLD)._replace(not_before=None),
        ),
        "act-after-end",
        Severity.WARNING,
    ),
    "two suspensions at once": (
        (
            SUSPENDS,
            SUSPENDS._replace(
                actor=OLD.instrument_id, effective_from=date(2025, 8, 31)
            ),
        ),
        "overlap",
        Severity.ERROR,
    ),
    "one repeal of the whole and of a part": (
        (
            REPLACES,
            REPLACES._replace(scope=Scope.PROVISIONS, target_provisions=("d5",)),
        ),
        "overlap",
        Severity.ERROR,
    ),
    "one amendment told twice": (
        (
            relation(RelationKind.AMENDS, NEW, OLD)._replace(note="một"),
            relation(RelationKind.AMENDS, NEW, OLD)._replace(note="hai"),
        ),
        "overlap",
        Severity.ERROR,
    ),
    "two claims for one year": (
        (
            CoverageFact(CLAIM),
            CoverageFact(CLAIM._replace(from_year=2020, to_year=2022)),
        ),
        "overlap",
        Severity.ERROR,
    ),
    "an actor older than its target": (
        (relation(RelationKind.AMENDS, OLD, NEW)._replace(not_before=None),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "an end before the beginning": (
        (NEW._replace(instrument_id="vn/cp/2018/x", ceased_on=date(2018, 1, 1)),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "a year that is not that of the date": (
        (NEW._replace(instrument_id="vn/cp/2018/x", year=2019),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "an instrument recorded before it was issued": (
        (instrument("1/2027/NĐ-CP", issued_on=date(2027, 1, 1)),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "a suspension that ends before it begins": (
        (SUSPENDS._replace(effective_until=date(2025, 1, 1)),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "a text that resumes and was never suspended": (
        (SUSPENDS._replace(kind=RelationKind.RESUMES, effective_until=None),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "a body that ends before it begins": (
        (
            IssuerFact(
                Issuer(
                    "x",
                    "X",
                    "central",
                    valid_from=date(2020, 1, 1),
                    valid_until=date(2019, 1, 1),
                )
            ),
        ),
        "date-before-cause",
        Severity.ERROR,
    ),
    "an effect before the act": (
        (REPLACES._replace(effective_from=date(2017, 1, 1)),),
        "effect-before-issue",
        Severity.WARNING,
    ),
    "a part that takes effect before the text was issued": (
        (
            instrument(
                "9/2018/NĐ-CP",
                issued_on=date(2018, 4, 23),
                commencements=(Commencement(("d2",), date(2018, 1, 1)),),
            ),
        ),
        "effect-before-issue",
        Severity.WARNING,
    ),
    "one end recorded with two days": (
        (REPLACES, REPLACES._replace(effective_from=date(2019, 1, 1))),
        "two-days",
        Severity.ERROR,
    ),
    "a number of another year than that of issue": (
        (instrument("8/2017/NĐ-CP", issued_on=date(2018, 4, 23)),),
        "date-before-cause",
        Severity.ERROR,
    ),
    "a number with a wrong capital": (
        (instrument("26/CT-TTG", InstrumentKind.DIRECTIVE, year=2016),),
        "number-not-canonical",
        Severity.ERROR,
    ),
    "a number that is none": (
        (instrument("sáu mươi mốt", year=2016),),
        "number-unread",
        Severity.WARNING,
    ),
    "an id of another year": (
        (NEW._replace(instrument_id="vn/cp/2017/61-2018-nd-cp"),),
        "id-not-canonical",
        Severity.WARNING,
    ),
}


@pytest.mark.parametrize("name", UNSOUND)
def test_what_cannot_be_true_together_is_found(store: RegistryStore, name: str) -> None:
    """Although it was recorded properly."""
    facts, code, severity = UNSOUND[name]
    faults = _filled(store, *facts)
    assert (code, severity) in {(f.code, f.severity) for f in faults}
    assert not _codes(faults) & {"chain-broken", "record-altered", "guard-altered"}


def _issued(on: date, effective: date, **fields: object) -> Instrument:
    number = f"7/{on.year}/NĐ-CP"
    return instrument(number, issued_on=on, effective_from=effective)._replace(**fields)  # type: ignore[arg-type]  # a test names real fields


@pytest.mark.parametrize(
    ("made", "early"),
    [
        pytest.param(
            _issued(date(2021, 12, 6), date(2021, 12, 6)), True, id="from its signing"
        ),
        pytest.param(
            _issued(date(2021, 12, 6), date(2022, 1, 19)), True, id="a day too early"
        ),
        pytest.param(
            _issued(date(2021, 12, 6), date(2022, 1, 20)), False, id="after 45 days"
        ),
        pytest.param(
            _issued(date(2025, 4, 1), date(2025, 4, 2)),
            True,
            id="under the law of 2025",
        ),
        pytest.param(
            _issued(date(2016, 6, 30), date(2016, 7, 1)),
            False,
            id="before any law the registry has a source for",
        ),
        pytest.param(
            _issued(
                date(2021, 12, 6),
                date(2021, 12, 6),
                number="76/NQ-CP",
                kind=InstrumentKind.RESOLUTION,
            ),
            False,
            id="not normative",
        ),
        pytest.param(
            _issued(
                date(2021, 12, 6),
                date(2021, 12, 16),
                number="25/2021/QĐ-UBND",
                kind=InstrumentKind.DECISION,
                issuer_id="tinh",
            ),
            False,
            id="a province after ten days",
        ),
    ],
)
def test_an_effect_earlier_than_the_law_of_its_day_allows_is_a_warning(
    store: RegistryStore, made: Instrument, *, early: bool
) -> None:
    """With the law it is measured by and where that was read; never a verdict."""
    province = IssuerFact(Issuer("tinh", "UBND tỉnh", "province", "Bình Phước"))
    faults = _filled(store, province, made)
    found = [f for f in faults if f.code == "effect-too-early"]
    assert bool(found) is early
    assert all(f.severity is Severity.WARNING and f.source for f in found)


def test_a_guard_taken_away_is_found_on_either_database(store: RegistryStore) -> None:
    """The trigger is what stands between a slip and the history."""
    assert _filled(store) == []
    drop = "DROP TRIGGER journal_no_delete"
    if store.engine.dialect.name == "postgresql":
        drop += " ON journal"
    with store.engine.begin() as connection:
        connection.execute(text(drop))
        connection.execute(text("DELETE FROM journal"))
    url = store.engine.url.render_as_string(hide_password=False)
    codes = _codes(verify_registry(url).faults)
    assert {"guard-altered", "chain-broken", "record-altered"} <= codes
