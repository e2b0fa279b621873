"""What lawreg talks about: pure values, no input or output, no clock."""

from lawreg.model.citation import (
    Ambiguous,
    Citation,
    NotInRegistry,
    OutsideCoverage,
    Pinpoint,
    Resolution,
    Resolved,
    Span,
)
from lawreg.model.finding import Fact, Finding, Fix, Interval, Place
from lawreg.model.instrument import (
    Evidence,
    Instrument,
    Issuer,
    Succession,
    instrument_id,
    slug,
)
from lawreg.model.kinds import (
    ENDING_KINDS,
    PARENT_KINDS,
    Certainty,
    CitationRole,
    Confidence,
    InstrumentKind,
    RelationKind,
    Scope,
    Severity,
    Status,
    When,
)
from lawreg.model.plan import PIECE_BREAK, Period, Piece, Plan, Section
from lawreg.model.provision import (
    covers,
    overlaps,
    parse_provision,
    render_provision,
)
from lawreg.model.registry_view import Coverage, RegistryView, Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer, amendments, changes, status

__all__ = [
    "ENDING_KINDS",
    "PARENT_KINDS",
    "PIECE_BREAK",
    "Ambiguous",
    "Certainty",
    "Citation",
    "CitationRole",
    "Confidence",
    "Coverage",
    "Evidence",
    "Fact",
    "Finding",
    "Fix",
    "Instrument",
    "InstrumentKind",
    "Interval",
    "Issuer",
    "NotInRegistry",
    "OutsideCoverage",
    "Period",
    "Piece",
    "Pinpoint",
    "Place",
    "Plan",
    "RegistryView",
    "Relation",
    "RelationKind",
    "Resolution",
    "Resolved",
    "Revision",
    "Scope",
    "Section",
    "Severity",
    "Span",
    "Status",
    "StatusAnswer",
    "Succession",
    "When",
    "amendments",
    "changes",
    "covers",
    "instrument_id",
    "overlaps",
    "parse_provision",
    "render_provision",
    "slug",
    "status",
]
