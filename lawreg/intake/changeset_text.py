"""A changeset file as a lawyer reads it: each item under a heading that says what it does."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Item, Proposed, bare
from lawreg.intake.told import item_quotes, item_sentence, namer
from lawreg.model import Certainty, Instrument, RegistryView, Relation
from lawreg.registry.facts import IssuerFact
from lawreg.registry.record_lines import Line
from lawreg.registry.toml_text import (
    instrument_table,
    issuer_table,
    relation_table,
    render_toml,
)

FORM = 1
"""The form of the file; a later lawreg that writes another will know this one by it."""
_HEAD = """\
# Đề xuất cập nhật sổ đăng ký: {reason}
#
# Đọc từng mục, rồi ghi decision = "accept" (nhận) hoặc "reject" (bỏ). Ngày, điều khoản,
# tên… chưa đúng thì sửa ngay ở đây. Xong thì chạy `lawreg apply` với tệp này; hoặc để
# `lawreg review` dẫn đi từng mục. Dòng bắt đầu bằng # chỉ để đọc, sửa không có tác dụng.
"""
_HEAD_OF_ONE = """\
# Sửa một mục của đề xuất: {reason}
#
# Sửa ngày, điều khoản, tên… rồi lưu tệp và đóng trình soạn thảo: `lawreg review` nhận
# lấy mục đã sửa. Giữ nguyên [changeset]. Dòng bắt đầu bằng # chỉ để đọc.
"""
_RULE = "# " + "─" * 78
_WIDTH = 84


def render_changeset(proposed: Proposed, view: RegistryView) -> str:
    """Write what is proposed as a file; what it says of each item is made anew."""
    parts = [_HEAD.format(reason=_plain(proposed.reason)), _told_of_all(proposed)]
    return "\n".join((*parts, *_items(proposed, view, range(len(proposed.items)))))


def render_one_item(proposed: Proposed, index: int, view: RegistryView) -> str:
    """Write one item as a file to be edited alone, told as it is among the others.

    It is read back as a file of all items is.
    """
    head = _HEAD_OF_ONE.format(reason=_plain(proposed.reason))
    shared = _told_of_all(proposed._replace(held=(), problems=()))
    return "\n".join((head, shared, *_items(proposed, view, [index])))


def _told_of_all(proposed: Proposed) -> str:
    return render_toml(_head(proposed)).lstrip("\n")


def _items(
    proposed: Proposed, view: RegistryView, indices: Iterable[int]
) -> Iterator[str]:
    name = namer(proposed, view)
    notes = notes_on(proposed, view)
    for index in indices:
        item = proposed.items[index]
        sentence = item_sentence(item, name).vi
        yield "\n".join(_comments(index + 1, sentence, item, notes[index]))
        yield render_item(item)


def _head(proposed: Proposed) -> Line:
    values: Line = {
        "form": FORM,
        "reason": proposed.reason,
        "text": proposed.text,
        "digest": proposed.digest,
        "source": proposed.source,
        "registry": proposed.revision,
        "held": [held._asdict() for held in proposed.held],
        "problems": [problem._asdict() for problem in proposed.problems],
    }
    return {"changeset": {k: v for k, v in values.items() if v not in ("", [])}}


def render_item(item: Item) -> str:
    """Write one item as a table of the file, without its heading."""
    values: Line = {
        "decision": item.decision.value,
        "corrects": item.corrects,
        "cited": item.cited,
        "candidates": list(item.candidates),
        "certainty": "" if item.certainty is Certainty.HIGH else item.certainty.value,
        "places": [offset for span in item.places for offset in span],
    }
    told = {k: v for k, v in values.items() if v not in ("", []) or k == "decision"}
    return render_toml({"items": [told | _fact(item)]}).lstrip("\n")


def _fact(item: Item) -> Line:
    match bare(item.fact):
        case Instrument() as instrument:
            return {"instrument": instrument_table(instrument)}
        case Relation() as relation:
            # A target that nobody decided stands there to be filled in.
            return {"relation": relation_table(relation)}
        case IssuerFact() as body:
            return {"issuer": issuer_table(body)}


def _comments(
    number: int, sentence: str, item: Item, notes: Sequence[Note]
) -> Iterator[str]:
    yield _RULE
    yield from _wrapped([f"{number}. {sentence}"])
    yield from _wrapped(f"Trích: «{quote}»" for quote in item_quotes(item))
    yield from _wrapped(
        f"{'PHẢI SỬA' if note.waits else 'Lưu ý'}: {note.what.vi}" for note in notes
    )


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        # A number broken at its hyphen would be no number any more.
        pieces = textwrap.wrap(
            _plain(line), _WIDTH, break_on_hyphens=False, break_long_words=False
        )
        for n, piece in enumerate(pieces):
            yield f"#    {piece}" if n else f"# {piece}"


def _plain(words: str) -> str:
    """Leave out what no comment may hold: breaks of lines and control characters."""
    return "".join(c for c in " ".join(words.split()) if c.isprintable())
