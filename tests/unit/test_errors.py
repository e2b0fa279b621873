"""Why the system refused a file is told in the reader's language."""

from __future__ import annotations

import errno
import os

import pytest

from lawreg.errors import system_reason


@pytest.mark.parametrize(
    ("number", "told"),
    [
        pytest.param(errno.EACCES, "không có quyền truy cập", id="no permission"),
        pytest.param(errno.ENAMETOOLONG, "tên quá dài", id="a name too long"),
        pytest.param(errno.ENOSPC, "ổ đĩa đã đầy", id="a full disk"),
        pytest.param(errno.EROFS, "ổ đĩa chỉ cho đọc", id="a read-only disk"),
    ],
)
def test_a_known_reason_is_told_in_both_languages(number: int, told: str) -> None:
    """Vietnamese first; the system's own words in English."""
    reason = system_reason(OSError(number, os.strerror(number)))
    assert reason.vi == told
    assert reason.en == os.strerror(number)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        pytest.param(OSError(errno.EXDEV, "Other device"), "Other device", id="rare"),
        pytest.param(OSError("no number"), "no number", id="only words"),
        pytest.param(
            ValueError("embedded null byte"), "embedded null byte", id="value"
        ),
        pytest.param(OSError(), "OSError", id="nothing at all"),
    ],
)
def test_no_reason_is_ever_empty(error: Exception, told: str) -> None:
    """What has no Vietnamese words is given in the words there are."""
    assert system_reason(error) == (told, told)
