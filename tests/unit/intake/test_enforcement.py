"""From which day a text has effect: its own words, and the words that only seem to be."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.intake import read_issued_text
from tests.printed_decree import ARTICLES, SIGNATURE, decree

SIGNED = date(2031, 3, 15)
WHOLE = [
    ("có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031", date(2031, 5, 1)),
    ("có hiệu lực kể từ ngày 01/5/2031", date(2031, 5, 1)),
    ("có hiệu lực thi hành từ 0 giờ 00 ngày 01 tháng 5 năm 2031", date(2031, 5, 1)),
    ("bắt đầu có hiệu lực từ ngày 01-5-2031", date(2031, 5, 1)),
    ("có hiệu lực\nthi hành\nkể từ ngày 01\ntháng 5. năm 2031", date(2031, 5, 1)),
    ("có hiệu lực thi hành kể từ ngày ký", SIGNED),
    ("có hiệu lực từ ngày ký ban hành", SIGNED),
    ("có hiệu lực kể từ ngày ký, ban hành", SIGNED),
    ("có hiệu lực thi hành kể từ ngàyký", SIGNED),
    ("có hiệu lực thi hành sau 10 ngày kể từ ngàyký", date(2031, 3, 25)),
    ("có hiệu lực thi hành từ ngày được thông qua", SIGNED),
    ("có hiệu lực thi hành sau 45 ngày kể từ ngày ký ban hành", date(2031, 4, 29)),
    ("có hiệu lực sau 10 (mười) ngày, kể từ ngày ký", date(2031, 3, 25)),
    ("có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo", None),
    ("có hiệu lực sau 10 ngày làm việc kể từ ngày ký", None),
    ("có hiệu lực từ năm học 2031 - 2032", None),
    ("có hiệu lực kể từ ngày Luật Bến thuyền có hiệu lực", None),
    (
        "đã được Chính phủ thông qua ngày 10 tháng 3 năm 2031 và có hiệu lực từ ngày 01 tháng 5 năm 2031",
        date(2031, 5, 1),
    ),
    ("áp dụng trong năm 2031 và có hiệu lực kể từ ngày ký ban hành", SIGNED),
    ("được thi hành kể từ ngày ký", SIGNED),
    ("có hiệu lực thi hành sau bốn mươi lăm ngày kể từ ngày ký", date(2031, 4, 29)),
    ("có hiệu lực thi hành sau mười lăm ngày, kể từ ngày đăng Công báo", None),
    ("có hiệu lực từ ngày mùng 1 tháng 5 năm 2031", date(2031, 5, 1)),
]


@pytest.mark.parametrize(
    ("words", "day"), WHOLE, ids=[c[0].replace("\n", " ") for c in WHOLE]
)
def test_the_text_as_a_whole(words: str, day: date | None) -> None:
    """Law 64/2025/QH15, Article 53: the text fixes the day; a period leaves out its first day."""
    effect = f"Điều 3. Hiệu lực thi hành\n1. Nghị định này {words}.\n2. Thay thế Nghị định số 1/2011/NĐ-CP.\n"
    (entry,) = read_issued_text(decree(effect=effect)).effective
    assert (entry.day, entry.provisions) == (day, ())
    is_printed = day not in {None, SIGNED, date(2031, 4, 29), date(2031, 3, 25)}
    assert bool(entry.rule) is not is_printed


PARTS = [
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031, trừ quy định tại khoản 2 Điều này.\n"
        "2. Khoản 2 Điều 2 có hiệu lực từ ngày 01 tháng 01 năm 2032.\n",
        [(date(2032, 1, 1), ("d2.k2",), "")],
        id="a paragraph with a day of its own",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031, trừ quy định tại khoản 2 Điều 2 "
        "có hiệu lực từ ngày 01 tháng 01 năm 2032.\n",
        [(date(2032, 1, 1), ("d2.k2",), "")],
        id="an exception inside the sentence",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031; riêng Điều 1, khoản 1 và khoản 2 "
        "Điều 2 có hiệu lực từ ngày 01 tháng 01 năm 2032.\n",
        [(date(2032, 1, 1), ("d1", "d2.k1", "d2.k2"), "")],
        id="a part after a semicolon",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031.\n"
        "2. Các quy định sau đây có hiệu lực từ ngày 01 tháng 01 năm 2032:\n"
        "a) Khoản 1 Điều 2;\nb) Điều 1.\n3. Bộ trưởng tổ chức thực hiện.\n",
        [(date(2032, 1, 1), ("d2.k1", "d1"), "")],
        id="a list of parts below",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031.\n"
        "2. Các điều 1 và 2 của Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2032.\n",
        [(date(2032, 1, 1), ("d1", "d2"), "")],
        id="two articles of the text itself",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.\n"
        "2. Chế độ đăng ký quy định tại khoản 1 Điều 2 Nghị định này được thực hiện kể từ ngày 01/01/2032.\n",
        [(date(2032, 1, 1), ("d2.k1",), "Chế độ đăng ký")],
        id="a scheme carried out from another day",
    ),
    pytest.param(
        "1. Nghị định này có hiệu lực từ ngày 01 tháng 5 năm 2031.\n"
        "2. Quy định về phí neo đậu; phí bến bãi có hiệu lực kể từ ngày Nghị định này được công bố.\n",
        [(None, (), "Quy định về phí neo đậu; phí bến bãi")],
        id="a part told in words alone",
    ),
]


@pytest.mark.parametrize(("effect", "parts"), PARTS)
def test_parts_with_days_of_their_own(
    effect: str, parts: list[tuple[date | None, tuple[str, ...], str]]
) -> None:
    """The general rule comes first, then each exception with its provisions."""
    issued = read_issued_text(decree(effect=f"Điều 3. Hiệu lực thi hành\n{effect}"))
    general, *rest = issued.effective
    assert general.provisions == ()
    assert [(e.day, e.provisions, e.scope_note) for e in rest] == parts


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param(
            "Chế độ quy định trong Nghị định này được thực hiện từ ngày 01 tháng 5 năm 2031",
            date(2031, 5, 1),
            id="all that it rules",
        ),
        pytest.param(
            "Mức thu quy định tại Điều 2 được áp dụng từ ngày 01 tháng 5 năm 2031",
            None,
            id="one article of it",
        ),
    ],
)
def test_what_it_rules_may_be_carried_out_from_a_day(
    words: str, day: date | None
) -> None:
    """Older decrees have no other clause of effect."""
    effect = f"Điều 3. Thi hành\n1. {words}.\n2. Các bộ thi hành Nghị định này.\n"
    found = read_issued_text(decree(effect=effect)).effective
    assert [e.day for e in found if not e.provisions] == ([day] if day else [])


def test_the_day_may_come_first() -> None:
    """«Kể từ ngày …, Nghị định này có hiệu lực» says the same."""
    effect = "Điều 3. Kể từ ngày 01 tháng 5 năm 2031, Nghị định này có hiệu lực.\n"
    (entry,) = read_issued_text(decree(effect=effect)).effective
    assert entry.day == date(2031, 5, 1)


TRAPS = [
    pytest.param(
        ARTICLES
        + "Điều 2a [Điều này được sửa đổi bởi Điều 1 Nghị định số 15/2040/NĐ-CP có hiệu lực"
        " từ ngày 01/7/2040] Bến cũ đăng ký lại.\n",
        id="a remark of the publisher",
    ),
    pytest.param(
        ARTICLES
        + "Điều 2a. Bến cũ đăng ký lại kể từ ngày Nghị định này có hiệu lực thi hành"
        " đến hết ngày 31 tháng 12 năm 2033.\n",
        id="a period counted from the day of effect",
    ),
    pytest.param(
        ARTICLES
        + "Điều 2a. Sửa đổi khoản 1 Điều 9 của Nghị định số 15/2010/NĐ-CP như sau:\n"
        "“1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2030.”.\n",
        id="new wording quoted for another decree",
    ),
    pytest.param(
        ARTICLES
        + "Điều 2a. Luật Bến thuyền có hiệu lực từ ngày 01 tháng 9 năm 2030 thì áp dụng.\n",
        id="the effect of another text",
    ),
]


@pytest.mark.parametrize("articles", TRAPS)
def test_words_that_speak_of_something_else(articles: str) -> None:
    """Only what the text says of itself, now, counts."""
    (entry,) = read_issued_text(decree(articles=articles)).effective
    assert (entry.day, entry.provisions) == (date(2031, 5, 1), ())


def test_a_form_in_an_annex_does_not_give_the_day() -> None:
    """«Quyết định này có hiệu lực kể từ ngày ký» stands in forms below the signature."""
    form = "Mẫu số 01\nQUYẾT ĐỊNH\nĐiều 2. Nghị định này có hiệu lực kể từ ngày ký.\n"
    issued = read_issued_text(decree(effect="", signature=SIGNATURE + form))
    assert issued.effective == ()


def test_a_text_may_be_silent() -> None:
    """Nothing is supplied, and a person is told."""
    issued = read_issued_text(decree(effect="Điều 3. Bộ trưởng tổ chức thực hiện.\n"))
    assert issued.effective == ()
    assert any("không nói ngày có hiệu lực" in p.what.vi for p in issued.problems)


TERMS = [
    (
        "có hiệu lực từ ngày 01 tháng 5 năm 2031 đến ngày 31 tháng 12 năm 2031",
        date(2032, 1, 1),
    ),
    (
        "có hiệu lực kể từ ngày ký và được thực hiện đến hết ngày 31/7/2032",
        date(2032, 8, 1),
    ),
    ("có hiệu lực từ ngày 01/5/2031 đến hết năm 2033", date(2034, 1, 1)),
    (
        "có hiệu lực từ ngày 01/5/2031. Nghị định này hết hiệu lực từ ngày 01/3/2035",
        date(2035, 3, 1),
    ),
    (
        "có hiệu lực từ ngày 01/5/2031. Quy định tại Điều 2 Nghị định này hết hiệu lực từ ngày 01/3/2035",
        None,
    ),
    ("có hiệu lực từ ngày 01/5/2031", None),
]


@pytest.mark.parametrize(("words", "ceased_on"), TERMS, ids=[c[0] for c in TERMS])
def test_its_own_term(words: str, ceased_on: date | None) -> None:
    """«Đến ngày …» names the last day in force; the first day out of it is kept."""
    effect = f"Điều 3. Hiệu lực thi hành\nNghị định này {words}.\n"
    assert read_issued_text(decree(effect=effect)).ceased_on == ceased_on
