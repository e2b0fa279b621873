"""The list of rules: whether each is on, its code, how grave it is, what it is about."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as Rich

from lawreg.model import Severity
from lawreg.report.visible import one_line
from lawreg_tui.rule_rows import RuleRow
from lawreg_tui.session import Session
from lawreg_tui.widgets.long_list import LongList

_STYLES = {
    Severity.ERROR: "severity--error",
    Severity.WARNING: "severity--warning",
    Severity.INFO: "severity--info",
}


class RuleList(LongList[RuleRow]):
    """A line for a rule; headings stand out, and are turned off and on as a whole."""

    HEIGHT = 1
    COMPONENT_CLASSES: ClassVar[set[str]] = set(_STYLES.values())

    def __init__(self, session: Session) -> None:
        super().__init__(id="list")
        self._session = session
        language = session.language
        self._wide = max(len(s.label.to(language)) for s in Severity)

    def write(self, row: RuleRow, line: int, width: int) -> Rich:  # noqa: ARG002 - as every list
        """Write the mark, then the heading, or code, severity and title."""
        language = self._session.language
        title = one_line(row.title.to(language))
        text = Rich(f"{row.mark(self._session.ignored)} ", end="")
        if row.rule is None:
            return text.append(title, self._part("strong"))
        text.append(f"{row.rule.code} ", self._part("strong"))
        severity = row.rule.severity
        colour = self._colour(_STYLES[severity])
        text.append(f"{severity.label.to(language):{self._wide}}", colour)
        return text.append(f" {title}")
