"""What is asked of a whole registry: which instruments matter most in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawreg.graph.central import Central
from lawreg.language import Text
from lawreg.model.instrument import Instrument
from lawreg.model.registry_view import Revision
from lawreg.report.drawing import name_in
from lawreg.report.json_report import render_value, revision_record
from lawreg.report.records import end_record
from lawreg.report.words import revision_phrase, sentence

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


def _closed(lines: Sequence[str], revision: Revision, language: str) -> str:
    foot = sentence(revision_phrase(revision).to(language))
    return "\n".join([*lines, foot]) + "\n"
