"""A folder of new texts: the order, what is skipped, and texts that name one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lawreg.cli.output_file import write_file
from lawreg.intake.changeset_file import load_changeset
from lawreg.intake.file_reading import FileReading, open_reader, read_file
from lawreg.intake.folder import FileOutcome, FolderIntake, Outcome
from lawreg.intake.proposed import is_stub
from lawreg.model import Confidence, Instrument, Relation, RelationKind
from tests.intake_samples import registry
from tests.new_texts import decree_text

VIEW = registry()
BASE = decree_text("900/2026/NĐ-CP", date(2026, 5, 4), title="Quy định về việc trước")
RESTING = decree_text(
    "901/2026/NĐ-CP",
    date(2026, 6, 5),
    title="Quy định về việc sau",
    bases="Căn cứ Nghị định số 900/2026/NĐ-CP ngày 04 tháng 5 năm 2026;\n",
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Give a folder in which the later text stands first, and one is no text."""
    folder = tmp_path / "van-ban"
    folder.mkdir()
    for name, text in (
        ("a-sau.txt", RESTING),
        ("b-truoc.txt", BASE),
        ("c-hong.txt", "Kế hoạch\n"),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _paths(folder: Path) -> list[str]:
    return sorted(str(path) for path in folder.glob("*.txt"))


def _run(
    folder: Path, out: Path, read: object = None
) -> tuple[list[FileOutcome], list[int]]:
    out.mkdir(exist_ok=True)
    steps: list[int] = []
    intake = FolderIntake(VIEW, str(out), write_file, source="https://congbao.gov.vn")
    reader = read or (lambda paths: map(read_file, paths))
    told = list(intake.run(_paths(folder), reader, steps.append))  # type: ignore[arg-type]  # a reader
    return told, steps


def _content(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_each_text_has_a_changeset_named_by_its_number(
    texts: Path, tmp_path: Path
) -> None:
    """What became of each is told in the order of the files."""
    told, steps = _run(texts, tmp_path / "out")
    sorts = [Outcome.PROPOSED, Outcome.PROPOSED, Outcome.STOPPED]
    assert [one.outcome for one in told] == sorts
    assert [Path(one.changeset).name for one in told[:2]] == [
        "901-2026-nd-cp.toml",
        "900-2026-nd-cp.toml",
    ]
    assert told[2].why.vi
    assert sum(steps) == 3


def test_a_text_finds_one_issued_before_it(texts: Path, tmp_path: Path) -> None:
    """As a stub with its title, which its own changeset fills; wherever the file stands."""
    _run(texts, tmp_path / "out")
    items = load_changeset(str(tmp_path / "out" / "901-2026-nd-cp.toml")).items
    (stub,) = [item for item in items if is_stub(item)]
    assert isinstance(stub.fact, Instrument)
    assert stub.fact.title == "Quy định về việc trước"
    assert (stub.fact.issued_on, stub.fact.effective_from) == (date(2026, 5, 4), None)
    assert stub.fact.confidence is Confidence.MEMORY
    acts = [item.fact for item in items if isinstance(item.fact, Relation)]
    assert [(a.kind, a.target) for a in acts] == [
        (RelationKind.BASED_ON, stub.fact.instrument_id)
    ]


def test_what_is_done_is_not_read_again(texts: Path, tmp_path: Path) -> None:
    """Nor is its changeset touched; what could not be taken is tried again."""
    out = tmp_path / "out"
    _run(texts, out)
    before = _content(out)
    asked: list[str] = []

    def read(paths: list[str]) -> Iterator[FileReading]:
        asked.extend(paths)
        return map(read_file, paths)

    told, steps = _run(texts, out, read)
    assert [one.outcome for one in told[:2]] == [Outcome.DONE, Outcome.DONE]
    assert [Path(path).name for path in asked] == ["c-hong.txt"]
    assert sum(steps) == 3
    assert _content(out) == before


def test_a_changeset_taken_away_is_made_again(texts: Path, tmp_path: Path) -> None:
    """The same to the byte, its sibling being known from what was done."""
    out = tmp_path / "out"
    _run(texts, out)
    before = _content(out)
    (out / "901-2026-nd-cp.toml").unlink()
    told, _ = _run(texts, out)
    assert told[0].outcome is Outcome.PROPOSED
    assert _content(out) == before


@pytest.mark.parametrize("index", ["", "{}", '{"form": 1, "files": 3}', "[]"])
def test_without_its_index_nothing_is_written_over(
    texts: Path, tmp_path: Path, index: str
) -> None:
    """A changeset made of the same text is known by its digest."""
    out = tmp_path / "out"
    _run(texts, out)
    before = _content(out)
    (out / ".lawreg-intake.json").write_text(index, encoding="utf-8")
    told, _ = _run(texts, out)
    assert [one.outcome for one in told[:2]] == [Outcome.DONE, Outcome.DONE]
    assert _content(out) == before


def test_a_changeset_of_another_text_is_not_written_over(
    texts: Path, tmp_path: Path
) -> None:
    """The reason names the file."""
    out = tmp_path / "out"
    out.mkdir()
    (out / "900-2026-nd-cp.toml").write_text("# của người khác\n", encoding="utf-8")
    told, _ = _run(texts, out)
    assert told[1].outcome is Outcome.STOPPED
    assert "900-2026-nd-cp.toml" in told[1].why.vi
    kept = (out / "900-2026-nd-cp.toml").read_text(encoding="utf-8")
    assert kept == "# của người khác\n"


COPIES = {
    "the same words": (
        BASE + "\n",
        Outcome.REPEATED,
        "cùng một văn bản với {first}, lời như nhau.",
    ),
    "words that change nothing recorded": (
        BASE.replace("về việc mẫu", "về các việc mẫu"),
        Outcome.REPEATED,
        "cùng một văn bản với {first}; lời có chỗ khác nhưng điều đọc được như nhau.",
    ),
    "another day of effect": (
        BASE.replace("01 tháng 9", "01 tháng 8"),
        Outcome.DIFFERS,
        (
            "cùng số, cơ quan, năm ban hành với {first} nhưng nội dung khác. Chỉ {copy}: "
            "có hiệu lực từ 01/08/2026. Chỉ {first}: có hiệu lực từ 01/09/2026. Giữ lại "
            "bản đúng rồi chạy lại."
        ),
    ),
    "an earlier day of issue": (
        BASE.replace("ngày 04 tháng 05", "ngày 03 tháng 05"),
        Outcome.DIFFERS,
        (
            "cùng số, cơ quan, năm ban hành với {first} nhưng nội dung khác. Chỉ {copy}: "
            "ban hành ngày 03/05/2026. Chỉ {first}: ban hành ngày 04/05/2026. Giữ lại "
            "bản đúng rồi chạy lại."
        ),
    ),
    "another day of issue": (
        BASE.replace("ngày 04 tháng 05", "ngày 05 tháng 05"),
        Outcome.DIFFERS,
        (
            "cùng số, cơ quan, năm ban hành với {first} nhưng nội dung khác. Chỉ {copy}: "
            "ban hành ngày 05/05/2026. Chỉ {first}: ban hành ngày 04/05/2026. Giữ lại "
            "bản đúng rồi chạy lại."
        ),
    ),
}


@pytest.mark.parametrize(("copy", "outcome", "said"), COPIES.values(), ids=COPIES)
def test_a_second_copy_is_told_alike_every_time(
    texts: Path, tmp_path: Path, copy: str, outcome: Outcome, said: str
) -> None:
    """The first file is proposed; how the second differs is said at every run."""
    (texts / "d-chep.txt").write_text(copy, encoding="utf-8")
    why = said.format(first=texts / "b-truoc.txt", copy=texts / "d-chep.txt")
    for _ in range(2):
        told, _ = _run(texts, tmp_path / "out")
        assert (told[3].outcome, told[3].why.vi) == (outcome, why)


def test_two_instruments_of_one_number_have_a_file_each(tmp_path: Path) -> None:
    """A number without a year comes back every year, with its own name, index or none."""
    texts = tmp_path / "van-ban"
    texts.mkdir()
    for year in (2025, 2026):
        text = decree_text("76/NQ-CP", date(year, 5, 4))
        text = text.replace("NGHỊ ĐỊNH", "NGHỊ QUYẾT")
        (texts / f"{year}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    told, _ = _run(texts, out)
    names = [Path(one.changeset).name for one in told]
    assert names == ["76-nq-cp-2025.toml", "76-nq-cp-2026.toml"]
    again, _ = _run(texts, out)
    assert [one.changeset for one in again] == [one.changeset for one in told]
    assert {one.outcome for one in again} == {Outcome.DONE}


def test_two_issuers_of_one_symbol_have_a_file_each(tmp_path: Path) -> None:
    """Of which the second carries its issuer in the name."""
    texts = tmp_path / "van-ban"
    texts.mkdir()
    one = decree_text("12/QĐ-CT", date(2026, 5, 4)).replace("NGHỊ ĐỊNH", "QUYẾT ĐỊNH")
    for name, body in (("a.txt", "BỘ TÀI CHÍNH"), ("b.txt", "BỘ NỘI VỤ")):
        text = one.replace("CHÍNH PHỦ", body, 1)
        (texts / name).write_text(text, encoding="utf-8")
    told, _ = _run(texts, tmp_path / "out")
    assert [Path(one.changeset).name for one in told] == [
        "12-qd-ct-2026.toml",
        "12-qd-ct-2026-bo-noi-vu.toml",
    ]


def test_what_was_read_is_kept_when_the_reading_is_interrupted(
    texts: Path, tmp_path: Path
) -> None:
    """It is proposed, given and noted as done; then the interruption goes on."""
    out = tmp_path / "out"
    out.mkdir()
    left: list[int] = []

    def read(paths: Iterable[str]) -> Iterator[FileReading]:
        for path in paths:
            if path.endswith("c-hong.txt"):
                raise KeyboardInterrupt
            yield read_file(path)

    intake = FolderIntake(VIEW, str(out), write_file, stopping=left.append)
    told = intake.run(_paths(texts), read, lambda _: None)
    assert [next(told).outcome, next(told).outcome] == [Outcome.PROPOSED] * 2
    with pytest.raises(KeyboardInterrupt):
        next(told)
    assert left == [2]
    again, _ = _run(texts, out)
    sorts = [Outcome.DONE, Outcome.DONE, Outcome.STOPPED]
    assert [one.outcome for one in again] == sorts


def test_one_interruption_while_writing_leaves_nothing_out(
    texts: Path, tmp_path: Path
) -> None:
    """Only a second one stops at once."""
    out = tmp_path / "out"
    out.mkdir()
    struck: list[str] = []

    def write(path: str, text: str) -> None:
        if not struck:
            struck.append(path)
            raise KeyboardInterrupt
        write_file(path, text)

    intake = FolderIntake(VIEW, str(out), write)
    with pytest.raises(KeyboardInterrupt):
        list(intake.run(_paths(texts), lambda ps: map(read_file, ps), lambda _: None))
    assert len(list(out.glob("*.toml"))) == 2


def test_an_interruption_leaves_whole_files_and_the_next_run_ends_it(
    texts: Path, tmp_path: Path
) -> None:
    """However many were written, the outcome is that of a run in one piece."""
    out, whole = tmp_path / "out", tmp_path / "whole"
    out.mkdir()
    _run(texts, whole)

    def stop_after_one(path: str, text: str) -> None:
        if any(out.glob("*.toml")):
            raise KeyboardInterrupt
        write_file(path, text)

    intake = FolderIntake(
        VIEW, str(out), stop_after_one, source="https://congbao.gov.vn"
    )
    with pytest.raises(KeyboardInterrupt), open_reader(1) as read:
        list(intake.run(_paths(texts), read, lambda _: None))
    assert set(_content(out)) == {"900-2026-nd-cp.toml"}
    _run(texts, out)
    assert _content(out) == _content(whole)


def test_several_processes_give_what_one_gives(texts: Path, tmp_path: Path) -> None:
    """In the same order, to the byte."""
    one, two = tmp_path / "one", tmp_path / "two"
    told, _ = _run(texts, one)
    with open_reader(2) as read:
        again, _ = _run(texts, two, read)
    assert [o._replace(changeset="") for o in told] == [
        o._replace(changeset="") for o in again
    ]
    assert _content(one) == _content(two)


def test_a_fault_of_lawreg_costs_one_file_only(
    texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told as such."""

    def fail(*_: object) -> None:
        raise RecursionError("quá sâu")

    monkeypatch.setattr("lawreg.intake.file_reading.read_issued_text", fail)
    told = read_file(_paths(texts)[0])
    assert told.issued is None
    assert "RecursionError: quá sâu" in told.why.vi
