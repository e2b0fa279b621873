"""A neighbourhood as node-link JSON and as GraphML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import networkx as nx

from lawreg.model.relation import Relation
from lawreg.report.drawing import Drawing
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.records import Record, end_record, relation_record
from lawreg.report.visible import visible, written_out

if TYPE_CHECKING:
    Edges = nx.MultiDiGraph[str]
else:
    Edges = nx.MultiDiGraph

_NOT_XML = re.compile("[\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(\d{3,7});")


def render_node_link(drawing: Drawing) -> str:
    """Give the graph in the form that ``networkx.node_link_graph`` reads.

    ``key`` tells the relations between two instruments apart; ``beyond`` counts
    those of an instrument that lead out of the graph.
    """
    return render_value(
        {
            "registry": revision_record(drawing.revision),
            "as_of": drawing.as_of.isoformat(),
            "root": drawing.web.root,
            "crowded": drawing.web.crowded,
            "circles": [list(circle) for circle in drawing.circles],
            "directed": True,
            "multigraph": True,
            "graph": {},
            "nodes": [_node(drawing, one) for one in drawing.web.distances],
            "edges": [
                {
                    "source": relation.actor,
                    "target": relation.target,
                    "key": key,
                    "label": relation.kind.label.vi,
                    **relation_record(relation),
                }
                for relation, key in _keyed(drawing)
            ],
        }
    )


def render_graphml(drawing: Drawing) -> str:
    """Give the graph as GraphML, which Gephi, yEd and Cytoscape open.

    A field that is not known is left out, since GraphML has no null.
    """
    graph: Edges = nx.MultiDiGraph()
    for one in drawing.web.distances:
        label = drawing.name(one).vi
        graph.add_node(one, label=_written(label), **_plain(_node(drawing, one)))
    for relation, key in _keyed(drawing):
        fields = _plain(relation_record(relation))
        label = relation.kind.label.vi
        graph.add_edge(relation.actor, relation.target, key, label=label, **fields)
    lines = "\n".join(nx.generate_graphml(graph))
    # networkx writes Vietnamese as numbers; in UTF-8 it can be read as it is.
    text = _REFERENCE.sub(lambda found: chr(int(found[1])), lines)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _node(drawing: Drawing, instrument_id: str) -> Record:
    instrument = drawing.web.instruments.get(instrument_id)
    status = drawing.status(instrument_id)
    return {
        **end_record(instrument_id, instrument),
        "kind": instrument.kind.value if instrument else None,
        "status": status.value if status is not None else None,
        "distance": drawing.web.distances[instrument_id],
        "beyond": drawing.web.beyond.get(instrument_id, 0),
    }


def _keyed(drawing: Drawing) -> list[tuple[Relation, int]]:
    """Number the relations between the same two ends from 0."""
    seen: dict[tuple[str, str], int] = {}
    keyed = []
    for relation in drawing.web.relations:
        ends = (relation.actor, relation.target)
        keyed.append((relation, seen.get(ends, 0)))
        seen[ends] = seen.get(ends, 0) + 1
    return keyed


def _written(words: str) -> str:
    """Write out what a terminal must not obey and what XML cannot hold."""
    return _NOT_XML.sub(lambda found: written_out(found[0]), visible(words))


def _plain(record: Record) -> dict[str, Any]:
    """Keep what GraphML can say: text and whole numbers; lists become one text."""
    plain: dict[str, Any] = {}
    for field, value in record.items():
        if isinstance(value, int):
            plain[field] = value
        elif isinstance(value, list):
            words = [v if isinstance(v, str) else v["source"] for v in value]
            plain[field] = _written("; ".join(words))
        elif value is not None and field != "id":
            plain[field] = _written(value)
    return plain
