"""Looking for unused memory waits while somebody types, and only then."""

from __future__ import annotations

import gc

from lawreg_tui.collecting import collecting_seldom


def test_what_stands_is_passed_over_until_the_app_is_left() -> None:
    """Then Python looks as often as it did before."""
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
