"""``lawreg apply``: a reviewed changeset becomes part of the registry, whole or not at all."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from lawreg.cli.author import author_option, find_author
from lawreg.cli.changeset import (
    CHANGESET,
    accept_all_switch,
    read_changeset,
    telling_items,
)
from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED, OK
from lawreg.cli.item_notes import tell_notes
from lawreg.cli.parser import FOLDER, Parser
from lawreg.intake.proposed import Decision
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word
from lawreg.registry.locate import find_registry, shown

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed
    from lawreg.intake.recording import Accepted, Applied
    from lawreg.model import RegistryView
    from lawreg.registry.facts import Change

_NOTHING = Text(
    "không có gì để ghi: {already} mục đã có trong sổ, {rejected} mục bị bỏ",
    "nothing to record: {already} items are held already, {rejected} are rejected",
)
_DONE = Text(
    "đã ghi {facts} bản ghi vào {registry}: đợt cập nhật {number}, bản {revision}; "
    "hoàn tác: `lawreg revert {number}{on}`",
    "recorded {facts} facts in {registry}: changeset {number}, revision {revision}; "
    "to undo it: `lawreg revert {number}{on}`",
)
_PROPOSED = Text(
    "sổ này cần hai người: đã ghi đề xuất số {n}; người khác áp dụng bằng "
    "`lawreg registry decide {n} --apply --author TÊN{on}`",
    "this registry takes two persons: wrote down proposal {n}; another applies it with "
    "`lawreg registry decide {n} --apply --author NAME{on}`",
)
_IN_SOURCE = Text(
    "đã ghi {n} tệp trong {folder}: đợt cập nhật {number}; dựng lại sổ bằng "
    "`lawreg registry build --source {folder}`",
    "wrote {n} files in {folder}: changeset {number}; build the registry anew with "
    "`lawreg registry build --source {folder}`",
)
_WOULD = Text(
    "sẽ ghi {facts} bản ghi; {already} mục đã có trong sổ, {rejected} mục bị bỏ",
    "{facts} facts would be recorded; {already} held already, {rejected} rejected",
)

_DO_IT = Text(
    "chưa ghi gì; để ghi: `{command}`", "nothing is recorded; to: `{command}`"
)


def add_arguments(parser: Parser) -> None:
    """Declare what ``apply`` takes."""
    parser.value(
        "changeset",
        CHANGESET,
        Text("tệp đề xuất đã duyệt", "the changeset file, reviewed"),
    )
    accept_all_switch(parser)
    parser.switch(
        "--dry-run",
        Text(
            "chỉ nói sẽ ghi gì và kế hoạch nào đổi kết luận",
            "say what would be recorded and which plans it changes, and stop",
        ),
    )
    parser.option(
        "--source-dir",
        metavar=FOLDER,
        about=Text(
            "ghi vào thư mục nguồn TOML (data/source) thay vì vào sổ",
            "write the TOML source (data/source), not a registry",
        ),
    )
    author_option(parser)
    parser.registry()


def run(args: argparse.Namespace, console: Console) -> int:
    """Compare with the registry as it is now, and record what was accepted."""
    from lawreg.intake.recording import accept_all

    proposed = read_changeset(args.changeset, console)
    if proposed is None:
        return FAILED
    if args.accept_all:
        proposed = accept_all(proposed)
    return telling_items(
        args.changeset,
        find_registry(args.registry),
        console,
        partial(_apply, proposed, args, console),
    )


def _apply(proposed: Proposed, args: argparse.Namespace, console: Console) -> int:
    """Record what was accepted, or say what would be."""
    from lawreg.cli.foreseen_verdicts import tell_verdicts
    from lawreg.intake.recording import find_accepted
    from lawreg.registry import open_registry

    if args.source_dir is not None:
        return _write_source(proposed, args, console)
    address = find_registry(args.registry)
    if args.dry_run:
        with closing(open_registry(address)) as view:
            accepted = find_accepted(proposed, view, console.last_day())
            _tell(accepted, proposed, view, console)
            tell_notes(proposed, view, console)
            tell_verdicts(proposed, view, view, address, console)
        return _dry(accepted, args, on_registry(address), console)
    with closing(open_registry(address)) as view:
        find_accepted(proposed, view, console.last_day())
        tell_notes(proposed, view, console)
    return record(proposed, address, find_author(args.author), console)


def record(proposed: Proposed, address: str, author: str, console: Console) -> int:
    """Record what was accepted and say what came of it."""
    from lawreg.intake.recording import apply_changeset

    now = datetime.now(UTC).replace(microsecond=0)
    done = apply_changeset(proposed, address, at=now, author=author)
    console.say(applied_phrase(done, proposed, address))
    return OK


def _write_source(
    proposed: Proposed, args: argparse.Namespace, console: Console
) -> int:
    """Write what was accepted into the files of a source, or say what would be."""
    from lawreg.intake.recording import find_accepted
    from lawreg.registry.source_writing import write_to_source

    folder: str = args.source_dir
    if args.dry_run:
        return _dry_run_on_source(proposed, folder, args, console)

    def accepted(view: RegistryView) -> Sequence[Change]:
        found = find_accepted(proposed, view, console.last_day())
        tell_notes(proposed, view, console)
        return found.changes

    written = write_to_source(
        folder,
        accepted,
        at=datetime.now(UTC).replace(microsecond=0),
        author=find_author(args.author),
        reason=proposed.reason,
    )
    if written is None:
        already = proposed.count(Decision.ACCEPT)
        console.say(_NOTHING.fill(already=already, rejected=_rejected(proposed)))
        return OK
    told = _IN_SOURCE.fill(n=len(written.files), folder=folder, number=written.number)
    console.say(told)
    return OK


def _dry_run_on_source(
    proposed: Proposed, folder: str, args: argparse.Namespace, console: Console
) -> int:
    """Compare with a source; the plans are those of the registry beside it."""
    from lawreg.cli.foreseen_verdicts import tell_verdicts
    from lawreg.intake.recording import find_accepted
    from lawreg.registry import open_registry
    from lawreg.registry.source import load_source
    from lawreg.registry.source_writing import source_view

    held = source_view(load_source(folder))
    accepted = find_accepted(proposed, held, console.last_day())
    _tell(accepted, proposed, held, console)
    tell_notes(proposed, held, console)
    address = find_registry(args.registry)
    with closing(open_registry(address)) as portfolio:
        tell_verdicts(proposed, held, portfolio, address, console)
    return _dry(accepted, args, f" --source-dir {shell_word(folder)}", console)


def _dry(
    accepted: Accepted, args: argparse.Namespace, into: str, console: Console
) -> int:
    """End a dry run with the command that does what it told."""
    if accepted.changes:
        said = shell_word(args.changeset) + " --accept-all" * args.accept_all + into
        console.say(_DO_IT.fill(command=f"lawreg apply {said}"))
    return OK


def applied_phrase(done: Applied, proposed: Proposed, registry: str) -> Text:
    """Say what came of applying: recorded, proposed to another person, or nothing."""
    from lawreg.report.words import short_revision

    if done.proposal is not None:
        return _PROPOSED.fill(n=done.proposal, on=on_registry(registry))
    if done.recorded is None:
        return _NOTHING.fill(
            already=done.accepted.already, rejected=_rejected(proposed)
        )
    return _DONE.fill(
        facts=len(done.accepted.changes),
        registry=shown(registry),
        on=on_registry(registry),
        number=done.recorded.number,
        revision=short_revision(done.recorded.revision),
    )


def _rejected(proposed: Proposed) -> int:
    return proposed.count(Decision.REJECT)


def _tell(
    accepted: Accepted, proposed: Proposed, view: RegistryView, console: Console
) -> None:
    """Print what would be recorded, record by record."""
    from lawreg.registry.difference import find_altered
    from lawreg.registry.facts import entry_of
    from lawreg.report.difference import altered_lines
    from lawreg.report.record_words import gather_names

    altered = find_altered(map(entry_of, accepted.changes))
    names = gather_names(altered, view)
    lines = altered_lines(altered, names, console.language, whole=True)
    console.deliver("".join(f"{line}\n" for line in lines))
    told = _WOULD.fill(
        facts=len(accepted.changes),
        already=accepted.already,
        rejected=_rejected(proposed),
    )
    console.say(told)
