"""Keys of the screen of the portfolio."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
    Key(
        "portfolio.find",
        "slash",
        "find",
        Text("lọc theo số, tên, người phụ trách", "filter by number, title, owner"),
        Text("Tìm", "Find"),
    ),
    Key(
        "portfolio.results",
        "down",
        "results",
        Text("từ ô lọc xuống danh sách", "from the field to the list"),
    ),
    Key(
        "portfolio.filter",
        "f",
        "filter",
        Text(
            "lọc theo kết luận, người phụ trách, sắp thay đổi",
            "filter by verdict, owner, what comes soon",
        ),
        Text("Lọc", "Filter"),
    ),
    Key(
        "portfolio.sort",
        "o",
        "sort",
        Text("sắp xếp theo…", "sort by…"),
        Text("Xếp", "Sort"),
    ),
    Key(
        "portfolio.ahead",
        "n",
        "ahead",
        Text("nhìn trước bao nhiêu ngày", "how many days to look ahead"),
        Text("Số ngày", "Days"),
    ),
    Key("portfolio.list", "s", "show_pane('list')", Text("danh sách", "list")),
    Key("portfolio.card", "c", "show_pane('card')", Text("chi tiết", "details")),
    Key(
        "portfolio.copy",
        "y",
        "copy",
        Text("chép số, đường dẫn, lệnh", "copy number, path, commands"),
        Text("Chép", "Copy"),
    ),
    Key("portfolio.reload", "r", "reload", Text("xét lại", "judge anew")),
)
