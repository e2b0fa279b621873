"""How well effects on other instruments are read, against labelled texts."""

from __future__ import annotations

from typing import Any, NamedTuple

from lawreg.folding import fold
from lawreg.intake.issued import Effect

_ALIKE = {"GUIDES": "DETAILS", "ANNULS": "REPEALS"}
"""Kinds that the labels do not tell apart."""


class Score(NamedTuple):
    """Counts of one comparison."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    def plus(self, found: set[Any], labelled: set[Any]) -> Score:
        """Add what one text gives."""
        return Score(
            self.right + len(found & labelled),
            self.found + len(found),
            self.labelled + len(labelled),
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find."""
        both = self.found + self.labelled
        return 2 * self.right / both if both else 1.0

    def shown(self) -> str:
        """Write the figures on one line."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.labelled if self.labelled else 1.0
        return f"F1 {self.f1:.4f}  P {precision:.4f}  R {recall:.4f}  ({self.right}/{self.found}/{self.labelled})"


Unit = tuple[str, ...]


def _of_label(row: dict[str, Any]) -> tuple[str, str]:
    return row["kind"], row.get("target_number") or fold(row.get("target_name", ""))


def _of_effect(effect: Effect) -> tuple[str, str]:
    kind = _ALIKE.get(effect.kind.value, effect.kind.value)
    return kind, effect.target_number or fold(effect.target_name)


def relations(rows: list[Any], *, with_actor: bool = False) -> set[Unit]:
    """Give each relation as one unit: kind, target and all its provisions."""
    units: set[Unit] = set()
    for row in rows:
        if isinstance(row, Effect):
            kind, target = _of_effect(row)
            provisions, actor = row.target_provisions, row.actor_provision
        else:
            kind, target = _of_label(row)
            provisions, actor = row["target_provisions"], row["actor_provision"]
        own = (actor or "",) if with_actor else ()
        units.add((kind, target, *own, *sorted(provisions)))
    return units


def wholes(rows: list[Any]) -> set[Unit]:
    """Give what touches the whole of a target."""
    return relations([r for r in rows if _scope(r) == "whole"])


def provisions(rows: list[Any]) -> set[Unit]:
    """Give one unit for each kind, target and provision."""
    units: set[Unit] = set()
    for row in rows:
        if isinstance(row, Effect):
            head, named = _of_effect(row), row.target_provisions
        else:
            head, named = _of_label(row), tuple(row["target_provisions"])
        units |= {(*head, provision) for provision in named}
    return units


def _scope(row: Effect | dict[str, Any]) -> str:
    return row.scope.value if isinstance(row, Effect) else str(row["scope"])


def dated(rows: list[Any]) -> set[Unit]:
    """Give kind, target and day."""
    units: set[Unit] = set()
    for row in rows:
        if isinstance(row, Effect):
            day = row.effective_from.isoformat() if row.effective_from else ""
            units.add((*_of_effect(row), day))
        else:
            units.add((*_of_label(row), row["effective_from"] or ""))
    return units


def invented(effects: tuple[Effect, ...], gold: dict[str, Any]) -> list[Effect]:
    """Give the effects whose verb stands in a phrase labelled as no effect."""
    good = relations(gold["relations"])
    traps = [(t["start"], t["end"]) for t in gold.get("trap_notes", ())]
    return [
        e
        for e in effects
        if not relations([e]) & good
        and any(s < e.span.end and e.span.start < t for s, t in traps)
    ]


def score_relations(
    read: dict[str, tuple[Effect, ...]], golds: dict[str, dict[str, Any]]
) -> dict[str, Score]:
    """Compare the effects of each text with its labels."""
    scores = dict.fromkeys(
        ("relations", "with actor", "whole", "provisions", "days"), Score()
    )
    for name, gold in golds.items():
        rows, effects = gold["relations"], list(read[name])
        scores = {
            "relations": scores["relations"].plus(relations(effects), relations(rows)),
            "with actor": scores["with actor"].plus(
                relations(effects, with_actor=True), relations(rows, with_actor=True)
            ),
            "whole": scores["whole"].plus(wholes(effects), wholes(rows)),
            "provisions": scores["provisions"].plus(
                provisions(effects), provisions(rows)
            ),
            "days": scores["days"].plus(dated(effects), dated(rows)),
        }
    return scores


def describe_differences(
    text: str, effects: tuple[Effect, ...], gold: dict[str, Any]
) -> list[str]:
    """Give a line for each relation that only the labels or only the reading has."""
    labelled = relations(gold["relations"], with_actor=True)
    found = relations(list(effects), with_actor=True)
    lines = [f"missed {' '.join(unit)}" for unit in sorted(labelled - found)]
    wrong = invented(effects, gold)
    for effect in effects:
        for unit in sorted(relations([effect], with_actor=True) - labelled):
            quote = " ".join(text[effect.span.start : effect.span.end].split())[:110]
            what = "invented" if effect in wrong else "wrong"
            lines.append(f"{what} {' '.join(unit)} [{effect.scope.value}] «{quote}»")
    return lines
