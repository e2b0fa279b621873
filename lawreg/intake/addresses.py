"""The provisions a clause names, completed from what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lawreg.intake.tokens import Token

_RANKS = (("pl", 0), ("p", 1), ("c", 2), ("m", 3), ("d", 4), ("k", 5))
_ANNEX = re.compile(r"(pl[A-ZĐ0-9][0-9]*[a-zđ]?)(?:\.(.+))?$")
_POINT = 6
_ARTICLE = 4


class Reach(NamedTuple):
    """What of a target a clause touches."""

    addresses: tuple[str, ...]

    @classmethod
    def of(cls, address: str) -> Reach:
        """Give what one address names; nothing where it is empty."""
        return cls((address,) if address else ())


def reach_of(
    tokens: Sequence[Token], above: str = "", near: Sequence[Token] = ()
) -> Reach:
    """Complete the provisions a clause names.

    ``above`` is the provision that the words above the item name, ``near`` are the
    provisions named after these: in «điểm c và bổ sung điểm g khoản 3 Điều 8» both
    points lie in one clause. What is put in «vào sau Điều 6» is named before the
    anchor, and lies where the anchor lies.
    """
    named = [t for t in tokens if t.lead != "anchor"]
    anchors = [t for t in tokens if t.lead in ("anchor", "into")]
    if any(t.lead == "into" for t in named):
        outside = [t for t in named if t.lead != "into"]
        named = outside or named
    frames = _frames([*anchors, *near], above)
    found: list[str] = []
    for token in named:
        found += _completed(token.addresses, frames, above)
    found = _last_frames(found)
    if not found and anchors and not named:
        found = list(anchors[0].addresses)
    later = [a for t in near for a in t.addresses]
    return _annexed(found, later)


def completing(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Give of provisions named after others those that `reach_of` would look at.

    They are the first of each rank that can hold another, and of all.
    """
    firsts: dict[int, int] = {}
    for k, token in enumerate(tokens):
        for address in token.addresses:
            firsts.setdefault(_holding_rank(address), k)
    return tuple(tokens[k] for k in sorted(set(firsts.values())))


def is_inner(address: str) -> bool:
    """Whether an address lacks the article that it lies in: k3, a."""
    return _rank(address) > _ARTICLE


def common_part(addresses: Sequence[str]) -> str:
    """Give the provision that holds all of these; empty where none does.

    >>> common_part(("d8.k1.b", "d8.k2.c")), common_part(("d8",)), common_part(("d8", "d9"))
    ('d8', 'd8', '')
    """
    steps = [address.split(".") for address in addresses]
    same = 0
    while steps and all(len(s) > same and s[same] == steps[0][same] for s in steps):
        same += 1
    return ".".join(steps[0][:same]) if steps else ""


def _frames(tokens: Sequence[Token], above: str) -> list[str]:
    """Give the addresses that can complete one without its article."""
    named = [a for t in tokens for a in t.addresses]
    whole = [a if _rank(a) <= _ARTICLE or not above else _put(a, above) for a in named]
    return [a for a in whole if _rank(a) <= _ARTICLE]


def _completed(addresses: Sequence[str], frames: list[str], above: str) -> list[str]:
    """Put each address that lacks its article into one that has it."""
    done: list[str] = []
    for address in addresses:
        if _rank(address) < _ARTICLE + 1 and not (
            _rank(address) == _ARTICLE - 1 and above.startswith("pl")
        ):
            done.append(address)
            continue
        frame = above if above and _rank(above) <= _ARTICLE else ""
        if frames and (not frame or _is_within(frames[0], frame)):
            frame = frames[0]
        done.append(_put(address, frame) if frame else address)
    return done


def _is_within(address: str, frame: str) -> bool:
    return address == frame or address.startswith(frame + ".")


def _put(address: str, frame: str) -> str:
    """Put an address into the part of ``frame`` that can hold it.

    >>> _put("c", "d148.k1.b"), _put("k4", "d3.k3"), _put("a", "d7.k2")
    ('d148.k1.c', 'd3.k4', 'd7.k2.a')
    """
    rank = _rank(address)
    kept: list[str] = []
    for step in frame.split("."):
        # Whatever lies in a clause is a point: d128.k3.c1.
        if _rank(step) >= rank or (kept and _rank(kept[-1]) > _ARTICLE):
            break
        kept.append(step)
    return ".".join([*kept, address.removeprefix(".")])


def _last_frames(addresses: list[str]) -> list[str]:
    """Complete what is still bare by the next in the row that has its article."""
    done: list[str] = []
    frame = ""
    for address in reversed(addresses):
        if _rank(address) <= _ARTICLE:
            frame = address
        elif frame.startswith("d"):
            address = _put(address, frame)  # noqa: PLW2901  # the same one, completed
        done.append(address)
    done.reverse()
    for k, address in enumerate(done[1:], 1):
        if _rank(address) > _ARTICLE and done[k - 1].startswith("d"):
            # «điểm a khoản 2 Điều 7 và khoản 3»: still of Điều 7.
            done[k] = _put(address, done[k - 1])
    return done


def _annexed(addresses: list[str], later: list[str]) -> Reach:
    """Keep of an address in an annex the annex, and tell the part apart.

    Sections and points of annexes are counted in each form anew: «điểm 5 mục 2 Bản
    mô tả … tại Phụ lục VI» is no address.
    """
    annexes = [a for a in addresses if _ANNEX.match(a)]
    if addresses and not annexes and all(_rank(a) in (3, _POINT) for a in addresses):
        addresses = [a for a in later if _ANNEX.match(a)][:1] or addresses
    kept: list[str] = []
    for address in addresses:
        match = _ANNEX.match(address)
        if match is not None:
            kept.append(match[1])
        elif not annexes or _rank(address) in (1, 2, _ARTICLE):
            kept.append(address)
    return Reach(tuple(dict.fromkeys(kept)))


def _holding_rank(address: str) -> int:
    """Give the rank of an address, articles and what divides them taken for one."""
    if _ANNEX.match(address):
        return 0
    return max(_rank(address), _ARTICLE)


def _rank(address: str) -> int:
    step = address.partition(".")[0]
    for letters, rank in _RANKS:
        label = step.removeprefix(letters)
        if label != step and (label[:1].isdigit() or label.isupper()):
            return rank
    return _POINT
