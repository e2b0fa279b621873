"""Rule packs: folders of TOML, one file a rule, read and checked against their form."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from lawreg.bundled import find_bundled
from lawreg.check.compiled import load_tables
from lawreg.check.reading import Reading, reject_unknown
from lawreg.check.rule import (
    Conditions,
    Examples,
    LegalBasis,
    Pack,
    Regime,
    Rule,
    Rules,
    Topic,
    Wanted,
)
from lawreg.check.wording import plain_words
from lawreg.errors import RulePackError, system_reason
from lawreg.language import Text
from lawreg.model import Certainty, InstrumentKind, RelationKind, Severity

PACK_FILE = "pack.toml"
TEST_SUFFIX = ".test.toml"
REQUIRED = "missing-reference"
"""The check behind every required reference; its templates may come from the pack."""

GRADES = {
    "R": (Severity.ERROR, Certainty.HIGH),
    "E": (Severity.WARNING, Certainty.MEDIUM),
    "O": (Severity.INFO, Certainty.LOW),
}
"""How a grade of requirement becomes a severity.

No provision obliges an administrative plan to list given instruments, so what is
expected (E) is a warning and what is useful (O) a remark that is hidden unless
asked for; only a rule of form (R) can be an error.
"""

_RULE_KEYS = frozenset(
    [
        "code",
        "name",
        "check",
        "severity",
        "certainty",
        "grade",
        "title",
        "message",
        "advice",
        "explanation",
        "basis",
        "examples",
        "valid_from",
        "valid_until",
        "conditions",
        "wanted",
    ]
)
_PACK_KEYS = frozenset(
    ["id", "version", "title", "templates", "topics", "abbreviations", "regimes"]
)


def load_packs(folders: Sequence[str] | None = None) -> Rules:
    """Read rule packs; the bundled ones when ``folders`` is `None`.

    A folder is a pack (it holds ``pack.toml``) or holds packs. Raises
    `RulePackError` for anything that is not as a pack must be, naming the file.
    """
    found = [p for f in folders or [find_bundled("rules")] for p in find_packs(f)]
    rules: list[Rule] = []
    packs: list[Pack] = []
    shared: list[Mapping[str, Any]] = []
    for folder in found:
        pack, own, about = _load_pack(folder)
        shared.append(about)
        packs.append(pack)
        rules.extend(own)
    _reject_twins(rules)
    return Rules(
        rules=tuple(sorted(rules, key=lambda r: r.code)),
        packs=tuple(packs),
        regimes=tuple(_regime(r) for a in shared for r in a.get("regimes", ())),
        topics=tuple(_topic(t) for a in shared for t in a.get("topics", ())),
        abbreviations=tuple(
            (short, long)
            for a in shared
            for short, long in a.get("abbreviations", {}).items()
        ),
    )


def find_packs(folder: str) -> list[str]:
    """Find the packs in a folder: itself, or those directly inside it."""
    if os.path.isfile(os.path.join(folder, PACK_FILE)):
        return [folder]
    inside = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    packs = [os.path.join(folder, name) for name in inside]
    packs = [p for p in packs if os.path.isfile(os.path.join(p, PACK_FILE))]
    if not packs:
        raise RulePackError(
            Text("không có bộ quy tắc nào ở đây.", "there is no rule pack here."),
            folder,
            Text(
                "Một bộ quy tắc là thư mục có tệp pack.toml.",
                "A rule pack is a folder with a pack.toml.",
            ),
        )
    return packs


def find_rule_files(folder: str) -> list[str]:
    """Find the names of the rule files of a pack, in order."""
    return [
        name
        for name in sorted(os.listdir(folder))
        if name.endswith(".toml") and name != PACK_FILE and TEST_SUFFIX not in name
    ]


def _load_pack(folder: str) -> tuple[Pack, list[Rule], Mapping[str, Any]]:
    names = find_rule_files(folder)
    tables = load_tables(folder, [PACK_FILE, *names], _read_plain)
    about = tables[PACK_FILE]
    path = os.path.join(folder, PACK_FILE)
    reject_unknown(about, _PACK_KEYS, path)
    top = Reading(about, path)
    pack = Pack(top.words("id"), top.words("version"), top.text("title"), folder)
    templates = about.get("templates", {})
    rules = [
        _load_rule(os.path.join(folder, name), tables[name], pack.pack_id, templates)
        for name in names
    ]
    return pack, rules, about


def _load_rule(
    path: str, table: Mapping[str, Any], pack: str, templates: Mapping[str, Any]
) -> Rule:
    reject_unknown(table, _RULE_KEYS, path)
    read = Reading(table, path)
    grade = read.words("grade", "")
    check = read.words("check", REQUIRED if grade else None)
    if grade and grade not in GRADES:
        raise read.wrong("grade", Text("phải là R, E hoặc O", "must be R, E or O"))
    severity, certainty = GRADES.get(grade, (None, None))
    spare = Reading(templates.get(grade, {}), path)
    empty = Text("", "")
    return Rule(
        code=_code(read),
        name=read.words("name"),
        pack=pack,
        check=check,
        severity=read.one_of("severity", Severity, severity),
        certainty=read.one_of("certainty", Certainty, certainty),
        grade=grade,
        title=read.text("title"),
        message=(read if "message" in table or not grade else spare).text("message"),
        advice=read.text("advice", spare.text("advice", empty)),
        explanation=read.text("explanation"),
        basis=tuple(_basis(b) for b in read.tables("basis")),
        examples=_examples(read),
        valid_from=read.day("valid_from"),
        valid_until=read.day("valid_until"),
        conditions=_conditions(read),
        wanted=tuple(_wanted(w) for w in read.tables("wanted")),
    )


def _code(read: Reading) -> str:
    code = read.words("code")
    file = os.path.basename(read.path)
    well_formed = len(code) == 6 and code[:3].isupper() and code[3:].isdigit()
    if not well_formed or not file.startswith(f"{code}-"):
        raise read.wrong(
            "code",
            Text(
                "phải là ba chữ hoa và ba chữ số, và tên tệp phải bắt đầu bằng mã",
                "must be three capitals and three digits, and begin the file's name",
            ),
        )
    return code


def _examples(read: Reading) -> Examples:
    table = read.table("examples")
    return Examples(table.text("bad"), table.text("good"))


def _conditions(read: Reading) -> Conditions:
    table = read.table("conditions", required=False)
    reject_unknown(table.values, frozenset(Conditions._fields), read.path)
    return Conditions(
        kinds=tuple(table.each_of("kinds", InstrumentKind)),
        levels=table.strings("levels"),
        topics=table.strings("topics"),
        words=table.strings("words"),
        anchors=table.strings("anchors"),
        unless_words=table.strings("unless_words"),
    )


def _wanted(read: Reading) -> Wanted:
    reject_unknown(read.values, frozenset(Wanted._fields), read.path)
    return Wanted(
        read.words("number"),
        read.day("issued_on"),
        read.day("valid_from"),
        read.day("valid_until"),
        read.flag("suggested", default=True),
    )


def _basis(read: Reading) -> LegalBasis:
    return LegalBasis(
        read.words("instrument"),
        read.words("provision", ""),
        read.words("quote", ""),
        read.words("source", ""),
        read.day("valid_from"),
        read.day("valid_until"),
    )


def _regime(table: Mapping[str, Any]) -> Regime:
    read = Reading(table, PACK_FILE)
    return Regime(
        valid_from=read.need_day("valid_from"),
        valid_until=read.day("valid_until"),
        effect=read.words("effect"),
        children=tuple(read.each_of("children", RelationKind)),
        endings=tuple(read.each_of("endings", RelationKind)),
        statement=read.text("statement"),
        basis=_basis(read.table("basis")),
    )


def _topic(table: Mapping[str, Any]) -> Topic:
    read = Reading(table, PACK_FILE)
    return Topic(read.words("topic"), read.strings("title_words"))


def _read_plain(path: str) -> Mapping[str, Any]:
    """Read a file with its phrases written plain: once, not at every check."""
    table = _read(path)
    inside = [table.get("conditions"), *table.get("topics", ())]
    for part in inside:
        for key in ("words", "anchors", "unless_words", "title_words"):
            phrases = part.get(key) if isinstance(part, dict) else None
            if isinstance(phrases, list) and all(isinstance(p, str) for p in phrases):
                part[key] = [plain_words(phrase) for phrase in phrases]
    return table


def _read(path: str) -> Mapping[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        from lawreg.registry.toml_syntax import toml_fault

        raise RulePackError(toml_fault(broken).what, path) from broken
    except OSError as unread:
        raise RulePackError(
            Text("không đọc được: {why}", "cannot be read: {why}").fill(
                why=system_reason(unread)
            ),
            path,
        ) from unread


def _reject_twins(rules: Sequence[Rule]) -> None:
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.code in seen:
            raise RulePackError(
                Text(
                    "mã {code} có trong cả hai bộ «{one}» và «{other}».",
                    "code {code} is in both packs '{one}' and '{other}'.",
                ).fill(code=rule.code, one=seen[rule.code].pack, other=rule.pack)
            )
        seen[rule.code] = rule
