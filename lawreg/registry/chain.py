"""Whether a registry holds what was recorded and nothing else.

The journal is a chain: each revision is a digest of its changeset, its lines and
the revision before. Played from the beginning it says which record was held from
when until when; the rows must say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from lawreg.errors import RegistryError
from lawreg.language import Text
from lawreg.registry.facts import (
    Changeset,
    Entry,
    canonical_json,
    next_revision,
    subject_of,
)
from lawreg.registry.fault import Fault, error
from lawreg.registry.follow_up import on_registry
from lawreg.registry.recorded import Line, Record, read_lines
from lawreg.registry.view import QueryableRegistry

_LOG = Text("Xem `lawreg registry log{on}`.", "See `lawreg registry log{on}`.")


class Head(NamedTuple):
    """A changeset as the database has it."""

    changeset: Changeset
    at: str
    revision: str


def read_heads(view: QueryableRegistry) -> list[Head]:
    """Give every changeset, oldest first."""
    rows = view.query(
        "SELECT number, at, author, reason, revision FROM changesets ORDER BY number"
    )
    return [
        Head(
            Changeset(
                int(str(number)),
                _moment(str(at)),
                str(author),
                str(reason),
            ),
            str(at),
            str(revision),
        )
        for number, at, author, reason, revision in rows
    ]


def heads_until(heads: Sequence[Head], name: str, address: str) -> Sequence[Head]:
    """Give the changesets up to the one named: by its number, or its revision.

    No name is the newest. Raises `RegistryError` when ``address`` has none of that name.
    """
    if not name:
        return heads
    if name.isdecimal() and len(name) < 8:
        found = [n for n, h in enumerate(heads) if h.changeset.number == int(name)]
    else:
        found = [n for n, h in enumerate(heads) if h.revision.startswith(name)]
    if len(found) != 1:
        raise RegistryError(
            Text(
                "không có bản hoặc đợt cập nhật «{name}».",
                "there is no revision or changeset '{name}'.",
            ).fill(name=name),
            address,
            _LOG.fill(on=on_registry(address)),
        )
    return heads[: found[0] + 1]


def _moment(at: str) -> datetime:
    """Read a time; what is none is another time than was recorded."""
    try:
        return datetime.fromisoformat(at).astimezone(UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


class _Expected:
    """A record that the journal says was held, from one changeset to another."""

    __slots__ = ("at", "subject", "superseded_by")

    def __init__(self, at: str, subject: str) -> None:
        self.at = at
        self.subject = subject
        self.superseded_by: int | None = None


class Journal:
    """The journal played from its beginning; rows are compared with what it says."""

    def __init__(self, view: QueryableRegistry) -> None:
        self.heads = read_heads(view)
        self.faults: list[Fault] = []
        self._expected: dict[bytes, list[_Expected]] = {}
        self._times = {head.changeset.number: head.at for head in self.heads}
        self._play(view)

    def compare(self, record: Record) -> Iterator[Fault]:
        """Say what is wrong with a row; a row that is right is ticked off."""
        where = f"{record.table} {record.row_id}"
        if record.fact is None:
            yield error("record-unreadable", where, _UNREADABLE)
            return
        subject = subject_of(record.fact)
        name = f"{subject[1]} ({where})"
        if not record.keys_agree:
            yield error("key-altered", name, _KEY_ALTERED)
        expected = self._expected.get(_key(subject[0], canonical_json(record.fact)))
        if not expected:
            yield error("record-altered", name, _NOT_RECORDED)
            return
        for n, one in enumerate(expected):
            if (one.at, one.superseded_by) == record[3:5]:
                del expected[n]
                return
        del expected[0]
        yield error("record-altered", name, _CLOCKS_ALTERED)

    def left_over(self) -> Iterator[Fault]:
        """Say which records of the journal no row was."""
        for held in self._expected.values():
            for one in held:
                yield error("record-missing", one.subject, _MISSING)

    def _play(self, view: QueryableRegistry) -> None:
        """Check every link of the chain, and note what each changeset recorded."""
        previous = ""
        before = ""
        heads = iter(self.heads)
        head = next(heads, None)
        for number, lines in groupby(read_lines(view), lambda line: line.changeset):
            while head is not None and head.changeset.number < number:
                previous = self._link(head, previous, before, ())
                before, head = head.at, next(heads, None)
            if head is None or head.changeset.number != number:
                what = _NO_HEAD.fill(n=number)
                self.faults.append(error("chain-broken", f"changeset {number}", what))
                continue
            previous = self._link(head, previous, before, self._note(head, lines))
            before, head = head.at, next(heads, None)
        while head is not None:
            previous = self._link(head, previous, before, ())
            before, head = head.at, next(heads, None)

    def _link(
        self, head: Head, previous: str, before: str, entries: Iterable[Entry]
    ) -> str:
        """Check one link, and go on from what the database says: one fault, not many."""
        name = f"changeset {head.changeset.number}"
        if next_revision(previous, head.changeset, entries) != head.revision:
            self.faults.append(error("chain-broken", name, _BROKEN))
        if head.at < before:
            self.faults.append(error("times-go-back", name, _BACKWARDS))
        return head.revision

    def _note(self, head: Head, lines: Iterable[Line]) -> Iterator[Entry]:
        """Pass the lines on, and play them."""
        for line in lines:
            kind, subject, before, after = line.entry
            if before is not None:
                held = self._expected.get(_key(kind, before), [])
                open_ones = [one for one in held if one.superseded_by is None]
                if open_ones:
                    open_ones[0].superseded_by = head.changeset.number
                else:
                    self.faults.append(error("journal-astray", subject, _ASTRAY))
            if after is not None:
                made = _Expected(head.at, subject)
                self._expected.setdefault(_key(kind, after), []).append(made)
            yield line.entry


def _key(kind: str, text: str) -> bytes:
    """Keep a record as sixteen bytes: a registry may hold millions."""
    return blake2b(f"{kind} {text}".encode(), digest_size=16).digest()


_BROKEN = Text(
    "bản ghi ở đợt này không phải bản tính từ nhật ký của nó và bản trước: nhật ký, "
    "người, giờ hoặc lý do đã bị sửa.",
    "the revision is not what its journal and the revision before give: the journal, "
    "the author, the time or the reason was changed.",
)
_NO_HEAD = Text(
    "nhật ký có dòng của đợt {n} nhưng không có đợt ấy.",
    "the journal has lines of changeset {n}, which is not there.",
)
_BACKWARDS = Text(
    "thời điểm trước thời điểm của đợt đứng trước.",
    "its time is before that of the changeset before.",
)
_ASTRAY = Text(
    "nhật ký sửa hoặc rút một bản ghi lúc ấy sổ không giữ.",
    "the journal corrects or withdraws a record that was not held then.",
)
_UNREADABLE = Text(
    "dòng này chứa giá trị mà sổ đăng ký không bao giờ ghi.",
    "the row holds what no registry writes.",
)
_KEY_ALTERED = Text(
    "khóa tìm kiếm không khớp với số, tên: bản ghi có thể không tìm thấy được.",
    "the keys it is found by are not those of its words: it may not be found.",
)
_NOT_RECORDED = Text(
    "dòng này không phải điều nhật ký đã ghi: bị sửa hoặc thêm ngoài nhật ký.",
    "the row is not what the journal recorded: it was changed or added behind it.",
)
_CLOCKS_ALTERED = Text(
    "thời điểm ghi hoặc đợt thay thế không phải điều nhật ký đã ghi.",
    "the time it was recorded, or what superseded it, is not what the journal says.",
)
_MISSING = Text(
    "nhật ký đã ghi một bản ghi mà bảng không còn giữ nguyên.",
    "the journal recorded a record that the table no longer holds as it was.",
)
