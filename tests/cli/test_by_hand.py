"""``add``, ``edit`` and ``relate``: stated by a person, a changeset all the same."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lawreg.cli.main import main
from lawreg.cli.relate import read_addresses
from lawreg.errors import ProvisionSyntaxError
from tests.cli.small_world import Lawreg, Ran

NEW = "30/2025/NĐ-CP"
OLD = "20/2018/NĐ-CP"
SOURCE = ("--source", "https://vanban.chinhphu.vn/30")


@pytest.fixture
def own(world: Path, tmp_path: Path) -> str:
    """Copy the small registry to where it may be written to."""
    return str(shutil.copy(world / "small.sqlite", tmp_path / "own.sqlite"))


@pytest.fixture
def apply(lawreg: Lawreg, own: str) -> Lawreg:
    """Run a command that records at once."""

    def run(*argv: str, **environment: str) -> Ran:
        return lawreg(
            *argv, "--apply", "--author", "Lan", "--registry", own, **environment
        )

    return run


def _record(lawreg: Lawreg, own: str, number: str) -> dict[str, Any]:
    """Give the line that the export holds of an instrument."""
    ran = lawreg("registry", "export", "--format", "jsonl", "--registry", own)
    lines: list[dict[str, Any]] = [json.loads(line) for line in ran.out.splitlines()]
    return next(line for line in lines if line["number"] == number)


def test_what_the_number_says_need_not_be_said(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """Kind, body, year and id; the grade is that of the source."""
    ran = apply(
        "add", NEW, "--title", "Về việc thử", "--issued-on", "24/02/2025", *SOURCE
    )
    assert ran.code == 0
    assert "đợt cập nhật 2" in ran.err
    held = _record(lawreg, own, NEW)
    assert (held["id"], held["kind"], held["issuer"]) == (
        "vn/cp/2025/30-2025-nd-cp",
        "nghi-dinh",
        "cp",
    )
    assert (held["issued_on"], held["confidence"]) == ("2025-02-24", "confirmed")
    assert held["evidence"] == [{"source": SOURCE[1]}]


def test_without_a_source_it_is_to_be_verified_and_says_so(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """Nothing rests on what nobody can look up."""
    ran = apply("add", NEW)
    assert "chưa nêu nguồn" in ran.err
    assert _record(lawreg, own, NEW)["confidence"] == "memory"
    assert "cần xác minh" in lawreg("show", NEW, "--registry", own).out


def test_it_is_a_changeset_file_unless_applied(
    lawreg: Lawreg, own: str, tmp_path: Path
) -> None:
    """Named on stderr, accepted already, none overwritten."""
    before = Path(own).read_bytes()
    path = tmp_path / "them.toml"
    ran = lawreg("add", NEW, *SOURCE, "-o", str(path), "--registry", own)
    assert f"lawreg apply {path}" in ran.err
    assert Path(own).read_bytes() == before
    assert 'decision = "accept"' in path.read_text(encoding="utf-8")
    applied = lawreg("apply", str(path), "--author", "Lan", "--registry", own)
    assert applied.code == 0
    assert lawreg("show", NEW, "--registry", own).code == 0


def test_an_edit_supersedes_and_can_be_undone(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """A field without a source is to be verified; with one, no longer."""
    before = _record(lawreg, own, OLD)
    assert apply("edit", OLD, "--signer", "Trần Văn A").code == 0
    assert _record(lawreg, own, OLD)["unconfirmed"] == ["signer"]
    assert apply("edit", OLD, "--signer", "Trần Văn A", *SOURCE).code == 0
    held = _record(lawreg, own, OLD)
    assert (held["signer"], held.get("unconfirmed")) == ("Trần Văn A", None)
    for changeset in ("3", "2"):
        assert lawreg("revert", changeset, "--registry", own).code == 0
    assert _record(lawreg, own, OLD) == before


@pytest.mark.parametrize(
    "verb", ["replaces", "REPLACES", "thay thế", "thay the", "Thay Thế"]
)
def test_an_act_is_said_as_people_say_it(
    lawreg: Lawreg, own: str, apply: Lawreg, verb: str
) -> None:
    """In Vietnamese or English, accents or not; the day decides from when."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    ran = apply("relate", NEW, *verb.split(), OLD, "--from", "01/3/2025", *SOURCE)
    assert ran.code == 0
    show = ("show", OLD, "--registry", own, "--as-of")
    assert "hết hiệu lực toàn bộ" in lawreg(*show, "2025-03-01").out
    assert "hết hiệu lực toàn bộ" not in lawreg(*show, "2025-02-28").out


def test_an_act_on_provisions_names_them(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """As people write them; the quote is kept with its source."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    apply(
        *("relate", NEW, "sửa đổi", OLD, "--provisions", "khoản 2 Điều 5; d7"),
        *("--by", "Điều 1", "--quote", "Sửa đổi khoản 2 Điều 5", *SOURCE),
    )
    (act,) = _record(lawreg, own, NEW)["relations"]
    assert (act["kind"], act["scope"]) == ("AMENDS", "provisions")
    assert act["target_provisions"] == ["d5.k2", "d7"]
    assert act["actor_provisions"] == ["d1"]
    assert act["evidence"][0]["quote"] == "Sửa đổi khoản 2 Điều 5"


def test_a_body_that_is_not_held_is_proposed_along_with_its_text(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """One command and one changeset; then any spelling of it is that body."""
    argv = ("add", "42/2018/QĐ-UBND", "--issued-on", "08/8/2018", *SOURCE)
    ran = apply(*argv, "--issuer", "UBND tỉnh Thừa Thiên Huế")
    assert ran.code == 0
    assert "đã ghi 2 bản ghi" in ran.err
    held = _record(lawreg, own, "42/2018/QĐ-UBND")
    assert held["id"] == "vn/thua-thien-hue/2018/42-2018-qd-ubnd"
    again = ("add", "43/2018/QĐ-UBND", "--issued-on", "09/8/2018", *SOURCE)
    ran = apply(*again, "--issuer", "thua thien hue")
    assert "đã ghi 1 bản ghi" in ran.err
    named = "Ủy ban nhân dân tỉnh Thừa Thiên Huế (thua-thien-hue-ubnd)"
    assert f"cơ quan ban hành: {named}" in ran.err
    listed = lawreg("registry", "issuers", "huế", "--registry", own)
    assert listed.out.startswith("thua-thien-hue-ubnd  Ủy ban nhân dân tỉnh Thừa Thiên")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(("add", "một"), "«một»", id="no number"),
        pytest.param(("add", OLD), "đã có", id="held already"),
        pytest.param(
            ("add", "12/NQ-CP"), "--issued-on", id="a number without its year"
        ),
        pytest.param(("add", "5/2025/QH15"), "--kind", id="law or resolution"),
        pytest.param(("add", "5/2025/TT-BNV"), "--issuer", id="a body not held"),
        pytest.param(
            ("add", "5/2025/TT-BNV", "--issuer", "xyz"),
            "lawreg registry issuers",
            id="no body of that name",
        ),
        pytest.param(("edit", "99/2025/NĐ-CP", "--title", "x"), "0 văn bản", id="none"),
        pytest.param(("edit", "76/NQ-CP", "--title", "x"), "2 văn bản", id="two"),
        pytest.param(("edit", OLD), "--effective-from", id="nothing stated"),
        pytest.param(
            ("edit", OLD, "--issued-on", "23/4/2018"), "đúng như vậy", id="no change"
        ),
        pytest.param(("relate", OLD, "xyz", "10/2010/NĐ-CP"), "làm gì", id="no verb"),
        pytest.param(("relate", OLD, "replaces", OLD), "chính mình", id="itself"),
        pytest.param(
            ("relate", OLD, "amends", "10/2010/NĐ-CP", "--provisions", "chỗ kia"),
            "chỗ kia",
            id="no provision",
        ),
        pytest.param(
            ("relate", OLD, "cites", "10/2010/NĐ-CP", "--quote", "a"),
            "--source",
            id="a quote of nothing",
        ),
    ],
)
def test_what_cannot_be_entered_is_one_line(
    lawreg: Lawreg, own: str, argv: tuple[str, ...], said: str
) -> None:
    """Exit 2, nothing written."""
    before = Path(own).read_bytes()
    ran = lawreg(*argv, "--apply", "--registry", own)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert Path(own).read_bytes() == before


def test_a_second_telling_corrects_the_first(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """As a text that is read does: one act is one record, whatever day it was given."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    act = ("relate", NEW, "thay thế", OLD, "--from")
    assert apply(*act, "01/3/2025", *SOURCE).code == 0
    again = apply(*act, "01/4/2025", *SOURCE)
    assert "Sửa bản ghi" in again.out
    assert "từ 01/03/2025" in again.out
    (held,) = _record(lawreg, own, NEW)["relations"]
    assert held["effective_from"] == "2025-04-01"
    same = apply(*act, "01/4/2025", *SOURCE)
    assert (same.code, same.out) == (2, "")
    assert "đúng như vậy" in same.err


@pytest.mark.parametrize(
    ("told", "day"),
    [
        pytest.param("Điều 5, Điều 6 và khoản 2 Điều 7", "01/7/2027", id="more of it"),
        pytest.param("Điều 5", "01/3/2025", id="the whole article, the same day"),
        pytest.param("Điều 9", "01/3/2025", id="something else"),
    ],
)
def test_an_act_on_another_part_is_one_more_record(
    lawreg: Lawreg, own: str, apply: Lawreg, told: str, day: str
) -> None:
    """What is held of «khoản 3 Điều 5» keeps its words, its day and its source."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    first = ("relate", "khoản 5 Điều 40", NEW, "sửa đổi")
    apply(
        *(*first, "khoản 3 Điều 5", OLD, "--from", "01/3/2025"),
        *("--quote", "Sửa đổi khoản 3 Điều 5", *SOURCE),
    )
    (before,) = _record(lawreg, own, NEW)["relations"]
    ran = apply("relate", NEW, "sửa", "đổi", *told.split(), OLD, "--from", day)
    assert ran.code == 0
    assert "Sửa bản ghi" not in ran.out
    after = _record(lawreg, own, NEW)["relations"]
    assert before in after
    assert len(after) == 2
    overlapping = "Điều 5" in told
    said = "một tác động cùng loại lên khoản 3 Điều 5, từ 01/03/2025"
    assert (said in " ".join(ran.out.split())) == overlapping


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param(
            "20/2018/NĐ-CP ngày 23/4/2019",
            "ghi ngày 23/04/2019, nhưng sổ ghi Nghị định 20/2018/NĐ-CP ban hành ngày",
            id="another day",
        ),
        pytest.param(
            "Nghị định số 20/2018/NĐ-CP ngày 22/4/2018",
            "ghi ngày 22/04/2018, nhưng sổ ghi Nghị định 20/2018/NĐ-CP ban hành ngày",
            id="a day off",
        ),
        pytest.param(
            "Thông tư 20/2018/NĐ-CP",
            "ghi là Thông tư, nhưng sổ ghi Nghị định 20/2018/NĐ-CP",
            id="another kind",
        ),
    ],
)
def test_what_contradicts_the_registry_is_refused(
    own: str, apply: Lawreg, target: str, said: str
) -> None:
    """Of a target and of a text that is to be edited: another may be meant."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    before = Path(own).read_bytes()
    for argv in (
        ("relate", NEW, "thay", "thế", *target.split(), "--from", "01/3/2025"),
        ("edit", *target.split(), "--note", "x"),
    ):
        ran = apply(*argv, *SOURCE)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert said in ran.err
    assert Path(own).read_bytes() == before


def test_a_correction_without_a_source_keeps_the_source_of_the_rest(
    lawreg: Lawreg, own: str, apply: Lawreg
) -> None:
    """Only what was changed is to be verified."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    act = ("relate", NEW, "thay thế", OLD, "--from")
    apply(*act, "01/3/2025", *SOURCE)
    apply(*act, "01/4/2025")
    (held,) = _record(lawreg, own, NEW)["relations"]
    assert held["unconfirmed"] == ["effective_from"]
    assert (held["confidence"], held["evidence"]) == (
        "confirmed",
        [{"source": SOURCE[1]}],
    )


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(
            ("edit", OLD, "--ceased-on", "01/01/2010"),
            "ngày hết hiệu lực (01/01/2010) trước ngày có hiệu lực (21/06/2018)",
            id="an end before the beginning",
        ),
        pytest.param(
            ("edit", OLD, "--issued-on", "23/4/2019"),
            "năm ban hành ghi là 2018",
            id="a day of another year than the number",
        ),
        pytest.param(
            ("add", "30/2024/NĐ-CP", "--issued-on", "24/02/2025"),
            "số của năm 2024",
            id="a number of another year than the day",
        ),
        pytest.param(
            ("add", "30/2099/NĐ-CP", "--issued-on", "24/02/2099"),
            "ban hành ngày 24/02/2099, sau ngày",
            id="a text that is not issued yet",
        ),
        pytest.param(
            (
                *("relate", OLD, "ngưng hiệu lực", "10/2010/NĐ-CP"),
                *("--from", "01/01/2027", "--until", "01/12/2026"),
            ),
            "trước ngày có hiệu lực (01/01/2027)",
            id="a suspension that is over before it begins",
        ),
    ],
)
def test_what_verify_calls_an_error_is_refused(
    lawreg: Lawreg, own: str, tmp_path: Path, argv: tuple[str, ...], said: str
) -> None:
    """Whether it is to be recorded at once or written to a file: neither is done."""
    before = Path(own).read_bytes()
    path = tmp_path / "x.toml"
    for way in (("--apply", "--author", "Lan"), ("-o", str(path))):
        ran = lawreg(*argv, *way, *SOURCE, "--registry", own)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert said in ran.err
    assert not path.exists()
    assert Path(own).read_bytes() == before


def test_the_log_says_whose_a_local_text_is(
    lawreg: Lawreg, apply: Lawreg, own: str
) -> None:
    """The number is the same in two provinces, and the log lines are not."""
    number = "79/2025/QĐ-UBND"
    for place in ("Bình Phước", "Đồng Nai"):
        body = ("--issuer", f"UBND tỉnh {place}", "--place", place)
        ran = apply("add", number, *body, "--issued-on", "04/3/2025", *SOURCE)
        assert ran.code == 0
    ids = [f"vn/{place}/2025/79-2025-qd-ubnd" for place in ("dong-nai", "binh-phuoc")]
    assert apply("edit", ids[0], "--signer", "Lê Thị B", *SOURCE).code == 0
    assert apply("relate", ids[1], "căn cứ", OLD, *SOURCE).code == 0
    lines = lawreg("registry", "log", "--registry", own).out.splitlines()
    whose = "Quyết định 79/2025/QĐ-UBND của Ủy ban nhân dân tỉnh"
    assert [line.split(" · ")[3] for line in lines[:4]] == [
        f"Ghi: {whose} Bình Phước căn cứ Nghị định 20/2018/NĐ-CP.",
        f"Sửa bản ghi của {whose} Đồng Nai.",
        f"Thêm {whose} Đồng Nai.",
        f"Thêm {whose} Bình Phước.",
    ]


_RARE = [
    pytest.param(
        ("relate", OLD, "sửa đổi", "Điều 5", "10/2010/NĐ-CP", "--from", "01/01/2015"),
        "có hiệu lực trước ngày ban hành",
        id="an act before its text",
    ),
    pytest.param(
        (
            "relate",
            "vn/cp/2021/76-nq-cp",
            "sửa đổi",
            "10/2010/NĐ-CP",
            "--from",
            "15/7/2021",
        ),
        "Nghị định 10/2010/NĐ-CP đã hết hiệu lực từ 21/06/2018",
        id="on a text that had ended",
    ),
    pytest.param(
        ("add", NEW, "--issued-on", "24/02/2025", "--effective-from", "01/01/2025"),
        "có hiệu lực trước ngày ban hành",
        id="a text before itself",
    ),
    pytest.param(
        ("edit", OLD, "--effective-from", "01/01/2018"),
        "có hiệu lực trước ngày ban hành",
        id="a correction",
    ),
]


@pytest.mark.parametrize(("argv", "said"), _RARE)
def test_what_is_rarely_so_is_not_recorded_unasked(
    lawreg: Lawreg, own: str, tmp_path: Path, argv: tuple[str, ...], said: str
) -> None:
    """A script is told to write a file; that is applied as any other."""
    before = Path(own).read_bytes()
    ran = lawreg(*argv, *SOURCE, "--apply", "--author", "Lan", "--registry", own)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert f"`lawreg apply TỆP --registry {own}`" in ran.err
    assert Path(own).read_bytes() == before
    path = str(tmp_path / "x.toml")
    assert lawreg(*argv, *SOURCE, "-o", path, "--registry", own).code == 0
    ran = lawreg("apply", path, "--author", "Lan", "--registry", own)
    assert (ran.code, "đợt cập nhật 2" in ran.err) == (0, True)
    assert said in ran.err


@pytest.mark.parametrize(("key", "recorded"), [("k", False), ("", False), ("c", True)])
def test_who_is_at_the_terminal_is_asked_what_is_rarely_so(
    own: str,
    key: str,
    recorded: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Told first what it is; any key but yes leaves the registry as it was."""
    before = Path(own).read_bytes()
    monkeypatch.setattr("lawreg.cli.by_hand.is_watched", lambda: True)
    monkeypatch.setattr("lawreg.cli.asking.read_key", lambda: key)
    argv = ["edit", OLD, "--effective-from", "01/01/2018", *SOURCE]
    assert main([*argv, "--apply", "--author", "Lan", "--registry", own]) == 0
    told = capsys.readouterr()
    assert "có hiệu lực trước ngày ban hành" in told.out
    assert "Vẫn ghi? [c] có [k] không > " in told.out
    assert ("đợt cập nhật 2" in told.err) == recorded
    assert ("sổ như cũ" in told.err) != recorded
    assert (Path(own).read_bytes() != before) == recorded


@pytest.mark.parametrize(
    ("verb", "said", "states"),
    [
        (
            "kéo dài",
            "kéo dài đến hết ngày 31/12/2026, hết thời hạn từ 01/01/2027",
            ("còn hiệu lực", "hết hiệu lực toàn bộ"),
        ),
        (
            "ngưng hiệu lực",
            "ngưng đến hết ngày 31/12/2026, hết ngưng từ 01/01/2027",
            ("ngưng hiệu lực", "còn hiệu lực"),
        ),
    ],
)
def test_until_is_the_last_day_as_people_say_it(
    lawreg: Lawreg,
    own: str,
    apply: Lawreg,
    verb: str,
    said: str,
    states: tuple[str, str],
) -> None:
    """«đến hết ngày 31/12/2026»: on that day it still acts, on the next no longer."""
    if verb == "kéo dài":
        apply("edit", OLD, "--ceased-on", "01/01/2026", *SOURCE)
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    days = ("--from", "24/02/2025", "--until", "31/12/2026")
    ran = apply("relate", NEW, *verb.split(), OLD, *days, *SOURCE)
    assert f"--until: {said}" in ran.err
    (held,) = _record(lawreg, own, NEW)["relations"]
    assert held["effective_until"] == "2027-01-01"
    for day, state in zip(("2026-12-31", "2027-01-01"), states, strict=True):
        told = lawreg("show", OLD, "--as-of", day, "--registry", own).out
        assert f"{date.fromisoformat(day):%d/%m/%Y}: {state}" in told


def test_a_suspension_of_one_day_is_one(apply: Lawreg) -> None:
    """Its first day is its last."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    days = ("--from", "01/3/2025", "--until", "01/3/2025")
    ran = apply("relate", NEW, "ngưng", "hiệu", "lực", OLD, *days, *SOURCE)
    assert ran.code == 0


def test_a_part_of_what_is_held_is_told_as_such(apply: Lawreg) -> None:
    """That the whole is replaced is held, and not that one article is."""
    ran = apply("relate", OLD, "thay", "thế", "Điều 5", "10/2010/NĐ-CP", *SOURCE)
    assert (ran.code, ran.out) == (2, "")
    assert (
        "sổ đã ghi rộng hơn: Nghị định 20/2018/NĐ-CP thay thế toàn bộ Nghị định "
        "10/2010/NĐ-CP; điều đang ghi nằm trong đó: Nghị định 20/2018/NĐ-CP thay thế "
        "Điều 5 của Nghị định 10/2010/NĐ-CP." in ran.err
    )
    same = apply("relate", OLD, "thay", "thế", "10/2010/NĐ-CP", *SOURCE)
    assert "đúng như vậy" in same.err


@pytest.mark.parametrize("source", [SOURCE, ()])
def test_the_order_of_provisions_corrects_nothing(
    apply: Lawreg, source: tuple[str, ...]
) -> None:
    """«Điều 6 và Điều 5» is «Điều 5 và Điều 6»."""
    apply("add", NEW, "--issued-on", "24/02/2025", *SOURCE)
    for parts, code in (("Điều 5 và Điều 6", 0), ("Điều 6 và Điều 5", 2)):
        ran = apply("relate", "khoản 2, 1 Điều 4", NEW, "sửa đổi", parts, OLD, *SOURCE)
        assert ran.code == code
    ran = apply("relate", NEW, "sửa đổi", "Điều 6 và Điều 5", OLD, *source)
    assert "đúng như vậy" in ran.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(
            ("12/2026/QĐ-UBND", "--issuer", "Chính phủ"),
            "12/2026/QĐ-UBND là số của Ủy ban nhân dân, không phải của Chính phủ",
            id="a ministry with a committee's number",
        ),
        pytest.param(
            ("12/2026/NQ-HĐND", "--issuer", "UBND tỉnh Bình Phước"),
            "số của Hội đồng nhân dân, không phải của Ủy ban nhân dân tỉnh Bình Phước",
            id="the other organ",
        ),
        pytest.param(
            ("12/2026/TT-BNV", "--issuer", "Chính phủ"),
            "số của Bộ Nội vụ, không phải của Chính phủ",
            id="a body that is not held",
        ),
        pytest.param(
            ("12/2026/NĐ-CP", "--issuer", "HĐND tỉnh Bình Phước"),
            "số của Chính phủ, không phải của Hội đồng nhân dân",
            id="a province with a number of the centre",
        ),
        pytest.param(
            ("12/2026/NQ-HĐND", "--kind", "luat", "--issuer", "HĐND tỉnh Bình Phước"),
            "12/2026/NQ-HĐND là số của Nghị quyết, không phải của Luật",
            id="another kind",
        ),
    ],
)
def test_what_the_number_denies_is_refused(
    own: str, apply: Lawreg, argv: tuple[str, ...], said: str
) -> None:
    """The symbol says of which kind a text is and whose."""
    before = Path(own).read_bytes()
    ran = apply("add", *argv, "--issued-on", "01/8/2026", *SOURCE)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert Path(own).read_bytes() == before


def test_the_head_of_a_committee_signs_under_its_symbol(apply: Lawreg) -> None:
    """«18/CT-UBND» of a chairman is no contradiction."""
    body = ("--issuer", "Chủ tịch UBND tỉnh Bình Phước", "--place", "Bình Phước")
    ran = apply("add", "18/2026/CT-UBND", *body, "--issued-on", "01/8/2026", *SOURCE)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param(("--provisions", ""), "--provisions: để trống", id="blank"),
        pytest.param(("--provisions", " ; "), "--provisions: để trống", id="marks"),
        pytest.param(("--by", ""), "--by: để trống", id="blank of the actor"),
        pytest.param(("--provisions", "Điều 7"), "«toàn bộ»", id="whole and a part"),
        pytest.param(("--provisions", "d0"), "«d0»", id="nought"),
        pytest.param(
            ("--until", "9999-12-31"), "--until: ngày này quá xa", id="no end"
        ),
    ],
)
def test_options_that_name_nothing_are_refused(
    own: str, apply: Lawreg, options: tuple[str, ...], said: str
) -> None:
    """What a shell leaves of an unknown variable repeals no whole decree."""
    before = Path(own).read_bytes()
    argv = ("relate", OLD, "bãi bỏ", "toàn bộ", "10/2010/NĐ-CP")
    ran = apply(*argv, *options, *SOURCE)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err
    assert Path(own).read_bytes() == before


def test_provisions_of_no_kind_are_refused() -> None:
    """One bad address among good ones."""
    with pytest.raises(ProvisionSyntaxError):
        read_addresses("d5; Điều")
