"""A page saved from a site of law as text: the instrument, not what stands around it."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from lawreg.documents.decoding import decode
from lawreg.documents.document import Document
from lawreg.documents.page_lines import lines_of
from lawreg.documents.page_tree import Node, parse_page
from lawreg.documents.sites import TEXT_PLACES
from lawreg.errors import DocumentError
from lawreg.language import Text

_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE
)
_HEAD = 8192
_MARK = re.compile(
    r"CỘNG H[OÒ]À? ?A? ?XÃ HỘI|Điều \d{1,3}[.:\s]|Căn cứ |Chương [IVXL\d]+\b|Nơi nhận|"
    r"Số: ?\d|PHỤ LỤC|[A-ZĐ][^.]{0,60}QUYẾT ĐỊNH\b|NGHỊ ĐỊNH\b|THÔNG TƯ\b|QUYẾT ĐỊNH\b|"
    r"NGHỊ QUYẾT\b|LUẬT\b|CHỈ THỊ\b|KẾ HOẠCH\b"
)
"""How a line of an instrument begins."""
_WORD_MADE = re.compile(
    r"<meta[^>]{0,200}(?:Microsoft Word|LibreOffice|OpenOffice)", re.IGNORECASE
)
"""A page that an editor wrote is the document and nothing else."""
_MUCH_LEFT = 0.25
_LEFT = Text(
    "trang còn phần chữ khác không thuộc khối nội dung văn bản nên không đọc; nếu thiếu "
    "phụ lục, hãy tải bản Word.",
    "there are more words on the page, outside the text, which are not read; where an "
    "annex is missing, download it as Word.",
)
_LINK_SHARE = 0.5
_LEAST = 200
_ALONE = Text(
    "là trang web không có chữ của văn bản.", "is a web page without a text in it."
)
_SAVE_PAGE = Text(
    "Mở tab nội dung của văn bản trên trang rồi lưu lại (Ctrl+S), hoặc tải bản Word.",
    "Open the page's tab with the text and save it (Ctrl+S), or download it as Word.",
)


def read_html(content: bytes, path: str) -> Document:
    """Read the text of an instrument out of a saved page.

    The element in which a known site keeps it is taken, else the smallest one with
    all lines that begin as those of an instrument do. Raises `DocumentError` for a
    page without words.
    """
    markup = _markup(content, path)
    root = parse_page(markup)
    weights: dict[Node, _Weight] = {}
    _weigh(root, weights, in_link=False)
    found = root if _WORD_MADE.search(markup[:_HEAD]) else _main(root, weights)
    text = "\n".join(lines_of(_shown(found, weights)))
    if not text.strip():
        raise DocumentError(_ALONE, path, _SAVE_PAGE)
    left = weights[root].own - weights[found].own
    is_much = left > _MUCH_LEFT * weights[root].own
    return Document(f"{text}\n", "html", notes=(_LEFT,) if is_much else ())


def _markup(content: bytes, path: str) -> str:
    """Decode a page: as UTF-8 where it is, else as it says, else by its words."""
    if content[:_HEAD].lstrip()[:1] != b"<":
        content = _unpacked(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _DECLARED.search(content[:_HEAD])
        if declared is not None and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                codec = codecs.lookup(declared[1].decode("ascii"))
                if codec.name not in {"utf-8", "utf-16"}:
                    return codec.decode(content, "replace")[0]
            except (LookupError, UnicodeError):
                pass
        return decode(content, path).text


def _unpacked(content: bytes) -> bytes:
    """Take the page out of what a browser saves as one file (.mht)."""
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        archive = message_from_bytes(content)
        pages = [
            part.get_payload(decode=True)
            for part in archive.walk()
            if part.get_content_type() in {"text/html", "application/xhtml+xml"}
        ]
    except (MessageError, LookupError, ValueError):
        return content
    found = [page for page in pages if isinstance(page, bytes)]
    return max(found, key=len) if found else content


class _Weight(NamedTuple):
    """What an element holds: lines of an instrument, letters, letters of links."""

    marks: int = 0
    letters: int = 0
    linked: int = 0

    @property
    def own(self) -> int:
        """Letters outside links."""
        return self.letters - self.linked


def _main(root: Node, weights: dict[Node, _Weight]) -> Node:
    """Find the element that holds the text."""
    for place in TEXT_PLACES:
        named = [node for node in weights if place in node.names]
        most = max(named, key=lambda node: weights[node].letters, default=None)
        if most is not None and weights[most].letters >= _LEAST:
            return most
    node = root
    while True:
        inner = _inner(node, weights)
        if inner is None:
            return node
        node = inner


def _weigh(node: Node, weights: dict[Node, _Weight], *, in_link: bool) -> _Weight:
    in_link = in_link or node.tag == "a"
    marks = letters = linked = 0
    is_first = True
    for child in node.children:
        if isinstance(child, Node):
            held = _weigh(child, weights, in_link=in_link)
            marks += held.marks
            letters += held.letters
            linked += held.linked
        else:
            words = " ".join(child.split())
            letters += len(words)
            linked += len(words) if in_link else 0
            marks += bool(is_first and not in_link and _MARK.match(words))
            is_first = is_first and not words
    weights[node] = _Weight(marks, letters, linked)
    return weights[node]


def _inner(node: Node, weights: dict[Node, _Weight]) -> Node | None:
    """Give the child that holds every line of an instrument that its parent has."""
    marks = weights[node].marks
    for child in node.children:
        if isinstance(child, Node) and weights[child].marks == marks > 0:
            return child
    return None


def _shown(node: Node, weights: dict[Node, _Weight]) -> Node:
    """Leave out, around a text, what is hidden or made of links."""
    shown = Node(node.tag, {})
    for child in node.children:
        if isinstance(child, Node):
            held = weights[child]
            is_menu = held.linked > _LINK_SHARE * held.letters and held.letters > 0
            if not held.marks and (
                child.is_hidden or (is_menu and weights[node].marks)
            ):
                continue
        shown.children.append(child)
    return shown
