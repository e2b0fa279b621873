"""Changeset files read: what a person decided and corrected, or every line that is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping

from lawreg.documents.reading import nearest_file
from lawreg.errors import NO_HINT, IntakeError, LawregError, system_reason
from lawreg.intake.changeset_text import FORM
from lawreg.intake.proposed import Decision, Item, Proposed, ProposedFact
from lawreg.language import Text
from lawreg.model import Certainty, Span
from lawreg.model.field_words import FIELD_WORDS, field_noun
from lawreg.registry.fact_checks import check_instrument, check_relation
from lawreg.registry.placed import Placed
from lawreg.registry.source_tables import read_instrument, read_issuer, read_relation
from lawreg.registry.toml_syntax import toml_fault
from lawreg.registry.toml_table import Problems, TomlTable

_MOST_BYTES = 20_000_000
_ASK_INTAKE = Text(
    "Tệp đề xuất là tệp .toml do `lawreg intake TỆP -o …` ghi.",
    "A changeset is a .toml file that `lawreg intake FILE -o …` writes.",
)
_KINDS = ("instrument", "relation", "issuer")


class ChangesetError(IntakeError):
    """A changeset file has something wrong in it; ``problems`` are all of it."""

    def __init__(self, problems: tuple[LawregError, ...]) -> None:
        first = problems[0]
        super().__init__(first.what, first.where, first.hint)
        self.problems = problems


def load_changeset(path: str) -> Proposed:
    """Read a changeset file.

    Raises `ChangesetError` with everything that is wrong, each with its line.
    """
    try:
        with open(path, "rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except OSError as error:
        what = Text("không đọc được ({reason}).", "cannot be read ({reason}).")
        missing = isinstance(error, FileNotFoundError)
        hint = nearest_file(path) if missing else _ASK_INTAKE
        reason = system_reason(error)
        raise _alone(what.fill(reason=reason), path, hint) from error
    if len(raw) > _MOST_BYTES:
        raise _alone(Text("tệp quá lớn.", "the file is too large."), path, _ASK_INTAKE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = Text("đây không phải tệp đề xuất.", "this is no changeset file.")
        raise _alone(what, path, _ASK_INTAKE) from error
    return parse_changeset(text, path)


def parse_changeset(text: str, path: str) -> Proposed:
    """Read the text of a changeset file; raises as `load_changeset` does."""
    try:
        # An editor on Windows ends its lines otherwise.
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(error, text, path) from error
    problems = Problems()
    root = TomlTable(values, path, problems)
    head = root.table("changeset")
    if head is None:
        root.problem(
            Text("thiếu [changeset].", "[changeset] is missing."),
            _ASK_INTAKE,
        )
        head = TomlTable({"form": FORM, "reason": "?"}, path, problems)
    items = [_item(table) for table in root.tables("items")]
    proposed = _head(head)._replace(items=tuple(filter(None, items)))
    root.done()
    if found := problems.found():
        lines = _Lines(text, path)
        located = {problem.line(): problem for problem in map(lines.located, found)}
        raise ChangesetError(tuple(located.values()))
    return proposed


def _not_toml(error: tomllib.TOMLDecodeError, text: str, path: str) -> ChangesetError:
    fault = toml_fault(error)
    where = f"{path}:{fault.line}:{fault.column}" if fault.line else path
    # Who mistyped a line of a changeset knows what the file is.
    return _alone(fault.why, where, NO_HINT if "[changeset]" in text else _ASK_INTAKE)


def _alone(what: Text, where: str, hint: Text) -> ChangesetError:
    return ChangesetError((IntakeError(what, where, hint),))


def _head(table: TomlTable) -> Proposed:
    form = table.number("form")
    if form != FORM:
        table.problem(
            Text(
                "«form» là {form}; bản lawreg này đọc dạng {known}.",
                "'form' is {form}; this lawreg reads form {known}.",
            ).fill(form=form, known=FORM)
        )
    proposed = Proposed(
        items=(),
        reason=table.text("reason", required=True),
        text=table.text("text"),
        digest=table.text("digest"),
        source=table.text("source"),
        revision=table.text("registry"),
        problems=_told(table, "problems"),
        held=_told(table, "held"),
    )
    table.done()
    return proposed


def _told(table: TomlTable, name: str) -> tuple[Text, ...]:
    """Read what is said in both languages."""
    told = []
    for one in table.tables(name):
        told.append(Text(one.text("vi"), one.text("en")))
        one.done()
    return tuple(told)


def _item(table: TomlTable) -> Item | None:
    fact = _fact(table)
    if fact is None:
        return None
    offsets = table.numbers("places")
    sure = not table.has("certainty")
    item = Item(
        fact,
        table.word("decision", Decision, Decision.UNDECIDED),
        corrects=table.text("corrects"),
        cited=table.text("cited"),
        candidates=table.texts("candidates"),
        certainty=Certainty.HIGH
        if sure
        else table.word("certainty", Certainty, Certainty.HIGH),
        places=tuple(map(Span, offsets[::2], offsets[1::2])),
    )
    table.done()
    return item


def _fact(table: TomlTable) -> ProposedFact | None:
    """Read the one fact of an item, in the form of the source.

    Days that contradict one another are no fault of the form: the item waits for them.
    """
    held = {kind: table.table(kind) for kind in _KINDS}
    told = {kind: inner for kind, inner in held.items() if inner is not None}
    if len(told) != 1:
        table.problem(
            Text(
                "mục cần đúng một trong [items.instrument], [items.relation], "
                "[items.issuer].",
                "an item needs one of [items.instrument], [items.relation], "
                "[items.issuer].",
            )
        )
        return None
    ((kind, inner),) = told.items()
    fact: ProposedFact
    if kind == "instrument":
        fact = read_instrument(inner)
        check_instrument(Placed(inner, 1, fact))
    elif kind == "relation":
        actor = inner.text("actor", required=True)
        fact = read_relation(inner, actor, undecided=True)
        check_relation(Placed(inner, 1, fact), (fact.target,))
    else:
        fact = read_issuer(inner, undecided=True)
    inner.done()
    return fact


def items_located(path: str, problems: Iterable[tuple[int, Text]]) -> list[IntakeError]:
    """Give problems with items, by their numbers, at the lines where those begin."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = _Lines(file.read(), path)
    except (OSError, UnicodeDecodeError):
        return [IntakeError(what, path) for _, what in problems]
    return [IntakeError(what, lines.of_item(number)) for number, what in problems]


_TABLE_WORDS = {
    "items": Text("mục", "item"),
    "instrument": Text("văn bản", "instrument"),
    "relation": Text("quan hệ", "relation"),
    "issuer": Text("cơ quan", "body"),
    "evidence": Text("nguồn", "source"),
    "commencements": Text("phần có ngày riêng", "part with its own day"),
    "successions": Text("cơ quan kế tục", "successor"),
    "changeset": Text("phần đầu", "head"),
}
_KEY_FIELDS = {"id": "instrument_id", "issuer": "issuer_id", "name": "issuer_name"}
"""Fields of the model that the file calls otherwise."""


def _table_words(table: str) -> Text:
    """Say in words where in the file a table stands: ``items 3: relation`` is «mục 3, quan hệ»."""
    told = []
    for part in table.split(": "):
        name, _, number = part.partition(" ")
        words = _TABLE_WORDS.get(name, Text(name, name))
        told.append(
            Text(f"{words.vi} {number}".strip(), f"{words.en} {number}".strip())
        )
    return Text(", ".join(t.vi for t in told), ", ".join(t.en for t in told))


def _explained(what: Text, key: str) -> Text:
    """Put what a field is called beside the key that a problem names first."""
    field = _KEY_FIELDS.get(key, key)
    if field not in FIELD_WORDS or f"«{key}» (" in what.vi:
        return what
    noun = field_noun(field)
    return Text(
        what.vi.replace(f"«{key}»", f"«{key}» ({noun.vi})", 1),
        what.en.replace(f"'{key}'", f"'{key}' ({noun.en})", 1),
    )


class _Lines:
    """Where in a file each table and key stands, as the reader of TOML does not say."""

    _HEADER = re.compile(r"\s*(\[\[?)\s*([\w.]+)\s*\]")
    _NAMED = re.compile("«([^»]+)»")

    def __init__(self, text: str, path: str) -> None:
        self._path = path
        self._lines = text.splitlines()
        self._starts = dict(self._find())

    def _find(self) -> Iterator[tuple[str, int]]:
        counts: dict[str, int] = {}
        for number, line in enumerate(self._lines, 1):
            header = self._HEADER.match(line)
            if header is None:
                continue
            path = header[2]
            if header[1] == "[[":
                counts = {
                    k: n for k, n in counts.items() if not k.startswith(f"{path}.")
                }
                counts[path] = counts.get(path, 0) + 1
            yield self._name(path, counts), number

    def _name(self, path: str, counts: Mapping[str, int]) -> str:
        """Name a table as `TomlTable` does: ``file: items 3: relation``."""
        parts = path.split(".")
        prefixes = [".".join(parts[: n + 1]) for n in range(len(parts))]
        named = [
            f"{part} {counts[prefix]}" if prefix in counts else part
            for part, prefix in zip(parts, prefixes, strict=True)
        ]
        return ": ".join([self._path, *named])

    def of_item(self, number: int) -> str:
        """Give the place where an item begins."""
        line = self._starts.get(f"{self._path}: items {number}")
        return f"{self._path}:{line}" if line else self._path

    def located(self, problem: LawregError) -> IntakeError:
        """Give a problem with the line of its key, else of its table."""
        start = self._starts.get(problem.where, 0)
        key = self._NAMED.search(problem.what.vi)
        line = self._key_line(start, key[1] if key else "") or start
        table = problem.where.removeprefix(self._path).removeprefix(": ")
        what = _explained(problem.what, key[1] if key else "")
        if table:
            place = _table_words(table)
            what = Text(f"{place.vi}: {what.vi}", f"{place.en}: {what.en}")
        where = f"{self._path}:{line}" if line else self._path
        return IntakeError(what, where, problem.hint)

    def _key_line(self, start: int, key: str) -> int:
        """Give the line on which a key of the table that begins at ``start`` stands."""
        for number, line in enumerate(self._lines[start:], start + 1):
            if self._HEADER.match(line):
                return 0
            if key and line.lstrip().startswith(f"{key} ="):
                return number
        return 0
