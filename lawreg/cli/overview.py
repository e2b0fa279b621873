"""The help of ``lawreg`` itself and of a group of commands."""

from __future__ import annotations

from lawreg.cli.commands import COMMANDS
from lawreg.language import Text

_ABOUT = Text(
    "lawreg kiểm tra viện dẫn văn bản trong kế hoạch: còn hiệu lực không, đã được\n"
    "sửa đổi chưa, còn thiếu gì.",
    "lawreg checks the references of administrative plans: are they in force, were\n"
    "they amended, is something missing.",
)
_USAGE = Text("Cách dùng: lawreg LỆNH …", "Usage: lawreg COMMAND …")
_COMMANDS = Text("Lệnh", "Commands")
_EXAMPLES = Text("Ví dụ", "Examples")
_MORE = Text(
    "Xem cách dùng một lệnh: lawreg LỆNH --help. English: lawreg --lang en",
    "Help on a command: lawreg COMMAND --help",
)
_SHOWN = (
    ("lawreg check ke-hoach.txt", Text("kiểm tra một kế hoạch", "check a plan")),
    (
        "lawreg show 61/2018/NĐ-CP",
        Text("xem hiệu lực của một văn bản", "is an instrument in force?"),
    ),
    ("lawreg rule VAL101", Text("quy tắc này nói gì?", "what does this rule say?")),
)
_LARGE = {
    "registry": Text(
        "giữ sổ đăng ký; xem các lệnh: lawreg registry",
        "keep the registry; its commands: lawreg registry",
    ),
    "portfolio": Text(
        "giữ các kế hoạch của cơ quan; xem các lệnh: lawreg portfolio",
        "keep the plans of the office; its commands: lawreg portfolio",
    ),
}
"""Groups whose commands are for those who keep what the others ask."""
_CODES = Text(
    "Mã thoát: 0 không có phát hiện từ mức --fail-on trở lên; 1 có phát hiện;\n"
    "2 không kiểm tra được.",
    "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 could not check.",
)


def render_overview(language: str) -> str:
    """Give the short help of ``lawreg``: what it is for, commands, examples."""
    parts = [
        _ABOUT.to(language),
        _USAGE.to(language),
        _list(_COMMANDS.to(language), _rows(), language),
        _list(_EXAMPLES.to(language), list(_SHOWN), language),
        _CODES.to(language),
        _MORE.to(language),
    ]
    return "\n\n".join(parts) + "\n"


def _rows() -> list[tuple[str, Text]]:
    """Give each command and what it is for; those of a large group in one row."""
    rows: dict[str, Text] = {}
    for command in COMMANDS.values():
        about = _LARGE.get(command.name.partition(" ")[0])
        name = command.name.partition(" ")[0] if about else command.name
        rows[name] = about or command.about
    return list(rows.items())


def render_group(group: str, language: str) -> str:
    """Give the commands of a group such as ``registry``."""
    held = [
        (c.name, c.about) for c in COMMANDS.values() if c.name.startswith(group + " ")
    ]
    usage = f"{_USAGE.to(language)}".replace("lawreg", f"lawreg {group}", 1)
    return f"{usage}\n\n{_list(_COMMANDS.to(language), held, language)}\n"


def _list(heading: str, rows: list[tuple[str, Text]], language: str) -> str:
    wide = max(len(name) for name, _ in rows)
    lines = [f"  {name:{wide}}  {about.to(language)}" for name, about in rows]
    return "\n".join([f"{heading}:", *lines])
