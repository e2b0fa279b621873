"""A changeset for people: each item with its quote and what is to be known of it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Item, Proposed, is_stub
from lawreg.intake.told import Namer, item_quotes, item_sentence, namer
from lawreg.language import Text
from lawreg.model import Instrument, RegistryView, Relation, Severity
from lawreg.registry.facts import IssuerFact
from lawreg.report.paint import PLAIN, Paint
from lawreg.report.visible import one_line
from lawreg.report.words import count

_WIDTH = 88
_COUNTS = Text("{n}: {parts}", "{n}: {parts}")
_NOTHING = Text("Không có gì mới để ghi.", "There is nothing new to record.")
_HELD = Text(
    "Sổ đã có sẵn {n} điều mà văn bản nói.",
    "The registry holds already what the text says in {n} places.",
)
_PROBLEM = Text("Cần xem: {what}", "To look at: {what}")
_MUST = Text("phải sửa", "to be mended")
_NOTE = Text("lưu ý", "note")
_DECIDED = Text("[{decision}] ", "[{decision}] ")


def render_changeset_report(
    proposed: Proposed,
    view: RegistryView,
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """Tell what is proposed, item by item, with what contradicts it."""
    paint = Paint(colour=colour)
    name = namer(proposed, view)
    lines = [paint.strong(_summary(proposed).to(language))]
    lines += [
        paint.severity(
            Severity.WARNING, one_line(_PROBLEM.fill(what=problem).to(language))
        )
        for problem in proposed.problems
    ]
    noted = zip(proposed.items, notes_on(proposed, view), strict=True)
    for number, (item, notes) in enumerate(noted, 1):
        lines += ["", *item_lines(number, item, notes, name, language, paint=paint)]
    if proposed.held:
        said = _HELD.fill(n=len(proposed.held))
        lines += ["", paint.dim(said.to(language))]
    return "\n".join(lines) + "\n"


def item_lines(
    number: int,
    item: Item,
    notes: Sequence[Note],
    name: Namer,
    language: str,
    *,
    paint: Paint = PLAIN,
) -> Iterator[str]:
    """Give the lines of one item: what it does, its quotes, its notes."""
    decision = ""
    if item.decision is not Decision.UNDECIDED:
        decision = _DECIDED.fill(decision=item.decision.label).to(language)
    sentence = item_sentence(item, name).to(language)
    head = _wrapped(f"{number}. {decision}{sentence}", "   ")
    yield from map(paint.strong, head)
    for quote in item_quotes(item):
        yield from map(paint.dim, _wrapped(f"   «{quote}»", "    "))
    for source in dict.fromkeys(e.source for e in item.fact.evidence):
        yield from map(paint.dim, _wrapped(f"   — {source}", "     "))
    for note in notes:
        severity = Severity.ERROR if note.waits else Severity.WARNING
        label = (_MUST if note.waits else _NOTE).to(language)
        said = _wrapped(f"   ! {label}: {note.what.to(language)}", "     ")
        yield from (paint.severity(severity, line) for line in said)


def _wrapped(words: str, indent: str) -> list[str]:
    lead = len(words) - len(words.lstrip())
    return textwrap.wrap(
        one_line(words),
        _WIDTH,
        initial_indent=" " * lead,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def _summary(proposed: Proposed) -> Text:
    if not proposed.items:
        return _NOTHING
    facts = [item.fact for item in proposed.items]
    stubs = sum(map(is_stub, proposed.items))
    instruments = sum(isinstance(f, Instrument) for f in facts) - stubs
    counts = (
        count(
            sum(isinstance(f, IssuerFact) for f in facts), "cơ quan", "body", "bodies"
        ),
        count(instruments, "văn bản", "instrument"),
        count(stubs, "bản ghi tạm", "stub"),
        count(sum(isinstance(f, Relation) for f in facts), "quan hệ", "relation"),
    )
    told = [c for c in counts if not c.en.startswith("0 ")]
    parts = Text(", ".join(c.vi for c in told), ", ".join(c.en for c in told))
    return _COUNTS.fill(n=count(len(facts), "mục", "item"), parts=parts)
