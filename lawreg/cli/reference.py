"""The reference of the command line, made from the parsers themselves.

``docs/cli.md`` is what `render_reference` gives; a test compares the two.
"""

from __future__ import annotations

from lawreg.cli.command import Command
from lawreg.cli.commands import COMMANDS
from lawreg.language import Text

_TITLE = "# Dòng lệnh lawreg · The lawreg command line"
_ABOUT = Text(
    """\
Trang này được sinh từ chính chương trình (`pytest --update-golden tests/cli`),
nên luôn khớp với phiên bản đi kèm. Mỗi lệnh có phần tiếng Việt trước, tiếng Anh
sau. `lawreg LỆNH --help` in cùng nội dung; `--lang en` hoặc biến môi trường
`LAWREG_LANG=en` đổi sang tiếng Anh.""",
    """\
This page is made from the program itself, so it cannot disagree with it. Each
command is described in Vietnamese first, then in English.""",
)
_CODES = Text(
    """\
| mã thoát | nghĩa |
|---|---|
| 0 | không có phát hiện nào từ mức `--fail-on` trở lên; với `show`, `timeline`, `search`, `graph`, `impact`, `registry issuers`: tìm thấy |
| 1 | có phát hiện từ mức `--fail-on` trở lên; với `show`, `timeline`, `search`, `graph`, `impact`, `registry issuers`: sổ không có văn bản hay cơ quan ấy, hoặc có nhiều hơn một văn bản; với `rules test`: có ca không đạt; với `registry verify`: sổ có lỗi |
| 2 | không kiểm tra được: thiếu hoặc không đọc được kế hoạch, mã quy tắc không có, không có sổ đăng ký, gõ sai lệnh |
| 130 | người dùng dừng chương trình |

«Chưa kiểm tra gì» không bao giờ là 0: nếu một trong nhiều kế hoạch không đọc
được thì các kế hoạch khác vẫn được báo cáo và mã thoát là 2, dù có `--exit-zero`.
Kế hoạch không có viện dẫn nào (tệp trống, bản chụp, nhầm tệp) cũng vậy, trừ khi quy
tắc khác đã có phát hiện từ mức `--fail-on` trở lên về nó: khi ấy mã thoát là 1. Một
dòng trên stderr nêu tên tệp; báo cáo JSON kể ở `summary.uncited`. `lawreg cite` thì chỉ
liệt kê: không thấy gì vẫn là câu trả lời, mã thoát 0, kèm dòng ấy.

Dữ liệu ra stdout, lời dẫn ra stderr; mỗi lỗi là đúng một dòng trên stderr. Màu
chỉ dùng khi stdout là màn hình và không đặt `NO_COLOR`; mức độ luôn được viết
bằng chữ. Ký tự điều khiển trong kế hoạch được viết ra (`\\x1b`), không được thi hành.
Không có lệnh nào đọc mạng.""",
    """\
Exit codes: 0 nothing at or above `--fail-on` (`show`, `search`, `graph`, `impact`:
found); 1 findings (`show`, `search`, `graph`, `impact`: none, or more than one;
`registry verify`: errors; `rules test`: a case failed);
2 could not check; 130 interrupted. A plan that cites nothing was not checked (2; its
path is in `summary.uncited`), unless other rules found something at or above `--fail-on`
(1); `cite` answers 0 with an empty list. Data goes to stdout, narration to stderr, and
every error is one line on stderr.""",
)


def render_reference() -> str:
    """Give the reference of every command as Markdown."""
    parts = [_TITLE, _ABOUT.vi, _ABOUT.en, "## Mã thoát · Exit codes"]
    parts += [_CODES.vi, _CODES.en]
    for command in COMMANDS.values():
        parts += _section(command)
    return "\n\n".join(parts) + "\n"


def _section(command: Command) -> list[str]:
    return [
        f"## lawreg {command.name}",
        *(
            f"```text\n{command.parser(language).format_help().rstrip()}\n```"
            for language in ("vi", "en")
        ),
    ]
