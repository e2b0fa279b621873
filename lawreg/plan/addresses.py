"""Addresses of parts: JSON Pointers for programs, ids such as «II.2.b» for people."""

from __future__ import annotations


def join_pointer(parent: str, key: str | int) -> str:
    """Add one step to a JSON Pointer (RFC 6901).

    >>> join_pointer("/sections/0", "a/b")
    '/sections/0/a~1b'
    """
    step = str(key)
    if "~" in step or "/" in step:
        step = step.replace("~", "~0").replace("/", "~1")
    return f"{parent}/{step}"


def join_label(parent: str, own: str) -> str:
    """Give the id of a part: its parent's, a dot, its own label.

    What the label repeats of the parent's id is said once: 2.1 stands in 2.

    >>> join_label("II.2", "b"), join_label("II.2", "2.1"), join_label("II", "II.2")
    ('II.2.b', 'II.2.1', 'II.2')
    """
    above = parent.split(".") if parent else []
    steps = own.split(".")
    for shared in range(len(steps) - 1, 0, -1):
        if above[-shared:] == steps[:shared]:
            return ".".join([*above, *steps[shared:]])
    return ".".join([*above, own])
