"""The picture of a neighbourhood in letters: boxes, arrows, words."""

from __future__ import annotations

from datetime import date

from lawreg.graph.web import read_web
from lawreg.model import Relation, RelationKind
from lawreg.report.drawing import Drawing, make_drawing
from lawreg.report.graph_picture import draw_picture
from lawreg.report.graph_routes import BOX
from lawreg.report.grid import LIGHT, Grid
from tests.golden import test_graph_formats as sample
from tests.registry_fakes import InMemoryRegistry, instrument, relation

DAY = date(2026, 1, 1)
OLD = instrument("10/2010/NĐ-CP", issued_on=date(2010, 2, 1))
DECREE = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
NEW = instrument("40/2025/NĐ-CP", issued_on=date(2025, 6, 9))


def around(*relations: Relation) -> Drawing:
    """Draw what surrounds the decree in the middle."""
    view = InMemoryRegistry([OLD, DECREE, NEW], relations)
    web = read_web(view, DECREE.instrument_id, 2, as_of=DAY, limit=200)
    return make_drawing(view, web, DAY)


def test_newer_texts_stand_above_and_arrows_point_at_what_they_act_on() -> None:
    """With the act and its day on the line."""
    lines = draw_picture(
        around(
            relation(RelationKind.AMENDS, NEW, DECREE, date(2025, 7, 1)),
            relation(RelationKind.REPLACES, DECREE, OLD, date(2018, 6, 21)),
        )
    ).lines
    told = [
        next(n for n, line in enumerate(lines) if words in line)
        for words in (
            "40/2025/NĐ-CP",
            "sửa đổi, bổ sung (từ 01/07/2025)",
            "20/2018/NĐ-CP",
            "thay thế (từ 21/06/2018)",
            "10/2010/NĐ-CP",
        )
    ]
    assert told == sorted(told)
    assert sum(line.count("▼") for line in lines) == 2


def test_the_border_says_what_is_asked_about_and_what_may_not_be_relied_on() -> None:
    """As words say it too."""
    picture = draw_picture(
        around(relation(RelationKind.REPLACES, DECREE, OLD, date(2018, 6, 21)))
    )
    corners = {
        one: picture.lines[place.top][place.left : place.left + 2]
        for one, place in picture.places.items()
    }
    assert corners == {DECREE.instrument_id: "┏━", OLD.instrument_id: "┌╌"}
    assert any("hết hiệu lực toàn bộ" in line for line in picture.lines)


def test_an_act_against_time_points_upwards() -> None:
    """A mistake of the registry that the eye finds."""
    lines = draw_picture(around(relation(RelationKind.AMENDS, OLD, DECREE))).lines
    assert sum(line.count("▲") for line in lines) == 1
    assert not any("▼" in line for line in lines)


def test_an_act_on_itself_is_told_below() -> None:
    """No arrow has room for it."""
    lines = draw_picture(around(relation(RelationKind.AMENDS, DECREE, DECREE))).lines
    told = " ".join(lines)
    assert "Nghị định 20/2018/NĐ-CP: sửa đổi, bổ sung (từ " in told
    assert "(chính nó)" in told
    assert not any("▼" in line or "▲" in line for line in lines)


def test_no_box_hides_another_and_every_instrument_has_one() -> None:
    """However many there are, in rows that can be read."""
    many = [
        instrument(f"{n}/2021/NĐ-CP", issued_on=date(2021, 1, 1)) for n in range(40)
    ]
    acts = [relation(RelationKind.AMENDS, one, DECREE, DAY) for one in many]
    view = InMemoryRegistry([DECREE, *many], acts)
    web = read_web(view, DECREE.instrument_id, 1, as_of=DAY, limit=200)
    picture = draw_picture(make_drawing(view, web, DAY))
    assert len(picture.places) == 41
    cells = [
        (x, y)
        for place in picture.places.values()
        for x in range(place.left, place.left + place.width)
        for y in range(place.top, place.top + place.height)
    ]
    assert len(cells) == len(set(cells))
    for one, place in picture.places.items():
        inside = picture.lines[place.top + 1][place.left : place.left + BOX]
        assert web.instruments[one].number in inside


def test_lines_that_cross_never_run_into_one_another() -> None:
    """A letter that joins three ways would leave open which arrow goes where."""
    lines = draw_picture(sample.drawing(*sample.WRONG, depth=3)).lines
    assert not any(letter in line for line in lines for letter in "├┤┬┴")


def test_nothing_in_a_name_can_move_the_cursor() -> None:
    """Nor break a box."""
    lines = draw_picture(sample.drawing()).lines
    assert not any("\x1b" in line for line in lines)


def test_a_grid_is_as_large_as_what_was_drawn() -> None:
    """Lines that cross, a frame over them, words over all."""
    grid = Grid()
    grid.down(2, 0, 3)
    grid.across(1, 0, 5)
    grid.box(4, 2, 4, 3, LIGHT)
    grid.write(5, 3, "ab")
    assert grid.lines() == ["  │", "──┼───", "  │ ┌──┐", "  │ │ab│", "    └──┘"]
    assert Grid().lines() == []
