"""One golden file a format of the yearly list, over an invented office."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date, datetime, time, tzinfo
from time import struct_time

import pytest
from openpyxl import load_workbook

from lawreg.documents import load_document
from lawreg.language import Text
from lawreg.model import (
    Confidence,
    Coverage,
    Evidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.report.ceased import CeasedList, make_ceased_list
from lawreg.report.ceased_cells import cell_words
from lawreg.report.ceased_files import (
    render_ceased_json,
    render_ceased_markdown,
    write_ceased_xlsx,
)
from lawreg.report.ceased_tables import make_sheet
from lawreg.report.word_file import write_sheet_docx
from tests.registry_fakes import InMemoryRegistry, instrument, relation

Golden = Callable[[str, str], None]
FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)
OLD = instrument("10/2018/NĐ-CP", issued_on=date(2018, 1, 2), title="Về một việc | cũ")
BEFORE = instrument(
    "11/2018/NĐ-CP", issued_on=date(2018, 3, 2), title="Về việc đã xong"
)
TERM = instrument(
    "12/2020/NĐ-CP",
    issued_on=date(2020, 1, 2),
    title="Về thí điểm một việc",
    ceased_on=date(2025, 3, 1),
)
PART = instrument("13/2019/NĐ-CP", issued_on=date(2019, 6, 2), title="Về một việc dài")
STOPPED = instrument("14/2019/NĐ-CP", issued_on=date(2019, 7, 2), title="Về việc dừng")
UNSURE = instrument("15/2019/NĐ-CP", issued_on=date(2019, 8, 2), title="Về việc ngờ")
CHILD = instrument(
    "1/2018/TT-BNV",
    InstrumentKind.CIRCULAR,
    "bnv",
    date(2018, 5, 2),
    title="Hướng dẫn Nghị định số 10/2018/NĐ-CP",
)
PLAN = instrument(
    "9/KH-BNV", InstrumentKind.PLAN, "bnv", date(2018, 5, 2), title="Kế hoạch"
)
NEW = instrument("20/2025/NĐ-CP", issued_on=date(2025, 6, 9), title="Về một việc mới")
HELD = (OLD, BEFORE, TERM, PART, STOPPED, UNSURE, CHILD, PLAN, NEW)
KIND = RelationKind
ACTS = (
    relation(KIND.REPLACES, NEW, OLD, date(2025, 7, 1)),
    relation(KIND.REPEALS, OLD, BEFORE, date(2019, 1, 1)),
    relation(KIND.DETAILS, CHILD, OLD),
    relation(
        KIND.AMENDS, NEW, PART, date(2025, 7, 1), target_provisions=("d7", "d3.k8.a")
    ),
    relation(KIND.REPEALS, NEW, PART, date(2025, 7, 1), target_provisions=("d5.k2",)),
    relation(
        KIND.SUSPENDS,
        NEW,
        STOPPED,
        date(2025, 8, 1),
        effective_until=date(2026, 1, 1),
        target_provisions=("d4",),
    ),
    relation(KIND.REPEALS, NEW, UNSURE)._replace(
        confidence=Confidence.MEMORY, effective_from=None
    ),
    relation(KIND.REPEALS, NEW, PLAN, date(2025, 7, 1)),
)


def ceased(*offices: str) -> CeasedList:
    """Ask about 2025; each instrument may have ended then."""
    covered = (Coverage(InstrumentKind.DECREE, "cp", 2018, 2025),)
    view = InMemoryRegistry(HELD, ACTS, coverage=covered)
    ids = [i.instrument_id for i in HELD if not offices or i.issuer_id in offices]
    return make_ceased_list(view, ids, FIRST, LAST, offices)


TEXTS: dict[str, Callable[[], str]] = {
    "list-ceased.vi.md": lambda: render_ceased_markdown(make_sheet(ceased())),
    "list-ceased.en.md": lambda: render_ceased_markdown(
        make_sheet(ceased("bnv")), "en"
    ),
    "list-ceased.json": lambda: render_ceased_json(ceased("cp")),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_format_keeps_its_bytes(name: str, golden: Golden) -> None:
    """What is published and what programs read changes only on purpose."""
    golden(name, TEXTS[name]())


def test_doubt_is_never_listed_as_ended() -> None:
    """Neither an act without a day nor a text whose parent ended; nor what is no QPPL."""
    made = ceased()
    assert [e.instrument for e in made.whole] == [OLD, TERM]
    assert [(e.instrument, e.on) for e in made.part] == [(PART, date(2025, 7, 1))]
    assert [e.instrument for e in made.suspended] == [STOPPED]
    assert [e.instrument for e in made.doubtful] == [UNSURE, CHILD]
    assert made.others == 1


def test_a_word_document_and_a_workbook_hold_the_same_rows() -> None:
    """Every cell of the tables, in both languages, and the same bytes each time."""
    sheet = make_sheet(ceased())
    for language in ("vi", "en"):
        values = [c for t in sheet.tables for row in t.rows for c in row]
        cells = [cell_words(value).to(language) for value in values]
        word = load_document("a.docx", write_sheet_docx(sheet, language))
        book = load_workbook(io.BytesIO(write_ceased_xlsx(sheet, language)))
        held = {c.value for page in book for row in page for c in row if c.value}
        assert {_in_a_book(value, language) for value in values} <= {*held, ""}
        assert all(c in word.text for c in cells)
        assert len(book.sheetnames) == len(sheet.tables) == 4
    assert write_sheet_docx(sheet) == write_sheet_docx(sheet)


def _in_a_book(value: object, language: str) -> object:
    if isinstance(value, Text):
        return value.to(language)
    return datetime.combine(value, time()) if isinstance(value, date) else value


def test_a_workbook_holds_days_and_numbers_that_can_be_sorted() -> None:
    """Days as offices write them; each sheet as wide as its own columns need."""
    book = load_workbook(io.BytesIO(write_ceased_xlsx(make_sheet(ceased()))))
    whole, part = book.worksheets[:2]
    row = next(row for row in whole if row[0].value == 1)
    assert [(c.value, c.number_format) for c in (row[0], row[5])] == [
        (1, "General"),
        (datetime(2025, 7, 1), "dd/mm/yyyy"),  # noqa: DTZ001 - a day as Excel has it
    ]
    assert [whole.column_dimensions[c].width for c in "AEF"] == [6, 48, 20]
    assert [part.column_dimensions[c].width for c in "AEFG"] == [6, 34, 48, 20]


def test_a_workbook_is_the_same_bytes_whenever_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The clock of the machine is not in it."""
    sheet = make_sheet(ceased())
    first = write_ceased_xlsx(sheet)
    tomorrow = struct_time((2030, 1, 2, 3, 4, 6, 2, 2, 0))
    monkeypatch.setattr("time.localtime", lambda *_: tomorrow)
    monkeypatch.setattr("openpyxl.writer.excel.datetime.datetime", _Later)
    assert write_ceased_xlsx(sheet) == first


class _Later(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> _Later:
        return cls(2030, 1, 2, tzinfo=tz)


def test_what_a_column_cannot_say_for_sure_is_listed_apart() -> None:
    """The end is certain; the day of issue, the title or the provisions are not."""
    undated = OLD._replace(unconfirmed=("issued_on",))
    untitled = PART._replace(title="")
    vague = relation(KIND.AMENDS, NEW, STOPPED, date(2025, 7, 1))
    view = InMemoryRegistry(
        (undated, untitled, STOPPED, NEW),
        (ACTS[0], ACTS[3], vague._replace(scope=Scope.UNSPECIFIED)),
    )
    made = make_ceased_list(view, [i.instrument_id for i in HELD], FIRST, LAST)
    assert (made.whole, made.part) == ((), ())
    rows = make_sheet(made).tables[-1].rows
    assert [cell_words(row[5]).vi.rpartition("(")[2] for row in rows] == [
        "ngày ban hành chưa có nguồn xác nhận)",
        "chưa có tên gọi)",
        "chưa rõ điều khoản nào)",
    ]


CODIFIED = relation(KIND.AMENDS, NEW, PART, date(2025, 9, 1))._replace(
    target_provisions=("d8",),
    scope=Scope.PROVISIONS,
    confidence=Confidence.SINGLE_SOURCE,
    evidence=(Evidence("Bộ pháp điển"),),
)


@pytest.mark.parametrize(
    ("act", "actor", "listed"),
    [
        pytest.param(
            CODIFIED,
            NEW._replace(effective_from=date(2025, 7, 1)),
            False,
            id="a day of another text",
        ),
        pytest.param(
            CODIFIED, NEW._replace(effective_from=date(2025, 9, 1)), True, id="its own"
        ),
        pytest.param(
            CODIFIED._replace(evidence=(Evidence("Công báo", "từ 01/9/2025"),)),
            NEW._replace(effective_from=date(2025, 7, 1)),
            True,
            id="a day that is quoted",
        ),
        pytest.param(
            CODIFIED._replace(scope_note="danh sách điều khoản chưa đầy đủ"),
            NEW._replace(effective_from=date(2025, 9, 1)),
            False,
            id="provisions that are not all named",
        ),
    ],
)
def test_a_part_of_which_the_day_or_the_place_may_be_wrong_is_not_published(
    act: Relation, actor: Instrument, *, listed: bool
) -> None:
    """The codification prints the day of the last amendment beside an earlier one."""
    view = InMemoryRegistry((PART, actor), (act,))
    made = make_ceased_list(view, [PART.instrument_id], FIRST, LAST)
    assert bool(made.part) is listed
    assert bool(made.doubtful) is not listed
    if not listed:
        (row,) = make_sheet(made).tables[-1].rows
        told = cell_words(row[5]).vi
        assert "không phải ngày có hiệu lực" in told or "chưa có nguồn" in told


def test_what_is_only_added_ends_nothing() -> None:
    """Article 5a is left out of the row, and a text that is only added to of the list."""
    both = ACTS[3]._replace(target_provisions=("d7", "d5a"))
    only = relation(KIND.AMENDS, NEW, STOPPED, date(2025, 7, 1))
    view = InMemoryRegistry(
        (PART, STOPPED, NEW), (both, only._replace(target_provisions=("d5a",)))
    )
    made = make_ceased_list(view, [i.instrument_id for i in HELD], FIRST, LAST)
    assert [(e.instrument, e.provisions) for e in made.part] == [(PART, ("d7",))]
    assert made.added == 1
    assert any(
        "Không kể 1 văn bản chỉ được bổ sung" in n.vi for n in make_sheet(made).notes
    )


def test_a_title_in_capitals_stays_as_it_is_printed() -> None:
    """«của Chính phủ SỬA ĐỔI», never «sỬA ĐỔI»."""
    shouted = NEW._replace(title="SỬA ĐỔI MỘT VIỆC")
    made = make_ceased_list(
        InMemoryRegistry((OLD, shouted), ACTS[:1]), [OLD.instrument_id], FIRST, LAST
    )
    assert cell_words(make_sheet(made).tables[0].rows[0][4]).vi == (
        "Được thay thế bởi Nghị định số 20/2025/NĐ-CP ngày 09/6/2025 của Chính phủ SỬA ĐỔI "
        "MỘT VIỆC"
    )


def test_json_tells_why() -> None:
    """The act that ended a text, with the provisions it names."""
    made = json.loads(render_ceased_json(ceased()))
    assert made["whole"][0]["because"][0]["kind"] == "REPLACES"
    assert made["part"][0]["provisions"] == ["d3.k8.a", "d5.k2", "d7"]
    assert made["to_verify"][0]["on"] is None
