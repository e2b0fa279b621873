"""A saved page gives its instrument, not what the site puts around it."""

from __future__ import annotations

import pytest

from lawreg.documents import load_document

LAW = """
<table><tr><td>CHÍNH PHỦ<br>-------</td>
<td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do</td></tr>
<tr><td>Số: 5/2026/NĐ-CP</td><td>Hà Nội, ngày 02 tháng 3 năm 2026</td></tr></table>
<p align=center>NGHỊ ĐỊNH</p>
<p>Căn cứ Luật Tổ chức
   Chính phủ;
<p>Điều 1. Sửa đổi <a href="x">Nghị định số 61/2018/N&#272;-CP</a>&nbsp;nhau
<p>Điều 2. Hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2026.</p>
<table><tr><td>Nơi nhận:<td>TM. CHÍNH PHỦ</table>
"""
TEXT = [
    "CHÍNH PHỦ",
    "-------",
    "",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do",
    "Số: 5/2026/NĐ-CP | Hà Nội, ngày 02 tháng 3 năm 2026",
    "NGHỊ ĐỊNH",
    "Căn cứ Luật Tổ chức Chính phủ;",
    "Điều 1. Sửa đổi Nghị định số 61/2018/NĐ-CP\u00a0nhau",
    "Điều 2. Hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2026.",
    "Nơi nhận: | TM. CHÍNH PHỦ",
]
MENU = "<ul>" + "<li><a href=x>Nghị định số 1/2020/NĐ-CP</a></li>" * 30 + "</ul>"
ASIDE = "<div><p>Mua tài khoản để xem bản dịch.</p></div>"


def _page(inside: str) -> bytes:
    head = "<!DOCTYPE html><html><head><title>Nghị định 5</title><style>p{}</style>"
    return f"{head}</head><body>{inside}</body></html>".encode()


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<div id=divContentDoc>{LAW}</div>{ASIDE}", id="a known id"),
        pytest.param(
            f"<nav>Điều 9. Menu</nav>{ASIDE}<div class='x toanvancontent'>{LAW}</div>",
            id="a known class",
        ),
        pytest.param(f"{MENU}<div><div>{LAW}</div>{ASIDE}</div>", id="an unknown site"),
        pytest.param(
            f"<table><tr><td>{MENU}</td><td>{LAW}</td></tr></table>{ASIDE}",
            id="laid out in a table",
        ),
        pytest.param(
            f"<div>{MENU}<div style='display: none'>Đăng nhập</div>{LAW}</div>",
            id="a menu and a hidden box beside it",
        ),
        pytest.param(
            f"{LAW}<script>var a='<p>Điều 3.</p>'</script><footer>(c)</footer>",
            id="nothing around it but what never is text",
        ),
    ],
)
def test_the_text_is_found_on_the_page(page: str) -> None:
    """Its lines, cells and letters as a browser shows them."""
    made = load_document("trang.html", _page(page))
    assert made.text.splitlines() == TEXT
    assert made.form == "html"


def test_words_of_a_site_inside_the_text_are_left_out() -> None:
    """They stand after every paragraph of it."""
    follow = "<span class='tooltip-button'><span>Đang theo dõi</span></span>"
    page = (
        f"<div class='the-document-body'>{LAW.replace('</p>', follow + '</p>')}</div>"
    )
    assert "theo dõi" not in load_document("a", _page(page)).text


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("windows-1258", "<p>Quyết định số 9/QĐ-UBND".encode()),
        ("windows-1252", b"<p>N&#417;i nh&#7853;n \x93a\x94 caf\xe9"),
        ("x-unknown", "<p>Điều 1".encode()),
    ],
)
def test_the_encoding_is_what_the_bytes_say(charset: str, content: bytes) -> None:
    """UTF-8 where it is, whatever the page declares; then what it declares."""
    head = f'<html><head><meta http-equiv=c content="text/html; charset={charset}">'
    text = load_document("a", head.encode() + b"</head>" + content).text
    assert "\ufffd" not in text
    assert text in {"Quyết định số 9/QĐ-UBND\n", "Nơi nhận “a” café\n", "Điều 1\n"}


def test_utf_16_and_the_single_file_of_a_browser() -> None:
    """Internet Explorer saved the one, Chrome the other."""
    page = _page(LAW).decode()
    assert load_document("a", page.encode("utf-16")).text.splitlines() == TEXT
    archive = (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"{page}\r\n--x--\r\n"
    )
    assert load_document("a.mhtml", archive.encode()).text.splitlines() == TEXT


def test_set_text_keeps_its_lines_and_bad_markup_its_words() -> None:
    """Elements without end, or ended twice, lose nothing."""
    assert load_document("a", b"<html><pre>a\n  b</pre>c").text == "a\n  b\nc\n"
    page = "<div>" * 5000 + "Điều 1</i></table></p>" + "<li>a<li>b" * 2
    assert load_document("a.html", page.encode()).text == "Điều 1\na\nb\na\nb\n"


def test_a_page_made_by_word_is_taken_whole() -> None:
    """An annex in a part of its own has no line that begins as an instrument's."""
    head = '<html><head><meta name=Generator content="Microsoft Word 15"></head>'
    page = f"{head}<div>{LAW}</div><div><p>Biểu mẫu số một</div>"
    assert load_document("a", page.encode()).text.splitlines()[-1] == "Biểu mẫu số một"


def test_much_that_is_left_out_is_told() -> None:
    """Since an annex may be among it."""
    words = "<p>Bài viết liên quan đến nhiều vấn đề khác nhau.</p>" * 20
    page = f"<div id=divContentDoc>{LAW}</div><div>{words}</div>"
    (note,) = load_document("a", _page(page)).notes
    assert "phụ lục" in note.vi
    assert load_document("a", _page(f"<div>{LAW}</div>{ASIDE}")).notes == ()
