"""Commands that a person is told to run next: copied as printed, they are of this registry."""

from __future__ import annotations

import re

from lawreg.registry.locate import find_unnamed, shown

_PLAIN = re.compile(r"[\w@%+=:,./-]+")


def on_registry(address: str) -> str:
    """Give what a printed command ends with to ask this registry and no other.

    Empty for the registry that every command takes by itself. One that an environment
    variable named is written out: the command may be run where it is not set.

    >>> on_registry("sổ của tôi.sqlite")
    " --registry 'sổ của tôi.sqlite'"
    """
    if address == find_unnamed():
        return ""
    return f" --registry {shell_word(shown(address))}"


def shell_word(word: str) -> str:
    """Write a word so that a shell takes it as one: quoted only where it must be.

    >>> shell_word("đề-xuất/118.toml"), shell_word("đề xuất.toml")
    ('đề-xuất/118.toml', "'đề xuất.toml'")
    """
    if _PLAIN.fullmatch(word):
        return word
    return "'" + word.replace("'", "'\"'\"'") + "'"
