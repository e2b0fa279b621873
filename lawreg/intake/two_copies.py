"""One instrument found in two files: whether the copies say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawreg.intake.issued import Basis, Effect, IssuedText
from lawreg.language import Text, day, listed
from lawreg.model import Scope, render_provision

_MOST = 4
"""Differences named of each copy."""
_ALIKE = Text(
    "cùng một văn bản với {path}, lời như nhau.",
    "the same instrument as {path}, in the same words.",
)
_OTHER_WORDS = Text(
    "cùng một văn bản với {path}; lời có chỗ khác nhưng điều đọc được như nhau.",
    "the same instrument as {path}; the words differ here and there, what is read of "
    "them does not.",
)
_APART = Text(
    "cùng số, cơ quan, năm ban hành với {path} nhưng nội dung khác. {sides} Giữ lại "
    "bản đúng rồi chạy lại.",
    "of the same number, issuer and year as {path}, but it says something else. {sides} "
    "Keep the right copy and run again.",
)
_LOST = Text(
    "cùng số, cơ quan, năm ban hành với {path}, nhưng không so được: tệp kia không "
    "còn đọc được.",
    "of the same number, issuer and year as {path}, but they cannot be compared: the "
    "other cannot be read any more.",
)
_SIDE = Text("Chỉ {path}: {said}.", "Only {path}: {said}.")
_MORE = Text("và {n} điều nữa", "and {n} more")
_TITLE = Text("trích yếu «{words}»", "the title '{words}'")
_ISSUED = Text("ban hành ngày {words}", "issued on {words}")
_SIGNER = Text("người ký {words}", "signed by {words}")
_EFFECTIVE = Text("có hiệu lực từ {words}", "effective from {words}")
_OVER = Text("hết hiệu lực từ {words}", "over on {words}")
_BASIS = Text("căn cứ {words}", "based on {words}")
_UNSAID = Text("ngày không in", "a day that is not printed")
_OF = Text("{part} của {target}", "{part} of {target}")
_FROM = Text("{said}, từ {day}", "{said}, from {day}")
_UNTIL = Text("{said}, đến trước {day}", "{said}, until before {day}")
_DOES = Text("{does} {what}", "{does} {what}")


def compare_copies(
    copy: IssuedText, path: str, first: IssuedText | None, first_path: str
) -> tuple[bool, Text]:
    """Say whether a copy says what the first one says, and what is otherwise.

    Words that differ without changing anything that is recorded make no other text.
    """
    if first is None:
        return False, _LOST.fill(path=first_path)
    if copy.text.split() == first.text.split():
        return True, _ALIKE.fill(path=first_path)
    here, there = list(_said(copy)), list(_said(first))
    sides = [
        _side(path, [said for said in here if said not in there]),
        _side(first_path, [said for said in there if said not in here]),
    ]
    told = [side for side in sides if side is not None]
    if not told:
        return True, _OTHER_WORDS.fill(path=first_path)
    both = Text(" ".join(t.vi for t in told), " ".join(t.en for t in told))
    return False, _APART.fill(path=first_path, sides=both)


def _side(path: str, said: Sequence[Text]) -> Text | None:
    if not said:
        return None
    some = list(said[:_MOST])
    if len(said) > _MOST:
        some.append(_MORE.fill(n=len(said) - _MOST))
    words = Text("; ".join(t.vi for t in some), "; ".join(t.en for t in some))
    return _SIDE.fill(path=path, said=words)


def _said(issued: IssuedText) -> Iterator[Text]:
    """Tell, one by one, what would be recorded of a text."""
    yield _TITLE.fill(words=issued.title)
    if issued.issued_on:
        yield _ISSUED.fill(words=day(issued.issued_on))
    yield _SIGNER.fill(words=issued.signer)
    for part in issued.effective:
        when = day(part.day) if part.day else _UNSAID
        said = _EFFECTIVE.fill(words=when)
        own = _provisions(part.provisions)
        yield _DOES.fill(does=own, what=said) if part.provisions else said
    if issued.ceased_on:
        yield _OVER.fill(words=day(issued.ceased_on))
    yield from (_effect(effect) for effect in issued.effects)
    yield from (_basis(basis) for basis in issued.bases)


def _effect(effect: Effect) -> Text:
    named = effect.target_number or effect.target_name
    what = Text(named, named)
    if effect.scope is Scope.PROVISIONS:
        what = _OF.fill(part=_provisions(effect.target_provisions), target=what)
    elif effect.scope_note:
        what = _OF.fill(part=effect.scope_note, target=what)
    said = _DOES.fill(does=effect.kind.label, what=what)
    if effect.effective_from:
        said = _FROM.fill(said=said, day=day(effect.effective_from))
    if effect.effective_until:
        said = _UNTIL.fill(said=said, day=day(effect.effective_until))
    return said


def _basis(basis: Basis) -> Text:
    return _BASIS.fill(words=basis.number or basis.name)


def _provisions(addresses: Sequence[str]) -> Text:
    return listed(render_provision(address) for address in addresses)
