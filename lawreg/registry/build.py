"""From the reviewable source to the database that checks read."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import text

from lawreg.errors import RegistryError, system_reason
from lawreg.language import Text
from lawreg.model import Instrument, Relation
from lawreg.registry.facts import Change, IssuerFact
from lawreg.registry.source import Source, load_source
from lawreg.registry.store import create_store
from lawreg.registry.writer import write_changeset


class BuildReport(NamedTuple):
    """What was built."""

    instruments: int
    relations: int
    issuers: int
    revision: str
    set_aside: int = 0
    """Records of open data that yield to what the TOML files hold."""


def build_registry(source_dir: str, output: str) -> BuildReport:
    """Build a registry file from a source folder; the same source gives the same bytes.

    What stood at ``output`` stays until the new file is whole. Raises
    `RegistryError` for a source that is wrong and a place that cannot be written.
    """
    source = load_source(source_dir)
    with _new_file(output) as path:
        revision = _write(source, path)
    facts = [fact for _, fact in source.facts]
    return BuildReport(
        sum(isinstance(fact, Instrument) for fact in facts),
        sum(isinstance(fact, Relation) for fact in facts),
        sum(isinstance(fact, IssuerFact) for fact in facts),
        revision,
        sum(source.set_aside.values()),
    )


def _write(source: Source, path: str) -> str:
    store = create_store(f"sqlite:///{path}")
    revision = ""
    for changeset in source.changesets:
        changes = [Change(None, f) for n, f in source.facts if n == changeset.number]
        with store.session() as session:
            # The source was checked as a whole; a text may name one corrected later.
            revision = write_changeset(session, changeset, changes, complete=False)
    outside = store.engine.execution_options(isolation_level="AUTOCOMMIT")
    with outside.connect() as connection:
        connection.execute(text("PRAGMA journal_mode = DELETE"))
        connection.execute(text("VACUUM"))
    store.close()
    return revision


@contextlib.contextmanager
def _new_file(output: str) -> Iterator[str]:
    """Give a path beside ``output`` that takes its place when all went well."""
    folder = os.path.dirname(os.path.abspath(output))
    try:
        with tempfile.TemporaryDirectory(prefix=".lawreg-", dir=folder) as beside:
            path = os.path.join(beside, "registry.sqlite")
            yield path
            os.replace(path, output)
    except RegistryError as error:
        # What the database could not write was to be the output.
        raise RegistryError(error.what, output, error.hint) from error
    except OSError as error:
        raise RegistryError(
            Text(
                "không ghi được sổ đăng ký ({reason}).",
                "the registry cannot be written ({reason}).",
            ).fill(reason=system_reason(error)),
            output,
        ) from error
