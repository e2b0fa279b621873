"""``graph``, ``impact`` and ``registry central``."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from tests.cli.small_world import Lawreg

SMALL = ("--registry", "small.sqlite")
OLD, NEW = "vn/cp/2010/10-2010-nd-cp", "vn/cp/2018/20-2018-nd-cp"


def test_graph_is_a_tree_with_words_and_days(lawreg: Lawreg) -> None:
    """The act, its day, the far end and how it stands on the day asked about."""
    ran = lawreg("graph", "10/2010/NĐ-CP", "--as-of", "28/12/2021", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    first, second, *_ = ran.out.splitlines()
    assert first == "Nghị định 10/2010/NĐ-CP ngày 01/02/2010 [hết hiệu lực toàn bộ]"
    assert second == (
        "└─ được thay thế bởi (từ 21/06/2018): "
        "Nghị định 20/2018/NĐ-CP ngày 23/04/2018 [còn hiệu lực]"
    )
    assert "Tình trạng tại ngày 28/12/2021" in ran.out


def test_graph_before_the_replacement_has_no_branch(lawreg: Lawreg) -> None:
    """In 2017 the decree of 2018 did not exist."""
    ran = lawreg("graph", "10/2010/NĐ-CP", "--as-of", "2017-01-01", *SMALL)
    assert ran.code == 0
    assert "20/2018" not in ran.out
    assert "chưa ghi quan hệ nào" in ran.out


@pytest.mark.parametrize("form", ["draw", "mermaid", "dot", "svg", "graphml", "json"])
def test_graph_in_other_formats_holds_both_texts(form: str, lawreg: Lawreg) -> None:
    """Data on stdout, nothing on stderr."""
    ran = lawreg("graph", "20/2018/NĐ-CP", "--output-format", form, *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert "10/2010/NĐ-CP" in ran.out
    assert "20/2018/NĐ-CP" in ran.out
    if form in ("svg", "graphml"):
        ET.fromstring(ran.out)  # noqa: S314 - our own output
    if form == "json":
        graph = nx.node_link_graph(json.loads(ran.out), edges="edges")
        assert set(graph.edges()) == {(NEW, OLD)}


def test_graph_writes_a_file_whole(lawreg: Lawreg, tmp_path: Path) -> None:
    """A picture belongs in a file."""
    target = tmp_path / "so-do.svg"
    asked = ("graph", "20/2018/NĐ-CP", "--output-format", "svg")
    ran = lawreg(*asked, "-o", str(target), *SMALL)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert target.read_text(encoding="utf-8").startswith("<svg ")


def test_graph_never_overwrites_the_registry(lawreg: Lawreg, world: Path) -> None:
    """The file being read is not the file to write."""
    before = (world / "small.sqlite").read_bytes()
    ran = lawreg("graph", "20/2018/NĐ-CP", "-o", "small.sqlite", *SMALL)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert (world / "small.sqlite").read_bytes() == before


def test_kinds_are_read_in_small_letters_and_narrow(lawreg: Lawreg) -> None:
    """Only amendments: the replacement is not followed."""
    ran = lawreg("graph", "10/2010/NĐ-CP", "--kinds", "amends, corrects", *SMALL)
    assert ran.code == 0
    assert "20/2018" not in ran.out


def test_impact_tells_who_rests_and_by_which_way(lawreg: Lawreg) -> None:
    """By default what replaces does not rest; asked for, it is told with its path."""
    nobody = lawreg("impact", "10/2010/NĐ-CP", *SMALL)
    assert nobody.code == 0
    assert "chưa ghi văn bản nào dựa vào" in nobody.out
    asked = ("--kinds", "REPLACES", "--output-format", "json")
    ran = lawreg("impact", "10/2010/NĐ-CP", *asked, *SMALL)
    (dependent,) = json.loads(ran.out)["dependents"]
    assert (dependent["id"], dependent["depth"]) == (NEW, 1)
    (step,) = dependent["path"]
    assert (step["kind"], step["actor"]["id"], step["target"]["id"]) == (
        "REPLACES",
        NEW,
        OLD,
    )


@pytest.mark.parametrize("command", ["graph", "impact"])
def test_homonyms_are_candidates_and_exit_1(command: str, lawreg: Lawreg) -> None:
    """A number is not an identity; the list is on stdout, one line on stderr."""
    ran = lawreg(command, "76/NQ-CP", *SMALL)
    assert ran.code == 1
    assert "vn/cp/2020/76-nq-cp" in ran.out
    assert ran.err.count("\n") == 1
    in_json = lawreg(command, "76/NQ-CP", "--output-format", "json", *SMALL)
    assert len(json.loads(in_json.out)["candidates"]) == 2


def test_a_picture_of_homonyms_is_no_list(lawreg: Lawreg) -> None:
    """A format that holds no list leaves stdout empty; stderr names the ids."""
    ran = lawreg("graph", "76/NQ-CP", "--output-format", "svg", *SMALL)
    assert (ran.code, ran.out) == (1, "")
    assert "vn/cp/2020/76-nq-cp và vn/cp/2021/76-nq-cp" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("command", ["graph", "impact"])
def test_an_unknown_number_names_the_nearest(command: str, lawreg: Lawreg) -> None:
    """As `show` does."""
    ran = lawreg(command, "10/2011/NĐ-CP", *SMALL)
    assert (ran.code, ran.out) == (1, "")
    assert "«10/2011/NĐ-CP». Gần nhất: Nghị định 10/2010/NĐ-CP" in ran.err


@pytest.mark.parametrize(
    ("argv", "part"),
    [
        pytest.param(["graph", "x", "--kinds", "AMEND"], "«AMENDS»", id="a kind"),
        pytest.param(["graph", "x", "--kinds", ","], "--kinds", id="no kind"),
        pytest.param(["graph", "x", "--depth", "0"], "từ 1 đến 20", id="no depth"),
        pytest.param(["graph", "x", "--depth", "21"], "từ 1 đến 20", id="too deep"),
        pytest.param(["graph", "x", "--limit", "0"], "--limit", id="no limit"),
        pytest.param(["graph", "x", "--output-format", "sgv"], "«svg»", id="a format"),
        pytest.param(["graph"], "SỐ-HIỆU", id="no number"),
        pytest.param(["impact", "x", "--depth", "101"], "từ 1 đến 100", id="depth"),
        pytest.param(["impact", "x", "--as-of", "31/4/2022"], "31/4/2022", id="a day"),
        pytest.param(["registry", "central", "--limit", "0"], "--limit", id="central"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(
    argv: list[str], part: str, lawreg: Lawreg
) -> None:
    """Nothing on stdout that could be taken for an answer."""
    ran = lawreg(*argv, *SMALL)
    assert (ran.code, ran.out) == (2, "")
    assert part in ran.err
    assert ran.err.count("\n") == 1


def test_the_whole_registry_is_ranked(lawreg: Lawreg) -> None:
    """The small registry has one replacement: nothing rests on anything."""
    ran = lawreg("registry", "central", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Sổ đăng ký chưa ghi")
    in_json = lawreg("registry", "central", "--output-format", "json", *SMALL)
    assert json.loads(in_json.out)["instruments"] == []


@pytest.mark.parametrize(
    "asked",
    [["graph", "20/2018/NĐ-CP"], ["impact", "20/2018/NĐ-CP"], ["registry", "central"]],
)
def test_the_second_clock_is_asked(asked: list[str], lawreg: Lawreg) -> None:
    """The small registry began on 20 November 2026: the day before it knew nothing."""
    ran = lawreg(*asked, "--known-at", "2026-11-19", *SMALL)
    assert (ran.code, ran.out) == (2, "")
    assert "20/11/2026" in ran.err
    then = lawreg(*asked, "--known-at", "2026-11-20", *SMALL)
    assert (then.code, then.err) == (0, "")
    assert "như đã ghi đến hết 20/11/2026" in then.out
