"""Files without a text in them: one line each, with what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.documents import load_document
from lawreg.documents.reading import MOST_PACKED
from lawreg.errors import DocumentError
from tests.document_samples import make_docx, make_pdf, make_zip, paragraph, word_part

DOCX = make_docx(paragraph("Điều 1. Phạm vi"))
PDF = make_pdf([[(60.0, 780.0, "Dieu 1. Pham vi")]])


def _bomb() -> bytes:
    held = io.BytesIO()
    with (
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w") as part,
    ):
        part.write(b"<a>")
        for _ in range(300):
            part.write(bytes(1_000_000))
    return held.getvalue()


def _blank_bomb() -> bytes:
    """Blanks are well-formed, so the size alone is in the way."""
    return make_zip({"word/document.xml": b"<a>" + b" " * 70_000_000 + b"</a>"})


ENTITIES = (
    '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>'
    '<w:document xmlns:w="x">&c;</w:document>'
)
LOCKED = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
OLD_WORD = b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "không có nội dung", id="empty"),
        pytest.param(b" \n", "không có nội dung", id="blanks"),
        pytest.param(bytes(range(256)) * 9, "nhị phân", id="binary"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "ảnh chụp", id="a picture"),
        pytest.param(b"\xff\xd8\xff\xe0", "ảnh chụp", id="a photograph"),
        pytest.param(b"{\\rtf1 x}", "RTF", id="RTF"),
        pytest.param(b"Rar!\x1a", "tệp nén", id="an archive"),
        pytest.param(OLD_WORD, "lưu thành .docx", id="old Word"),
        pytest.param(b"\xd0\xcf\x11\xe0", "xls, ppt, doc", id="old Office"),
        pytest.param(LOCKED, "có mật khẩu", id="a locked docx"),
        pytest.param(b"%PDF-1.7\n%%EOF", "PDF hỏng", id="no PDF"),
        pytest.param(b"PK\x03\x04 x", "docx) hỏng", id="no zip"),
        pytest.param(DOCX[: len(DOCX) // 2], "docx) hỏng", id="half a zip"),
        pytest.param(make_zip({"a.txt": b"x"}), "tệp nén", id="another zip"),
        pytest.param(make_zip({"xl/workbook.xml": b""}), "Excel", id="a workbook"),
        pytest.param(make_zip({"content.xml": b""}), "LibreOffice", id="an odt"),
        pytest.param(
            make_zip({"word/document.xml": b"<a><b></a>"}), "hỏng", id="broken XML"
        ),
        pytest.param(
            make_zip({"word/document.xml": ENTITIES.encode()}), "DTD", id="entities"
        ),
        pytest.param(make_docx(""), "không có chữ nào", id="no words"),
        pytest.param(
            make_docx("<w:p><w:r><pic:pic/></w:r></w:p>"),
            "1 hình",
            id="a photo in Word",
        ),
        pytest.param(b"<html><script>x</script></html>", "trang web", id="no page"),
    ],
)
@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.txt", "-"])
def test_a_file_without_text_is_one_line(content: bytes, words: str, name: str) -> None:
    """Whatever it is called."""
    with pytest.raises(DocumentError) as caught:
        load_document(name, content)
    line = caught.value.line()
    assert words in line
    assert line.startswith("stdin: " if name == "-" else f"{name}: ")
    assert caught.value.hint.vi
    assert caught.value.line("en") != line


@pytest.mark.parametrize("make", [_bomb, _blank_bomb])
def test_a_zip_that_grows_without_end_is_stopped(
    make: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """300 MB of zeros in 300 kB: no more is unpacked than the limit."""
    assert callable(make)
    content = make()
    assert len(content) < 400_000
    unpacked = 0
    read = zipfile.ZipExtFile.read

    def count(self: zipfile.ZipExtFile, n: int | None = -1) -> bytes:
        nonlocal unpacked
        piece = read(self, n)
        unpacked += len(piece)
        return piece

    monkeypatch.setattr(zipfile.ZipExtFile, "read", count)
    with pytest.raises(DocumentError, match="docx"):
        load_document("a.docx", content)
    assert unpacked < 61_000_000


def test_a_part_with_a_password_is_broken() -> None:
    """A zip can lock a part; nothing asks for its password."""
    locked = bytearray(DOCX)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = locked.find(sign)
        while place >= 0:
            locked[place + at] |= 1
            place = locked.find(sign, place + 1)
    with pytest.raises(DocumentError, match="docx"):
        load_document("a.docx", bytes(locked))


def test_a_missing_file_names_a_near_one(tmp_path: Path) -> None:
    """The commonest mistake is a letter in the name."""
    (tmp_path / "nghi-dinh.docx").write_bytes(DOCX)
    with pytest.raises(DocumentError, match=r"nghi-dinh\.docx"):
        load_document(str(tmp_path / "nghi-dihn.docx"))
    with pytest.raises(DocumentError, match="thư mục"):
        load_document(str(tmp_path))


def test_a_word_file_may_be_larger_than_a_text(tmp_path: Path) -> None:
    """Its pictures are not read; a file beyond all measure is not either."""
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as package:
        body = word_part("document", f"<w:body>{paragraph('Điều 1')}</w:body>")
        package.writestr("word/document.xml", body)
        package.writestr("word/media/image1.png", bytes(25_000_000))
    assert load_document(str(path)).text == "Điều 1\n"
    with path.open("r+b") as file:
        file.truncate(MOST_PACKED + 1)
    with pytest.raises(DocumentError, match="200 MB"):
        load_document(str(path))


@st.composite
def _damaged(draw: st.DrawFn) -> bytes:
    """A good file with bytes changed, cut or put in."""
    content = bytearray(draw(st.sampled_from([DOCX, PDF, b"<html><p>a<table>", b""])))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(content)))
        content[at : at + draw(st.integers(0, 40))] = draw(st.binary(max_size=40))
    return bytes(content)


@settings(max_examples=300, deadline=None)
@given(content=st.one_of(st.binary(max_size=300), _damaged()))
def test_any_bytes_are_a_document_or_one_line(content: bytes) -> None:
    """Never another error, and never a text without words."""
    refused = ""
    try:
        made = load_document("x", content)
    except DocumentError as error:
        refused = error.line()
    assert "\n" not in refused
    if not refused:
        assert made.text.strip()
        assert len(made.text) == len(made.typed)
