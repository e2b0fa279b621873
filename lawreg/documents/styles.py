"""What a style of Word gives its paragraphs: a number, capitals, a font, nothing to see."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.documents.word_names import attribute, is_on, short_name, whole

_MOST_STEPS = 20
_SAYS = frozenset({"w:basedOn", "w:numId", "w:ilvl", "w:caps", "w:vanish", "w:rFonts"})
"""What of a style changes the words; the rest is look, and most of the file."""


class Look(NamedTuple):
    """What changes the letters printed; ``None`` where it is not said."""

    capitals: bool | None = None
    hidden: bool | None = None
    font: str | None = None

    def over(self, other: Look) -> Look:
        """Say what holds where this is set on top of another."""
        return Look(
            other.capitals if self.capitals is None else self.capitals,
            other.hidden if self.hidden is None else self.hidden,
            other.font if self.font is None else self.font,
        )


NO_LOOK = Look()


class Style(NamedTuple):
    """One style, as it is written; what it rests on is asked for apart."""

    based_on: str = ""
    num: str | None = None
    depth: int | None = None
    look: Look = NO_LOOK


class Styles:
    """The styles of a document by their ids."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._at = ""
        self.default = ""
        """The style of paragraphs that name none."""
        self._looks: dict[str, Look] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Read an element of styles.xml."""
        short = short_name(name)
        if short == "w:style":
            self._at = attribute(attributes, "styleId")
            self._styles[self._at] = Style()
            is_default = attribute(attributes, "default") in {"1", "true", "on"}
            if is_default and attribute(attributes, "type") == "paragraph":
                self.default = self._at
            return
        style = self._styles.get(self._at)
        if style is None or short not in _SAYS:
            return
        value = attribute(attributes)
        match short:
            case "w:basedOn":
                style = style._replace(based_on=value)
            case "w:numId":
                style = style._replace(num=value)
            case "w:ilvl":
                style = style._replace(depth=whole(value, 0))
            case _:
                style = style._replace(look=read_look(style.look, short, attributes))
        self._styles[self._at] = style

    def end(self, name: str) -> None:
        """Leave a style."""
        if short_name(name) == "w:style":
            self._at = ""

    def words(self, text: str) -> None:
        """There are none."""

    def look(self, style_id: str) -> Look:
        """Give the look of a style with all it rests on."""
        known = self._looks.get(style_id)
        if known is None:
            known = NO_LOOK
            for style in self._chain(style_id):
                known = known.over(style.look)
            self._looks[style_id] = known
        return known

    def number(self, style_id: str) -> tuple[str, int | None]:
        """Give the list and level that a style puts its paragraphs in."""
        num: str | None = None
        depth: int | None = None
        for style in self._chain(style_id):
            num = style.num if num is None else num
            depth = style.depth if depth is None else depth
        return num or "", depth

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MOST_STEPS:
            chain.append(self._styles[style_id])
            style_id = chain[-1].based_on
        return chain


def read_look(look: Look, short: str, attributes: dict[str, str]) -> Look:
    """Take one property of a run or style into its look."""
    match short:
        case "w:caps":
            return look._replace(capitals=is_on(attributes))
        case "w:vanish":
            return look._replace(hidden=is_on(attributes))
        case "w:rFonts":
            font = attribute(attributes, "ascii") or attribute(attributes, "hAnsi")
            return look._replace(font=font) if font else look
    return look
