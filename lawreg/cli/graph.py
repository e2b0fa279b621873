"""``lawreg graph``: an instrument and what surrounds it, as a tree or a picture."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from contextlib import closing
from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.known_at import open_known
from lawreg.cli.lookup import find_meant, tell_undecided, words_meant
from lawreg.cli.options import one_of, some_of, whole_number
from lawreg.cli.parser import FILE, Parser, choice
from lawreg.cli.show import add_meant
from lawreg.language import Text
from lawreg.model import RelationKind
from lawreg.registry.locate import find_registry

if TYPE_CHECKING:
    from lawreg.report.drawing import Drawing

FORMATS = ("text", "draw", "mermaid", "dot", "svg", "graphml", "json")
_DEEPEST = 20


def add_arguments(parser: Parser) -> None:
    """Declare what ``graph`` takes."""
    add_meant(parser)
    parser.option(
        "--depth",
        metavar=Text("N", "N"),
        read=whole_number("--depth", 1, _DEEPEST),
        default=2,
        about=Text(
            f"đi xa mấy bước, từ 1 đến {_DEEPEST} (mặc định: 2)",
            f"how many steps to go, 1 to {_DEEPEST} (default: 2)",
        ),
    )
    add_kinds(
        parser,
        Text(
            "chỉ theo những loại quan hệ này, cách nhau bằng dấu phẩy: AMENDS,REPLACES",
            "follow these kinds of relation only, split by commas: AMENDS,REPLACES",
        ),
    )
    parser.option(
        "--limit",
        metavar=Text("N", "N"),
        read=whole_number("--limit", 1),
        default=200,
        about=Text(
            "nhiều nhất bao nhiêu văn bản, gần trước (mặc định: 200)",
            "at most so many instruments, nearest first (default: 200)",
        ),
    )
    parser.option(
        "--output-format",
        metavar=choice(FORMATS),
        read=one_of("--output-format", FORMATS),
        default="text",
        about=Text(
            "text (mặc định): một cây; draw: hình vẽ bằng chữ",
            "text (default): a tree; draw: a picture in letters",
        ),
    )
    parser.option(
        "-o",
        "--output",
        metavar=FILE,
        about=Text("ghi vào tệp", "write to a file"),
    )
    parser.registry()


def add_kinds(parser: Parser, about: Text) -> None:
    """Declare which kinds of relation are followed."""
    parser.option(
        "--kinds",
        metavar=Text("LOẠI,…", "KIND,…"),
        read=some_of("--kinds", {kind.value: kind for kind in RelationKind}),
        about=about,
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Draw what surrounds the one instrument meant; list candidates otherwise."""
    from lawreg.graph.web import ALL_KINDS, read_web
    from lawreg.report.drawing import make_drawing

    words = words_meant(args)
    as_of = console.day_asked(args)
    kinds: Collection[RelationKind] = args.kinds or ALL_KINDS
    address = find_registry(args.registry)
    with closing(open_known(address, args.known_at, console)) as view:
        meant = find_meant(view, words)
        if len(meant) != 1:
            return tell_undecided(words, meant, view, args, console)
        root = meant[0].instrument_id
        web = read_web(
            view, root, args.depth, as_of=as_of, limit=args.limit, kinds=kinds
        )
        drawing = make_drawing(view, web, as_of)
    console.deliver(
        _render(drawing, args.output_format, console, args.output),
        args.output,
        (address,),
    )
    return OK


def _render(drawing: Drawing, form: str, console: Console, output: str | None) -> str:
    """Write the drawing in one format, loading only what that format needs."""
    if form == "text":
        from lawreg.report.graph_tree import render_tree

        colour = console.colour(output)
        return render_tree(drawing, console.language, colour=colour)
    if form == "draw":
        from lawreg.report.graph_picture import render_picture

        return render_picture(drawing, console.language)
    if form in ("json", "graphml"):
        from lawreg.report.graph_records import render_graphml, render_node_link

        return (render_node_link if form == "json" else render_graphml)(drawing)
    if form == "svg":
        from lawreg.report.graph_svg import render_svg

        return render_svg(drawing, console.language)
    from lawreg.report.graph_markup import render_dot, render_mermaid

    return (render_dot if form == "dot" else render_mermaid)(drawing, console.language)
