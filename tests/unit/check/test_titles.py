"""A title is misquoted when a word that carries meaning was lost, changed or added."""

from __future__ import annotations

import pytest

from lawreg.check.titles import Drift, compare_titles
from lawreg.check.wording import plain_words

AUTONOMY = (
    "Quy định chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí "
    "quản lý hành chính đối với các cơ quan nhà nước"
)
DISCIPLINE = (
    "Về tăng cường kỷ luật, kỷ cương trong các cơ quan hành chính nhà nước các cấp"
)
ONE_STOP = "Sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018"


def drift(printed: str, official: str) -> Drift | None:
    """Compare as the checker does, from plain words."""
    return compare_titles(plain_words(printed).split(), official)


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        pytest.param(AUTONOMY, AUTONOMY, id="copied"),
        pytest.param(
            f"về {AUTONOMY.lower()}", AUTONOMY, id="with «về» and small letters"
        ),
        pytest.param(
            AUTONOMY.replace(",", ""), AUTONOMY, id="commas do not change the title"
        ),
        pytest.param(
            f"{AUTONOMY} và các văn bản liên quan", AUTONOMY, id="the sentence runs on"
        ),
        pytest.param(
            "trong việc chi tiêu của cơ quan",
            AUTONOMY,
            id="a paraphrase of the subject",
        ),
        pytest.param(
            "sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
            ONE_STOP,
            id="a date inside the title written the other way",
        ),
    ],
)
def test_agreement_is_not_reported(printed: str, official: str) -> None:
    """Spelling that does not touch the words is no misquotation."""
    assert drift(printed, official) is None


def test_lost_words_are_material() -> None:
    """«sử dụng» and «kinh phí» gone: the decree reads as being about something else."""
    found = drift(
        "về quy định chế độ tự chủ, tự chịu trách nhiệm về biên chế và quản lý hành "
        "chính đối với các cơ quan nhà nước",
        AUTONOMY,
    )
    assert found is not None
    assert found.lost == ("sử dụng", "kinh phí")
    assert found.is_material


def test_added_words_are_told_apart_from_lost_ones() -> None:
    """A word put in is a lighter fault than one left out."""
    found = drift(
        "về tăng cường kỷ luật, kỷ cương hành chính trong các cơ quan hành chính nhà "
        "nước các cấp",
        DISCIPLINE,
    )
    assert found == Drift((), ("hành chính",), "")
    assert not found.is_material


def test_a_title_cut_short_is_said_to_be_cut() -> None:
    """What is missing at the end may only be where the quotation stopped."""
    found = drift(
        "về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức",
        "Về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức",
    )
    assert found == Drift((), (), "viên chức")
