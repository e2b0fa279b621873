"""The commands: what each is for and where it lives. A module is loaded only when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.cli.parser import Parser
from lawreg.language import Text

if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    from lawreg.cli.console import Console

    class CommandModule(Protocol):
        """What the module of a command offers."""

        def add_arguments(self, parser: Parser) -> None:
            """Declare what the command takes."""

        def run(self, args: argparse.Namespace, console: Console) -> int:
            """Do it and give the exit code."""


class Command:
    """One command of the command line; ``name`` is as typed: ``registry build``."""

    __slots__ = ("about", "examples", "name")

    def __init__(self, name: str, about: Text, examples: tuple[str, ...]) -> None:
        self.name = name
        self.about = about
        self.examples = examples

    def module(self) -> CommandModule:
        """Load the module that does the work."""
        path = f"lawreg.cli.{self.name.replace(' ', '_').replace('-', '_')}"
        module: CommandModule = __import__(path, fromlist=["run"])
        return module

    def parser(self, language: str) -> Parser:
        """Build the parser of this command only."""
        parser = Parser(self.name, self.about, language, self.examples)
        self.module().add_arguments(parser)
        parser.common()
        return parser


COMMANDS = {
    command.name: command
    for command in (
        Command(
            "check",
            Text(
                "kiểm tra viện dẫn trong kế hoạch",
                "check the references of plans",
            ),
            (
                "lawreg check ke-hoach.json",
                "lawreg check *.docx --as-of 28/12/2021 --output-format concise",
                "lawreg check - --stdin-filename kh.txt < kh.txt",
            ),
        ),
        Command(
            "show",
            Text(
                "xem một văn bản: hiệu lực tại một ngày và các quan hệ",
                "show an instrument: its status on a date and its relations",
            ),
            (
                "lawreg show 61/2018/NĐ-CP",
                "lawreg show 76/NQ-CP ngày 15/7/2021",
                "lawreg show Luật Cán bộ, công chức năm 2008 --as-of 28/12/2021",
            ),
        ),
        Command(
            "timeline",
            Text(
                "xem diễn biến hiệu lực của một văn bản hay một điều khoản",
                "show the life of an instrument or provision",
            ),
            (
                "lawreg timeline 63/2010/NĐ-CP",
                "lawreg timeline 63/2010/NĐ-CP --provision d35a",
                'lawreg timeline 63/2010/NĐ-CP --provision "khoản 2 Điều 5"',
                "lawreg timeline khoản 2 Điều 57 Luật số 64/2025/QH15",
            ),
        ),
        Command(
            "graph",
            Text(
                "vẽ các quan hệ quanh một văn bản",
                "draw the relations around an instrument",
            ),
            (
                "lawreg graph 61/2018/NĐ-CP",
                "lawreg graph 61/2018/NĐ-CP --depth 1 --kinds AMENDS,REPLACES",
                "lawreg graph 63/2010/NĐ-CP --output-format svg -o so-do.svg",
            ),
        ),
        Command(
            "impact",
            Text(
                "ai dựa vào một văn bản, trực tiếp hay qua văn bản khác",
                "who rests on an instrument, directly or through others",
            ),
            ("lawreg impact 63/2010/NĐ-CP", "lawreg impact 61/2018/NĐ-CP --depth 1"),
        ),
        Command(
            "list-ceased",
            Text(
                "danh mục văn bản hết hiệu lực toàn bộ hoặc một phần để công bố",
                "list what ceased in whole or in part, for publication",
            ),
            (
                "lawreg list-ceased --from 01/01/2025 --to 31/12/2025 --issuer cp",
                'lawreg list-ceased --issuer "binh phuoc" --output-format docx -o dm.docx',
            ),
        ),
        Command(
            "search",
            Text("tìm văn bản trong sổ đăng ký", "search the registry"),
            (
                "lawreg search cải cách hành chính --kind nghi-quyet",
                "lawreg search một cửa --issuer cp --year 2018",
            ),
        ),
        Command(
            "tui",
            Text(
                "mở giao diện màn hình để tra cứu và xem một kế hoạch",
                "open the terminal UI to look things up and go through a plan",
            ),
            (
                "lawreg tui",
                "lawreg tui ke-hoach.txt",
                "lawreg tui --as-of 28/12/2021",
            ),
        ),
        Command(
            "cite",
            Text(
                "liệt kê các viện dẫn trong một văn bản, không đối chiếu",
                "list the citations in a text, without looking them up",
            ),
            (
                "lawreg cite ke-hoach.txt",
                "lawreg cite - --output-format jsonl < kh.txt",
            ),
        ),
        Command(
            "rule",
            Text(
                "giải thích một quy tắc và căn cứ pháp lý của nó",
                "explain a rule and the law behind it",
            ),
            ("lawreg rule VAL101", "lawreg rule VAL", "lawreg rule --all"),
        ),
        Command("rules list", Text("liệt kê các quy tắc", "list the rules"), ()),
        Command(
            "rules test",
            Text(
                "chạy các ca kiểm thử đi kèm quy tắc",
                "run the tests that come with rules",
            ),
            ("lawreg rules test", "lawreg rules test ./quy-tac-cua-so"),
        ),
        Command(
            "registry build",
            Text(
                "dựng sổ đăng ký từ thư mục nguồn TOML",
                "build the registry from its TOML source",
            ),
            ("lawreg registry build --source data/source -o data/decrees.sqlite",),
        ),
        Command(
            "registry import",
            Text(
                "nạp dữ liệu mở hoặc tệp đã xuất vào sổ đăng ký",
                "bring open data or an exported file into the registry",
            ),
            (
                "lawreg registry import phap-dien.jsonl --dry-run",
                "lawreg registry import phap-dien.jsonl vbpl.jsonl --report can-xem.jsonl",
            ),
        ),
        Command(
            "registry export",
            Text(
                "xuất sổ đăng ký ra CSV, XLSX, JSONL hoặc JSON-LD",
                "write the registry as CSV, XLSX, JSONL or JSON-LD",
            ),
            (
                "lawreg registry export --format xlsx -o so-dang-ky.xlsx",
                "lawreg registry export --format jsonld -o so-dang-ky.jsonld",
            ),
        ),
        Command(
            "registry log",
            Text(
                "xem các lần thay đổi sổ đăng ký",
                "show the changes made to the registry",
            ),
            (),
        ),
        Command(
            "registry backup",
            Text(
                "sao lưu sổ đăng ký, kể cả khi đang có người ghi",
                "back the registry up, even while somebody is writing to it",
            ),
            ("lawreg registry backup so-dang-ky-2026-11-24.sqlite",),
        ),
        Command(
            "registry diff",
            Text(
                "xem điều gì đã đổi giữa hai bản hoặc hai sổ đăng ký",
                "show what changed between two revisions or registries",
            ),
            (
                "lawreg registry diff 1 3",
                "lawreg registry diff cu.sqlite moi.sqlite --output-format json",
            ),
        ),
        Command(
            "registry verify",
            Text(
                "đối chiếu sổ đăng ký với nhật ký, tìm điều không thể đúng",
                "verify a registry and find what cannot be true",
            ),
            (
                "lawreg registry verify",
                "lawreg registry verify --expect 60a2aaf60378",
            ),
        ),
        Command(
            "registry central",
            Text(
                "văn bản nào được nhiều văn bản khác dựa vào nhất",
                "which instruments most others rest on",
            ),
            ("lawreg registry central --limit 10",),
        ),
        Command(
            "registry init",
            Text(
                "tạo sổ đăng ký riêng từ bản đi kèm",
                "make a registry of your own from the bundled one",
            ),
            (),
        ),
        Command(
            "registry migrate",
            Text(
                "chuyển sổ đăng ký của bản lawreg cũ sang lược đồ mới",
                "bring a registry of an older lawreg to the new schema",
            ),
            ("lawreg registry migrate",),
        ),
        Command(
            "registry proposals",
            Text(
                "xem các đề xuất sửa sổ đăng ký",
                "show what is proposed to be changed in the registry",
            ),
            (
                "lawreg registry proposals --waiting",
                "lawreg registry proposals --number 3",
            ),
        ),
        Command(
            "registry decide",
            Text(
                "áp dụng hoặc từ chối một đề xuất",
                "apply a proposal, or refuse it",
            ),
            (
                'lawreg registry decide 3 --apply --author "Trần Thị B"',
                'lawreg registry decide 4 --refuse --author "Trần Thị B" --note "sai ngày"',
            ),
        ),
        Command(
            "registry roles",
            Text(
                "ai được đọc, đề xuất, ghi vào sổ ở PostgreSQL",
                "who may read, propose and record, on PostgreSQL",
            ),
            (
                "lawreg registry roles --editor lan --registry postgresql://may-chu/luat",
            ),
        ),
        Command(
            "plan convert",
            Text(
                "chuyển kế hoạch dạng Word, PDF, txt thành JSON",
                "turn a plan in Word, PDF or txt into JSON",
            ),
            ("lawreg plan convert ke-hoach.txt -o ke-hoach.json",),
        ),
        Command(
            "plan schema",
            Text(
                "in JSON Schema của tệp kế hoạch",
                "print the JSON Schema of a plan file",
            ),
            (),
        ),
    )
}
"""Every command by name, in the order in which help lists them."""

GROUPS = tuple(dict.fromkeys(n.split()[0] for n in COMMANDS if " " in n))
"""First words of the commands that have two."""
