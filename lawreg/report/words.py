"""Phrases that several formats share."""

from __future__ import annotations

from datetime import date

from lawreg.language import Text, day
from lawreg.model.finding import Interval
from lawreg.model.instrument import Instrument, Issuer
from lawreg.model.kinds import Certainty, InstrumentKind
from lawreg.model.plan import Period
from lawreg.model.registry_view import Revision

TERM_OVER = Text("hết thời hạn của chính văn bản", "its own term is over")
UNDECIDED = Text(
    "chưa có nguồn xác nhận ngày có hiệu lực",
    "no source that could be read says when it took effect",
)
TO_VERIFY = Text("cần xác minh", "to be verified")
NOT_KNOWN = Text("chưa rõ", "not known")

CERTAINTY = {
    Certainty.HIGH: Text("cao", "high"),
    Certainty.MEDIUM: Text("vừa", "medium"),
    Certainty.LOW: Text("thấp", "low"),
}
"""How sure a finding is, as a word."""

_SHORT_REVISION = 12
_QUOTE = 160


def sentence(words: str) -> str:
    """Begin with a capital, leaving the rest as it is.

    >>> sentence("sổ đăng ký NĐ-CP")
    'Sổ đăng ký NĐ-CP'
    """
    return words[:1].upper() + words[1:]


def count(number: int, vi: str, en: str, en_many: str = "") -> Text:
    """Count things; Vietnamese nouns have no plural, English ones take ``s``.

    >>> count(2, "phát hiện", "finding").en
    '2 findings'
    """
    many = en_many or f"{en}s"
    return Text(f"{number} {vi}", f"{number} {en if number == 1 else many}")


def shortened(quote: str) -> str:
    """Put a quote on one line and cut it at a word; JSON reports have all of it.

    >>> shortened("một hai " * 40)[-13:]
    'hai một hai …'
    """
    line = " ".join(quote.split())
    if len(line) <= _QUOTE:
        return line
    return line[:_QUOTE].rpartition(" ")[0] + " …"


def interval_phrase(interval: Interval) -> Text:
    """Say a half-open interval so that nobody can take its end for the last day in it."""
    start = day(interval.start) if interval.start else None
    until = day(interval.until) if interval.until else None
    if start and until:
        return Text(
            "từ {start} đến trước {until}", "from {start} until before {until}"
        ).fill(start=start, until=until)
    if start:
        return Text("từ {start}", "from {start}").fill(start=start)
    if until:
        return Text("đến trước {until}", "until before {until}").fill(until=until)
    return NOT_KNOWN


def period_phrase(period: Period) -> Text:
    """Name the first and the last day of a plan's period."""
    last = date.fromordinal(period.until.toordinal() - 1)
    return Text("{first} – {last}", "{first} – {last}").fill(
        first=day(period.start), last=day(last)
    )


def revision_phrase(revision: Revision) -> Text:
    """Name the state of the registry that an answer rests on."""
    state = Text("sổ đăng ký {revision} ngày {on}", "registry {revision} of {on}").fill(
        revision=short_revision(revision.revision), on=day(revision.on)
    )
    if revision.known_at is None:
        return state
    return Text("{state}, như đã ghi đến hết {day}", "{state}, as held on {day}").fill(
        state=state, day=day(revision.known_at)
    )


def short_revision(revision: str) -> str:
    """Give as much of a revision as a person copies; it is accepted in its place."""
    return revision[:_SHORT_REVISION]


def instrument_name(instrument: Instrument, *, dated: bool = False) -> Text:
    """Name an instrument as people cite it, with its date of issue if asked."""
    if not instrument.number:
        short = Text(instrument.title, instrument.title)
    else:
        kind = instrument.kind.label.en
        short = Text(instrument.cited_as, f"{kind} {instrument.number}")
    if not dated or instrument.issued_on is None:
        return short
    return Text("{short} ngày {day}", "{short} of {day}").fill(
        short=short, day=day(instrument.issued_on)
    )


def formal_citation(instrument: Instrument, issuer: Issuer | None) -> str:
    """Write an instrument as the first mention in a document names it.

    Kind, number, date, issuer and title, as Decree 30/2020/NĐ-CP, Annex I, asks; what
    the registry does not hold is left out.
    """
    # The rest of this module is for whoever only shows, and finds no citations.
    from lawreg.citation.dates import render_date

    words = instrument.formal_name
    if instrument.issued_on is not None:
        words += f" ngày {render_date(instrument.issued_on, long=True)}"
    if issuer is not None:
        words += f" của {issuer.name}"
    title = instrument.title
    if title and title not in instrument.formal_name:
        words += f" {inside_sentence(title)}"
    return words


def inside_sentence(title: str) -> str:
    """Write a title as it goes on after other words; one in capitals stays as it is.

    >>> inside_sentence("Về một việc"), inside_sentence("SỬA ĐỔI, BỔ SUNG")
    ('về một việc', 'SỬA ĐỔI, BỔ SUNG')
    """
    if title[1:2].isupper():
        return title
    return f"{title[:1].lower()}{title[1:]}"


def short_citation(instrument: Instrument) -> str:
    """Write an instrument as later mentions in a document name it.

    Kind and number; a law or ordinance by its name alone (Decree 30/2020/NĐ-CP, Annex I).
    """
    named = instrument.kind in (
        InstrumentKind.CODE,
        InstrumentKind.LAW,
        InstrumentKind.ORDINANCE,
    )
    kind = instrument.kind.label.vi.casefold()
    if named and instrument.title.casefold().startswith(kind):
        return instrument.title
    return instrument.formal_name
