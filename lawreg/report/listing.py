"""Instruments as a list, for people: a paragraph each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.timeline import StatusAnswer
from lawreg.report.paint import Paint
from lawreg.report.show import since_phrase
from lawreg.report.visible import one_line
from lawreg.report.words import instrument_name, sentence


def render_instruments(
    instruments: Iterable[Instrument],
    issuers: Mapping[str, Issuer],
    answers: Mapping[str, StatusAnswer],
    language: str = "vi",
    *,
    colour: bool = False,
) -> str:
    """List instruments: name and date, issuer, title, status and id, a paragraph each."""
    paint = Paint(colour=colour)
    return "\n".join(
        _entry(
            instrument,
            issuers.get(instrument.issuer_id),
            answers[instrument.instrument_id],
            language,
            paint,
        )
        for instrument in instruments
    )


def _entry(
    instrument: Instrument,
    issuer: Issuer | None,
    answer: StatusAnswer,
    language: str,
    paint: Paint,
) -> str:
    name = one_line(sentence(instrument_name(instrument, dated=True).to(language)))
    body = one_line(issuer.name if issuer else instrument.issuer_id)
    lines = [f"{paint.strong(name)} · {body}"]
    if instrument.number and instrument.title:
        lines.append(f"  {one_line(instrument.title)}")
    state = answer.status.label.to(language)
    lines.append(f"  {state}{since_phrase(answer, language)}")
    lines.append(paint.dim(f"  {instrument.instrument_id}"))
    return "\n".join(lines) + "\n"
