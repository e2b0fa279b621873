"""Instruments as a graph: an edge runs from the actor to the target of a relation.

A graph is read around an instrument, level by level; only what is asked of a whole
registry reads all of it. The check path uses `AmendmentGraph` and loads no networkx.
"""

from lawreg.graph.amendments import AmendmentGraph

__all__ = ["AmendmentGraph"]
