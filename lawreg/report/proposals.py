"""What is proposed and what became of it, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawreg.language import Text, day
from lawreg.registry.difference import find_altered
from lawreg.registry.facts import entry_of
from lawreg.registry.proposals import APPLIED, Decision, Proposal
from lawreg.report.difference import altered_lines, altered_record
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line

_NONE = Text("Chưa có đề xuất nào.", "There are no proposals.")
_HEAD = Text(
    "{number} · {day} · {author} · {reason} · {n} thay đổi · {state}",
    "{number} · {day} · {author} · {reason} · changes: {n} · {state}",
)
_WAITS = Text("chờ duyệt", "waiting")
_APPLIED = Text(
    "{author} áp dụng ngày {day}, đợt {changeset}",
    "applied by {author} on {day}, changeset {changeset}",
)
_REFUSED = Text("{author} từ chối ngày {day}", "refused by {author} on {day}")
_NOTE = Text("{words}: {note}", "{words}: {note}")


def render_proposals(
    proposals: Sequence[Proposal], language: str = "vi", *, colour: bool = False
) -> str:
    """List proposals, a line each; a single one with everything it changes."""
    if not proposals:
        return _NONE.to(language) + "\n"
    paint = Paint(colour=colour)
    lines = [paint.strong(one_line(_head(p).to(language))) for p in proposals]
    if len(proposals) == 1:
        altered = find_altered(entry_of(change) for change in proposals[0].changes)
        lines += altered_lines(altered, language)
    return "\n".join(lines) + "\n"


def render_proposals_json(proposals: Sequence[Proposal]) -> str:
    """Give all of every proposal as one JSON object."""
    return render_value({"proposals": [_record(p) for p in proposals]})


def _head(proposal: Proposal) -> Text:
    decision = proposal.decision
    return _HEAD.fill(
        number=proposal.number,
        day=day(proposal.at.date()),
        author=proposal.author,
        reason=proposal.reason,
        n=len(proposal.changes),
        state=_state(decision) if decision else _WAITS,
    )


def _state(decision: Decision) -> Text:
    said = _APPLIED if decision.verdict == APPLIED else _REFUSED
    words = said.fill(
        author=decision.author,
        day=day(decision.at.date()),
        changeset=decision.changeset,
    )
    return _NOTE.fill(words=words, note=decision.note) if decision.note else words


def _record(proposal: Proposal) -> dict[str, Any]:
    decision = proposal.decision
    return {
        "number": proposal.number,
        "at": proposal.at.isoformat(),
        "author": proposal.author,
        "account": proposal.account,
        "reason": proposal.reason,
        **altered_record(find_altered(entry_of(c) for c in proposal.changes)),
        "decision": None
        if decision is None
        else {**decision._asdict(), "at": decision.at.isoformat()},
    }
