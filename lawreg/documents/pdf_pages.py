"""Pages of a PDF put together: their running heads and numbers are no words of the text."""

from __future__ import annotations

import re
from collections import Counter

_GAZETTE = re.compile(
    r"(?:\d{1,4} )?\s*CÔNG BÁO/Số [\d+ ]{1,40}/Ngày \d{1,2}-\d{1,2}-\d{4}\s*(?: \d{1,4})?"
)
_NUMBER = re.compile(
    r"(?:-\s*)?(\d{1,4})(?:\s*-)?|[Tt]rang (\d{1,4})(?:\s*/\s*\d{1,4})?"
)
_SHARE = 0.6


def join_pages(pages: list[str]) -> str:
    """Join pages with a line break between, without what is printed on every one.

    The head of the Official Gazette goes, and a figure alone on the first or the last
    line of a page where most pages count on so.
    """
    lines = [
        [line.rstrip() for line in page.split("\n") if line.strip()] for page in pages
    ]
    for page in lines:
        if page and _GAZETTE.fullmatch(page[0].strip()):
            del page[0]
    for edge in (0, -1):
        _drop_numbers(lines, edge)
    return "\n".join(line for page in lines for line in page) + "\n"


def _drop_numbers(pages: list[list[str]], edge: int) -> None:
    """Drop the page number on one edge of each page, where most pages have one."""
    offsets: Counter[int] = Counter()
    found: list[tuple[list[str], int]] = []
    for index, page in enumerate(pages):
        number = _NUMBER.fullmatch(page[edge].strip()) if page else None
        if number is not None:
            offset = int(number[1] or number[2]) - index
            offsets[offset] += 1
            found.append((page, offset))
    if not offsets:
        return
    usual, times = offsets.most_common(1)[0]
    # The first page of a text bears none; of two pages the second is told by its place.
    least = 1 if len(pages) == 2 and usual == 1 else 2
    if times < max(least, _SHARE * (len(pages) - 1)):
        return
    for page, offset in found:
        if offset == usual:
            del page[edge]
