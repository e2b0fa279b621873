"""Names in the XML of Word, with the old namespace and the one of ISO 29500 alike."""

from __future__ import annotations

_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math ",
    "http://purl.oclc.org/ooxml/officeDocument/math ",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_OFF = frozenset({"0", "false", "off", "none"})

_short: dict[str, str] = {}


def short_name(name: str) -> str:
    """Give ``w:p`` for the long name of a paragraph; others come out as they are."""
    known = _short.get(name)
    if known is None:
        known = name
        for spaces, prefix in ((_SPACES, "w:"), (_MATHS, "m:")):
            for space in spaces:
                if name.startswith(space):
                    known = prefix + name[len(space) :]
        if name == _FALLBACK:
            known = "mc:Fallback"
        # A file may make names up without end; those of Word are a few hundred.
        if len(_short) < 5000:
            _short[name] = known
    return known


def attribute(attributes: dict[str, str], name: str = "val") -> str:
    """Give an attribute of Word's namespace, empty where it is not there."""
    for space in _SPACES:
        value = attributes.get(space + name)
        if value is not None:
            return value
    return ""


def is_on(attributes: dict[str, str]) -> bool:
    """Say whether a property that is there is switched on: it is unless it says no."""
    return attribute(attributes) not in _OFF


def whole(words: str, otherwise: int) -> int:
    """Read a whole number that a broken file may not have."""
    digits = words.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 10):
        return otherwise
    return int(words)
