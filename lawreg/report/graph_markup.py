"""A neighbourhood as Mermaid or DOT: text that other programs turn into pictures."""

from __future__ import annotations

from collections.abc import Callable

from lawreg.report.drawing import FIRM, Drawing, arrow_label
from lawreg.report.visible import visible

_MERMAID_CODES = str.maketrans({c: f"#{ord(c)};" for c in '"#&<>`\\'} | {"\n": " "})
_DOT_ESCAPES = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": " "})


def render_mermaid(drawing: Drawing, language: str = "vi") -> str:
    """Write a Mermaid flowchart; the status stands in every box in words."""
    keys = _keys(drawing)
    lines = [f"%% {visible(drawing.legend().to(language))}"]
    lines += [f"%% {visible(remark.to(language))}" for remark in drawing.remarks()]
    lines.append("flowchart TB")
    for one, key in keys.items():
        label = "<br/>".join(_escaped(_box(drawing, one, language), _mermaid))
        lines.append(f'  {key}["{label}"]')
    for relation in drawing.web.relations:
        label = "<br/>".join(_escaped(arrow_label(relation, language), _mermaid))
        arrow = f'-->|"{label}"|'
        lines.append(f"  {keys[relation.actor]} {arrow} {keys[relation.target]}")
    lines.append("  classDef asked stroke-width:3px")
    lines.append("  classDef broken stroke-dasharray:5 4")
    lines.append(f"  class {keys[drawing.web.root]} asked")
    broken = [key for one, key in keys.items() if drawing.status(one) not in FIRM]
    if broken:
        lines.append(f"  class {','.join(broken)} broken")
    return "\n".join(lines) + "\n"


def render_dot(drawing: Drawing, language: str = "vi") -> str:
    """Write a graph for Graphviz; the status stands in every box in words."""
    keys = _keys(drawing)
    lines = [
        "digraph lawreg {",
        '  graph [rankdir=TB, fontname="Noto Sans", labelloc=b,',
        f'    label="{_dot(_below(drawing, language))}"];',
        '  node [shape=box, style=rounded, fontname="Noto Sans", fontsize=11];',
        '  edge [fontname="Noto Sans", fontsize=9];',
    ]
    for one, key in keys.items():
        label = "\\n".join(_escaped(_box(drawing, one, language), _dot))
        broken = "" if drawing.status(one) in FIRM else ', style="rounded,dashed"'
        asked = ", penwidth=2.5" if one == drawing.web.root else ""
        lines.append(f'  {key} [label="{label}"{broken}{asked}];')
    for relation in drawing.web.relations:
        label = "\\n".join(_escaped(arrow_label(relation, language), _dot))
        ends = f"{keys[relation.actor]} -> {keys[relation.target]}"
        lines.append(f'  {ends} [label="{label}"];')
    return "\n".join([*lines, "}"]) + "\n"


def _keys(drawing: Drawing) -> dict[str, str]:
    """Give each instrument a short name that needs no quotes in either language."""
    return {one: f"n{n}" for n, one in enumerate(drawing.web.distances)}


def _box(drawing: Drawing, instrument_id: str, language: str) -> list[str]:
    more = drawing.more(instrument_id)
    return [
        drawing.name(instrument_id).to(language),
        drawing.standing(instrument_id).to(language),
        *([more.to(language)] if more is not None else []),
    ]


def _below(drawing: Drawing, language: str) -> str:
    parts = [*drawing.remarks(), drawing.legend()]
    return " ".join(part.to(language) for part in parts)


def _escaped(lines: list[str], escape: Callable[[str], str]) -> list[str]:
    return [escape(line) for line in lines]


def _mermaid(words: str) -> str:
    return visible(words).translate(_MERMAID_CODES)


def _dot(words: str) -> str:
    return visible(words).translate(_DOT_ESCAPES)
