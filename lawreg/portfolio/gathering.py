"""Files and folders made into plans that are kept; twice the same changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import PlanResult, check_plan
from lawreg.documents import Document
from lawreg.errors import PlanError, system_reason
from lawreg.language import Text
from lawreg.model import RegistryView, Resolved, Span
from lawreg.plan.folder import find_plan_files_below
from lawreg.plan.law import refuse_law
from lawreg.plan.load import load_plan, load_plan_document
from lawreg.portfolio.asked import AskedRegistry
from lawreg.portfolio.judging import read_as_now
from lawreg.registry.portfolio import KeptCitation, KeptPlan

if TYPE_CHECKING:
    from lawreg.check import Rules

_UNNAMED = Text(
    "tên tệp có ký tự hỏng, không ghi được vào sổ.",
    "its name has broken characters and cannot be kept.",
)
_RENAME = Text("Đổi tên tệp rồi thêm lại.", "Rename it and add it again.")
_NO_PLANS = Text(
    "không có kế hoạch nào (.json, .txt) trong thư mục này.",
    "there are no plans (.json, .txt) in this folder.",
)


class Moved(NamedTuple):
    """A plan whose file is gone from where it was and was found elsewhere."""

    was: str
    plan: KeptPlan


class Gathered(NamedTuple):
    """What became of the files that were to be kept."""

    added: tuple[KeptPlan, ...] = ()
    updated: tuple[KeptPlan, ...] = ()
    """Their files, or who answers for them, are not what was kept."""
    moved: tuple[Moved, ...] = ()
    refreshed: tuple[KeptPlan, ...] = ()
    """Unchanged, but looked up by another lawreg or another state of the registry."""
    unchanged: tuple[KeptPlan, ...] = ()
    unread: tuple[PlanError, ...] = ()

    @property
    def kept(self) -> tuple[KeptPlan, ...]:
        """What is to be written."""
        moved = (one.plan for one in self.moved)
        return (*self.added, *self.updated, *moved, *self.refreshed)

    @property
    def gone(self) -> tuple[str, ...]:
        """The paths that are to be forgotten."""
        return tuple(one.was for one in self.moved)


class PlanGatherer:
    """Reads plans from files, by what is kept already and by the registry."""

    def __init__(
        self,
        held: Iterable[KeptPlan],
        view: RegistryView,
        rules: Rules,
        *,
        at: datetime,
        as_of: date,
        owner: str | None = None,
    ) -> None:
        self._held = {plan.path: plan for plan in held}
        self._view = AskedRegistry(view)
        self._rules = rules
        self._at = at
        self._as_of = as_of
        self._owner = owner
        self._read_as = read_as_now(view)

    def gather(self, paths: Iterable[str]) -> Gathered:
        """Read every file named, and those in the folders named.

        One that cannot be read is told with its reason and the rest go on. A plan
        kept under a path that is gone, with the same name and content, has moved.
        Without an ``owner`` a plan keeps the one it has.
        """
        sorts: dict[str, list[KeptPlan]] = {
            sort: [] for sort in ("added", "updated", "refreshed", "unchanged")
        }
        moved: list[Moved] = []
        unread: list[PlanError] = []
        for found in dict.fromkeys(_files(paths)):
            try:
                if isinstance(found, PlanError):
                    raise found
                sort, plan, was = self._keep(found)
            except PlanError as error:
                unread.append(error)
                continue
            if was is None:
                sorts[sort].append(plan)
            else:
                moved.append(Moved(was, plan))
        told = {sort: tuple(plans) for sort, plans in sorts.items()}
        return Gathered(**told, moved=tuple(moved), unread=tuple(unread))

    def _keep(self, path: str) -> tuple[str, KeptPlan, str | None]:
        """Read one file: what became of it, the plan, and the path it had before."""
        if _storable(path) != path:
            raise PlanError(_UNNAMED, _storable(path), _RENAME)
        document = load_plan_document(path)
        digest = _digest(path)
        held = self._held.get(path)
        was = None if held is not None else self._moved_from(path, digest)
        if was is not None:
            held = self._held.pop(was)
        if held is None:
            return "added", self._made(path, document, digest), None
        owner = held.owner if self._owner is None else self._owner
        same = held.digest == digest and held.owner == owner
        if same and was is None and held.read_as == self._read_as:
            return "unchanged", held, None
        made = self._made(path, document, digest)
        updated_at = held.updated_at if held.digest == digest else self._at
        made = made._replace(owner=owner, added_at=held.added_at, updated_at=updated_at)
        return "refreshed" if same else "updated", made, was

    def _moved_from(self, path: str, digest: str) -> str | None:
        """Give the path of a plan that was kept and is gone, of this name and content."""
        name = os.path.basename(path)
        alike = (p for p in self._held.values() if (p.name, p.digest) == (name, digest))
        return next((p.path for p in alike if not os.path.lexists(p.path)), None)

    def _made(self, path: str, document: Document, digest: str) -> KeptPlan:
        plan = load_plan(path, document)
        refuse_law(plan)
        result = check_plan(plan, self._view, self._rules, self._as_of)
        return KeptPlan(
            path=path,
            name=os.path.basename(path),
            digest=digest,
            owner=_storable(self._owner or ""),
            number=_storable(plan.number),
            title=_storable(" ".join(plan.title.split())),
            issuer=_storable(plan.issuer),
            place=_storable(plan.place),
            issued_on=plan.issued_on,
            period=plan.period,
            source=_storable(document.typed),
            encoding=document.encoding,
            read_as=self._read_as,
            added_at=self._at,
            updated_at=self._at,
            citations=tuple(_cited(result)),
        )


def _cited(result: PlanResult) -> Iterator[KeptCitation]:
    for citation, found in zip(result.citations, result.resolutions, strict=True):
        meant = found.instrument.instrument_id if isinstance(found, Resolved) else None
        span = Span(citation.start, citation.end)
        yield KeptCitation(_storable(citation.shown), span, meant)


def _files(paths: Iterable[str]) -> Iterator[str | PlanError]:
    """Give the absolute path of every file meant, and why a folder gives none."""
    for path in paths:
        absolute = os.path.abspath(path)
        if not os.path.isdir(absolute):
            yield absolute
            continue
        found = list(find_plan_files_below(absolute))
        yield from found or (PlanError(_NO_PLANS, absolute),)


def _digest(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return sha256(file.read()).hexdigest()
    except OSError as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise PlanError(what.fill(why=system_reason(broken)), path) from broken


def _storable(words: str) -> str:
    """Put U+FFFD for what no database keeps: half a character, and U+0000."""
    return "".join(
        "\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in words
    )
