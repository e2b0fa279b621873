"""``lawreg check``: one plan or many, every format, exit codes that can be relied on."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.small_world import HEADER, Lawreg
from tests.new_texts import decree_text

KEYS = {
    "code",
    "name",
    "severity",
    "confidence",
    "path",
    "pointer",
    "line",
    "column",
    "start",
    "end",
    "text",
    "instrument",
    "related",
    "message",
    "when",
    "evidence",
    "fix",
}


def test_a_clean_plan_is_0_and_says_what_was_checked(check: Lawreg) -> None:
    """Clean is a statement: how many citations, rules, which registry, which date."""
    ran = check("clean.txt")
    assert ran.code == 0
    assert ran.err == ""
    assert ran.out.startswith("Không có phát hiện nào.\n")
    assert "1 kế hoạch · 1 viện dẫn · 2 quy tắc" in ran.out
    assert "23/11/2026" in ran.out


def test_a_plan_that_cites_what_has_ended_is_1(check: Lawreg) -> None:
    """The excerpt shows the line with carets under the number; stderr stays empty."""
    ran = check("stale.txt")
    assert ran.code == 1
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert lines[0].startswith("stale.txt:9:")
    assert "VAL101" in lines[0]
    at = lines[2].index("10/2010/NĐ-CP")
    assert lines[3][at : at + 13] == "^" * 13
    assert "21/06/2018" in ran.out


def test_json_is_what_was_promised(check: Lawreg) -> None:
    """Keys and values other programs rely on, and nothing else on stdout."""
    ran = check("stale.txt", "clean.txt", "--output-format", "json")
    report = json.loads(ran.out)
    assert ran.code == 1
    assert ran.err == ""
    assert report.keys() == {"registry", "as_of", "findings", "summary"}
    assert report["registry"].keys() == {"revision", "date"}
    assert report["as_of"] == "2026-11-23"
    (finding,) = report["findings"]
    assert finding.keys() == KEYS
    assert (finding["code"], finding["when"]) == ("VAL101", "at-signing")
    assert finding["related"] == ["20/2018/NĐ-CP"]
    assert finding["text"] == "10/2010/NĐ-CP"
    summary = report["summary"]
    assert (summary["plans"], summary["citations"], summary["resolved"]) == (2, 2, 2)
    assert (summary["rules"], summary["findings"], summary["waived"]) == (2, 1, 0)


def test_offsets_point_at_the_words_in_the_file(check: Lawreg, world: Path) -> None:
    """``start`` and ``end`` are characters of the file as it is."""
    report = json.loads(check("stale.txt", "--output-format", "json").out)
    (finding,) = report["findings"]
    text = (world / "stale.txt").read_text(encoding="utf-8")
    assert text[finding["start"] : finding["end"]] == finding["text"]
    line = text.splitlines()[finding["line"] - 1]
    assert line[finding["column"] - 1 :].startswith(finding["text"])


def test_a_plan_checked_as_of_its_signing_does_not_know_the_future(
    check: Lawreg,
) -> None:
    """Either spelling of the date is understood; before the end nothing is wrong."""
    assert check("stale.txt", "--as-of", "20/06/2018").code == 0
    assert check("stale.txt", "--as-of", "2018-06-21").code == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param(["--exit-zero"], 0, id="exit zero"),
        pytest.param(["--fail-on", "never"], 0, id="never"),
        pytest.param(["--fail-on", "info"], 1, id="from remarks up"),
        pytest.param(["--select", "VAL301"], 0, id="another rule only"),
        pytest.param(["--ignore", "VAL101"], 0, id="this rule left out"),
        pytest.param(["--select", "val"], 1, id="a family in small letters"),
        pytest.param(["--select", "VAL301", "--select", "VAL1"], 1, id="given twice"),
    ],
)
def test_what_is_asked_decides_the_exit_code(
    options: list[str], code: int, check: Lawreg
) -> None:
    """Options choose rules and what fails; they never break the run."""
    ran = check("stale.txt", *options)
    assert (ran.code, ran.err) == (code, "")


def test_one_unreadable_plan_does_not_silence_the_others(check: Lawreg) -> None:
    """The others are reported on stdout, the bad one on stderr, and the run is 2."""
    ran = check("missing.txt", "stale.txt", "--exit-zero", "--output-format", "json")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "missing.txt" in ran.err
    report = json.loads(ran.out)
    assert [f["path"] for f in report["findings"]] == ["stale.txt"]
    assert report["summary"]["unreadable"] == 1


@pytest.mark.parametrize(
    ("language", "said"),
    [("vi", "không tìm thấy viện dẫn nào"), ("en", "no citation was found")],
)
def test_a_plan_that_cites_nothing_is_not_clean(
    language: str, said: str, check: Lawreg, tmp_path: Path
) -> None:
    """One line names it and what to look at; the others are reported all the same."""
    scan = tmp_path / "ban-chup.txt"
    scan.write_text(f"{HEADER}Trang 1\n", encoding="utf-8")
    ran = check(str(scan), "--lang", language)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert "scan" in ran.err
    assert str(scan) in ran.err
    assert str(scan) in ran.out
    both = check(str(scan), "clean.txt", "--exit-zero", "--output-format", "json")
    summary = json.loads(both.out)["summary"]
    assert (both.code, both.err.count("\n")) == (2, 1)
    assert summary["uncited"] == [str(scan)]
    assert (summary["plans"], summary["citations"]) == (2, 1)


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_cite_tells_that_it_found_nothing(
    form: str, lawreg: Lawreg, tmp_path: Path
) -> None:
    """An empty list is a true answer, so the code is 0; a person is told what to look at."""
    text = tmp_path / "thu.txt"
    text.write_text("Kính gửi các đồng chí.\n", encoding="utf-8")
    ran = lawreg("cite", str(text), "--output-format", form)
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert f"{text}: không tìm thấy viện dẫn nào" in ran.err


def test_a_day_before_the_signing_is_told(check: Lawreg) -> None:
    """The plan of 28/12/2021 is judged as if signed on the day asked about, and said to be."""
    ran = check("clean.txt", "--as-of", "27/12/2021")
    assert ran.code == 0
    assert ran.err.count("\n") == 1
    assert "clean.txt: kế hoạch ký ngày 28/12/2021, sau ngày được hỏi 27/12/2021" in (
        ran.err
    )
    assert check("clean.txt", "--as-of", "28/12/2021").err == ""


def test_order_and_repetition_do_not_change_the_report(check: Lawreg) -> None:
    """Plans are reported by path, each once, however they were named."""
    one = check("stale.txt", "clean.txt", "--output-format", "concise")
    two = check("clean.txt", "stale.txt", "clean.txt", "--output-format", "concise")
    assert one == two


def test_concise_is_one_line_a_finding(check: Lawreg) -> None:
    """Data on stdout, the sum on stderr."""
    ran = check("stale.txt", "--output-format", "concise")
    assert ran.out.count("\n") == 1
    assert ran.out.startswith("stale.txt:9:")
    assert ": VAL101 lỗi " in ran.out
    assert ran.err.count("\n") == 1


def test_stdin_is_a_plan_with_the_name_given(check: Lawreg, world: Path) -> None:
    """``-`` reads stdin; the report calls it what the editor calls it."""
    text = (world / "stale.txt").read_text(encoding="utf-8")
    named = check(
        "-", "--stdin-filename", "a/b.txt", "--output-format", "concise", stdin=text
    )
    assert named.code == 1
    assert named.out.startswith("a/b.txt:9:")
    assert check("-", "--output-format", "concise", stdin=text).code == 1


def test_a_report_goes_to_a_file(check: Lawreg, world: Path, tmp_path: Path) -> None:
    """``-o`` takes the report, stdout stays empty, and one line says how it went."""
    target = tmp_path / "r.json"
    ran = check("stale.txt", "--output-format", "json", "-o", str(target))
    assert ran.code == 1
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert json.loads(target.read_text(encoding="utf-8"))["findings"]
    before = (world / "stale.txt").read_bytes()
    assert check("stale.txt", "-o", "stale.txt").code == 2
    assert (world / "stale.txt").read_bytes() == before


def test_english_is_english(check: Lawreg) -> None:
    """``--lang en`` and LAWREG_LANG change the messages, not the findings."""
    ran = check("stale.txt", "--lang", "en")
    assert "error VAL101" in ran.out
    assert check("stale.txt", LAWREG_LANG="en") == ran


def test_no_colour_where_nobody_watches(check: Lawreg) -> None:
    """A pipe gets no escape codes."""
    assert "\x1b" not in check("stale.txt").out


def test_the_same_question_gets_the_same_bytes(check: Lawreg) -> None:
    """No clock, no locale, no hash seed in the report."""
    one = check("stale.txt", "--output-format", "json", PYTHONHASHSEED="1", LC_ALL="C")
    two = check(
        "stale.txt", "--output-format", "json", PYTHONHASHSEED="2", TZ="Asia/Tokyo"
    )
    assert one == two


def test_a_decree_is_no_plan(check: Lawreg, tmp_path: Path) -> None:
    """Refused with what to run instead; plans beside it are checked."""
    text = decree_text("900/2026/NĐ-CP", date(2026, 5, 4))
    (tmp_path / "nd.txt").write_text(text, encoding="utf-8")
    ran = check(str(tmp_path / "nd.txt"))
    assert (ran.code, ran.out) == (2, "")
    assert "đây là nghị định, không phải kế hoạch" in ran.err
    assert "`lawreg intake`" in ran.err
    ran = check(str(tmp_path / "nd.txt"), "clean.txt")
    assert ran.code == 2
    assert "1 kế hoạch · 1 viện dẫn" in ran.out
