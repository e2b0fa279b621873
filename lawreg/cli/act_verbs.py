"""How people say what one text does to another, accents, commas and case aside."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.model import RelationKind, slug

_SPOKEN: Mapping[RelationKind, tuple[str, ...]] = {
    RelationKind.REPLACES: ("thay", "thay thế cho", "replace", "replaced"),
    RelationKind.REPEALS: (
        "bãi bỏ hiệu lực",
        "chấm dứt hiệu lực",
        "làm hết hiệu lực",
        "repeal",
        "repealed",
    ),
    RelationKind.ANNULS: ("hủy", "annul", "annulled"),
    RelationKind.AMENDS: (
        "sửa đổi",
        "bổ sung",
        "sửa đổi và bổ sung",
        "sửa đổi hoặc bổ sung",
        "điều chỉnh",
        "amend",
        "amended",
    ),
    RelationKind.CORRECTS: ("correct", "corrected"),
    RelationKind.SUSPENDS: (
        "ngưng",
        "tạm ngưng",
        "tạm ngưng hiệu lực",
        "tạm ngưng hiệu lực thi hành",
        "tạm ngưng thi hành",
        "ngưng hiệu lực thi hành",
        "ngưng thi hành",
        "tạm đình chỉ",
        "đình chỉ",
        "đình chỉ hiệu lực",
        "đình chỉ thi hành",
        "đình chỉ việc thi hành",
        "tạm đình chỉ thi hành",
        "suspend",
        "suspended",
    ),
    RelationKind.RESUMES: (
        "cho tiếp tục có hiệu lực",
        "tiếp tục có hiệu lực",
        "tiếp tục hiệu lực",
        "khôi phục hiệu lực",
        "resume",
        "resumed",
    ),
    RelationKind.EXTENDS: (
        "kéo dài",
        "kéo dài hiệu lực",
        "kéo dài thời hạn",
        "kéo dài thời gian áp dụng",
        "kéo dài thời hạn có hiệu lực",
        "gia hạn",
        "gia hạn hiệu lực",
        "extend",
        "extended",
    ),
    RelationKind.DETAILS: (
        "chi tiết",
        "quy định chi tiết thi hành",
        "quy định chi tiết một số điều",
        "detail",
        "detailed",
    ),
    RelationKind.GUIDES: ("hướng dẫn", "hướng dẫn thực hiện", "guide", "guided"),
    RelationKind.BASED_ON: ("căn cứ vào", "based on"),
    RelationKind.CITES: ("viện dẫn", "dẫn chiếu đến", "viện dẫn đến", "cite", "cited"),
    RelationKind.CONSOLIDATES: ("consolidate", "consolidated"),
    RelationKind.CARRIES_OUT: (
        "triển khai",
        "triển khai thực hiện",
        "carry out",
        "carried out",
    ),
    RelationKind.FOLLOWS: ("kế tục", "follow", "followed"),
}
"""Beside the name of the kind and its labels in both languages."""

VERBS: Mapping[str, RelationKind] = {
    slug(words): kind
    for kind in RelationKind
    for words in (
        kind.value,
        kind.label.vi,
        kind.label.en,
        *_SPOKEN.get(kind, ()),
    )
}
"""The kind of act that words say, by their `slug`."""

LONGEST_VERB = max(len(words.split("-")) for words in VERBS)
"""How many words the longest of them has."""
