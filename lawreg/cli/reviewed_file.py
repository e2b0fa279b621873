"""A changeset file while somebody decides its items: never written over another's work."""

from __future__ import annotations

from lawreg.cli.output_file import write_file
from lawreg.errors import ConfigError
from lawreg.intake.changeset_text import render_changeset
from lawreg.intake.proposed import Proposed
from lawreg.language import Text
from lawreg.model import RegistryView

_CHANGED = Text(
    "tệp đã bị sửa ở nơi khác trong lúc duyệt; chưa ghi đè.",
    "the file was changed elsewhere meanwhile; it is not overwritten.",
)


class ReviewedFile:
    """Knows the file as it was read or written last; ``again`` is what to do otherwise."""

    def __init__(self, path: str, again: Text) -> None:
        self.path = path
        self.content = file_content(path)
        self._again = again

    def look(self) -> None:
        """Take the file as it is now for the one that is reviewed."""
        self.content = file_content(self.path)

    def refuse_changed(self) -> None:
        """Raise `ConfigError` where somebody else wrote the file."""
        if file_content(self.path) != self.content:
            raise ConfigError(_CHANGED, self.path, self._again)

    def save(self, proposed: Proposed, view: RegistryView) -> None:
        """Write what was decided, whole or not at all.

        Raises `ConfigError` where somebody else wrote the file, and where it cannot
        be written.
        """
        self.refuse_changed()
        text = render_changeset(proposed, view)
        write_file(self.path, text)
        self.content = text.encode()


def file_content(path: str) -> bytes:
    """Give the bytes of a file; nothing where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
