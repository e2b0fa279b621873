"""The commands about the plans of an office."""

from lawreg.cli.command import Command
from lawreg.language import Text

PORTFOLIO_COMMANDS = (
    Command(
        "portfolio add",
        Text(
            "đưa kế hoạch của cơ quan vào danh mục, cập nhật khi tệp đổi",
            "keep plans of the office, and update those that changed",
        ),
        (
            "lawreg portfolio add ke-hoach/2026",
            'lawreg portfolio add kh-12.txt --owner "Trần Thị B"',
        ),
    ),
    Command(
        "portfolio list",
        Text(
            "liệt kê kế hoạch trong danh mục, kèm số phát hiện tại một ngày",
            "list the plans kept, with what is found in each on a day",
        ),
        (
            "lawreg portfolio list",
            'lawreg portfolio list --owner "Trần Thị B" --as-of 01/7/2025',
        ),
    ),
    Command(
        "portfolio check",
        Text(
            "kiểm tra mọi kế hoạch trong danh mục",
            "check every plan kept",
        ),
        (
            "lawreg portfolio check",
            "lawreg portfolio check --as-of 01/7/2025 --output-format json",
        ),
    ),
    Command(
        "portfolio remove",
        Text(
            "bỏ kế hoạch khỏi danh mục; tệp vẫn giữ nguyên",
            "keep plans no longer; the files stay",
        ),
        ("lawreg portfolio remove ke-hoach/2019",),
    ),
    Command(
        "watch",
        Text(
            "văn bản nào sắp có, đổi hay hết hiệu lực, chạm đến kế hoạch nào",
            "what begins, changes or ends soon, and which plans it touches",
        ),
        ("lawreg watch", "lawreg watch --days 60 --as-of 09/6/2025"),
    ),
)
"""Keeping plans, and what will touch them."""
