"""How the title printed with a citation differs from the instrument's own."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lawreg.check.wording import plain_words

_LEAD_INS = (["về", "việc"], ["v", "v"], ["về"])
_LIGHT = frozenset(
    [
        "của",
        "và",
        "các",
        "có",
        "về",
        "việc",
        "một",
        "số",
        "cho",
        "với",
        "trong",
        "theo",
        "tại",
        "được",
        "là",
        "những",
        "để",
        "đối",
        "từ",
        "ra",
        "do",
        "điều",
    ]
)
_DATE = re.compile(r"\b(?:ngày )?(\d{1,2}) (?:tháng )?(\d{1,2}) (?:năm )?(\d{4})\b")
_TELLING = 5
"""Words a title must have to tell an instrument from its homonyms."""
_SAME_TITLE = 0.6
"""Share of common words below which the printed words are a paraphrase, not the title."""


class Drift(NamedTuple):
    """The difference between a printed title and the official one."""

    lost: tuple[str, ...]
    """Phrases of the official title that are missing or replaced, inside it."""
    added: tuple[str, ...]
    """Phrases printed that the official title does not have."""
    cut: str
    """Words missing at the end only."""

    @property
    def is_material(self) -> bool:
        """Whether a word that carries meaning was lost or replaced inside the title."""
        return _carry_meaning(self.lost)

    @property
    def adds_meaning(self) -> bool:
        """Whether a word that carries meaning was put in."""
        return _carry_meaning(self.added)


def _carry_meaning(phrases: tuple[str, ...]) -> bool:
    return any(word not in _LIGHT for phrase in phrases for word in phrase.split())


def is_same_title(printed: Sequence[str], official: str) -> bool:
    """Say whether the words printed begin with the official title, word for word."""
    want = _bare(plain_words(official).split())
    return len(want) >= _TELLING and _bare(list(printed))[: len(want)] == want


def compare_titles(printed: Sequence[str], official: str) -> Drift | None:
    """Compare the words printed after a citation with the official title.

    ``printed`` are plain words with abbreviations written out and may run on
    past the title. `None` when they agree, or when they are not meant as the
    title at all but tell the subject in other words.
    """
    want = _bare(plain_words(official).split())
    got = _bare(list(printed))
    if not want or not got or got[: len(want)] == want:
        return None
    from difflib import SequenceMatcher

    got = got[: len(want) + len(want) // 3 + 2]
    steps = SequenceMatcher(None, want, got, autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in steps if tag == "equal")
    if kept < _SAME_TITLE * len(want) or not _starts_alike(want, got):
        return None
    lost: list[str] = []
    added: list[str] = []
    cut = ""
    for tag, i1, i2, j1, j2 in steps:
        if tag == "equal":
            continue
        if "".join(want[i1:i2]) == "".join(got[j1:j2]):
            continue  # letters set apart by a scanner
        if i2 == len(want):
            cut = " ".join(want[i1:])
            continue  # what is printed after that may be the sentence running on
        lost += [" ".join(want[i1:i2])] if i1 < i2 else []
        added += [" ".join(got[j1:j2])] if j1 < j2 else []
    drift = Drift(tuple(lost), tuple(added), cut)
    return drift if any(drift) else None


def _starts_alike(want: list[str], got: list[str]) -> bool:
    return want[0] in got[:6]


def _bare(words: list[str]) -> list[str]:
    """Drop «về việc» in front and write dates in one way."""
    for lead in _LEAD_INS:
        if words[: len(lead)] == lead:
            words = words[len(lead) :]
            break
    text = _DATE.sub(lambda m: f"{int(m[1])} {int(m[2])} {m[3]}", " ".join(words))
    return text.split()
