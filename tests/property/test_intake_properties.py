"""Whatever a file holds, its reading ends, raises nothing and stays inside the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.intake import IssuedText, read_issued_text
from tests.printed_decree import ARTICLES, BASES, EFFECT, HEAD, SIGNATURE

PIECES = st.sampled_from(
    [
        HEAD,
        BASES,
        ARTICLES,
        EFFECT,
        SIGNATURE,
        "Căn cứ ",
        "Điều 1. ",
        "“",
        "”.",
        '"',
        "NGHỊ ĐỊNH\n",
        "Nghị định này có hiệu lực ",
        "từ ngày 31 tháng 2 năm 2031",
        "sau 999 ngày kể từ ngày ký",
        "đến hết năm 9999",
        "đến hết ngày 31/12/9999",
        ", trừ khoản 2 Điều này",
        "Số: 1/9999/QĐ-",
        "ngày ",
        "CÔNG BÁO/Số 1/Ngày 01-01-2031\n",
        "e\u0302\u0301",
        "|",
        "\x1e",
        "\ufeff",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=14).map("".join)


def _spans(issued: IssuedText) -> list[tuple[int, int]]:
    spans = [e.span for e in issued.effective] + [b.span for b in issued.bases]
    spans += [p.span for p in issued.problems if p.span is not None]
    spans += [issued.title_span] if issued.title_span is not None else []
    return [(span.start, span.end) for span in spans]


@settings(deadline=None)
@given(TEXTS)
def test_any_text_is_read_within_itself(text: str) -> None:
    """A person can be shown the words of every statement."""
    issued = read_issued_text(text, "x")
    assert issued.text == text
    for start, end in _spans(issued):
        assert 0 <= start <= end <= len(text)


@settings(deadline=None)
@given(TEXTS)
def test_a_text_that_gives_nothing_says_why(text: str) -> None:
    """No number without a reason in words."""
    issued = read_issued_text(text)
    assert issued.number or any(p.stops for p in issued.problems)
