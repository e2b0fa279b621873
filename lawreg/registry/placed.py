"""What a source says, and where in it that stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from lawreg.model import Instrument, Relation
from lawreg.registry.toml_table import TomlTable

T_co = TypeVar("T_co", covariant=True)


class Placed(NamedTuple, Generic[T_co]):
    """A value, where it stands in the source, and the changeset it belongs to."""

    table: TomlTable
    changeset: int
    value: T_co


class InstrumentFile(NamedTuple):
    """One file: the id its path says, the instrument, and what it does to others."""

    path_id: str
    instrument: Placed[Instrument]
    relations: Sequence[Placed[Relation]]
