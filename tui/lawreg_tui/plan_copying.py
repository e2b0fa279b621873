"""What can be copied of a plan: what to write, what is cited, the command that checks it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawreg.language import Text
from lawreg.model import Certainty, Finding, Instrument
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.report.finding_card import concerned
from lawreg.report.suggestion import suggested_words
from lawreg_tui.copying import Copy
from lawreg_tui.plan_questions import Checked
from lawreg_tui.session import Session

_WRITE = Text("Nên viết", "Write")
_ADVICE = Text("Cách xử lý", "What to do")
_MESSAGE = Text("Phát hiện", "Finding")
_CITATION = Text("Viện dẫn đầy đủ", "Full citation")
_COMMAND = Text("Lệnh kiểm tra kế hoạch này", "Command that checks this plan")


def plan_copies(
    checked: Checked,
    finding: Finding | None,
    cited: Instrument | None,
    as_of: date,
    session: Session,
) -> list[Copy]:
    """Offer what can be copied, the words to write first."""
    told: list[tuple[Text, str]] = []
    held = [cited] if cited is not None else []
    if finding is not None:
        told += _words(finding, session.language)
        held += concerned(finding, checked.result, checked.around)
    told += [(_CITATION, checked.around.citation_of(i)) for i in dict.fromkeys(held)]
    told.append((_COMMAND, check_command(checked, as_of, session)))
    return [Copy(f"{n}", label, words) for n, (label, words) in enumerate(told, 1)]


def _words(finding: Finding, language: str) -> Iterator[tuple[Text, str]]:
    suggested = suggested_words(finding)
    if suggested:
        yield _WRITE, suggested
    if finding.advice is not None:
        yield _ADVICE, finding.advice.to(language)
    yield _MESSAGE, finding.message.to(language)


def check_command(checked: Checked, as_of: date, session: Session) -> str:
    """Write the command whose report holds the same findings."""
    least = checked.run.min_certainty
    asked = "" if least is Certainty.MEDIUM else f" --min-confidence {least.value}"
    asked += f" --ignore {','.join(session.ignored)}" if session.ignored else ""
    path = checked.path
    # A name that begins with a hyphen would be read as an option.
    named = shell_word(f"./{path}" if path.startswith("-") else path)
    return f"lawreg check {named} --as-of {as_of.isoformat()}{asked}{on_registry(session.registry)}"
