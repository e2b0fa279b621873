"""The lines of one part of a Word document, paragraph by paragraph as it is read."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.documents.numbering import Numbering
from lawreg.documents.rows import lay_row
from lawreg.documents.styles import NO_LOOK, Look, Styles, read_look
from lawreg.documents.word_names import attribute, short_name, whole

_DROPPED = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:sectPr", "w:tblPr"})
"""Not printed, or a second copy of what stands beside it for older programs."""
_TRACKS = frozenset({"w:del", "w:ins", "w:moveFrom", "w:moveTo"})
_PRINTED = {
    "w:tab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
}
_TEXT = frozenset({"w:t", "m:t"})
_NOTE_MARKS = {
    "w:footnoteReference": "footnotes.xml",
    "w:endnoteReference": "endnotes.xml",
}
_NOTES = frozenset({"w:footnote", "w:endnote"})
_CAPITAL_FONT = ".vn"


class _Paragraph:
    """A paragraph being read, with the list it may be an item of."""

    __slots__ = ("depth", "is_merged", "num", "parts", "runs", "style")

    def __init__(self, style: str) -> None:
        self.style = style
        self.num: str | None = None
        self.depth: int | None = None
        self.parts: list[str] = []
        self.runs: list[Look] = []
        """The runs that are open; a text box in one has paragraphs of its own."""
        self.is_merged = False
        """Whether its end was deleted, so that it goes on in the next."""


class WordText:
    """Reads a part of a document; `lines` is what Word prints of it."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        marks: Mapping[str, str] | None = None,
    ) -> None:
        self.lines: list[str] = []
        self.pictures = 0
        self.is_tracked = False
        self.has_hidden = False
        self.noted: dict[tuple[str, str], str] = {}
        """The mark of each note referred to, by its file and id."""
        self._styles = styles
        self._numbering = numbering
        self._marks = marks
        self._targets: list[list[str]] = [self.lines]
        """Where lines go: the body, or the innermost cell."""
        self._rows: list[list[list[str]]] = []
        self._paragraphs: list[_Paragraph] = []
        self._carried: list[str] = []
        self._dropped = 0
        self._in_text = False
        self._in_mark = False
        self._note: str | None = None
        """The mark of the note being read, empty once it is written."""

    def marks(self, name: str) -> dict[str, str]:
        """Give the marks of the notes in a file by their ids."""
        return {key[1]: mark for key, mark in self.noted.items() if key[0] == name}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        short = short_name(name)
        if self._dropped or short in _DROPPED:
            self._drop(short)
            return
        match short:
            case "w:p":
                self._paragraphs.append(_Paragraph(self._styles.default))
            case "w:r" | "m:r" if self._paragraphs:
                self._paragraphs[-1].runs.append(NO_LOOK)
            case "w:t" | "m:t":
                self._in_text = True
            case "w:tr":
                self._rows.append([])
            case "w:tc":
                self._targets.append([])
            case "w:rPr" if self._paragraphs and not self._paragraphs[-1].runs:
                self._in_mark = True
            case "w:footnote" | "w:endnote":
                self._begin_note(attributes)
            case _:
                self._inside(short, attributes)

    def _inside(self, short: str, attributes: dict[str, str]) -> None:
        """Take an element inside a paragraph or a run."""
        self.is_tracked = self.is_tracked or short in _TRACKS
        if short.endswith((" pic", " imagedata")):
            self.pictures += 1
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        if paragraph.runs:
            self._in_run(paragraph.runs, short, attributes)
            return
        value = attribute(attributes)
        match short:
            case "w:pStyle":
                paragraph.style = value
            case "w:numId":
                paragraph.num = value
            case "w:ilvl":
                paragraph.depth = whole(value, 0)

    def _in_run(self, runs: list[Look], short: str, attributes: dict[str, str]) -> None:
        printed = _PRINTED.get(short)
        if printed is not None:
            self._put(printed)
        elif short == "w:rStyle":
            look = self._styles.look(attribute(attributes))
            runs[-1] = runs[-1].over(look)
        elif short == "w:sym":
            self._put(_symbol(attribute(attributes, "char")))
        elif short in _NOTE_MARKS:
            key = (_NOTE_MARKS[short], attribute(attributes, "id"))
            mark = self.noted.setdefault(key, f"[{len(self.noted) + 1}]")
            self._put(mark)
        else:
            runs[-1] = read_look(runs[-1], short, attributes)

    def _drop(self, short: str) -> None:
        """Leave out an element with all in it; a deleted end joins two paragraphs."""
        if not self._dropped:
            self.is_tracked = self.is_tracked or short in _TRACKS
            if self._in_mark and short in _TRACKS and self._paragraphs:
                self._paragraphs[-1].is_merged = True
        self._dropped += 1

    def end(self, name: str) -> None:
        """Close an element."""
        if self._dropped:
            self._dropped -= 1
            return
        short = short_name(name)
        if short in _TEXT:
            self._in_text = False
        elif short in {"w:r", "m:r"} and self._paragraphs:
            del self._paragraphs[-1].runs[-1:]
        elif short == "w:rPr":
            self._in_mark = False
        elif short == "w:p" and self._paragraphs:
            self._end_paragraph(self._paragraphs.pop())
        elif short == "w:tc" and len(self._targets) > 1:
            cell = self._targets.pop()
            if self._rows:
                self._rows[-1].append(cell)
        elif short == "w:tr" and self._rows:
            self._targets[-1].extend(lay_row(self._rows.pop()))
        elif short in _NOTES:
            self._note = None

    def words(self, text: str) -> None:
        """Take the characters of a text, not those of a field's instruction."""
        if self._in_text and not self._dropped:
            self._put(text)

    def _put(self, text: str) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        look = paragraph.runs[-1] if paragraph.runs else NO_LOOK
        look = look.over(self._styles.look(paragraph.style))
        if look.hidden:
            self.has_hidden = True
            return
        font = (look.font or "").lower()
        if font.startswith(_CAPITAL_FONT) and font.endswith("h"):
            text = _capitals_of_font(text)
        paragraph.parts.append(text.upper() if look.capitals else text)

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        words = "".join((*self._carried, *paragraph.parts))
        if paragraph.is_merged:
            self._carried = [words]
            return
        self._carried = []
        if self._marks is not None and self._note is None:
            return
        label = self._label(paragraph)
        if self._note:
            label, self._note = self._note, ""
        line = f"{label} {words.lstrip()}".rstrip() if label else words
        self._targets[-1].extend(line.split("\n"))

    def _label(self, paragraph: _Paragraph) -> str:
        """Count the paragraph in its list, its own or its style's."""
        num, depth = self._styles.number(paragraph.style)
        if paragraph.num is not None:
            num = paragraph.num
        if paragraph.depth is not None:
            depth = paragraph.depth
        elif paragraph.num is None and depth is None:
            linked = self._numbering.style_levels.get(paragraph.style)
            depth = linked[1] if linked else 0
        return self._numbering.label(num, depth or 0) if num not in {"", "0"} else ""

    def _begin_note(self, attributes: dict[str, str]) -> None:
        """Begin a note; rules that part notes from the text have no mark."""
        self._note = (self._marks or {}).get(attribute(attributes, "id"))


def _capitals_of_font(text: str) -> str:
    """Give what .VnTimeH and its kin show: small letters of TCVN3 as capitals.

    A text already in Unicode keeps its letters, since Word shows them in another font.
    """
    from lawreg.legacy.tables import TCVN3

    is_typed_so = all(c <= "\xff" for c in text)
    return TCVN3.decode(text).upper() if is_typed_so else text


def _symbol(code: str) -> str:
    """Give the character of a symbol; one of a picture font has no meaning as text."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if 0xE000 <= point <= 0xF8FF or not 0x20 <= point < 0xD800:
        return ""
    return chr(point)
