"""One golden file a format of `graph`, `impact` and what is asked of a whole registry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lawreg.graph.central import find_central
from lawreg.graph.impact import find_impact
from lawreg.graph.web import read_web
from lawreg.model import Confidence, InstrumentKind, Relation, RelationKind, Scope
from lawreg.report.drawing import Drawing, make_drawing
from lawreg.report.graph_markup import render_dot, render_mermaid
from lawreg.report.graph_picture import render_picture
from lawreg.report.graph_records import render_graphml, render_node_link
from lawreg.report.graph_svg import render_svg
from lawreg.report.graph_tree import render_tree
from lawreg.report.impact import (
    ImpactReport,
    make_impact_report,
    render_impact,
    render_impact_json,
)
from lawreg.report.whole import (
    render_central,
    render_central_json,
)
from tests.golden import samples
from tests.registry_fakes import InMemoryRegistry, instrument, relation

Golden = Callable[[str, str], None]
AS_OF = date(2026, 11, 23)
LOCAL = instrument(
    "25/2019/QĐ-UBND",
    InstrumentKind.DECISION,
    "binh-phuoc-ubnd",
    date(2019, 8, 16),
    place="Bình Phước",
    title="Quy định về một cửa trên địa bàn tỉnh",
)
HOSTILE = instrument(
    "",
    InstrumentKind.OTHER,
    title='Tên <b>"lạ"</b> & `khác` #1; \\ {x} [y] | \x1b[31m --> ]]>',
    year=2017,
)
NEW = instrument(
    "40/2025/NĐ-CP", issued_on=date(2025, 6, 9), effective_from=date(2025, 7, 1)
)
HELD = (*samples.REGISTRY.instruments, LOCAL, NEW, HOSTILE)
SOUND = (
    *samples.REGISTRY.relations,
    relation(RelationKind.BASED_ON, LOCAL, samples.BASE),
    relation(RelationKind.CARRIES_OUT, LOCAL, samples.CIRCULAR),
    relation(RelationKind.REPLACES, NEW, samples.BASE),
    relation(RelationKind.REPEALS, NEW, samples.AMENDING, scope=Scope.UNSPECIFIED),
    relation(RelationKind.FOLLOWS, NEW, samples.BASE),
    relation(RelationKind.CITES, samples.BASE, HOSTILE),
)
WRONG = (
    relation(RelationKind.REPLACES, samples.OLD, NEW, date(2010, 2, 1)),
    relation(RelationKind.AMENDS, NEW, samples.OLD),
)
UNHELD = Relation(
    RelationKind.GUIDES,
    "vn/bnv/2020/1-2020-tt-bnv",
    samples.BASE.instrument_id,
    None,
    confidence=Confidence.MEMORY,
)


def registry(*more: Relation) -> InMemoryRegistry:
    """Hold the sample instruments with these relations besides the sound ones."""
    return InMemoryRegistry(HELD, (*SOUND, *more))


def drawing(*more: Relation, depth: int = 2, limit: int = 100) -> Drawing:
    """Draw around the sample decree."""
    view = registry(*more)
    root = samples.BASE.instrument_id
    web = read_web(view, root, depth, as_of=AS_OF, limit=limit)
    return make_drawing(view, web, AS_OF)


def impact(depth: int | None = None) -> ImpactReport:
    """Tell who rests on the sample decree."""
    view = registry(UNHELD)
    root = samples.BASE
    found = find_impact(view, root.instrument_id, as_of=AS_OF, depth=depth)
    return make_impact_report(view, root, found, AS_OF)


NAMES = {i.instrument_id: i for i in HELD}
CENTRAL = find_central(SOUND, 3)
REVISION = samples.REVISION

TEXTS: dict[str, Callable[[], str]] = {
    "graph.vi.txt": lambda: render_tree(drawing()),
    "graph.en.txt": lambda: render_tree(drawing(), "en"),
    "graph.colour.txt": lambda: render_tree(drawing(depth=1), colour=True),
    "graph-circle.vi.txt": lambda: render_tree(drawing(*WRONG, UNHELD)),
    "graph-crowded.vi.txt": lambda: render_tree(drawing(limit=3)),
    "graph-picture.vi.txt": lambda: render_picture(drawing()),
    "graph-picture-circle.en.txt": lambda: render_picture(
        drawing(*WRONG, UNHELD), "en"
    ),
    "graph.mmd": lambda: render_mermaid(drawing(*WRONG)),
    "graph.dot": lambda: render_dot(drawing(*WRONG)),
    "graph.svg": lambda: render_svg(drawing()),
    "graph-circle.en.svg": lambda: render_svg(drawing(*WRONG, UNHELD), "en"),
    "graph.graphml": lambda: render_graphml(drawing(UNHELD)),
    "graph.json": lambda: render_node_link(drawing(*WRONG, UNHELD)),
    "impact.vi.txt": lambda: render_impact(impact()),
    "impact.en.txt": lambda: render_impact(impact(depth=1), "en"),
    "impact.colour.txt": lambda: render_impact(impact(), colour=True),
    "impact.json": lambda: render_impact_json(impact(depth=1)),
    "central.vi.txt": lambda: render_central(CENTRAL, NAMES, REVISION),
    "central.en.txt": lambda: render_central(CENTRAL, NAMES, REVISION, "en"),
    "central.json": lambda: render_central_json(CENTRAL, NAMES, REVISION),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_format_keeps_its_bytes(name: str, golden: Golden) -> None:
    """What other people and programs read changes only on purpose."""
    golden(name, TEXTS[name]())
