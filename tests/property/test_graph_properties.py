"""Whatever the registry, a drawing says what is there and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from lawreg.graph.impact import RESTING_KINDS, find_impact
from lawreg.graph.web import Web, read_web
from lawreg.model import Relation, RelationKind
from lawreg.report.drawing import make_drawing
from lawreg.report.graph_layout import BOX_HEIGHT, BOX_WIDTH, lay_out
from lawreg.report.graph_markup import render_dot, render_mermaid
from lawreg.report.graph_records import render_graphml, render_node_link
from lawreg.report.graph_svg import render_svg
from lawreg.report.graph_tree import grow_tree, render_tree
from tests.registry_fakes import InMemoryRegistry, instrument

if TYPE_CHECKING:
    Directed = nx.DiGraph[str]
    Undirected = nx.Graph[str]
else:
    Directed = nx.DiGraph
    Undirected = nx.Graph

AS_OF = date(2020, 1, 1)
HELD = [
    instrument(f"{n}/{2008 + 2 * n}/NĐ-CP", issued_on=date(2008 + 2 * n, 3, 1))
    for n in range(8)
]
NAMES = [i.instrument_id for i in HELD]
ROOT = NAMES[0]
DAYS = st.none() | st.dates(date(2008, 1, 1), date(2025, 1, 1))
RELATIONS = st.lists(
    st.builds(
        Relation,
        st.sampled_from(RelationKind),
        st.sampled_from([*NAMES, "vn/cp/1999/khong-co"]),
        st.sampled_from(NAMES),
        DAYS,
        not_before=DAYS,
    ),
    max_size=16,
    unique=True,
)
DEPTHS = st.integers(1, 4)
LIMITS = st.integers(1, 9)


def draw(relations: list[Relation], depth: int, limit: int) -> Web:
    """Read the neighbourhood of the root in a registry of these relations."""
    view = InMemoryRegistry(HELD, relations)
    return read_web(view, ROOT, depth, as_of=AS_OF, limit=limit)


@given(RELATIONS, DEPTHS, LIMITS)
def test_a_web_is_the_part_of_the_registry_within_reach(
    relations: list[Relation], depth: int, limit: int
) -> None:
    """Distances are those of the graph; every drawn relation exists and was known."""
    web = draw(relations, depth, limit)
    known = [r for r in relations if r.not_before is None or r.not_before <= AS_OF]
    drawn = Counter(web.relations)
    assert not drawn - Counter(known)
    assert max(drawn.values(), default=1) == 1
    assert len(web.distances) <= limit
    graph: Undirected = nx.Graph([(r.actor, r.target) for r in known])
    graph.add_node(ROOT)
    reach = nx.single_source_shortest_path_length(graph, ROOT, depth)
    if not web.crowded:
        assert dict(web.distances) == dict(reach)
        between = [r for r in known if r.actor in reach and r.target in reach]
        assert drawn == Counter(between)
    assert all(reach[one] <= steps for one, steps in web.distances.items())


@given(RELATIONS, DEPTHS, LIMITS)
def test_a_tree_tells_every_relation_once_and_opens_every_text_once(
    relations: list[Relation], depth: int, limit: int
) -> None:
    """No circle runs on, nothing is lost, and no branch is deeper than asked."""
    web = draw(relations, depth, limit)
    drawing = make_drawing(InMemoryRegistry(HELD, relations), web, AS_OF)
    branches = grow_tree(drawing)
    told = [b.relation for held in branches.values() for b in held]
    assert Counter(told) == Counter(web.relations)
    opened = [b.far for held in branches.values() for b in held if b.opens]
    assert Counter([ROOT, *opened]) == Counter(list(web.distances))
    lines = [x for x in render_tree(drawing).splitlines() if "─ " in x]
    assert len(lines) == len(web.relations)
    level = {ROOT: 0}
    for near, held in branches.items():
        level |= {b.far: level.get(near, 0) + 1 for b in held if b.opens}
    assert all(web.distances[one] == steps for one, steps in level.items())


@given(RELATIONS, DEPTHS, LIMITS)
def test_every_format_holds_the_same_graph(
    relations: list[Relation], depth: int, limit: int
) -> None:
    """JSON and GraphML read back, SVG is sound XML, DOT and Mermaid have every arrow."""
    web = draw(relations, depth, limit)
    drawing = make_drawing(InMemoryRegistry(HELD, relations), web, AS_OF)
    ends = Counter((r.actor, r.target) for r in web.relations)
    node_link = json.loads(render_node_link(drawing))
    for graph in (
        nx.node_link_graph(node_link, edges="edges"),
        nx.parse_graphml(render_graphml(drawing).partition("\n")[2]),
    ):
        assert set(graph.nodes) == set(web.distances)
        assert Counter((u, v) for u, v, *_ in graph.edges) == ends
    root = ET.fromstring(render_svg(drawing))  # noqa: S314 - our own output
    tag = "{http://www.w3.org/2000/svg}"
    arrows = [p for p in root.iter(f"{tag}path") if p.get("class") is not None]
    assert len(arrows) == len(ends)
    assert len(list(root.iter(f"{tag}g"))) == len(web.distances)
    assert render_dot(drawing).count(" -> ") == len(web.relations)
    assert render_mermaid(drawing).count(" -->|") == len(web.relations)


@given(RELATIONS, st.none() | DEPTHS)
def test_impact_is_what_rests_and_its_ways_hold(
    relations: list[Relation], depth: int | None
) -> None:
    """Each way is a shortest chain of known relations from the dependent to the root."""
    view = InMemoryRegistry(HELD, relations)
    impact = find_impact(view, ROOT, as_of=AS_OF, depth=depth)
    resting: Directed = nx.DiGraph(
        [
            (r.target, r.actor)
            for r in relations
            if r.kind in RESTING_KINDS
            and (r.not_before is None or r.not_before <= AS_OF)
        ]
    )
    resting.add_node(ROOT)
    reach = nx.single_source_shortest_path_length(resting, ROOT)
    within = {one: n for one, n in reach.items() if n and (not depth or n <= depth)}
    assert {d.instrument_id: d.depth for d in impact.dependents} == within
    assert impact.deeper == (len(within) < len(reach) - 1)
    for dependent in impact.dependents:
        assert set(dependent.path) <= set(relations)
        assert dependent.path[0].target == ROOT
        assert dependent.path[-1].actor == dependent.instrument_id
        assert all(a.actor == b.target for a, b in pairwise(dependent.path))


ARROWS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), unique=True
)


@given(ARROWS)
def test_no_box_covers_another_and_all_lie_in_the_picture(
    arrows: list[tuple[str, str]],
) -> None:
    """A newer text stands above every older one that it is joined to."""
    layout = lay_out(NAMES, arrows)
    boxes = list(layout.boxes.values())
    for n, (x, y) in enumerate(boxes):
        assert BOX_WIDTH / 2 <= x <= layout.width - BOX_WIDTH / 2
        assert BOX_HEIGHT / 2 <= y <= layout.height - BOX_HEIGHT / 2
        for other_x, other_y in boxes[:n]:
            apart = abs(x - other_x) >= BOX_WIDTH or abs(y - other_y) >= BOX_HEIGHT
            assert apart
    for a, b in arrows:
        if a != b:
            newer, older = sorted((a, b), key=NAMES.index)
            assert layout.boxes[newer][1] < layout.boxes[older][1]
            assert layout.courses[a, b][0] == layout.boxes[a]
            assert layout.courses[a, b][-1] == layout.boxes[b]
