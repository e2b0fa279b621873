"""The commands that ask: of plans, of texts, of what the registry holds."""

from lawreg.cli.command import Command
from lawreg.language import Text

READING_COMMANDS = (
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
)
"""In the order in which help lists them."""

PLAN_COMMANDS = (
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
"""Of the files of plans; help lists them last."""
