"""Keys of the app, of every screen, and of what stands over one."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

APP = (
    Key(
        "app.help",
        "question_mark,f1",
        "help",
        Text("các phím dùng được ở đây", "the keys that work here"),
        Text("Trợ giúp", "Help"),
    ),
    Key(
        "app.palette",
        "ctrl+p",
        "palette",
        Text("tìm một lệnh", "find a command"),
        Text("Lệnh", "Commands"),
    ),
    Key(
        "app.day",
        "t",
        "ask_day",
        Text("xem tình trạng tại ngày khác", "status on another day"),
        Text("Ngày", "Date"),
    ),
    Key(
        "app.jump",
        "ctrl+o",
        "jump",
        Text("nhảy đến một ô bằng chữ cái", "jump to a pane by a letter"),
    ),
    Key(
        "app.theme",
        "f3",
        "next_theme",
        Text("màu: tối, sáng, tương phản cao", "dark, light, high contrast"),
    ),
)

QUIT = Key(
    "app.quit",
    "q,ctrl+q,ctrl+c",
    "quit",
    Text("thoát", "quit"),
    Text("Thoát", "Quit"),
)
"""After the screens."""

ROOM = (
    Key("room.next", "tab", "app.focus_next", Text("sang ô sau", "next pane")),
    Key(
        "room.previous",
        "shift+tab",
        "app.focus_previous",
        Text("về ô trước", "previous pane"),
    ),
    Key(
        "room.copy-command",
        "Y",
        "copy_command",
        Text(
            "chép thành lệnh lawreg nói cùng điều đang xem",
            "copy as command: the lawreg command that says the same",
        ),
    ),
    Key(
        "room.cancel",
        "escape",
        "cancel",
        Text("dừng, hoặc lùi ra ngoài", "stop, or step back"),
    ),
)

DIALOG = (
    Key("dialog.close", "escape", "close", Text("đóng", "close")),
    Key("dialog.next", "tab", "app.focus_next", Text("sang ô sau", "next pane")),
)

JUMP = (Key("jump.close", "escape", "close", Text("thôi nhảy", "stay here")),)

CHOOSER = (
    Key("chooser.down", "down", "choice('cursor_down')", Text("xuống", "down")),
    Key("chooser.up", "up", "choice('cursor_up')", Text("lên", "up")),
    Key(
        "chooser.page-down",
        "pagedown",
        "choice('page_down')",
        Text("xuống một trang", "page down"),
    ),
    Key(
        "chooser.page-up",
        "pageup",
        "choice('page_up')",
        Text("lên một trang", "page up"),
    ),
)
