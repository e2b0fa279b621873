"""The words and symbols of citations: one table for finder, writer and fuzzer.

Keys are folded (`lawreg.folding.fold`): accents and case do not matter when
reading. Values carry the canonical letter case. Sources: Decree 30/2020/NĐ-CP,
Annex III (administrative kinds); the 2008, 2015 and 2025 laws on promulgation
(normative kinds); Guideline 36-HD/VPTW (Party kinds).
"""

from __future__ import annotations

from lawreg.model.kinds import InstrumentKind as Kind

KIND_WORDS: dict[tuple[str, ...], Kind] = {
    ("hien", "phap"): Kind.CONSTITUTION,
    ("bo", "luat"): Kind.CODE,
    ("luat",): Kind.LAW,
    ("phap", "lenh"): Kind.ORDINANCE,
    ("lenh",): Kind.ORDER,
    ("sac", "lenh"): Kind.ORDER,
    ("nghi", "quyet"): Kind.RESOLUTION,
    ("nghi", "quyet", "lien", "tich"): Kind.RESOLUTION,
    ("nghi", "dinh"): Kind.DECREE,
    ("quyet", "dinh"): Kind.DECISION,
    ("chi", "thi"): Kind.DIRECTIVE,
    ("thong", "tu"): Kind.CIRCULAR,
    ("thong", "tu", "lien", "tich"): Kind.JOINT_CIRCULAR,
    ("thong", "tu", "lien", "bo"): Kind.JOINT_CIRCULAR,
    ("ke", "hoach"): Kind.PLAN,
    ("ke", "hoach", "hanh", "dong"): Kind.PLAN,
    ("chuong", "trinh"): Kind.PROGRAMME,
    ("chuong", "trinh", "hanh", "dong"): Kind.PROGRAMME,
    ("chuong", "trinh", "phoi", "hop"): Kind.PROGRAMME,
    ("de", "an"): Kind.SCHEME,
    ("cong", "van"): Kind.OFFICIAL_LETTER,
    ("cong", "dien"): Kind.TELEGRAM,
    ("thong", "bao"): Kind.NOTICE,
    ("thong", "bao", "ket", "luan"): Kind.NOTICE,
    ("bao", "cao"): Kind.REPORT,
    ("to", "trinh"): Kind.SUBMISSION,
    ("huong", "dan"): Kind.GUIDELINE,
    ("huong", "dan", "lien", "nganh"): Kind.GUIDELINE,
    ("ket", "luan"): Kind.CONCLUSION,
    ("ket", "luan", "thanh", "tra"): Kind.CONCLUSION,
    ("quy", "dinh"): Kind.REGULATION,
    ("quy", "che"): Kind.STATUTE,
    ("quy", "che", "phoi", "hop"): Kind.STATUTE,
    ("van", "ban", "hop", "nhat"): Kind.CONSOLIDATION,
    ("tieu", "chuan"): Kind.STANDARD,
    ("quy", "chuan"): Kind.STANDARD,
    ("phuong", "an"): Kind.OTHER,
    ("thong", "tri"): Kind.OTHER,
    ("thong", "cao"): Kind.OTHER,
    ("bien", "ban"): Kind.OTHER,
    ("giay", "moi"): Kind.OTHER,
    ("phieu", "chuyen"): Kind.OTHER,
    ("thu", "cong"): Kind.OTHER,
    ("quy", "trinh"): Kind.OTHER,
    ("quy", "hoach"): Kind.OTHER,
    ("du", "an"): Kind.OTHER,
}
"""Kind words in the text, folded, word by word."""

KIND_ABBREVIATIONS: dict[str, Kind] = {
    "NĐ": Kind.DECREE,
    "NQ": Kind.RESOLUTION,
    "QĐ": Kind.DECISION,
    "CT": Kind.DIRECTIVE,
    "TT": Kind.CIRCULAR,
    "TTLT": Kind.JOINT_CIRCULAR,
    "KH": Kind.PLAN,
}
"""Abbreviations that stand for the kind word before a number: «TT 01/2018/TT-VPCP»."""

GENERIC_KIND_WORDS = frozenset({("van", "ban"), ("cv",), ("cac", "van", "ban")})
"""Words before a number that show a citation without telling its kind."""

KIND_PHRASE_ENDS = frozenset(words[-1] for words in KIND_WORDS) | {"ban", "cv"}

TYPE_SYMBOLS: dict[str, tuple[str, Kind]] = {
    "nd": ("NĐ", Kind.DECREE),
    "nq": ("NQ", Kind.RESOLUTION),
    "nqlt": ("NQLT", Kind.RESOLUTION),
    "qd": ("QĐ", Kind.DECISION),
    "ct": ("CT", Kind.DIRECTIVE),
    "tt": ("TT", Kind.CIRCULAR),
    "ttlt": ("TTLT", Kind.JOINT_CIRCULAR),
    "ttlb": ("TTLB", Kind.JOINT_CIRCULAR),
    "pl": ("PL", Kind.ORDINANCE),
    "l": ("L", Kind.ORDER),
    "sl": ("SL", Kind.ORDER),
    "lct": ("LCT", Kind.LAW),
    "kh": ("KH", Kind.PLAN),
    "ctr": ("CTr", Kind.PROGRAMME),
    "ctrph": ("CTrPH", Kind.PROGRAMME),
    "ctph": ("CTPH", Kind.PROGRAMME),
    "ctrhd": ("CTrHĐ", Kind.PROGRAMME),
    "cthd": ("CTHĐ", Kind.PROGRAMME),
    "khhd": ("KHHĐ", Kind.PLAN),
    "khph": ("KHPH", Kind.PLAN),
    "da": ("ĐA", Kind.SCHEME),
    "cv": ("CV", Kind.OFFICIAL_LETTER),
    "cd": ("CĐ", Kind.TELEGRAM),
    "tb": ("TB", Kind.NOTICE),
    "tbkl": ("TBKL", Kind.NOTICE),
    "bc": ("BC", Kind.REPORT),
    "ttr": ("TTr", Kind.SUBMISSION),
    "hd": ("HD", Kind.GUIDELINE),
    "hdln": ("HDLN", Kind.GUIDELINE),
    "kl": ("KL", Kind.CONCLUSION),
    "qyd": ("QyĐ", Kind.REGULATION),
    "qdi": ("QĐi", Kind.REGULATION),
    "qc": ("QC", Kind.STATUTE),
    "qcph": ("QCPH", Kind.STATUTE),
    "vbhn": ("VBHN", Kind.CONSOLIDATION),
    "dc": ("ĐC", Kind.OTHER),
    "pa": ("PA", Kind.OTHER),
    "tc": ("TC", Kind.OTHER),
    "bb": ("BB", Kind.OTHER),
    "gm": ("GM", Kind.OTHER),
    "pc": ("PC", Kind.OTHER),
    "gp": ("GP", Kind.OTHER),
    "qtr": ("QTr", Kind.OTHER),
}
"""Abbreviations of kinds in numbers. ``QĐ`` is a decision unless the text says Quy định."""

TYPE_VARIANTS = {"ĐA": Kind.SCHEME, "DA": Kind.OTHER, "HĐ": Kind.OTHER}
"""Printed forms that folding would confuse with another abbreviation."""

ISSUER_SYMBOLS: dict[str, str] = {
    "cp": "Chính phủ",
    "ttg": "Thủ tướng Chính phủ",
    "ctn": "Chủ tịch nước",
    "vpcp": "Văn phòng Chính phủ",
    "vpqh": "Văn phòng Quốc hội",
    "vpctn": "Văn phòng Chủ tịch nước",
    "tandtc": "Tòa án nhân dân tối cao",
    "hdtp": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "vksndtc": "Viện kiểm sát nhân dân tối cao",
    "ktnn": "Kiểm toán nhà nước",
    "ttcp": "Thanh tra Chính phủ",
    "nhnn": "Ngân hàng Nhà nước Việt Nam",
    "bnv": "Bộ Nội vụ",
    "btc": "Bộ Tài chính",
    "btp": "Bộ Tư pháp",
    "bng": "Bộ Ngoại giao",
    "bkhcn": "Bộ Khoa học và Công nghệ",
    "btttt": "Bộ Thông tin và Truyền thông",
    "bkhdt": "Bộ Kế hoạch và Đầu tư",
    "bct": "Bộ Công Thương",
    "bgtvt": "Bộ Giao thông vận tải",
    "bxd": "Bộ Xây dựng",
    "btnmt": "Bộ Tài nguyên và Môi trường",
    "bnnptnt": "Bộ Nông nghiệp và Phát triển nông thôn",
    "bnnmt": "Bộ Nông nghiệp và Môi trường",
    "bldtbxh": "Bộ Lao động - Thương binh và Xã hội",
    "byt": "Bộ Y tế",
    "bgddt": "Bộ Giáo dục và Đào tạo",
    "bvhttdl": "Bộ Văn hóa, Thể thao và Du lịch",
    "bca": "Bộ Công an",
    "bqp": "Bộ Quốc phòng",
    "ubdt": "Ủy ban Dân tộc",
    "bdttg": "Bộ Dân tộc và Tôn giáo",
    "bhxh": "Bảo hiểm xã hội Việt Nam",
}
"""Symbols that name one body, with its full name."""

OTHER_SYMBOLS = (
    "QH UBTVQH HĐNN UBND HĐND UBMT UBMTTQ MTTQ UBTWMTTQVN ĐCTUBTWMTTQVN TW TU TƯ HU ĐU ĐUK BCT BBT VPTW BTCTW UBKTTW BTGTW BTGDVTW "
    "BDVTW BCĐ BCĐTW VP VPUBND ĐĐBQH BTV BTGTU BTCTU VPTU ĐUUB SNV STC STP SNgV SYT SXD SCT SKHCN SKHĐT "
    "STTTT SNNPTNT SNNMT SNN STNMT SGDĐT SLĐTBXH SVHTTDL SVHTT SDL SGTVT SDTTG SQHKT CAT BCHQS CTUBND "
    "TCT TCHQ TCTK TCĐBVN TLĐ NHCSXH KBNN HCSN TTHC KSTTHC THH CCHC PCTT NC TH KT VX KGVX HC KTTH"
)
"""Symbols whose body depends on the place or on the words, in canonical case."""

SYMBOL_ALIASES = {
    "tg": "TTg",
    "tuong": "TTg",
    "bldtb&xh": "BLĐTBXH",
    "bnn&ptnt": "BNNPTNT",
    "bgd&dt": "BGDĐT",
}
"""Spellings seen in print for symbols of the tables above."""

JOINT_TYPES = frozenset({"ttlt", "ttlb", "nqlt"})
PARTY_SYMBOLS = frozenset({"tw", "tu", "hu", "du", "duk"})
"""Bodies of the Party, whose own form is NN-TYPE/BODY."""

NOT_A_CITATION = frozenset(
    {
        ("mau",),
        ("bieu",),
        ("bieu", "mau"),
        ("phu", "luc"),
        ("to", "khai"),
        ("hop", "dong"),
        ("hd",),
        ("phieu",),
        ("hoa", "don"),
        ("tai", "khoan"),
        ("ma",),
        ("ho", "so"),
        ("bien",),
        ("dia", "chi"),
        ("ban", "an"),
        ("thua", "dat"),
        ("to", "ban", "do"),
        ("chung", "nhan"),
    }
)
"""Words before «số» that make what follows a form code, a contract, an address."""

_canonical: dict[str, str] = {}


def canonical_symbols() -> dict[str, str]:
    """Give the canonical letter case of every known symbol, keyed by its folded form."""
    if not _canonical:
        _canonical.update((key, shown) for key, (shown, _) in TYPE_SYMBOLS.items())
        _canonical.update(
            (key, "TTg" if key == "ttg" else _case(key)) for key in ISSUER_SYMBOLS
        )
        for symbol in OTHER_SYMBOLS.split():
            _canonical.setdefault(_fold_symbol(symbol), symbol)
        _canonical.update(SYMBOL_ALIASES)
    return _canonical


_WITH_D = {"bkhdt": "BKHĐT", "bldtbxh": "BLĐTBXH", "bgddt": "BGDĐT", "hdtp": "HĐTP"}


def _case(key: str) -> str:
    """Most symbols are capitals; these few hold a Đ that folding hides."""
    return _WITH_D.get(key, key.upper())


def _fold_symbol(symbol: str) -> str:
    return symbol.replace("Đ", "D").replace("Ư", "U").lower()


def kind_of_symbol(printed: str) -> Kind | None:
    """Tell the kind an abbreviation stands for; ``None`` for no abbreviation of a kind."""
    shown = printed.replace("Ð", "Đ")
    if shown in TYPE_VARIANTS:
        return TYPE_VARIANTS[shown]
    known = TYPE_SYMBOLS.get(_fold_symbol(shown))
    return known[1] if known else None


def party_form(number: str) -> str | None:
    """Give the form a Party number printed in the State's form should have had.

    The Party writes the hyphen first, then the slash; `None` for a number that
    is no Party number, or is written right.

    >>> party_form("27/NQ-TW"), party_form("27-NQ/TW")
    ('27-NQ/TW', None)
    """
    head, _, symbol = number.rpartition("/")
    kind, _, body = symbol.partition("-")
    if head.isdigit() and _fold_symbol(body) in PARTY_SYMBOLS:
        return f"{head}-{kind}/{body}"
    return None
