"""Word files and PDFs written by hand, as small as they can be."""

from __future__ import annotations

import io
import zipfile

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OTHERS = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word_part(root: str, inside: str, *, space: str = _WORD) -> str:
    """Write a part of a Word document: ``document``, ``numbering`` and so on."""
    return f'<?xml version="1.0"?><w:{root} {space} {_OTHERS}>{inside}</w:{root}>'


def make_docx(body: str, **parts: str) -> bytes:
    """Pack a document with this body; ``numbering="…"`` adds that part."""
    files = {"word/document.xml": word_part("document", f"<w:body>{body}</w:body>")}
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "header1": "hdr"}
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = word_part(roots.get(name, name), inside)
    return make_zip(files)


def make_zip(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """Pack files under their names."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for name, content in files.items():
            package.writestr(name, content)
    return held.getvalue()


def paragraph(words: str, properties: str = "") -> str:
    """Write one paragraph of Word."""
    held = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{held}{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Write one run of Word."""
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{words}</w:t></w:r>'


def make_pdf(pages: list[list[tuple[float, float, str]]]) -> bytes:
    """Write a PDF whose pages have words (ASCII) at given places, in points."""
    return _pdf([_page_text(page) for page in pages], "")


def make_scan() -> bytes:
    """Write a PDF of one page that is a picture."""
    picture = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"
    )
    return _pdf(["q 500 0 0 700 0 0 cm /I Do Q"], picture)


def _page_text(page: list[tuple[float, float, str]]) -> str:
    shown = [f"1 0 0 1 {x} {y} Tm ({words}) Tj" for x, y, words in page]
    return "BT /F 12 Tf " + " ".join(shown) + " ET"


def _pdf(contents: list[str], picture: str) -> bytes:
    count = len(contents)
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(count))
    last = 4 + 2 * count
    resources = "/Font << /F 3 0 R >>"
    resources += f" /XObject << /I {last} 0 R >>" if picture else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    for at, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << {resources} >> /Contents {5 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    if picture:
        objects.append(picture)
    out = b"%PDF-1.4\n"
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inside}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + end.encode()
