"""What cannot be taken for a new instrument, and in what words that is said."""

from __future__ import annotations

import re

import pytest

from lawreg.intake import read_issued_text
from tests.printed_decree import (
    ARTICLES,
    BASES,
    EFFECT,
    HEAD,
    SIGNATURE,
    decree,
)

OTHER = HEAD.replace("417/2031", "418/2031") + BASES + ARTICLES + EFFECT + SIGNATURE
STOPPED = [
    pytest.param("   \n \f 1 \n", "bản quét", id="a scan without words"),
    pytest.param(
        " ".join("Nghị định này quy định về bến thuyền" * 20),
        "tách rời",
        id="letters apart",
    ),
    pytest.param(
        decree(
            head=HEAD.replace("NGHỊ ĐỊNH", "KẾ HOẠCH").replace(
                "417/2031/NĐ-CP", "417/KH-BNV"
            )
        ),
        "kế hoạch",
        id="a plan",
    ),
    pytest.param(
        decree(head=HEAD.replace("NĐ-CP", "VBHN-BTP")),
        "văn bản hợp nhất",
        id="a consolidated text",
    ),
    pytest.param(
        decree(head=HEAD.replace("NGHỊ ĐỊNH", "DỰ THẢO\nNGHỊ ĐỊNH")),
        "dự thảo",
        id="a draft",
    ),
    pytest.param(
        decree(head=HEAD.replace("Số: 417/2031/NĐ-CP\n", "")),
        "số, ký hiệu",
        id="no number",
    ),
    pytest.param(decree() + OTHER, "hai văn bản", id="two instruments in one file"),
    pytest.param(
        (HEAD + BASES + ARTICLES)[:-40], "dừng giữa chừng", id="half a file, broken off"
    ),
    pytest.param(
        "UBND TỈNH LÂM ĐỒNG\nSố:     /BC-UBND\nLâm Đồng, ngày    tháng 4 năm 2031\nBÁO CÁO\n"
        "Kết quả công tác bến thuyền\nThực hiện Quyết định số 6/QĐ-TTg của Thủ tướng Chính phủ,\n"
        + ARTICLES,
        "báo cáo",
        id="a report that carries out a decision, its own number blank",
    ),
    pytest.param(
        "SỞ DU LỊCH\nSố: 12/SDL-QL\nV/v bến thuyền\nHuế, ngày 15 tháng 3 năm 2031\n"
        "Kính gửi: Ủy ban nhân dân thành phố.\n" + ARTICLES,
        "công văn",
        id="an official letter",
    ),
    pytest.param(
        "SỞ DU LỊCH\nSố: 13/SDL-QL\nVề việc đính chính Quyết định số 20/2030/QĐ-UBND\n"
        "Huế, ngày 15 tháng 3 năm 2031\nKính gửi: Ủy ban nhân dân thành phố.\n"
        + ARTICLES,
        "đính chính",
        id="a letter that corrects a text",
    ),
    pytest.param(
        "BỘ XÂY DỰNG\nSố: 3046/ĐC-BXD\nHà Nội, ngày 28 tháng 8 năm 2031\nĐÍNH CHÍNH\n"
        "THÔNG TƯ SỐ 35/2030/TT-BXD NGÀY 14 THÁNG 12 NĂM 2030\n"
        "Bộ Xây dựng xin đính chính sai sót trong Thông tư số 35/2030/TT-BXD như sau: trang "
        "13, mục 4.1.2, cột 5 ghi: theo mức của mục 4.1 nhưng không có lao động phổ thông. Nay "
        "xin đính chính lại: theo mức của mục 4.1.1 nhưng không có lao động phổ thông; trang "
        "14, mục 4.3.2 ghi: theo mức của mục 4.1, nay là theo mức của mục 4.3.1.\n"
        "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrần Văn Bình\n",
        "lawreg relate",
        id="a corrigendum without articles",
    ),
    pytest.param(
        ARTICLES * 3 + EFFECT + SIGNATURE, "loại văn bản", id="no head at all"
    ),
]


@pytest.mark.parametrize(("text", "words"), STOPPED)
def test_a_text_that_is_stopped(text: str, words: str) -> None:
    """Nothing is proposed from it, and one clear line says why."""
    stopping = [p for p in read_issued_text(text).problems if p.stops]
    assert len(stopping) == 1
    assert words in stopping[0].what.vi
    assert stopping[0].what.en
    assert not re.search(r"\ba [aeiou]", stopping[0].what.en)


TAKEN = [
    pytest.param(decree(), id="an ordinary decree"),
    pytest.param(
        decree()
        + "QUY CHẾ\nQuản lý bến thuyền\n(Ban hành kèm theo Nghị định số 417/2031/NĐ-CP)\nĐiều 1. Bến.\n",
        id="a regulation issued along with it",
    ),
    pytest.param(
        decree()
        + "Mẫu số 01\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: …/QĐ-…\n…, ngày … tháng … năm …\n"
        "QUYẾT ĐỊNH\nCăn cứ Nghị định số 417/2031/NĐ-CP;\nĐiều 1. Cho phép.\n",
        id="a form of a decision in an annex",
    ),
]


@pytest.mark.parametrize("text", TAKEN)
def test_a_text_that_is_taken(text: str) -> None:
    """What is attached to a text is no second text."""
    assert read_issued_text(text).problems == ()


def test_a_missing_name_is_only_a_doubt() -> None:
    """A web copy may leave the signature off."""
    issued = read_issued_text(decree(signature="Nơi nhận:\n- Lưu: VT.\n"))
    assert [p.stops for p in issued.problems] == [False]
    assert "người ký" in issued.problems[0].what.vi
