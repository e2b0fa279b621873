"""Records of open data as the two shapes write them, with numbers of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lawreg.model import Issuer

ISSUERS = (
    Issuer("cp", "Chính phủ", "central", aliases=("CP",)),
    Issuer("qh", "Quốc hội", "central", aliases=("QH",)),
    Issuer("bnv", "Bộ Nội vụ", "ministry", aliases=("BNV", "Bộ trưởng Bộ Nội vụ")),
    Issuer("btc", "Bộ Tài chính", "ministry", aliases=("BTC",)),
)


def codified(number: str, **changed: object) -> dict[str, Any]:
    """Give a record of the codification."""
    return {
        "number": number,
        "type": "Nghị định",
        "issuer": "Chính phủ",
        "title": "Quy định về văn thư",
        "issued": "2014-03-05",
        "effective": "2014-05-01",
        "expired": None,
        "status": "in_force_as_codified@2024-04",
        "relations": [],
        "vbpl_id": "101",
        "topics": ["Văn thư"],
        "topic_ids": ["41.1"],
        "source": "Bộ Pháp điển (phapdien.moj.gov.vn) via example/mirror",
        **changed,
    }


def crawled(number: str, **changed: object) -> dict[str, Any]:
    """Give a crawled record."""
    return {
        "number": number,
        "type": "Nghị định",
        "issuer": None,
        "title": None,
        "issued": None,
        "effective": None,
        "expired": None,
        "status": None,
        "relations": [],
        "sources": ["tvpl-annotation"],
        **changed,
    }


def act(kind: str, target: str, **more: object) -> dict[str, Any]:
    """Give one act of a record."""
    return {"type": kind, "target": target, "effective": "2016-01-01", **more}


def write(path: Path, *records: dict[str, Any]) -> str:
    """Write records as a file, a line each."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)
