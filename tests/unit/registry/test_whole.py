"""Every relation at once, read alike by both readers."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

from lawreg.graph.clashes import find_clashes
from lawreg.graph.links import Link
from lawreg.model import RelationKind
from lawreg.registry import open_registry
from lawreg.registry.build import build_registry
from lawreg.registry.store import open_store
from lawreg.registry.whole import read_links
from tests.registry_samples import (
    AMENDING_ID,
    LOCAL_ID,
    ONE_STOP_ID,
    REPLACING_ID,
    write_source,
)

ROOT = Path(__file__).resolve().parents[3]


def test_links_say_who_does_what_when_and_how_surely(tmp_path: Path) -> None:
    """By actor and target, with both days of issue; doubts are kept."""
    path = str(tmp_path / "r.sqlite")
    build_registry(str(write_source(tmp_path / "source")), path)
    with closing(open_registry(path)) as view:
        links = read_links(view, path)
    ends = [(k.actor, k.target, k.whole, k.certain) for k in links]
    assert ends == [
        (LOCAL_ID, ONE_STOP_ID, True, False),
        (AMENDING_ID, ONE_STOP_ID, False, True),
        (REPLACING_ID, ONE_STOP_ID, True, True),
        (REPLACING_ID, AMENDING_ID, True, False),
    ]
    assert links[2] == Link(
        actor=REPLACING_ID,
        target=ONE_STOP_ID,
        kind=RelationKind.REPLACES,
        effective_from=date(2025, 7, 1),
        whole=True,
        certain=True,
        actor_issued_on=date(2025, 6, 9),
        target_issued_on=date(2018, 4, 23),
    )
    with closing(open_store(f"sqlite:///{path}")) as store:
        assert read_links(store, path) == links


def test_the_bundled_registry_contradicts_itself_nowhere() -> None:
    """A circle or an act before its actor is a mistake to be mended in the source."""
    path = str(ROOT / "data" / "decrees.sqlite")
    with closing(open_registry(path)) as view:
        assert find_clashes(read_links(view, path)) == ()
