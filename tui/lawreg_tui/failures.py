"""What a person is told when lawreg itself fails inside the terminal UI."""

from __future__ import annotations

from lawreg.cli.crash import write_crash_log
from lawreg.errors import LawregError
from lawreg.language import Text


def as_lawreg_error(error: Exception) -> LawregError:
    """Give an error a person can read; a failure of lawreg is kept in a file it names."""
    if isinstance(error, LawregError):
        return error
    try:
        log = write_crash_log(error, ["tui"])
    except OSError:
        log = ""
    return LawregError(
        Text(
            "lỗi nội bộ ({kind}); kết quả này không đáng tin.",
            "internal failure ({kind}); this result cannot be relied on.",
        ).fill(kind=type(error).__name__),
        log,
        Text(
            "Gửi tệp nhật ký cho người bảo trì; các phần khác vẫn dùng được.",
            "Send the log to the maintainers; everything else still works.",
        ),
    )
