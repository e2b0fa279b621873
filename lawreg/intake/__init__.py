"""A new instrument read: what it is, from when, on what it rests, what it does to others."""

from lawreg.intake.issued import (
    Basis,
    Effect,
    EffectiveDay,
    IssuedText,
    Part,
    Problem,
)
from lawreg.intake.read import read_issued_text

__all__ = [
    "Basis",
    "Effect",
    "EffectiveDay",
    "IssuedText",
    "Part",
    "Problem",
    "read_issued_text",
]
