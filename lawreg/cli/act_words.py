"""What a person types of one act: which text does what to which, and to what part of it.

Every word must be understood. A word left over may change the law: «không thay thế»,
«bãi bỏ một phần», so it is refused and never passed over.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from lawreg.citation import find_citations
from lawreg.cli.act_verbs import LONGEST_VERB, VERBS
from lawreg.cli.typed_provisions import read_all_provisions
from lawreg.errors import ConfigError
from lawreg.folding import fold_letters, squeeze
from lawreg.language import Text
from lawreg.model import RegistryView, RelationKind, slug

LIKE = Text(
    "Ví dụ: lawreg relate 118/2025/NĐ-CP bãi bỏ khoản 3 Điều 5 Nghị định 63/2010/NĐ-CP; "
    "ngày thì ghi ở --from.",
    "Such as: lawreg relate 118/2025/NĐ-CP repeals khoản 3 Điều 5 63/2010/NĐ-CP; a day "
    "goes with --from.",
)
_NO_VERB = Text(
    "chưa rõ văn bản nào làm gì văn bản nào.",
    "it is not said which instrument does what to which.",
)
_NOT_UNDERSTOOD = Text("chưa hiểu «{words}».", "'{words}' is not understood.")
_NEGATED = Text(
    "có từ «{word}»: chỉ ghi được điều một văn bản có làm với văn bản khác.",
    "'{word}' is there: only what one instrument does to another can be recorded.",
)
_PART = re.compile(
    r"(?:chi )?(?:(?:mot|1) phan|(?:mot so|vai|cac|nhung)(?: (?:dieu khoan|dieu, khoan|dieu|khoan|diem|"
    r"noi dung|quy dinh|phu luc)(?!\s*\d| tu (?:dieu|khoan|diem|phu luc)\b),?)+|part|parts|some (?:provisions|articles))\b"
)
"""Words for a part that nobody names, after the verb; accents and case aside."""
_WHOLE = re.compile(r"(?:toan bo|toan van|tat ca|the whole|all)\b")
_OF = re.compile(r"(?:(?:cua|tai|trong|o|cho|of|in|the|van ban)\s+)+")
_PASSIVE = re.compile(
    r"(?: da)? (?:bi|duoc)\Z| (?:is|are|was|were|(?:has|have|had) been)\Z"
)
"""What stands before the verb where the text told first is the one that is acted on."""
_BY_WHOM = ("boi", "bang", "tai", "theo", "by")
_NOT = re.compile(
    r"\b(?:khong|chua|chang|ngoai tru|tru(?= (?:diem|khoan|dieu|muc|chuong|phu luc)\b)|"
    r"not|never|no|except|without)\b"
)
_MAY_PRECEDE = re.compile(r"[\s,;]*(?:cua|do|by|of)\s+")


class Side(NamedTuple):
    """One of the two instruments, and what of it the words name."""

    words: str
    """Those that name the instrument."""
    provisions: tuple[str, ...] = ()
    some: bool = False
    """Whether a part is meant that the words do not name."""
    whole: bool = False
    """Whether the words say that the whole text is meant: «toàn bộ»."""


class Act(NamedTuple):
    """An act as it was typed."""

    actor: Side
    kind: RelationKind
    target: Side


def parse_act(words: str, view: RegistryView) -> Act:
    """Part the actor, what it does and the target; the longest verb that fits is meant.

    «61/2018/NĐ-CP bị bãi bỏ bởi 118/2025/NĐ-CP» is told of the target first. Raises
    `ConfigError` when no words say what is done, or any word is not understood.
    """
    parts = unicodedata.normalize("NFC", words).split()
    first: ConfigError | None = None
    for start, length in _verbs(parts):
        try:
            return _act(parts, start, length, view)
        except ConfigError as error:
            first = first or error
    raise first or ConfigError(_NO_VERB, hint=LIKE)


def _verbs(parts: list[str]) -> Iterator[tuple[int, int]]:
    """Give where a verb may stand, and of how many words, the longest first."""
    for length in range(min(LONGEST_VERB, len(parts)), 0, -1):
        for start in range(1, len(parts) - length):
            if slug(" ".join(parts[start : start + length])) in VERBS:
                yield start, length


def _act(parts: list[str], start: int, length: int, view: RegistryView) -> Act:
    kind = VERBS[slug(" ".join(parts[start : start + length]))]
    before, after = parts[:start], parts[start + length :]
    told_of = " ".join(before)
    if passive := _PASSIVE.search(fold_letters(told_of)):
        return _passive(told_of[: passive.start()].split(), kind, after, view)
    return Act(_side(before, view), kind, _side(after, view))


def _passive(
    target: list[str], kind: RelationKind, after: list[str], view: RegistryView
) -> Act:
    """Read what is told of the target; how much of it may stand after the verb.

    «63/2010/NĐ-CP bị thay thế một phần bởi …», «… bị bãi bỏ khoản 3 Điều 5 bởi …».
    """
    first: ConfigError | None = None
    for at, word in enumerate(after[:-1]):
        if fold_letters(word) not in _BY_WHOM:
            continue
        try:
            # «một số khoản» must not run into the number: «khoản 63».
            part = [*after[:at], "của"] if at else []
            touched = _side([*part, *target], view)
            return Act(_side(after[at + 1 :], view), kind, touched)
        except ConfigError as error:
            first = first or error
    raise first or _refused(" ".join([*target, *after]))


def _side(parts: list[str], view: RegistryView) -> Side:
    """Read one side whole; raises `ConfigError` for a word that says something else."""
    words = squeeze(" ".join(parts)).strip(" ,;")
    rest, some, all_of_it = words, False, False
    if part := _PART.match(fold_letters(rest)):
        rest, some = rest[part.end() :].lstrip(" ,"), True
    elif whole := _WHOLE.match(fold_letters(rest)):
        rest, all_of_it = rest[whole.end() :].lstrip(" ,"), True
    rest = _without_of(rest)
    if is_named(rest, view):
        return Side(rest, some=some, whole=all_of_it)
    for provisions, named in _parted(rest):
        told, name = read_all_provisions(provisions), _without_of(named)
        if told and is_named(name, view):
            return Side(name, told, some)
    raise _refused(words)


def _parted(words: str) -> Iterator[tuple[str, str]]:
    """Part provisions from the name of the text, which they stand before or after."""
    at = words.find("vn/")
    for citation in find_citations(words):
        begins, ends = citation.mention
        yield words[:begins], words[begins:]
        yield words[ends:], words[:ends]
    if at > 0:
        yield words[:at], words[at:]


def _without_of(words: str) -> str:
    led = _OF.match(fold_letters(words))
    return words[led.end() :] if led else words


def _refused(words: str) -> ConfigError:
    if denied := _NOT.search(fold_letters(words)):
        return ConfigError(
            _NEGATED.fill(word=words[denied.start() : denied.end()]), hint=LIKE
        )
    return ConfigError(_NOT_UNDERSTOOD.fill(words=words), hint=LIKE)


def is_named(words: str, view: RegistryView) -> bool:
    """Say whether words are the name of one text, from the first to the last.

    An id, a number, a name that is held, or a mention with its day, its body and its
    title. Whether the registry holds the text is not asked.
    """
    if not words or (words.startswith("vn/") and len(words.split()) == 1):
        return bool(words)
    if words in view.by_name([words]):
        return True
    citations = find_citations(words)
    if len(citations) != 1 or citations[0].mention.start:
        return False
    found = citations[0]
    rest = words[found.mention.end :]
    return not rest.strip(" ,;.") or _is_told_of(rest, found.number, found.issuer, view)


def _is_told_of(
    rest: str, number: str | None, issuer: str | None, view: RegistryView
) -> bool:
    """Whether what follows a mention is its body and its title, as held, and no more."""
    told = fold_letters(rest)
    held = view.by_number([number]).get(number, ()) if number else ()
    bodies = view.issuers()
    names = {fold_letters(issuer)} if issuer else set()
    for one in held:
        body = bodies.get(one.issuer_id)
        names |= (
            {fold_letters(n) for n in (body.name, *body.aliases)} if body else set()
        )
    lead = _MAY_PRECEDE.match(told)
    for name in sorted(names, key=len, reverse=True):
        if lead and told.startswith(name, lead.end()):
            told = told[lead.end() + len(name) :]
            break
    told = told.strip(" ,;.«»\"'“”")
    titles = {fold_letters(one.title) for one in held if one.title}
    return not told or told.removeprefix("ve ") in {
        title.removeprefix("ve ") for title in titles
    }
