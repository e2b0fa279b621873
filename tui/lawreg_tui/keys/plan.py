"""Keys of the screen of plans."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
    Key(
        "plan.find",
        "slash",
        "find",
        Text("tìm trong văn bản kế hoạch", "find in the text of the plan"),
        Text("Tìm", "Find"),
    ),
    Key("plan.text", "v", "show_pane('text')", Text("văn bản kế hoạch", "text")),
    Key(
        "plan.findings",
        "p",
        "show_pane('findings')",
        Text("các phát hiện", "findings"),
    ),
    Key("plan.about", "c", "show_pane('about')", Text("chi tiết", "details")),
    Key(
        "plan.summary",
        "s",
        "summary",
        Text("tóm tắt lần kiểm tra", "summary of the check"),
    ),
    Key(
        "plan.copy",
        "y",
        "copy",
        Text("chép câu nên viết, viện dẫn, lệnh", "copy what to write, command"),
        Text("Chép", "Copy"),
    ),
    Key(
        "plan.edit",
        "f4",
        "edit",
        Text("mở tệp ở dòng này để sửa", "edit the file at this line"),
        Text("Sửa", "Edit"),
    ),
    Key("plan.recheck", "r", "recheck", Text("kiểm tra lại", "check anew")),
    Key(
        "plan.unsure",
        "m",
        "unsure",
        Text("hiện hoặc ẩn phát hiện chưa chắc chắn", "show or hide unsure findings"),
    ),
    Key(
        "plan.open",
        "o",
        "open",
        Text("các kế hoạch trong thư mục", "the plans in the folder"),
        Text("Mở", "Open"),
    ),
)
