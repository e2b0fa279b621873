"""What is proposed and what became of it, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawreg.language import Text, day
from lawreg.model import RegistryView
from lawreg.registry.difference import find_altered
from lawreg.registry.facts import entry_of
from lawreg.registry.proposals import APPLIED, Decision, Proposal
from lawreg.report.difference import altered_lines, altered_record
from lawreg.report.json_report import render_value
from lawreg.report.paint import Paint
from lawreg.report.record_words import gather_names
from lawreg.report.visible import one_line

_NONE = Text("Không có đề xuất nào như vậy.", "There are no such proposals.")
_HEAD = Text(
    "{number} · {day} · {author} (tài khoản {account}) · {reason} · {n} thay đổi · {state}",
    "{number} · {day} · {author} (account {account}) · {reason} · changes: {n} · {state}",
)
_UNREADABLE = Text(
    "  không đọc được: ghi ngoài lawreg", "  cannot be read: written behind lawreg"
)
_WAITS = Text("chờ duyệt", "waiting")
_APPLIED = Text(
    "{author} áp dụng ngày {day}, đợt {changeset}",
    "applied by {author} on {day}, changeset {changeset}",
)
_REFUSED = Text("{author} từ chối ngày {day}", "refused by {author} on {day}")
_NOTE = Text("{words}: {note}", "{words}: {note}")


def render_proposals(
    proposals: Sequence[Proposal],
    view: RegistryView,
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """List proposals, a line each; a single one with everything it changes.

    ``view`` is the registry they wait at, which names what they are about.
    """
    if not proposals:
        return _NONE.to(language) + "\n"
    paint = Paint(colour=colour)
    lines = [paint.strong(one_line(_head(p).to(language))) for p in proposals]
    if len(proposals) == 1:
        changes = proposals[0].changes
        if changes is None:
            lines.append(_UNREADABLE.to(language))
        else:
            altered = find_altered(entry_of(change) for change in changes)
            names = gather_names(altered, view)
            lines += altered_lines(altered, names, language, whole=True)
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
        account=proposal.account or "–",
        n=len(proposal.changes) if proposal.changes is not None else "?",
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
        "readable": proposal.changes is not None,
        **altered_record(find_altered(map(entry_of, proposal.changes or ()))),
        "decision": None
        if decision is None
        else {**decision._asdict(), "at": decision.at.isoformat()},
    }
