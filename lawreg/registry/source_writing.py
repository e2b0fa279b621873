"""Changes written into a source folder: TOML files of instruments, and the changeset's entry."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.model import Instrument, Relation
from lawreg.registry.facts import Change, Changeset, IssuerFact
from lawreg.registry.memory import MemoryRegistry
from lawreg.registry.source import Source, load_source
from lawreg.registry.source_folder import clear_begun, finish_writing, locked, staged
from lawreg.registry.toml_text import instrument_table, issuer_table, render_toml


class Written(NamedTuple):
    """A changeset that is in the source."""

    number: int
    files: tuple[str, ...]
    """Paths in the folder, as they were written."""


def source_view(source: Source) -> MemoryRegistry:
    """Give what a source holds as a registry that can be asked."""
    facts = [fact for _, fact in source.facts]
    return MemoryRegistry(
        [f for f in facts if isinstance(f, Instrument)],
        [f for f in facts if isinstance(f, Relation)],
        [f.issuer for f in facts if isinstance(f, IssuerFact)],
    )


def write_to_source(
    folder: str,
    decide: Callable[[MemoryRegistry], Sequence[Change]],
    *,
    at: datetime,
    author: str,
    reason: str,
) -> Written | None:
    """Write the changes that ``decide`` gives of what the source holds now.

    ``None`` where it gives none. All files are replaced or none is, and what they make
    together was read as a source before. Raises `RegistryError` when the source is
    wrong, before or after, or cannot be written; it is then as it was.
    """
    try:
        with locked(folder):
            finish_writing(folder)
            clear_begun(folder)
            source = load_source(folder)
            view = source_view(source)
            changes = [c for c in decide(view) if c.before != c.after]
            if not changes:
                return None
            head = _head(source, at, author, reason)
            files = _changed_files(folder, head, changes, view)
            with staged(folder, files) as beside:
                _check(folder, beside)
    except OSError as error:
        raise RegistryError(
            Text(
                "không ghi được vào thư mục nguồn ({reason}).",
                "the source cannot be written ({reason}).",
            ).fill(reason=system_reason(error)),
            folder,
        ) from error
    return Written(head.number, tuple(files))


def _head(source: Source, at: datetime, author: str, reason: str) -> Changeset:
    if not source.changesets:
        return Changeset(1, at, author, reason)
    last = source.changesets[-1]
    return Changeset(last.number + 1, max(at, last.at), author, reason)


def _changed_files(
    folder: str, head: Changeset, changes: Sequence[Change], view: MemoryRegistry
) -> dict[str, str]:
    """Give the text of every file that the changes touch."""
    after = [c.after for c in changes if c.after is not None]
    told = [f for change in changes for f in change if f is not None]
    owners = {f.instrument_id for f in told if isinstance(f, Instrument)}
    owners |= {f.actor for f in told if isinstance(f, Relation)}
    new = {f.instrument_id: f for f in after if isinstance(f, Instrument)}
    held = view.by_id(sorted(owners))
    acts = view.relations_from(sorted(owners))
    files: dict[str, str] = {}
    for owner in sorted(owners):
        relations = _acts_after(owner, acts.get(owner, ()), changes)
        instrument = new.get(owner) or held[owner]
        table = instrument_table(instrument, relations, head.number)
        files[f"instruments/{owner.removeprefix('vn/')}.toml"] = render_toml(table)
    bodies = [f for f in after if isinstance(f, IssuerFact)]
    if bodies:
        tables = [{**issuer_table(body), "changeset": head.number} for body in bodies]
        files["issuers.toml"] = _added(folder, "issuers.toml", "issuers", tables)
    entry = head._asdict()
    files["changesets.toml"] = _added(folder, "changesets.toml", "changesets", [entry])
    return files


def _acts_after(
    owner: str, held: Sequence[Relation], changes: Sequence[Change]
) -> list[Relation]:
    """Give the acts of an instrument as they will be, each corrected in its place."""
    acts: list[Relation] = [act._replace(not_before=None) for act in held]
    for before, after in changes:
        made = after if isinstance(after, Relation) and after.actor == owner else None
        if isinstance(before, Relation) and before.actor == owner:
            place = acts.index(before._replace(not_before=None))
            acts[place : place + 1] = [made] if made is not None else []
        elif made is not None:
            acts.append(made)
    return acts


def _added(
    folder: str, name: str, key: str, tables: Sequence[dict[str, object]]
) -> str:
    """Give a file of many tables with more at its end; what stands there stays."""
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        text = file.read()
    return f"{text.rstrip()}\n{render_toml({key: list(tables)})}"


def _check(folder: str, beside: str) -> None:
    """Read the source as it would be; raise `RegistryError` as `load_source` does."""
    with tempfile.TemporaryDirectory(prefix="lawreg-") as place:
        whole = os.path.join(place, "source")
        shutil.copytree(folder, whole, ignore=shutil.ignore_patterns(".*"))
        shutil.copytree(beside, whole, dirs_exist_ok=True)
        try:
            load_source(whole)
        except RegistryError as error:
            where = error.where.replace(whole, folder, 1)
            raise RegistryError(error.what, where, error.hint) from error
