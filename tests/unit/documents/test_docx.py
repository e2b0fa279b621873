"""A Word document is what Word prints of its body."""

from __future__ import annotations

import pytest

from lawreg.documents import load_document
from tests.document_samples import make_docx, make_zip, paragraph, run, word_part

P, R = paragraph, run


def _text(body: str, **parts: str) -> str:
    return load_document("a.docx", make_docx(body, **parts)).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(P("Điều 5") + P("1. Việc"), "Điều 5\n1. Việc\n", id="paragraphs"),
        pytest.param(
            f"<w:p><w:ins>{R('Nghị định số 61')}</w:ins>{R('/2018/NĐ-CP')}</w:p>",
            "Nghị định số 61/2018/NĐ-CP\n",
            id="inserted words",
        ),
        pytest.param(
            f"<w:p>{R('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
            f"<w:moveFrom>{R('c')}</w:moveFrom><w:moveTo>{R('d')}</w:moveTo></w:p>",
            "ad\n",
            id="deleted and moved words",
        ),
        pytest.param(
            P("sửa đổi", "<w:rPr><w:del/></w:rPr>") + P(" khoản 2"),
            "sửa đổi khoản 2\n",
            id="a deleted end of paragraph",
        ),
        pytest.param(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{P('Số: 1')}</w:sdtContent></w:sdt>"
            f"<w:p><w:sdt><w:sdtContent>{R('2/QĐ')}</w:sdtContent></w:sdt></w:p>",
            "Số: 1\n2/QĐ\n",
            id="content controls",
        ),
        pytest.param(
            "<w:p><w:r><w:t>61/2018/NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t>"
            "<w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/></w:r></w:p>",
            "61/2018/NĐ-CP\ta\nb\n",
            id="hyphens, tabs, breaks",
        ),
        pytest.param(
            "<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
            f"<w:hyperlink>{R('Luật')}</w:hyperlink></w:p>",
            "Luật\n",
            id="fields and links",
        ),
        pytest.param(
            f"<w:p>{R('quyết định', '<w:caps/>')}"
            f"{R('việc', '<w:caps w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}"
            f"{R('ẩn', '<w:vanish/>')}</w:p>",
            "QUYẾT ĐỊNHviệc\n",
            id="capitals and hidden words",
        ),
        pytest.param(
            '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr>'
            "<w:t>nghÞ ®Þnh cña chÝnh phñ vÒ qu¶n lý</w:t></w:r></w:p>",
            "NGHỊ ĐỊNH CỦA CHÍNH PHỦ VỀ QUẢN LÝ\n",
            id="a font of capitals of TCVN3",
        ),
        pytest.param(
            "<w:p><mc:AlternateContent><mc:Choice><w:r><w:txbxContent>"
            + P("Trong khung", '<w:pStyle w:val="x"/>')
            + "</w:txbxContent></w:r></mc:Choice><mc:Fallback><w:r><w:txbxContent>"
            + P("Trong khung")
            + f"</w:txbxContent></w:r></mc:Fallback></mc:AlternateContent>{R('ngoài')}</w:p>",
            "Trong khung\nngoài\n",
            id="a text box, once",
        ),
        pytest.param(
            "<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>",
            "x+1\n",
            id="a formula",
        ),
    ],
)
def test_what_is_printed_is_read(body: str, text: str) -> None:
    """And nothing else of what the file holds."""
    assert _text(body) == text


def _cell(*words: str) -> str:
    return f"<w:tc>{''.join(map(P, words))}</w:tc>"


def test_a_row_is_a_line_with_its_cells_apart() -> None:
    """Where a cell has several paragraphs, cells follow one another."""
    table = (
        f"<w:tbl><w:tr>{_cell('STT')}{_cell('Tên văn bản')}{_cell('')}</w:tr>"
        f"<w:tr>{_cell('BỘ TƯ PHÁP', 'Số: 1/TT-BTP')}{_cell('Hà Nội')}</w:tr></w:tbl>"
    )
    lines = _text(table).splitlines()
    assert lines == ["STT | Tên văn bản", "BỘ TƯ PHÁP", "Số: 1/TT-BTP", "", "Hà Nội"]


def test_a_table_in_a_cell_stays_in_it() -> None:
    """Its rows are lines of that cell."""
    inner = f"<w:tbl><w:tr>{_cell('a')}{_cell('b')}</w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{inner}</w:tc>{_cell('c')}</w:tr></w:tbl>"
    assert _text(table) == "a | b | c\n"


NUMBERING = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:pStyle w:val="Dieu"/><w:lvlText w:val="Điều %1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%3)"/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    '<w:lvl w:ilvl="4"><w:numFmt w:val="upperRoman"/><w:isLgl/>'
    '<w:lvlText w:val="%1.%5"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>'
)


def _item(words: str, level: int, num: int = 1) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return P(words, numbered)


def test_numbers_that_word_writes_are_written_out() -> None:
    """Each level counts on, and begins anew below a new one above."""
    body = "".join(
        [
            _item("Sửa đổi", 0),
            _item("Khoản", 1),
            _item("điểm", 2),
            _item("điểm", 2),
            _item("gạch", 3),
            _item("Khoản", 1),
            _item("điểm", 2),
            _item("Bãi bỏ", 0),
            _item("Khoản", 1),
            _item("mục", 4),
            _item("Từ chín", 0, num=2),
            P("không số", '<w:numPr><w:numId w:val="0"/></w:numPr>'),
        ]
    )
    assert _text(body, numbering=NUMBERING).splitlines() == [
        "Điều 1. Sửa đổi",
        "1. Khoản",
        "a) điểm",
        "b) điểm",
        "- gạch",
        "2. Khoản",
        "a) điểm",
        "Điều 2. Bãi bỏ",
        "1. Khoản",
        "2.1 mục",
        "Điều 9. Từ chín",
        "không số",
    ]


def test_a_number_may_come_from_the_style() -> None:
    """The list names the style, and a style may rest on another."""
    styles = (
        '<w:style w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "<w:rPr><w:caps/></w:rPr></w:style>"
        '<w:style w:styleId="Dieu"><w:basedOn w:val="Goc"/></w:style>'
    )
    body = P("Phạm vi", '<w:pStyle w:val="Dieu"/>') * 2
    text = _text(body, styles=styles, numbering=NUMBERING)
    assert text == "Điều 1. PHẠM VI\nĐiều 2. PHẠM VI\n"


def test_a_deleted_paragraph_takes_no_number() -> None:
    """As in print."""
    gone = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    body = f"<w:p><w:pPr>{gone}</w:pPr></w:p>" + _item("Một", 0)
    assert _text(body, numbering=NUMBERING) == "Điều 1. Một\n"


def test_notes_stand_at_the_end_and_headers_nowhere() -> None:
    """With the marks that the text has; the rule above notes is none."""
    body = (
        f'<w:p>{R("Điều 5")}<w:r><w:footnoteReference w:id="3"/></w:r>'
        f'{R(" được")}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>'
    )
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{P("---")}</w:footnote>'
        f'<w:footnote w:id="3">{P(" Bãi bỏ.")}{P("Tiếp.")}</w:footnote>'
        f'<w:footnote w:id="4">{P("mồ côi")}</w:footnote>'
    )
    text = _text(
        body,
        footnotes=notes,
        endnotes=f'<w:endnote w:id="1">{P("Cuối.")}</w:endnote>',
        header1=P("MẬT"),
    )
    assert text.splitlines() == [
        "Điều 5[1] được[2]",
        "",
        "[1] Bãi bỏ.",
        "Tiếp.",
        "",
        "[2] Cuối.",
    ]


def test_the_namespace_of_the_standard_and_another_main_part() -> None:
    """Word can save as «Strict», and other programs name the part as they like."""
    space = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    files = {
        "_rels/.rels": '<Relationships xmlns="r"><Relationship '
        f'Type="{kind}" Target="/word/document2.xml"/></Relationships>',
        "word/document2.xml": word_part("document", P("Điều 1"), space=space),
    }
    assert load_document("a", make_zip(files)).text == "Điều 1\n"


def test_what_a_reader_must_know_is_told() -> None:
    """Tracked changes, hidden words and pictures."""
    body = (
        f"<w:p><w:ins>{R('a')}</w:ins>{R('b', '<w:vanish/>')}"
        "<w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>"
    )
    told = " ".join(n.vi for n in load_document("a", make_docx(body)).notes)
    for words in ("theo dõi thay đổi", "chữ ẩn", "1 hình"):
        assert words in told
    assert load_document("a", make_docx(P("a"))).notes == ()
