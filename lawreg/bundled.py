"""Where the files that come with lawreg are: the registry and the rule packs."""

from __future__ import annotations

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def find_bundled(name: str) -> str:
    """Give the path of a file or folder that comes with lawreg.

    ``name`` is ``rules`` or ``data/decrees.sqlite``. An installed wheel keeps it
    inside the package, a checkout beside it. Where neither has it, the answer is
    the place where a checkout would; whoever opens that says what is missing.
    """
    parts = name.split("/")
    beside = os.path.join(os.path.dirname(_PACKAGE), *parts)
    inside = os.path.join(_PACKAGE, "_bundled", *parts)
    return inside if os.path.exists(inside) else beside
