"""What is copied is what to write, never the advice around it."""

from __future__ import annotations

import pytest

from lawreg.language import Text
from lawreg.model import Certainty, Finding, Fix, Severity, When
from lawreg.report.suggestion import suggested_words


@pytest.mark.parametrize(
    ("advice", "words"),
    [
        pytest.param(
            "Nên viện dẫn: Nghị định số 118/2025/NĐ-CP ngày 09/06/2025.",
            "Nghị định số 118/2025/NĐ-CP ngày 09/06/2025",
            id="after a colon",
        ),
        pytest.param(
            "Khi dùng lại, viết: Luật số 80/2015/QH13 (được sửa đổi, bổ sung bởi Luật "
            "số 63/2020/QH14).",
            "Luật số 80/2015/QH13 (được sửa đổi, bổ sung bởi Luật số 63/2020/QH14)",
            id="with brackets",
        ),
        pytest.param(
            "Chép lại trích yếu: «Về cơ chế một cửa».",
            "Về cơ chế một cửa",
            id="in quotation marks",
        ),
        pytest.param(
            "Ghi như «Lưu: VT, VP (3).»", "Lưu: VT, VP (3).", id="its own full stop"
        ),
        pytest.param("Kiểm tra lại số, ký hiệu và năm.", "", id="something to do"),
        pytest.param("", "", id="no advice"),
    ],
)
def test_the_words_of_an_advice(advice: str, words: str) -> None:
    """In the plan's language, whatever the reader's."""
    finding = Finding(
        "X1",
        "x",
        Severity.ERROR,
        Certainty.HIGH,
        When.AT_SIGNING,
        0,
        1,
        "",
        Text("", ""),
        advice=Text(advice, "Cite: something else.") if advice else None,
    )
    assert suggested_words(finding) == words
    fixed = finding._replace(fix=Fix("26/CT-TTg", safe=True))
    assert suggested_words(fixed) == "26/CT-TTg"
