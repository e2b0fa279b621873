"""Confirming that what was accepted is recorded, and by whom."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from lawreg.intake.proposed import Decision, Proposed
from lawreg.language import Text
from lawreg.registry.locate import shown
from lawreg.report.visible import one_line
from lawreg_tui.keymap import bindings
from lawreg_tui.review_questions import Prepared
from lawreg_tui.session import Session
from lawreg_tui.widgets.text_field import TextField

_TITLE = Text("Ghi vào sổ đăng ký?", "Record in the registry?")
_COUNTS = Text(
    "Nhận {accepted} mục, bỏ {rejected} mục.",
    "Items accepted: {accepted}; rejected: {rejected}.",
)
_FACTS = Text(
    "Ghi {facts} bản ghi; {already} mục sổ đã có như vậy.",
    "Facts to record: {facts}; items held already: {already}.",
)
_REGISTRY = Text("Sổ đăng ký: {registry}", "Registry: {registry}")
_REASON = Text("Lý do trong nhật ký: {reason}", "Reason, for the journal: {reason}")
_TWO = Text(
    "Sổ này cần hai người: sẽ ghi thành đề xuất để người khác áp dụng.",
    "This registry takes two persons: a proposal is filed, another applies it.",
)
_AUTHOR = Text("Người ghi, cho nhật ký:", "Who records, for the journal:")
_KEYS = Text("Enter để ghi, Esc để thôi", "Enter records, Esc leaves it")
_NOBODY = Text("Hãy ghi tên người ghi.", "Say who records.")


class ApplyDialog(ModalScreen[str | None], inherit_bindings=False):
    """Gives the name for the journal, ``None`` when left."""

    BINDINGS = bindings("dialog")
    AUTO_FOCUS = "TextField"

    def __init__(
        self, proposed: Proposed, prepared: Prepared, author: str, session: Session
    ) -> None:
        super().__init__()
        self._proposed = proposed
        self._prepared = prepared
        self._author = author
        self._session = session

    def compose(self) -> ComposeResult:
        """Say what is recorded where; the name below."""
        language = self._session.language
        with Vertical(classes="dialog"):
            yield Static(_TITLE.to(language), classes="dialog--title", markup=False)
            for words in self._told():
                yield Static(one_line(words.to(language)), markup=False)
            yield Static(_AUTHOR.to(language), markup=False)
            yield TextField(self._author, compact=True)
            yield Static(_KEYS.to(language), id="told", markup=False)

    def _told(self) -> list[Text]:
        accepted = self._prepared.accepted
        told = [
            _COUNTS.fill(
                accepted=self._proposed.count(Decision.ACCEPT),
                rejected=self._proposed.count(Decision.REJECT),
            ),
            _FACTS.fill(facts=len(accepted.changes), already=accepted.already),
            _REGISTRY.fill(registry=shown(self._session.registry)),
            _REASON.fill(reason=self._proposed.reason),
        ]
        return [*told, _TWO] if self._prepared.approvals > 1 else told

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name; without one nothing is recorded."""
        event.stop()
        if event.value.strip():
            self.dismiss(event.value.strip())
            return
        told = self.query_one("#told", Static)
        told.update(_NOBODY.to(self._session.language))
        told.add_class("-wrong")

    def action_close(self) -> None:
        """Record nothing."""
        self.dismiss(None)
