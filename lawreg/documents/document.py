"""What a file gave: its text, and what a reader must know of how it was read."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.language import Text


class Document(NamedTuple):
    """The text of a file.

    Words stay as they are printed. Only these are put right, since they are no words:
    line ends of Word, PDF and web pages are single line feeds; blanks of a web page's source are
    one blank; what stood in columns is parted by three blanks or `` | ``; the running
    heads and page numbers of a PDF are left out. Accents stay composed or decomposed,
    and a plain text keeps every character, its line ends too.
    """

    text: str
    """In Unicode: what was typed in the fonts of TCVN3 or VNI is read, at the same offsets."""
    form: str
    """``docx``, ``pdf``, ``html`` or ``text``."""
    encoding: str = ""
    """The old encoding of bytes or of typing, empty for Unicode."""
    notes: tuple[Text, ...] = ()
    """What a person must know: pages without text, tracked changes, pictures."""
    typed: str = ""
    """As `text`, with what was typed in an old font left so; offsets are the same."""
