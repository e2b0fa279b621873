"""Instruments, relations and citations as other programs read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from unicodedata import normalize

from lawreg.folding import squeeze
from lawreg.model.citation import BackReference, Citation, Span
from lawreg.model.instrument import Commencement, Evidence, Instrument, Issuer
from lawreg.model.plan import Plan
from lawreg.model.registry_view import Revision
from lawreg.model.relation import Relation
from lawreg.model.timeline import StatusAnswer
from lawreg.plan import locate
from lawreg.registry.codified import fields_of
from lawreg.report.card import Card
from lawreg.report.json_report import escape_unsafe, render_value, revision_record

Record = dict[str, Any]


def render_card_json(card: Card) -> str:
    """Give an instrument, its status on a date, what decided, and all relations."""
    return render_value(
        {
            "registry": revision_record(card.revision),
            "as_of": card.as_of.isoformat(),
            "instrument": instrument_record(card.instrument, card.issuer),
            "status": card.answer.status.value,
            "since": iso(card.answer.since),
            "because": [carded_relation(r, card) for r in card.answer.because],
            "parts": [part_record(p) for p in card.answer.parts],
            "relations": [carded_relation(r, card) for r in (*card.onto, *card.acts)],
        }
    )


def render_instruments_json(
    instruments: Iterable[Instrument],
    issuers: Mapping[str, Issuer],
    answers: Mapping[str, StatusAnswer],
    revision: Revision,
    key: str = "instruments",
    **more: list[Instrument],
) -> str:
    """Give a list of instruments under ``key``, search results or candidates.

    ``answers`` hold the status of each by its id; ``revision`` is the state of the
    registry that was asked.
    """
    lists = {key: list(instruments), **more}

    def record(instrument: Instrument) -> Record:
        answer = answers[instrument.instrument_id]
        return {
            **instrument_record(instrument, issuers.get(instrument.issuer_id)),
            "status": answer.status.value,
            "since": iso(answer.since),
        }

    return render_value(
        {
            "registry": revision_record(revision),
            **{name: [record(i) for i in held] for name, held in lists.items()},
        }
    )


def render_citations_json(
    citations: Iterable[Citation], references: Iterable[BackReference], plan: Plan
) -> str:
    """Give the citations of ``plan`` and what points back to them as one JSON object."""
    return render_value(
        {
            "citations": [citation_record(c, plan) for c in citations],
            "back_references": [_back_reference(r, plan) for r in references],
        }
    )


def render_citations_jsonl(citations: Iterable[Citation], plan: Plan) -> str:
    """Give one JSON object a line, one line a citation of ``plan``."""
    import json

    records = (citation_record(c, plan) for c in citations)
    lines = (json.dumps(record, ensure_ascii=False) for record in records)
    return "".join(f"{escape_unsafe(line)}\n" for line in lines)


def instrument_record(instrument: Instrument, issuer: Issuer | None) -> Record:
    """Give every field the registry holds of an instrument; unknown dates are null."""
    return {
        "id": instrument.instrument_id,
        "number": instrument.number or None,
        "kind": instrument.kind.value,
        "issuer": issuer.name if issuer else instrument.issuer_id,
        "issuer_id": instrument.issuer_id,
        "place": instrument.place,
        "title": instrument.title,
        "year": instrument.year,
        "issued_on": iso(instrument.issued_on),
        "effective_from": iso(instrument.effective_from),
        "ceased_on": iso(instrument.ceased_on),
        "signer": instrument.signer,
        "aliases": list(instrument.aliases),
        "confidence": instrument.confidence.value,
        "unconfirmed": list(instrument.unconfirmed),
        "note": instrument.note,
        "evidence": _evidence(instrument.evidence),
        "fields": list(fields_of(instrument.evidence)),
        "commencements": [part_record(p) for p in instrument.commencements],
    }


def part_record(part: Commencement) -> Record:
    """Give a part with a day of its own; ``evidence`` is null where it is from memory."""
    return {
        "provisions": list(part.provisions),
        "effective_from": iso(part.effective_from),
        "scope_note": part.scope_note,
        "evidence": _evidence((part.evidence,))[0] if part.evidence else None,
    }


def _title(words: str) -> str:
    return squeeze(normalize("NFC", words))


def citation_record(citation: Citation, plan: Plan) -> Record:
    """Give a citation with offsets into the text of ``plan``, as given or made readable.

    ``place`` is where it stands in the file, which for a plan in JSON is another
    count. ``spans`` are those of the words that give each field, null where no
    words do.
    """
    title = citation.title_span
    return {
        "start": citation.start,
        "end": citation.end,
        "text": citation.text,
        "number": citation.number,
        "name": citation.name,
        "kind": citation.kind.value if citation.kind else None,
        "issued_on": iso(citation.issued_on),
        "year": citation.year,
        "issuer": citation.issuer,
        "title": _title(plan.text[title.start : title.end]) if title else None,
        "role": citation.role.value,
        "pinpoints": [p.address for p in citation.pinpoints],
        "mention": list(citation.mention),
        "place": locate(plan, citation.start, citation.end)._asdict(),
        "holder": citation.holder,
        "stands_for": citation.stands_for,
        "spans": {
            "kind": _span(citation.kind_span),
            "date": _span(citation.date_span),
            "issuer": _span(citation.issuer_span),
            "title": _span(title),
            "pinpoints": [_span(p.span) for p in citation.pinpoints],
        },
    }


def _back_reference(reference: BackReference, plan: Plan) -> Record:
    return {
        "start": reference.start,
        "end": reference.end,
        "text": reference.text,
        "kind": reference.kind.value,
        "own": reference.own,
        "to": list(reference.to),
        "candidates": list(reference.candidates),
        "place": locate(plan, reference.start, reference.end)._asdict(),
        "pinpoints": [p.address for p in reference.pinpoints],
    }


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span is not None else None


def carded_relation(relation: Relation, card: Card) -> Record:
    """Give a relation as stored, with the numbers of both ends beside their ids."""
    outgoing = relation.actor == card.instrument.instrument_id
    label = relation.kind.label if outgoing else relation.kind.inverse_label
    return {
        "direction": "from" if outgoing else "onto",
        "label": label.vi,
        "actor": _end(relation.actor, card),
        "target": _end(relation.target, card),
        **relation_record(relation),
    }


def relation_record(relation: Relation) -> Record:
    """Give every field the registry holds of a relation, but for its two ends."""
    return {
        "kind": relation.kind.value,
        "effective_from": iso(relation.effective_from),
        "effective_until": iso(relation.effective_until),
        "actor_provisions": list(relation.actor_provisions),
        "target_provisions": list(relation.target_provisions),
        "scope": relation.scope.value,
        "scope_note": relation.scope_note,
        "confidence": relation.confidence.value,
        "unconfirmed": list(relation.unconfirmed),
        "note": relation.note,
        "transition": relation.transition,
        "evidence": _evidence(relation.evidence),
    }


def _end(instrument_id: str, card: Card) -> Record:
    held = {card.instrument.instrument_id: card.instrument, **card.others}
    return end_record(instrument_id, held.get(instrument_id))


def end_record(instrument_id: str, instrument: Instrument | None) -> Record:
    """Give as much of an instrument as tells which it is; nulls where it is not held."""
    return {
        "id": instrument_id,
        "number": (instrument.number or None) if instrument else None,
        "title": instrument.title if instrument else None,
        "issued_on": iso(instrument.issued_on) if instrument else None,
    }


def _evidence(evidence: tuple[Evidence, ...]) -> list[Record]:
    return [{"source": e.source, "quote": e.quote} for e in evidence]


def iso(when: date | None) -> str | None:
    """Write a day in ISO form; ``None`` where there is none."""
    return when.isoformat() if when is not None else None
