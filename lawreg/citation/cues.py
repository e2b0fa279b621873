"""Verbs before a citation that tell what it does in its sentence."""

from __future__ import annotations

from lawreg.model.kinds import CitationRole as Role

_CARRIES = frozenset(
    {
        ("thuc", "hien"),
        ("trien", "khai"),
        ("ap", "dung"),
        ("tuan", "thu"),
        ("chap", "hanh"),
        ("bam", "sat"),
        ("tinh", "than"),
        ("phan", "cong"),
        ("quy", "dinh"),
        ("duoc", "giao"),
        ("cu", "the"),
    }
)
_SPREADS = frozenset(
    {
        ("tuyen", "truyen"),
        ("pho", "bien"),
        ("quan", "triet"),
        ("phu", "hop"),
        ("hop", "voi"),
    }
)
CHANGES = frozenset(
    {("thay", "the"), ("bai", "bo"), ("huy", "bo"), ("sua", "doi"), ("het", "hieu")}
)
_CUES = frozenset({";", "(", "|", ".", "theo", "ban"}) | {
    pair[0] for pair in _CARRIES | _SPREADS
}
"""Words at which the look back for a verb has something to do."""


def by_cue(words: list[str], start: int, end: int) -> Role | None:
    """Read the nearest verb before the citation, which begins at word ``end``."""
    direct = end - (words[end - 1 : end] == ["cac"])
    if words[direct - 2 : direct] in (["ban", "hanh"], ["da", "co"]):
        return Role.HISTORY
    located = words[end - 1 : end] == ["tai"]
    if located and words[end - 3 : end - 1] == ["chi", "dao"]:
        start_of_act = max(start, end - 8)
        if _has_done(words, start_of_act, end - 1):
            return Role.HISTORY
    for at in range(end - 1, start - 1, -1):
        if words[at] not in _CUES:
            continue
        if words[at] in {";", "(", "|"} or (words[at] == "." and at < end - 1):
            return None
        role = _cue(words, start, at, end)
        if role is not None and not (located and role is Role.HISTORY):
            return role
    return None


def _cue(words: list[str], start: int, at: int, end: int) -> Role | None:
    """Read what word ``at`` and the one after it say of the citation at ``end``."""
    if words[at] == "theo":
        ended = tuple(words[at - 2 : at]) in CHANGES
        return Role.HISTORY if ended else Role.CARRIED_OUT
    pair = tuple(words[at : at + 2])
    if at + 1 >= end:
        return None
    if pair in _CARRIES:
        return Role.HISTORY if _is_past(words, start, at) else Role.CARRIED_OUT
    if pair == ("ban", "hanh") and _has_done(words, start, at):
        return Role.HISTORY
    if pair in _SPREADS:
        return Role.HISTORY if _has_done(words, start, at) else Role.MENTION
    return None


def _has_done(words: list[str], start: int, at: int) -> bool:
    """Whether «đã» stands before in the same sentence."""
    for i in range(at - 1, max(start, at - 25) - 1, -1):
        if words[i] in {".", ";"}:
            return False
        if words[i] == "da":
            return True
    return False


def _is_past(words: list[str], start: int, at: int) -> bool:
    """Whether the action is told as past: «Sau 8 năm triển khai thực hiện …»."""
    return any(
        words[i] == "sau" and words[i + 2 : i + 3] == ["nam"]
        for i in range(max(start, at - 6), at)
    )
