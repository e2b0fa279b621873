"""A row of a table as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

CELL_GAP = " | "


def lay_row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Lay the cells of a row on one line, a bar between, where each has one line.

    Cells of several paragraphs follow one another, parted by an empty line, so that
    the paragraphs of each stay together.

    >>> lay_row([["1"], ["Nghị định"]])
    ['1 | Nghị định']
    >>> lay_row([["BỘ TƯ PHÁP", "Số: 1/TT-BTP"], ["Hà Nội"]])
    ['BỘ TƯ PHÁP', 'Số: 1/TT-BTP', '', 'Hà Nội']
    """
    filled = [[line for line in cell if line.strip()] for cell in cells]
    if all(len(cell) <= 1 for cell in filled):
        words = [cell[0].strip() if cell else "" for cell in filled]
        while words and not words[-1]:
            words.pop()
        return [CELL_GAP.join(words)] if words else []
    laid: list[str] = []
    for cell in filled:
        if cell:
            laid += [""] if laid else []
            laid += cell
    return laid
