"""Real files read as text, and held against transcripts of the same instruments."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from lawreg.citation import find_citations
from lawreg.documents import load_document
from lawreg.errors import DocumentError
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared

PDFS = sorted(SHARED.glob("originals/congbao_pdf/*.pdf"))
SCANS = sorted(SHARED.glob("originals/scanned_pdf/*.pdf"))
DOCX = sorted(SHARED.glob("originals/docx/*.docx"))
OLD = [
    *sorted(SHARED.glob("originals/*/*.rtf")),
    *sorted(p for p in SHARED.glob("originals/*/*.doc") if p.stem != "report"),
]
_HEAD = re.compile(r"CÔNG BÁO/Số [\d+ ]+/Ngày [\d-]+")
_SIGNED = re.compile(
    r"(?:Ký bởi|Người ký): ?.+\n(?:.+\n){2,3}?(?:Ngày|Thời gian) ký: .+"
)
"""What a viewer paints on the first page; it is no text of the page."""
_IN_NAME = re.compile(r"so-(\d+)-(\d{4})-tt-bldtbxh")


def _transcript(path: Path) -> Path | None:
    named = _IN_NAME.search(path.stem)
    stem = f"{named[1]}_{named[2]}_TT-BLĐTBXH.txt" if named else "none"
    held = SHARED / "decrees" / "texts" / stem
    return held if held.exists() else None


TRANSCRIBED = [(p, t) for p in PDFS if (t := _transcript(p))]


def _words(text: str) -> Counter[str]:
    text = unicodedata.normalize("NFC", _SIGNED.sub(" ", _HEAD.sub(" ", text)))
    return Counter(w for w in re.findall(r"\w+", text) if not w.isdecimal())


def _cited(text: str) -> Counter[str | None]:
    return Counter(c.number or c.name for c in find_citations(text))


@pytest.mark.parametrize(("path", "other"), TRANSCRIBED, ids=lambda p: p.stem[:24])
def test_a_gazette_gives_every_word_and_citation(path: Path, other: Path) -> None:
    """The transcript keeps heads of pages and the signature; no other word is missing."""
    text, transcript = load_document(str(path)).text, other.read_text(encoding="utf-8")
    assert _words(text) == _words(transcript)
    assert _cited(text) == _cited(transcript)


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem[-20:])
def test_a_gazette_has_no_heads_of_pages_left(path: Path) -> None:
    """And begins with its letterhead."""
    text = load_document(str(path)).text
    assert "CÔNG BÁO" not in text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text[:400]


@pytest.mark.parametrize("path", SCANS, ids=lambda path: path.stem)
def test_a_scan_is_refused(path: Path) -> None:
    """Also one with the words of an electronic signature on it."""
    with pytest.raises(DocumentError, match="bản chụp"):
        load_document(str(path))


@pytest.mark.parametrize("path", DOCX, ids=lambda path: path.stem)
def test_a_word_file_in_vni_is_read(path: Path) -> None:
    """As what its fonts show."""
    made = load_document(str(path))
    assert (made.form, made.encoding) == ("docx", "VNI")
    assert len(made.text) == len(made.typed) > 3000


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.stem[:24])
def test_an_old_form_is_refused_with_advice(path: Path) -> None:
    """Saving it as .docx is what helps."""
    with pytest.raises(DocumentError, match=r"\.docx"):
        load_document(str(path))
