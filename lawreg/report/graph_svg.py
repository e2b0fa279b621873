"""A neighbourhood as a picture: one SVG file that needs nothing else.

Statuses and acts are told in words; colour and broken lines only repeat them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from lawreg.language import Text, day
from lawreg.model.kinds import ENDING_KINDS
from lawreg.model.relation import Relation
from lawreg.report.drawing import FIRM, Drawing, arrow_label
from lawreg.report.graph_layout import (
    BOX_HEIGHT,
    BOX_WIDTH,
    Arrow,
    Layout,
    Point,
    lay_out,
    newest_first,
)
from lawreg.report.visible import one_line
from lawreg.report.words import sentence

_STYLE = """\
text{font-family:"Noto Sans","DejaVu Sans","Segoe UI",Arial,sans-serif;fill:#1c2733}
.box{fill:#f4f8fb;stroke:#41566b;stroke-width:1.2}
.broken{fill:#fff;stroke-dasharray:6 4}
.asked{stroke-width:3}
.name{font-size:12.5px;font-weight:bold;text-anchor:middle}
.line{font-size:10.5px;text-anchor:middle}
.arrow{fill:none;stroke:#6b7f92;stroke-width:1.3}
.ends{stroke:#a03a2e;stroke-width:1.8}
.word{font-size:10px;text-anchor:middle}
.paper{fill:#fff;fill-opacity:.86}
.note{font-size:11px}"""
_HEAD = """\
<defs><marker id="head" markerWidth="9" markerHeight="8" refX="8" refY="3.5" orient="auto">\
<path d="M0,0L8,3.5L0,7z" fill="#41566b"/></marker></defs>"""
_TITLE = Text("Quan hệ của {name}", "Relations of {name}")
_ISSUED = Text("ban hành {day}", "issued {day}")
_LETTER = 0.6
"""Mean width of a letter, in heights of the font; wide enough for capitals."""
_LINE = 12.0
_FOOT = 18.0
_PLACES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)
"""Where along an arrow its words may stand, best first."""
_ASIDE = (0.0, 0.3, -0.3, 0.5, -0.5)
"""How far beside it, in their own widths, best first."""
_LEGS = 3
"""How many rows an arrow may cross before its words."""

Box = tuple[float, float, float, float]


def render_svg(drawing: Drawing, language: str = "vi") -> str:
    """Draw boxes with name, title, day and status, joined by arrows with their acts."""
    order = newest_first(drawing.web)
    acts: dict[Arrow, list[Relation]] = {}
    for relation in drawing.web.relations:
        acts.setdefault((relation.actor, relation.target), []).append(relation)
    layout = lay_out(order, acts)
    notes = [n.to(language) for n in (*drawing.remarks(), drawing.legend())]
    rows = [line for note in notes for line in _wrapped(note, layout.width)]
    height = layout.height + _FOOT * (len(rows) + 1)
    name = drawing.name(drawing.web.root)
    title = escape(_TITLE.fill(name=name).to(language))
    parts = [
        _opening(layout.width, height, title, language),
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        _HEAD,
        f'<rect width="{layout.width:.0f}" height="{height:.0f}" fill="#fff"/>',
        *_arrows(acts, layout, language),
        *(_box(drawing, one, layout.boxes[one], language) for one in order),
        *(
            f'<text class="note" x="22" y="{layout.height + _FOOT * n:.0f}">'
            f"{escape(line)}</text>"
            for n, line in enumerate(rows, 1)
        ),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _opening(width: float, height: float, title: str, language: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}"'
        f' width="{width:.0f}" height="{height:.0f}"'
        f' role="img" aria-label="{title}" lang="{language}">'
    )


def _box(drawing: Drawing, one: str, at: Point, language: str) -> str:
    """Draw one instrument: who it is, since when, and how it stands."""
    x, y = at
    found = drawing.web.instruments.get(one)
    classes = ["box"]
    if drawing.status(one) not in FIRM:
        classes.append("broken")
    if one == drawing.web.root:
        classes.append("asked")
    name = drawing.name(one, dated=False).to(language)
    title = one_line(found.title) if found and found.number else ""
    told = escape(f"{name}. {title}" if title else name)
    rect = (
        f'<rect class="{" ".join(classes)}" x="{x - BOX_WIDTH / 2:.1f}"'
        f' y="{y - BOX_HEIGHT / 2:.1f}" width="{BOX_WIDTH:.0f}"'
        f' height="{BOX_HEIGHT:.0f}" rx="7"/>'
    )
    lines = _lines(drawing, one, title, language)
    start = y - (len(lines) - 1) * 8 + 4
    words = [
        f'<text class="{kind}" x="{x:.1f}" y="{start + n * 16:.1f}">{escape(line)}</text>'
        for n, (kind, line) in enumerate(lines)
    ]
    return f"<g><title>{told}</title>{rect}{''.join(words)}</g>"


def _lines(
    drawing: Drawing, one: str, title: str, language: str
) -> list[tuple[str, str]]:
    """Give the lines of a box with their styles, leaving out what is not known."""
    found = drawing.web.instruments.get(one)
    name = drawing.name(one, dated=False).to(language)
    # Of a name too long for its box, the number is what must not be lost.
    shorter = [drawing.short_name(one).to(language), found.number if found else ""]
    fitting = [words for words in (name, *shorter) if words and _fits(words, 12.5)]
    known = []
    if found is not None and found.issued_on is not None:
        known.append(_ISSUED.fill(day=day(found.issued_on)).to(language))
    more = drawing.more(one)
    if more is not None:
        known.append(more.to(language))
    lines = [
        ("name", fitting[0] if fitting else _cut(name, 12.5)),
        ("line", _cut(title, 10.5)),
        ("line", " · ".join(known)),
        ("line", drawing.standing(one).to(language)),
    ]
    return [(kind, words) for kind, words in lines if words]


def _arrows(
    acts: dict[Arrow, list[Relation]], layout: Layout, language: str
) -> Iterable[str]:
    """Draw all arrows, then all their words, so that no line crosses a word."""
    taken = [
        (x - BOX_WIDTH / 2, y - BOX_HEIGHT / 2, x + BOX_WIDTH / 2, y + BOX_HEIGHT / 2)
        for x, y in layout.boxes.values()
    ]
    courses = {ends: _course(ends, layout, shifted=ends[::-1] in acts) for ends in acts}
    for ends, relations in acts.items():
        hard = any(r.kind in ENDING_KINDS for r in relations)
        yield (
            f'<path class="arrow{" ends" if hard else ""}" marker-end="url(#head)"'
            f' d="{_path(courses[ends])}"/>'
        )
    papers, words = [], []
    # An arrow through many rows finds room somewhere; a short one has its only place.
    for ends in sorted(acts, key=lambda e: len(courses[e])):
        told = [line for r in acts[ends] for line in arrow_label(r, language)]
        place = _find_place(told, courses[ends], taken)
        taken.append(place)
        papers.append(_paper(place))
        words.append(_words(told, place))
    yield from papers
    yield from words


def _course(ends: Arrow, layout: Layout, *, shifted: bool) -> list[Point]:
    """Begin and end an arrow at the edges of its boxes; one back and one forth part."""
    if ends[0] == ends[1]:
        x, y = layout.boxes[ends[0]]
        edge = x + BOX_WIDTH / 2
        return [(edge - 30, y - BOX_HEIGHT / 2), (edge - 4, y - BOX_HEIGHT / 2)]
    points = list(layout.courses[ends])
    down = points[0][1] < points[-1][1]
    half = BOX_HEIGHT / 2 if down else -BOX_HEIGHT / 2
    aside = (14.0 if down else -14.0) if shifted else 0.0
    middle = [(x + aside, y) for x, y in points[1:-1]]
    (x0, y0), (x1, y1) = points[0], points[-1]
    lean = _lean(points[1][0] - x0), _lean(points[-2][0] - x1)
    return [
        (x0 + lean[0] + aside, y0 + half),
        *middle,
        (x1 + lean[1] + aside, y1 - half),
    ]


def _lean(aside: float) -> float:
    """Let an arrow leave or reach a box on the side where its other end lies."""
    most = BOX_WIDTH / 2 - 20
    return max(-most, min(most, aside / 6))


def _path(course: Sequence[Point]) -> str:
    """Join points by curves that leave and reach each of them upright."""
    (x, y), *rest = course
    parts = [f"M{x:.1f},{y:.1f}"]
    for x1, y1 in rest:
        bend = (y + y1) / 2 if y != y1 else y - 40
        parts.append(f"C{x:.1f},{bend:.1f} {x1:.1f},{bend:.1f} {x1:.1f},{y1:.1f}")
        x, y = x1, y1
    return "".join(parts)


def _find_place(told: Sequence[str], course: Sequence[Point], taken: list[Box]) -> Box:
    """Find where along an arrow, or beside it, its words cover least."""
    wide = max(map(len, told)) * 10 * _LETTER
    tall = len(told) * _LINE
    best, least = None, 0.0
    for x, y in _places(course, wide):
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        covered = _covered(box, taken)
        if covered == 0:
            return box
        if best is None or covered < least:
            best, least = box, covered
    assert best is not None
    return best


def _places(course: Sequence[Point], wide: float) -> Iterator[Point]:
    """Give the middles that words may have: on the arrow first, then beside it."""
    legs = list(pairwise(course))[:_LEGS]
    for aside in _ASIDE:
        for start, end in legs:
            for t in _PLACES:
                x, y = _along(start, end, t)
                yield x + wide * aside, y


def _paper(place: Box) -> str:
    left, top, right, bottom = place
    return (
        f'<rect class="paper" x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}"'
        f' height="{bottom - top:.1f}"/>'
    )


def _words(told: Sequence[str], place: Box) -> str:
    left, top, right, _ = place
    return "".join(
        f'<text class="word" x="{(left + right) / 2:.1f}"'
        f' y="{top + (n + 1) * _LINE - 3:.1f}">'
        f"{escape(sentence(line) if n == 0 else line)}</text>"
        for n, line in enumerate(told)
    )


def _along(start: Point, end: Point, t: float) -> Point:
    """Give the point of a curve drawn by `_path` at ``t`` between 0 and 1."""
    (x0, y0), (x1, y1) = start, end
    bend = (y0 + y1) / 2 if y0 != y1 else y0 - 40
    u = 1 - t
    near, far = u**3 + 3 * u * u * t, 3 * u * t * t + t**3
    y = u**3 * y0 + 3 * u * t * bend + t**3 * y1
    return x0 * near + x1 * far, y


def _covered(box: Box, taken: Iterable[Box]) -> float:
    left, top, right, bottom = box
    return sum(
        max(0.0, min(right, b[2]) - max(left, b[0]))
        * max(0.0, min(bottom, b[3]) - max(top, b[1]))
        for b in taken
    )


def _fits(words: str, size: float) -> bool:
    return len(words) * size * _LETTER <= BOX_WIDTH


def _cut(words: str, size: float) -> str:
    """Cut words to the width of a box, at a space where there is one."""
    if _fits(words, size):
        return words
    most = int(BOX_WIDTH / (size * _LETTER)) - 1
    return (words[:most].rpartition(" ")[0] or words[:most]) + " …"


def _wrapped(words: str, width: float) -> list[str]:
    """Break a note into lines that fit below the picture."""
    most = max(int((width - 44) / (11 * _LETTER)), 24)
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
