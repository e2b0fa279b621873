"""What can be copied of a changeset: an item, its quotes, and the commands."""

from __future__ import annotations

from lawreg.intake.told import item_quotes, item_sentence
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.report.item_card import item_card
from lawreg.report.lines import print_lines
from lawreg_tui.copying import Copy
from lawreg_tui.review_questions import Review
from lawreg_tui.session import Session


def review_copies(review: Review, at: int, session: Session) -> list[Copy]:
    """Offer the item in view in words, and the commands that do what the screen does."""
    language = session.language
    found = []
    if review.proposed.items:
        item = review.proposed.items[at]
        card = item_card(item, review.notes[at], review.name, review.held, language)
        found = [
            Copy(
                "item",
                Text("Mục này", "This item"),
                item_sentence(item, review.name).to(language),
            ),
            Copy(
                "quotes",
                Text("Câu trích", "Its quotes"),
                "\n".join(f"«{quote}»" for quote in item_quotes(item)),
            ),
            Copy(
                "card",
                Text("Toàn bộ mục", "All of the item"),
                print_lines(card, colour=False),
            ),
        ]
    found += [
        Copy(
            "review",
            Text("Lệnh duyệt đề xuất này", "Command that reviews this"),
            review_command(review.path, session),
        ),
        Copy(
            "apply",
            Text("Lệnh ghi vào sổ", "Command that applies this"),
            review_command(review.path, session, "apply"),
        ),
    ]
    return [copy for copy in found if copy.words]


def review_command(path: str, session: Session, name: str = "review") -> str:
    """Write the command that reviews a changeset file, or applies it."""
    # A name that begins with a hyphen would be read as an option.
    named = shell_word(f"./{path}" if path.startswith("-") else path)
    return f"lawreg {name} {named}{on_registry(session.registry)}"
