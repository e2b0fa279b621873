"""``lawreg registry init``: a registry of one's own, made from the bundled one."""

from __future__ import annotations

import argparse

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import OK
from lawreg.cli.parser import Parser
from lawreg.registry.locate import init_user_registry


def add_arguments(parser: Parser) -> None:
    """Declare what ``registry init`` takes: nothing of its own."""


def run(args: argparse.Namespace, console: Console) -> int:  # noqa: ARG001 - no arguments
    """Make the registry and print where it is."""
    console.deliver(f"{init_user_registry()}\n")
    return OK
