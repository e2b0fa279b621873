"""Every key of the terminal UI: its id, what it does, and what a person reads of it.

Help, the footer and the palette are made from these tables, ``lawreg.toml`` changes
keys by their ids. Default keys are only such as every terminal delivers: no Alt, no
Ctrl with Shift, none that a terminal takes for Tab, Enter or Backspace.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from textual.binding import Binding, BindingType

from lawreg.language import Text
from lawreg_tui.screens import ROOMS


class Key(NamedTuple):
    """One thing that keys do."""

    name: str
    """Its id: ``app.day``."""
    keys: str
    """As Textual writes them, split by commas."""
    action: str
    about: Text
    label: Text | None = None
    """A word for the footer; without one it is not in the footer."""


_MOVE = (
    Key("move.down", "down,j", "cursor_down", Text("xuống một dòng", "down a line")),
    Key("move.up", "up,k", "cursor_up", Text("lên một dòng", "up a line")),
    Key(
        "move.page-down", "pagedown", "page_down", Text("xuống một trang", "page down")
    ),
    Key("move.page-up", "pageup", "page_up", Text("lên một trang", "page up")),
    Key("move.first", "home", "first", Text("về đầu", "to the first")),
    Key("move.last", "end", "last", Text("về cuối", "to the last")),
    Key("move.open", "enter", "select", Text("mở, hoặc đi theo", "open or follow")),
)

SCOPES: dict[str, tuple[Key, ...]] = {
    "app": (
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
        *(
            Key(
                f"screen.{room.name}",
                room.key,
                f"open_room('{room.name}')",
                Text("đến màn hình {title}", "to the screen {title}").fill(
                    title=room.title
                ),
            )
            for room in ROOMS
        ),
        Key(
            "app.quit",
            "q,ctrl+q,ctrl+c",
            "quit",
            Text("thoát", "quit"),
            Text("Thoát", "Quit"),
        ),
    ),
    "room": (
        Key("room.next", "tab", "app.focus_next", Text("sang ô sau", "next pane")),
        Key(
            "room.previous",
            "shift+tab",
            "app.focus_previous",
            Text("về ô trước", "previous pane"),
        ),
        Key(
            "room.cancel",
            "escape",
            "cancel",
            Text("dừng, hoặc lùi ra ngoài", "stop, or step back"),
        ),
    ),
    "dialog": (
        Key("dialog.close", "escape", "close", Text("đóng", "close")),
        Key("dialog.next", "tab", "app.focus_next", Text("sang ô sau", "next pane")),
    ),
    "jump": (Key("jump.close", "escape", "close", Text("thôi nhảy", "stay here")),),
    "chooser": (
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
    ),
    "move": _MOVE,
    "tree": (
        *_MOVE,
        Key("tree.open", "right,l", "expand", Text("mở nhánh", "open the branch")),
        Key("tree.close", "left,h", "collapse", Text("gập nhánh", "fold the branch")),
    ),
    "marks": (
        *_MOVE,
        Key(
            "marks.next",
            "right,l",
            "next_mark",
            Text("đến viện dẫn sau", "next citation"),
        ),
        Key(
            "marks.previous",
            "left,h",
            "previous_mark",
            Text("về viện dẫn trước", "previous citation"),
        ),
    ),
    "picture": (
        Key("picture.up", "up,k", "move(0, -1)", Text("lên", "up")),
        Key("picture.down", "down,j", "move(0, 1)", Text("xuống", "down")),
        Key("picture.left", "left,h", "move(-1, 0)", Text("sang trái", "left")),
        Key("picture.right", "right,l", "move(1, 0)", Text("sang phải", "right")),
        Key(
            "picture.page-down",
            "pagedown",
            "move_page(1)",
            Text("xuống một trang", "page down"),
        ),
        Key(
            "picture.page-up",
            "pageup",
            "move_page(-1)",
            Text("lên một trang", "page up"),
        ),
        Key("picture.first", "home", "first", Text("về đầu", "to the top")),
        Key("picture.last", "end", "last", Text("về cuối", "to the foot")),
    ),
    "field": (
        Key("field.left", "left", "cursor_left", Text("sang trái", "left")),
        Key("field.right", "right", "cursor_right", Text("sang phải", "right")),
        Key(
            "field.word-left",
            "ctrl+left",
            "cursor_left_word",
            Text("sang trái một từ", "left a word"),
        ),
        Key(
            "field.word-right",
            "ctrl+right",
            "cursor_right_word",
            Text("sang phải một từ", "right a word"),
        ),
        Key("field.first", "home", "home", Text("về đầu dòng", "to the start")),
        Key("field.last", "end", "end", Text("về cuối dòng", "to the end")),
        Key(
            "field.delete",
            "delete",
            "delete_right",
            Text("xóa chữ bên phải", "delete the letter to the right"),
        ),
        Key(
            "field.delete-word",
            "ctrl+w",
            "delete_left_word",
            Text("xóa từ bên trái", "delete the word to the left"),
        ),
        Key(
            "field.clear",
            "ctrl+u",
            "delete_left_all",
            Text("xóa hết bên trái", "delete all to the left"),
        ),
        Key("field.copy", "ctrl+c", "copy", Text("chép phần chọn", "copy selection")),
        Key("field.paste", "ctrl+v", "paste", Text("dán", "paste")),
        Key("field.submit", "enter", "submit", Text("xong", "done")),
    ),
    "instruments": (
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
    ),
    "rules": (
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
    ),
    "plan": (
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
            Text(
                "hiện hoặc ẩn phát hiện chưa chắc chắn", "show or hide unsure findings"
            ),
        ),
        Key(
            "plan.open",
            "o",
            "open",
            Text("các kế hoạch trong thư mục", "the plans in the folder"),
            Text("Mở", "Open"),
        ),
    ),
}
"""The keys of each kind of place; one place may have several."""

TITLES = {
    "app": Text("Mọi nơi", "Everywhere"),
    "screen": Text("Màn hình", "Screens"),
    "room": Text("Di chuyển giữa các ô", "Between panes"),
    "dialog": Text("Hộp thoại", "Dialog"),
    "jump": Text("Nhảy đến một ô", "Jumping to a pane"),
    "chooser": Text("Danh sách chọn", "List of choices"),
    "move": Text("Trong danh sách", "In a list"),
    "tree": Text("Trong cây", "In a tree"),
    "marks": Text("Trong văn bản kế hoạch", "In the text of a plan"),
    "plan": Text("Màn hình Kế hoạch", "Screen Plan"),
    "picture": Text("Trong hình vẽ", "In a picture"),
    "field": Text("Ô nhập", "Text field"),
    "instruments": Text("Màn hình Văn bản", "Screen Instruments"),
    "rules": Text("Màn hình Quy tắc", "Screen Rules"),
}
"""What a person calls each place, by the first part of an id."""


def all_keys() -> Iterator[Key]:
    """Give every key once, in the order of the tables."""
    return iter({key.name: key for keys in SCOPES.values() for key in keys}.values())


BY_NAME = {key.name: key for key in all_keys()}


def bindings(*scopes: str) -> list[BindingType]:
    """Make the bindings of a class that lives in these places."""
    return [
        Binding(
            key.keys,
            key.action,
            (key.label or key.about).vi,
            show=key.label is not None,
            priority=key.name == "app.palette",
            id=key.name,
        )
        for scope in scopes
        for key in SCOPES[scope]
    ]
