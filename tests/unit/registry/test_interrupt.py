"""A statement that takes too long is stopped on PostgreSQL, by its own means."""

from __future__ import annotations

import threading
from contextlib import closing

import pytest

from lawreg.errors import RegistryError
from lawreg.registry.store import RegistryStore


def test_a_statement_is_stopped_on_either_database(store: RegistryStore) -> None:
    """Whoever asked is told; the next statement is answered."""
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT (i + 1) % 1000 FROM n)"
        " SELECT count(*) FROM n WHERE i < 0"
    )
    told: list[RegistryError] = []

    def run() -> None:
        with pytest.raises(RegistryError) as caught:
            store.query(endless)
        told.append(caught.value)

    with closing(store):
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        thread.join(0.2)
        assert thread.is_alive()
        for _ in range(500):
            store.interrupt()
            thread.join(0.01)
            if not thread.is_alive():
                break
        assert len(told) == 1
        assert store.query("SELECT 1") == [(1,)]
