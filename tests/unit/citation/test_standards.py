"""Standards and technical regulations, cited by their own numbers."""

from __future__ import annotations

import pytest

from lawreg.citation import find_citations
from lawreg.model import InstrumentKind as Kind
from tests.cited import only

STANDARDS = [
    ("TCVN ISO 9001: 2015", "TCVN ISO 9001:2015"),
    ("TCVN ISO\n9001: 2015", "TCVN ISO 9001:2015"),
    ("TCVN 6909:2001", "TCVN 6909:2001"),
    ("TCVN ISO/IEC 27001:2019", "TCVN ISO/IEC 27001:2019"),
    ("QCVN 05:2023/BTNMT", "QCVN 05:2023/BTNMT"),
    ("QCVN 01-1:2018/BYT", "QCVN 01-1:2018/BYT"),
    ("QCVN 09-MT:2015/BTNMT", "QCVN 09-MT:2015/BTNMT"),
    ("QCĐP 01:2020/HN", "QCĐP 01:2020/HN"),
    ("TCXD 25:1991", "TCXD 25:1991"),
    ("ISO 9001 : 2015", "ISO 9001:2015"),
    ("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
    ("ISO 14001", "ISO 14001"),
]


@pytest.mark.parametrize(("printed", "number"), STANDARDS)
def test_a_standard_is_a_citation(printed: str, number: str) -> None:
    """Standards are cited by their own number, the year after a colon."""
    found = only(f"theo {printed} vào hoạt động")
    assert (found.text, found.number) == (printed, number)
    assert found.kind is Kind.STANDARD


@pytest.mark.parametrize("text", ["hệ thống ISO 9", "iso-9001.pdf", "ISO điện tử"])
def test_not_every_iso_is_a_standard(text: str) -> None:
    """Without a number of a standard, or as a file's name, nothing is cited."""
    assert find_citations(text) == []


def test_standards_far_from_other_law_are_found() -> None:
    """A paragraph that cites nothing but «ISO 9001:2015» is read too."""
    text = "Không có gì.\n" * 400 + "Áp dụng ISO 9001:2015.\n" + "Hết.\n" * 400
    assert [c.number for c in find_citations(text)] == ["ISO 9001:2015"]
