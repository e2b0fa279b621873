"""The page that documents every rule, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.report.rule_card import FAMILIES

if TYPE_CHECKING:
    from lawreg.check.rule import LegalBasis, Rule, Rules

_GRADES = {
    "R": "quy định về thể thức",
    "E": "nên có",
    "O": "tùy chọn, chỉ hiện với `--min-confidence low`",
}
_HEAD = """# Quy tắc

Trang này được sinh từ các tệp trong `rules/`; đừng sửa tay. Xem một quy tắc trên dòng lệnh: `lawreg rule REL101`.

*This page is generated from `rules/`. On the command line: `lawreg rule REL101 --lang en`.*
"""


def render_rules_page(rules: Rules) -> str:
    """Give the page: families in order, each rule with its reason, law and examples."""
    parts = [_HEAD]
    for family, title in FAMILIES.items():
        inside = [r for r in rules.rules if r.family == family]
        if inside:
            parts.append(f"\n## {family}: {title.vi}\n")
            parts.extend(render_rule_markdown(rule) for rule in inside)
    return "".join(parts)


def render_rule_markdown(rule: Rule) -> str:
    """Give the part of the page about one rule."""
    facts = [f"bộ `{rule.pack}`", f"mức **{rule.severity.label.vi}**"]
    if rule.grade:
        facts.append(_GRADES[rule.grade])
    lines = [
        f"\n### {rule.code} {rule.name}\n",
        f"**{rule.title.vi[:1].upper()}{rule.title.vi[1:]}** · {' · '.join(facts)}\n",
        rule.explanation.vi,
        "",
        f"- Sai: {rule.examples.bad.vi}",
        f"- Đúng: {rule.examples.good.vi}",
    ]
    lines += [f"- Cần viện dẫn: {_wanted(rule)}"] if rule.wanted else []
    lines += [f"- Căn cứ: {'; '.join(map(_basis, rule.basis))}"] if rule.basis else []
    lines += ["", f"*{rule.explanation.en}*", ""]
    return "\n".join(lines)


def _wanted(rule: Rule) -> str:
    shown = []
    for wanted in rule.wanted:
        start = f" từ {wanted.valid_from:%d/%m/%Y}" if wanted.valid_from else ""
        until = (
            f" đến trước {wanted.valid_until:%d/%m/%Y}" if wanted.valid_until else ""
        )
        shown.append(f"{wanted.number}{start}{until}")
    return "; ".join(shown)


def _basis(basis: LegalBasis) -> str:
    where = f"{basis.where.vi} " if basis.provision else ""
    start = f" từ {basis.valid_from:%d/%m/%Y}" if basis.valid_from else ""
    until = f" đến trước {basis.valid_until:%d/%m/%Y}" if basis.valid_until else ""
    return f"{where}{basis.instrument}{start}{until}"
