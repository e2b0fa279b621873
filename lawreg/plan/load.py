"""A plan from a file or from stdin, whatever it is written in."""

from __future__ import annotations

import os

from lawreg.errors import PlanError
from lawreg.language import Text
from lawreg.legacy import read_legacy
from lawreg.model.plan import Plan
from lawreg.plan.source_file import Source, check_size, decode, read_source

_EMPTY = Text("không có nội dung.", "is empty.")
_GIVE_A_PLAN = Text(
    "Cần một kế hoạch dạng .json hoặc .txt.", "Give a plan as .json or .txt."
)


def load_plan(path: str, given: Source | str | None = None) -> Plan:
    """Read a plan: JSON where the name ends in .json, else as its content shows.

    ``path`` may be ``-``; then, and whenever ``given`` is there, that is the plan
    and ``path`` only names it. Content that begins with ``{`` is JSON unless the
    name says it is text.

    Raises `PlanError` for what cannot be read or holds nothing, and its kind
    `PlanFormatError` for a JSON file that is no plan.
    """
    if given is None:
        given = read_source(path)
    source = _given(given, path) if isinstance(given, str) else given
    if not source.text.strip():
        raise PlanError(_EMPTY, path, _GIVE_A_PLAN)
    legacy = read_legacy(source.text)
    encoding = source.encoding or ", ".join(sorted(legacy.encodings))
    if _is_json(path, source.text):
        from lawreg.plan.json_plan import parse_json_plan

        return parse_json_plan(legacy.text, path)._replace(encoding=encoding)
    from lawreg.plan.text_plan import read_text_plan

    return read_text_plan(source.text, path)._replace(encoding=encoding)


def _is_json(path: str, source: str) -> bool:
    extension = os.path.splitext(path)[1].lower()
    if extension == ".json":
        return True
    return extension != ".txt" and source.lstrip()[:1] == "{"


def _given(text: str, path: str) -> Source:
    """Hold a text that was already read to what a file is held to."""
    check_size(len(text), path)
    if "\x00" in text[:8192] or text.startswith(("%PDF", "PK\x03\x04", "{\\rtf")):
        return decode(text.encode(errors="surrogatepass"), path)
    return Source(text.removeprefix("\ufeff"))
