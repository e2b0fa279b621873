"""Keys of a text field."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
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
)
