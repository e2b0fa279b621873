"""Bytes without a mark: told by the words they make, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawreg.legacy.octets import decode_octets
from tests.legacy_samples import to_tcvn3, to_vni, to_windows_1258

TEXT = (
    "Kế hoạch kiểm tra việc thực hiện “cải cách hành chính” – đợt 2\r\n"
    "Căn cứ Nghị định số 63/2010/NĐ-CP của Chính phủ về kiểm soát thủ tục hành chính;\r\n"
)
WAYS: dict[str, Callable[[str], bytes]] = {
    "TCVN3": lambda text: to_tcvn3(text).encode("cp1252"),
    "VNI": lambda text: to_vni(text).encode("cp1252"),
    "Windows-1258": to_windows_1258,
    "UTF-16LE": lambda text: text.encode("utf-16-le"),
    "UTF-16BE": lambda text: text.encode("utf-16-be"),
}


@pytest.mark.parametrize("name", WAYS)
def test_bytes_are_read_in_their_encoding(name: str) -> None:
    """Composed, with quotes, dashes and line breaks as they were."""
    assert decode_octets(WAYS[name](TEXT)) == (TEXT, name)


def test_bytes_without_a_character_become_controls() -> None:
    """A code page leaves a few open; one of them does not spoil the rest."""
    read = decode_octets(
        to_tcvn3("Báo cáo kết quả của tỉnh ").encode("cp1252") + b"\x90"
    )
    assert read is not None
    assert read.text.endswith("của tỉnh \x90")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            "Décret fixant les règles du contrôle".encode("cp1252"), id="French"
        ),
        pytest.param("It’s “plain” English".encode("cp1252"), id="English with quotes"),
        pytest.param("Nghị định của Chính phủ".encode() + b"\xff", id="broken UTF-8"),
        pytest.param("Nghị định".encode("utf-16-le")[:-1], id="half of UTF-16"),
        pytest.param(bytes(range(256)) * 4, id="every byte"),
        pytest.param(b"\x00\x01\x00\x02" * 50, id="binary with zeros"),
    ],
)
def test_what_makes_no_vietnamese_is_not_read(content: bytes) -> None:
    """A guess would put wrong words into a report."""
    assert decode_octets(content) is None
