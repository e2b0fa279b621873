"""What makes the answer about a plan other than its reader may think."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lawreg.language import Text, day

if TYPE_CHECKING:
    from lawreg.check import PlanResult
    from lawreg.model.plan import Plan

NO_CITATION = Text(
    "không tìm thấy viện dẫn nào. Hãy xem tệp có trống, có phải bản chụp (scan), có đúng "
    "là kế hoạch không.",
    "no citation was found. See whether the file is empty, a scan, or no plan at all.",
)
_ENCODING = Text(
    "đọc theo bảng mã {name}; nếu sai, lưu lại với mã UTF-8.",
    "read as {name}; if that is wrong, save it as UTF-8.",
)
_SIGNED_LATER = Text(
    "kế hoạch ký ngày {signed}, sau ngày được hỏi {day}; được xét như thể ký vào ngày "
    "được hỏi.",
    "the plan was signed on {signed}, after the day asked about, {day}; it is judged as "
    "if signed on that day.",
)


def reading_doubts(plan: Plan) -> list[Text]:
    """Say how a plan was read: its encoding and what was left out, where it matters."""
    told = [_ENCODING.fill(name=plan.encoding)] if plan.encoding else []
    return [*told, *plan.notes]


def result_doubts(result: PlanResult, as_of: date) -> list[Text]:
    """Say that a plan cites nothing, and that it was signed after the day asked about."""
    told = [] if result.citations else [NO_CITATION]
    signed = result.plan.issued_on
    if signed is not None and signed > as_of:
        told.append(_SIGNED_LATER.fill(signed=day(signed), day=day(as_of)))
    return told
