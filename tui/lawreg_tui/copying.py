"""What can be copied: of an instrument and of a rule, as words and as commands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawreg.check.rule import Rule
from lawreg.language import Text
from lawreg.model.instrument import Evidence, slug
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.report.card import Card
from lawreg.report.card_markdown import render_card_markdown
from lawreg.report.records import render_card_json
from lawreg.report.rule_card import basis_words, render_rule, render_rules_json
from lawreg.report.rules_page import render_rule_markdown
from lawreg.report.words import formal_citation, short_citation
from lawreg_tui.dialogs.chooser import Choice
from lawreg_tui.questions import Asked
from lawreg_tui.session import Session

_COMMANDS = {"card": "show", "life": "timeline", "web": "graph"}
"""The command that says the same as a pane."""
_ADDRESS = re.compile(r"https?://[^\s<>\"«»]+")
_AFTER = ".,;:)]}"
_SHOWN = 160
"""Letters of what can be copied that a list of choices shows."""
_PLAN = Text("KE-HOACH.json", "PLAN.json")


class Copy(NamedTuple):
    """One form in which something can be copied."""

    name: str
    label: Text
    words: str
    suffix: str = "txt"
    """Of the file it is saved to where no clipboard takes it."""

    def choice(self, language: str) -> Choice:
        """Offer it with the beginning of its words."""
        told = " ".join(self.words[: _SHOWN + 1].split())
        if len(self.words) > _SHOWN:
            told = f"{told[:_SHOWN]} …"
        return Choice(self.name, f"{self.label.to(language)}: {told}")


def instrument_copies(
    card: Card, pane: str, asked: Asked, session: Session
) -> list[Copy]:
    """Offer an instrument: citations, its address where a source has one, commands."""
    instrument = card.instrument
    link = find_address(instrument.evidence)
    markdown = render_card_markdown(card, session.language, link)
    found = [
        Copy(
            "citation",
            Text("Viện dẫn đầy đủ", "Full citation"),
            formal_citation(instrument, card.issuer),
        ),
        Copy(
            "short",
            Text("Viện dẫn ngắn", "Short citation"),
            short_citation(instrument),
        ),
        Copy(
            "number",
            Text("Số, ký hiệu", "Number"),
            instrument.number or instrument.title,
        ),
        Copy("link", Text("Đường dẫn đến nguồn", "Link to the source"), link),
        Copy("markdown", Text("Markdown", "As Markdown"), markdown, "md"),
        Copy("json", Text("JSON", "As JSON"), render_card_json(card), "json"),
        Copy(
            "command",
            Text("Lệnh cho trang này", "Command for this page"),
            page_command(instrument.instrument_id, pane, card.as_of, session),
        ),
        Copy(
            "search",
            Text("Lệnh cho danh sách này", "Command for this list"),
            search_command(asked, card.as_of, session),
        ),
    ]
    return [copy for copy in found if copy.words]


def rule_copies(rule: Rule, session: Session) -> list[Copy]:
    """Offer a rule: its card, the address of its law, the commands about it."""
    language = session.language
    link = find_address(Evidence(basis.source) for basis in rule.basis)
    found = [
        Copy("code", Text("Mã quy tắc", "Code"), rule.code),
        Copy(
            "card",
            Text("Toàn bộ quy tắc", "The whole rule"),
            render_rule(rule, language),
        ),
        Copy(
            "basis",
            Text("Căn cứ pháp lý", "Legal basis"),
            "\n".join(basis_words(basis, language) for basis in rule.basis),
        ),
        Copy("link", Text("Đường dẫn đến căn cứ", "Link to its law"), link),
        Copy(
            "markdown",
            Text("Markdown", "As Markdown"),
            f"{render_rule_markdown(rule).strip()}\n",
            "md",
        ),
        Copy(
            "json", Text("JSON", "As JSON"), render_rules_json([rule], language), "json"
        ),
        Copy(
            "command",
            Text("Lệnh cho trang này", "Command for this page"),
            rule_command(rule),
        ),
        check_copy(session),
    ]
    return [copy for copy in found if copy.words]


def rule_command(rule: Rule) -> str:
    """Write the command that tells a rule."""
    return f"lawreg rule {rule.code}"


def check_copy(session: Session) -> Copy:
    """Offer the check with the rules that are on, as a command."""
    plan = shell_word(session.path or _PLAN.to(session.language))
    off = f" --ignore {','.join(session.ignored)}" if session.ignored else ""
    return Copy(
        "check",
        Text("Lệnh kiểm tra với các quy tắc đang bật", "Check with the rules now on"),
        f"lawreg check {plan}{off}{on_registry(session.registry)}",
    )


def find_address(evidence: Iterable[Evidence]) -> str:
    """Give the first address among sources; nothing where none has one."""
    for source, _ in evidence:
        found = _ADDRESS.search(source)
        if found is not None:
            return found.group().rstrip(_AFTER)
    return ""


def file_name(about: str, copy: Copy) -> str:
    """Name the file of a copy after what it is about: ``61-2018-nd-cp-json.json``."""
    return f"{slug(about)[:80]}-{copy.name}.{copy.suffix}"


def page_command(one: str, pane: str, as_of: date, session: Session) -> str:
    """Write the command that says the same of an instrument as a pane does."""
    told = f"lawreg {_COMMANDS[pane]} {one} --as-of {as_of.isoformat()}"
    return told + on_registry(session.registry)


def search_command(asked: Asked, as_of: date, session: Session) -> str:
    """Write the command that lists the same; its options are what the list is narrowed to."""
    kind, issuer, year, _ = asked.narrowed
    status = asked.status.value.lower().replace("_", "-") if asked.status else ""
    told = {"kind": kind and kind.value, "issuer": issuer, "year": year}
    options = [
        f"--{name} {value}"
        for name, value in {**told, "status": status}.items()
        if value
    ]
    words = [shell_word(asked.words)] if asked.words else []
    listed = " ".join(["lawreg search", *words, *options])
    return f"{listed} --as-of {as_of.isoformat()}{on_registry(session.registry)}"
