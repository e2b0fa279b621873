"""What a verification finds, in words: its codes, what it is about, where a rule was read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lawreg.language import Text
from lawreg.model.kinds import RelationKind
from lawreg.registry.fault import Fault
from lawreg.registry.verify import INSTRUMENT_ID

FAULT_WORDS: Mapping[str, Text] = {
    "act-after-end": Text(
        "tác động lên văn bản đã hết hiệu lực", "act on a text that had ended"
    ),
    "chain-broken": Text("chuỗi các bản bị đứt", "chain of revisions broken"),
    "cycle": Text("tác động thành vòng", "acts in a circle"),
    "date-before-cause": Text("ngày trước việc sinh ra nó", "day before its cause"),
    "effect-before-issue": Text(
        "hiệu lực trước ngày ban hành", "effect before the day of issue"
    ),
    "effect-too-early": Text(
        "hiệu lực sớm hơn luật cho phép", "effect earlier than the law allows"
    ),
    "ended-twice": Text("chấm dứt hai lần", "ended twice"),
    "file-damaged": Text("tệp hỏng", "file damaged"),
    "guard-altered": Text("chốt chống sửa bị thay đổi", "guard altered"),
    "id-not-canonical": Text("mã không đúng cách đặt", "id not as it should be"),
    "journal-astray": Text(
        "nhật ký sửa điều không có", "journal corrects what is not there"
    ),
    "key-altered": Text("khóa tìm kiếm bị thay đổi", "search key altered"),
    "not-held": Text("nhắc đến điều sổ không có", "names what is not held"),
    "number-not-canonical": Text(
        "số, ký hiệu không ở dạng chuẩn", "number not in canonical form"
    ),
    "number-unread": Text("số, ký hiệu không đọc được", "number not understood"),
    "overlap": Text("ghi hai lần", "recorded twice"),
    "proposal-altered": Text("đề xuất bị thay đổi", "proposal altered"),
    "record-altered": Text("bản ghi bị thay đổi", "record altered"),
    "record-missing": Text("bản ghi bị mất", "record missing"),
    "record-unreadable": Text("bản ghi không đọc được", "record unreadable"),
    "revision-unknown": Text("bản không có trong sổ này", "revision unknown"),
    "times-go-back": Text("thời điểm ghi đi lùi", "times go back"),
    "two-days": Text("chấm dứt vào hai ngày khác nhau", "ended on two days"),
}
"""What each code says, shortly; the page on the registry explains them."""

_ROW = re.compile(r"\b([a-z_]+) (\d+)(?=\)?$)")
"""A changeset, a proposal or a row of a table, at the end of a subject."""
_COUNTED = {
    "changeset": Text("đợt cập nhật {n}", "changeset {n}"),
    "proposal": Text("đề xuất số {n}", "proposal {n}"),
    "decision": Text("quyết định về đề xuất số {n}", "decision on proposal {n}"),
}
_OF_TABLE = Text("bảng {table}, dòng {n}", "table {table}, row {n}")
_GUARD = Text("bảng, chỉ mục hoặc chốt «{name}»", "table, index or trigger '{name}'")
_WHOLE_FILE = Text("cả tệp", "the whole file")
_ON_GITHUB = re.compile(r"github:([^:\s]+):(\S+)")
_REPOSITORY = Text(
    "tệp {path} của kho {repository} trên GitHub",
    "file {path} of the repository {repository} on GitHub",
)


def code_phrase(code: str, language: str) -> str:
    """Say in words what a code stands for, with the code itself in brackets."""
    words = FAULT_WORDS.get(code)
    return f"{words.to(language)} [{code}]" if words else f"[{code}]"


def subject_phrase(fault: Fault, names: Mapping[str, str], language: str) -> str:
    """Say what a fault is about: a text as it is cited, an act with both its ends."""
    subject = fault.subject
    if subject in names:
        return f"{names[subject]} ({subject})"
    if fault.code == "guard-altered":
        return _GUARD.fill(name=subject).to(language)
    if subject == "integrity_check":
        return _WHOLE_FILE.to(language)
    words = _ROW.sub(lambda row: _counted(*row.groups()).to(language), subject)
    for kind in RelationKind:
        words = words.replace(f" {kind.value} ", f" {kind.label.to(language)} ")
    return named(words, names)


def _counted(table: str, n: str) -> Text:
    words = _COUNTED.get(table, _OF_TABLE)
    return words.fill(n=n, table=table)


def named(words: str, names: Mapping[str, str]) -> str:
    """Put how texts are cited in the place of their ids."""
    return INSTRUMENT_ID.sub(lambda found: names.get(found[0], found[0]), words)


def source_phrase(source: str, language: str) -> str:
    """Say where a rule was read; an address stays as it is.

    >>> source_phrase("github:an/luat:2015/luat-80.html", "vi")
    'tệp 2015/luat-80.html của kho an/luat trên GitHub'
    """
    found = _ON_GITHUB.fullmatch(source)
    if found is None:
        return source
    told = {"repository": found[1], "path": found[2]}
    return _REPOSITORY.fill(**told).to(language)
