"""The way in: texts without a trace of TCVN3 or VNI go out again at once."""

from __future__ import annotations

from lawreg.legacy.telltales import TELLTALES, Readable


def read_legacy(text: str) -> Readable:
    """Read the legacy stretches of a text, a line at a time, the rest left alone.

    A stretch is a line, or the part of one between words of Unicode Vietnamese.
    It must hold two different words that are Vietnamese syllables only when
    decoded, three times as many such words as words that then are none, and one
    such word in four. In a text where such a stretch was found one such word is
    enough for another line. Nothing is legacy in a text of another language, where
    words of neither kind abound.
    """
    if text.isascii() or not any(telltale in text for telltale in TELLTALES):
        return Readable(text)
    # The tables and what weighs words are loaded for the few texts that need them.
    from lawreg.legacy.stretches import read_stretches

    return read_stretches(text)


def readable(text: str) -> str:
    """Give a text with its legacy stretches in Unicode; offsets stay what they are.

    >>> readable("NghÞ ®Þnh cña ChÝnh phñ")
    'Nghị định của Chính phủ'
    """
    return read_legacy(text).text
