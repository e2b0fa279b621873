"""Which of many choices the words typed mean, accents ignored."""

from __future__ import annotations

from lawreg.folding import fold


def rank(words: str, text: str) -> int | None:
    """Say how well ``text`` answers ``words``, 0 best; ``None`` when it does not.

    Every word must begin a word of the text, else at least stand inside it.

    >>> rank("nghi dinh", "nghị định"), rank("hòa", "hoà giải"), rank("ịnh", "nghị định")
    (0, 0, 2)
    >>> rank("giai hoa", "hoà giải"), rank("luat", "nghị định")
    (1, None)
    """
    asked, held = fold(words).split(), fold(text)
    if held.startswith(" ".join(asked)):
        return 0
    if all(f" {word}" in f" {held}" for word in asked):
        return 1
    return 2 if all(word in held for word in asked) else None
