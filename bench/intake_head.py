"""How well the head of a new instrument is read, field by field, against labelled texts."""

from __future__ import annotations

from typing import Any, NamedTuple

from lawreg.intake import IssuedText

FIELDS = (
    "number",
    "kind",
    "issued_on",
    "issuer",
    "signer",
    "title",
    "effective",
    "ceased_on",
)
NO_DAY = "states no effective date"
"""In a label's rule: the text is silent, which is read as no entry at all."""


class HeadScore(NamedTuple):
    """Hits, misses and false finds of one field."""

    hits: int = 0
    missed: int = 0
    false: int = 0

    def plus(self, other: HeadScore) -> HeadScore:
        """Add the counts of another text."""
        return HeadScore(
            self.hits + other.hits, self.missed + other.missed, self.false + other.false
        )

    @property
    def recall(self) -> float:
        """The share of what is labelled that was read."""
        return self.hits / (self.hits + self.missed or 1)

    @property
    def precision(self) -> float:
        """The share of what was read that is labelled."""
        return self.hits / (self.hits + self.false or 1)


def compare_head(
    label: dict[str, Any], issued: IssuedText
) -> tuple[dict[str, HeadScore], list[str]]:
    """Score one text and describe in a line each what differs."""
    scores: dict[str, HeadScore] = {}
    lines = []
    expected, got = _labelled(label), read_fields(issued)
    for field in FIELDS:
        right = expected[field] == got[field]
        scores[field] = HeadScore(int(right), int(not right), int(not right))
        if not right:
            lines.append(f"{field}: {got[field]!r} for {expected[field]!r}")
    named, read = _bases(label), {basis_key(b.number, b.name) for b in issued.bases}
    scores["bases"] = HeadScore(len(named & read), len(named - read), len(read - named))
    lines += [f"bases: missed {key}" for key in sorted(named - read)]
    lines += [f"bases: false {key}" for key in sorted(read - named)]
    return scores, lines


def read_fields(issued: IssuedText) -> dict[str, Any]:
    """Give the fields of a reading in the form of the labels."""
    last = issued.ceased_on
    return {
        "number": issued.number or None,
        "kind": issued.kind.value if issued.kind else None,
        "issued_on": issued.issued_on.isoformat() if issued.issued_on else None,
        "issuer": issued.issuer or None,
        "signer": issued.signer or None,
        "title": " ".join(issued.title.split()) or None,
        "effective": [
            (e.day.isoformat() if e.day else None, sorted(e.provisions))
            for e in issued.effective
        ],
        # Labels give the last day in force, the reading the first day out of it.
        "ceased_on": last.fromordinal(last.toordinal() - 1).isoformat()
        if last
        else None,
    }


def basis_key(number: str | None, name: str) -> str:
    """What a basis is known by: its number, else its name."""
    return number or " ".join(name.lower().split())


def _labelled(label: dict[str, Any]) -> dict[str, Any]:
    fields = {field: label.get(field) or None for field in FIELDS}
    if fields["title"]:
        fields["title"] = " ".join(fields["title"].split())
    fields["effective"] = [
        (e["date"], sorted(e["provisions"]))
        for e in label["effective"]
        if e["date"] or NO_DAY not in e.get("rule", "")
    ]
    return fields


def _bases(label: dict[str, Any]) -> set[str]:
    return {basis_key(b["number"], b["name"]) for b in label["bases"]}
