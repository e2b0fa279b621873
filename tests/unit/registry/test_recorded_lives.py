"""The lives of real instruments and provisions, as the committed registry records them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lawreg.model import Status
from lawreg.model.life import tell_life
from lawreg.registry import QueryableRegistry, open_registry

COMMITTED = Path(__file__).resolve().parents[3] / "data" / "decrees.sqlite"


@pytest.fixture(scope="module")
def registry() -> Iterator[QueryableRegistry]:
    """Open the committed registry."""
    with closing(open_registry(str(COMMITTED))) as view:
        yield view


Told = list[tuple[str, Status, tuple[str, ...]]]


def told(registry: QueryableRegistry, number: str, provision: str | None) -> Told:
    """Tell a life: first day, status, and who acted on that day."""
    (meant,) = registry.by_number([number])[number]
    key = meant.instrument_id
    onto = registry.relations_onto([key]).get(key, ())
    acts = registry.relations_from([key]).get(key, ())
    actors = registry.by_id({r.actor for r in onto})
    return [
        (
            s.interval.start.isoformat() if s.interval.start else "",
            s.answer.status,
            tuple(dict.fromkeys(actors[r.actor].number for r in s.acts)),
        )
        for s in tell_life(meant, onto, provision, acts).stretches
    ]


@pytest.mark.parametrize(
    ("number", "provision", "expected"),
    [
        pytest.param(
            "61/2018/NĐ-CP",
            None,
            [
                ("", Status.NOT_YET, ()),
                ("2018-06-21", Status.IN_FORCE, ()),
                ("2021-12-06", Status.AMENDED, ("107/2021/NĐ-CP",)),
                ("2022-06-01", Status.AMENDED, ("107/2021/NĐ-CP",)),
                ("2025-07-01", Status.CEASED, ("118/2025/NĐ-CP",)),
            ],
            id="amended in two steps, then replaced",
        ),
        pytest.param(
            "61/2018/NĐ-CP",
            "d21a",
            [
                ("", Status.NOT_YET, ()),
                ("2018-06-21", Status.NOT_YET, ()),
                ("2021-12-06", Status.IN_FORCE, ("107/2021/NĐ-CP",)),
                ("2022-06-01", Status.IN_FORCE, ("107/2021/NĐ-CP",)),
                ("2025-07-01", Status.CEASED, ("118/2025/NĐ-CP",)),
            ],
            id="an article inserted three years later",
        ),
        pytest.param(
            "107/2021/NĐ-CP",
            "d1.k11",
            [
                ("", Status.NOT_YET, ()),
                ("2021-12-06", Status.NOT_YET, ()),
                ("2022-06-01", Status.UNKNOWN, ()),
                ("2023-06-01", Status.IN_FORCE, ()),
                ("2025-07-01", Status.CEASED, ("118/2025/NĐ-CP",)),
            ],
            id="a clause that took effect later, for communes last",
        ),
        pytest.param(
            "63/2010/NĐ-CP",
            "d29",
            [
                ("", Status.NOT_YET, ()),
                ("2010-10-14", Status.IN_FORCE, ()),
                ("2013-07-01", Status.CEASED, ("48/2013/NĐ-CP",)),
            ],
            id="an article repealed by an amending decree",
        ),
        pytest.param(
            "63/2010/NĐ-CP",
            "d35a",
            [
                ("", Status.NOT_YET, ()),
                ("2010-10-14", Status.NOT_YET, ()),
                ("2013-07-01", Status.IN_FORCE, ("48/2013/NĐ-CP",)),
                ("2017-09-25", Status.AMENDED, ("92/2017/NĐ-CP",)),
                ("2025-04-01", Status.AMENDED, ("78/2025/NĐ-CP",)),
            ],
            id="an article inserted, amended, and perhaps amended again",
        ),
        pytest.param(
            "55/2011/NĐ-CP",
            "d5.k3a",
            [
                ("", Status.NOT_YET, ()),
                ("2011-08-25", Status.UNKNOWN, ()),
                ("2017-09-25", Status.CEASED, ("92/2017/NĐ-CP",)),
            ],
            id="a clause repealed that nothing recorded inserted",
        ),
        pytest.param(
            "22/2008/QH12",
            "d32",
            [
                ("", Status.NOT_YET, ()),
                ("2010-01-01", Status.IN_FORCE, ()),
                ("2020-07-01", Status.PARTLY_CEASED, ("52/2019/QH14",)),
                ("2025-07-01", Status.CEASED, ("80/2025/QH15",)),
            ],
            id="an article of which one point was repealed",
        ),
        pytest.param(
            "80/2015/QH13",
            "d46.k1",
            [
                ("", Status.NOT_YET, ()),
                ("2016-07-01", Status.IN_FORCE, ()),
                ("2025-02-19", Status.CEASED, ("64/2025/QH15",)),
                ("2025-04-01", Status.CEASED, ("64/2025/QH15",)),
            ],
            id="a clause that ended before its law",
        ),
        pytest.param(
            "64/2025/QH15",
            "d71.k4",
            [
                ("", Status.NOT_YET, ()),
                ("2025-02-19", Status.IN_FORCE, ()),
                ("2025-07-01", Status.IN_FORCE, ("87/2025/QH15",)),
            ],
            id="a clause that took effect before its law",
        ),
        pytest.param(
            "118/2025/NĐ-CP",
            "d4.k2a",
            [
                ("", Status.NOT_YET, ()),
                ("2025-07-01", Status.NOT_YET, ()),
                ("2025-12-31", Status.UNKNOWN, ("367/2025/NĐ-CP",)),
                ("2026-08-05", Status.IN_FORCE, ("309/2026/NĐ-CP",)),
            ],
            id="an earlier amendment of unknown day leaves a time to verify",
        ),
        pytest.param(
            "152/2025/NĐ-CP",
            None,
            [
                ("", Status.NOT_YET, ()),
                ("2025-07-01", Status.IN_FORCE, ()),
                ("2027-03-01", Status.CEASED, ()),
            ],
            id="a decree of limited term",
        ),
    ],
)
def test_a_recorded_life_is_told(
    number: str, provision: str | None, expected: Told, registry: QueryableRegistry
) -> None:
    """What was in force when, and by which act, from sources and nothing else."""
    assert told(registry, number, provision) == expected


def test_every_recorded_provision_has_a_life(registry: QueryableRegistry) -> None:
    """No provision that an act names makes the telling fail, nor leaves a gap."""
    for number in ("63/2010/NĐ-CP", "80/2015/QH13", "118/2025/NĐ-CP", "34/2016/NĐ-CP"):
        (meant,) = registry.by_number([number])[number]
        onto = registry.relations_onto([meant.instrument_id])[meant.instrument_id]
        for provision in {p for r in onto for p in r.target_provisions}:
            days = [
                date.fromisoformat(d)
                for d, _, _ in told(registry, number, provision)
                if d
            ]
            assert days == sorted(set(days))
