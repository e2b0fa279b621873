"""Who signed, whatever stands between the office and the name."""

from __future__ import annotations

import pytest

from lawreg.intake import read_issued_text
from tests.printed_decree import ARTICLES, SIGNATURE, decree

CASES = [
    pytest.param(SIGNATURE, "Trần Văn Bình", id="for the chief, below the recipients"),
    pytest.param(
        "BỘ TRƯỞNG\n\n(Đã ký)\n\nĐại tướng Phan Văn Lộc\n",
        "Phan Văn Lộc",
        id="a rank before the name and a mark of signing",
    ),
    pytest.param(
        "TM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Phạm Thị Thanh Trà Phụ lục I kèm theo\n",
        "Phạm Thị Thanh Trà",
        id="all on one line, an annex right after",
    ),
    pytest.param(
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n**Lê Hải\nH****òa**\n",
        "Lê Hải Hòa",
        id="broken over lines and by bold type inside a word",
    ),
    pytest.param(
        "|Nơi nhận:              |KT. CHỦ TỊCH       |\n|- Như Điều 3;         |PHÓ CHỦ TỊCH      |\n"
        "|- Đ/c Chủ tịch;       |                   |\n|- Lưu: VT.            |(đã ký)            |\n"
        "|- Các sở;             |Ngô Thị Thanh Hà   |\n",
        "Ngô Thị Thanh Hà",
        id="beside the recipients, row by row",
    ),
    pytest.param(
        "Nơi nhận: BỘ TRƯỞNG\n- Các bộ, cơ quan ngang bộ;\n"
        "- Tòa án nhân dân tối cao; Tran Tuan Anh\n- Công báo;\n",
        "Tran Tuan Anh",
        id="scanned without marks at the end of a recipient",
    ),
    pytest.param(
        "kt.bộ trưởng bộ tài chính\nthứ trưởng\n\n\nVũ Văn Nam\n",
        "Vũ Văn Nam",
        id="small letters where a font of capitals was lost",
    ),
    pytest.param(
        "CHỦ TỊCH QUỐC HỘI\n Y Thanh Hà Niê\n", "Y Thanh Hà Niê", id="one letter"
    ),
    pytest.param(
        "Nguyễn Văn\n An\n(Đã ký)\n", "Nguyễn Văn An", id="the name above the mark"
    ),
    pytest.param("GIÁM ĐỐC\n(Ký tên, đóng dấu)\n", "", id="a form signed by nobody"),
]


@pytest.mark.parametrize(("signature", "signer"), CASES)
def test_the_signer_is_the_name_below_the_office(signature: str, signer: str) -> None:
    """Ranks and titles are no part of a name (Decree 30/2020/NĐ-CP, Annex I, II.7)."""
    assert read_issued_text(decree(signature=signature)).signer == signer


def test_a_sample_of_a_signature_among_the_articles_is_not_the_signature() -> None:
    """A circular on the form of documents prints samples."""
    articles = ARTICLES + "Mẫu chữ ký:\nBỘ TRƯỞNG\nNguyễn Văn Mẫu\n"
    assert read_issued_text(decree(articles=articles)).signer == "Trần Văn Bình"
