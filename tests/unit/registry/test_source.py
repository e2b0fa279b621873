"""What a source says, and how each thing wrong with one is told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lawreg.errors import RegistryError
from lawreg.model import Confidence, Evidence, Instrument, Relation, RelationKind, Scope
from lawreg.registry.facts import Changeset, CoverageFact, IssuerFact
from lawreg.registry.source import load_source
from tests.registry_samples import AMENDING_ID, ONE_STOP_ID, REPLACING_ID

AMENDING = "instruments/cp/2021/107-2021-nd-cp.toml"
ONE_STOP = "instruments/cp/2018/61-2018-nd-cp.toml"
CONSTITUTION = "instruments/qh/2013/hien-phap.toml"
LOCAL = "instruments/binh-phuoc/2019/25-2019-qd-ubnd.toml"


def test_every_field_of_an_instrument_is_read(source: Path) -> None:
    """A file is one instrument, with its doubts and its evidence."""
    facts = [fact for _, fact in load_source(str(source)).facts]
    amending = next(
        f for f in facts if isinstance(f, Instrument) and f.instrument_id == AMENDING_ID
    )
    assert amending.number == "107/2021/NĐ-CP"
    assert amending.issued_on == date(2021, 12, 6)
    assert amending.signer == "Phạm Bình Minh"
    assert amending.unconfirmed == ("signer",)
    assert amending.confidence is Confidence.CONFIRMED
    assert amending.evidence == (Evidence("Công báo"),)


def test_every_field_of_a_relation_is_read(source: Path) -> None:
    """The instrument of the file is the actor of the relations in it."""
    facts = [fact for _, fact in load_source(str(source)).facts]
    amends = next(
        f for f in facts if isinstance(f, Relation) and f.kind is RelationKind.AMENDS
    )
    assert amends == Relation(
        kind=RelationKind.AMENDS,
        actor=AMENDING_ID,
        target=ONE_STOP_ID,
        effective_from=date(2021, 12, 6),
        actor_provisions=("d1",),
        target_provisions=("d3.k8", "d21a"),
        scope=Scope.PROVISIONS,
        scope_note="còn các điều khác",
        confidence=Confidence.SINGLE_SOURCE,
        unconfirmed=("target_provisions",),
        note="Danh sách chưa đủ.",
        evidence=(Evidence("Công báo", "Bổ sung khoản 8 Điều 3 như sau:"),),
    )


def test_every_fact_belongs_to_a_changeset(source: Path) -> None:
    """A file without `changeset` belongs to the first; its relations go with it."""
    loaded = load_source(str(source))
    assert loaded.changesets[0] == Changeset(
        1, datetime(2026, 11, 20, 8, 30, tzinfo=UTC), "Người biên tập", "Nạp ban đầu."
    )
    second = [fact for number, fact in loaded.facts if number == 2]
    assert [
        f.instrument_id if isinstance(f, Instrument) else type(f) for f in second
    ] == [REPLACING_ID, Relation, Relation]


def test_issuers_and_coverage_carry_their_evidence(source: Path) -> None:
    """A body that was merged names its successor, the day and the source."""
    facts = [fact for _, fact in load_source(str(source)).facts]
    merged = next(
        f for f in facts if isinstance(f, IssuerFact) and f.issuer.successions
    )
    assert merged.issuer.successions[0].on == date(2025, 7, 1)
    assert merged.evidence == (Evidence("Nghị quyết số 202/2025/QH15"),)
    (claim,) = (f for f in facts if isinstance(f, CoverageFact))
    assert (claim.coverage.from_year, claim.coverage.to_year) == (2018, 2018)


# What is replaced in a file, by what, and what must be said of it.
MISTAKES = {
    "a key that does not exist": (AMENDING, "signer =", "sgner =", ["sgner", "signer"]),
    "a key of a relation that does not exist": (
        AMENDING,
        'scope_note = "còn',
        'scope_nots = "còn',
        ["relations 1", "scope_nots", "scope_note"],
    ),
    "a part with a day of its own that is told in no way": (
        AMENDING,
        'provisions = ["d1.k11"]\nscope_note = "cấp xã"',
        "effective_from = 2022-06-01",
        ["commencements 2", "provisions", "scope_note"],
    ),
    "an address of a part that is none": (
        AMENDING,
        'provisions = ["d1.k11"]',
        'provisions = ["Điều 1"]',
        ["commencements 1", "Điều 1", "d5.k2.a"],
    ),
    "two days for one provision": (
        AMENDING,
        'scope_note = "cấp xã"',
        "effective_from = 2023-06-01",
        ["commencements 2", "d1.k11", "scope_note"],
    ),
    "a slip in the key of a part": (
        AMENDING,
        'scope_note = "cấp xã"',
        'scope_notes = "cấp xã"',
        ["commencements 2", "scope_notes", "scope_note"],
    ),
    "a quote of a part without its source": (
        AMENDING,
        'source = "Công báo"\nquote = "Khoản 11',
        'quote = "Khoản 11',
        ["commencements 1", "quote", "source"],
    ),
    "a date in quotes": (
        AMENDING,
        "issued_on = 2021-12-06",
        'issued_on = "06/12/2021"',
        ["issued_on", "2021-12-06"],
    ),
    "a time for a date": (
        AMENDING,
        "issued_on = 2021-12-06",
        "issued_on = 2021-12-06T00:00:00Z",
        ["issued_on"],
    ),
    "a day that is not in the calendar": (
        AMENDING,
        "issued_on = 2021-12-06",
        "issued_on = 2021-02-30",
        ["TOML"],
    ),
    "a kind that does not exist": (
        AMENDING,
        'kind = "nghi-dinh"',
        'kind = "nghi-dnh"',
        ["nghi-dnh", "nghi-dinh"],
    ),
    "a kind of relation that does not exist": (
        AMENDING,
        'kind = "AMENDS"',
        'kind = "AMMENDS"',
        ["AMMENDS", "AMENDS"],
    ),
    "a relation to what is not held": (
        AMENDING,
        'target = "vn/cp/2018/61-2018-nd-cp"',
        'target = "vn/cp/2018/61-2018-nd"',
        ["vn/cp/2018/61-2018-nd»", "vn/cp/2018/61-2018-nd-cp"],
    ),
    "an instrument that acts on itself": (
        AMENDING,
        'target = "vn/cp/2018/61-2018-nd-cp"',
        'target = "vn/cp/2021/107-2021-nd-cp"',
        ["chính mình"],
    ),
    "an issuer that is not held": (
        AMENDING,
        'issuer = "cp"',
        'issuer = "cpp"',
        ["cpp"],
    ),
    "an id that is not its path": (
        AMENDING,
        'id = "vn/cp/2021/107-2021-nd-cp"',
        'id = "vn/cp/2021/108-2021-nd-cp"',
        ["108-2021-nd-cp", "107-2021-nd-cp"],
    ),
    "a number that is not its id": (
        AMENDING,
        'number = "107/2021/NĐ-CP"',
        'number = "107/2021/QĐ-CP"',
        ["107-2021-qd-cp"],
    ),
    "a year that is not that of issue": (
        AMENDING,
        "issued_on = 2021-12-06",
        "issued_on = 2020-12-06",
        ["year", "2021", "2020"],
    ),
    "a place that is not the issuer's": (
        LOCAL,
        'place = "Bình Phước"',
        'place = "Đồng Nai"',
        ["place", "Bình Phước"],
    ),
    "a day of ending before the first in force": (
        ONE_STOP,
        "effective_from = 2018-06-21",
        "effective_from = 2018-06-21\nceased_on = 2018-06-20",
        ["ceased_on", "20/06/2018"],
    ),
    "neither number nor title": (
        CONSTITUTION,
        "title = ",
        'title = ""\nsigner = ',
        ["number", "title"],
    ),
    "certainty without evidence": (
        CONSTITUTION,
        'confidence = "memory"',
        'confidence = "confirmed"',
        ["evidence", "memory"],
    ),
    "a provision that is none": (
        AMENDING,
        '"d3.k8"',
        '"Điều 3"',
        ["Điều 3", "d5.k2.a"],
    ),
    "named provisions of the whole": (
        AMENDING,
        'scope = "provisions"',
        'scope = "whole"',
        ["target_provisions"],
    ),
    "doubt about a field that does not exist": (
        AMENDING,
        'unconfirmed = ["signer"]',
        'unconfirmed = ["signed_by"]',
        ["signed_by"],
    ),
    "a changeset that does not exist": (
        AMENDING,
        'id = "vn',
        'changeset = 7\nid = "vn',
        ["changesets.toml", "7"],
    ),
    "text that is not in composed Unicode": (
        AMENDING,
        "Phạm",
        "Pha\u0323m",
        ["signer", "NFC"],
    ),
    "space around a text": (AMENDING, '"Phạm', '" Phạm', ["signer", "khoảng trắng"]),
    "a name that is not text": (
        AMENDING,
        'signer = "Phạm Bình Minh"',
        "signer = 5",
        ["signer", "ngoặc kép"],
    ),
    "a missing key": (AMENDING, 'confidence = "confirmed"\n', "", ["confidence"]),
    "a level that does not exist": (
        "issuers.toml",
        'level = "province"',
        'level = "provincial"',
        ["provincial", "province"],
    ),
    "a successor that is not held": (
        "issuers.toml",
        'successor = "dong-nai-ubnd"',
        'successor = "dong-nai"',
        ["dong-nai»"],
    ),
    "an issuer twice": ("issuers.toml", 'id = "qh"', 'id = "cp"', ["«cp»", "hai lần"]),
    "years of coverage out of order": (
        "coverage.toml",
        "to_year = 2018",
        "to_year = 2017",
        ["from_year", "to_year"],
    ),
    "a time that is not in UTC": (
        "changesets.toml",
        "08:30:00Z",
        "08:30:00+07:00",
        ["at", "UTC"],
    ),
    "changesets out of order": (
        "changesets.toml",
        "number = 2",
        "number = 1",
        ["tăng dần"],
    ),
    "changesets whose times go back": (
        "changesets.toml",
        "2026-11-23T17:05:09Z",
        "2026-11-19T17:05:09Z",
        ["«at»", "đứng trên"],
    ),
    "evidence without a source": (
        AMENDING,
        'source = "Công báo"\n',
        "",
        ["evidence 1", "source"],
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_in_one_line(source: Path, name: str) -> None:
    """The file, the key and what to do: enough to mend it without reading code."""
    file, old, new, said = MISTAKES[name]
    path = source / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RegistryError) as caught:
        load_source(str(source))
    line = caught.value.line()
    assert line.startswith(str(path))
    assert "\n" not in line
    for words in said:
        assert words in line
    assert caught.value.line("en") != line


def test_a_part_may_begin_before_the_text_was_issued(source: Path) -> None:
    """As the whole may: law can reach back; a verification warns, nothing refuses."""
    path = source / AMENDING
    content = path.read_text(encoding="utf-8")
    old, new = "effective_from = 2022-06-01", "effective_from = 2020-06-01"
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    facts = [fact for _, fact in load_source(str(source)).facts]
    days = [
        part.effective_from
        for fact in facts
        if isinstance(fact, Instrument)
        for part in fact.commencements
    ]
    assert date(2020, 6, 1) in days


def test_all_mistakes_are_counted(source: Path) -> None:
    """The first is told and the others counted, in the order of the files."""
    for file in (ONE_STOP, AMENDING):
        path = source / file
        content = path.read_text(encoding="utf-8")
        path.write_text(content.replace("title =", "tile ="), encoding="utf-8")
    with pytest.raises(RegistryError) as caught:
        load_source(str(source))
    assert caught.value.where.endswith("61-2018-nd-cp.toml")
    assert "(còn 1 lỗi nữa)" in caught.value.line()
    assert "(1 more)" in caught.value.line("en")


def test_one_instrument_in_two_files_is_refused(source: Path) -> None:
    """Two files cannot both be 61/2018/NĐ-CP."""
    copy = source / "instruments/cp/2018/copy.toml"
    copy.write_text((source / ONE_STOP).read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(RegistryError, match=r"hai lần|đúng ra là"):
        load_source(str(source))


def test_the_same_relation_twice_is_refused(source: Path) -> None:
    """A relation stated twice would be shown twice."""
    path = source / LOCAL
    content = path.read_text(encoding="utf-8")
    relation = content[content.index("[[relations]]") :]
    path.write_text(content + relation, encoding="utf-8")
    with pytest.raises(RegistryError, match=r"relations 2: quan hệ này ghi hai lần"):
        load_source(str(source))


@pytest.mark.parametrize("name", ["changesets.toml", "issuers.toml", "coverage.toml"])
def test_a_missing_file_is_named(source: Path, name: str) -> None:
    """A source has three files beside its instruments."""
    (source / name).unlink()
    with pytest.raises(RegistryError, match=name):
        load_source(str(source))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """There is nothing to build from."""
    with pytest.raises(RegistryError, match="nowhere: không có thư mục"):
        load_source(str(tmp_path / "nowhere"))
