"""The yearly list as tables: the headings, columns and words of each row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from lawreg.citation.dates import render_date
from lawreg.language import Text, listed
from lawreg.model.instrument import Instrument
from lawreg.model.kinds import PARENT_KINDS, RelationKind
from lawreg.model.provision import render_provision
from lawreg.model.relation import Relation
from lawreg.report.ceased import CeasedEntry, CeasedList, is_located, is_whole
from lawreg.report.words import (
    NOT_KNOWN,
    TERM_OVER,
    TO_VERIFY,
    inside_sentence,
    revision_phrase,
    sentence,
)

_TITLE = Text(
    "DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC TOÀN BỘ HOẶC MỘT PHẦN",
    "LEGAL DOCUMENTS THAT CEASED TO HAVE EFFECT, IN WHOLE OR IN PART",
)
_BY = Text("Văn bản do {who} ban hành", "Issued by {who}")
_SPAN = Text("Từ ngày {first} đến ngày {last}", "From {first} to {last}")
_STT = Text("STT", "No.")
_TEXT_COLUMNS = (
    _STT,
    Text("Tên loại văn bản", "Kind"),
    Text(
        "Số, ký hiệu; ngày, tháng, năm ban hành văn bản",
        "Number, symbol; date of issue",
    ),
    Text("Tên gọi của văn bản/Trích yếu nội dung của văn bản", "Title"),
)
_CONTENT = Text("Nội dung, quy định hết hiệu lực", "What ceased to have effect")
_REASON = Text("Lý do hết hiệu lực", "Reason")
_DAY = Text("Ngày hết hiệu lực", "Day of ceasing")
_WHOLE = Text("A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ", "A. CEASED IN WHOLE")
_PART = Text("B. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN", "B. CEASED IN PART")
_SUSPENDED = Text("C. VĂN BẢN NGƯNG HIỆU LỰC", "C. SUSPENDED")
_DOUBTFUL = Text(
    "CẦN XÁC MINH (không thuộc danh mục công bố)",
    "TO BE VERIFIED (not to be published)",
)
_STOPPED = Text("Nội dung, quy định ngưng hiệu lực", "What is suspended")
_WHY_STOPPED = Text("Lý do ngưng hiệu lực", "Reason")
_WHEN = Text("Thời gian ngưng hiệu lực", "From when to when")
_TO_SEE = Text("Điều cần xác minh", "What to verify")
_NO_ROWS = Text("Không có.", "None.")
_FORM = Text(
    "Cột theo danh mục đã công bố kèm Quyết định số 135/QĐ-BLĐTBXH ngày 31/01/2024 (Công "
    "báo số 377 + 378 ngày 04/3/2024), tách riêng loại, số và tên văn bản. Mẫu kèm Nghị "
    "định số 78/2025/NĐ-CP và Nghị định số 79/2025/NĐ-CP chưa đối chiếu được: cần xác minh "
    "trước khi công bố.",
    "The columns are those of the list published with Decision 135/QĐ-BLĐTBXH of "
    "2024-01-31 (Gazette 377 + 378 of 2024-03-04), with kind, number and title apart. The "
    "form annexed to Decrees 78/2025/NĐ-CP and 79/2025/NĐ-CP could not be compared: verify "
    "it before publishing.",
)
_NOT_FULL = Text(
    "Sổ đăng ký không khẳng định giữ đủ văn bản của {who}; hãy đối chiếu với hồ sơ của cơ "
    "quan.",
    "The registry does not claim to hold all documents of {who}; compare the office's own "
    "files.",
)
_EVERYONE = Text("mọi cơ quan", "all bodies")
_LEFT_OUT = Text(
    "Không kể {n} văn bản mà loại và số không cho thấy là văn bản quy phạm pháp luật.",
    "Left out: {n} texts whose kind and number do not show general rules.",
)
_RESTS = Text("Theo {state}.", "From {state}.")
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
_ADDED = Text(
    "Không kể {n} văn bản chỉ được bổ sung điều, khoản, điểm mới: bổ sung không làm quy "
    "định nào hết hiệu lực.",
    "Left out: {n} texts to which provisions were only added; that ends none of them.",
)
_UNTIL = Text("{start} đến hết ngày {end}", "{start} to {end}")

Value = Text | date | int
"""A cell: a day and a number are such in a workbook, words everywhere else."""
_Cell = Callable[[CeasedList, CeasedEntry], Value]


class Table(NamedTuple):
    """One part of the list; all cells of a row in the order of the columns."""

    heading: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def widths(self) -> tuple[int, ...]:
        """How wide the columns of a workbook are, in letters."""
        return tuple(_WIDTHS.get(column, _WIDE) for column in self.columns)


_WIDE = 48
_WIDTHS = {
    _STT: 6,
    _TEXT_COLUMNS[1]: 16,
    _TEXT_COLUMNS[2]: 28,
    _CONTENT: 34,
    _STOPPED: 34,
    _DAY: 20,
    _WHEN: 28,
}


def cell_words(value: Value) -> Text:
    """Give what stands in a cell in words."""
    if isinstance(value, date):
        return _day(value)
    return Text(str(value), str(value)) if isinstance(value, int) else value


class Sheet(NamedTuple):
    """The whole list in words, whatever it is written as."""

    title: Text
    below: tuple[Text, ...]
    """The offices and the days."""
    tables: tuple[Table, ...]
    notes: tuple[Text, ...]
    nothing: Text = _NO_ROWS
    """What stands under a heading without rows."""


def make_sheet(made: CeasedList) -> Sheet:
    """Put a list into the columns in which offices publish it."""
    days = _SPAN.fill(first=_day(made.first), last=_day(made.last))
    names = listed([office.name for office in made.offices])
    offices = (_BY.fill(who=names),) if made.offices else ()
    ended = ((_REASON, _reason), (_DAY, _on))
    content = (_CONTENT, _content)
    tables = [
        _table(made, _WHOLE, made.whole, ended),
        _table(made, _PART, made.part, (content, *ended)),
    ]
    if made.suspended:
        stopped = ((_STOPPED, _content), (_WHY_STOPPED, _reason), (_WHEN, _until))
        tables.append(_table(made, _SUSPENDED, made.suspended, stopped))
    if made.doubtful:
        unsure = ((_CONTENT, _content), (_TO_SEE, _doubt), (_DAY, _on))
        tables.append(_table(made, _DOUBTFUL, made.doubtful, unsure))
    return Sheet(_TITLE, (*offices, days), tuple(tables), _notes(made))


def _table(
    made: CeasedList,
    heading: Text,
    entries: tuple[CeasedEntry, ...],
    columns: tuple[tuple[Text, _Cell], ...],
) -> Table:
    rows = (
        (*_named(number, entry.instrument), *(cell(made, entry) for _, cell in columns))
        for number, entry in enumerate(entries, 1)
    )
    return Table(heading, (*_TEXT_COLUMNS, *(name for name, _ in columns)), tuple(rows))


def _named(number: int, held: Instrument) -> tuple[Value, ...]:
    """Give the columns that tell which text it is."""
    dated = Text(held.number, held.number)
    if held.issued_on is not None:
        of = Text("{number} ngày {day}", "{number} of {day}")
        dated = of.fill(number=held.number, day=_day(held.issued_on))
    if held.doubts("issued_on"):
        dated = _UNSURE.fill(reason=dated, doubt=TO_VERIFY)
    label = Text(held.kind.label.vi, sentence(held.kind.label.en))
    return number, label, dated, Text(held.title, held.title)


def _content(made: CeasedList, entry: CeasedEntry) -> Text:  # noqa: ARG001 - one kind of cell
    """Say which provisions are touched."""
    named: list[Text | str] = [render_provision(p) for p in entry.provisions]
    named += dict.fromkeys(act.scope_note for act in entry.acts if act.scope_note)
    if not named:
        return _ALL if is_whole(entry) else _NO_CONTENT
    told = listed(named)
    unsure = any("target_provisions" in act.unconfirmed for act in entry.acts)
    said = _UNSURE.fill(reason=told, doubt=TO_VERIFY) if unsure else told
    return Text(sentence(said.vi), sentence(said.en))


def _reason(made: CeasedList, entry: CeasedEntry) -> Text:
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


def _doubt(made: CeasedList, entry: CeasedEntry) -> Text:
    """Say what is to be verified before a text is listed as ended."""
    if entry.acts and entry.acts[0].kind in PARENT_KINDS:
        return _ORPHANED.fill(parent=_cited(made, entry.acts[0].target))
    if _is_sure(entry):
        doubt = listed(_lacking(entry))
    elif not entry.acts:
        return _OWN_UNSURE
    else:
        doubt = _HELD_UNSURE if entry.on is not None else _NO_DAY
    return _UNSURE.fill(reason=_reason(made, entry), doubt=doubt)


def _is_sure(entry: CeasedEntry) -> bool:
    """Whether the end itself is certain, whatever the list cannot print of the text."""
    if not entry.acts:
        return not entry.instrument.doubts("ceased_on")
    return all(act.is_certain for act in entry.acts)


def _lacking(entry: CeasedEntry) -> list[Text]:
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
    return found


def _on(made: CeasedList, entry: CeasedEntry) -> Value:  # noqa: ARG001 - one kind of cell
    return entry.on if entry.on is not None else Text(*NOT_KNOWN)


def _until(made: CeasedList, entry: CeasedEntry) -> Text:
    """Say from when to when a text is suspended, as far as is known."""
    start = cell_words(_on(made, entry))
    until = entry.acts[0].effective_until
    if until is None:
        return start
    return _UNTIL.fill(start=start, end=_day(until - timedelta(days=1)))


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


def _day(when: date) -> Text:
    return Text(render_date(when), when.isoformat())


def _notes(made: CeasedList) -> tuple[Text, ...]:
    """Say on what the list rests and what it cannot promise."""
    notes = [_FORM]
    known = {c.issuer_id for c in made.coverage}
    open_ones = [o.name for o in made.offices if o.issuer_id not in known]
    if open_ones or not made.offices:
        notes.append(_NOT_FULL.fill(who=listed(open_ones) if open_ones else _EVERYONE))
    if made.others:
        notes.append(_LEFT_OUT.fill(n=made.others))
    if made.added:
        notes.append(_ADDED.fill(n=made.added))
    notes.append(_RESTS.fill(state=revision_phrase(made.revision)))
    return tuple(notes)
