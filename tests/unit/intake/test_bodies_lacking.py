"""Bodies the registry lacks: that of the text itself, and those of the texts it names."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.citation import find_citations
from lawreg.intake import IssuedText
from lawreg.intake.changeset_file import parse_changeset
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.issuing_body import (
    Author,
    body_of_target,
    find_issuer,
    missing_issuer,
)
from lawreg.intake.notes import notes_on
from lawreg.intake.printed_bodies import printed_bodies
from lawreg.intake.propose import propose
from lawreg.intake.proposed import Item, Proposed
from lawreg.intake.recording import accept_all, find_accepted
from lawreg.model import Instrument, InstrumentKind, Issuer, Relation, Span
from lawreg.registry.facts import IssuerFact
from tests.intake_samples import effect, issued, registry
from tests.registry_fakes import InMemoryRegistry

HUE = "Ủy ban nhân dân thành phố Huế"
OLD_HUE = "Ủy ban nhân dân tỉnh Thừa Thiên Huế"
CLAUSE = (
    "Quyết định này thay thế Quyết định số 42/2018/QĐ-UBND ngày 30 tháng 7 năm 2018 của "
    "{body} về quản lý công trình."
)


@pytest.mark.parametrize(
    ("name", "place", "number", "key", "level"),
    [
        pytest.param(
            "Ủy ban nhân dân tỉnh Tiền Giang",
            "Tiền Giang",
            "33/2009/QĐ-UBND",
            "tien-giang-ubnd",
            "province",
            id="a-province",
        ),
        pytest.param(
            "Hội đồng nhân dân Thành phố Hồ Chí Minh",
            "Hồ Chí Minh",
            "12/2024/NQ-HĐND",
            "ho-chi-minh-hdnd",
            "province",
            id="a-city-run-by-the-centre",
        ),
        pytest.param(
            "Chủ tịch Ủy ban nhân dân thành phố Huế",
            "Huế",
            "123/2025/QĐ-CTUBND",
            "hue-ctubnd",
            "province",
            id="a-chair",
        ),
        pytest.param(
            "Thường trực Hội đồng nhân dân tỉnh Quảng Trị",
            "Quảng Trị",
            "202/HĐND-KTNS",
            "quang-tri-tthdnd",
            "province",
            id="a-standing-organ",
        ),
        pytest.param(
            "Ủy ban nhân dân huyện Ba Tri",
            "Bến Tre",
            "12/2015/QĐ-UBND",
            "huyen-ba-tri-ben-tre-ubnd",
            "district",
            id="a-district-has-its-own-numbers",
        ),
        pytest.param(
            "Trung tâm Phục vụ hành chính công thành phố Hà Nội",
            "Hà Nội",
            "1597/QĐ-TTPVHCC",
            "ha-noi-ttpvhcc",
            "",
            id="a-centre-whose-level-nobody-told",
        ),
        pytest.param("Bộ Thủy sản", "", "01/2005/TT-BTS", "bts", "ministry", id="old"),
    ],
)
def test_what_the_name_tells_is_filled_in(
    name: str, place: str, number: str, key: str, level: str
) -> None:
    """Level and id follow the name; a level no name tells stays empty."""
    body = missing_issuer(Author(name, place, number, None)).issuer
    assert (body.issuer_id, body.level) == (key, level)
    assert body.name == name


def test_a_city_and_a_province_of_one_name_are_two_bodies() -> None:
    """«UBND thành phố Bắc Giang» is no other spelling of the province's committee."""
    held = Issuer(
        "bac-giang-ubnd", "Ủy ban nhân dân tỉnh Bắc Giang", "province", "Bắc Giang"
    )
    issuers = {held.issuer_id: held}
    for name, found in (
        ("UBND tỉnh Bắc Giang", held),
        ("Uỷ ban nhân dân Bắc Giang", held),
        ("Ủy ban nhân dân thành phố Bắc Giang", None),
        ("Ủy ban nhân dân huyện Yên Thế", None),
    ):
        author = Author(name, "Bắc Giang", "1/2015/QĐ-UBND", None)
        assert find_issuer(author, issuers) == found


def _of_hue(body: str) -> IssuedText:
    """Make a decision of Huế that replaces one of 2018, with its body as printed."""
    text = CLAUSE.format(body=body)
    return issued(
        text=text,
        title_span=None,
        number="122/2025/QĐ-UBND",
        kind=InstrumentKind.DECISION,
        issuer=HUE,
        place="Huế",
        issued_on=date(2025, 11, 25),
        effects=(
            effect(
                "42/2018/QĐ-UBND",
                target_kind=InstrumentKind.DECISION,
                target_issued_on=date(2018, 7, 30),
                span=Span(0, len(text)),
            ),
        ),
        bases=(),
        effective=(),
        bodies=printed_bodies(find_citations(text), {"42/2018/QĐ-UBND"}),
    )


def _bodies(proposed: Proposed) -> dict[str, str]:
    found = [i.fact.issuer for i in proposed.items if isinstance(i.fact, IssuerFact)]
    return {body.issuer_id: body.name for body in found}


def _waiting(proposed: Proposed) -> list[str]:
    return [n.code for one in notes_on(proposed, registry()) for n in one if n.waits]


@pytest.mark.parametrize("printed", [OLD_HUE, "UBND tỉnh Thừa Thiên Huế"])
def test_the_body_printed_beside_a_number_is_proposed_too(printed: str) -> None:
    """The province that Huế was is a body of its own, never the city under another name."""
    proposed = propose(_of_hue(printed), registry())
    assert _bodies(proposed) == {"hue-ubnd": HUE, "thua-thien-hue-ubnd": OLD_HUE}
    (act,) = [i.fact for i in proposed.items if isinstance(i.fact, Relation)]
    assert act.target == "vn/thua-thien-hue/2018/42-2018-qd-ubnd"
    assert not _waiting(proposed)
    order = [type(item.fact) for item in proposed.items]
    assert order == [IssuerFact, Instrument, IssuerFact, Instrument, Relation]


@pytest.mark.parametrize("printed", ["Ủy ban nhân dân tỉnh", "cơ quan cũ"])
def test_a_city_is_not_taken_for_the_province_before_it(printed: str) -> None:
    """In 2018 no city of Huế stood beside provinces: who issued it a person must say."""
    proposed = propose(_of_hue(printed), registry())
    assert _bodies(proposed) == {"hue-ubnd": HUE}
    assert _waiting(proposed) == ["undecided-target"]


def test_an_older_text_of_the_same_place_is_of_the_body_proposed() -> None:
    """«QĐ-UB» was how its decisions were numbered; nothing is proposed twice."""
    name = "Ủy ban nhân dân tỉnh Tiền Giang"
    read = _of_hue("")._replace(
        text="Bãi bỏ Quyết định số 15/2001/QĐ-UB ngày 02 tháng 3 năm 2001.",
        number="33/2009/QĐ-UBND",
        issuer=name,
        place="Tiền Giang",
        issued_on=date(2009, 12, 31),
        effects=(
            effect(
                "15/2001/QĐ-UB",
                target_kind=InstrumentKind.DECISION,
                target_issued_on=date(2001, 3, 2),
                span=Span(0, 65),
            ),
        ),
    )
    proposed = propose(read, registry())
    assert _bodies(proposed) == {"tien-giang-ubnd": name}
    (stub,) = [
        i.fact for i in proposed.items if isinstance(i.fact, Instrument) and i.cited
    ]
    assert stub.instrument_id == "vn/tien-giang/2001/15-2001-qd-ub"
    assert "không in cơ quan" in stub.note
    assert not _waiting(proposed)


def _with_level(level: str) -> tuple[Proposed, Item]:
    """Read the changeset back with the level a person wrote, or left out."""
    proposed = propose(_of_hue(OLD_HUE), registry())
    text = render_changeset(proposed, registry())
    written = f'level = "{level}"' if level else 'level = ""'
    read = parse_changeset(text.replace('level = "province"', written, 1), "h.toml")
    return read, read.items[0]


@pytest.mark.parametrize("level", ["", "tinh"])
def test_a_level_that_is_none_waits_and_the_words_permitted_are_named(
    level: str,
) -> None:
    """The file opens all the same: the item is shown, and cannot be recorded."""
    read, item = _with_level(level)
    assert isinstance(item.fact, IssuerFact)
    assert item.fact.issuer.level == level
    (note,) = [n for n in notes_on(read, registry())[0] if n.waits]
    assert note.code == "no-level"
    assert "province (tỉnh, thành phố trực thuộc Trung ương)" in note.what.vi
    assert "commune (a commune or ward)" in note.what.en


def test_a_body_recorded_meanwhile_is_no_obstacle() -> None:
    """Each text of a province proposes its body; the first that is applied adds it."""
    first = propose(_of_hue(OLD_HUE), registry())
    body = first.items[0].fact
    assert isinstance(body, IssuerFact)
    held = InMemoryRegistry(issuers=(body.issuer._replace(aliases=("UBND Huế",)),))
    again = first._replace(items=first.items[:2])
    notes = notes_on(again, held)[0]
    assert [(n.code, n.waits) for n in notes] == [("held", False)]
    accepted = find_accepted(accept_all(again), held)
    assert (accepted.already, len(accepted.changes)) == (1, 1)


def test_another_body_under_the_same_id_waits() -> None:
    """A ministry of a new name may share its letters with one that is held."""
    other = Issuer("hue-ubnd", "Ủy ban nhân dân quận Huế", "district", "Huế")
    proposed = propose(_of_hue(OLD_HUE), registry())
    notes = notes_on(proposed, InMemoryRegistry(issuers=(other,)))[0]
    assert [(n.code, n.waits) for n in notes] == [("held", True)]


@pytest.mark.parametrize(
    ("number", "printed", "name"),
    [
        pytest.param(
            "1736/QĐ-UBND",
            "Chủ tịch UBND thành phố Hà Nội",
            "Ủy ban nhân dân thành phố Hà Nội",
            id="numbered-among-the-committee-s",
        ),
        pytest.param(
            "123/2025/QĐ-CTUBND",
            "Chủ tịch UBND thành phố Hà Nội",
            "Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
            id="numbered-as-the-chair-s-own",
        ),
    ],
)
def test_the_number_tells_committee_from_chair(
    number: str, printed: str, name: str
) -> None:
    """What the chair signs of a province's «QĐ-UBND» is in the committee's series."""
    home = Author(
        "Trung tâm Phục vụ hành chính công thành phố Hà Nội",
        "Hà Nội",
        "1597/QĐ-TTPVHCC",
        date(2025, 11, 21),
    )
    author = body_of_target(number, printed, home, date(2025, 4, 27))
    assert author is not None
    assert author.name == name
