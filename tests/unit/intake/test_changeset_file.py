"""The changeset file: written to be read and edited, read with every mistake told."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawreg.intake.changeset_file import ChangesetError, load_changeset, parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Decision, Proposed
from lawreg.model import Relation
from tests.intake_samples import effect, issued, registry

SAMPLE = propose(
    issued(), registry(), source="https://luatvietnam.vn/118", name="a.txt"
)
WRITTEN = render_changeset(SAMPLE, registry())


def _edited(old: str, new: str, text: str = WRITTEN) -> str:
    assert old in text
    return text.replace(old, new, 1)


def _line_of(words: str, text: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


def _problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(ChangesetError) as raised:
        parse_changeset(text, "cs.toml")
    return [(p.where, p.what.vi) for p in raised.value.problems]


def test_what_is_written_is_read_back() -> None:
    """Items, places, source and all."""
    assert parse_changeset(WRITTEN, "cs.toml") == SAMPLE


def test_each_item_stands_under_what_it_does_and_its_quote() -> None:
    """A lawyer decides from the heading, without reading the table."""
    lines = WRITTEN.splitlines()
    at = next(
        n
        for n, line in enumerate(lines)
        if "Nghị định 118/2025/NĐ-CP thay thế Nghị định 61/2018/NĐ-CP" in line
    )
    assert lines[at - 1].startswith("# ──")
    assert "Trích: «Các văn bản sau đây hết hiệu lực" in "\n".join(lines[at : at + 3])
    assert '[[items]]\ndecision = ""' in "\n".join(lines[at : at + 8])
    assert "64/2025/QH15" in WRITTEN


def test_decisions_and_corrections_by_hand_are_read() -> None:
    """As an editor on Windows saves them, too."""
    text = _edited('decision = ""', 'decision = "accept"')
    text = _edited('decision = ""', 'decision = "reject"', text)
    text = _edited("issued_on = 2025-06-09", "issued_on = 2025-06-08", text)
    read = parse_changeset(text.replace("\n", "\r\n"), "cs.toml")
    assert [i.decision for i in read.items[:3]] == [
        Decision.ACCEPT,
        Decision.REJECT,
        Decision.UNDECIDED,
    ]
    assert read.items[0].fact != SAMPLE.items[0].fact


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param('decision = ""', 'decision = "ok"', "«ok»", id="a decision"),
        pytest.param(
            "issued_on = 2025-06-09", 'issued_on = "hôm qua"', "ngày dạng", id="a day"
        ),
        pytest.param('kind = "nghi-dinh"', 'kind = "nghi"', "«nghi»", id="a kind"),
        pytest.param(
            "effective_from = 2025-07-01",
            "efective_from = 2025-07-01",
            "không có khóa",
            id="a key misspelt",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(old: str, new: str, said: str) -> None:
    """Where the key stands, and what may stand there."""
    text = _edited(f"\n{old}", f"\n{new}")
    ((where, what),) = _problems(text)
    assert where == f"cs.toml:{_line_of(new, text)}"
    assert said in what


def test_a_mistake_names_the_item_and_the_field_in_words() -> None:
    """The key as it stands in the file, and beside it what people call the field."""
    text = _edited('number = "118/2025/NĐ-CP"', "number = 118")
    ((_, what),) = _problems(text)
    assert what == (
        "mục 1, văn bản: «number» (số, ký hiệu) phải là chữ trong ngoặc kép."
    )
    with pytest.raises(ChangesetError) as raised:
        parse_changeset(text, "cs.toml")
    assert "item 1, instrument: 'number' (number) must be" in raised.value.line("en")


def test_every_mistake_is_told_at_once() -> None:
    """Whoever mends the first knows of the second."""
    text = _edited('target_provisions = ["d5.k3"]', 'target_provisions = ["Điều 5"]')
    text = _edited('scope = "whole"', 'scope = "all"', text)
    found = _problems(text)
    assert len(found) == 2
    assert {int(where.split(":")[1]) for where, _ in found} == {
        _line_of('scope = "all"', text),
        _address_line(text),
    }


def _address_line(text: str) -> int:
    """Give the line of the table that holds the address that is none."""
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if '"Điều 5"' in line)
    return max(n for n in range(at) if lines[n] == "[items.relation]") + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("a = [", "TOML sai cú pháp", id="not TOML"),
        pytest.param("", "[changeset]", id="empty"),
        pytest.param(
            '[changeset]\nform = 9\nreason = "x"\n', "dạng 1", id="of a later lawreg"
        ),
        pytest.param(
            '[changeset]\nform = 1\nreason = "x"\n[[items]]\ndecision = ""\n',
            "đúng một trong",
            id="an item of nothing",
        ),
    ],
)
def test_what_is_no_changeset_is_said(text: str, said: str) -> None:
    """In one problem that names the file."""
    ((where, what), *_) = _problems(text)
    assert where.startswith("cs.toml")
    assert said in what


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    """Missing, or in another encoding."""
    with pytest.raises(ChangesetError, match="không đọc được"):
        load_changeset(str(tmp_path / "none.toml"))
    (tmp_path / "noread.txt").touch()
    with pytest.raises(ChangesetError) as raised:
        load_changeset(str(tmp_path / "nope.toml"))
    assert "noread.txt" not in raised.value.line()
    (tmp_path / "118-2025-nd-cp.toml").touch()
    with pytest.raises(ChangesetError, match=r"Có phải là «.*/118-2025-nd-cp.toml»"):
        load_changeset(str(tmp_path / "118-2025-nd-c.toml"))
    other = tmp_path / "latin.toml"
    other.write_bytes("reason = 'Nghị'".encode("utf-16"))
    with pytest.raises(ChangesetError, match="lawreg intake"):
        load_changeset(str(other))


def test_an_undecided_target_is_written_to_be_filled_in() -> None:
    """Its candidates stand beside it."""
    unknown = effect(None, target_name="Luật Không có")
    proposed = propose(issued(effects=(unknown,), bases=()), registry())
    text = render_changeset(proposed, registry())
    assert 'target = ""' in text
    assert "PHẢI SỬA" in text
    assert parse_changeset(text, "cs.toml") == proposed
    filled = _edited('target = ""', 'target = "vn/cp/2018/61-2018-nd-cp"', text)
    act = parse_changeset(filled, "cs.toml").items[-1].fact
    assert isinstance(act, Relation)
    assert act.target == "vn/cp/2018/61-2018-nd-cp"


def test_no_number_is_broken_at_its_hyphen() -> None:
    """A number that goes on in the next line of a comment would be looked up in vain."""
    numbers = ("118/2025/NĐ-CP", "61/2018/NĐ-CP", "107/2021/NĐ-CP", "63/2010/NĐ-CP")
    for number in numbers:
        comments = [line for line in WRITTEN.splitlines() if line.startswith("#")]
        assert any(number in line for line in comments)
    assert not any(line.endswith(("NĐ-", "TT-", "QĐ-")) for line in comments)
    fact = SAMPLE.items[0].fact
    long = fact.evidence[0]._replace(quote="Nghị định số 118/2025/NĐ-CP " * 30)
    item = SAMPLE.items[0]._replace(fact=fact._replace(evidence=(long,)))
    text = render_changeset(Proposed((item,), "x"), registry())
    assert not any(line.endswith("NĐ-") for line in text.splitlines())


def test_a_decision_that_is_none_is_told_with_those_there_are() -> None:
    """The empty one is shown as it is written."""
    with pytest.raises(ChangesetError) as raised:
        parse_changeset(_edited('decision = ""', 'decision = "ok"'), "cs.toml")
    assert 'Có thể dùng: "", accept, reject.' in raised.value.line()


def test_no_quote_can_end_its_comment() -> None:
    """Breaks of lines and control characters in a quote stay words of the comment."""
    fact = SAMPLE.items[0].fact
    evil = fact.evidence[0]._replace(quote="a\n[[items]]\r\x1b[31m\u2028b")
    item = SAMPLE.items[0]._replace(fact=fact._replace(evidence=(evil,)))
    proposed = Proposed((item,), "x\ny")
    read = parse_changeset(render_changeset(proposed, registry()), "cs.toml")
    assert read.items == proposed.items
