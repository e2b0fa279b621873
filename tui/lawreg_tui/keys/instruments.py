"""Keys of the screen of instruments."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
    Key(
        "instruments.find",
        "slash",
        "find",
        Text("tìm theo số, tên, cơ quan", "find by number, title, issuer"),
        Text("Tìm", "Find"),
    ),
    Key(
        "instruments.results",
        "down",
        "results",
        Text("từ ô tìm xuống danh sách", "from the field to the list"),
    ),
    Key(
        "instruments.filter",
        "f",
        "filter",
        Text(
            "lọc theo loại, cơ quan, năm, tình trạng",
            "filter by kind, issuer, year, status",
        ),
        Text("Lọc", "Filter"),
    ),
    Key(
        "instruments.copy",
        "y",
        "copy",
        Text(
            "chép viện dẫn, đường dẫn, Markdown, JSON, lệnh",
            "copy citation, link, Markdown, JSON, command",
        ),
        Text("Chép", "Copy"),
    ),
    Key(
        "instruments.mark",
        "b",
        "mark",
        Text("đánh dấu văn bản, hoặc bỏ dấu", "bookmark it, or take the mark away"),
    ),
    Key(
        "instruments.marks",
        "B",
        "marks",
        Text("các văn bản đã đánh dấu", "the bookmarks"),
    ),
    Key(
        "instruments.back",
        "left_square_bracket",
        "back",
        Text("về văn bản vừa xem", "back to the instrument before"),
    ),
    Key(
        "instruments.forward",
        "right_square_bracket",
        "forward",
        Text("đến văn bản vừa rời", "forward again"),
    ),
    Key("instruments.list", "s", "show_pane('list')", Text("danh sách", "list")),
    Key("instruments.card", "c", "show_pane('card')", Text("chi tiết", "details")),
    Key(
        "instruments.life",
        "d",
        "show_pane('life')",
        Text("diễn biến hiệu lực", "timeline"),
    ),
    Key(
        "instruments.web",
        "g",
        "show_pane('web')",
        Text("quan hệ với văn bản khác", "graph of relations"),
    ),
    Key(
        "instruments.picture",
        "p",
        "picture",
        Text("quan hệ: hình vẽ hoặc cây", "graph: picture or tree"),
    ),
    Key(
        "instruments.save-picture",
        "w",
        "save_picture",
        Text("lưu hình quan hệ thành tệp SVG", "save the graph as an SVG file"),
    ),
)
