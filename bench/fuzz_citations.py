"""Texts nobody would write, led by the code they reach: see docs/citations.md.

python bench/fuzz_citations.py --minutes 20
python bench/fuzz_citations.py --minutes 5 --seeds FOLDER --keep FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
import random
import sys
import tempfile
import time
import traceback
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

SHARED = os.path.join(os.path.dirname(ROOT), "shared")
LONGEST = 1200
"""Bytes of one text; what is slow only when it is long shows when it is repeated."""
_SECONDS, _SECONDS_EACH = 0.02, 0.00002
"""What a text may cost, and each character of it, with coverage counted."""
_REPEAT_EVERY = 100
_MOST_SEEDS = 3000
_JOINTS = (
    *(" ", "\n", "\n\n", "\t", "\xa0", "\u2009", "\r\n", "  ", " " * 30),
    *(", ", "; ", ". ", ": ", "/", " / ", "-", " - ", "–", "—", "‑", "−", " – "),
    *("(", ")", "[1]", "“", "”", '"', "«", "»", "|", "\x1e", "*", "**", "<b>", "</i>"),
    *("\u00ad", "\u200b", "\ufeff", "\u0301", "\u0323", "\u0309", "İ", "²", "٣", "ﬁ"),
)
_PHRASES = (
    *("số", "Số:", "ngày", "tháng", "năm", "của", "về", "và", "các", "tại", "theo"),
    *("Căn cứ", "Thực hiện", "thay thế", "bãi bỏ", "sửa đổi, bổ sung một số điều của"),
    *("điểm a", "khoản 2", "Điều 5", "Chương II", "Phụ lục I", "từ Điều 1 đến Điều 9"),
    *("ban hành kèm theo", "(sau đây gọi tắt là", "đã ban hành", "nay là tỉnh"),
    *("Luật Đất đai", "Bộ luật Dân sự", "Pháp lệnh", "Hiến pháp", "Luật số", "Luật"),
    *("Nghị quyết Đại hội", "lần thứ XIII", "nhiệm kỳ 2026-2030", "khóa XII"),
    *(
        "tỉnh Lâm Đồng",
        "UBND tỉnh",
        "Ủy ban nhân dân",
        "Hội đồng nhân dân",
        "Sở Nội vụ",
    ),
    *(
        "01/02/2020",
        "08 tháng 6 năm 2010",
        "61/2018/NĐ-CP",
        "18-NQ/TW",
        "66.7/2025/NQ-CP",
        "138-2020-NĐ-CP",
    ),
    *("BLDS", "LĐĐ", "năm 2015", ", Điều 62", "\n7\nCÔNG BÁO/Số 1 + 2/Ngày 1-2-2014\n"),
    *(
        "235-HĐBT",
        "84 TC/QĐ/TCT",
        "TCVN ISO 9001:2015",
        "QCVN 05:2023/BTNMT",
        "15/2012/QH13",
    ),
    *(
        "NghÞ ®Þnh sè",
        "5/N§-CP",
        "Nghò ñònh soá",
        "5/NÑ-CP",
        "Luaät Ñaát ñai",
        "®Êt ®ai",
    ),
    *("30c", "02600", "2018", "/2018", "6l/2O18", "1", "12", "99999", "0"),
)


def vocabulary() -> list[str]:
    """List the words and symbols of citations, from the tables the finder reads."""
    from lawreg.citation.grammar import (
        ISSUER_SYMBOLS,
        KIND_ABBREVIATIONS,
        TYPE_SYMBOLS,
        TYPE_VARIANTS,
        canonical_symbols,
    )
    from lawreg.model.kinds import InstrumentKind

    words = [kind.label.vi for kind in InstrumentKind]
    words += [shown for shown, _ in TYPE_SYMBOLS.values()]
    words += [*TYPE_VARIANTS, *KIND_ABBREVIATIONS]
    words += [*canonical_symbols().values(), *ISSUER_SYMBOLS.values()]
    return [*words, *_PHRASES, *_JOINTS]


def faults(text: str) -> list[str]:
    """Tell what is wrong with what is found in ``text``; an exception is a fault too."""
    from lawreg.citation import find_citations, render_citation

    try:
        found = find_citations(text)
        for c in found:
            render_citation(c)
            render_citation(c, "short")
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what is looked for
        last = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} in {last.name}"]
    told = []
    last_end = 0
    for i, c in enumerate(found):
        if text[c.start : c.end] != c.text:
            told.append("text[start:end] is not the citation")
        if not last_end <= c.start < c.end <= len(text):
            told.append("spans out of order")
        last_end = c.end
        if not 0 <= c.mention.start <= c.start < c.end <= c.mention.end <= len(text):
            told.append("a citation outside its mention")
        if c.holder is not None and not 0 <= c.holder < i:
            told.append("a holder that comes later")
        parts = (c.kind_span, c.date_span, c.issuer_span, c.title_span)
        spans = [span for span in parts if span is not None]
        spans += [pinpoint.span for pinpoint in c.pinpoints]
        if any(not 0 <= start < end <= len(text) for start, end in spans):
            told.append("a part outside the text")
    return told


def grows_too_fast(text: str) -> bool:
    """Whether four times the text takes far more than four times the time."""
    from lawreg.citation import find_citations

    # Long enough for a quadratic part to outweigh the rest.
    once = text * max(1, 8000 // max(1, len(text)))
    for _ in range(3):
        short = _least(lambda: find_citations(once))
        long = _least(lambda: find_citations(once * 4))
        if long < 8 * short + 0.01:
            return False
    return True


def _least(run: Callable[[], object]) -> float:
    """Give the shorter of two runs in seconds."""
    taken = []
    for _ in range(2):
        begun = time.process_time()
        run()
        taken.append(time.process_time() - begun)
    return min(taken)


class Fuzzer:
    """One run: what each text is checked for, how it is changed, what was found."""

    def __init__(self, atheris: Any, keep: str) -> None:  # noqa: ANN401  # no types published
        self.atheris = atheris
        self.keep = keep
        self.words = vocabulary()
        self.known: set[str] = set()
        self.runs = 0
        os.makedirs(keep, exist_ok=True)

    def check(self, data: bytes) -> None:
        """Check one text; every fault is told once and its text kept."""
        text = data.decode("utf-8", "replace")
        self.runs += 1
        begun = time.process_time()
        told = faults(text)
        allowed = _SECONDS + _SECONDS_EACH * len(text)
        # Once more before it counts: a busy machine only ever adds.
        if time.process_time() - begun > allowed < _least(lambda: faults(text)):
            told.append("too slow")
        if self.runs % _REPEAT_EVERY == 0 and grows_too_fast(text):
            told.append("time grows faster than the text")
        for fault in told:
            self._tell(fault, text)

    def _tell(self, fault: str, text: str) -> None:
        if fault in self.known:
            return
        self.known.add(fault)
        name = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
        path = os.path.join(self.keep, f"{name}.txt")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        print(f"FAULT: {fault}: {path}: {text[:200]!r}", flush=True)

    def mutate(self, data: bytes, most: int, seed: int) -> bytes:
        """Change a text by words of citations as often as by bytes."""
        chance = random.Random(seed)  # noqa: S311  # the fuzzer's own seed, to be repeatable
        if chance.random() < 0.4:
            return bytes(self.atheris.Mutate(data, most))
        text = data.decode("utf-8", "replace")
        for _ in range(chance.choice((1, 1, 2, 4))):
            text = self._changed(text, chance)
        return text.encode("utf-8", "replace")[:most]

    def _changed(self, text: str, chance: random.Random) -> str:
        a, b = sorted(chance.randint(0, len(text)) for _ in range(2))
        b = min(b, a + 60)
        word = chance.choice(self.words)
        changes = (
            lambda: text[:a] + word + text[a:],
            lambda: text[:a] + f" {word} " + text[a:],
            lambda: text[:a] + word + text[b:],
            lambda: text[:a] + chance.choice(_JOINTS) + text[a:],
            lambda: text[:b] + text[a:b] * chance.choice((1, 2, 30)) + text[b:],
            lambda: text[:a] + text[b:],
            lambda: text[:a] + unicodedata.normalize("NFD", text[a:b]) + text[b:],
            lambda: text[:a] + text[a:b].swapcase() + text[b:],
            lambda: text[b:] + text[a:b] + text[:a],
        )
        return chance.choice(changes)()


def seeds(folders: list[str]) -> Iterator[str]:
    """Cut the texts under the folders into stretches that hold a slash or a law."""
    for folder in folders:
        for where, _, names in sorted(os.walk(folder)):
            for name in sorted(n for n in names if n.endswith(".txt")):
                path = os.path.join(where, name)
                with open(path, encoding="utf-8", newline="") as file:
                    text = file.read()
                for at in range(0, len(text), 600):
                    piece = text[at : at + 600]
                    if "/" in piece or "Luật" in piece:
                        yield piece


def _write_seeds(folder: str, folders: list[str]) -> int:
    chosen = list(seeds(folders))
    random.Random(1).shuffle(chosen)  # noqa: S311  # the same choice in every run
    for i, piece in enumerate(chosen[:_MOST_SEEDS]):
        with open(os.path.join(folder, f"{i:05}"), "wb") as file:
            file.write(piece.encode("utf-8", "replace"))
    return min(len(chosen), _MOST_SEEDS)


def main(arguments: list[str] | None = None) -> int:
    """Fuzz for some minutes; 1 when a fault was found, 2 when atheris is missing."""
    parser = argparse.ArgumentParser(description="Texts nobody would write")
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seeds", action="append", metavar="FOLDER")
    parser.add_argument("--keep", default="fuzz-faults", metavar="FOLDER")
    options = parser.parse_args(arguments)
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        print(
            "atheris is not installed; it is needed here and nowhere else:\n"
            "  pip install atheris\n"
            "Without it, tests/property holds the same checks on Hypothesis.",
            file=sys.stderr,
        )
        return 2
    read = ["lawreg.citation", "lawreg.folding", "lawreg.legacy"]
    with atheris.instrument_imports(include=read):
        importlib.import_module("lawreg.citation")
    folders = options.seeds or [
        os.path.join(SHARED, "plans"),
        os.path.join(SHARED, "decrees"),
    ]
    fuzzer = Fuzzer(atheris, options.keep)
    before = os.listdir(options.keep)
    with tempfile.TemporaryDirectory() as corpus:
        print(f"{_write_seeds(corpus, folders)} seeds", flush=True)
        # libFuzzer ends the process it runs in, so it runs in a child.
        child = os.fork()
        if child == 0:
            _run(atheris, fuzzer, corpus, int(options.minutes * 60))
        _, status = os.waitpid(child, 0)
    found = status != 0 or len(os.listdir(options.keep)) > len(before)
    return int(found)


def _run(atheris: Any, fuzzer: Fuzzer, corpus: str, seconds: int) -> None:  # noqa: ANN401
    flags = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10"]
    flags += ["-print_final_stats=1", f"-artifact_prefix={fuzzer.keep}/"]
    atheris.Setup(
        [sys.argv[0], *flags, corpus], fuzzer.check, custom_mutator=fuzzer.mutate
    )
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
