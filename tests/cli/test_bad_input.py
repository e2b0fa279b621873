"""Every way in which a plan, a rule or a registry can be bad: one line, exit 2, no stdout."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.small_world import HEADER, Lawreg

Make = Callable[[Path], None]


def _bytes(content: bytes) -> Make:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def _json(text: str) -> Make:
    return _bytes(text.encode())


def _huge(path: Path) -> None:
    line = "Thực hiện Nghị định số 10/2010/NĐ-CP của Chính phủ.\n"
    times = 50_000_000 // len(line.encode()) + 1
    path.write_text(HEADER + line * times, encoding="utf-8")


PLANS: dict[str, tuple[str, Make, tuple[str, ...]]] = {
    "a file that is not there": ("gone.json", lambda _: None, ()),
    "an empty file": ("empty.txt", _bytes(b""), ()),
    "an empty JSON file": ("empty.json", _bytes(b""), ()),
    "white space only": ("blank.txt", _bytes(b" \n\t\n"), ()),
    "a folder": ("folder", Path.mkdir, ()),
    "a folder named as JSON": ("folder.json", Path.mkdir, ()),
    "binary in a text file": ("bin.txt", _bytes(bytes(range(256)) * 40), ()),
    "binary in a JSON file": ("bin.json", _bytes(b"\x00\xff\xfe\x01" * 99), ()),
    "a docx that is none": ("fake.docx", _bytes(b"PK\x03\x04 not a zip"), ()),
    "a pdf that is none": ("fake.pdf", _bytes(b"%PDF-1.7\n garbage"), ()),
    "broken JSON": ("broken.json", _json('{\n  "a": 1,\n  "b" 2\n}'), ("3", "7")),
    "JSON that is no object": ("list.json", _json("[1, 2]"), ()),
    "wrong types": ("types.json", _json('{"title": 5, "sections": "x"}'), ()),
    "a date that does not exist": (
        "date.json",
        _json('{"number": "1/KH-SM", "issued_on": "2022-02-30", "sections": []}'),
        (),
    ),
    "10,000 levels of nesting": (
        "deep.json",
        _json('{"sections": ' + "[" * 10_000 + "]" * 10_000 + "}"),
        (),
    ),
    "50 MB of text": ("huge.txt", _huge, ()),
    "a kind of file that is no plan": ("plan.xlsx", _bytes(b"PK\x03\x04"), ()),
}


@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize("case", PLANS)
def test_a_bad_plan_is_one_line_and_exit_2(
    case: str, form: str, check: Lawreg, tmp_path: Path
) -> None:
    """The line names the file; stdout is empty, so no program takes it for clean."""
    name, make, parts = PLANS[case]
    path = tmp_path / name
    make(path)
    ran = check(str(path), "--output-format", form)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert name in ran.err
    assert "Traceback" not in ran.err
    assert "nội bộ" not in ran.err
    for part in parts:
        assert part in ran.err


@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize(
    ("options", "part"),
    [
        pytest.param(["--select", "VAL999"], "VAL", id="an unknown rule"),
        pytest.param(["--ignore", "VAI101"], "VAL101", id="a mistyped rule"),
        pytest.param(
            ["--select", "ceased-at-sining"], "ceased-at-signing", id="a name"
        ),
        pytest.param(["--select", "VAL", "--ignore", "VAL"], "--", id="no rule left"),
        pytest.param(["--rules", "không-có"], "không-có", id="no such pack"),
        pytest.param(["--registry", "không-có.sqlite"], "không-có", id="no registry"),
        pytest.param(["--registry", "rules"], "rules", id="a folder for a registry"),
        pytest.param(["--as-of", "31/04/2022"], "31/04/2022", id="no such day"),
        pytest.param(["-o", "không/có/r.txt"], "không", id="nowhere to write"),
    ],
)
def test_a_bad_option_is_one_line_and_exit_2(
    options: list[str], part: str, form: str, lawreg: Lawreg
) -> None:
    """A mistake in what is asked is never a check that found nothing."""
    world = []
    if "--registry" not in options:
        world += ["--registry", "small.sqlite"]
    if "--rules" not in options:
        world += ["--rules", "rules"]
    ran = lawreg("check", "stale.txt", *world, *options, "--output-format", form)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert part in ran.err
    assert "Traceback" not in ran.err


def _not_a_database(path: Path) -> None:
    path.write_bytes(b"this is no registry" * 100)


def _cut_short(path: Path) -> None:
    whole = path.with_name("small.sqlite").read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def _scrambled(path: Path) -> None:
    whole = bytearray(path.with_name("small.sqlite").read_bytes())
    for at in range(4096, len(whole), 7):
        whole[at] ^= 0xFF
    path.write_bytes(whole)


def _emptied(path: Path) -> None:
    """Make a registry in which nothing was ever recorded."""
    whole = path.with_name("small.sqlite")
    with sqlite3.connect(whole) as held:
        # The index of words makes its own tables.
        made = "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'instrument_words_%'"
        schema = [row[0] for row in held.execute(made) if row[0]]
        pragmas = [
            f"PRAGMA {name} = {held.execute(f'PRAGMA {name}').fetchone()[0]}"
            for name in ("application_id", "user_version")
        ]
    held.close()
    with sqlite3.connect(path) as database:
        for statement in [*pragmas, *schema]:
            database.execute(statement)
    database.close()


def _another_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("create table t (x)")
    database.close()


@pytest.mark.parametrize("form", ["full", "json"])
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(_not_a_database, id="not a database"),
        pytest.param(lambda path: path.write_bytes(b""), id="an empty file"),
        pytest.param(_cut_short, id="cut short"),
        pytest.param(_scrambled, id="scrambled"),
        pytest.param(_another_database, id="a database of something else"),
        pytest.param(_emptied, id="a registry of nothing"),
    ],
)
def test_a_corrupt_registry_is_one_line_and_exit_2(
    spoil: Make, form: str, lawreg: Lawreg, world: Path
) -> None:
    """Half a registry is no registry: it never makes an instrument look unknown."""
    path = world / "spoilt.sqlite"
    path.unlink(missing_ok=True)
    spoil(path)
    ran = lawreg(
        "check",
        "stale.txt",
        "--rules",
        "rules",
        "--registry",
        "spoilt.sqlite",
        "--output-format",
        form,
    )
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "spoilt.sqlite" in ran.err
    if "hỏng" in ran.err:
        assert "Lấy lại từ bản sao lưu" in ran.err
        assert "malformed" not in ran.err
    assert "Traceback" not in ran.err
    assert "nội bộ" not in ran.err
