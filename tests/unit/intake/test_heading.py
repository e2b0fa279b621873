"""Number, kind, day, issuer and title as heads of every make print them."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import read_issued_text
from lawreg.model import InstrumentKind as Kind
from tests.printed_decree import ARTICLES, BASES, EFFECT, HEAD, SIGNATURE, decree

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
CASES = [
    pytest.param(
        HEAD,
        "417/2031/NĐ-CP",
        Kind.DECREE,
        "Chính phủ",
        "Quy định về quản lý bến thuyền du lịch",
        id="a decree, its title over two lines",
    ),
    pytest.param(
        "**BỘ\nTƯ PHÁP**\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\n"
        "Độc lập - Tự do - Hạnh phúc\n|\n|\nSố:\n24/2031/TT-BTP\n|\n*Hà Nội, ngày 15\n"
        "tháng 3 năm 2031*\n|\n** **\n**THÔNG TƯ**\nQUY\nĐỊNH VỀ LƯU TRỮ HỒ SƠ CÔNG CHỨNG\n",
        "24/2031/TT-BTP",
        Kind.CIRCULAR,
        "Bộ Tư pháp",
        "QUY ĐỊNH VỀ LƯU TRỮ HỒ SƠ CÔNG CHỨNG",
        id="cells and asterisks of a web page, every line broken",
    ),
    pytest.param(
        "Thông tư 31/2031/TT-BYT\nBỘ Y TẾ -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - "
        "Tự do - Hạnh phúc ---------------\nSố: 31/2031/TT-BYT\nHà Nội, ngày 15 tháng 3 năm 2031 "
        "THÔNG TƯ QUY ĐỊNH VỀ TỦ THUỐC THÔN BẢN BỘ Y TẾ\n",
        "31/2031/TT-BYT",
        Kind.CIRCULAR,
        "Bộ Y tế",
        "QUY ĐỊNH VỀ TỦ THUỐC THÔN BẢN",
        id="all line breaks lost, the office printed again below",
    ),
    pytest.param(
        "BỘ Y TẾ -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\n"
        "Số: 31/QĐ-BYT\nHà Nội, ngày 15 tháng 3 năm 2031 QUYẾT ĐỊNH BAN HÀNH DANH MỤC TỦ "
        "THUỐC THÔN BẢN BỘ TRƯỞNG BỘ Y TẾ\n",
        "31/QĐ-BYT",
        Kind.DECISION,
        "Bộ Y tế",
        "BAN HÀNH DANH MỤC TỦ THUỐC THÔN BẢN",
        id="the chief and the office on the line of the title",
    ),
    pytest.param(
        "\n\nCÔNG BÁO/Số 12 + 13/Ngày 20-3-2031\n7\n\nỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n"
        + MOTTO
        + "Số: 05/2031/QĐ-UBND\nLai Châu, ngày 15 tháng 3 năm 2031\nQUYẾT ĐỊNH\n"
        "Bãi bỏ Quyết định số 16/2010/QĐ-UBND ngày 09 tháng 8 năm 2010\ncủa Ủy ban nhân dân tỉnh\n"
        "_____\nỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n",
        "05/2031/QĐ-UBND",
        Kind.DECISION,
        "Ủy ban nhân dân tỉnh Lai Châu",
        "Bãi bỏ Quyết định số 16/2010/QĐ-UBND ngày 09 tháng 8 năm 2010 của Ủy ban nhân dân tỉnh",
        id="a provincial decision under the head of a gazette page",
    ),
    pytest.param(
        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\n"
        + MOTTO
        + "Số: 37/2031/NQ-HĐND\nHuế, ngày 15 tháng 3 năm 2031\nNGHỊ QUYẾT\n"
        "VỀ MỨC THU PHÍ THAM QUAN\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ\nKHÓA IX, KỲ HỌP THỨ 3\n",
        "37/2031/NQ-HĐND",
        Kind.RESOLUTION,
        "Hội đồng nhân dân thành phố Huế",
        "VỀ MỨC THU PHÍ THAM QUAN",
        id="a council's resolution with its session below the title",
    ),
    pytest.param(
        "HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ HUẾ\n"
        + MOTTO
        + "Số: 37/2031/NQ-HĐND\nHuế, ngày 15 tháng 3 năm 2031\n"
        "NGHỊ QUYẾT CỦA HĐND THÀNH PHỐ HUẾ\n\nVề mức thu phí tham quan\n_______\n",
        "37/2031/NQ-HĐND",
        Kind.RESOLUTION,
        "Hội đồng nhân dân thành phố Huế",
        "Về mức thu phí tham quan",
        id="the council after the kind, the title below",
    ),
    pytest.param(
        "QUỐC HỘI\n"
        + MOTTO
        + "Luật số: 79/2031/QH\n 17\nHà Nội, ngày 15 tháng 3 năm 2031\n"
        "QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKhóa XVII, kỳ họp thứ 1\nLUẬT\nBẾN THUYỀN\n",
        "79/2031/QH17",
        Kind.LAW,
        "Quốc hội",
        "LUẬT BẾN THUYỀN",
        id="a law whose term of office is on the next line",
    ),
    pytest.param(
        "BỘ TÀI CHÍNH - BỘ CÔNG THƯƠNG\n" + MOTTO + "Số: 89/2031/TTLT-BTC-BCT\n"
        "Hà Nội, ngày 15 tháng 3 năm 2031\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn cơ chế một cửa\n",
        "89/2031/TTLT-BTC-BCT",
        Kind.JOINT_CIRCULAR,
        "Bộ Tài chính - Bộ Công Thương",
        "Hướng dẫn cơ chế một cửa",
        id="a joint circular of two ministries",
    ),
    pytest.param(
        "Nghị định\ncủa Chính phủ Số 94 /2031/NĐ-CP ngày 15 tháng 3 năm 2031\n"
        "Quy định chi tiết thi hành Luật Du lịch\n\n",
        "94/2031/NĐ-CP",
        Kind.DECREE,
        "Chính phủ",
        "Quy định chi tiết thi hành Luật Du lịch",
        id="number and day inside the heading, as gazettes once printed it",
    ),
    pytest.param(
        "HỘI ĐỒNG BỘ TRƯỞNG\n"
        + MOTTO
        + "Số: 463-HĐBT\nHà Nội, ngày 15 tháng 3 năm 2031\n"
        "NGHỊ ĐỊNH\nVề thuế bến thuyền\n",
        "463-HĐBT",
        Kind.DECREE,
        "Hội đồng Bộ trưởng",
        "Về thuế bến thuyền",
        id="a number of before 1996, which tells no kind",
    ),
    pytest.param(
        "BỘ TƯ PHÁP\t"
        + MOTTO
        + "Số: 12/2031/TT-BTP\tHà Nội, ngày 15 tháng 3 năm 2031\n\n"
        "thông tư\n\nQuy định biểu mẫu\n\n",
        "12/2031/TT-BTP",
        Kind.CIRCULAR,
        "Bộ Tư pháp",
        "Quy định biểu mẫu",
        id="two columns by tabs, the kind in small letters",
    ),
]


@pytest.mark.parametrize(("head", "number", "kind", "issuer", "title"), CASES)
def test_the_head_is_read(
    head: str, number: str, kind: Kind, issuer: str, title: str
) -> None:
    """Decree 30/2020/NĐ-CP, Annex I, gives each mark its place."""
    issued = read_issued_text(decree(head=head))
    assert (issued.number, issued.kind) == (number, kind)
    assert (issued.issuer, issued.title) == (issuer, title)
    assert issued.issued_on == date(2031, 3, 15)
    assert issued.title_span is not None
    printed = issued.text[issued.title_span.start : issued.title_span.end]
    assert " ".join(printed.split()).startswith(title.split(maxsplit=1)[0])


def test_a_first_article_named_in_the_title_does_not_end_it() -> None:
    """«Sửa đổi Điều 1 của Thông tư …» is a title."""
    head = HEAD.replace(
        "Quy định về quản lý bến thuyền\ndu lịch",
        "Sửa đổi, bổ sung\nĐiều 1 của Nghị định số 15/2010/NĐ-CP",
    )
    assert read_issued_text(decree(head=head)).title == (
        "Sửa đổi, bổ sung Điều 1 của Nghị định số 15/2010/NĐ-CP"
    )


def test_the_day_of_adoption_stands_for_a_day_that_the_head_lacks() -> None:
    """Law 64/2025/QH15 counts an act of an assembly from its adoption."""
    head = "QUỐC HỘI\n" + MOTTO + "Luật số: 79/2031/QH17\nLUẬT\nBẾN THUYỀN\n"
    adopted = (
        "Luật này được Quốc hội khóa XVII, kỳ họp thứ 1 thông qua ngày 15 tháng 3 năm 2031.\n"
        "CHỦ TỊCH QUỐC HỘI\nLê Thị Hồng Gấm\n"
    )
    issued = read_issued_text(decree(head=head, signature=adopted))
    assert issued.issued_on == date(2031, 3, 15)


def test_a_letterhead_that_a_pdf_gives_after_the_words_below_it() -> None:
    """In the gazette's PDF it may follow the first article; its number is the text's own."""
    bare = "NGHỊ ĐỊNH\nQuy định về quản lý bến thuyền\ndu lịch\n"
    letterhead = (
        "CHÍNH PHỦ \n______ \nSố: 417/2031/NĐ-CP \nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \n"
        "Độc lập - Tự do - Hạnh phúc \nHà Nội, ngày 15 tháng 3 năm 2031 \n"
    )
    text = bare + BASES + ARTICLES + letterhead + EFFECT + SIGNATURE
    read = read_issued_text(text, "999_2031_NĐ-CP.txt")
    assert (read.number, read.issued_on) == ("417/2031/NĐ-CP", date(2031, 3, 15))
    given = read_issued_text(text, number="136/2031/NĐ-CP")
    assert any(problem.stops for problem in given.problems)


def test_a_form_in_an_annex_is_no_letterhead() -> None:
    """Its number is of another kind, or the State is named a second time."""
    form = (
        "Mẫu số 01\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 15/2031/QĐ-UBND\nHuế, ngày 02 tháng 4 năm 2031\n"
    )
    bare = "NGHỊ ĐỊNH\nQuy định về quản lý bến thuyền\ndu lịch\n"
    read = read_issued_text(bare + BASES + ARTICLES + EFFECT + SIGNATURE + form)
    assert (read.number, read.issued_on) == ("", None)


def test_annexes_give_back_a_number_that_the_first_page_lost() -> None:
    """They repeat it: «(Kèm theo Nghị định số … ngày … của Chính phủ)»."""
    annex = "Phụ lục I\n(Kèm theo Nghị định số 417/2031/NĐ-CP\nngày 15 tháng 3 năm 2031 của Chính phủ)\n"
    head = "NGHỊ ĐỊNH\nQuy định về quản lý bến thuyền\n"
    issued = read_issued_text(decree(head=head, signature=SIGNATURE + annex))
    assert issued.number == "417/2031/NĐ-CP"
    assert issued.issued_on == date(2031, 3, 15)


def test_a_directive_has_neither_bases_nor_articles() -> None:
    """What follows its title is text, and its signature is found."""
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH DƯƠNG\n" + MOTTO + "Số: 09/2031/CT-UBND\n"
        "Bình Dương, ngày 15 tháng 3 năm 2031\nCHỈ THỊ\nVề việc giữ gìn bến thuyền\n\n"
        "Trong thời gian qua, việc giữ gìn bến thuyền đã được các sở, ngành quan tâm.\n"
        "1. Các sở, ngành kiểm tra bến thuyền./.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn Hòa\n"
    )
    issued = read_issued_text(text)
    assert (issued.kind, issued.title) == (
        Kind.DIRECTIVE,
        "Về việc giữ gìn bến thuyền",
    )
    assert (issued.signer, issued.bases) == ("Nguyễn Văn Hòa", ())


def test_a_kind_that_belies_the_number_is_told() -> None:
    """The number decides, a person looks."""
    head = HEAD.replace("NGHỊ ĐỊNH", "QUYẾT ĐỊNH")
    issued = read_issued_text(decree(head=head))
    assert issued.kind is Kind.DECREE
    assert [p.stops for p in issued.problems] == [False]
    assert "Quyết định" in issued.problems[0].what.vi
