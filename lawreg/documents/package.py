"""The zip file that a Word document is, and what it must not do to its reader."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from typing import Protocol
from xml.parsers import expat

from lawreg.errors import DocumentError
from lawreg.language import Text

_MOST_XML = 60_000_000
"""Bytes of one part once unpacked: the words of ten thousand pages."""
_BLANK = " "
_RELATIONS = "_rels/.rels"
_USUAL = "word/document.xml"
_OTHERS = (
    ("xl/workbook.xml", "Excel (.xlsx)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
    ("content.xml", "LibreOffice (.odt, .ods)"),
    ("META-INF/container.xml", "EPUB"),
)
_SAVE_AS_WORD = Text(
    "Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chạy lại.",
    "Open it in Word or LibreOffice, save it as .docx and run again.",
)
_GET_AGAIN = Text(
    "Tải hoặc chép lại tệp; nếu vẫn vậy, mở bằng Word rồi lưu lại.",
    "Download or copy it again; failing that, open it in Word and save it.",
)


class Handlers(Protocol):
    """What is told of each element while a part is read."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element; names are ``namespace name`` with a blank between."""

    def end(self, name: str) -> None:
        """Close it."""

    def words(self, text: str) -> None:
        """Take characters, in pieces."""


class Package:
    """The parts of a Word document, read one at a time, none larger than is sane."""

    def __init__(self, content: bytes, path: str) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            self._names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as broken:
            raise self._broken() from broken
        self.main = self._main()

    def beside(self, name: str) -> str | None:
        """Give the part of that name in the folder of the main one, if it is there."""
        part = posixpath.join(posixpath.dirname(self.main), name)
        return part if part in self._names else None

    def walk(self, part: str, handlers: Handlers) -> None:
        """Read a part element by element.

        Raises `DocumentError` where it is broken, too large, or declares entities,
        which no Word document does.
        """
        parser = expat.ParserCreate(namespace_separator=_BLANK)
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_entities
        parser.StartElementHandler = handlers.start
        parser.EndElementHandler = handlers.end
        parser.CharacterDataHandler = handlers.words
        self._feed(part, parser.Parse)

    def _feed(self, part: str, parse: Callable[[bytes, bool], object]) -> None:
        """Unpack a part bit by bit, so that what grows without end is stopped."""
        unpacked = 0
        try:
            with self._zip.open(part) as stream:
                while piece := stream.read(1 << 16):
                    unpacked += len(piece)
                    if unpacked > _MOST_XML:
                        raise self._too_large()
                    parse(piece, False)
            parse(b"", True)
        except (
            zipfile.BadZipFile,
            zlib.error,
            expat.ExpatError,
            EOFError,
            KeyError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as broken:
            raise self._broken() from broken

    def _main(self) -> str:
        """Name the part that holds the text; the package says which."""
        if _USUAL in self._names:
            return _USUAL
        if _RELATIONS in self._names:
            found = _MainPart()
            self.walk(_RELATIONS, found)
            if found.target in self._names and found.target.startswith("word/"):
                return found.target
        for name, shown in _OTHERS:
            if name in self._names:
                raise DocumentError(
                    Text(
                        "là tệp {name}, không phải Word.", "is {name}, not Word."
                    ).fill(name=shown),
                    self._path,
                    Text(
                        "Lưu phần chữ cần đọc thành .docx hoặc .txt.",
                        "Save the words to be read as .docx or .txt.",
                    ),
                )
        raise DocumentError(
            Text(
                "là tệp nén, không phải Word (docx).", "is an archive, no Word (docx)."
            ),
            self._path,
            Text(
                "Giải nén rồi đưa tệp văn bản bên trong.",
                "Unpack it and give the document inside.",
            ),
        )

    def _refuse_entities(self, *_declaration: object) -> None:
        raise DocumentError(
            Text(
                "là tệp Word (docx) có khai báo DTD, không đọc vì không an toàn.",
                "is a Word file (docx) with a DTD, not read because it is not safe.",
            ),
            self._path,
            _SAVE_AS_WORD,
        )

    def _too_large(self) -> DocumentError:
        return DocumentError(
            Text(
                "là tệp Word (docx) bung ra quá {n} MB, không đọc.",
                "is a Word file (docx) that unpacks to over {n} MB and is not read.",
            ).fill(n=_MOST_XML // 1_000_000),
            self._path,
            Text("Kiểm tra nguồn của tệp.", "Check where the file comes from."),
        )

    def _broken(self) -> DocumentError:
        return DocumentError(
            Text(
                "là tệp Word (docx) hỏng hoặc thiếu phần cuối.",
                "is a Word file (docx) that is broken or cut short.",
            ),
            self._path,
            _GET_AGAIN,
        )


class _MainPart:
    """Reads which part the package calls its document."""

    def __init__(self) -> None:
        self.target = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the target of the relation of that type."""
        kind = attributes.get("Type", "")
        if name.endswith(" Relationship") and kind.endswith("/officeDocument"):
            self.target = attributes.get("Target", "").lstrip("/")

    def end(self, name: str) -> None:
        """Nothing is nested in a relation."""

    def words(self, text: str) -> None:
        """There are none."""
