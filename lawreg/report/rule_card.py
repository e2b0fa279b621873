"""What a rule is about: its law, an example that breaks it and one that keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lawreg.language import Text
from lawreg.model.finding import Interval
from lawreg.report.lines import Line, print_lines
from lawreg.report.paint import Paint
from lawreg.report.visible import one_line
from lawreg.report.words import CERTAINTY, interval_phrase

if TYPE_CHECKING:
    from lawreg.check.rule import LegalBasis, Rule

_FIELDS = {
    "severity": Text("Mức độ", "Severity"),
    "pack": Text("Bộ quy tắc", "Pack"),
    "valid": Text("Áp dụng cho kế hoạch ký", "For plans signed"),
    "message": Text("Thông báo", "Message"),
    "advice": Text("Cách xử lý", "What to do"),
}
FAMILIES = {
    "VAL": Text("Hiệu lực của văn bản được viện dẫn", "Validity of what is cited"),
    "REL": Text(
        "Quan hệ giữa các văn bản: sửa đổi, hướng dẫn, căn cứ",
        "Relations between instruments: amendment, guidance, basis",
    ),
    "REQ": Text(
        "Viện dẫn cần có theo loại và nội dung kế hoạch",
        "References that a plan of its kind and content needs",
    ),
    "CIT": Text("Bản thân viện dẫn", "The citation itself"),
    "FRM": Text(
        "Thể thức theo Nghị định số 30/2020/NĐ-CP", "Form under Decree 30/2020/NĐ-CP"
    ),
}
"""What the rules of a family look at, by the letters of their codes."""
NOTHING_HELD: Mapping[str, str] = MappingProxyType({})
_BASIS = Text("Căn cứ pháp lý", "Legal basis")
_BAD = Text("Sai", "Bad")
_GOOD = Text("Đúng", "Good")


def render_rule(rule: Rule, language: str = "vi", *, colour: bool = False) -> str:
    """Give the card of one rule."""
    return print_lines(rule_lines(rule, language), colour=colour)


def rule_lines(
    rule: Rule,
    language: str,
    held: Mapping[str, str] = NOTHING_HELD,
    *,
    templates: bool = True,
) -> list[Line]:
    """Say what a rule looks for, why, by which law, and an example of each side.

    ``held`` gives the ids of the instruments that laws are called by, so that their
    lines lead there. Without ``templates`` message and advice are left out: a finding
    has filled them in.
    """
    space = Line()
    explanation = rule.explanation.to(language).strip()
    lines = [
        Line(strong=rule.code, rest=f" {rule.name}"),
        Line(one_line(rule.title.to(language)), indent=2),
        space,
        *(Line(one_line(line)) for line in explanation.splitlines()),
        space,
        *(Line(line) for line in _fields(rule, language, templates=templates)),
    ]
    if rule.basis:
        lines += [space, Line(f"{_BASIS.to(language)}:")]
    for basis in rule.basis:
        told = f"- {basis_words(basis, language)}"
        lines.append(Line(told, indent=2, leads_to=held.get(basis.instrument, "")))
    for label, example in ((_BAD, rule.examples.bad), (_GOOD, rule.examples.good)):
        if example.vi:
            lines += [space, Line(f"{label.to(language)}:")]
            shown = example.to(language).strip().splitlines()
            lines += [Line(one_line(line), indent=2) for line in shown]
    return lines


def render_rule_list(
    rules: Iterable[Rule], language: str = "vi", *, colour: bool = False
) -> str:
    """List rules, one a line: code, severity, name, title."""
    paint = Paint(colour=colour)
    rows = []
    for rule in rules:
        severity = rule.severity.label.to(language)
        word = paint.severity(rule.severity, f"{severity:8}")
        title = one_line(rule.title.to(language))
        rows.append(f"{paint.strong(rule.code)} {word} {rule.name} – {title}\n")
    return "".join(rows)


def render_rules_json(rules: Iterable[Rule], language: str = "vi") -> str:
    """Give rules with their law as one JSON object."""
    from lawreg.report.json_report import render_value

    return render_value({"rules": [_record(rule, language) for rule in rules]})


def _fields(rule: Rule, language: str, *, templates: bool) -> list[str]:
    severity = rule.severity.label.to(language)
    certainty = CERTAINTY[rule.certainty].to(language)
    sure = Text("độ tin cậy", "confidence").to(language)
    values = {
        "severity": f"{severity}; {sure}: {certainty}",
        "pack": rule.pack,
        "valid": _validity(rule).to(language),
    }
    if templates:
        values["message"] = rule.message.to(language)
        values["advice"] = rule.advice.to(language)
    return [
        f"{_FIELDS[field].to(language)}: {one_line(value)}"
        for field, value in values.items()
        if value
    ]


def _validity(rule: Rule) -> Text:
    if rule.valid_from is None and rule.valid_until is None:
        return Text("", "")
    return interval_phrase(Interval(rule.valid_from, rule.valid_until))


def basis_words(basis: LegalBasis, language: str) -> str:
    """Cite the law of a rule on one line, with the words relied on and their source."""
    where = basis.instrument
    if basis.provision:
        where = f"{basis.where.to(language)}, {where}"
    if basis.valid_from or basis.valid_until:
        interval = Interval(basis.valid_from, basis.valid_until)
        where = f"{where} ({interval_phrase(interval).to(language)})"
    quote = f" «{basis.quote}»" if basis.quote else ""
    source = f" [{basis.source}]" if basis.source else ""
    return one_line(f"{where}{quote}{source}")


def _basis_record(basis: LegalBasis) -> dict[str, Any]:
    record = basis._asdict()
    for side in ("valid_from", "valid_until"):
        record[side] = record[side].isoformat() if record[side] else None
    return record


def _record(rule: Rule, language: str) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "pack": rule.pack,
        "severity": rule.severity.value,
        "confidence": rule.certainty.value,
        "grade": rule.grade,
        "title": rule.title.to(language),
        "message": rule.message.to(language),
        "advice": rule.advice.to(language),
        "explanation": rule.explanation.to(language),
        "basis": [_basis_record(basis) for basis in rule.basis],
        "examples": {
            "bad": rule.examples.bad.to(language),
            "good": rule.examples.good.to(language),
        },
        "valid_from": rule.valid_from.isoformat() if rule.valid_from else None,
        "valid_until": rule.valid_until.isoformat() if rule.valid_until else None,
    }
