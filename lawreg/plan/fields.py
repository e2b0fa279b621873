"""The one table of what a plan file may hold; reader, schema and document follow it."""

from typing import NamedTuple

from lawreg.language import Text

WORDS, DAY, KIND, OBJECT, OBJECTS, STRINGS, ROWS = (
    "words",
    "day",
    "kind",
    "object",
    "objects",
    "strings",
    "rows",
)
"""Forms of a value: a string, an ISO date, a kind of instrument, one object of a
shape, a list of them, a list of strings, the rows of a table."""

DAY_PATTERN = "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$"
SHOWN_PATTERN = r"\S"
"""A string that shows something: one character that is no white space."""
MOST_LEVELS = 50
"""Levels of sections; the law knows seven (phần to điểm), no plan needs more."""


class Field(NamedTuple):
    """One key of an object in the file."""

    key: str
    form: str
    about: Text
    required: bool = False
    nullable: bool = False
    shape: str = ""
    """Shape of the objects, for `OBJECT` and `OBJECTS`."""
    filled: bool = False
    """Whether the string must show something."""
    is_read: bool = False
    """Whether citations are looked for in it."""


class Shape(NamedTuple):
    """The keys an object may have."""

    name: str
    fields: tuple[Field, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, in the order in which people write them."""
        return tuple(field.key for field in self.fields)


_SECTIONS = Field(
    "sections",
    OBJECTS,
    Text("các mục, theo thứ tự", "sections, in order"),
    shape="section",
)
_TABLES = Field(
    "tables", OBJECTS, Text("các bảng", "tables"), shape="table", is_read=True
)

PLAN = Shape(
    "plan",
    (
        Field(
            "$schema",
            WORDS,
            Text("địa chỉ lược đồ, cho trình soạn thảo", "schema, for editors"),
        ),
        Field(
            "number",
            WORDS,
            Text(
                "số, ký hiệu: 57/KH-SKHCN; chưa có thì để trống",
                "number and symbol: 57/KH-SKHCN; empty when there is none yet",
            ),
        ),
        Field(
            "kind",
            KIND,
            Text(
                "loại văn bản; không ghi là «ke-hoach»",
                "kind of document; «ke-hoach» unless given",
            ),
        ),
        Field(
            "title",
            WORDS,
            Text("trích yếu", "title"),
            required=True,
            filled=True,
        ),
        Field(
            "issuer",
            WORDS,
            Text(
                "cơ quan ban hành, tên đầy đủ: Sở Khoa học và Công nghệ tỉnh Bình Phước",
                "issuing body in full",
            ),
        ),
        Field(
            "place",
            WORDS,
            Text(
                "tỉnh hoặc thành phố của cơ quan; không ghi thì lấy từ «issuer»",
                "province or city of the body; read from «issuer» unless given",
            ),
        ),
        Field(
            "issued_on",
            DAY,
            Text(
                "ngày ký, dạng 2021-12-29; chưa ký thì ghi null",
                "date of signing, 2021-12-29; null when not yet signed",
            ),
            required=True,
            nullable=True,
        ),
        Field(
            "signed_by",
            DAY,
            Text(
                "khi ngày ký còn để trống: ngày cuối của tháng hoặc năm đã in sẵn",
                "where the day is blank: last day of the month or year printed",
            ),
            nullable=True,
        ),
        Field(
            "period",
            OBJECT,
            Text(
                "kỳ kế hoạch; không ghi thì đọc từ trích yếu, null là không có kỳ",
                "period covered; read from the title unless given, null for none",
            ),
            nullable=True,
            shape="period",
        ),
        Field(
            "topics",
            STRINGS,
            Text("chủ đề, để chọn quy tắc: cchc", "topics, by which rules are chosen"),
        ),
        Field(
            "text",
            WORDS,
            Text(
                "phần mở đầu: căn cứ, lời dẫn trước mục đầu tiên",
                "opening: legal bases and what stands before the first section",
            ),
            is_read=True,
        ),
        _SECTIONS,
        Field(
            "annexes",
            OBJECTS,
            Text("các phụ lục, văn bản kèm theo", "annexes and attached texts"),
            shape="annex",
        ),
    ),
)
PERIOD = Shape(
    "period",
    (
        Field("from", DAY, Text("ngày đầu", "first day"), required=True),
        Field(
            "to",
            DAY,
            Text("ngày cuối, tính cả ngày ấy", "last day, inclusive"),
            required=True,
        ),
    ),
)
SECTION = Shape(
    "section",
    (
        Field(
            "id",
            WORDS,
            Text(
                "số thứ tự của mục: II, 2, a; không ghi thì đếm theo vị trí",
                "label: II, 2, a; counted by position unless given",
            ),
        ),
        Field("heading", WORDS, Text("tên mục", "heading"), is_read=True),
        Field("text", WORDS, Text("nội dung", "text"), is_read=True),
        _TABLES,
        _SECTIONS,
    ),
)
TABLE = Shape(
    "table",
    (
        Field("id", WORDS, Text("số thứ tự của bảng", "label of the table")),
        Field("caption", WORDS, Text("tên bảng", "caption"), is_read=True),
        Field(
            "rows",
            ROWS,
            Text(
                "các hàng; mỗi hàng là danh sách ô (chữ, số hoặc null)",
                "rows; each a list of cells (string, number or null)",
            ),
            required=True,
            is_read=True,
        ),
    ),
)
ANNEX = Shape(
    "annex",
    (
        Field("id", WORDS, Text("số của phụ lục: I, II", "label: I, II")),
        Field("title", WORDS, Text("tên phụ lục", "title"), is_read=True),
        Field("text", WORDS, Text("nội dung", "text"), is_read=True),
        _TABLES,
        _SECTIONS,
    ),
)

SHAPES = {shape.name: shape for shape in (PLAN, PERIOD, SECTION, TABLE, ANNEX)}
