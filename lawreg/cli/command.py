"""A command of the command line: what it is for and where it lives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.cli.parser import Parser
from lawreg.language import Text

if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    from lawreg.cli.console import Console

    class CommandModule(Protocol):
        """What the module of a command offers."""

        def add_arguments(self, parser: Parser) -> None:
            """Declare what the command takes."""

        def run(self, args: argparse.Namespace, console: Console) -> int:
            """Do it and give the exit code."""


class Command:
    """One command; ``name`` is as typed: ``registry build``. Its module is loaded only when asked for."""

    __slots__ = ("about", "examples", "name")

    def __init__(self, name: str, about: Text, examples: tuple[str, ...]) -> None:
        self.name = name
        self.about = about
        self.examples = examples

    def module(self) -> CommandModule:
        """Load the module that does the work."""
        path = f"lawreg.cli.{self.name.replace(' ', '_').replace('-', '_')}"
        module: CommandModule = __import__(path, fromlist=["run"])
        return module

    def parser(self, language: str) -> Parser:
        """Build the parser of this command only."""
        parser = Parser(self.name, self.about, language, self.examples)
        self.module().add_arguments(parser)
        parser.common()
        return parser
