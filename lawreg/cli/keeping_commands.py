"""The commands of whoever keeps the registry."""

from lawreg.cli.command import Command
from lawreg.language import Text

INTAKE_COMMANDS = (
    Command(
        "intake",
        Text(
            "đọc toàn văn một văn bản mới, đề xuất cập nhật sổ",
            "read the text of a new instrument and propose what to record",
        ),
        (
            "lawreg intake nghi-dinh-118.docx -o 118-2025-nd-cp.toml",
            "lawreg intake nd118.txt --source https://vanban.chinhphu.vn/… -o 118.toml",
            "lawreg intake cong-bao/2025-06 -o de-xuat/2025-06 --jobs 4",
        ),
    ),
    Command(
        "review",
        Text(
            "duyệt từng mục của một đề xuất, câu trích ở trước mắt",
            "go through a changeset item by item, with the quote in view",
        ),
        ("lawreg review 118-2025-nd-cp.toml",),
    ),
    Command(
        "apply",
        Text(
            "ghi vào sổ những mục đã nhận của một đề xuất",
            "record what was accepted of a changeset",
        ),
        (
            "lawreg apply 118-2025-nd-cp.toml --dry-run",
            'lawreg apply 118-2025-nd-cp.toml --author "Lê Thị Lan"',
        ),
    ),
    Command(
        "revert",
        Text("hoàn tác một đợt cập nhật", "undo a changeset"),
        ("lawreg revert 5", "lawreg revert 60a2aaf60378"),
    ),
    Command(
        "add",
        Text("thêm một văn bản bằng tay", "enter an instrument by hand"),
        (
            "lawreg add 118/2025/NĐ-CP --title … --issued-on 09/6/2025 --source https://…",
        ),
    ),
    Command(
        "edit",
        Text("sửa bản ghi của một văn bản", "correct the record of an instrument"),
        (
            "lawreg edit 118/2025/NĐ-CP --effective-from 01/7/2025 --source https://…",
            'lawreg edit 118/2025/NĐ-CP --signer "Nguyễn Hòa Bình" --apply',
        ),
    ),
    Command(
        "relate",
        Text(
            "ghi văn bản này thay thế, bãi bỏ, sửa đổi… văn bản kia",
            "enter what one instrument does to another",
        ),
        (
            "lawreg relate 118/2025/NĐ-CP thay thế 61/2018/NĐ-CP --from 01/7/2025",
            "lawreg relate 118/2025/NĐ-CP bãi bỏ khoản 3 Điều 5 Nghị định 63/2010/NĐ-CP",
            'lawreg relate 118/2025/NĐ-CP amends 63/2010/NĐ-CP --provisions "d5.k3; d7"',
        ),
    ),
)
"""Of bringing a new text in, in the order of the work."""

REGISTRY_COMMANDS = (
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
        "registry issuers",
        Text(
            "liệt kê cơ quan ban hành, kèm mã để ghi vào --issuer",
            "list the issuing bodies, with the ids that --issuer takes",
        ),
        ("lawreg registry issuers", "lawreg registry issuers bình phước"),
    ),
    Command(
        "registry init",
        Text(
            "tạo sổ đăng ký riêng từ bản đi kèm",
            "make a registry of your own from the bundled one",
        ),
        ("lawreg registry init", "lawreg registry init --registry so-2.sqlite"),
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
        "registry approvals",
        Text(
            "một hay hai người cho mỗi lần sửa sổ",
            "one person or two for a change of the registry",
        ),
        (
            "lawreg registry approvals",
            'lawreg registry approvals 2 --author "Trần Thị B"',
        ),
    ),
    Command(
        "registry roles",
        Text(
            "ai được đọc, đề xuất, ghi vào sổ ở PostgreSQL",
            "who may read, propose and record, on PostgreSQL",
        ),
        ("lawreg registry roles --editor lan --registry postgresql://may-chu/luat",),
    ),
)
"""Of the registry as a whole, in the order in which help lists them."""
