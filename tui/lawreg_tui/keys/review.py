"""Keys of the screen on which a changeset is reviewed."""

from __future__ import annotations

from lawreg.language import Text
from lawreg_tui.keys import Key

KEYS = (
    Key(
        "review.accept",
        "a",
        "decide('accept')",
        Text("nhận mục này: sẽ được ghi vào sổ", "accept the item: it is recorded"),
        Text("Nhận", "Accept"),
    ),
    Key(
        "review.reject",
        "r",
        "decide('reject')",
        Text("bỏ mục này: không ghi", "reject the item: it is not recorded"),
        Text("Bỏ", "Reject"),
    ),
    Key(
        "review.undecide",
        "u",
        "decide('')",
        Text("mục này thành chưa quyết định", "leave the item undecided"),
    ),
    Key(
        "review.next",
        "n",
        "next_undecided",
        Text("đến mục chưa quyết định sau đó", "next item not decided"),
        Text("Tiếp", "Next"),
    ),
    Key(
        "review.edit",
        "e,f4",
        "edit",
        Text("sửa mục này trong trình soạn thảo", "edit the item in your editor"),
        Text("Sửa", "Edit"),
    ),
    Key(
        "review.apply",
        "g",
        "apply",
        Text("ghi những mục đã nhận vào sổ", "apply: record what was accepted"),
        Text("Ghi", "Apply"),
    ),
    Key("review.items", "m", "show_pane('items')", Text("các mục", "the items")),
    Key(
        "review.text",
        "v",
        "show_pane('text')",
        Text("toàn văn của văn bản", "the text of the instrument"),
    ),
    Key("review.about", "c", "show_pane('about')", Text("chi tiết", "details")),
    Key(
        "review.breaks",
        "p",
        "show_pane('breaks')",
        Text("các kế hoạch đổi kết luận", "the plans judged otherwise"),
    ),
    Key(
        "review.summary",
        "s",
        "summary",
        Text("tóm tắt đề xuất", "summary of the changeset"),
    ),
    Key(
        "review.copy",
        "y",
        "copy",
        Text("chép mục, câu trích, lệnh", "copy the item, its quotes, commands"),
        Text("Chép", "Copy"),
    ),
    Key("review.reload", "f5", "reload", Text("đọc lại tệp", "read the file again")),
    Key(
        "review.open",
        "o",
        "open",
        Text("duyệt đề xuất khác…", "review another changeset…"),
        Text("Mở", "Open"),
    ),
)
