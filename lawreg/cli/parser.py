"""argparse that speaks Vietnamese or English, and helps with typing mistakes."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NoReturn

from lawreg.cli.console import write_stdout
from lawreg.cli.options import did_you_mean, one_of, parse_day
from lawreg.errors import ConfigError
from lawreg.language import LANGUAGES, Text

_USAGE = Text("Cách dùng: ", "Usage: ")
_ARGUMENTS = Text("Đối số", "Arguments")
_OPTIONS = Text("Tùy chọn", "Options")
_HELP = Text("in trợ giúp này rồi thoát", "print this help and exit")
_LANGUAGE = Text(
    "ngôn ngữ của thông báo: vi (mặc định) hoặc en; cũng đọc biến môi trường LAWREG_LANG",
    "language of messages: vi (default) or en; also read from LAWREG_LANG",
)
_DEBUG = Text(
    "khi lawreg gặp lỗi nội bộ, in toàn bộ dấu vết",
    "when lawreg itself fails, print the traceback",
)
_WIDTH = 80

FILE = Text("TỆP", "FILE")
FOLDER = Text("THƯ-MỤC", "DIR")
DAY = Text("NGÀY", "DATE")
WORDS = Text("TỪ", "WORDS")
REVISION = Text("BẢN", "REVISION")

# argparse has no other seam for its words: each message it can give, by its form.
_MESSAGES = (
    (
        r"the following arguments are required: (?P<names>.+)",
        Text("thiếu {names}.", "{names} is missing."),
    ),
    (
        r"argument (?P<option>.+): expected (?:one|at least one|\d+) arguments?",
        Text("{option} cần một giá trị đi kèm.", "{option} needs a value."),
    ),
    (
        r"argument (?P<option>.+): ignored explicit argument '?(?P<value>.+?)'?",
        Text(
            "{option} không nhận giá trị («{value}»).",
            "{option} takes no value ('{value}').",
        ),
    ),
)
_OTHER = Text("đối số không hợp lệ: {message}.", "invalid arguments: {message}.")


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help of a fixed width: the same on every screen, and no look at the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=_WIDTH)


class Parser(argparse.ArgumentParser):
    """The parser of one command, in one language.

    Every mistake is a `ConfigError`; nothing here exits or writes to stderr.
    """

    def __init__(
        self, command: str, about: Text, language: str, examples: Sequence[str] = ()
    ) -> None:
        self.language = language
        self._many: str | None = None
        super().__init__(
            prog=f"lawreg {command}".strip(),
            description=_sentence(about.to(language)),
            epilog=_examples(examples, language),
            formatter_class=Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._positionals.title = _ARGUMENTS.to(language)
        self._optionals.title = _OPTIONS.to(language)

    def value(
        self, name: str, metavar: Text, about: Text, *, optional: bool = False
    ) -> None:
        """Declare an argument that stands by its place."""
        nargs = "?" if optional else None
        self.add_argument(
            name,
            metavar=metavar.to(self.language),
            nargs=nargs,
            help=_escape(about.to(self.language)),
        )

    def values(
        self, name: str, metavar: Text, about: Text, *, optional: bool = False
    ) -> None:
        """Declare the arguments that stand by their place, before or after options."""
        self._many = name
        self.add_argument(
            name,
            metavar=metavar.to(self.language),
            nargs="*" if optional else "+",
            help=_escape(about.to(self.language)),
        )

    def option(
        self,
        *flags: str,
        about: Text,
        metavar: Text,
        read: Callable[[str], Any] = str,
        default: Any = None,  # noqa: ANN401 - whatever ``read`` gives
    ) -> None:
        """Declare an option with a value."""
        self.add_argument(
            *flags,
            metavar=metavar.to(self.language),
            type=read,
            default=default,
            help=_escape(about.to(self.language)),
        )

    def codes(
        self, flag: str, metavar: Text, about: Text, read: Callable[[str], Any]
    ) -> None:
        """Declare an option that may be given several times and collects its values."""
        self.add_argument(
            flag,
            metavar=metavar.to(self.language),
            type=read,
            action="append",
            help=_escape(about.to(self.language)),
        )

    def switch(self, flag: str, about: Text) -> None:
        """Declare an option without a value."""
        self.add_argument(
            flag, action="store_true", help=_escape(about.to(self.language))
        )

    def text_or_json(self) -> None:
        """Declare the form of an answer: for people, or for programs."""
        forms = ("text", "json")
        self.option(
            "--output-format",
            metavar=choice(forms),
            read=one_of("--output-format", forms),
            default="text",
            about=Text("text (mặc định) hoặc json", "text (default) or json"),
        )

    def registry(self) -> None:
        """Declare which registry is read, in the words of `find_registry`."""
        self.option(
            "--registry",
            metavar=FILE,
            about=Text(
                "sổ đăng ký: tệp, hoặc địa chỉ postgresql://… (mặc định: sổ mà "
                "LAWREG_REGISTRY nêu, sổ riêng nếu có, nếu không thì sổ đi kèm)",
                "registry: a file, or postgresql://… (default: what LAWREG_REGISTRY "
                "names, your own if there is one, else the bundled one)",
            ),
        )

    def known_at(self) -> None:
        """Declare the second clock: when the registry is asked, beside what day."""
        self.option(
            "--known-at",
            metavar=DAY,
            read=partial(parse_day, option="--known-at"),
            about=Text(
                "trả lời theo những gì sổ đã ghi đến hết ngày này (giờ UTC), không kể "
                "điều ghi hay sửa về sau",
                "answer from what the registry held at the end of this day (UTC), "
                "without what it recorded or corrected later",
            ),
        )

    def common(self) -> None:
        """Declare what every command takes, last."""
        self.option("--lang", metavar=choice(LANGUAGES), about=_LANGUAGE)
        self.switch("--debug", _DEBUG)
        about = _HELP.to(self.language)
        self.add_argument("-h", "--help", action="help", help=about)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """Parse, letting arguments stand between options; raise `ConfigError`."""
        args, rest = self.parse_known_args(list(argv))
        while rest and self._many and (rest[0] == "-" or not rest[0].startswith("-")):
            getattr(args, self._many).append(rest.pop(0))
        if rest and rest[0] == "--" and self._many:
            getattr(args, self._many).extend(rest[1:])
            rest = []
        if rest:
            raise self._unexpected(rest[0])
        return args

    def error(self, message: str) -> NoReturn:
        """Raise what argparse says as a `ConfigError` in the user's language."""
        for form, text in _MESSAGES:
            match = re.fullmatch(form, message, re.DOTALL)
            if match:
                raise ConfigError(text.fill(**match.groupdict()), hint=self._see_help())
        raise ConfigError(_OTHER.fill(message=message), hint=self._see_help())

    def format_usage(self) -> str:
        """Give the usage line in the language of the parser."""
        formatter = self._get_formatter()
        formatter.add_usage(
            self.usage,
            self._actions,
            self._mutually_exclusive_groups,
            _USAGE.to(self.language),
        )
        return formatter.format_help()

    def format_help(self) -> str:
        """Give the whole help in the language of the parser."""
        formatter = self._get_formatter()
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)  # noqa: SLF001 - as argparse does
            formatter.end_section()
        formatter.add_text(self.epilog)
        return f"{self.format_usage()}\n{formatter.format_help()}"

    def print_help(self, file: Any = None) -> None:  # noqa: ANN401, ARG002 - argparse's signature
        """Print the help as data: it was asked for."""
        write_stdout(self.format_help())

    def _unexpected(self, word: str) -> ConfigError:
        if word.startswith("-") and word != "-":
            flag = word.split("=", 1)[0]
            near = did_you_mean(flag, self._option_string_actions)
            return ConfigError(
                Text(
                    "không có tùy chọn «{flag}».", "there is no option '{flag}'."
                ).fill(flag=flag),
                hint=near if near.vi else self._see_help(),
            )
        return ConfigError(
            Text("thừa đối số «{word}».", "unexpected argument '{word}'.").fill(
                word=word
            ),
            hint=self._see_help(),
        )

    def _see_help(self) -> Text:
        return Text("Xem {prog} --help.", "See {prog} --help.").fill(prog=self.prog)


def choice(values: Iterable[str]) -> Text:
    """Write the values an option takes: ``text|json``."""
    shown = "|".join(values)
    return Text(shown, shown)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _escape(words: str) -> str:
    """Keep argparse from reading a per cent sign as a place to fill."""
    return words.replace("%", "%%")


def _examples(examples: Sequence[str], language: str) -> str | None:
    if not examples:
        return None
    heading = Text("Ví dụ:", "Examples:").to(language)
    return "\n".join([heading, *(f"  {example}" for example in examples)])
