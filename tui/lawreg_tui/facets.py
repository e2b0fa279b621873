"""What the list of instruments is filtered by, in words and as choices."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.language import Text
from lawreg.model import InstrumentKind, Status
from lawreg_tui.dialogs.chooser import Choice
from lawreg_tui.looks import status_words
from lawreg_tui.questions import Asked, Facets

_ALL = Text("Bỏ mọi bộ lọc", "Without any filter")
_KIND = Text("Loại", "Kind")
_ISSUER = Text("Cơ quan", "Issuer")
_YEAR = Text("Năm", "Year")
_STATUS = Text("Tình trạng", "Status")
_ANY = Text("tất cả", "all")


def facet_choices(facets: Facets, language: str) -> list[Choice]:
    """Offer every value of every facet, the statuses first, with its count."""
    kind, issuer = _KIND.to(language), _ISSUER.to(language)
    year, status = _YEAR.to(language), _STATUS.to(language)
    return [
        Choice("all", _ALL.to(language)),
        *(
            Choice(f"status={s.value}", status_words(s, language), "", status)
            for s in Status
        ),
        *(
            Choice(f"kind={k.value}", k.label.to(language), f"{n}", kind)
            for k, n in facets.contents.kinds().items()
        ),
        *(Choice(f"issuer={i}", name, f"{n}", issuer) for i, name, n in facets.issuers),
        *(
            Choice(f"year={y}", f"{year} {y}", f"{n}", year)
            for y, n in facets.contents.years().items()
        ),
    ]


def with_facet(asked: Asked, chosen: str) -> Asked:
    """Filter by what was chosen; the same value once more takes its filter away."""
    facet, _, value = chosen.partition("=")
    if facet == "all":
        return Asked(asked.words)
    if facet == "status":
        status = Status(value)
        return asked._replace(status=None if asked.status is status else status)
    held = asked.narrowed
    if facet == "kind":
        kind = InstrumentKind(value)
        held = held._replace(kind=None if held.kind is kind else kind)
    elif facet == "issuer":
        held = held._replace(issuer=None if held.issuer == value else value)
    else:
        year = int(value)
        held = held._replace(year=None if held.year == year else year)
    return asked._replace(narrowed=held)


def facet_words(
    asked: Asked, issuers: Mapping[str, str], language: str
) -> list[tuple[str, bool]]:
    """Say what each facet is, «Loại: Nghị định», and whether it leaves anything out."""
    anything = _ANY.to(language)
    kind, issuer, year, _ = asked.narrowed
    told = (
        (_KIND, kind.label.to(language) if kind else anything),
        (_ISSUER, issuers.get(issuer, issuer) if issuer else anything),
        (_YEAR, str(year) if year else anything),
        (_STATUS, status_words(asked.status, language) if asked.status else anything),
    )
    return [
        (f"{name.to(language)}: {value}", value != anything) for name, value in told
    ]
