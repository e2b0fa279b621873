"""Issuing bodies: what is read of one, and the names that are known, as data."""

from __future__ import annotations

from typing import NamedTuple

from lawreg.citation.grammar import ISSUER_SYMBOLS
from lawreg.folding import fold


class Home(NamedTuple):
    """What a text says of its own author."""

    place: str = ""
    """Proper name of the province or city: ``Lâm Đồng``."""
    unit: str = ""
    """``tỉnh`` or ``thành phố``, where the text prints it."""
    issuer: str = ""
    """The body as it calls itself in full."""


class Body(NamedTuple):
    """A body read at some words."""

    name: str
    first: int
    end: int
    """The word after it."""
    is_relative: bool = False
    """Whether the place was supplied, not printed."""


CENTRAL = (
    "Chính phủ|Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ|Thủ tướng Chính phủ|Thủ tướng|Phó Thủ tướng Chính phủ|Quốc hội|"
    "Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Văn phòng Chính phủ|Văn phòng Quốc hội|"
    "Văn phòng Chủ tịch nước|Văn phòng Trung ương Đảng|Văn phòng Trung ương|Bộ Chính trị|Ban Bí thư|"
    "Ban Bí thư Trung ương Đảng|Ban Chấp hành Trung ương Đảng|"
    "Ban Tổ chức Trung ương|Ban Tuyên giáo Trung ương|Ban Tuyên giáo và Dân vận Trung ương|"
    "Ban Dân vận Trung ương|Ban Nội chính Trung ương|Ban Kinh tế Trung ương|Ủy ban Kiểm tra Trung ương|"
    "Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao|Kiểm toán nhà nước|Kiểm toán Nhà nước|Tổng Kiểm toán nhà nước|"
    "Thanh tra Chính phủ|Tổng Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam|Ngân hàng Nhà nước|"
    "Thống đốc Ngân hàng Nhà nước Việt Nam|Thống đốc Ngân hàng Nhà nước|Ủy ban Dân tộc|"
    "Bảo hiểm xã hội Việt Nam|Hội đồng Bộ trưởng|Hội đồng Nhà nước|Hội đồng Chính phủ|"
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao|"
    "Tổng cục Hải quan|Tổng cục Thuế|Tổng cục Thống kê|Tổng cục Du lịch|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|"
    "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh|Trung ương Hội Liên hiệp Phụ nữ Việt Nam|"
    "Trung ương Hội Cựu chiến binh Việt Nam|Hội Cựu chiến binh Việt Nam|Trung ương Hội Nông dân Việt Nam|"
    "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ban Tổ chức - Cán bộ Chính phủ|"
    "Ủy ban Dân tộc và Miền núi|Ủy ban Dân số, Gia đình và Trẻ em|"
    "Đài Truyền hình Việt Nam|Đài Tiếng nói Việt Nam|Thông tấn xã Việt Nam|Tổng Liên đoàn Lao động Việt Nam"
)

_CENTRAL_SHORT = {
    "nhnn": "Ngân hàng Nhà nước",
    "nhnn viet nam": "Ngân hàng Nhà nước Việt Nam",
    "thong doc nhnn": "Thống đốc Ngân hàng Nhà nước",
    "thong doc nhnn viet nam": "Thống đốc Ngân hàng Nhà nước Việt Nam",
}
"""Bodies as they are cut short, folded."""

MINISTRIES = (
    "Nội vụ|Tài chính|Tư pháp|Ngoại giao|Khoa học và Công nghệ|Thông tin và Truyền thông|"
    "Kế hoạch và Đầu tư|Công Thương|Giao thông vận tải|Xây dựng|Tài nguyên và Môi trường|"
    "Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|"
    "Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Y tế|Giáo dục và Đào tạo|"
    "Văn hóa, Thể thao và Du lịch|Công an|Quốc phòng|Dân tộc và Tôn giáo|Thương mại|Thủy sản|Công nghiệp|"
    "Văn hóa - Thông tin|Bưu chính, Viễn thông|Lâm nghiệp|Khoa học, Công nghệ và Môi trường"
)
"""What ministries, and most departments of a province, are in charge of."""

DEPARTMENTS = (
    "Ngoại vụ|Văn hóa và Thể thao|Du lịch|Quy hoạch - Kiến trúc|Quy hoạch và Kiến trúc|An toàn thực phẩm|"
    "Giao thông công chánh"
)

GENERIC_HEADS = frozenset(
    {
        ("to", "cong", "tac"),
        ("ban", "chi", "dao"),
        ("ban", "quan", "ly"),
        ("ban", "to", "chuc"),
        ("ban", "tuyen", "giao"),
        ("ban", "dan", "van"),
        ("ban", "noi", "chinh"),
        ("ban", "can", "su"),
        ("uy", "ban"),
        ("mat", "tran", "to", "quoc"),
        ("trung", "tam"),
        ("cuc",),
        ("tong", "cuc"),
        ("chi", "cuc"),
        ("vu",),
        ("vien",),
        ("truong",),
        ("hoc", "vien"),
        ("dai", "hoc"),
        ("van", "phong"),
        ("cong", "an"),
        ("bo", "chi", "huy"),
        ("bo", "tu", "lenh"),
        ("hoi", "dong"),
        ("chu", "tich", "hoi", "dong"),
        ("toa", "an"),
        ("vien", "kiem", "sat"),
        ("thanh", "tra"),
        ("kho", "bac"),
        ("bao", "hiem", "xa", "hoi"),
        ("dang", "uy"),
        ("dang", "bo"),
        ("dang", "doan"),
        ("lien", "doan"),
        ("lien", "minh"),
        ("hoi",),
        ("phong",),
        ("ban",),
        ("dai",),
        ("bao",),
        ("tap", "doan"),
        ("tong", "cong", "ty"),
        ("cong", "ty"),
        ("doan",),
        ("giam", "doc"),
        ("cuc", "truong"),
        ("tong", "cuc", "truong"),
        ("vien", "truong"),
        ("chanh", "an"),
        ("chanh", "van", "phong"),
        ("chanh", "thanh", "tra"),
        ("hieu", "truong"),
        ("chu", "nhiem"),
        ("truong", "ban"),
    }
)
"""First words of bodies too many to list; what follows is taken as printed."""

PEOPLES = {
    ("ubnd",): "UBND",
    ("uy", "ban", "nhan", "dan"): "Ủy ban nhân dân",
    ("hdnd",): "HĐND",
    ("hoi", "dong", "nhan", "dan"): "Hội đồng nhân dân",
    ("thuong", "truc", "hdnd"): "Thường trực HĐND",
    ("thuong", "truc", "hoi", "dong", "nhan", "dan"): "Thường trực Hội đồng nhân dân",
}
PEOPLES_SHORT = {
    "Ủy ban nhân dân": "UBND",
    "Hội đồng nhân dân": "HĐND",
    "Thường trực Hội đồng nhân dân": "Thường trực HĐND",
}
"""How a body is named when only its unit is printed and the place is supplied."""

COMMITTEES = {
    ("tinh", "uy"): "Tỉnh ủy",
    ("thanh", "uy"): "Thành ủy",
    ("huyen", "uy"): "Huyện ủy",
    ("quan", "uy"): "Quận ủy",
    ("thi", "uy"): "Thị ủy",
}
COMMITTEE_HEADS = {
    ("ban", "thuong", "vu"): "Ban Thường vụ ",
    ("thuong", "truc"): "Thường trực ",
    ("ban", "chap", "hanh"): "Ban Chấp hành ",
    ("ban", "can", "su", "dang"): "Ban Cán sự đảng ",
}

_SPELT = {"&": "va", "–": "-"}
"""Marks that stand for a word or mark of a name."""
Table = dict[str, dict[tuple[str, ...], str]]
"""Names by their folded words, under the first of these."""
_tables: dict[str, Table] = {}


def _enter(names: Table, words: tuple[str, ...], name: str) -> None:
    names.setdefault(words[0], {}).setdefault(words, name)


def table(name: str) -> Table:
    """Give the table ``central``, ``ministry`` or ``department``, by folded words."""
    if not _tables:
        _tables["central"] = _keyed(CENTRAL)
        for short, full in _CENTRAL_SHORT.items():
            _enter(_tables["central"], tuple(short.split()), full)
        _tables["ministry"] = _keyed(MINISTRIES)
        _tables["department"] = _keyed(f"{DEPARTMENTS}|{MINISTRIES}")
    return _tables[name]


def _keyed(names: str) -> Table:
    keyed: Table = {}
    for name in names.split("|"):
        for dash, comma in ((" - ", " , "), (" ", " , "), (" - ", " - ")):
            spaced = fold(name).replace("-", dash).replace(",", comma)
            _enter(keyed, tuple(spaced.split()), name)
    return keyed


def ministry_by_symbol(symbol: str) -> str:
    """Give what the ministry with this symbol is in charge of, empty for no ministry.

    >>> ministry_by_symbol("ldtbxh")
    'Lao động - Thương binh và Xã hội'
    """
    return ISSUER_SYMBOLS.get("b" + symbol, "").removeprefix("Bộ ")


def longest(
    names: Table, words: list[str], i: int, most: int = 10
) -> tuple[str, int] | None:
    """Find the longest name of a table at word ``i``: the name and the word after it."""
    begun = names.get(words[i]) if i < len(words) else None
    if begun is None:
        return None
    ahead = words[i : i + most]
    if "&" in ahead or "–" in ahead:
        ahead = [_SPELT.get(word, word) for word in ahead]
    for length in range(len(ahead), 0, -1):
        name = begun.get(tuple(ahead[:length]))
        if name:
            return name, i + length
    return None
