"""From what a new text says to what should be recorded of it: nothing is written here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from lawreg.citation.likeness import year_in
from lawreg.errors import IntakeError
from lawreg.folding import squeeze
from lawreg.intake.issued import Effect, EffectiveDay, IssuedText
from lawreg.intake.issuing_body import (
    Author,
    find_issuer,
    missing_issuer,
)
from lawreg.intake.joined import join_effects
from lawreg.intake.merging import merge_instrument, settle_relation
from lawreg.intake.named import Named, named_by
from lawreg.intake.proposed import Item, Proposed, ProposedFact, text_digest
from lawreg.intake.reading_grade import grade_of
from lawreg.intake.sheet import without_notes
from lawreg.intake.targets import Home, Target, find_targets
from lawreg.intake.told import held_phrase, namer_of
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    Commencement,
    Evidence,
    Instrument,
    Issuer,
    RegistryView,
    Relation,
    RelationKind,
    Scope,
    Span,
    instrument_id,
    named_with_body,
    slug,
)
from lawreg.registry.facts import IssuerFact

_NO_IDENTITY = Text(
    "thiếu {what}: chưa đủ để biết đây là văn bản nào.",
    "{what} is missing: it cannot be told which instrument this is.",
)
_WHAT = {
    "kind": Text("loại văn bản", "the kind"),
    "year": Text("năm ban hành", "the year of issue"),
    "number": Text("số, ký hiệu", "the number"),
}


def propose(
    issued: IssuedText, view: RegistryView, *, source: str = "", name: str = ""
) -> Proposed:
    """Say what to record of a text that was read.

    ``source`` is where the text was got, ``name`` the file it was read in. What the
    registry holds already is not proposed again, and nothing of it is overwritten.
    Raises `IntakeError` when the text does not say which instrument it is.
    """
    return _Proposal(issued, view, source, name).made()


class _Proposal:
    """The parts of one proposal, which share what was looked up."""

    def __init__(
        self, issued: IssuedText, view: RegistryView, source: str, name: str
    ) -> None:
        self.issued = issued
        self.view = view
        self.name = _clean(name)
        self.source = _clean(source)
        self.grade = grade_of(self.source)
        self.held: list[ProposedFact] = []
        self.items: list[Item] = []

    def made(self) -> Proposed:
        instrument = self._instrument()
        effects = join_effects(self.issued.effects)
        wanted = [named_by(effect[0]) for effect in effects]
        wanted += map(named_by, self.issued.bases)
        home = Home(
            self._author(),
            instrument,
            {**self.view.issuers(), **self._proposed_bodies()},
            self.issued.bodies,
            self._cited_source(),
            self.issued.twins,
        )
        targets = find_targets(wanted, self.view, home)
        self._add_stubs(targets, instrument)
        for group in effects:
            self._add_effect(group, targets[named_by(group[0])], instrument)
        self._add_bases(targets, instrument)
        name = namer_of([*(item.fact for item in self.items), *self.held], self.view)
        return Proposed(
            tuple(self.items),
            f"Nhập {named_with_body(instrument, home.issuers)} từ toàn văn.",
            self.name,
            text_digest(self.issued.text),
            self.source,
            self.view.revision().revision,
            tuple(problem.what for problem in self.issued.problems),
            tuple(dict.fromkeys(held_phrase(fact, name) for fact in self.held)),
        )

    def _cited_source(self) -> str:
        return self.source or f"toàn văn trong tệp «{self.name or '-'}»"

    def _instrument(self) -> Instrument:
        """Propose the instrument, and the body that issued it where that is not held."""
        issued = self.issued
        year = issued.issued_on.year if issued.issued_on else year_in(issued.number)
        lacking = {"number": issued.number, "kind": issued.kind, "year": year}
        for key, value in lacking.items():
            if not value:
                raise IntakeError(_NO_IDENTITY.fill(what=_WHAT[key]), self.name)
        author = self._author()
        issuer = find_issuer(author, self.view.issuers())
        if issuer is None:
            body = missing_issuer(author, self._cited_source())
            self.items.append(Item(body))
            issuer = body.issuer
        read = self._read(issuer, year or 0)
        item, held = merge_instrument(read, self.view)
        if item is None:
            self.held.append(held)
            return held
        spans = [issued.title_span] if issued.title_span else []
        spans += [effective.span for effective in issued.effective]
        self.items.append(item._replace(places=tuple(spans)))
        return held

    def _author(self) -> Author:
        issued = self.issued
        return Author(issued.issuer, issued.place, issued.number, issued.issued_on)

    def _proposed_bodies(self) -> dict[str, Issuer]:
        bodies = [i.fact.issuer for i in self.items if isinstance(i.fact, IssuerFact)]
        return {body.issuer_id: body for body in bodies}

    def _read(self, issuer: Issuer, year: int) -> Instrument:
        """Write down what the text says of itself."""
        issued = self.issued
        kind = issued.kind
        assert kind is not None
        whole, parts = _days(issued.effective)
        owner = slug(issuer.place) if issuer.place else issuer.issuer_id
        quotes = [self._words(day.span) for day in (whole,) if day is not None]
        return Instrument(
            instrument_id=instrument_id(owner, year, issued.number, kind),
            number=issued.number,
            kind=kind,
            issuer_id=issuer.issuer_id,
            title=_clean(issued.title),
            issued_on=issued.issued_on,
            effective_from=whole.day if whole else None,
            ceased_on=issued.ceased_on,
            place=issuer.place,
            signer=_clean(issued.signer),
            year=year,
            confidence=self.grade,
            evidence=tuple(self._evidence(quote) for quote in quotes or [""]),
            commencements=self._commencements(parts),
        )

    def _commencements(self, parts: Sequence[EffectiveDay]) -> tuple[Commencement, ...]:
        made: list[Commencement] = []
        for part in parts:
            told = {p for one in made if not one.scope_note for p in one.provisions}
            twice = not told.isdisjoint(part.provisions)
            made.append(self._commencement(part, twice=twice))
        return tuple(made)

    def _commencement(self, part: EffectiveDay, *, twice: bool) -> Commencement:
        """Write down a part; of a second day of a provision, the words say for whom."""
        note = _clean(part.scope_note)
        if not note and (twice or not part.provisions):
            note = _clean(part.rule) or self._words(part.span)
        evidence = self._evidence(self._words(part.span))
        provisions = tuple(dict.fromkeys(part.provisions))
        return Commencement(provisions, part.day, note, evidence)

    def _evidence(self, quote: str) -> Evidence:
        return Evidence(self._cited_source(), quote)

    def _words(self, span: Span) -> str:
        """Quote the text, without what an editor of a legal site put in."""
        words = _clean(without_notes(self.issued.text[span.start : span.end]))
        return words.removeprefix("[…]").removesuffix("[…]").strip()

    def _add_stubs(
        self, targets: Mapping[Named, Target], instrument: Instrument
    ) -> None:
        """Propose each instrument and each body the registry lacks, once."""
        told = {instrument.instrument_id}
        for named, target in targets.items():
            body = target.body
            if body is not None and body.issuer.issuer_id not in told:
                told.add(body.issuer.issuer_id)
                self.items.append(Item(body))
            if target.stub is not None and target.instrument_id not in told:
                told.add(target.instrument_id)
                self.items.append(Item(target.stub, cited=named.shown))

    def _add_effect(
        self, group: Sequence[Effect], target: Target, instrument: Instrument
    ) -> None:
        first = group[0]
        provisions = dict.fromkeys(p for e in group for p in e.target_provisions)
        acting = dict.fromkeys(e.actor_provision for e in group if e.actor_provision)
        notes = dict.fromkeys(_clean(e.scope_note) for e in group if e.scope_note)
        kept = dict.fromkeys(_clean(e.transition) for e in group if e.transition)
        scope = first.scope
        if provisions and scope is Scope.WHOLE:
            scope = Scope.PROVISIONS
        elif not provisions and scope is Scope.PROVISIONS:
            scope = Scope.UNSPECIFIED
        relation = Relation(
            first.kind,
            instrument.instrument_id,
            target.instrument_id,
            first.effective_from,
            first.effective_until,
            tuple(acting),
            tuple(provisions),
            scope,
            "; ".join(notes),
            self.grade,
            transition="; ".join(kept),
            evidence=tuple(
                dict.fromkeys(self._evidence(self._quote(e)) for e in group)
            ),
        )
        places = tuple(dict.fromkeys(e.span for e in group))
        least = max((e.certainty for e in group), key=lambda c: c.rank)
        self._add_relation(relation, named_by(first), target, places, least)

    def _quote(self, effect: Effect) -> str:
        """Print the lead-in before the item of a list, as a reader needs both."""
        words = self._words(effect.span)
        lead = self._words(effect.lead) if effect.lead else ""
        return words if lead in words else f"{lead} […] {words}"

    def _add_bases(
        self, targets: Mapping[Named, Target], instrument: Instrument
    ) -> None:
        for basis in self.issued.bases:
            named = named_by(basis)
            target = targets[named]
            relation = Relation(
                RelationKind.BASED_ON,
                instrument.instrument_id,
                target.instrument_id,
                self.issued.issued_on,
                confidence=self.grade,
                evidence=(self._evidence(self._words(basis.span)),),
            )
            self._add_relation(relation, named, target, (basis.span,))

    def _add_relation(
        self,
        relation: Relation,
        named: Named,
        target: Target,
        places: tuple[Span, ...],
        certainty: Certainty = Certainty.HIGH,
    ) -> None:
        if relation.target == relation.actor:
            return
        item = settle_relation(relation, self.view)
        if item is None:
            self.held.append(relation)
            return
        undecided = not relation.target
        self.items.append(
            item._replace(
                places=places,
                certainty=certainty,
                cited=named.shown if undecided or target.stub else "",
                candidates=target.candidates,
            )
        )


def _clean(words: str) -> str:
    """Put printed words on one line, in composed letters, as a changeset file holds them.

    A letter that no text can hold, as of a file named in another encoding, is marked.
    """
    held = words.encode(errors="replace").decode()
    return unicodedata.normalize("NFC", squeeze(held)).strip()


def _days(
    effective: Iterable[EffectiveDay],
) -> tuple[EffectiveDay | None, list[EffectiveDay]]:
    """Part the day of the text as a whole from those of parts of it."""
    days = list(effective)
    whole = next((d for d in days if not d.provisions and not d.scope_note), None)
    return whole, [day for day in days if day is not whole]
