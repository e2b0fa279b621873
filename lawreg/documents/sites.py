"""Where the sites that publish law keep the text of an instrument, as data."""

TEXT_PLACES = (
    "divContentDoc",  # thuvienphapluat.vn
    "cldivContentDocVn",
    "toanvancontent",  # vbpl.vn
    "the-document-body",  # luatvietnam.vn
)
"""Ids and classes of the element that holds the text and nothing else."""

NEVER_TEXT = frozenset(
    {
        "tooltip-button",  # luatvietnam.vn: «Đang theo dõi» after each paragraph
        "bg-theo-doi",
    }
)
"""Ids and classes of what such an element holds besides."""
