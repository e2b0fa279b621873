"""Keys that move in lists, trees, texts and pictures."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

MOVE = (
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

TREE = (
    *MOVE,
    Key("tree.open", "right,l", "expand", Text("mở nhánh", "open the branch")),
    Key("tree.close", "left,h", "collapse", Text("gập nhánh", "fold the branch")),
)

MARKS = (
    *MOVE,
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
)

PICTURE = (
    Key("picture.up", "up,k", "move(0, -1)", Text("khung ở trên", "box above")),
    Key("picture.down", "down,j", "move(0, 1)", Text("khung ở dưới", "box below")),
    Key(
        "picture.left",
        "left,h",
        "move(-1, 0)",
        Text("khung bên trái", "box to the left"),
    ),
    Key(
        "picture.right",
        "right,l",
        "move(1, 0)",
        Text("khung bên phải", "box to the right"),
    ),
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
    Key("picture.open", "enter", "select", Text("đi theo", "follow")),
    Key("picture.first", "home", "first", Text("về đầu", "to the top")),
    Key("picture.last", "end", "last", Text("về cuối", "to the foot")),
)
