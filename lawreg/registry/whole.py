"""Every relation of a registry at once, for what is asked of the whole of it.

Nothing on the check path, and nothing that asks about one instrument, reads this.
"""

from __future__ import annotations

from lawreg.graph.links import Link
from lawreg.model import RelationKind
from lawreg.registry.sqlite_file import unreadable
from lawreg.registry.view import QueryableRegistry

_LINKS = "SELECT actor, target, kind FROM relations WHERE superseded_by IS NULL"


def read_links(view: QueryableRegistry, address: str) -> list[Link]:
    """Give every relation, by actor, target and kind, in one question.

    Raises `RegistryError` naming ``address`` when it holds what no registry writes.
    """
    try:
        return sorted(
            Link(str(actor), str(target), RelationKind(str(kind)))
            for actor, target, kind in view.query(_LINKS)
        )
    except ValueError as error:
        raise unreadable(address, error) from error
