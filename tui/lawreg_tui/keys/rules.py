"""Keys of the screen of rules."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
    Key(
        "rules.find",
        "slash",
        "find",
        Text("lọc theo mã, tên, nội dung", "filter by code, name, words"),
        Text("Lọc", "Filter"),
    ),
    Key(
        "rules.results",
        "down",
        "results",
        Text("từ ô lọc xuống danh sách", "from the field to the list"),
    ),
    Key(
        "rules.switch",
        "space",
        "switch",
        Text("bật hoặc tắt quy tắc, hay cả nhóm", "turn a rule or group on or off"),
        Text("Bật/tắt", "On/off"),
    ),
    Key(
        "rules.copy",
        "y",
        "copy",
        Text(
            "chép quy tắc, căn cứ, Markdown, JSON, lệnh",
            "copy rule, basis, Markdown, JSON, command",
        ),
        Text("Chép", "Copy"),
    ),
    Key("rules.list", "s", "show_pane('list')", Text("danh sách", "list")),
    Key("rules.card", "c", "show_pane('card')", Text("chi tiết", "details")),
)
