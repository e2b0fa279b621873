"""Texts in the two languages of lawreg: Vietnamese first, English beside it.

Every sentence a person reads is written twice where it is made, so no
translation can be missing and no language is held in a global. A face (command
line, report, terminal UI) chooses when it prints.
"""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("vi", "en")


class Text(NamedTuple):
    """One sentence in Vietnamese and in English."""

    vi: str
    en: str

    def to(self, language: str) -> str:
        """Give the sentence in ``language``, ``vi`` or ``en``."""
        return self.en if language == "en" else self.vi

    def fill(self, **values: object) -> Text:
        """Put ``values`` into the ``{names}`` of both languages.

        A value that is itself a `Text` is put in by language.

        >>> Text("Điều {n}", "Article {n}").fill(n=5)
        Text(vi='Điều 5', en='Article 5')
        """
        vi = {k: v.vi if isinstance(v, Text) else v for k, v in values.items()}
        en = {k: v.en if isinstance(v, Text) else v for k, v in values.items()}
        return Text(self.vi.format_map(vi), self.en.format_map(en))
