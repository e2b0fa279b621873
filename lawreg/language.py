"""Texts in the two languages of lawreg: Vietnamese first, English beside it.

Every sentence a person reads is written twice where it is made, so no
translation can be missing and no language is held in a global. A face (command
line, report, terminal UI) chooses when it prints.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

LANGUAGES = ("vi", "en")


class Text(NamedTuple):
    """One sentence in Vietnamese and in English."""

    vi: str
    en: str

    def to(self, language: str) -> str:
        """Give the sentence in ``language``, ``vi`` or ``en``."""
        return self.en if language == "en" else self.vi

    def fill(self, **values: object) -> "Text":
        """Put ``values`` into the ``{names}`` of both languages.

        A value that is itself a `Text` is put in by language.

        >>> Text("Điều {n}", "Article {n}").fill(n=5)
        Text(vi='Điều 5', en='Article 5')
        """
        vi = {k: v.vi if isinstance(v, Text) else v for k, v in values.items()}
        en = {k: v.en if isinstance(v, Text) else v for k, v in values.items()}
        return Text(self.vi.format_map(vi), self.en.format_map(en))


def day(when: date) -> Text:
    """Write a date as Vietnamese offices do, and in ISO form for English.

    >>> day(date(2021, 12, 6))
    Text(vi='06/12/2021', en='2021-12-06')
    """
    return Text(f"{when.day:02}/{when.month:02}/{when.year}", when.isoformat())


_AND = Text("và", "and")


def listed(items: Iterable[Text | str], joint: Text = _AND) -> Text:
    """Join items with commas and a last «và» / "and", or another ``joint``.

    >>> listed(["a", "b", "c"])
    Text(vi='a, b và c', en='a, b and c')
    """
    texts = [item if isinstance(item, Text) else Text(item, item) for item in items]
    if len(texts) < 2:
        return texts[0] if texts else Text("", "")
    head = ", ".join(t.vi for t in texts[:-1]), ", ".join(t.en for t in texts[:-1])
    last = texts[-1]
    return Text(f"{head[0]} {joint.vi} {last.vi}", f"{head[1]} {joint.en} {last.en}")
