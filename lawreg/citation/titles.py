"""The title printed after a citation, and the citations that stand inside it."""

from __future__ import annotations

from lawreg.citation.bodies import Home
from lawreg.citation.draft import Draft
from lawreg.citation.holders import JOINERS, amends_holder, is_sibling
from lawreg.citation.issuers import read_body
from lawreg.citation.left_out import leaves_out
from lawreg.citation.pinpoints import provisions_after
from lawreg.citation.places import UNITS, province_at
from lawreg.citation.subjects import subjects_go_on
from lawreg.citation.words import Reading, word_set

_STARTERS = word_set(
    "ve v ban quy phe sua huong cong thanh giao dieu bai thay keo kien chan tang day cho bo "
    "thuc trien xep dinh chuyen cap cai dinh bao doi quan hop phan nang phat xay to"
)
_SURE = frozenset({"ve", "v"})
_SURE_PAIRS = frozenset(
    {
        ("sua", "doi"),
        ("ban", "hanh"),
        ("quy", "dinh"),
        ("phe", "duyet"),
        ("huong", "dan"),
        ("bai", "bo"),
        ("cong", "bo"),
        ("thanh", "lap"),
        ("thuc", "hien"),
        ("trien", "khai"),
    }
)
_ACTS_ON_OTHERS = frozenset({("thuc", "hien"), ("trien", "khai")})
_NOT_A_TITLE = word_set(
    "de nham phai voi den tren cung va hoac tai theo la duoc da se cu nhu trong bao gui nay do thi "
    "khi neu ma cua nam co khong vao tu lam gom con dang cac nhung mot hien het"
)
_CLOSING_PAIRS = frozenset(
    {
        ("cu", "the"),
        ("nhu", "sau"),
        ("trong", "do"),
        ("dong", "thoi"),
        ("theo", "do"),
        ("gan", "voi"),
        ("gan", "viec"),
        ("bao", "gom"),
        ("kem", "theo"),
        ("co", "can"),
        ("co", "hieu"),
        ("het", "hieu"),
        ("ke", "tu"),
    }
)
_CHANGED = frozenset(
    {("sua", "doi"), ("bo", "sung"), ("thay", "the"), ("dinh", "chinh")}
)
"""What is told of a citation after its title: «được sửa đổi, bổ sung bởi …»."""
_AMENDERS = frozenset({"boi", "tai", "theo", "bang"})
_TO_AMENDER = 20
_DEMANDS = frozenset({"ve", "doi", "cua"})
"""Words after «yêu cầu» where that is a noun of the title, not a new clause."""
_CLOSING_WORDS = frozenset({"|", "\x1e", ":", "nham"})
_WATCHED = (
    frozenset(["(", ")", "[", "]", "“", "”", ";", ".", ",", "va", "theo", "tai"])
    | _CLOSING_WORDS
    | {pair[0] for pair in _CLOSING_PAIRS}
    | {"da", "duoc", "tru", "ngoai", "rieng"}
)
"""Words at which a title may end; all others are passed over at once."""
_BRACKETED = frozenset(
    {
        ("sau", "day"),
        ("goi", "tat"),
        ("goi", "chung"),
        ("viet", "tat"),
        ("duoi", "day"),
        ("co", "hieu"),
        ("hieu", "luc"),
        ("duoc", "sua"),
        ("nay", "la"),
        ("da", "duoc"),
        ("kem", "theo"),
    }
)
_VERBS = word_set("ban da xay to yeu giao trien chi de se")
_LONGEST = 140


def read_titles(reading: Reading, drafts: list[Draft]) -> None:
    """Find where each title begins and ends and give the citations in it their holder."""
    by_mention = {d.mention: i for i, d in enumerate(drafts)}
    for i, draft in enumerate(drafts):
        if draft.number is not None and _begins(reading, draft, by_mention):
            draft.title_first = draft.tail
            draft.title_end = _end(reading, drafts, i, by_mention)
            if draft.title_end - draft.tail < 2:
                draft.title_first = draft.title_end = None


def _begins(reading: Reading, draft: Draft, by_mention: dict[int, int]) -> bool:
    words = reading.words
    at = draft.tail
    if at >= len(words) or at in reading.hard:
        return False
    if words[at] == ":" and at + 1 < len(words) and reading.capital(at + 1):
        draft.tail = at = at + 1
    pair = tuple(words[at : at + 2])
    # A year alone tells less than a date that the mention goes on.
    dated = draft.date_end is not None and draft.year is None
    if words[at] in _SURE or pair in _SURE_PAIRS - _ACTS_ON_OTHERS:
        return True
    if pair in _ACTS_ON_OTHERS:
        near = any(i in by_mention for i in range(at + 2, at + 6))
        return near or dated
    if words[at] in _NOT_A_TITLE or not words[at].isalpha():
        return words[at] in {"“", '"'} and draft.date_end is not None
    told = draft.body is not None or (draft.year and not reading.capital(at))
    return dated or (bool(told) and words[at] in _STARTERS)


def _end(
    reading: Reading, drafts: list[Draft], i: int, by_mention: dict[int, int]
) -> int:
    """Find the word after the title of ``drafts[i]``, holding the citations in it."""
    words = reading.words
    holder = drafts[i]
    inside: int | None = None
    at = first = holder.tail
    depth = _Depth()
    hard = reading.hard
    limit = min(first + _LONGEST, len(words))
    while at < limit:
        if words[at] not in _WATCHED and at not in by_mention and at not in hard:
            at += 1
            continue
        k = by_mention.get(at)
        if k is not None and k > i:
            if is_sibling(reading, drafts, i, inside, k):
                break
            drafts[k].holder = i
            inside = k
            at = max(at + 1, drafts[k].tail)
            continue
        if at > first and at in reading.hard:
            break
        if depth.closes(words[at]) or _is_followed(reading, at, by_mention):
            return at
        if _changes_follow(reading, at, by_mention):
            if inside is None or amends_holder(drafts, i, inside, at):
                break
        elif (
            not depth.brackets
            and _stops(reading, at, first)
            and not _leads_on(words, at, by_mention)
        ):
            break
        at += 1
    return _without_joiner(words, first, at)


class _Depth:
    """How many brackets and quotation marks are open."""

    __slots__ = ("brackets", "quotes")

    def __init__(self) -> None:
        self.brackets = self.quotes = 0

    def closes(self, word: str) -> bool:
        """Count a word, and say whether it closes what was opened before the title."""
        if word in {"(", "["}:
            self.brackets += 1
        elif word in {")", "]"}:
            self.brackets -= 1
        elif word == "“":
            self.quotes += 1
        elif word == "”":
            self.quotes -= 1
        return self.brackets < 0 or self.quotes < 0


def _is_followed(reading: Reading, at: int, by_mention: dict[int, int]) -> bool:
    """Whether a remark on the citation begins at word ``at``, or its provisions."""
    word = reading.words[at]
    if leaves_out(reading.words, at):
        return True
    return (word in {"(", "["} and _is_remark(reading, at, by_mention)) or (
        word in {"(", "tai", ","} and provisions_after(reading, at, by_mention) != ()
    )


def _leads_on(words: list[str], at: int, by_mention: dict[int, int]) -> bool:
    """Whether «kèm theo» names what another text promulgated: «Quy định kèm theo B»."""
    return words[at] == "kem" and words[at + 1] == "theo" and at + 2 in by_mention


def _changes_follow(reading: Reading, at: int, by_mention: dict[int, int]) -> bool:
    """Whether it is told from word ``at`` on what has changed the citation.

    «thủ tục hành chính được sửa đổi, bổ sung trong lĩnh vực …» is a title.
    """
    words = reading.words
    if words[at] == "da":
        return words[at + 1 : at + 2] in (["duoc"], ["sua"])
    if words[at] != "duoc" or tuple(words[at + 1 : at + 3]) not in _CHANGED:
        return False
    for i in range(at + 3, min(at + _TO_AMENDER, len(words))):
        if i in by_mention:
            return not _AMENDERS.isdisjoint(words[at:i])
        if words[i] in {";", ".", ")"}:
            break
    else:
        i = len(words)
    told = words[at + 3 : i]
    return words[at - 1] == "," and all(
        w in {",", "bo", "sung", "thay", "the"} for w in told
    )


def _is_remark(reading: Reading, at: int, by_mention: dict[int, int]) -> bool:
    """Whether a bracket begins a remark on the citation, not a part of its title."""
    words = reading.words
    return (
        tuple(words[at + 1 : at + 3]) in _BRACKETED
        or at + 1 in by_mention
        or leaves_out(words, at + 1)
        or words[at] == "["
    )


def _stops(reading: Reading, at: int, first: int) -> bool:
    """Whether the title ends before word ``at``."""
    words = reading.words
    word = words[at]
    if word == ";":
        return not subjects_go_on(reading, at, first)
    if word == ".":
        return _is_full_stop(reading, at)
    if word == ",":
        return _closes_after_comma(words, at) or _clause(reading, at)
    if word == ":":
        return not _is_inside(reading, at)
    if word == "nham":
        return words[at - 1] != "khong"
    return word in _CLOSING_WORDS or _pair_stops(words, at, first)


def _closes_after_comma(words: list[str], at: int) -> bool:
    pair = tuple(words[at + 1 : at + 3])
    if leaves_out(words, at + 1):
        return True
    if pair == ("yeu", "cau"):
        return words[at + 3 : at + 4] != [] and words[at + 3] not in _DEMANDS
    return pair in _CLOSING_PAIRS


def _is_inside(reading: Reading, colon: int) -> bool:
    """Whether a colon belongs to the title: «tỷ lệ 1:50.000», «giai đoạn I: từ năm 2021»."""
    words = reading.words
    scale = words[colon - 1].isdigit() and (
        reading.starts[colon + 1 : colon + 2] == [reading.end(colon)]
        and words[colon + 1].isdigit()
    )
    return scale or words[colon + 1 : colon + 3] == ["tu", "nam"]


def _pair_stops(words: list[str], at: int, first: int) -> bool:
    pair = tuple(words[at : at + 2])
    if pair == ("va", "cac"):
        return words[at + 2 : at + 4] in (["van", "ban"], ["quy", "dinh"])
    if pair == ("cu", "the"):
        return words[at + 2 : at + 3] in ([":"], ["nhu"], ["la"])
    if pair == ("theo", "quy"):
        return words[at + 2 : at + 4] == ["dinh", "tai"]
    return pair in _CLOSING_PAIRS and at > first


def _is_full_stop(reading: Reading, at: int) -> bool:
    if at + 1 >= len(reading.words):
        return True
    joined = reading.starts[at + 1] == reading.end(at)
    following = reading.words[at + 1]
    return not (joined and following.isalnum())


def _clause(reading: Reading, comma: int) -> bool:
    """Whether a new clause with its own subject begins after a comma."""
    words = reading.words
    at = comma + 1
    if at >= len(words):
        return False
    end: int | None = None
    for length in (1, 2):
        if tuple(words[at : at + length]) in UNITS:
            place = province_at(words, at + length)
            end = place[1] if place else None
    if end is None and (reading.capital(at) or words[at] == "ubnd"):
        body = read_body(reading, at, Home())
        end = body.end if body else None
    return end is not None and end < len(words) and words[end] in _VERBS


def _without_joiner(words: list[str], first: int, at: int) -> int:
    """Leave off what joins the title to the next item of a list."""
    while at > first and words[at - 1] in JOINERS | {";"}:
        if words[at - 1] == "so" and not "".join(words[at : at + 1])[:1].isdigit():
            break
        at -= 1
    return at
