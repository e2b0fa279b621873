"""``lawreg list-ceased``: dates, offices, formats and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawreg.cli.issuers import find_offices
from lawreg.documents import load_document
from lawreg.errors import ConfigError
from lawreg.model import Issuer
from lawreg.model.instrument import Succession
from tests.cli.small_world import Lawreg

REGISTRY = ("--registry", "small.sqlite")


@pytest.mark.parametrize(
    "days",
    [
        pytest.param(("--from", "01/01/2018", "--to", "31/12/2018"), id="both days"),
        pytest.param(("--from", "2018-06-21"), id="to the end of the year"),
        pytest.param(("--to", "21/6/2018"), id="from its beginning"),
    ],
)
def test_a_text_that_ended_is_listed(days: tuple[str, ...], lawreg: Lawreg) -> None:
    """With the act that ended it and the day."""
    ran = lawreg("list-ceased", *days, "--issuer", "chinh phu", *REGISTRY)
    assert (ran.code, ran.err) == (0, "")
    row = next(line for line in ran.out.splitlines() if line.startswith("| 1 "))
    assert "10/2010/NĐ-CP" in row
    assert "Được thay thế bởi Nghị định số 20/2018/NĐ-CP" in row
    assert row.endswith("| 21/6/2018 |")


def test_the_day_before_nothing_had_ended(lawreg: Lawreg) -> None:
    """Said in words, since an empty list may be published too."""
    ran = lawreg("list-ceased", "--from", "2018-01-01", "--to", "2018-06-20", *REGISTRY)
    assert ran.code == 0
    assert ran.out.count("Không có.") == 2
    assert "10/2010" not in ran.out


def test_files_and_json(lawreg: Lawreg, tmp_path: Path) -> None:
    """A Word file and a workbook are written whole; JSON tells the days."""
    asked = ("list-ceased", "--from", "2018-01-01", *REGISTRY)
    for form in ("docx", "xlsx"):
        path = tmp_path / f"danh-muc.{form}"
        ran = lawreg(*asked, "--output-format", form, "-o", str(path))
        assert (ran.code, ran.out) == (0, "")
        assert path.stat().st_size > 1000
    assert "10/2010/NĐ-CP" in load_document(str(tmp_path / "danh-muc.docx")).text
    made = json.loads(lawreg(*asked, "--output-format", "json").out)
    assert (made["from"], made["to"]) == ("2018-01-01", "2018-12-31")
    assert made["whole"][0]["on"] == "2018-06-21"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        pytest.param(("--from", "2018-02-30"), "2018-02-30", id="no such day"),
        pytest.param(
            ("--from", "2019-01-01", "--to", "2018-01-01"), "--to", id="turned"
        ),
        pytest.param(
            ("--issuer", "bo xay dung"), "không có cơ quan", id="no such body"
        ),
        pytest.param(("--output-format", "docx"), "-o", id="Word to a terminal"),
        pytest.param(("--output-format", "pdf"), "pdf", id="no such format"),
    ],
)
def test_what_cannot_be_answered_is_one_line(
    options: tuple[str, ...], words: str, lawreg: Lawreg
) -> None:
    """And nothing is written."""
    ran = lawreg("list-ceased", *options, *REGISTRY)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert words in ran.err


ISSUERS = {
    issuer.issuer_id: issuer
    for issuer in (
        Issuer("cp", "Chính phủ", "central", aliases=("CP",)),
        Issuer(
            "bp-ubnd",
            "Ủy ban nhân dân tỉnh Bình Phước",
            "province",
            "Bình Phước",
            successions=(Succession("dn-ubnd", None),),
        ),
        Issuer(
            "bp-hdnd", "Hội đồng nhân dân tỉnh Bình Phước", "province", "Bình Phước"
        ),
        Issuer("bp-tu", "Tỉnh ủy Bình Phước", "party", "Bình Phước"),
        Issuer("dn-ubnd", "Ủy ban nhân dân tỉnh Đồng Nai", "province", "Đồng Nai"),
        Issuer("hue", "Ủy ban nhân dân thành phố Huế", "province", "Huế", ("UBND",)),
        Issuer("x", "Cơ quan khác", "central", aliases=("UBND",)),
    )
}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("cp", ["cp"], id="an id"),
        pytest.param("chinh phu", ["cp"], id="a name without accents"),
        pytest.param("Binh Phuoc", ["bp-hdnd", "bp-ubnd"], id="a province"),
        pytest.param("tỉnh Bình Phước", ["bp-hdnd", "bp-ubnd"], id="as it is called"),
        pytest.param("thành phố Huế", ["hue"], id="a city"),
        pytest.param("đồng nai", ["bp-ubnd", "dn-ubnd"], id="with whom it took over"),
    ],
)
def test_an_office_is_found_by_any_of_its_names(asked: str, found: list[str]) -> None:
    """A province means its council and its committee, not the Party's body."""
    assert find_offices(asked, ISSUERS) == found


@pytest.mark.parametrize("asked", ["UBND", "Tây Ninh", ""])
def test_an_office_that_is_not_one_is_refused(asked: str) -> None:
    """Two of a name are never one of them."""
    with pytest.raises(ConfigError):
        find_offices(asked, ISSUERS)
