"""What is typed of an act is understood to the last word, or refused."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.cli.act_words import Side, parse_act
from lawreg.errors import ConfigError, ProvisionSyntaxError
from lawreg.model import InstrumentKind, RelationKind
from tests.registry_fakes import ISSUERS, InMemoryRegistry, instrument

NEW = Side("118/2025/NĐ-CP")
OLD = "63/2010/NĐ-CP"
VIEW = InMemoryRegistry(
    [
        instrument("118/2025/NĐ-CP", issued_on=date(2025, 6, 9)),
        instrument(OLD, issued_on=date(2010, 6, 8), title="Về kiểm soát thủ tục"),
        instrument(
            "61/2020/QH14",
            InstrumentKind.LAW,
            "qh",
            date(2020, 6, 17),
            title="Luật Đầu tư",
        ),
    ],
    (),
    ISSUERS,
)


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("thay thế", RelationKind.REPLACES),
        ("thay the", RelationKind.REPLACES),
        ("THAY THẾ cho", RelationKind.REPLACES),
        ("replaces", RelationKind.REPLACES),
        ("bãi bỏ", RelationKind.REPEALS),
        ("bai bo", RelationKind.REPEALS),
        ("chấm dứt hiệu lực của", RelationKind.REPEALS),
        ("hủy bỏ", RelationKind.ANNULS),
        ("huỷ bỏ", RelationKind.ANNULS),
        ("sửa đổi, bổ sung", RelationKind.AMENDS),
        ("sua doi bo sung", RelationKind.AMENDS),
        ("bo sung", RelationKind.AMENDS),
        ("đính chính", RelationKind.CORRECTS),
        ("ngưng hiệu lực", RelationKind.SUSPENDS),
        ("tạm đình chỉ thi hành", RelationKind.SUSPENDS),
        ("cho tiếp tục có hiệu lực", RelationKind.RESUMES),
        ("kéo dài thời hạn áp dụng", RelationKind.EXTENDS),
        ("quy định chi tiết", RelationKind.DETAILS),
        ("hướng dẫn thi hành", RelationKind.GUIDES),
        ("căn cứ", RelationKind.BASED_ON),
        ("is based on", RelationKind.BASED_ON),
        ("hợp nhất", RelationKind.CONSOLIDATES),
    ],
)
def test_every_act_has_its_words(verb: str, kind: RelationKind) -> None:
    """In every spelling; the longest verb that fits is meant."""
    assert parse_act(f"118/2025/NĐ-CP {verb} {OLD}", VIEW) == (NEW, kind, Side(OLD))


@pytest.mark.parametrize(
    ("words", "side"),
    [
        pytest.param(
            f"khoản 3 Điều 5 Nghị định {OLD}",
            Side(f"Nghị định {OLD}", ("d5.k3",)),
            id="a clause before the text",
        ),
        pytest.param(
            f"khoan 3, 4 dieu 5 cua {OLD}",
            Side(OLD, ("d5.k3", "d5.k4")),
            id="without accents",
        ),
        pytest.param(
            f"các Điều 5, 7 và 9 của {OLD}",
            Side(OLD, ("d5", "d7", "d9")),
            id="a list of articles",
        ),
        pytest.param(
            f"từ Điều 5 đến Điều 7 {OLD}",
            Side(OLD, ("d5", "d6", "d7")),
            id="a range of articles",
        ),
        pytest.param(
            f"các điều từ Điều 5 đến Điều 7 của {OLD}",
            Side(OLD, ("d5", "d6", "d7")),
            id="a range that is announced",
        ),
        pytest.param(
            f"Chương II và Phụ lục I {OLD}", Side(OLD, ("c2", "pl1")), id="a chapter"
        ),
        pytest.param(
            f"{OLD} tại khoản 3 Điều 5", Side(OLD, ("d5.k3",)), id="after the text"
        ),
        pytest.param(
            "d5.k3; d7 vn/cp/2010/63-2010-nd-cp",
            Side("vn/cp/2010/63-2010-nd-cp", ("d5.k3", "d7")),
            id="addresses and an id",
        ),
        pytest.param(f"một phần {OLD}", Side(OLD, some=True), id="a part unnamed"),
        pytest.param(
            f"một số điều, khoản của {OLD}", Side(OLD, some=True), id="some articles"
        ),
        pytest.param(f"part of {OLD}", Side(OLD, some=True), id="a part in English"),
        pytest.param(
            f"một phần Điều 4 {OLD}", Side(OLD, ("d4",), some=True), id="of an article"
        ),
        pytest.param(f"toàn bộ {OLD}", Side(OLD, whole=True), id="the whole"),
        pytest.param(
            f"Nghị định số {OLD} ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục",
            Side(
                f"Nghị định số {OLD} ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục"
            ),
            id="a whole mention with its title",
        ),
        pytest.param("Luật Đầu tư", Side("Luật Đầu tư"), id="a law by its name"),
    ],
)
def test_what_is_touched_is_read(words: str, side: Side) -> None:
    """A repeal of one clause is no repeal of the decree."""
    act = parse_act(f"118/2025/NĐ-CP bãi bỏ {words}", VIEW)
    assert act == (NEW, RelationKind.REPEALS, side)


def test_the_acting_provision_is_read() -> None:
    """It stands before the acting text."""
    act = parse_act(f"khoản 2 Điều 40 Nghị định 118/2025/NĐ-CP thay thế {OLD}", VIEW)
    assert act.actor == Side("Nghị định 118/2025/NĐ-CP", ("d40.k2",))


@pytest.mark.parametrize(
    "words",
    [
        f"khoản 3 Điều 5 {OLD} bị bãi bỏ bởi 118/2025/NĐ-CP",
        f"khoản 3 Điều 5 {OLD} được bãi bỏ tại 118/2025/NĐ-CP",
    ],
)
def test_what_is_done_by_another_is_turned_round(words: str) -> None:
    """The text named last is the one that acts."""
    act = parse_act(words, VIEW)
    assert act == (NEW, RelationKind.REPEALS, Side(OLD, ("d5.k3",)))


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("bị thay thế một phần bởi", Side(OLD, some=True)),
        ("bi thay the mot phan boi", Side(OLD, some=True)),
        ("một phần bị thay thế bởi", Side(OLD, some=True)),
        ("được thay thế một số điều, khoản tại", Side(OLD, some=True)),
        ("bị thay thế toàn bộ bởi", Side(OLD, whole=True)),
        ("đã bị thay thế bởi", Side(OLD)),
        ("is replaced by", Side(OLD)),
        ("was replaced by", Side(OLD)),
        ("had been replaced by", Side(OLD)),
        ("bị thay thế khoản 3 Điều 5 bởi", Side(OLD, ("d5.k3",))),
    ],
)
def test_how_much_is_touched_may_stand_before_who_does_it(
    words: str, side: Side
) -> None:
    """It is said of the text told first, wherever it stands."""
    told = f"{OLD} {words} 118/2025/NĐ-CP"
    if words.startswith("một phần"):
        told = f"một phần {OLD} {words.removeprefix('một phần ')} 118/2025/NĐ-CP"
    assert parse_act(told, VIEW) == (NEW, RelationKind.REPLACES, side)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            "{old} bị thay thế không phải bởi 118/2025/NĐ-CP",
            "«không»",
            id="by another",
        ),
        pytest.param(
            "{old} bị thay thế phần lớn bởi 118/2025/NĐ-CP", "phần lớn", id="most of it"
        ),
        pytest.param("118/2025/NĐ-CP không thay thế {old}", "«không»", id="not"),
        pytest.param("118/2025/NĐ-CP chưa bãi bỏ {old}", "«chưa»", id="not yet"),
        pytest.param("118/2025/nd-cp khong thay the {old}", "«khong»", id="no accents"),
        pytest.param("118/2025/NĐ-CP does not replace {old}", "«not»", id="English"),
        pytest.param(
            "118/2025/NĐ-CP thay thế {old} trừ khoản 2 Điều 5", "«trừ»", id="except"
        ),
        pytest.param("118/2025/NĐ-CP có thể thay thế {old}", "có thể", id="maybe"),
        pytest.param("118/2025/NĐ-CP đề nghị bãi bỏ {old}", "đề nghị", id="asked for"),
        pytest.param("118/2025/NĐ-CP thay thế {old} từ 01/7/2025", "--from", id="day"),
        pytest.param(
            "118/2025/NĐ-CP thay thế {old} và 61/2018/NĐ-CP", "61/2018", id="two texts"
        ),
        pytest.param(
            "118/2025/NĐ-CP sửa đổi, bãi bỏ {old}", "bãi bỏ", id="two acts at once"
        ),
        pytest.param(
            "118/2025/NĐ-CP bãi bỏ cụm từ «a» tại Điều 3 {old}", "cụm từ", id="words"
        ),
        pytest.param(
            "118/2025/NĐ-CP bãi bỏ đoạn 2 khoản 1 Điều 4 {old}", "đoạn 2", id="sentence"
        ),
        pytest.param("118/2025/NĐ-CP thay thế {old} về việc khác", "khác", id="title"),
        pytest.param("118/2025/NĐ-CP {old}", "làm gì", id="no verb"),
        pytest.param("thay thế {old}", "làm gì", id="nobody acts"),
    ],
)
def test_a_word_that_is_not_understood_is_refused(words: str, said: str) -> None:
    """In one line, with what was not understood and an example."""
    with pytest.raises(ConfigError) as raised:
        parse_act(words.format(old=OLD), VIEW)
    assert said in raised.value.line()
    assert "Ví dụ" in raised.value.line()
    assert raised.value.line("en") != raised.value.line()


@pytest.mark.parametrize(
    ("verb", "kind"),
    [
        ("replaced", RelationKind.REPLACES),
        ("repealed", RelationKind.REPEALS),
        ("amended", RelationKind.AMENDS),
        ("suspended", RelationKind.SUSPENDS),
        ("extended", RelationKind.EXTENDS),
        ("annulled", RelationKind.ANNULS),
        ("carried out", RelationKind.CARRIES_OUT),
    ],
)
def test_english_says_it_either_way_round(verb: str, kind: RelationKind) -> None:
    """«A is replaced by B» and «B replaced A» are one act."""
    act = (NEW, kind, Side(OLD))
    assert parse_act(f"{OLD} is {verb} by 118/2025/NĐ-CP", VIEW) == act
    assert parse_act(f"118/2025/NĐ-CP {verb} {OLD}", VIEW) == act


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("Điều 9 đến Điều 5", "«9 đến Điều 5»", id="backwards"),
        pytest.param("khoản 3-1 Điều 5", "«3-1»", id="with a dash"),
        pytest.param("điểm d đến a khoản 1 Điều 5", "«d đến a»", id="points"),
        pytest.param("khoản 2a đến 2c Điều 5", "«2a đến 2c»", id="lettered"),
        pytest.param("Chương III đến Chương I", "«III đến Chương I»", id="Roman"),
    ],
)
def test_a_range_that_is_none_is_refused(words: str, said: str) -> None:
    """Its two ends alone are never what was meant."""
    with pytest.raises(ProvisionSyntaxError) as raised:
        parse_act(f"118/2025/NĐ-CP bãi bỏ {words} {OLD}", VIEW)
    assert said in raised.value.line()


@pytest.mark.parametrize("words", ["Điều 0", "khoản 0 Điều 5", "d0", "d5.k0"])
def test_there_is_no_provision_nought(words: str) -> None:
    """Numbers begin with 1."""
    with pytest.raises(ConfigError, match="chưa hiểu"):
        parse_act(f"118/2025/NĐ-CP bãi bỏ {words} {OLD}", VIEW)
