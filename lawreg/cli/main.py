"""From the words typed to an exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from lawreg.cli.command import Command
from lawreg.cli.commands import COMMANDS, GROUPS
from lawreg.cli.console import Console, write_stdout
from lawreg.cli.exit_codes import FAILED, INTERRUPTED, OK
from lawreg.errors import ConfigError, LawregError
from lawreg.language import LANGUAGES, Text

_HELP = ("-h", "--help")


def run() -> NoReturn:
    """Run the command line of this process and exit.

    A process that lives a tenth of a second collects no garbage and takes
    nothing down: each costs half a start of Python.
    """
    gc.set_threshold(100_000)
    # argparse would look for its own translations; `Parser` has the words already.
    vars(argparse)["_"] = str
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    code = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()
    os._exit(code)


def main(argv: Sequence[str]) -> int:
    """Do what ``argv`` asks and give the exit code; never raises.

    Whatever goes wrong is one line on stderr. A failure of lawreg itself is
    written to a file that the line names.
    """
    console = Console()
    try:
        console = Console(find_language(argv), debug="--debug" in argv)
        return _dispatch(list(argv), console)
    except LawregError as error:
        console.complain(error)
        return FAILED
    except KeyboardInterrupt:
        console.say(Text("Đã dừng.", "Stopped."))
        return INTERRUPTED
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else OK
    except Exception as error:  # noqa: BLE001 - the last line of defence
        return _crashed(error, argv, console)


def find_language(argv: Sequence[str]) -> str:
    """Read the language from ``--lang`` anywhere in ``argv``, else from LAWREG_LANG.

    Raises `ConfigError` for a language that lawreg does not speak.
    """
    asked, where = os.environ.get("LAWREG_LANG", ""), "LAWREG_LANG"
    for word, following in zip(argv, [*argv[1:], ""], strict=False):
        if word == "--":
            break
        if word == "--lang":
            asked, where = following, word
        elif word.startswith("--lang="):
            asked, where = word.partition("=")[2], "--lang"
    if where == "LAWREG_LANG":
        asked = asked.replace("-", "_").split("_")[0].lower() or LANGUAGES[0]
    if asked not in LANGUAGES:
        raise ConfigError(
            Text(
                "không có ngôn ngữ «{asked}»; chọn vi hoặc en.",
                "there is no language '{asked}'; choose vi or en.",
            ).fill(asked=asked),
            where,
        )
    return asked


def _dispatch(argv: list[str], console: Console) -> int:
    """Handle what stands before the command, then run the command."""
    while argv and argv[0].startswith("-"):
        option = argv.pop(0)
        if option in _HELP:
            return _overview(console, OK)
        if option == "--version":
            return _version()
        if option == "--lang":
            argv[:1] = []
        elif option != "--debug" and not option.startswith("--lang="):
            raise _unknown_option(option)
    if not argv:
        return _overview(console, FAILED)
    if argv[0] in GROUPS and (len(argv) == 1 or argv[1] in _HELP):
        return _group(argv[0], console, OK if len(argv) > 1 else FAILED)
    command, rest = _find_command(argv)
    args = command.parser(console.language).read(rest)
    return command.module().run(args, console)


def _find_command(argv: list[str]) -> tuple[Command, list[str]]:
    words = 2 if argv[0] in GROUPS else 1
    name = " ".join(argv[:words])
    if name in COMMANDS:
        return COMMANDS[name], argv[words:]
    raise _unknown_command(name)


def _unknown_command(name: str) -> ConfigError:
    from lawreg.cli.options import did_you_mean

    hint = did_you_mean(f"lawreg {name}", [f"lawreg {known}" for known in COMMANDS])
    if os.path.exists(name):
        hint = Text(
            "Có phải «lawreg check {name}»?", "Did you mean 'lawreg check {name}'?"
        ).fill(name=name)
    return ConfigError(
        Text("không có lệnh «{name}».", "there is no command '{name}'.").fill(
            name=name
        ),
        hint=hint if hint.vi else Text("Xem lawreg --help.", "See lawreg --help."),
    )


def _unknown_option(option: str) -> ConfigError:
    from lawreg.cli.options import did_you_mean

    known = (*_HELP, "--version", "--lang", "--debug")
    near = did_you_mean(option, known)
    return ConfigError(
        Text(
            "không có tùy chọn «{option}» trước tên lệnh.",
            "there is no option '{option}' before the command.",
        ).fill(option=option),
        hint=near
        if near.vi
        else Text(
            "Đặt tùy chọn của lệnh sau tên lệnh.", "Options go after the command."
        ),
    )


def _overview(console: Console, code: int) -> int:
    from lawreg.cli.overview import render_overview

    write_stdout(render_overview(console.language))
    return code


def _group(group: str, console: Console, code: int) -> int:
    from lawreg.cli.overview import render_group

    write_stdout(render_group(group, console.language))
    return code


def _version() -> int:
    from lawreg import __version__

    write_stdout(f"lawreg {__version__}\n")
    return OK


def _crashed(error: Exception, argv: Sequence[str], console: Console) -> int:
    import traceback

    from lawreg.cli.crash import write_crash_log

    if console.debug:
        traceback.print_exception(error)
    try:
        log = write_crash_log(error, argv)
    except OSError:
        log = ""
    console.say(
        Text(
            "lawreg: lỗi nội bộ ({kind}); chưa có kết quả nào đáng tin. Nhật ký: {log}",
            "lawreg: internal failure ({kind}); no result can be relied on. Log: {log}",
        ).fill(kind=type(error).__name__, log=log or "-")
    )
    return FAILED
