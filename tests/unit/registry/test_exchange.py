"""Whatever form a registry is written in, it is read back as it was."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from lawreg.errors import ConfigError, RegistryError
from lawreg.model import Instrument, Relation
from lawreg.registry import QueryableRegistry, open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.exchange import FORMATS, export_registry, read_records
from lawreg.registry.importing import open_lines, plan_import, record_import
from lawreg.registry.settle import HELD, ONTO_HELD, SAME
from lawreg.registry.source import load_source
from tests.registry_samples import ONE_STOP_ID, write_source
from tests.unit.registry.open_samples import act, codified, crawled, write


@dataclass(frozen=True)
class Held:
    """All facts of a registry about instruments."""

    instruments: frozenset[Instrument]
    relations: frozenset[Relation]


def held(view: QueryableRegistry) -> Held:
    """Read everything current."""
    rows = view.query(
        "SELECT instrument_id FROM instruments WHERE superseded_by IS NULL"
    )
    ids = [str(row[0]) for row in rows]
    acts = view.relations_from(ids).values()
    return Held(
        frozenset(view.by_id(ids).values()),
        frozenset(r for group in acts for r in group),
    )


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """Build a registry that has issuers and no instruments."""
    source = write_source(tmp_path / "bare")
    for file in (source / "instruments").rglob("*.toml"):
        file.unlink()
    build_registry(str(source), str(tmp_path / "bare.sqlite"))
    return str(tmp_path / "bare.sqlite")


@pytest.fixture
def own(tmp_path: Path) -> str:
    """Build the sample registry where it may be written to."""
    source = write_source(tmp_path / "source")
    build_registry(str(source), str(tmp_path / "own.sqlite"))
    return str(tmp_path / "own.sqlite")


@pytest.mark.parametrize("form", FORMATS)
def test_a_round_trip_changes_no_fact(
    form: str, view: QueryableRegistry, bare: str, tmp_path: Path
) -> None:
    """Exported, imported where nothing was, and equal: dates, provisions, sources, grades."""
    path = tmp_path / f"all.{form}"
    path.write_bytes(export_registry(view, form))
    with closing(open_registry(bare)) as empty:
        plan = plan_import([str(path)], empty)
    record_import(plan, bare, author="a", reason="r")
    with closing(open_registry(bare)) as filled:
        assert held(filled) == held(view)


def test_a_spreadsheet_cannot_be_made_to_calculate(tmp_path: Path, own: str) -> None:
    """A title that begins as a formula does stays the words it is."""
    line = {
        "id": "vn/cp/2014/30-2014-nd-cp",
        "number": "30/2014/NĐ-CP",
        "kind": "nghi-dinh",
        "issuer": "cp",
        "year": 2014,
        "title": "=1+1",
        "confidence": "memory",
    }
    source = write(tmp_path / "one.jsonl", line)
    with closing(open_registry(own)) as view:
        record_import(plan_import([source], view), own, author="a", reason="r")
    with closing(open_registry(own)) as view:
        (tmp_path / "x.xlsx").write_bytes(export_registry(view, "xlsx"))
    titles = [line.get("title") for line in read_records(str(tmp_path / "x.xlsx"))]
    assert "=1+1" in titles


def test_json_ld_speaks_eli_and_says_no_doubtful_day(view: QueryableRegistry) -> None:
    """Other programs read the properties; what is to be verified is not among them."""
    graph = json.loads(export_registry(view, "jsonld"))
    nodes = {node["@id"]: node for node in graph["@graph"]}
    node = nodes[f"urn:lawreg:{ONE_STOP_ID}"]
    assert node["eli:id_local"] == "61/2018/NĐ-CP"
    assert node["eli:date_document"] == {"@type": "xsd:date", "@value": "2018-04-23"}
    amending = nodes["urn:lawreg:vn/cp/2021/107-2021-nd-cp"]
    assert {"@id": f"urn:lawreg:{ONE_STOP_ID}"} in amending["eli:amends"]


def test_what_a_workbook_needs_is_said(
    monkeypatch: pytest.MonkeyPatch, view: QueryableRegistry
) -> None:
    """The library is an extra; without it one line says what to install."""
    monkeypatch.setattr("lawreg.registry.sheets._LIBRARY", "no_such_library")
    with pytest.raises(ConfigError) as caught:
        export_registry(view, "xlsx")
    assert "lawreg[xlsx]" in caught.value.hint.vi


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        pytest.param("x.txt", "", ConfigError, id="an ending not known"),
        pytest.param("x.jsonl", "{", RegistryError, id="not JSON"),
        pytest.param("x.jsonl", "[]", RegistryError, id="no object"),
        pytest.param("x.jsonld", "{}", RegistryError, id="no graph"),
        pytest.param("x.xlsx", "x", RegistryError, id="no workbook"),
        pytest.param(
            "x.csv", "record,actor\nrelations,vn/x\n", RegistryError, id="no such actor"
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(
    name: str, content: str, error: type[Exception], tmp_path: Path
) -> None:
    """Whatever is wrong with it."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(error):
        read_records(str(path))


AMENDING = codified(
    "9/2019/NĐ-CP",
    issued="2019-01-01",
    effective="2019-01-01",
    relations=[
        act(
            "amends",
            "30/2014/NĐ-CP",
            scope="Điều 1",
            target_article="Điều 9",
            effective="2019-01-01",
        ),
        act(
            "amends",
            "61/2018/NĐ-CP",
            scope="Điều 2",
            target_article="Điều 3",
            effective="2019-01-01",
        ),
    ],
)
ONE_STOP_AGAIN = codified(
    "61/2018/NĐ-CP", title="Tên khác", issued="2018-04-24", effective="2018-06-21"
)


def test_what_is_held_stands_against_open_data(tmp_path: Path, own: str) -> None:
    """No field of it changes, nothing new acts on it, and each difference is asked."""
    path = write(
        tmp_path / "x.jsonl", codified("30/2014/NĐ-CP"), AMENDING, ONE_STOP_AGAIN
    )
    with closing(open_registry(own)) as view:
        before = held(view)
        plan = plan_import([path], view)
    assert [i.number for i in plan.instruments] == ["30/2014/NĐ-CP", "9/2019/NĐ-CP"]
    assert plan.left_out[HELD] == plan.left_out[ONTO_HELD] == 1
    asked = {(q.number, q.field) for q in plan.questions}
    assert asked == {
        ("61/2018/NĐ-CP", field) for field in ("title", "issued_on", "relations")
    }
    record_import(plan, own, author="a", reason="r")
    with closing(open_registry(own)) as view:
        after = held(view)
        assert before.instruments < after.instruments
        assert {r.target for r in after.relations - before.relations} == {
            "vn/cp/2014/30-2014-nd-cp"
        }


def test_an_import_stopped_midway_goes_on(
    tmp_path: Path, own: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Batches before the stop stay; run again, only the rest is recorded, once."""
    monkeypatch.setattr("lawreg.registry.importing.BATCH", 2)
    records = [codified(f"{n}/2014/NĐ-CP", relations=[]) for n in range(30, 35)]
    path = write(tmp_path / "x.jsonl", *records)

    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with closing(open_registry(own)) as view:
        plan = plan_import([path], view)
    with pytest.raises(KeyboardInterrupt):
        record_import(plan, own, author="a", reason="r", done=stop)
    with closing(open_registry(own)) as view:
        rest = plan_import([path], view)
    assert (len(rest.instruments), rest.left_out[SAME]) == (3, 2)
    assert record_import(rest, own, author="a", reason="r") == 2
    with closing(open_registry(own)) as view:
        assert plan_import([path], view).facts == ()


def test_open_data_beside_the_source_yields_to_it(source: Path, tmp_path: Path) -> None:
    """A line on an instrument that has a file of its own is set aside, and counted."""
    path = write(
        tmp_path / "x.jsonl",
        codified("30/2014/NĐ-CP"),
        AMENDING,
        ONE_STOP_AGAIN,
        crawled("31/2014/NĐ-CP"),
    )
    curated = load_source(str(source))
    output = tmp_path / "r.sqlite"
    build_registry(str(source), str(output))
    with closing(open_registry(str(output))) as view:
        plan = plan_import([path], view, alone=True)
    lines = open_lines(plan, 2)
    (source / "open-data.jsonl").write_text(lines, encoding="utf-8")
    both = load_source(str(source))
    assert set(curated.facts) < set(both.facts)
    assert len(both.facts) - len(curated.facts) == 4
    assert sum(both.set_aside.values()) == 2
    report = build_registry(str(source), str(output))
    assert report.set_aside == 2


def test_a_line_that_is_wrong_is_named(source: Path) -> None:
    """As a file of the source would be: the key, and where."""
    (source / "open-data.jsonl").write_text(
        '{"kind":"nghi-dinh","issuer":"cp","year":2014,"confidence":"memory",'
        '"id":"vn/cp/2014/1-2014-nd-cp","number":"1/2014/NĐ-CP","issued_on":"hôm qua"}\n',
        encoding="utf-8",
    )
    with pytest.raises(RegistryError, match="issued_on") as caught:
        load_source(str(source))
    assert "open-data.jsonl:1" in caught.value.where
