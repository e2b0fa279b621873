"""What is kept when lawreg itself fails, so that the failure can be reported."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence

from lawreg import __version__


def write_crash_log(error: BaseException, argv: Sequence[str]) -> str:
    """Write versions, the command and the traceback to a file; give its path.

    The text of a plan is not in it, unless an error message quotes some.
    """
    handle, path = tempfile.mkstemp(prefix="lawreg-", suffix=".log")
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
        log.write(f"lawreg {__version__}\n")
        log.write(f"Python {sys.version}\n")
        log.write(f"{platform.platform()}\n")
        log.write(f"lawreg {' '.join(argv)}\n\n")
        log.write("".join(traceback.format_exception(error)))
    return path
