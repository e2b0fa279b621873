"""A changeset made of a real text is read again just as it was written."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from lawreg.bundled import find_bundled
from lawreg.errors import IntakeError
from lawreg.intake import read_issued_text
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.propose import propose
from lawreg.registry import open_registry
from tests.shared_material import SHARED, needs_shared

TEXTS = sorted((SHARED / "decrees").glob("*.txt"))


@needs_shared
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_what_is_proposed_of_it_is_read_back(path: Path) -> None:
    """New bodies, days that reach back, provisions of every spelling."""
    issued = read_issued_text(path.read_bytes().decode(), path.name)
    with closing(open_registry(find_bundled("data/decrees.sqlite"))) as view:
        try:
            proposed = propose(issued, view, source="https://vanban.chinhphu.vn/1")
        except IntakeError as error:
            pytest.skip(f"the text does not say which it is: {error}")
        written = render_changeset(proposed, view)
    assert parse_changeset(written, "cs.toml") == proposed
