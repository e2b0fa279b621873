"""Pictures of every screen for the documentation, drawn by the app itself.

python bench/screenshots.py [--to FOLDER]

Opens the real app on the bundled registry, without a terminal, walks to each screen of
`lawreg_tui.screens.ROOMS` and to each scene below, and writes what stands there as
SVG; the portfolio and a review in the office of `bench/office.py`. A screen that is added has its picture without a word here. Look at the pictures
in a browser before they are committed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
for folder in (os.path.join(ROOT, "tui"), ROOT):
    if folder not in sys.path:
        sys.path.insert(0, folder)

from lawreg_tui.app import LawregApp  # noqa: E402  # the checkout is found above
from lawreg_tui.screens import ROOMS  # noqa: E402
from lawreg_tui.session import Session  # noqa: E402
from textual.pilot import Pilot  # noqa: E402

from bench.office import Office, build_office  # noqa: E402  # beside this file

REGISTRY = os.path.join(ROOT, "data", "decrees.sqlite")
PLAN = os.path.join(ROOT, "examples", "plan.json")
FOLDER = os.path.join(ROOT, "docs", "screens")
TODAY = date(2026, 11, 24)
"""A picture does not change because a day has passed."""
WIDE = (120, 36)
NARROW = (60, 24)
LARGEST = 150_000
"""Bytes of a picture: more is a mistake."""
_WEB_FONT = re.compile(r"\s*@font-face \{.*?\n    \}", re.DOTALL)
_CLIP = re.compile(r'<clipPath .*?</clipPath>\s*| clip-path="[^"]*"', re.DOTALL)
_FONTS = (
    "'Cascadia Mono', 'Noto Sans Mono', 'JetBrains Mono', 'Liberation Mono',"
    " Menlo, Consolas, 'DejaVu Sans Mono', monospace"
)
"""Each has all Vietnamese letters and the lines of boxes; whoever looks has one of them."""


class Scene(NamedTuple):
    """What is done on a screen before its picture is taken."""

    name: str
    room: str
    typed: Sequence[str] = ()
    """Keys by their names, and words to type between guillemets."""
    size: tuple[int, int] = WIDE


OFFICE_ROOMS = ("portfolio", "review")
"""Drawn in an office as it stood when a new decree had just been issued."""
OFFICE_DAY = date(2025, 6, 20)
FIND = ("slash", "«61/2018/nd-cp»", "enter")
SCENES = (
    Scene("instruments-life", "instruments", (*FIND, "d")),
    Scene("instruments-web", "instruments", (*FIND, "g")),
    Scene("instruments-search", "instruments", ("slash", "«co che mot cua»")),
    Scene("instruments-filter", "instruments", ("f", "«thong tu»")),
    Scene("instruments-narrow", "instruments", FIND, NARROW),
    Scene("day", "instruments", ("t",)),
    Scene("help", "instruments", ("question_mark",)),
    Scene("review-plans", "review", ("a", "a", "a", "a", "p")),
    Scene("review-narrow", "review", ("a",), NARROW),
)
"""Beside one picture of each screen as it opens."""


async def draw(scene: Scene, office: Office) -> str:
    """Open the app, walk, and give the picture."""
    there = scene.room in OFFICE_ROOMS
    today = OFFICE_DAY if there else TODAY
    session = Session(
        registry=office.registry if there else REGISTRY,
        path=office.changeset if there else PLAN,
        today=today,
        language="vi",
    )
    with closing(session.desk):
        app = LawregApp(session, today)
        async with app.run_test(size=scene.size) as pilot:
            await _settle(app, pilot)
            await app.action_open_room(scene.room)
            await _settle(app, pilot)
            for step in scene.typed:
                words = step.startswith("«")
                await pilot.press(*(_named(step[1:-1]) if words else (step,)))
                await _settle(app, pilot)
            return with_fonts(app.export_screenshot(title="lawreg tui", simplify=True))


def with_fonts(picture: str) -> str:
    """Name fonts that have every Vietnamese letter, in place of one that is fetched.

    Nothing is cut at the edge of a line, where the second mark of «ế» stands, and the
    letters are high enough for the lines of boxes to meet.
    """
    told = _CLIP.sub("", _WEB_FONT.sub("", picture))
    told = told.replace("Fira Code, monospace", _FONTS)
    return told.replace("font-size: 20px", "font-size: 21px")


def _named(words: str) -> list[str]:
    return [{" ": "space", "/": "slash"}.get(letter, letter) for letter in words]


async def _settle(app: LawregApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is asked or about to be asked."""
    for moment in (0.1, None):
        await pilot.pause(moment)
        while any(not worker.is_finished for worker in app.workers):
            await pilot.pause(0.01)
    await pilot.pause()


def scenes() -> list[Scene]:
    """Give one scene of each screen, then the others."""
    return [*(Scene(room.name, room.name) for room in ROOMS), *SCENES]


def _write(scene: Scene, office: Office, folder: str) -> int:
    """Write one picture, and give its size."""
    picture = asyncio.run(draw(scene, office)) + "\n"
    with open(os.path.join(folder, f"{scene.name}.svg"), "w", encoding="utf-8") as file:
        file.write(picture)
    size = len(picture.encode())
    print(f"{scene.name:24} {size / 1e3:6.0f} KB")
    return size


def main(arguments: list[str] | None = None) -> int:
    """Write the pictures; 1 where one is too large."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--to", metavar="FOLDER", default=FOLDER)
    folder = parser.parse_args(arguments).to
    os.makedirs(folder, exist_ok=True)
    with TemporaryDirectory() as away:
        needed = any(scene.room in OFFICE_ROOMS for scene in scenes())
        office = build_office(away) if needed else Office("", "")
        sizes = [_write(scene, office, folder) for scene in scenes()]
    too_large = max(sizes) > LARGEST
    return 1 if too_large else 0


if __name__ == "__main__":
    raise SystemExit(main())
