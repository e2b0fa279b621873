r"""Text made safe to print: nothing in a plan can move the cursor or hide words.

Control characters, escape sequences, direction marks, invisible characters and
broken surrogates are written out (``\x1b``, ``\u202e``) instead of obeyed.
"""

from __future__ import annotations

import unicodedata

_NEVER_PRINTED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def is_safe(character: str) -> bool:
    r"""Say whether a terminal prints the character and does nothing else.

    >>> is_safe("ệ"), is_safe("\x1b"), is_safe("\u202e")
    (True, False, False)
    """
    return character.isprintable() or (
        unicodedata.category(character) not in _NEVER_PRINTED
    )


def written_out(character: str) -> str:
    r"""Give the escape that names a character: ``\x1b``, ``\u202e``."""
    return character.encode("unicode_escape").decode("ascii")


def visible(text: str) -> str:
    r"""Write out every character of ``text`` that a terminal would obey or hide.

    >>> print(visible("Nghị định\x1b[31m"))
    Nghị định\x1b[31m
    """
    if text.isprintable():
        return text
    return "".join(c if is_safe(c) else written_out(c) for c in text)


def one_line(text: str) -> str:
    """Put ``text`` on one line, single-spaced and safe to print."""
    return visible(" ".join(text.split()))
