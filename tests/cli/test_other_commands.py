"""``show``, ``timeline``, ``search``, ``cite``, ``rule``, ``rules``, ``registry``, ``plan``."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.small_world import Lawreg

SMALL = ("--registry", "small.sqlite")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["10/2010/NĐ-CP"], id="by number"),
        pytest.param(["10/2010/nd-cp"], id="by number without accents"),
        pytest.param(["vn/cp/2010/10-2010-nd-cp"], id="by id"),
        pytest.param(
            ["Nghị", "định", "số", "10/2010/NĐ-CP", "ngày", "01/02/2010"],
            id="by a whole mention",
        ),
    ],
)
def test_show_finds_what_is_meant(words: list[str], lawreg: Lawreg) -> None:
    """A person may type a number, an id, or paste the sentence."""
    ran = lawreg("show", *words, "--as-of", "28/12/2021", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert "Nghị định 10/2010/NĐ-CP" in ran.out
    assert "hết hiệu lực toàn bộ (từ 21/06/2018)" in ran.out
    assert "được thay thế bởi Nghị định 20/2018/NĐ-CP" in ran.out


def test_show_in_json_says_the_status_and_why(lawreg: Lawreg) -> None:
    """The status on the date asked about, with the relation that decided."""
    ran = lawreg(
        "show",
        "10/2010/NĐ-CP",
        "--as-of",
        "2021-12-28",
        "--output-format",
        "json",
        *SMALL,
    )
    card = json.loads(ran.out)
    assert ran.code == 0
    assert card["status"] == "CEASED"
    assert card["instrument"]["number"] == "10/2010/NĐ-CP"
    (because,) = card["because"]
    assert because["kind"] == "REPLACES"
    assert because["actor"]["number"] == "20/2018/NĐ-CP"
    assert card["relations"] == [because]


def test_show_lists_homonyms_and_exits_1(lawreg: Lawreg) -> None:
    """A number is not an identity: 76/NQ-CP exists once a year."""
    ran = lawreg("show", "76/NQ-CP", *SMALL)
    assert ran.code == 1
    assert "vn/cp/2020/76-nq-cp" in ran.out
    assert "vn/cp/2021/76-nq-cp" in ran.out
    assert ran.err.count("\n") == 1
    in_json = lawreg("show", "76/NQ-CP", "--output-format", "json", *SMALL)
    assert in_json.code == 1
    assert len(json.loads(in_json.out)["candidates"]) == 2


def test_show_tells_homonyms_apart_by_date(lawreg: Lawreg) -> None:
    """The date of issue, as a document prints it, is enough."""
    ran = lawreg("show", "Nghị quyết số 76/NQ-CP ngày 15/7/2021", *SMALL)
    assert ran.code == 0
    assert "Về chương trình" in ran.out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("10/2011/NĐ-CP", "10/2010/NĐ-CP", id="one wrong digit"),
        pytest.param("10/NĐ-CP", "10/2010/NĐ-CP", id="the year left out"),
        pytest.param("20/2018", "20/2018/NĐ-CP", id="the symbol left out"),
        pytest.param("20_2018_nd-cp", "20/2018/NĐ-CP", id="the name of a file"),
        pytest.param("20-2018-NĐ-CP.pdf", "20/2018/NĐ-CP", id="a file with its ending"),
        pytest.param("viec moi", "20/2018/NĐ-CP", id="words of the title"),
    ],
)
def test_show_suggests_what_was_meant(typed: str, meant: str, lawreg: Lawreg) -> None:
    """Exit 1, nothing on stdout, the nearest on stderr: never a silent match."""
    ran = lawreg("show", typed, *SMALL)
    assert (ran.code, ran.out) == (1, "")
    assert f"«{typed}». Gần nhất:" in ran.err
    assert meant in ran.err
    assert ran.err.count("\n") == 1


def test_show_reads_a_number_typed_with_hyphens(lawreg: Lawreg) -> None:
    """«20-2018-NĐ-CP» can be no other number."""
    ran = lawreg("show", "20-2018-NĐ-CP", *SMALL)
    assert ran.code == 0
    assert "20/2018/NĐ-CP" in ran.out


def test_show_has_nothing_near(lawreg: Lawreg) -> None:
    """A number like no other is only not held."""
    ran = lawreg("show", "99/1999/NĐ-CP", *SMALL)
    assert (ran.code, ran.out) == (1, "")
    assert "Gần nhất" not in ran.err


def test_search_finds_words_without_accents(lawreg: Lawreg) -> None:
    """Nobody types accents into a search box."""
    ran = lawreg("search", "viec", "moi", *SMALL)
    assert ran.code == 0
    assert "20/2018/NĐ-CP" in ran.out
    found = lawreg("search", "viec moi", "--output-format", "json", *SMALL)
    numbers = [i["number"] for i in json.loads(found.out)["instruments"]]
    assert "20/2018/NĐ-CP" in numbers


@pytest.mark.parametrize(
    ("kind", "issuer"),
    [
        pytest.param("nghi-quyet", "cp", id="by code"),
        pytest.param("Nghị quyết", "Chính phủ", id="by name"),
        pytest.param("nghi quyet", "chinh phu", id="by name without accents"),
    ],
)
def test_search_narrows(kind: str, issuer: str, lawreg: Lawreg) -> None:
    """Kind, issuer, year and limit leave out what does not fit."""
    options = ("--kind", kind, "--issuer", issuer, "--year", "2021")
    ran = lawreg("search", "76/NQ-CP", *options, "--output-format", "json", *SMALL)
    (found,) = json.loads(ran.out)["instruments"]
    assert found["id"] == "vn/cp/2021/76-nq-cp"


def test_search_tells_the_status(lawreg: Lawreg) -> None:
    """What is found stands with its status on the day asked about."""
    ended = lawreg("search", "10/2010", *SMALL, "--as-of", "2022-01-28").out
    assert "hết hiệu lực toàn bộ (từ" in ended
    begun = lawreg("search", "10/2010", *SMALL, "--as-of", "2011-01-01").out
    assert "còn hiệu lực" in begun
    ran = lawreg("search", *SMALL, "--status", "ceased", "--output-format", "json")
    assert {i["status"] for i in json.loads(ran.out)["instruments"]} == {"CEASED"}
    said = lawreg("search", *SMALL, "--status", "Hết hiệu lực toàn bộ")
    assert "10/2010/NĐ-CP" in said.out
    none = lawreg("search", "10/2010", *SMALL, "--status", "suspended")
    assert (none.code, none.out) == (1, "")
    assert lawreg("search", "x", *SMALL, "--status", "ended").code == 2


def test_search_that_finds_nothing_is_1(lawreg: Lawreg) -> None:
    """Nothing found is an answer, not a failure: stdout empty, exit 1, one line."""
    ran = lawreg("search", "zzzzzz", *SMALL)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


def test_cite_gives_offsets_into_the_file(lawreg: Lawreg, world: Path) -> None:
    """Every citation is exactly the characters it says it is."""
    ran = lawreg("cite", "stale.txt", "--output-format", "json")
    text = (world / "stale.txt").read_text(encoding="utf-8")
    cited = json.loads(ran.out)["citations"]
    assert [c["number"] for c in cited] == ["10/2010/NĐ-CP"]
    for citation in cited:
        assert text[citation["start"] : citation["end"]] == citation["text"]
        start, end = citation["mention"]
        assert text[start:end].startswith("Nghị định số 10/2010/NĐ-CP")
        begin, stop = citation["spans"]["kind"]
        assert text[begin:stop] == "Nghị định"
    lines = lawreg("cite", "-", "--output-format", "jsonl", stdin=text).out
    assert [json.loads(line) for line in lines.splitlines()] == cited


def test_cite_gives_the_string_of_a_json_plan(lawreg: Lawreg, world: Path) -> None:
    """Offsets of a plan in JSON count in the string that ``pointer`` names."""
    path = world / "p.json"
    made = lawreg("plan", "convert", "stale.txt").out
    path.write_text(made, encoding="utf-8")
    (found,) = json.loads(lawreg("cite", "p.json", "--output-format", "json").out)[
        "citations"
    ]
    place = found["place"]
    held = json.loads(made)
    for key in place["pointer"].split("/")[1:]:
        held = held[int(key)] if isinstance(held, list) else held[key]
    assert held[place["start"] : place["end"]] == "10/2010/NĐ-CP"
    assert made.splitlines()[place["line"] - 1][place["column"] - 1 :].startswith("10/")


def test_cite_for_people_names_the_place(lawreg: Lawreg) -> None:
    """A line a citation, then how many."""
    lines = lawreg("cite", "stale.txt").out.splitlines()
    assert lines[0].startswith("stale.txt:9:")
    assert lines[-1] == "1 viện dẫn"


def test_rule_explains(lawreg: Lawreg) -> None:
    """A code gives its card, a family its list, ``--all`` every card."""
    card = lawreg("rule", "val101", "--rules", "rules")
    assert card.code == 0
    assert "Văn bản đã hết hiệu lực không còn là căn cứ." in card.out
    family = lawreg("rule", "VAL", "--rules", "rules")
    assert family.out.count("\n") == 2
    every = lawreg("rule", "--all", "--rules", "rules")
    assert card.out in every.out
    in_json = lawreg("rule", "VAL101", "--rules", "rules", "--output-format", "json")
    assert json.loads(in_json.out)["rules"][0]["code"] == "VAL101"


def test_rule_that_is_none_names_the_nearest(lawreg: Lawreg) -> None:
    """``VAL10l`` costs one glance."""
    ran = lawreg("rule", "VAL10l", "--rules", "rules")
    assert (ran.code, ran.out) == (2, "")
    assert "VAL101" in ran.err


def test_rules_are_listed(lawreg: Lawreg) -> None:
    """One line a rule."""
    ran = lawreg("rules", "list", "--rules", "rules")
    assert ran.code == 0
    assert [line[:6] for line in ran.out.splitlines()] == ["VAL101", "VAL301"]


def test_rules_without_tests_fail(lawreg: Lawreg) -> None:
    """A rule that no case tries is a failing case of its own."""
    ran = lawreg("rules", "test", "rules", *SMALL)
    assert ran.code == 1
    assert ran.out.count("VAL101") >= 2


def test_registry_builds_and_tells_its_changes(lawreg: Lawreg, tmp_path: Path) -> None:
    """From TOML to a file, and who changed it when and why."""
    target = str(tmp_path / "new.sqlite")
    built = lawreg("registry", "build", "--source", "source", "-o", target)
    assert (built.code, built.out) == (0, "")
    assert "4 văn bản" in built.err
    log = lawreg("registry", "log", "--registry", target)
    assert log.code == 0
    assert "dựng một sổ đăng ký nhỏ" in log.out


def test_plan_converts_to_what_check_reads(
    lawreg: Lawreg, check: Lawreg, tmp_path: Path
) -> None:
    """A converted plan has the findings of the document it came from."""
    target = tmp_path / "plan.json"
    assert lawreg("plan", "convert", "stale.txt", "-o", str(target)).code == 0
    report = json.loads(check(str(target), "--output-format", "json").out)
    (finding,) = report["findings"]
    assert finding["text"] == "10/2010/NĐ-CP"
    assert finding["pointer"].startswith("/")


def test_plan_schema_is_a_schema(lawreg: Lawreg) -> None:
    """What editors load to help with plan files."""
    assert "$schema" in json.loads(lawreg("plan", "schema").out)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(["20/2018/NĐ-CP", "--provision", "d5.k2"], id="an address"),
        pytest.param(["20/2018/NĐ-CP", "--provision", "D5.K2"], id="in capitals"),
        pytest.param(
            ["20/2018/NĐ-CP", "--provision", "khoản 2 Điều 5"], id="as people write it"
        ),
        pytest.param(["khoản 2 Điều 5 Nghị định số 20/2018/NĐ-CP"], id="a mention"),
    ],
)
def test_timeline_tells_the_life_of_a_provision(
    typed: list[str], lawreg: Lawreg
) -> None:
    """A provision is asked for by its address or as documents write it."""
    ran = lawreg("timeline", *typed, *SMALL)
    assert ran.code == 0
    assert "Diễn biến hiệu lực của khoản 2 Điều 5" in ran.out
    assert "Từ 21/06/2018: còn hiệu lực" in ran.out


def test_timeline_in_json_is_half_open_and_names_the_act(lawreg: Lawreg) -> None:
    """What replaced it opens the last interval, with its words and its source."""
    ran = lawreg("timeline", "10/2010/NĐ-CP", "--output-format", "json", *SMALL)
    told = json.loads(ran.out)
    assert told["timeline"][0]["from"] is None
    last = told["timeline"][-1]
    assert (last["from"], last["until"], last["status"]) == (
        "2018-06-21",
        None,
        "CEASED",
    )
    assert last["acts"][0]["evidence"][0]["quote"].startswith("Nghị định này thay thế")
    for one, other in pairwise(told["timeline"]):
        assert one["until"] == other["from"]


def test_a_point_of_nothing_is_shown_and_stops_nothing(
    lawreg: Lawreg, tmp_path: Path
) -> None:
    """People write so; the instrument is told all the same, and what is named of it."""
    file = tmp_path / "plan.txt"
    file.write_text("Theo điểm a, c1 Nghị định số 20/2018/NĐ-CP.", encoding="utf-8")
    ran = lawreg("cite", str(file))
    assert ran.code == 0
    assert "Nghị định 20/2018/NĐ-CP · điểm a · điểm c1" in ran.out


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(["20/2018/NĐ-CP", "--provision", "xx"], id="no address"),
        pytest.param(["20/2018/NĐ-CP", "--provision", "k2.d5"], id="the wrong way up"),
        pytest.param(["20/2018/NĐ-CP", "--provision", "Điều năm"], id="no number"),
        pytest.param(["điểm a Nghị định số 20/2018/NĐ-CP"], id="a point of nothing"),
    ],
)
def test_timeline_refuses_what_is_no_provision(
    typed: list[str], lawreg: Lawreg
) -> None:
    """One line, with an example of an address."""
    ran = lawreg("timeline", *typed, *SMALL)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "d5.k2.a" in ran.err


def test_timeline_lists_homonyms_and_exits_1(lawreg: Lawreg) -> None:
    """Two instruments of one number have two lives."""
    assert lawreg("timeline", "76/NQ-CP", *SMALL).code == 1
