"""Any record, whatever its words, is read back from every form as it was."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lawreg.model import (
    Commencement,
    Confidence,
    Evidence,
    Instrument,
    InstrumentKind,
    Relation,
    RelationKind,
    Scope,
)
from lawreg.registry import json_ld, sheets
from lawreg.registry.record_lines import (
    lines_of,
    read_lines,
    render_lines,
    with_days,
)

WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30
).map(str.strip)
NAMED = WORDS.filter(bool)
DAYS = st.none() | st.dates(date(1945, 1, 1), date(2100, 1, 1))
EVIDENCE = st.lists(st.builds(Evidence, NAMED, WORDS), max_size=2).map(tuple)
PARTS = st.lists(
    st.builds(
        Commencement,
        st.sampled_from([("d1.k11",), ("d7", "d8")]),
        DAYS,
        WORDS,
        st.none() | st.builds(Evidence, NAMED, WORDS),
    ),
    max_size=2,
).map(tuple)
INSTRUMENTS = st.builds(
    Instrument,
    instrument_id=st.just("vn/cp/2018/61-2018-nd-cp"),
    number=NAMED,
    kind=st.sampled_from(InstrumentKind),
    issuer_id=NAMED,
    title=WORDS,
    issued_on=DAYS,
    effective_from=DAYS,
    ceased_on=DAYS,
    place=WORDS,
    signer=WORDS,
    unconfirmed=st.sampled_from([(), ("title",), ("title", "issuer")]),
    year=st.none() | st.integers(1945, 2100),
    confidence=st.sampled_from(Confidence),
    aliases=st.lists(NAMED, max_size=2, unique=True).map(tuple),
    note=WORDS,
    evidence=EVIDENCE,
    commencements=PARTS,
)
RELATIONS = st.builds(
    Relation,
    kind=st.sampled_from(RelationKind),
    actor=st.just("vn/cp/2018/61-2018-nd-cp"),
    target=st.just("vn/cp/2010/63-2010-nd-cp"),
    effective_from=DAYS,
    effective_until=DAYS,
    actor_provisions=st.sampled_from([(), ("d1",)]),
    unconfirmed=st.just(()),
    note=WORDS,
    transition=WORDS,
    target_provisions=st.sampled_from([(), ("d1",), ("d2.k3", "pl0")]),
    scope=st.sampled_from(Scope),
    scope_note=WORDS,
    confidence=st.sampled_from(Confidence),
    evidence=EVIDENCE,
)


@settings(max_examples=25, deadline=None)
@given(INSTRUMENTS, st.lists(RELATIONS, max_size=3))
def test_every_form_gives_back_the_same_lines(
    instrument: Instrument, relations: list[Relation]
) -> None:
    """Quotation marks, commas, formulas, letters of any script."""
    lines = list(lines_of([instrument], relations))
    forms = (
        (render_lines(lines).encode(), read_lines),
        (sheets.write_csv(lines), sheets.read_csv),
        (sheets.write_xlsx(lines), sheets.read_xlsx),
        (json_ld.write_graph(lines), json_ld.read_graph),
    )
    expected = [with_days(line) for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form"
        for written, read in forms:
            file = path.with_suffix(".xlsx") if read is sheets.read_xlsx else path
            file.write_bytes(written)
            assert read(str(file)) == expected
