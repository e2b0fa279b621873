"""``lawreg add``: an instrument entered by hand."""

from __future__ import annotations

import argparse
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.by_hand import (
    finish,
    identity_options,
    read_stated,
    source_options,
    stated_options,
)
from lawreg.cli.console import Console
from lawreg.cli.parser import Parser
from lawreg.language import Text
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed
    from lawreg.registry import QueryableRegistry


def add_arguments(parser: Parser) -> None:
    """Declare what ``add`` takes."""
    parser.value(
        "number",
        Text("SỐ-HIỆU", "NUMBER"),
        Text(
            "số, ký hiệu; loại, cơ quan, năm lấy theo số",
            "the number; kind, body and year are taken from it",
        ),
    )
    stated_options(parser)
    identity_options(parser)
    source_options(parser)


_MEANT = Text("cơ quan ban hành: {name} ({id})", "issuing body: {name} ({id})")


def run(args: argparse.Namespace, console: Console) -> int:
    """Propose it, or record it at once."""
    from lawreg.intake.by_hand import add_instrument
    from lawreg.registry import open_registry

    address = find_registry(args.registry)
    with closing(open_registry(address)) as view:
        proposed = add_instrument(
            args.number, read_stated(args), view, args.source.strip()
        )
        _tell_body(proposed, view, args.issuer, console)
        return finish(proposed, view, address, args, console)


def _tell_body(
    proposed: Proposed, view: QueryableRegistry, stated: str | None, console: Console
) -> None:
    """Say which body held was meant, where the words are neither its id nor its name."""
    from lawreg.model import Instrument

    issuers = view.issuers()
    for item in proposed.items:
        if isinstance(item.fact, Instrument) and item.fact.issuer_id in issuers:
            body = issuers[item.fact.issuer_id]
            if stated and stated not in (body.issuer_id, body.name):
                console.say(_MEANT.fill(name=body.name, id=body.issuer_id))
