"""How well and how fast new instruments are read.

    python bench/intake.py --gold DIR [--verbose]
    python bench/intake.py --texts DIR
    python bench/intake.py --worst [LETTERS]

``--gold`` compares the reading of each ``*.txt`` with the ``*.gold.json`` beside it, the
fields of the head and the effects on other instruments; ``--texts`` prints a reading of each, a line a text, to be looked at. Both then print how
many texts a second are read on one core, beside the time merely to read and decode them.
``--worst`` tells how the time grows with texts made to be hard.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = str(Path(__file__).resolve().parent.parent)
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from bench.intake_head import HeadScore, compare_head  # noqa: E402  # the checkout is found above
from bench.intake_relations import (  # noqa: E402
    describe_differences,
    invented,
    score_relations,
)
from bench.intake_worst import print_worst  # noqa: E402
from lawreg.documents import load_document  # noqa: E402
from lawreg.intake import Effect, IssuedText, read_issued_text  # noqa: E402


def _paths(folder: str) -> list[Path]:
    paths = sorted(Path(folder).glob("*.txt"))
    if not paths:
        sys.stderr.write(f"{folder}: no .txt files\n")
        raise SystemExit(2)
    return paths


def _measure(folder: str, *, verbose: bool) -> None:
    heads: dict[str, HeadScore] = {}
    read: dict[str, tuple[Effect, ...]] = {}
    golds: dict[str, dict[str, Any]] = {}
    for path in _paths(folder):
        gold = path.with_name(f"{path.stem}.gold.json")
        if not gold.exists():
            continue
        label = golds[path.stem] = json.loads(gold.read_text(encoding="utf-8"))
        text = load_document(str(path)).text
        issued = read_issued_text(text, path.name)
        read[path.stem] = issued.effects
        scores, lines = compare_head(label, issued)
        for field, score in scores.items():
            heads[field] = heads.get(field, HeadScore()).plus(score)
        if verbose:
            lines += describe_differences(text, issued.effects, label)
            print("".join(f"{path.stem}: {line}\n" for line in lines), end="")
    for field, score in heads.items():
        print(f"{field:12} P {score.precision:.4f}  R {score.recall:.4f}")
    for what, figures in score_relations(read, golds).items():
        print(f"{what:12} {figures.shown()}")
    print(f"{'invented':12} {sum(len(invented(read[n], golds[n])) for n in golds)}")


def _print_readings(folder: str) -> None:
    for path in _paths(folder):
        print(
            _line(path.stem, read_issued_text(load_document(str(path)).text, path.name))
        )


def _line(name: str, issued: IssuedText) -> str:
    days = "; ".join(
        f"{e.day or e.rule} {','.join(e.provisions)} {e.scope_note}".strip()
        for e in issued.effective
    )
    problems = " ".join(f"[{p.what.vi}]" for p in issued.problems)
    kind = issued.kind.value if issued.kind else "-"
    fields = (
        name,
        issued.number,
        kind,
        issued.issuer,
        str(issued.issued_on),
        issued.signer,
        days,
        str(issued.ceased_on or ""),
        f"{len(issued.bases)} bases",
        issued.title,
        problems,
    )
    return " | ".join(fields)


def _time(folder: str) -> None:
    paths = _paths(folder)
    begun = time.perf_counter()
    texts = [load_document(str(path)).text for path in paths]
    decoded = time.perf_counter()
    for text in texts:
        read_issued_text(text)
    done = time.perf_counter()
    count = len(paths)
    print(
        f"{count / (done - decoded):.0f} texts a second; "
        f"reading and decoding the files alone: {count / (decoded - begun):.0f} a second"
    )


def main() -> None:
    """Measure, or print what is read."""
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--gold", metavar="DIR")
    choice.add_argument("--texts", metavar="DIR")
    choice.add_argument("--worst", metavar="LETTERS", type=int, nargs="?", const=50_000)
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    if args.worst is not None:
        print_worst(args.worst)
        return
    if args.gold:
        _measure(args.gold, verbose=args.verbose)
    else:
        _print_readings(args.texts)
    _time(args.gold or args.texts)


if __name__ == "__main__":
    main()
