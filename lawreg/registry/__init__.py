"""The registry of legal instruments: reading one costs the standard library only.

`open_registry` is what most callers need. Writing (`lawreg.registry.store`,
`lawreg.registry.build`) loads SQLModel and is imported where it is used.
"""

from __future__ import annotations

from lawreg.registry.reader import RegistryReader, open_registry
from lawreg.registry.view import QueryableRegistry

__all__ = ["QueryableRegistry", "RegistryReader", "open_registry"]
