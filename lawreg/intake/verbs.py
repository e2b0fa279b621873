"""The words with which a text acts on others, as tables."""

from __future__ import annotations

import re
from enum import StrEnum

from lawreg.model import RelationKind


class Verb(StrEnum):
    """What a verb of a clause does, before its object is known."""

    AMEND = "amend"
    INSERT = "insert"
    REPLACE = "replace"
    REPEAL = "repeal"
    ANNUL = "annul"
    SUSPEND = "suspend"
    EXTEND = "extend"
    CORRECT = "correct"
    DETAIL = "detail"
    GUIDE = "guide"
    MIXED = "mixed"
    """Several at once: «sửa đổi, bãi bỏ một số điều»; the items below tell which."""


KINDS = {
    Verb.AMEND: RelationKind.AMENDS,
    Verb.INSERT: RelationKind.AMENDS,
    Verb.REPLACE: RelationKind.REPLACES,
    Verb.REPEAL: RelationKind.REPEALS,
    Verb.ANNUL: RelationKind.ANNULS,
    Verb.SUSPEND: RelationKind.SUSPENDS,
    Verb.EXTEND: RelationKind.EXTENDS,
    Verb.CORRECT: RelationKind.CORRECTS,
    Verb.DETAIL: RelationKind.DETAILS,
    Verb.GUIDE: RelationKind.GUIDES,
    Verb.MIXED: RelationKind.AMENDS,
}

CHANGING = frozenset(
    verb for verb, kind in KINDS.items() if kind is RelationKind.AMENDS
)
"""The verbs after which what they act on stands, with other words."""

_WORDS = (
    (
        Verb.AMEND,
        "sua doi|chinh sua|chinh ly|doi ten|danh so lai|chuyen(?= (?:cac )?(?:dieu|khoan|diem) [^;.:]{1,60} thanh (?:dieu|khoan|diem) )|(?:sua|doi)(?= (?:mot so |cac )?(?:cum tu|tu |ten ))|dieu chinh(?= (?:mot so |cac )?(?:khoan|diem|dieu|phu luc|cum tu|ten) )",
    ),
    (Verb.INSERT, "bo sung"),
    (Verb.REPLACE, "thay the|thay(?= (?:cac )?(?:cum )?tu )"),
    (
        Verb.REPEAL,
        "bai bo|cham dut hieu luc|thu hoi(?= (?:toan bo |cac )?§)|bo(?= (?:mot so |cac )?(?:cum tu|tu |doan |noi dung |dieu |khoan |diem ))",
    ),
    (Verb.ANNUL, "huy bo"),
    (
        Verb.SUSPEND,
        "(?:tam )?ngung (?:hieu luc|thi hanh|ap dung|thuc hien)|(?:tam )?dinh chi (?:hieu luc|thi hanh)",
    ),
    (
        Verb.EXTEND,
        "keo dai (?:thoi (?:han|gian) )?(?:co hieu luc|hieu luc|ap dung|thuc hien|thi hanh)?|gia han (?:thoi (?:han|gian) )?(?:ap dung|thuc hien|hieu luc)",
    ),
    (Verb.CORRECT, "dinh chinh"),
)
"""Folded; the first that matches is the verb."""


def spaced(pattern: str) -> str:
    """Let every blank of a pattern be any white space."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


CITED, PAST = "§", "¶"
"""What stands for each character of a citation, and of what is told of its past."""
_ONE = "|".join(f"(?:{words})" for _, words in _WORDS)
VERBS = re.compile(
    spaced(rf"\b(?:{_ONE})(?:(?: ?, ?| va | hoac | ?, va )(?:{_ONE}))*(?![a-z])")
)
_SINGLE = tuple((verb, re.compile(spaced(rf"\b(?:{words})"))) for verb, words in _WORDS)

PREDICATES = re.compile(
    spaced(
        r"\b(?:(?P<ends>het hieu luc(?: thi hanh)?|khong con hieu luc|cham dut hieu luc)"
        r"|(?P<goes_on>tiep tuc (?:co|con) hieu luc)"
        r"|(?:duoc|bi) (?P<passive>bai bo|huy bo|thay the|sua doi(?: ?, ?bo sung| va bo sung)?|bo sung|ngung hieu luc|dinh chinh))\b"
    )
)
"""What is said of a subject that stands before: «Nghị định số … hết hiệu lực»."""

DETAILS = re.compile(
    spaced(
        r"(?:quy dinh (?P<detail>chi tiet)|(?P<guide>huong dan))"
        r"(?:(?: ?, ?| va )(?:huong dan|bien phap|quy dinh chi tiet|mot so bien phap|quy dinh))*"
        r"(?: ?\b(?:ve|de|viec|thuc hien|thi hanh|cu the|to chuc|bien phap|mot so|cac|noi dung|quy dinh|dieu|khoan|diem"
        r"|cua|tai|va|ap dung|trien khai|huong dan|chuong|muc|phan|sau day|sau|\d+[a-z]?|[a-z])\b| ?[,;])*+ ?"
    )
)
DETAILED = re.compile(spaced(r"[^§;.:_]{0,260}?\b(?:cua|tai) (?=§)"))
"""What may stand between that and the instrument: «… thẩm quyền quy định tại khoản 2 Điều 43 của»."""

SELF = re.compile(
    spaced(
        r"\b(?:nghi dinh|thong tu(?: lien tich)?|quyet dinh|nghi quyet(?: lien tich)?|luat|bo luat|phap lenh|chi thi|lenh|van ban) nay\b"
    )
)
PHRASE = re.compile(
    spaced(
        r"\b(?:cum tu|tu ngu|cac tu|tu|chu|so|cau|doan|ky hieu|noi dung)(?: sau)? ?:? ?_+"
    )
)
"""A word for quoted words, with them."""
PHRASES = re.compile(spaced(r"(?:mot so |cac |cum ){0,4}(?:cum tu|tu ngu|tu, cum tu)"))
_CHANGED = (
    r"(?:\( ?|\b(?:da )?(?:duoc|bi) |\bda )(?:sua doi|bo sung|thay the|dinh chinh|hop nhat|bai bo)"
    r"(?:,? ?(?:va )?(?:sua doi|bo sung|thay the|bai bo))*[^§;.:_]{0,110}?\b(?:boi|theo|tai|bang|tu)\b(?: quy dinh)?(?: tai| cua)?"
)
_PROVISION = r"(?:va|khoan|dieu|diem|tai|cua|cac|so|\d+[a-z]?|[a-z])\b"
HISTORY = re.compile(
    spaced(_CHANGED)
    + r"(?:\s*(?:cac\s+)?§++(?:[\s,]*+(?:va\s++)?+§++)*+"
    + r"|[^§;.:_]{0,60}?§++(?:[\s,]*+(?:"
    + _PROVISION
    + r"[\s,]*+)*+§++)*+)"
)
"""What is told of an instrument's past: «đã được sửa đổi, bổ sung theo Luật số …»."""
BY_LAW = re.compile(
    r"(?<!kem\s)(?<!hanh\s)"
    + spaced(r"\btheo (?:quy dinh )?(?:tai |cua )?[^§;.:_]{0,60}?§+")
)
ASIDE = re.compile(
    spaced(
        r"\( ?(?:sau day|nay la|sau nay|goi tat|truoc day|viet tat|goi la)[^()]{0,200}\)"
    )
    + r"|\(\s*§+\s*\)|\[[^\[\]]{0,600}\]"
)
"""What a name is shortened to, and what an editor put in square brackets."""

PART_OF = re.compile(
    spaced(
        r"(?:\b(?:dieu|khoan|diem|muc|chuong|phan|phu luc) )?\b(?:\d+[a-z]?|[a-z]|[ivx]+) ?,? (?:cua|trong|thuoc)$"
    )
)
"""What ties provisions to those before them: «khoản 2 của Điều 21»."""
NAMES = re.compile(
    spaced(
        r"(?:ten|tieu de)(?: cua)?(?: (?:dieu|khoan|muc|chuong|phan|phu luc)\b)"
        r"|(?:doan|kho|cau|phan|loi) (?:mo dau|dau tien|dau|cuoi cung|cuoi|dan|thu [a-z]+)\b"
        r"|(?:doan|cau|gach dau dong) (?:thu )?\d+\b"
    )
)
"""Parts of a provision without a number: «tên Điều», «đoạn mở đầu»."""
ANCHOR = re.compile(spaced(r"(?:vao |ngay |lien )*(?:sau|truoc|phia sau|phia truoc)$"))
HERE = re.compile(spaced(r"\s*(?:cua )?(?:dieu|khoan|diem|muc|chuong|phu luc) nay\b"))
"""What makes provisions those of the text itself: «khoản 1 Điều này»."""
INTO = re.compile(spaced(r"vao(?: cuoi| dau| trong| doan cuoi)*$"))
WITH = re.compile(spaced(r"\b(?:bang|thanh)\b"))
CHANGES = re.compile(
    spaced(
        r"(?:sua doi|bo sung|thay the|bai bo)(?: ?,? ?(?:va )?(?:sua doi|bo sung|thay the|bai bo))*"
        r"(?: (?:tam thoi|cac|mot so|them|noi dung|ten|tieu de|cua|tai|toan bo))* (?:dieu|khoan|diem|muc|chuong|phan|phu luc|mau|bieu|bang (?:chi tieu|bieu|gia|muc)|danh muc|§)"
    )
)
"""A clause of change that goes straight to what it changes."""
_TAKEN_OFF = "".join(
    rf"(?<!{word}\stru)" for word in ("khau", "giam", "loai", "bu", "can", "phong")
)
EXCEPT = re.compile(
    spaced(r"\b(?:ngoai tru|tru)\b")
    + _TAKEN_OFF
    + r"|rieng(?:(?<=[.;,(]\srieng)|(?<=[.;,(]rieng)|(?<=\nrieng))"
    + spaced(
        r"(?= (?:(?:doi voi|cac|nhung|noi dung|quy dinh|tai|cua|truong hop) )*"
        r"(?:dieu|khoan|diem|chuong|muc|phu luc|mau|quy dinh|noi dung|truong hop)\b)"
    )
)
"""«Khấu trừ», «giảm trừ» leave nothing out, nor does «quy định riêng»."""
FOLLOWS = re.compile(
    spaced(r"(?:nhu sau|sau day|sau|bao gom|gom|cu the|voi noi dung) ?:?\s*$|:\s*$")
)
TASK = re.compile(
    spaced(
        r"\b(?:theo huong|chinh sach|du thao|du an luat|nhiem vu|giai phap|kien nghi|de nghi|de xuat|nghien cuu|tham muu"
        r"|chu tri|phoi hop|xem xet|trinh (?:chinh phu|quoc hoi|thu tuong|uy ban|hoi dong))\b"
    )
)
"""Words of work to be done, not of an act done by the text."""
TO_DO = re.compile(
    spaced(r"\b(?:theo huong|kien nghi|de nghi|de xuat|trinh (?:chinh phu|quoc hoi))\b")
)
"""Those that no title of an instrument holds."""
HANDS_OUT = re.compile(
    spaced(
        r"\s*(?:phe duyet|thong qua|giao |phan cong|trien khai|ban hanh (?:kem theo|ke hoach|chuong trinh|de an)|cong bo)"
    )
)
"""How an article opens whose items are what it hands out, not acts on others."""
ENFORCES = re.compile(
    spaced(
        r"\s*(?:hieu luc|dieu khoan|to chuc thuc hien|trach nhiem|thi hanh|bai bo|sua doi|thay the|ngung|dinh chinh|huy bo|bo sung)"
    )
)


def read_verb(words: str) -> Verb:
    """Say what a chain of verbs does: «sửa đổi, bổ sung» amends, «sửa đổi, bãi bỏ» both.

    ``words`` is what `VERBS` matched.
    """
    found = {verb for verb, pattern in _SINGLE if pattern.search(words)}
    if words.startswith("thu"):
        # «Thu hồi Quyết định số …»: what must follow it is no part of ``words``.
        found.add(Verb.REPEAL)
    if found == {Verb.AMEND, Verb.INSERT}:
        return Verb.AMEND
    return found.pop() if len(found) == 1 else Verb.MIXED


def read_predicate(match: re.Match[str]) -> Verb:
    """Say what a predicate tells of its subject."""
    if match["ends"]:
        return Verb.REPEAL
    if match["goes_on"]:
        return Verb.EXTEND
    return read_verb(match["passive"])
