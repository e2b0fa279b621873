"""What is asked of a whole registry: what matters most in it, what contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawreg.graph.central import Central
from lawreg.graph.clashes import Clash, ClashKind
from lawreg.graph.links import Link
from lawreg.language import Text, day
from lawreg.model.instrument import Instrument
from lawreg.model.registry_view import Revision
from lawreg.report.drawing import name_in
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.records import Record, end_record
from lawreg.report.words import count, revision_phrase, sentence

Names = Mapping[str, Instrument]

_HEADINGS = (
    Text("Trọng số", "Weight"),
    Text("Trực tiếp", "Direct"),
    Text("Mọi bậc", "All steps"),
    Text("Văn bản", "Instrument"),
)
_MEASURE = Text(
    "Trọng số: PageRank theo chiều dựa vào (tổng của cả sổ là 1000). Trực tiếp, mọi "
    "bậc: số văn bản dựa vào nó; xem là những văn bản nào bằng lawreg impact.",
    "Weight: PageRank along resting on (the whole registry sums to 1000). Direct, all "
    "steps: how many instruments rest on it; see which with lawreg impact.",
)
_NOTHING = Text(
    "Sổ đăng ký chưa ghi văn bản nào dựa vào văn bản khác.",
    "In this registry nothing rests on anything.",
)
_NO_CLASH = Text(
    "Không thấy vòng lặp hay mâu thuẫn nào.", "No circle and no contradiction."
)
_TO_ASK = Text(
    "{n}; mỗi trường hợp cần người xem lại, có khi là luật đúng như vậy.",
    "{n}; each is for a person to look at, and may be the law as it is.",
)


def render_central(
    central: Sequence[Central], names: Names, revision: Revision, language: str = "vi"
) -> str:
    """Give a table, heaviest first, and say how it was measured."""
    if not central:
        return _closed([_NOTHING.to(language)], revision, language)
    rows = [
        (
            f"{c.weight * 1000:.2f}",
            str(c.direct),
            str(c.reach),
            name_in(names, c.instrument_id).to(language),
        )
        for c in central
    ]
    table = [tuple(h.to(language) for h in _HEADINGS), *rows]
    wide = [max(len(row[n]) for row in table) for n in range(3)]
    lines = [
        "  ".join((*(f"{row[n]:>{wide[n]}}" for n in range(3)), row[3]))
        for row in table
    ]
    return _closed([*lines, "", _MEASURE.to(language)], revision, language)


def render_central_json(
    central: Sequence[Central], names: Names, revision: Revision
) -> str:
    """Give the ranking with its measure; the weights of the registry sum to 1."""
    return render_value(
        {
            "registry": revision_record(revision),
            "measure": "pagerank",
            "instruments": [
                {
                    **end_record(c.instrument_id, names.get(c.instrument_id)),
                    "weight": round(c.weight, 9),
                    "direct": c.direct,
                    "reach": c.reach,
                }
                for c in central
            ],
        }
    )


def render_clashes(
    found: Sequence[Clash], names: Names, revision: Revision, language: str
) -> str:
    """List the contradictions by kind, each with the acts that make it."""
    if not found:
        return _closed([_NO_CLASH.to(language)], revision, language)
    lines = []
    for kind in ClashKind:
        held = [c for c in found if c.kind is kind]
        if held:
            lines.append(f"{sentence(kind.label.to(language))} ({len(held)})")
            lines += [f"  - {_acts(c, names, language)}" for c in held]
            lines.append("")
    many = count(len(found), "mâu thuẫn", "contradiction")
    return _closed([*lines, _TO_ASK.fill(n=many).to(language)], revision, language)


def render_clashes_json(
    found: Sequence[Clash], names: Names, revision: Revision
) -> str:
    """Give the contradictions, each with its acts and, of a circle, its members."""
    return render_value(
        {
            "registry": revision_record(revision),
            "clashes": [
                {
                    "kind": c.kind.value,
                    "message": c.kind.label.vi,
                    "circle": list(c.circle),
                    "acts": [_act_record(act, names) for act in c.acts],
                }
                for c in found
            ],
        }
    )


def _closed(lines: Sequence[str], revision: Revision, language: str) -> str:
    foot = sentence(revision_phrase(revision).to(language))
    return "\n".join([*lines, foot]) + "\n"


def _acts(found: Clash, names: Names, language: str) -> str:
    return "; ".join(_act(act, names, language) for act in found.acts)


def _act(act: Link, names: Names, language: str) -> str:
    actor = name_in(names, act.actor).to(language)
    target = name_in(names, act.target).to(language)
    told = f"{actor} {act.kind.label.to(language)} {target}"
    if act.effective_from is None:
        return told
    start = Text("từ {day}", "from {day}").fill(day=day(act.effective_from))
    return f"{told} {start.to(language)}"


def _act_record(act: Link, names: Names) -> Record:
    start = act.effective_from
    return {
        "kind": act.kind.value,
        "actor": end_record(act.actor, names.get(act.actor)),
        "target": end_record(act.target, names.get(act.target)),
        "effective_from": start.isoformat() if start is not None else None,
    }
