"""What a verification finds: one thing that is not as it should be."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.language import Text
from lawreg.model import Severity


class Fault(NamedTuple):
    """One thing wrong with a registry, or to be looked at by a person."""

    code: str
    """``chain-broken``; each is explained in the page on the registry."""
    severity: Severity
    """An error cannot be right; a warning may be, and says what would make it so."""
    subject: str
    """An instrument id, a relation ``<actor> AMENDS <target>``, a changeset, a table."""
    what: Text
    source: str = ""
    """Where the rule that it breaks was read, when it is a rule of law."""


def error(code: str, subject: str, what: Text) -> Fault:
    """Make a fault that cannot be right."""
    return Fault(code, Severity.ERROR, subject, what)


def warning(code: str, subject: str, what: Text, source: str = "") -> Fault:
    """Make a fault that a person should look at."""
    return Fault(code, Severity.WARNING, subject, what, source)
