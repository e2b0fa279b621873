"""Old encodings on real documents: what is found in them, and that others are let be."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lawreg.citation import find_citations
from lawreg.legacy import read_legacy
from lawreg.legacy.octets import decode_octets
from lawreg.model import Citation
from tests.legacy_samples import to_tcvn3, to_vni
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared

TRANSCRIPTS = sorted(SHARED.glob("originals/*/*.txt"))
GENUINE = [*TRANSCRIPTS, *sorted(SHARED.glob("plans/*.txt"))]
DOCX = sorted(SHARED.glob("originals/docx/*vni*.docx"))


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8").replace("\u00ad", "")
    return unicodedata.normalize("NFC", text)


def _core(c: Citation, put: Callable[[str], str]) -> tuple[object, ...]:
    """Tell a citation apart; TCVN3 cannot tell capitals with a tone from small letters."""
    name = c.name and (c.name.lower() if put is to_tcvn3 else c.name)
    addresses = tuple(p.address for p in c.pinpoints)
    return (c.number, name, c.kind, c.issued_on, c.year, c.role, addresses)


@pytest.mark.parametrize("path", GENUINE, ids=lambda path: path.stem)
def test_a_genuine_document_is_never_legacy(path: Path) -> None:
    """Composed or not, whatever signs stand in it."""
    text = _text(path)
    assert not read_legacy(text).encodings
    assert not read_legacy(unicodedata.normalize("NFD", text)).encodings


@pytest.mark.parametrize("put", [to_tcvn3, to_vni], ids=["TCVN3", "VNI"])
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_document_typed_in_an_old_font_cites_the_same(
    path: Path, put: Callable[[str], str]
) -> None:
    """Every field of every citation, with the raw characters as its text."""
    text = _text(path)
    raw = put(text)
    found = find_citations(raw)
    usual = [_core(c, put) for c in find_citations(text)]
    assert [_core(c, put) for c in found] == usual
    assert all(raw[c.start : c.end] == c.text for c in found)
    read = decode_octets(raw.encode("cp1252", errors="replace"))
    if read is not None:
        assert [_core(c, put) for c in find_citations(read.text)] == usual


@pytest.mark.parametrize("path", DOCX, ids=lambda path: path.stem)
def test_the_words_of_a_document_in_vni_are_read(path: Path) -> None:
    """Taken out of the file as they are, tags aside."""
    with zipfile.ZipFile(path) as package:
        markup = package.read("word/document.xml").decode()
    raw = re.sub(r"<[^>]*>", "", markup.replace("</w:p>", "\n"))
    assert read_legacy(raw).encodings == {"VNI"}
    assert all(raw[c.start : c.end] == c.text for c in find_citations(raw))
