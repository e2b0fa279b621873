"""What a registry file answers, and how one that cannot be read is told."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lawreg.errors import RegistryError
from lawreg.model import (
    Coverage,
    Evidence,
    InstrumentKind,
    RegistryView,
    RelationKind,
    Status,
    status,
)
from lawreg.registry import QueryableRegistry, RegistryReader, open_registry
from tests.registry_samples import (
    AMENDING_ID,
    CONSTITUTION_ID,
    LOCAL_ID,
    ONE_STOP_ID,
    REPLACING_ID,
)


def test_the_reader_is_a_registry_view(built: Path) -> None:
    """The checker sees the protocol only."""
    view: RegistryView = RegistryReader(str(built))
    assert view.by_id([ONE_STOP_ID])


@pytest.mark.parametrize(
    "number",
    ["61/2018/NĐ-CP", "61/2018/nđ–cp", "061/2018/ND-CP", "61 / 2018 / NĐ - CP"],
)
def test_a_number_is_found_in_any_spelling(
    view: QueryableRegistry, number: str
) -> None:
    """Case, accents, dashes, spaces and leading zeros are not part of a number."""
    (found,) = view.by_number([number])[number]
    assert found.instrument_id == ONE_STOP_ID


@pytest.mark.parametrize("number", ["62/2018/NĐ-CP", "", " ", "0"])
def test_a_number_not_held_is_no_key(view: QueryableRegistry, number: str) -> None:
    """The constitution, which has no number, is not found by an empty one."""
    assert view.by_number([number]) == {}


@pytest.mark.parametrize(
    "name",
    [
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam",
        "hiến pháp nước cộng hoà xã hội\nchủ nghĩa Việt Nam",
        "hien phap nam 2013",
    ],
)
def test_a_law_is_found_by_title_or_alias(view: QueryableRegistry, name: str) -> None:
    """Laws are cited by name; accents, tone placement and line breaks do not matter."""
    (found,) = view.by_name([name])[name]
    assert found.instrument_id == CONSTITUTION_ID
    assert found.aliases == ("Hiến pháp năm 2013",)


def test_an_instrument_carries_its_evidence(view: QueryableRegistry) -> None:
    """Evidence stays in the order of the source."""
    assert view.by_id([ONE_STOP_ID])[ONE_STOP_ID].evidence == (
        Evidence(
            "Công báo",
            "Nghị định này có hiệu lực thi hành từ ngày 21 tháng 6 năm 2018.",
        ),
        Evidence("Bộ pháp điển điện tử"),
    )


def test_acts_on_a_text_come_by_date(view: QueryableRegistry) -> None:
    """Dated acts in order, those without a date last."""
    acts = view.relations_onto([ONE_STOP_ID])[ONE_STOP_ID]
    assert [(a.kind, a.effective_from) for a in acts] == [
        (RelationKind.AMENDS, date(2021, 12, 6)),
        (RelationKind.REPLACES, date(2025, 7, 1)),
        (RelationKind.BASED_ON, None),
    ]
    assert acts[0].target_provisions == ("d3.k8", "d21a")
    assert acts[0].evidence[0].quote == "Bổ sung khoản 8 Điều 3 như sau:"


def test_no_act_lies_before_the_issue_of_its_actor(view: QueryableRegistry) -> None:
    """A doubtful act cannot have ended anything before the actor was issued."""
    (ended,) = view.relations_onto([AMENDING_ID])[AMENDING_ID]
    assert (ended.effective_from, ended.not_before) == (None, date(2025, 6, 9))
    amending = view.by_id([AMENDING_ID])[AMENDING_ID]
    assert status(amending, [ended], date(2025, 6, 8)).status is Status.IN_FORCE
    assert status(amending, [ended], date(2025, 6, 9)).status is Status.UNKNOWN


def test_acts_of_a_text_are_keyed_by_it(view: QueryableRegistry) -> None:
    """The inverse is derived, never stored."""
    acts = view.relations_from([REPLACING_ID, LOCAL_ID, "vn/cp/2018/no"])
    assert {key: [a.target for a in found] for key, found in acts.items()} == {
        REPLACING_ID: [ONE_STOP_ID, AMENDING_ID],
        LOCAL_ID: [ONE_STOP_ID],
    }


def test_issuers_tell_who_took_over(view: QueryableRegistry) -> None:
    """Bình Phước became part of Đồng Nai on 1 July 2025."""
    issuers = view.issuers()
    assert list(issuers) == sorted(issuers)
    merged = issuers["binh-phuoc-ubnd"]
    assert (merged.place, merged.valid_until) == ("Bình Phước", date(2025, 7, 1))
    assert [s.successor for s in merged.successions] == ["dong-nai-ubnd"]


def test_coverage_is_what_the_source_claims(view: QueryableRegistry) -> None:
    """A number inside the coverage and not held does not exist; elsewhere it may."""
    assert view.coverage() == (
        Coverage(InstrumentKind.DECREE, "cp", 2018, 2018, "Chỉ để thử."),
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("16/2018/NĐ-CP", [ONE_STOP_ID], id="two figures exchanged"),
        pytest.param("61/2018/QĐ-CP", [ONE_STOP_ID], id="a wrong letter of the symbol"),
        pytest.param("61/NĐ-CP", [ONE_STOP_ID], id="the year left out"),
        pytest.param("61/2019/NĐ-CP", [ONE_STOP_ID], id="another year"),
        pytest.param("107/2021/NDD-CP", [AMENDING_ID], id="a letter typed twice"),
        pytest.param("25/2019/QĐ-TTg", [], id="a wholly different symbol"),
        pytest.param("61/2018/NĐ-CP", [], id="the number itself"),
        pytest.param("", [], id="nothing"),
        pytest.param("%", [], id="a sign that means any in SQL"),
    ],
)
def test_near_numbers(view: QueryableRegistry, written: str, meant: list[str]) -> None:
    """A misspelling yields suggestions, never a silent match."""
    assert [i.instrument_id for i in view.near_numbers(written)] == meant


@pytest.mark.parametrize(
    ("written", "kind", "meant"),
    [
        pytest.param("Hiến pháp năm 2031", "hien-phap", [CONSTITUTION_ID], id="a slip"),
        pytest.param(
            "hien phpa nam 2013", "hien-phap", [CONSTITUTION_ID], id="no accents"
        ),
        pytest.param("Hiến pháp năm 2013", "hien-phap", [], id="the name itself"),
        pytest.param("Hiến pháp năm 2031", "luat", [], id="another kind"),
        pytest.param("Bộ luật Hàng hải", "bo-luat", [], id="nothing like it"),
        pytest.param("", "luat", [], id="nothing"),
    ],
)
def test_near_names(
    view: QueryableRegistry, written: str, kind: str, meant: list[str]
) -> None:
    """A misspelt name yields suggestions of its kind, never a silent match."""
    found = view.near_names(written, InstrumentKind(kind))
    assert [i.instrument_id for i in found] == meant


def test_a_thousand_numbers_are_one_question(view: QueryableRegistry) -> None:
    """SQLite takes only so many values in a statement; the caller need not know."""
    numbers = [f"{n}/2018/NĐ-CP" for n in range(1, 1500)]
    assert list(view.by_number(numbers)) == ["61/2018/NĐ-CP"]


def test_answers_keep_the_order_of_the_question(view: QueryableRegistry) -> None:
    """Every answer comes in a fixed order."""
    assert list(view.by_id([REPLACING_ID, ONE_STOP_ID])) == [REPLACING_ID, ONE_STOP_ID]


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _text(path: Path) -> None:
    path.write_text("id = 1\n" * 30, encoding="utf-8")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE a (b)")


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _older(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")


def _no_tables(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:100] + bytes(len(content) - 100))


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        pytest.param(Path.unlink, "không có tệp", id="a missing file"),
        pytest.param(_folder, "thư mục", id="a folder"),
        pytest.param(
            _empty,
            "không phải tệp SQLite",
            id="empty",
        ),
        pytest.param(_text, "không phải tệp SQLite", id="a text"),
        pytest.param(
            _foreign,
            "không phải sổ đăng ký",
            id="another database",
        ),
        pytest.param(_newer, "nâng cấp lawreg", id="made by a newer lawreg"),
        pytest.param(_older, "lawreg registry init", id="made by an older lawreg"),
        pytest.param(_no_tables, "đã hỏng", id="pages of nothing"),
        pytest.param(_cut_short, "đã hỏng", id="a file cut short"),
    ],
)
def test_what_is_no_registry_is_told_in_one_line(
    built: Path, tmp_path: Path, spoil: Callable[[Path], object], said: str
) -> None:
    """The file, what is wrong with it, and what to do."""
    path = tmp_path / "r.sqlite"
    shutil.copy(built, path)
    spoil(path)
    with pytest.raises(RegistryError) as caught:
        _ask_everything(str(path))
    line = caught.value.line()
    assert line.startswith(f"{path}: ")
    assert said in line
    assert "\n" not in line
    assert caught.value.hint.en in caught.value.line("en") != line


def _ask_everything(path: str) -> None:
    with closing(open_registry(path)) as view:
        view.by_number(["61/2018/NĐ-CP"])
        view.by_name([CONSTITUTION_ID])
        view.relations_onto([ONE_STOP_ID])
        view.relations_from([AMENDING_ID])
        view.issuers()
        view.coverage()
        view.revision()


def test_damage_anywhere_is_told_or_harmless(built: Path, tmp_path: Path) -> None:
    """Whichever page is overwritten, the only error that comes out is ours."""
    content = built.read_bytes()
    path = tmp_path / "r.sqlite"
    told = 0
    for page in range(0, len(content), 4096):
        kept = 100 if page == 0 else 0
        junk = content[page : page + kept] + b"\xa5" * (4096 - kept)
        path.write_bytes(content[:page] + junk + content[page + 4096 :])
        try:
            _ask_everything(str(path))
        except RegistryError:
            told += 1
    assert told > 10


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_folder_is_enough(built: Path) -> None:
    """An installed package may belong to another user; nothing is written beside it."""
    folder = Path(tempfile.mkdtemp(prefix="lawreg-"))
    path = folder / "r.sqlite"
    try:
        shutil.copy(built, path)
        path.chmod(0o444)
        folder.chmod(0o555)
        child = os.fork()
        if child == 0:
            # Root may write anywhere, so the question is asked as nobody.
            if os.geteuid() == 0:
                os.setuid(65534)
            held = open_registry(str(path)).by_number(["61/2018/NĐ-CP"])
            os._exit(0 if held and not os.access(folder, os.W_OK) else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert [p.name for p in folder.iterdir()] == ["r.sqlite"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize(
    "name", ["số đăng ký.sqlite", "a?b#c%20d.sqlite", "a b'c.sqlite"]
)
def test_any_file_name_opens(built: Path, tmp_path: Path, name: str) -> None:
    """A file is opened by a URI, in which these letters mean something else."""
    shutil.copy(built, tmp_path / name)
    with closing(open_registry(str(tmp_path / name))) as view:
        assert view.by_id([ONE_STOP_ID])


def test_a_relative_path_opens(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are those of the person who types them."""
    monkeypatch.chdir(built.parent)
    with closing(open_registry(built.name)) as view:
        assert view.by_id([ONE_STOP_ID])


def test_reading_writes_nothing(view: QueryableRegistry) -> None:
    """The file is opened for reading only."""
    with pytest.raises(RegistryError, match="chỉ cho đọc"):
        view.query("CREATE TABLE a (b)")
