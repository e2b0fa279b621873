"""The bytes of a file, or a line that says what is in the way."""

from __future__ import annotations

import os

from lawreg.errors import NO_HINT, DocumentError, system_reason
from lawreg.language import Text

MOST_BYTES = 20_000_000
"""Above this no text of a plan or law was ever written; a register dumped by mistake was."""
MOST_PACKED = 200_000_000
"""Above this no Word file or PDF is read, pictures and all."""
_PACKED = (b"PK\x03\x04", b"%PDF")
_CHECK_PATH = Text("Kiểm tra lại đường dẫn.", "Check the path.")
_LOST_LINK = Text(
    "là liên kết đến một tệp không còn ở đó.", "is a link to a file that is gone."
)


def read_bytes(path: str) -> bytes:
    """Read a whole file.

    Raises `DocumentError` when there is no such file, when it is a folder, forbidden
    or too large.
    """
    if os.path.isdir(path):
        raise DocumentError(
            Text("là thư mục, không phải tệp.", "is a folder, not a file."),
            path,
            Text("Ghi tên tệp trong đó.", "Name the file in it."),
        )
    try:
        with open(path, "rb") as file:
            content = file.read(MOST_BYTES + 1)
            if len(content) > MOST_BYTES and content.startswith(_PACKED):
                content += file.read(MOST_PACKED + 1 - len(content))
    except FileNotFoundError as missing:
        if os.path.islink(path):
            raise DocumentError(_LOST_LINK, path) from missing
        raise DocumentError(
            Text("không có tệp này.", "there is no such file."),
            path,
            nearest_file(path),
        ) from missing
    except PermissionError as forbidden:
        raise DocumentError(
            Text("không có quyền đọc tệp này.", "may not be read."),
            path,
            Text("Xin quyền đọc hoặc chép ra nơi khác.", "Ask for access or copy it."),
        ) from forbidden
    except (OSError, ValueError) as broken:
        what = Text("không đọc được ({why}).", "cannot be read ({why}).")
        raise DocumentError(what.fill(why=system_reason(broken)), path) from broken
    check_size(content, path)
    return content


def check_size(content: bytes | str, path: str) -> None:
    """Refuse what is larger than any document; a Word file or PDF may hold pictures."""
    packed = isinstance(content, bytes) and content.startswith(_PACKED)
    most = MOST_PACKED if packed else MOST_BYTES
    if len(content) > most:
        raise DocumentError(
            Text(
                "lớn hơn {n} MB, quá giới hạn của một văn bản.",
                "is larger than {n} MB, the limit for a document.",
            ).fill(n=most // 1_000_000),
            path,
            _CHECK_PATH,
        )


def nearest_file(path: str) -> Text:
    """Name a file of a similar name in the same folder, one of another kind only if alike."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        names = os.listdir(folder or os.curdir)
    except (OSError, ValueError):
        what = Text("Thư mục «{folder}» không có.", "There is no folder '{folder}'.")
        return what.fill(folder=folder)
    # Without their endings first: all that two names share may be «.txt».
    wanted, ending = os.path.splitext(name)
    parted = {held: os.path.splitext(held) for held in sorted(names)}
    near: list[str] = []
    for kinds, cutoff in (({ending}, 0.6), ({e for _, e in parted.values()}, 0.8)):
        stems = {s for s, kind in parted.values() if kind in kinds}
        stem = get_close_matches(wanted, sorted(stems), n=1, cutoff=cutoff)
        alike = [held for held, (s, _) in parted.items() if s in stem]
        near = near or get_close_matches(name, alike, n=1, cutoff=0)
    if not near:
        return NO_HINT
    shown = os.path.join(folder, near[0])
    return Text("Có phải là «{shown}» không?", "Did you mean '{shown}'?").fill(
        shown=shown
    )
