"""``lawreg plan schema``: the JSON Schema of a plan file."""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser


def add_arguments(parser: Parser) -> None:
    """Declare what ``plan schema`` takes: nothing of its own."""


def run(args: argparse.Namespace, console: Console) -> int:  # noqa: ARG001 - no arguments
    """Print the schema."""
    from lawreg.plan.schema import render_schema

    console.deliver(render_schema())
    return OK
