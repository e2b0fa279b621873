"""``lawreg registry verify``, ``diff`` and ``backup``: what is printed, and the exit code."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lawreg.language import Text
from lawreg.registry.fault import error, warning
from lawreg.registry.verify import Verification
from lawreg.report.fault_words import FAULT_WORDS
from lawreg.report.verification import render_verification, render_verification_json
from tests.cli.small_world import ROOT, Lawreg
from tests.registry_samples import AMENDING_ID, REPLACING_ID, write_source

SMALL = ("--registry", "small.sqlite")


def _tamper(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER instruments_no_update")
        connection.execute("UPDATE instruments SET title = 'Khác' WHERE row_id = 1")
        connection.commit()


def test_verify_says_that_nothing_is_wrong(lawreg: Lawreg) -> None:
    """One line that tells how much was looked through."""
    ran = lawreg("registry", "verify", *SMALL)
    assert (ran.code, ran.err) == (0, "")
    assert "1 đợt cập nhật" in ran.out
    assert "không có gì sai" in ran.out


def test_verify_finds_an_edit(lawreg: Lawreg, world: Path, tmp_path: Path) -> None:
    """Exit 1, the code, what it is about, in both languages and for programs."""
    edited = tmp_path / "edited.sqlite"
    shutil.copy(world / "small.sqlite", edited)
    _tamper(edited)
    command = ("registry", "verify", "--registry", str(edited))
    ran = lawreg(*command)
    assert ran.code == 1
    told = ran.out.splitlines()
    assert any(
        line.startswith("lỗi: bản ghi bị thay đổi [record-altered] · ") for line in told
    ), told
    guard = "[guard-altered] · bảng, chỉ mục hoặc chốt «instruments_no_update»: "
    assert f"lỗi: chốt chống sửa bị thay đổi {guard}" in ran.out
    assert "(bảng instruments, dòng 1)" in ran.out
    assert "changed or added behind it" in lawreg(*command, "--lang", "en").out
    told = json.loads(lawreg(*command, "--output-format", "json").out)
    assert "record-altered" in {fault["code"] for fault in told["faults"]}
    assert told["summary"]["error"] == len(told["faults"])
    assert len(told["registry"]["revision"]) == 64


@pytest.mark.parametrize(("n", "listed"), [(5, 5), (6, 3), (838, 3)])
def test_many_faults_of_a_code_are_counted(n: int, listed: int) -> None:
    """The first of them are told, all on demand, and JSON holds every one."""
    early = [
        warning(
            *("effect-too-early", f"vn/cp/2025/{i:03}", Text("sớm", "early")),
            source="github:an/luat:2015/luat-80.html",
        )
        for i in range(n)
    ]
    found = Verification(
        1, 9, "ab" * 32, (*early, error("cycle", "a → a", Text("vòng", "c"))), {}
    )
    told = render_verification(found).splitlines()
    assert told[0] == "lỗi: tác động thành vòng [cycle] · a → a: vòng"
    words = "hiệu lực sớm hơn luật cho phép [effect-too-early]"
    assert sum(f"cảnh báo: {words} · vn/" in line for line in told) == listed
    if n > listed:
        assert f"{words}: {n} cảnh báo, trong đó:" in told
        assert f"  và {n - 3} điều nữa cùng mã; xem hết bằng --all" in told
    assert told[-1].endswith(f": 1 lỗi, {n} cảnh báo.")
    source = "tệp 2015/luat-80.html của kho an/luat trên GitHub"
    assert [line for line in told if "nguồn" in line] == [
        f"  nguồn của quy định: {source}"
    ]
    whole = render_verification(found, whole=True)
    assert whole.count(f"cảnh báo: {words} · vn/") == n
    assert len(json.loads(render_verification_json(found))["faults"]) == n + 1


def test_verify_names_texts_as_they_are_cited(
    lawreg: Lawreg, world: Path, tmp_path: Path
) -> None:
    """An act by its ends and its verb, not by ids; programs get the ids."""
    own = str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))
    act = ("relate", "76/NQ-CP ngày 15/7/2021", "sửa đổi", "10/2010/NĐ-CP")
    path = str(tmp_path / "x.toml")
    lawreg(
        *(*act, "--from", "01/8/2021", "--source", "Công báo"),
        *("-o", path, "--registry", own),
    )
    lawreg("apply", path, "--author", "Lan", "--registry", own)
    told = lawreg("registry", "verify", "--registry", own).out
    assert (
        "cảnh báo: tác động lên văn bản đã hết hiệu lực [act-after-end] · Nghị quyết 76/NQ-CP sửa đổi, bổ sung Nghị định "
        "10/2010/NĐ-CP: tác động đến một văn bản đã hết hiệu lực từ 21/06/2018 vì "
        "Nghị định 20/2018/NĐ-CP"
    ) in told
    found = json.loads(
        lawreg("registry", "verify", "--registry", own, "--output-format", "json").out
    )
    (fault,) = found["faults"]
    assert fault["subject"] == "vn/cp/2021/76-nq-cp AMENDS vn/cp/2010/10-2010-nd-cp"


def test_verify_knows_the_revision_of_a_report(lawreg: Lawreg) -> None:
    """As the report prints it; another was never that of this registry."""
    shown = lawreg("show", "20/2018/NĐ-CP", *SMALL, "--output-format", "json")
    revision = json.loads(shown.out)["registry"]["revision"]
    assert lawreg("registry", "verify", *SMALL, "--expect", revision[:12]).code == 0
    other = lawreg("registry", "verify", *SMALL, "--expect", "0123456789ab")
    assert other.code == 1
    assert "[revision-unknown] · 0123456789ab" in other.out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("--registry", "no.sqlite"), "không có tệp"),
        ((*SMALL, "--expect", "abc"), "8 chữ đầu"),
        ((*SMALL, "--expect", "không phải"), "không phải một bản"),
        ((*SMALL, "--fail-on", "never"), "--fail-on"),
    ],
    ids=["no registry", "too short", "no revision", "no such severity"],
)
def test_what_cannot_be_verified_is_two(
    lawreg: Lawreg, argv: tuple[str, ...], said: str
) -> None:
    """One line, and never 0 or 1: nothing was looked through."""
    ran = lawreg("registry", "verify", *argv)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


@pytest.fixture
def grown(lawreg: Lawreg, tmp_path: Path) -> str:
    """Build a registry of two changesets."""
    path = str(tmp_path / "grown.sqlite")
    source = str(write_source(tmp_path / "grown"))
    assert lawreg("registry", "build", "--source", source, "-o", path).code == 0
    return path


def test_diff_of_two_changesets(lawreg: Lawreg, grown: str) -> None:
    """The second changeset of the sample brought a decree and its acts."""
    ran = lawreg("registry", "diff", "1", "2", "--registry", grown)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith(f"--- {grown}, đợt 1 ngày 20/11/2026, bản ")
    replacing, replaced = "Nghị định 118/2025/NĐ-CP", "Nghị định 61/2018/NĐ-CP"
    assert f"+ văn bản {replacing} ({REPLACING_ID})" in lines
    assert f"+ quan hệ: {replacing} thay thế {replaced}" in lines
    assert lines[-1] == "Thêm 3, sửa 0, rút 0."
    back = lawreg("registry", "diff", "2", "1", "--registry", grown, "--lang", "en")
    assert f"- instrument {replacing} ({REPLACING_ID})" in back.out
    assert f"- relation: {replacing} replaces {replaced}" in back.out
    assert back.out.endswith("0 added, 0 corrected, 3 withdrawn.\n")


def test_diff_of_two_files(lawreg: Lawreg, grown: str, tmp_path: Path) -> None:
    """A field that differs is told with both values; programs get the records."""
    source = tmp_path / "grown"
    file = source / "instruments" / "cp" / "2021" / "107-2021-nd-cp.toml"
    words = file.read_text(encoding="utf-8").replace(
        "effective_from = 2021-12-06\n", "", 1
    )
    file.write_text(words, encoding="utf-8")
    other = str(tmp_path / "other.sqlite")
    assert lawreg("registry", "build", "--source", str(source), "-o", other).code == 0
    ran = lawreg("registry", "diff", other, grown)
    assert (
        f"~ văn bản Nghị định 107/2021/NĐ-CP ({AMENDING_ID})\n"
        "    Có hiệu lực từ: (trống) → 06/12/2021\n"
    ) in ran.out
    told = json.loads(
        lawreg("registry", "diff", other, grown, "--output-format", "json").out
    )
    (corrected,) = told["corrected"]
    assert corrected["fields"] == {
        "effective_from": {"before": None, "after": "2021-12-06"}
    }
    assert (told["from"]["registry"], told["to"]["changeset"]) == (other, 2)
    assert (told["added"], told["withdrawn"]) == ([], [])


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("1", "9"), "không có bản hoặc đợt cập nhật «9»"),
        (("1", "abc"), "không phải một bản"),
        (("1", "no.sqlite"), "không có tệp"),
        (("1",), "thiếu BẢN"),
    ],
    ids=["no such changeset", "no revision", "no such file", "one state only"],
)
def test_what_cannot_be_compared_is_two(
    lawreg: Lawreg, grown: str, argv: tuple[str, ...], said: str
) -> None:
    """One line and no half of an answer."""
    ran = lawreg("registry", "diff", *argv, "--registry", grown)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_backup_makes_a_copy_that_answers_alike(
    lawreg: Lawreg, grown: str, tmp_path: Path
) -> None:
    """Its place is printed, and it is a registry like the other."""
    copy = str(tmp_path / "copy.sqlite")
    ran = lawreg("registry", "backup", copy, "--registry", grown)
    assert (ran.code, ran.out, ran.err) == (0, f"{copy}\n", "")
    told = lawreg("registry", "diff", grown, copy)
    assert told.out.endswith("Thêm 0, sửa 0, rút 0.\n")
    assert lawreg("registry", "verify", "--registry", copy).code == 0


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("grown.sqlite", "không ghi đè"),
        (".", "không ghi đè"),
        ("no/copy.sqlite", "không có tệp hoặc thư mục"),
        ("grown.sqlite/copy.sqlite", "không phải thư mục"),
    ],
    ids=["itself", "a folder", "a folder that is missing", "a folder that is none"],
)
def test_a_backup_that_cannot_be_made_is_two(
    lawreg: Lawreg, grown: str, tmp_path: Path, path: str, said: str
) -> None:
    """One line; nothing is overwritten and nothing is left behind."""
    before = Path(grown).read_bytes()
    ran = lawreg("registry", "backup", str(tmp_path / path), "--registry", grown)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert Path(grown).read_bytes() == before
    assert {p.name for p in tmp_path.iterdir()} == {"grown", "grown.sqlite"}


COMMANDS_ON_A_REGISTRY = (
    ("show", "61/2018/NĐ-CP"),
    ("search", "một cửa"),
    ("registry", "log"),
    ("registry", "verify"),
    ("registry", "diff", "1", "2"),
    ("registry", "backup", "copy.sqlite"),
)


@pytest.mark.parametrize("argv", COMMANDS_ON_A_REGISTRY, ids=" ".join)
def test_a_registry_of_a_newer_lawreg_is_left_alone(
    lawreg: Lawreg, grown: str, argv: tuple[str, ...]
) -> None:
    """Every command says in one line that lawreg must be upgraded."""
    with closing(sqlite3.connect(grown)) as connection:
        connection.execute("PRAGMA user_version = 99")
    ran = lawreg(*argv, "--registry", grown)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "nâng cấp lawreg" in ran.err


@pytest.mark.parametrize(
    ("argv", "variable"),
    [
        pytest.param(("--registry", "so/work2.sqlite"), "", id="by the option"),
        pytest.param((), "so/work2.sqlite", id="by the variable"),
    ],
)
def test_a_registry_that_is_not_there_is_made_as_told(
    lawreg: Lawreg, world: Path, argv: tuple[str, ...], variable: str
) -> None:
    """The command in the hint, run as printed, makes the file that was named."""
    named = {"LAWREG_REGISTRY": variable}
    shutil.rmtree(world / "so", ignore_errors=True)
    ran = lawreg("registry", "log", *argv, **named)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    told = re.search(r"`lawreg (registry init[^`]*)`", ran.err)
    assert told is not None, ran.err
    assert told[1] == "registry init --registry so/work2.sqlite"
    made = lawreg(*told[1].split())
    assert (made.code, made.out) == (0, "so/work2.sqlite\n")
    assert "portfolio add THƯ-MỤC --registry so/work2.sqlite" in made.err
    assert lawreg("registry", "log", *argv, **named).code == 0
    again = lawreg(*told[1].split())
    assert again.code == 2
    assert "không ghi đè" in again.err


def test_init_makes_what_the_variable_names(lawreg: Lawreg, tmp_path: Path) -> None:
    """Every command reads that file from then on, so it is told without an option."""
    own = str(tmp_path / "của tôi.sqlite")
    made = lawreg("registry", "init", LAWREG_REGISTRY=own)
    assert (made.code, made.out) == (0, f"{own}\n")
    assert "mọi lệnh đọc và ghi sổ này" in made.err
    assert lawreg("registry", "log", LAWREG_REGISTRY=own).code == 0


def test_no_registry_is_made_at_an_address_of_no_database(lawreg: Lawreg) -> None:
    """Nor is a file of that name."""
    ran = lawreg("registry", "init", "--registry", "mysql://may-chu/luat")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "mysql://may-chu/luat" in ran.err


def test_every_code_has_words_and_is_explained() -> None:
    """As the code is written where a fault is made; in words, and on the page."""
    made = {
        code
        for path in (ROOT / "lawreg" / "registry").glob("*.py")
        for code in re.findall(
            r"\b(?:error|warning)\(\s*\"([a-z-]+)\"", path.read_text(encoding="utf-8")
        )
    }
    assert made == set(FAULT_WORDS)
    page = (ROOT / "docs" / "registry.md").read_text(encoding="utf-8")
    assert [code for code in made if f"`{code}`" not in page] == []
