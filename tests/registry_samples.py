"""A small source tree that tests build registries from, with true numbers and dates."""

from __future__ import annotations

from pathlib import Path

CHANGESETS = """
[[changesets]]
number = 1
at = 2026-11-20T08:30:00Z
author = "Người biên tập"
reason = "Nạp ban đầu."

[[changesets]]
number = 2
at = 2026-11-23T17:05:09Z
author = "Người rà soát"
reason = "Bổ sung nghị định thay thế."
"""

ISSUERS = """
[[issuers]]
id = "cp"
name = "Chính phủ"
level = "central"
aliases = ["CP"]

[[issuers]]
id = "qh"
name = "Quốc hội"
level = "central"
aliases = ["QH"]

[[issuers]]
id = "binh-phuoc-ubnd"
name = "Ủy ban nhân dân tỉnh Bình Phước"
level = "province"
place = "Bình Phước"
aliases = ["UBND tỉnh Bình Phước"]
valid_until = 2025-07-01
note = "Tỉnh Bình Phước nhập vào Đồng Nai."
[[issuers.successions]]
successor = "dong-nai-ubnd"
on = 2025-07-01
note = "Sắp xếp đơn vị hành chính cấp tỉnh."
[[issuers.evidence]]
source = "Nghị quyết số 202/2025/QH15"

[[issuers]]
id = "dong-nai-ubnd"
name = "Ủy ban nhân dân tỉnh Đồng Nai"
level = "province"
place = "Đồng Nai"
"""

COVERAGE = """
[[coverage]]
kind = "nghi-dinh"
issuer = "cp"
from_year = 2018
to_year = 2018
note = "Chỉ để thử."
[[coverage.evidence]]
source = "Mục lục công báo"
"""

ONE_STOP = """
id = "vn/cp/2018/61-2018-nd-cp"
number = "61/2018/NĐ-CP"
kind = "nghi-dinh"
issuer = "cp"
title = "Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính"
year = 2018
issued_on = 2018-04-23
effective_from = 2018-06-21
confidence = "confirmed"
aliases = ["Nghị định một cửa"]

[[evidence]]
source = "Công báo"
quote = "Nghị định này có hiệu lực thi hành từ ngày 21 tháng 6 năm 2018."
[[evidence]]
source = "Bộ pháp điển điện tử"
"""

AMENDING = """
id = "vn/cp/2021/107-2021-nd-cp"
number = "107/2021/NĐ-CP"
kind = "nghi-dinh"
issuer = "cp"
title = "Sửa đổi, bổ sung một số điều của Nghị định số 61/2018/NĐ-CP"
year = 2021
issued_on = 2021-12-06
effective_from = 2021-12-06
signer = "Phạm Bình Minh"
confidence = "confirmed"
unconfirmed = ["signer"]
note = "Khoản 11 Điều 1 có hiệu lực muộn hơn."

[[evidence]]
source = "Công báo"

[[commencements]]
provisions = ["d1.k11"]
effective_from = 2022-06-01
source = "Công báo"
quote = "Khoản 11 Điều 1 có hiệu lực kể từ ngày 01/6/2022."

[[commencements]]
provisions = ["d1.k11"]
scope_note = "cấp xã"

[[relations]]
kind = "AMENDS"
target = "vn/cp/2018/61-2018-nd-cp"
effective_from = 2021-12-06
actor_provisions = ["d1"]
target_provisions = ["d3.k8", "d21a"]
scope = "provisions"
scope_note = "còn các điều khác"
confidence = "single-source"
unconfirmed = ["target_provisions"]
note = "Danh sách chưa đủ."
[[relations.evidence]]
source = "Công báo"
quote = "Bổ sung khoản 8 Điều 3 như sau:"
"""

REPLACING = """
id = "vn/cp/2025/118-2025-nd-cp"
number = "118/2025/NĐ-CP"
kind = "nghi-dinh"
issuer = "cp"
title = "Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông"
year = 2025
issued_on = 2025-06-09
effective_from = 2025-07-01
confidence = "confirmed"
changeset = 2

[[evidence]]
source = "Công báo"

[[relations]]
kind = "REPLACES"
target = "vn/cp/2018/61-2018-nd-cp"
effective_from = 2025-07-01
scope = "whole"
confidence = "confirmed"
[[relations.evidence]]
source = "Công báo"

[[relations]]
kind = "REPLACES"
target = "vn/cp/2021/107-2021-nd-cp"
scope = "whole"
confidence = "memory"
"""

CONSTITUTION = """
id = "vn/qh/2013/hien-phap"
number = ""
kind = "hien-phap"
issuer = "qh"
title = "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"
year = 2013
confidence = "memory"
aliases = ["Hiến pháp năm 2013"]
"""

LOCAL = """
id = "vn/binh-phuoc/2019/25-2019-qd-ubnd"
number = "25/2019/QĐ-UBND"
kind = "quyet-dinh"
issuer = "binh-phuoc-ubnd"
title = "Ban hành quy định về cơ chế một cửa trên địa bàn tỉnh"
year = 2019
issued_on = 2019-08-16
place = "Bình Phước"
confidence = "memory"

[[relations]]
kind = "BASED_ON"
target = "vn/cp/2018/61-2018-nd-cp"
scope = "whole"
confidence = "memory"
"""

FILES = {
    "changesets.toml": CHANGESETS,
    "issuers.toml": ISSUERS,
    "coverage.toml": COVERAGE,
    "instruments/cp/2018/61-2018-nd-cp.toml": ONE_STOP,
    "instruments/cp/2021/107-2021-nd-cp.toml": AMENDING,
    "instruments/cp/2025/118-2025-nd-cp.toml": REPLACING,
    "instruments/qh/2013/hien-phap.toml": CONSTITUTION,
    "instruments/binh-phuoc/2019/25-2019-qd-ubnd.toml": LOCAL,
}

ONE_STOP_ID = "vn/cp/2018/61-2018-nd-cp"
AMENDING_ID = "vn/cp/2021/107-2021-nd-cp"
REPLACING_ID = "vn/cp/2025/118-2025-nd-cp"
CONSTITUTION_ID = "vn/qh/2013/hien-phap"
LOCAL_ID = "vn/binh-phuoc/2019/25-2019-qd-ubnd"


def write_source(folder: Path) -> Path:
    """Write the sample source under ``folder`` and give its path."""
    for name, content in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder
