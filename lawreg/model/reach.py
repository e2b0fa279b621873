"""Which acts reach what is asked about: begun, ending, touching, suspending.

What is asked about is a provision, or the instrument as a whole (``None``).
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lawreg.model.kinds import ENDING_KINDS, RelationKind, Scope
from lawreg.model.provision import covers, may_overlap, overlaps
from lawreg.model.relation import Relation


def begun(relation: Relation, as_of: date) -> bool:
    """Say whether an act of known date has taken effect."""
    return relation.effective_from is not None and relation.effective_from <= as_of


def may_have_begun(relation: Relation, as_of: date) -> bool:
    """Say whether an act, its date known or not, can have taken effect by ``as_of``."""
    earliest = relation.effective_from or relation.not_before
    return earliest is None or earliest <= as_of


def touches(relation: Relation, provision: str | None) -> bool:
    """Say whether the act names what is asked about, something in it or around it."""
    if provision is None or not relation.target_provisions:
        return True
    return any(may_overlap(t, provision) for t in relation.target_provisions)


def alters(relation: Relation, provision: str | None) -> bool:
    """Say whether an amendment is known to alter what is asked about."""
    if provision is None or relation.scope is Scope.WHOLE:
        return True
    return any(overlaps(t, provision) for t in relation.target_provisions)


def may_touch(relation: Relation, provision: str | None) -> bool:
    """Say whether the act may touch what is asked about, named or not.

    An amendment of unspecified scope names only some of the parts it alters.
    """
    unlisted = relation.scope is Scope.UNSPECIFIED
    return (unlisted and relation.kind is RelationKind.AMENDS) or touches(
        relation, provision
    )


def ends(relation: Relation, provision: str | None) -> bool:
    """Say whether the act ends what is asked about, once it takes effect."""
    if relation.ends_whole:
        return True
    if relation.scope is not Scope.PROVISIONS or provision is None:
        return False  # what an unspecified part leaves of a named article is not known
    if relation.kind not in ENDING_KINDS:
        return False
    return any(covers(ended, provision) for ended in relation.target_provisions)


def may_end(relation: Relation, provision: str | None) -> bool:
    """Say whether the act ends a part that may be, or hold, what is asked about."""
    if provision is None or not relation.ends_part:
        return False
    return not relation.target_provisions or any(
        _may_be(relation, part, provision) for part in relation.target_provisions
    )


def _may_be(relation: Relation, part: str, provision: str) -> bool:
    """Whether nobody can say if the part acted on is the provision, or holds it."""
    if overlaps(part, provision):
        return relation.scope is Scope.UNSPECIFIED and covers(part, provision)
    return may_overlap(part, provision)


class Suspensions(NamedTuple):
    """The suspensions on a day, by what they do to what is asked about."""

    running: tuple[Relation, ...]
    """Of all of it."""
    doubtful: tuple[Relation, ...]
    """Of what may be it, or of a day that nobody knows, or perhaps over."""
    of_part: tuple[Relation, ...]
    """Of something inside it."""


def suspensions(
    relations: Iterable[Relation], as_of: date, provision: str | None
) -> Suspensions:
    """Find the suspensions that no term and no act of resumption has closed."""
    known = tuple(relations)
    running: list[Relation] = []
    doubtful: list[Relation] = []
    of_part: list[Relation] = []
    for relation in known:
        until = relation.effective_until
        if relation.kind is not RelationKind.SUSPENDS or (until and until <= as_of):
            continue
        if not may_have_begun(relation, as_of) or not touches(relation, provision):
            continue
        closing = [r for r in known if _resumes(r, relation, provision)]
        if any(r.is_certain and begun(r, as_of) for r in closing):
            continue
        perhaps_over = any(
            not r.is_certain and may_have_begun(r, as_of) for r in closing
        )
        if _is_part(relation, provision):
            of_part.append(relation)
        elif (
            perhaps_over or not relation.is_certain or not _is_all(relation, provision)
        ):
            doubtful.append(relation)
        else:
            running.append(relation)
    return Suspensions(tuple(running), tuple(doubtful), tuple(of_part))


def _is_all(relation: Relation, provision: str | None) -> bool:
    if relation.scope is Scope.WHOLE:
        return True
    return (
        provision is not None
        and relation.scope is Scope.PROVISIONS
        and any(covers(t, provision) for t in relation.target_provisions)
    )


def _is_part(relation: Relation, provision: str | None) -> bool:
    """Whether the act reaches only something inside what is asked about."""
    if relation.scope is Scope.WHOLE:
        return False
    if provision is None:
        return True
    named = relation.target_provisions
    return not any(covers(t, provision) for t in named) and any(
        covers(provision, t) for t in named
    )


def _resumes(relation: Relation, stopped: Relation, provision: str | None) -> bool:
    """Whether the act gives back what a suspension took of what is asked about."""
    if relation.kind is not RelationKind.RESUMES:
        return False
    since = stopped.effective_from or stopped.not_before
    back = relation.effective_from or relation.not_before
    if since is not None and back is not None and back < since:
        return False
    if relation.scope is not Scope.PROVISIONS:
        return relation.scope is Scope.WHOLE
    named = (provision,) if provision is not None else stopped.target_provisions
    return bool(named) and all(
        any(covers(given, part) for given in relation.target_provisions)
        for part in named
    )
