"""The level of an issuing office, read from its name."""

from __future__ import annotations

from lawreg.folding import fold

LEVELS = ("central", "ministry", "province", "department", "district", "commune")

_COMMUNE = (" xa ", " phuong ", " thi tran ", " dac khu ")
_DISTRICT = (" huyen ", " quan ", " thi xa ")
_DEPARTMENT = (
    "so ",
    "thanh tra tinh",
    "van phong ubnd",
    "van phong uy ban",
    "ban quan ly",
)
_PROVINCE = (" tinh ", " thanh pho ")
_MINISTRY = ("bo ", "van phong chinh phu", "ngan hang nha nuoc", "thanh tra chinh phu")


def office_level(name: str) -> str:
    """Tell the level of an office from its name; empty when the name does not tell.

    >>> office_level("Sở Ngoại vụ tỉnh Bình Phước"), office_level("Bộ Nội vụ")
    ('department', 'ministry')
    """
    key = f"{' '.join(fold(name).split())} "
    if key.startswith(_DEPARTMENT):
        return "department"
    if key.startswith(_MINISTRY):
        return "ministry"
    if key.startswith(("chinh phu ", "thu tuong ", "quoc hoi ")):
        return "central"
    for words, level in (
        (_COMMUNE, "commune"),
        (_DISTRICT, "district"),
        (_PROVINCE, "province"),
    ):
        if any(word in f" {key}" for word in words):
            return level
    return ""
