"""Ctrl+C while the processes that read are only starting."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.new_texts import decree_text

READS = """
import sys
from lawreg.intake.file_reading import open_reader

if __name__ == "__main__":
    try:
        with open_reader(2) as read:
            list(read(sys.argv[1:]))
    except KeyboardInterrupt:
        print("dừng")
"""
_PATIENCE = 60.0


def _readers(process: int) -> bool:
    """Say whether both processes that read have been started."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text("utf-8")
    begun = 0
    for child in children.split():
        try:
            begun += b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        except OSError:  # it has ended meanwhile
            continue
    return begun == 2


@pytest.mark.skipif(
    not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists(),
    reason="only Linux tells which processes one has started",
)
def test_only_the_process_one_talks_to_obeys(tmp_path: Path) -> None:
    """Those that read, hardly begun, print no traceback; Ctrl+C goes to all of them."""
    script = tmp_path / "doc.py"
    script.write_text(READS, encoding="utf-8")
    paths = []
    for number in range(12):
        text = tmp_path / f"{number}.txt"
        text.write_text(decree_text(f"9{number}/2026/NĐ-CP", date(2026, 5, 4)), "utf-8")
        paths.append(str(text))
    command = [sys.executable, str(script), *paths]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ) as process:
        end = time.monotonic() + _PATIENCE
        while not _readers(process.pid) and time.monotonic() < end:
            time.sleep(0.005)
        time.sleep(0.1)  # Python has begun in them, and their modules have not
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=_PATIENCE)
    assert (out.decode().strip(), err.decode()) == ("dừng", "")
