"""How well, and how fast, citations are found: see docs/citations.md.

python bench/citations.py --gold DIR
python bench/citations.py --mentions FILE.jsonl
python bench/citations.py --jsonl now.jsonl --compare before.jsonl
python bench/citations.py --speed [--eyecite-text FILE]
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

from lawreg.citation import find_citations  # noqa: E402  # after the path is set
from lawreg.model import Citation  # noqa: E402

SHARED = os.path.join(os.path.dirname(ROOT), "shared")
FIELDS = ("kind", "number", "issued_on", "issuer", "name", "year", "role", "pinpoints")

Span = tuple[int, int]


class Score(NamedTuple):
    """What was found of what is there, added up over documents."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    def __str__(self) -> str:
        return (
            f"P {self.precision:.4f}  R {self.recall:.4f}  F1 {self.f1:.4f}  "
            f"({self.right} of {self.labelled}, {self.found - self.right} extra)"
        )

    def plus(self, other: Score) -> Score:
        """Add the counts of another document."""
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that was found."""
        return self.right / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.found + self.labelled
        return 2 * self.right / both if both else 1.0


def read_exactly(path: str) -> str:
    """Read a text without translating newlines, which would move every offset."""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def fields_of(c: Citation) -> dict[str, object]:
    """Put a citation into the form of the labels."""
    return {
        "number": c.number,
        "kind": c.kind.value if c.kind else None,
        "issued_on": c.issued_on.isoformat() if c.issued_on else None,
        "issuer": c.issuer,
        "name": c.name,
        "year": c.year,
        "pinpoints": [p.address for p in c.pinpoints],
        "role": c.role.value,
    }


def overlaps(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


# --- labelled documents --------------------------------------------------------


def score_gold(folder: str, errors: int) -> int:
    """Print a line for each labelled document and the sums; 2 when there is none."""
    labels = sorted(n for n in _listed(folder) if n.endswith(".gold.json"))
    labels = [n for n in labels if _is_labelled(os.path.join(folder, n))]
    if not labels:
        print(f"{folder}: no *.gold.json with labelled citations", file=sys.stderr)
        return 2
    total, right, wrong = Score(), Counter[str](), list[str]()
    for name in labels:
        score, good, faults = _score_document(os.path.join(folder, name))
        total, right = total.plus(score), right + good
        wrong += [f"{name}: {fault}" for fault in faults]
        print(f"{name.removesuffix('.gold.json')[:44]:44}  {score}")
    print(f"{'all':44}  {total}")
    for field in FIELDS:
        share = right[field] / total.right if total.right else 1.0
        print(f"  {field:10} {share:.4f}  ({right[field]} of {total.right})")
    for fault in wrong[:errors]:
        print(fault)
    return 0


def _listed(folder: str) -> list[str]:
    return os.listdir(folder) if os.path.isdir(folder) else []


def _is_labelled(path: str) -> bool:
    return "citations" in json.loads(read_exactly(path))


def _score_document(path: str) -> tuple[Score, Counter[str], list[str]]:
    gold = json.loads(read_exactly(path))
    text = read_exactly(path.removesuffix(".gold.json") + ".txt")
    ignored: list[Span] = [(s[0], s[1]) for s in gold.get("ignore", [])]
    labels = {(c["start"], c["end"]): c for c in gold["citations"]}
    found = {
        (c.start, c.end): c
        for c in find_citations(text)
        if not any(overlaps((c.start, c.end), span) for span in ignored)
    }
    right: Counter[str] = Counter()
    faults = [f"missed {text[a:b]!r} at {a}" for a, b in labels.keys() - found.keys()]
    faults += [f"extra {text[a:b]!r} at {a}" for a, b in found.keys() - labels.keys()]
    both = labels.keys() & found.keys()
    for span in sorted(both):
        got = fields_of(found[span])
        for field in FIELDS:
            if got[field] == labels[span][field]:
                right[field] += 1
            else:
                faults.append(
                    f"{found[span].text!r} at {span[0]}: {field} is {got[field]!r}, labelled {labels[span][field]!r}"
                )
    return Score(len(both), len(found), len(labels)), right, faults


# --- sentences with labelled mentions ------------------------------------------


def score_mentions(path: str, errors: int, half: str) -> int:
    """Print how many whole mentions are exact, for each half and for all sentences."""
    if not os.path.isfile(path):
        print(f"{path}: no such file", file=sys.stderr)
        return 2
    with open(path, encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    most = [Score(), Score()]
    strict = [Score(), Score()]
    placed = [Score(), Score()]
    sound = [Score(), Score()]
    shown = 0
    for n, row in enumerate(rows):
        labels = {(s["start"], s["end"]) for s in row["spans"]}
        citations = find_citations(row["text"])
        found = {(c.mention.start, c.mention.end) for c in citations}
        moved = placed_once(row["text"], row["spans"])
        strict[n % 2] = strict[n % 2].plus(compare_spans(labels, found))
        placed[n % 2] = placed[n % 2].plus(compare_spans(moved, found))
        scope = {(c.mention.start, c.mention.end) for c in citations if in_scope(c)}
        unsure = unlabelled(row["text"], moved)
        sure = outside(scope, unsure)
        sound[n % 2] = sound[n % 2].plus(compare_spans(outside(moved, unsure), sure))
        perfect = outside(moved, unsure) | (scope - sure)
        most[n % 2] = most[n % 2].plus(compare_spans(labels, perfect))
        of_half = half == "all" or half == ("odd", "even")[n % 2]
        if moved != found and shown < errors and of_half:
            shown += 1
            _show_difference(n + 1, row["text"], moved, found)
    for title, scores in (
        ("as labelled", strict),
        ("as labelled, the most that a perfect reader could reach", most),
        ("each label at a place of its own", placed),
        ("and without what the labelling left out or cut", sound),
    ):
        print(title)
        print(f"  odd lines   {scores[0]}")
        print(f"  even lines  {scores[1]}")
        print(f"  all         {scores[0].plus(scores[1])}")
    return 0


_LABELLED_KINDS = frozenset(
    [
        "hien-phap",
        "bo-luat",
        "luat",
        "phap-lenh",
        "nghi-quyet",
        "nghi-dinh",
        "quyet-dinh",
        "thong-tu",
        "thong-tu-lien-tich",
    ]
)
_TITLE = re.compile(
    r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư(?: liên tịch)?) [^\W\d_].*?(?= Căn cứ )"
)


def in_scope(c: Citation) -> bool:
    """Whether the labels hold instruments of this kind at all."""
    return c.kind is None or c.kind.value in _LABELLED_KINDS


def unlabelled(text: str, labels: set[Span]) -> list[Span]:
    """Find what nobody labelled whole: titles before a sentence, mentions cut at mark-up."""
    spans = []
    title = _TITLE.match(text)
    if title and not any(overlaps(title.span(), label) for label in labels):
        spans.append(title.span())
    for start, end in labels:
        if "<" in text[start:end]:
            closed = text.find(">", end)
            spans.append((start, closed if closed >= 0 else len(text)))
    return spans


def outside(spans: set[Span], zones: list[Span]) -> set[Span]:
    """Leave out the spans that touch a zone."""
    return {s for s in spans if not any(overlaps(s, zone) for zone in zones)}


def compare_spans(labels: set[Span], found: set[Span]) -> Score:
    """Count the spans that are exactly alike."""
    return Score(len(labels & found), len(found), len(labels))


def placed_once(text: str, spans: list[dict[str, Any]]) -> set[Span]:
    """Give every label a place of its own, the longest labels first.

    The labels were put back into the sentences by their words, so words that
    recur inside a longer label lie on that one instead of where they belong.
    """
    placed: set[Span] = set()
    taken: list[Span] = []
    title = _TITLE.match(text)
    if title and all(text.find(s["text"], title.end()) >= 0 for s in spans):
        # Nobody annotated the title: what lies there belongs further on.
        taken.append(title.span())
    for span in sorted(spans, key=lambda s: s["start"] - s["end"]):
        here = (span["start"], span["end"])
        if any(overlaps(here, other) for other in taken):
            free = (
                place
                for place in _places(text, span["text"])
                if not any(overlaps(place, other) for other in taken)
            )
            here = next(free, here)
        taken.append(here)
        placed.add(here)
    return placed


def _places(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)


def _show_difference(n: int, text: str, labels: set[Span], found: set[Span]) -> None:
    print(f"--- {n}: {text}")
    for mark, spans in (("missed", labels - found), ("extra ", found - labels)):
        for start, end in sorted(spans):
            print(f"    {mark} {text[start:end]!r}")


# --- what changed since a stored run -------------------------------------------


def texts_in(folder: str) -> list[str]:
    """Name every plain text under a folder, relative to it."""
    found = []
    for where, _, names in os.walk(folder):
        found += [os.path.join(where, n) for n in names if n.endswith(".txt")]
    return sorted(os.path.relpath(path, folder) for path in found)


def found_everywhere() -> Iterator[dict[str, object]]:
    """Read every document and every labelled sentence beside the project."""
    for name in texts_in(SHARED):
        text = read_exactly(os.path.join(SHARED, name))
        yield from (_record(name, c) for c in find_citations(text))
    folder = os.path.join(SHARED, "citations")
    for name in sorted(n for n in _listed(folder) if n.endswith(".jsonl")):
        for n, line in enumerate(read_exactly(os.path.join(folder, name)).splitlines()):
            text = json.loads(line)["text"]
            where = f"citations/{name}:{n + 1}"
            yield from (_record(where, c) for c in find_citations(text))


def _record(where: str, c: Citation) -> dict[str, object]:
    return {
        "file": where,
        "start": c.start,
        "end": c.end,
        "mention": [c.mention.start, c.mention.end],
        "text": c.text,
        **fields_of(c),
    }


def compare_runs(old: Iterable[str], new: list[dict[str, object]], errors: int) -> int:
    """Print citations gained, lost and read otherwise since a stored run."""
    before = {_key(c): c for c in map(json.loads, old)}
    after = {_key(c): c for c in new}
    gained = [after[k] for k in after if k not in before]
    lost = [before[k] for k in before if k not in after]
    changed = [k for k in after if k in before and after[k] != before[k]]
    print(f"gained {len(gained)}, lost {len(lost)}, changed {len(changed)}")
    for mark, records in (("+", gained), ("-", lost)):
        for c in records[:errors]:
            print(f"{mark} {c['file']} {c['start']}: {c['text']!r} ({c['number']})")
    for k in changed[:errors]:
        told = [
            f"{f} {before[k].get(f)!r} -> {after[k][f]!r}"
            for f in after[k]
            if before[k].get(f) != after[k][f]
        ]
        print(f"~ {k[0]} {k[1]}: {after[k]['text']!r} {'; '.join(told)}")
    return 0


def _key(c: dict[str, Any]) -> tuple[str, int, int]:
    return c["file"], c["start"], c["end"]


def _stored(options: argparse.Namespace) -> int:
    new = list(found_everywhere())
    status = 0
    if options.compare:
        with open(options.compare, encoding="utf-8") as file:
            status = compare_runs(file, new, options.errors)
    if options.jsonl:
        with open(options.jsonl, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(c, ensure_ascii=False) + "\n" for c in new)
        print(f"{options.jsonl}: {len(new)} citations")
    return status


def _speed(eyecite_text: str) -> int:
    from bench.citation_speed import print_speed

    return print_speed(SHARED, eyecite_text)


def main(arguments: list[str] | None = None) -> int:
    """Run what the command line asks for; without any choice, the labelled plans."""
    parser = argparse.ArgumentParser(description="Quality and speed of citations")
    plans = os.path.join(SHARED, "plans")
    parser.add_argument("--gold", nargs="?", const=plans, metavar="DIR")
    parser.add_argument("--mentions", metavar="FILE.jsonl")
    parser.add_argument("--half", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--jsonl", metavar="OUT")
    parser.add_argument("--compare", metavar="OLD.jsonl")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--eyecite-text", default="", metavar="FILE")
    options = parser.parse_args(arguments)
    runs: list[Callable[[], int]] = []
    if options.mentions:
        runs.append(
            lambda: score_mentions(options.mentions, options.errors, options.half)
        )
    if options.jsonl or options.compare:
        runs.append(lambda: _stored(options))
    if options.speed:
        runs.append(lambda: _speed(options.eyecite_text))
    if options.gold or not runs:
        runs.insert(0, lambda: score_gold(options.gold or plans, options.errors))
    return max(run() for run in runs)


if __name__ == "__main__":
    sys.exit(main())
