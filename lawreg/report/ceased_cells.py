"""The cells of the yearly list: what ended, why, when, and what must be verified of it."""

from __future__ import annotations

from datetime import date, timedelta

from lawreg.citation.dates import render_date
from lawreg.language import Text, listed
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import PARENT_KINDS, RelationKind
from lawreg.model.provision import render_provision
from lawreg.model.relation import Relation
from lawreg.report.ceased import (
    CeasedEntry,
    CeasedList,
    is_located,
    is_whole,
)
from lawreg.report.ceased_days import odd_acts
from lawreg.report.words import (
    NOT_KNOWN,
    TERM_OVER,
    TO_VERIFY,
    inside_sentence,
    sentence,
)

_ORPHANED = Text(
    "Văn bản mà nó quy định chi tiết, hướng dẫn đã hết hiệu lực: {parent}",
    "What it details or guides has ceased: {parent}",
)
_UNSURE = Text("{reason} ({doubt})", "{reason} ({doubt})")
_OWN_UNSURE = Text(
    "Ngày hết hiệu lực ghi trong sổ chưa có nguồn xác nhận",
    "No source attests the day of ceasing that the registry holds",
)
_NO_DAY = Text("chưa rõ ngày", "day not known")
_HELD_UNSURE = Text("chưa có nguồn xác nhận", "no source attests it")
_ALL = Text("Toàn bộ", "All of it")
_NO_CONTENT = Text(
    "Chưa rõ điều khoản (cần xác minh)", "Not known which (to be verified)"
)
_LACKING = {
    "issued_on": (
        Text("chưa rõ ngày ban hành", "the day of issue is not known"),
        Text(
            "ngày ban hành chưa có nguồn xác nhận",
            "no source attests the day of issue",
        ),
    ),
    "title": (
        Text("chưa có tên gọi", "the title is not known"),
        Text("tên gọi chưa có nguồn xác nhận", "no source attests the title"),
    ),
}
"""What the list prints of a text: not held at all, and held without a source."""
_NOT_LOCATED = Text("chưa rõ điều khoản nào", "it is not known which provisions")
_LOCATED_UNSURE = Text(
    "điều khoản chưa có nguồn xác nhận", "no source attests which provisions"
)
_OTHER_DAY = Text(
    "ngày này không phải ngày có hiệu lực của văn bản tác động ({day})",
    "this is no day of effect of what acts ({day})",
)
_UNTIL = Text("{start} đến hết ngày {end}", "{start} to {end}")
Value = Text | date | int
"""A cell: a day and a number are such in a workbook, words everywhere else."""


def cell_words(value: Value) -> Text:
    """Give what stands in a cell in words."""
    if isinstance(value, date):
        return day_words(value)
    return Text(str(value), str(value)) if isinstance(value, int) else value


def named_cells(number: int, held: Instrument) -> tuple[Value, ...]:
    """Give the columns that tell which text it is."""
    dated = Text(held.number, held.number)
    if held.issued_on is not None:
        of = Text("{number} ngày {day}", "{number} of {day}")
        dated = of.fill(number=held.number, day=day_words(held.issued_on))
    if held.doubts("issued_on"):
        dated = _UNSURE.fill(reason=dated, doubt=TO_VERIFY)
    label = Text(held.kind.label.vi, sentence(held.kind.label.en))
    return number, label, dated, Text(held.title, held.title)


def content_cell(made: CeasedList, entry: CeasedEntry) -> Text:  # noqa: ARG001 - one kind of cell
    """Say which provisions are touched."""
    named: list[Text | str] = [render_provision(p) for p in entry.provisions]
    named += dict.fromkeys(act.scope_note for act in entry.acts if act.scope_note)
    if not named:
        return _ALL if is_whole(entry) else _NO_CONTENT
    told = listed(named)
    unsure = any("target_provisions" in act.unconfirmed for act in entry.acts)
    said = _UNSURE.fill(reason=told, doubt=TO_VERIFY) if unsure else told
    return Text(sentence(said.vi), sentence(said.en))


def reason_cell(made: CeasedList, entry: CeasedEntry) -> Text:
    """Say by what a text ended: the acts of each actor together, as lists print them."""
    if not entry.acts:
        return Text(sentence(TERM_OVER.vi), sentence(TERM_OVER.en))
    by_actor: dict[str, list[Relation]] = {}
    for act in entry.acts:
        by_actor.setdefault(act.actor, []).append(act)
    told = []
    for actor, acts in by_actor.items():
        done = list(dict.fromkeys(act.kind for act in acts))
        by = _cited(made, actor)
        told.append(Text("{what} {by}", "{what} {by}").fill(what=_passive(done), by=by))
    vi, en = ("; ".join(t.to(language) for t in told) for language in ("vi", "en"))
    return Text(sentence(vi), sentence(en))


def _passive(kinds: list[RelationKind]) -> Text:
    """Say what was done, as lists print it: «được sửa đổi, bổ sung, bãi bỏ bởi»."""
    if len(kinds) == 1:
        return kinds[0].inverse_label
    vi = ", ".join(kind.label.vi for kind in kinds)
    en = ", ".join(kind.inverse_label.en.removesuffix(" by") for kind in kinds)
    return Text(f"được {vi} bởi", f"{en} by")


def doubt_cell(made: CeasedList, entry: CeasedEntry) -> Text:
    """Say what is to be verified before a text is listed as ended."""
    if entry.acts and entry.acts[0].kind in PARENT_KINDS:
        return _ORPHANED.fill(parent=_cited(made, entry.acts[0].target))
    if _is_sure(entry):
        doubt = listed(_lacking(made, entry))
    elif not entry.acts:
        return _OWN_UNSURE
    else:
        doubt = _HELD_UNSURE if entry.on is not None else _NO_DAY
    return _UNSURE.fill(reason=reason_cell(made, entry), doubt=doubt)


def _is_sure(entry: CeasedEntry) -> bool:
    """Whether the end itself is certain, whatever the list cannot print of the text."""
    if not entry.acts:
        return not entry.instrument.doubts("ceased_on")
    return all(act.is_certain for act in entry.acts)


def _lacking(made: CeasedList, entry: CeasedEntry) -> list[Text]:
    """Say which columns of the list are not sure."""
    held = entry.instrument
    found = []
    for field, (unknown, unsure) in _LACKING.items():
        if not getattr(held, field):
            found.append(unknown)
        elif held.doubts(field):
            found.append(unsure)
    if not is_located(entry):
        said = any(act.target_provisions or act.scope_note for act in entry.acts)
        found.append(_LOCATED_UNSURE if said else _NOT_LOCATED)
    for act in odd_acts(entry.acts, made.days):
        own = min(made.days[act.actor, act.target])
        found.append(_OTHER_DAY.fill(day=day_words(own)))
    return list(dict.fromkeys(found))


def day_cell(made: CeasedList, entry: CeasedEntry) -> Value:  # noqa: ARG001 - one kind of cell
    """Give the day on which a text ended, as far as is known."""
    return entry.on if entry.on is not None else Text(*NOT_KNOWN)


def until_cell(made: CeasedList, entry: CeasedEntry) -> Text:
    """Say from when to when a text is suspended, as far as is known."""
    start = cell_words(day_cell(made, entry))
    until = entry.acts[0].effective_until
    if until is None:
        return start
    return _UNTIL.fill(start=start, end=day_words(until - timedelta(days=1)))


def _cited(made: CeasedList, key: str) -> Text:
    """Cite a text as the reasons of published lists do: kind, number, day, body, title."""
    held = made.instruments.get(key)
    if held is None:
        return Text(key, key)
    words = held.formal_name
    if held.issued_on is not None:
        words += f" ngày {render_date(held.issued_on)}"
    issuer = made.issuers.get(held.issuer_id)
    words += f" của {issuer.name}" if issuer else ""
    if held.title and held.title not in words:
        words += f" {inside_sentence(held.title)}"
    return Text(words, words)


def day_words(when: date) -> Text:
    """Write a day as the list prints it."""
    return Text(render_date(when), when.isoformat())
