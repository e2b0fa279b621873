"""A neighbourhood as a tree in the terminal.

Every relation of the drawing is one line: under the end nearer the root, where the
far end is told in full the first time it is met at its own distance, and as a bare
mention wherever it would come again, so that no circle runs on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lawreg.language import Text
from lawreg.model.kinds import RelationKind
from lawreg.model.relation import Relation
from lawreg.report.drawing import Drawing, footing, relation_notes
from lawreg.report.paint import PLAIN, Paint

_KINDS = list(RelationKind)
_AGAIN = Text("(↺ đã có trong cây)", "(↺ already in the tree)")
_ALONE = Text(
    "Sổ đăng ký chưa ghi quan hệ nào thuộc các loại này.",
    "The registry holds no relations of these kinds.",
)


class Branch(NamedTuple):
    """One relation seen from the end that the tree reaches first."""

    relation: Relation
    far: str
    opens: bool
    """Whether the far end is told here, with its own branches below."""


def grow_tree(drawing: Drawing) -> Mapping[str, list[Branch]]:
    """Put every relation under one of its ends, each instrument opening once.

    Acts of others come before an instrument's own, each in the order of the kinds:
    what ends it first.
    """
    touching: dict[str, list[Relation]] = {one: [] for one in drawing.web.distances}
    by_kind = sorted(drawing.web.relations, key=lambda r: _KINDS.index(r.kind))
    for relation in by_kind:
        touching[relation.target].append(relation)
    for relation in by_kind:
        touching[relation.actor].append(relation)
    branches: dict[str, list[Branch]] = {one: [] for one in touching}
    told: set[Relation] = set()
    opened = {drawing.web.root}
    waiting = deque(opened)
    while waiting:
        near = waiting.popleft()
        for relation in touching[near]:
            if relation in told:
                continue
            told.add(relation)
            far = relation.actor if relation.target == near else relation.target
            opens = far not in opened
            branches[near].append(Branch(relation, far, opens))
            if opens:
                opened.add(far)
                waiting.append(far)
    return branches


def render_tree(drawing: Drawing, language: str = "vi", *, colour: bool = False) -> str:
    """Draw the tree with names, days and statuses, then what a reader must know."""
    paint = Paint(colour=colour)
    root = drawing.web.root
    lines = [head_words(drawing, root, language, paint, strong=True)]
    branches = grow_tree(drawing)
    if not branches[root]:
        lines.append(_ALONE.to(language))
    lines += _branch_lines(drawing, branches, language, paint)
    lines += ["", *(remark.to(language) for remark in drawing.remarks())]
    lines.append(paint.dim(footing(drawing.as_of, drawing.revision).to(language)))
    return "\n".join(lines) + "\n"


def _branch_lines(
    drawing: Drawing,
    branches: Mapping[str, list[Branch]],
    language: str,
    paint: Paint,
) -> Iterator[str]:
    """Give the lines below the root, however deep, without recursion."""
    stack = [("", iter(_last_marked(branches[drawing.web.root])))]
    while stack:
        indent, rest = stack[-1]
        branch, last = next(rest, (None, True))
        if branch is None:
            stack.pop()
            continue
        joint = "└─ " if last else "├─ "
        yield paint.dim(indent + joint) + branch_words(drawing, branch, language, paint)
        if branch.opens:
            below = indent + ("   " if last else "│  ")
            stack.append((below, iter(_last_marked(branches[branch.far]))))


def _last_marked(branches: list[Branch]) -> list[tuple[Branch, bool]]:
    return [(b, n == len(branches)) for n, b in enumerate(branches, 1)]


def branch_words(
    drawing: Drawing, branch: Branch, language: str, paint: Paint = PLAIN
) -> str:
    """Say the act, its day and doubts, then the far end and how it stands."""
    relation = branch.relation
    acting = relation.actor != branch.far
    label = relation.kind.label if acting else relation.kind.inverse_label
    notes = ", ".join(note.to(language) for note in relation_notes(relation))
    act = label.to(language) + (f" ({notes})" if notes else "")
    if not branch.opens:
        name = drawing.short_name(branch.far).to(language)
        return f"{act}: {name} {paint.dim(_AGAIN.to(language))}"
    return f"{act}: {head_words(drawing, branch.far, language, paint)}"


def head_words(
    drawing: Drawing,
    instrument_id: str,
    language: str,
    paint: Paint = PLAIN,
    *,
    strong: bool = False,
) -> str:
    """Name an instrument of the drawing with its status, and say what leads on."""
    name = drawing.name(instrument_id).to(language)
    status = drawing.standing(instrument_id).to(language)
    more = drawing.more(instrument_id)
    beyond = f"; {more.to(language)}" if more is not None else ""
    return f"{paint.strong(name) if strong else name} [{status}]{beyond}"
