"""Provisions that an amendment puts in: nothing of the text that was there ends by it.

«Bổ sung Điều 5a vào sau Điều 5» touches no provision in force. An act names what it
puts in as it names what it changes, so the words of the act decide; where none are held,
a letter after the number does: a text is issued with Article 5, never with Article 5a.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from lawreg.model.kinds import RelationKind
from lawreg.model.provision import render_provision
from lawreg.model.relation import Relation

_PUTS_IN = re.compile(r"^[\W\d]*(?:[a-zđ]\)\s*)?bổ sung (?:thêm )?(?P<what>.*)")
_ALSO_CHANGES = re.compile(r"\b(?:sửa đổi|thay thế|bãi bỏ|thay cụm|bỏ cụm)\b")
_WHERE = re.compile(r"\b(?:vào|sau|trước)\b")
_UNIT = re.compile(r"\b(?:điều|khoản|điểm)\b")
_NAMED = re.compile(r"(điều|khoản|điểm) (\S+)")
_LETTERED = re.compile(r"(?:^|\.)[dk]\d+[a-zđ]|\.k\d+\w?\.[a-zđ]\d+$")


def without_insertions(act: Relation, others: Collection[Relation]) -> Relation | None:
    """Give an act as far as it touches what was in force; ``None`` where it only adds.

    ``others`` are the acts on the same text. A provision with a letter that an earlier
    one names was there already.
    """
    if act.kind is not RelationKind.AMENDS or not act.target_provisions:
        return act
    kept = tuple(p for p in act.target_provisions if not _is_put_in(p, act, others))
    if kept == act.target_provisions:
        return act
    return act._replace(target_provisions=kept) if kept or act.scope_note else None


def _is_put_in(address: str, act: Relation, others: Collection[Relation]) -> bool:
    words = [_plain(e.quote) for e in act.evidence if e.quote]
    named = _NAMED.findall(_plain(render_provision(address).vi))
    if any(_puts_in(named, quote) for quote in words):
        return True
    if not _LETTERED.search(address):
        return False
    if any(_ALSO_CHANGES.search(q) and _within(named, q, q) for q in words):
        return False
    return not any(_is_before(other, act, address) for other in others)


def _plain(words: str) -> str:
    return unicodedata.normalize("NFC", " ".join(words.split())).lower()


def _puts_in(named: Sequence[tuple[str, str]], quote: str) -> bool:
    """Say whether words put in a provision: «Bổ sung khoản 4 vào sau khoản 3 Điều 5»."""
    found = _PUTS_IN.match(quote)
    if found is None or _ALSO_CHANGES.search(quote):
        return False
    what = _WHERE.split(found["what"], maxsplit=1)[0]
    return _UNIT.match(what) is not None and _within(named, what, quote)


def _within(named: Sequence[tuple[str, str]], what: str, quote: str) -> bool:
    """Whether ``what`` names the smallest unit, and the quote no other larger one."""
    (unit, label), *larger = named or [("", "")]
    return (
        bool(unit)
        and _says(unit, label, what)
        and all(_says(u, n, quote) or u not in quote for u, n in larger)
    )


def _says(unit: str, label: str, words: str) -> bool:
    """Whether words name a unit, in a list too: «điểm d, đ và e»."""
    listed = rf"\b{unit} (?:[\w]+(?:, | và |, {unit} | và {unit} ))*{label}\b"
    return re.search(listed, words) is not None


def _is_before(other: Relation, act: Relation, address: str) -> bool:
    """Whether another act named the same provision, or one within it, earlier."""
    first, then = other.effective_from, act.effective_from
    earlier = first is not None and then is not None and first < then
    within = f"{address}."
    return earlier and any(
        p == address or p.startswith(within) for p in other.target_provisions
    )
