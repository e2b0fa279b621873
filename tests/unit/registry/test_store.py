"""Writing: a changeset is recorded whole, corrections supersede, nothing is changed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlmodel import SQLModel

from lawreg.errors import RegistryError
from lawreg.model import (
    Commencement,
    Confidence,
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Issuer,
    Relation,
    RelationKind,
    Revision,
    Scope,
)
from lawreg.registry import open_registry
from lawreg.registry.deciding import apply_proposal
from lawreg.registry.facts import (
    Change,
    Changeset,
    CoverageFact,
    Fact,
    IssuerFact,
    entry_of,
    next_revision,
)
from lawreg.registry.journal import read_history, read_log
from lawreg.registry.proposals import propose_changes
from lawreg.registry.schema import RECORD
from lawreg.registry.search import find_instruments, suggest_instruments
from lawreg.registry.source import load_source
from lawreg.registry.store import RegistryStore, create_store, open_store
from lawreg.registry.writer import write_changeset
from tests.registry_samples import AMENDING_ID, CONSTITUTION_ID, ONE_STOP_ID

CP = IssuerFact(Issuer("cp", "Chính phủ", "central"))
ONE_STOP = Instrument(
    ONE_STOP_ID,
    "61/2018/NĐ-CP",
    InstrumentKind.DECREE,
    "cp",
    "Về thực hiện cơ chế một cửa",
    date(2018, 4, 23),
    None,
    year=2018,
)
AMENDING = Instrument(
    AMENDING_ID,
    "107/2021/NĐ-CP",
    InstrumentKind.DECREE,
    "cp",
    "Sửa đổi, bổ sung một số điều",
    None,
    None,
    year=2021,
)
AMENDS = Relation(
    RelationKind.AMENDS, AMENDING_ID, ONE_STOP_ID, None, scope=Scope.UNSPECIFIED
)
DATED = AMENDS._replace(
    effective_from=date(2021, 12, 6),
    confidence=Confidence.CONFIRMED,
    evidence=(Evidence("Công báo", "có hiệu lực từ ngày ký"),),
)
BEGINNING: tuple[Fact, ...] = (CP, ONE_STOP, AMENDING, AMENDS)


def changeset(number: int) -> Changeset:
    """Make the head of a changeset, one a day."""
    at = datetime(2026, 11, 20, 8, tzinfo=UTC) + timedelta(days=number)
    return Changeset(number, at, "Người biên tập", "Thử.")


def record(store: RegistryStore, number: int, *changes: Change) -> str:
    """Write one changeset."""
    with store.session() as session:
        return write_changeset(session, changeset(number), changes)


def new(*facts: Fact) -> Iterable[Change]:
    """Make changes that add facts."""
    return [Change(None, fact) for fact in facts]


def test_what_is_written_is_read(store: RegistryStore) -> None:
    """Every answer of the view comes from the changesets."""
    assert store.revision() == Revision("", date.min)
    revision = record(store, 1, *new(*BEGINNING))
    assert store.revision() == Revision(revision, date(2026, 11, 21))
    assert store.by_number(["61/2018/ND-CP"]) == {"61/2018/ND-CP": [ONE_STOP]}
    assert store.issuers() == {"cp": CP.issuer}
    (amends,) = store.relations_onto([ONE_STOP_ID])[ONE_STOP_ID]
    # The day of issue of the actor is not known, its year is.
    assert amends == AMENDS._replace(not_before=date(2021, 1, 1))


def test_a_correction_supersedes(store: RegistryStore) -> None:
    """The registry answers with the new record and keeps the old one."""
    first = record(store, 1, *new(*BEGINNING))
    learnt = ONE_STOP._replace(
        effective_from=date(2018, 6, 21), signer="Nguyễn Xuân Phúc"
    )
    second = record(store, 2, Change(ONE_STOP, learnt), Change(AMENDS, DATED))
    assert first != second == store.revision().revision
    assert store.by_id([ONE_STOP_ID]) == {ONE_STOP_ID: learnt}
    (amends,) = store.relations_from([AMENDING_ID])[AMENDING_ID]
    assert amends._replace(not_before=None) == DATED
    kept = store.query(
        "SELECT signer, recorded_at, superseded_by FROM instruments"
        " WHERE instrument_id = :id ORDER BY row_id",
        {"id": ONE_STOP_ID},
    )
    assert kept == [
        ("", "2026-11-21T08:00:00Z", 2),
        ("Nguyễn Xuân Phúc", "2026-11-22T08:00:00Z", None),
    ]


def test_a_relation_is_withdrawn(store: RegistryStore) -> None:
    """What was never true goes, and the journal says who found out."""
    record(store, 1, *new(*BEGINNING))
    record(store, 2, Change(AMENDS, None))
    assert store.relations_onto([ONE_STOP_ID]) == {}
    entries = read_history(store, ONE_STOP_ID)
    last = entries[-1]
    assert (last.changeset, last.subject_kind, last.after) == (2, "relation", None)
    assert last.before is not None
    assert last.before["kind"] == "AMENDS"


def test_the_journal_tells_who_when_why_and_what(store: RegistryStore) -> None:
    """Each changeset with its counts, newest first, and each subject with its past."""
    record(store, 1, *new(*BEGINNING))
    learnt = ONE_STOP._replace(effective_from=date(2018, 6, 21))
    record(store, 2, Change(ONE_STOP, learnt), Change(AMENDS, None))
    second, first = read_log(store)
    assert (first.added, first.corrected, first.withdrawn) == (4, 0, 0)
    assert (second.added, second.corrected, second.withdrawn) == (0, 1, 1)
    assert (first.number, first.author, first.reason) == (1, "Người biên tập", "Thử.")
    assert first.at == datetime(2026, 11, 21, 8, tzinfo=UTC)
    assert second.revision == store.revision().revision
    past = [e for e in read_history(store, ONE_STOP_ID) if e.subject == ONE_STOP_ID]
    assert past[0].before is None
    assert past[1].before == past[0].after
    assert past[1].after == {**past[0].after, "effective_from": "2018-06-21"}  # type: ignore[dict-item]  # asserted above


def test_a_revision_continues_the_one_before(store: RegistryStore) -> None:
    """Another past gives another revision, although the same is held in the end."""
    record(store, 1, *new(*BEGINNING))
    straight = record(store, 2, Change(AMENDS, DATED))
    other = AMENDS._replace(note="Chưa rõ.")
    lines = [entry_of(Change(None, fact)) for fact in (*BEGINNING[:3], other)]
    past = next_revision("", changeset(1), sorted(lines))
    assert len(past) == len(straight) == 64
    assert next_revision(past, changeset(2), [entry_of(Change(AMENDS, DATED))]) not in (
        past,
        straight,
    )


def test_the_journal_is_canonical(store: RegistryStore) -> None:
    """One fact has one JSON text: sorted keys, nothing empty, no escapes."""
    record(store, 1, *new(CP, ONE_STOP))
    ((after,),) = store.query("SELECT after FROM journal WHERE subject = 'cp'")
    assert after == '{"issuer":{"issuer_id":"cp","level":"central","name":"Chính phủ"}}'
    ((after,),) = store.query(
        "SELECT after FROM journal WHERE subject = :id", {"id": ONE_STOP_ID}
    )
    assert list(json.loads(str(after))) == sorted(json.loads(str(after)))


CHANGED_ROWS = [
    (table.name, column.name)
    for table in SQLModel.metadata.sorted_tables
    if table.name in RECORD
    for column in table.columns
    if column.name != "superseded_by"
]


def _filled(store: RegistryStore) -> None:
    """Put at least one row into every table."""
    merged = Issuer("a", "A", "central", aliases=("B",))
    with_all = IssuerFact(merged, evidence=(Evidence("x"),))
    claim = CoverageFact(Coverage(InstrumentKind.DECREE, "cp", 2018, 2019))
    alias = ONE_STOP._replace(aliases=("Nghị định một cửa",))
    provisions = DATED._replace(target_provisions=("d1",), scope=Scope.PROVISIONS)
    record(store, 1, *new(CP, with_all, claim, alias, AMENDING, provisions))
    from lawreg.model import Succession

    later = merged._replace(successions=(Succession("cp", None),))
    record(store, 2, Change(with_all, with_all._replace(issuer=later)))
    part = Commencement(("d1.k11",), date(2022, 6, 1))
    change = [Change(AMENDING, AMENDING._replace(commencements=(part,)))]
    at = datetime(2026, 11, 25, tzinfo=UTC)
    number = propose_changes(store, change, at=at, author="Lan", reason="Ngày riêng")
    apply_proposal(store, number, at=at, author="Minh")


def test_nothing_recorded_can_be_changed(store: RegistryStore) -> None:
    """Neither by a slip nor by a hand in the database, in any column of any table."""
    _filled(store)
    statements = [f"UPDATE {t} SET {c} = {c}" for t, c in CHANGED_ROWS]  # noqa: S608 - our own names
    statements += [f"DELETE FROM {table}" for table in sorted(RECORD)]  # noqa: S608 - our own names
    before = _counts(store)
    assert min(before.values()) > 0
    for statement in statements:
        with (
            pytest.raises(DatabaseError, match="only ever adds"),
            store.engine.begin() as connection,
        ):
            connection.execute(text(statement))
    assert _counts(store) == before


def _counts(store: RegistryStore) -> dict[str, int]:
    counts = {t: store.query(f"SELECT count(*) FROM {t}")[0][0] for t in RECORD}  # noqa: S608 - our own names
    return {table: int(str(count)) for table, count in counts.items()}


def test_what_was_superseded_stays_so(store: RegistryStore) -> None:
    """A withdrawn record cannot be brought back by hand."""
    record(store, 1, *new(*BEGINNING))
    record(store, 2, Change(AMENDS, None))
    with (
        pytest.raises(DatabaseError, match="only ever adds"),
        store.engine.begin() as connection,
    ):
        connection.execute(text("UPDATE relations SET superseded_by = NULL"))


def test_a_journal_line_cannot_be_replaced(tmp_path: Path) -> None:
    """INSERT OR REPLACE deletes without asking a delete trigger; it is refused too."""
    with closing(create_store(f"sqlite:///{tmp_path / 'r.sqlite'}")) as store:
        record(store, 1, *new(CP))
        with (
            pytest.raises(DatabaseError, match="only ever adds"),
            store.engine.begin() as connection,
        ):
            connection.execute(
                text(
                    "INSERT OR REPLACE INTO journal"
                    " SELECT entry_id, changeset, 'issuer', 'x', NULL, '{}' FROM journal"
                )
            )


REFUSALS = {
    "a number that was used": (1, new(CP._replace(note="x")), "phải lớn hơn"),
    "a time before the last": (
        2,
        new(CP._replace(note="x")),
        "ghi thời điểm trước đợt",
    ),
    "a fact that is held": (2, new(ONE_STOP._replace(title="Khác")), "đã có"),
    "a relation that is held": (2, new(AMENDS), "đã có"),
    "a fact that changed since": (
        2,
        [Change(ONE_STOP._replace(title="Cũ"), ONE_STOP._replace(title="Mới"))],
        "không còn như lúc đọc",
    ),
    "an act on what is not held": (
        2,
        new(AMENDS._replace(target="vn/cp/2010/1-2010-nd-cp")),
        "vn/cp/2010/1-2010-nd-cp",
    ),
    "an instrument of nobody": (
        2,
        new(ONE_STOP._replace(instrument_id="vn/x/2018/1", issuer_id="x")),
        "x được nhắc đến",
    ),
    "withdrawing what others act on": (2, [Change(ONE_STOP, None)], ONE_STOP_ID),
    "withdrawing an issuer of instruments": (2, [Change(CP, None)], "cp"),
    "the same new fact twice": (
        2,
        new(
            *[ONE_STOP._replace(instrument_id="vn/cp/2018/2", number="2/2018/NĐ-CP")]
            * 2
        ),
        "đã có",
    ),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_changeset_that_contradicts_is_refused_whole(
    store: RegistryStore, name: str
) -> None:
    """Nothing of it is recorded, not even its head."""
    number, changes, said = REFUSALS[name]
    revision = record(store, 1, *new(*BEGINNING))
    head = changeset(number)
    if name == "a time before the last":
        head = head._replace(at=changeset(0).at)
    with pytest.raises(RegistryError, match=said), store.session() as session:
        write_changeset(session, head, changes)
    assert store.revision().revision == revision
    assert store.by_id([ONE_STOP_ID]) == {ONE_STOP_ID: ONE_STOP}
    assert len(read_log(store)) == 1


def test_acts_that_differ_in_provisions_are_two(store: RegistryStore) -> None:
    """One decree may amend another in stages."""
    later = DATED._replace(
        effective_from=date(2022, 6, 1), actor_provisions=("d1.k11",)
    )
    record(store, 1, *new(CP, ONE_STOP, AMENDING, DATED, later))
    acts = store.relations_onto([ONE_STOP_ID])[ONE_STOP_ID]
    assert [act.effective_from for act in acts] == [date(2021, 12, 6), date(2022, 6, 1)]


def test_a_local_time_is_refused(store: RegistryStore) -> None:
    """Recorded times are UTC."""
    local = changeset(1)._replace(
        at=datetime(2026, 11, 21, 8, tzinfo=timezone(timedelta(hours=7)))
    )
    with pytest.raises(ValueError, match="UTC"), store.session() as session:
        write_changeset(session, local, new(CP))
    assert read_log(store) == ()


def test_no_kind_outside_the_vocabulary_is_stored(store: RegistryStore) -> None:
    """Kinds are stored by the words other programs read, and no others."""
    _filled(store)
    assert store.query("SELECT DISTINCT kind FROM relations") == [("AMENDS",)]
    assert store.query("SELECT DISTINCT kind FROM coverage") == [("nghi-dinh",)]
    with pytest.raises(DatabaseError), store.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO coverage SELECT row_id + 1, 'DECREE', issuer_id, from_year,"
                " to_year, note, recorded_at, superseded_by FROM coverage"
            )
        )


def test_every_database_answers_as_the_built_file(
    store: RegistryStore, source: Path, built: Path
) -> None:
    """The sample source, written to this database, and the file built from it."""
    loaded = load_source(str(source))
    for head in loaded.changesets:
        facts = [fact for number, fact in loaded.facts if number == head.number]
        with store.session() as session:
            write_changeset(session, head, new(*facts))
    with closing(open_registry(str(built))) as file:
        ids = [
            str(row[0]) for row in file.query("SELECT instrument_id FROM instruments")
        ]
        assert store.revision() == file.revision()
        assert store.by_id(ids) == file.by_id(ids)
        assert store.relations_onto(ids) == file.relations_onto(ids)
        assert store.relations_from(ids) == file.relations_from(ids)
        assert store.issuers() == file.issuers()
        assert store.coverage() == file.coverage()
        assert store.by_name(["hien phap nam 2013"]) == file.by_name(
            ["hien phap nam 2013"]
        )
        for number in ("16/2018/NĐ-CP", "61/NĐ-CP", "107/2021/NDD-CP"):
            assert store.near_numbers(number) == file.near_numbers(number) != ()
        named = ("Hiến pháp năm 2031", InstrumentKind.CONSTITUTION)
        assert store.near_names(*named) == file.near_names(*named) != ()
        for words in (
            "mot cua",
            "61/2018",
            "hien phap",
            "nghị định chính phủ 2018",
            "",
        ):
            found = find_instruments(store, words)
            assert found == find_instruments(file, words)
            assert found
        assert suggest_instruments(store, "co che mot cuaa")
        assert read_log(store) == read_log(file)
        assert read_history(store, CONSTITUTION_ID) == read_history(
            file, CONSTITUTION_ID
        )


def test_a_second_registry_is_not_made_over_the_first(store: RegistryStore) -> None:
    """Making one where there is one would be the end of it."""
    url = store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(RegistryError, match="đã có sổ đăng ký"):
        create_store(url)
    with closing(open_store(url)) as again:
        assert again.revision() == store.revision()


def test_a_database_without_a_registry_is_told(tmp_path: Path) -> None:
    """Another program's database is not read."""
    with pytest.raises(RegistryError, match="không có sổ đăng ký"):
        open_registry(f"sqlite:///{tmp_path / 'empty.sqlite'}")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("no such thing://x", "địa chỉ cơ sở dữ liệu sai"),
        ("sqlite:////no/such/folder/r.sqlite", "cơ sở dữ liệu báo lỗi"),
    ],
)
def test_a_database_that_cannot_be_reached_is_told(url: str, said: str) -> None:
    """In one line, like every other error."""
    with pytest.raises(RegistryError, match=said) as caught:
        open_registry(url)
    assert "\n" not in caught.value.line()


def test_another_schema_is_told(tmp_path: Path) -> None:
    """A registry of another version is not half understood."""
    url = f"sqlite:///{tmp_path / 'r.sqlite'}"
    with closing(create_store(url)) as store, store.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER meta_no_update"))
        connection.execute(text("UPDATE meta SET value = '99'"))
    with pytest.raises(RegistryError, match="lược đồ 99"):
        open_registry(url)
