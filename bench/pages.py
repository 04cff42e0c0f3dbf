"""HTML pages against their gold: how much of the article is found, and how long it takes beside named peers.

    python bench/pages.py DIR [--records DIR] [--set NAME] [--peer PYTHON] [--whole DIR]

DIR holds one folder a set: ``html/<id>.html`` and ``gold.jsonl`` (one object a line: id, body or body_raw, title, date,
authors, paragraphs, subheads, deck, captions; any may be missing). Records are written to ``--records``/<set>, so that
other scorers can read them. The peer, trafilatura, is timed in this very run if it is installed here or in the
interpreter that ``--peer`` names. ``--whole`` times the way from the bytes of other pages to validated records, beside
the peer's way to their text alone.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from lxml import etree

from converter import check
from converter.errors import PactwireError
from converter.parse.html import parse_html
from converter.read.charset_page import decode_page
from converter.run.one import convert_bytes

BODY = {"lede", "paragraph", "subhead", "list_item", "table_row", "dateline"}
SHINGLE = 4
ROUNDS = 3
WORD = re.compile(r"\w+")
PEER = """
import json, sys, time, trafilatura
for path in json.load(sys.stdin):
    data = open(path, "rb").read()
    best = 9.0
    for _ in range(3):
        begin = time.process_time()
        trafilatura.extract(data)
        best = min(best, time.process_time() - begin)
    print(best, flush=True)
"""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words in a text."""
    words = WORD.findall(text)
    return Counter(tuple(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1)) if words)


def body_of(record: dict[str, Any]) -> str:
    """Return the body of a record's article."""
    article = record["article"]
    text = article["text"] or ""
    return "\n".join(text[block["start"] : block["end"]] for block in article["blocks"] if block["role"] in BODY)


def gold_of(gold: dict[str, Any]) -> str:
    """Return the body as the gold has it."""
    return gold.get("body") or "\n".join(one.strip("[]") for one in gold.get("body_raw", ()))


def score(pairs: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Return F1, precision and recall of bodies, as the harmonic mean of the mean precision and recall over pages."""
    precisions, recalls = [], []
    for wanted, found in pairs:
        a, b = shingles(wanted), shingles(found)
        same = (a & b).total()
        if b:
            precisions.append(same / b.total())
        if a:
            recalls.append(same / a.total())
    p, r = statistics.mean(precisions or [0.0]), statistics.mean(recalls or [0.0])
    return (2 * p * r / (p + r) if p + r else 0.0), p, r


def best_of(run: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return min(times)


def parse_alone(data: bytes) -> None:
    """Parse a page with lxml and do nothing with it."""
    etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))


def read_and_parse(data: bytes) -> None:
    """Do what pactwire does from bytes to blocks."""
    decoded = decode_page(data)
    if decoded is not None:
        parse_html(decoded.text)


def records_of(folder: Path, target: Path) -> list[tuple[str, str]]:
    """Convert every page of a set and return the bodies, wanted and found."""
    target.mkdir(parents=True, exist_ok=True)
    pairs = []
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        path = folder / "html" / f"{gold['id']}.html"
        try:
            data = msgspec.json.encode(convert_bytes(path.read_bytes(), source=path.name))
        except PactwireError as error:
            sys.stderr.write(f"{path.name}: {error}\n")
            pairs.append((gold_of(gold), ""))
            continue
        (target / f"{gold['id']}.json").write_bytes(data)
        pairs.append((gold_of(gold), body_of(json.loads(data))))
    return pairs


def peer_times(python: str, pages: list[Path]) -> list[float]:
    """Return trafilatura's time for each page; empty where it is not installed."""
    names = json.dumps([str(page.resolve()) for page in pages])
    done = subprocess.run([python, "-c", PEER], input=names, capture_output=True, text=True, check=False)
    return [float(line) for line in done.stdout.split()]


def report_times(name: str, pages: list[Path], peer: str) -> None:
    """Print the median times of a set's pages and their ratios."""
    data = [page.read_bytes() for page in pages]
    # Page by page and by turns, so that what else the machine does falls on both.
    both = [(best_of(lambda one=one: parse_alone(one)), best_of(lambda one=one: read_and_parse(one))) for one in data]
    alone, own = [a for a, _ in both], [b for _, b in both]
    lxml, mine = statistics.median(alone) * 1e3, statistics.median(own) * 1e3
    print(f"{name}: lxml {lxml:.2f} ms, pactwire to blocks {mine:.2f} ms")
    print(f"{name}: pactwire / lxml {statistics.median(b / a for a, b in zip(alone, own, strict=True)):.2f}")
    others = peer_times(peer, pages)
    if len(others) == len(own):
        ratio = statistics.median(b / a for a, b in zip(others, own, strict=True))
        print(f"{name}: trafilatura {statistics.median(others) * 1e3:.2f} ms, pactwire / trafilatura {ratio:.3f}")
    else:
        print(f"{name}: trafilatura is not installed; pip install 'pactwire[bench]' or give --peer")


def whole_way(data: bytes, source: str) -> None:
    """Convert a page and validate its record."""
    check(json.loads(msgspec.json.encode(convert_bytes(data, source=source))))


def report_whole(pages: list[Path], peer: str) -> None:
    """Print the median ratio of the time for a validated record to the peer's for the text alone."""
    own = [best_of(lambda page=page: whole_way(page.read_bytes(), page.name)) for page in pages]
    others = peer_times(peer, pages)
    if own and len(others) == len(own):
        ratio = statistics.median(b / a for a, b in zip(others, own, strict=True))
        print(f"{len(own)} pages to validated records: {statistics.median(own) * 1e3:.1f} ms")
        print(f"{len(own)} pages: pactwire to validated records / trafilatura to text {ratio:.2f}")


def main() -> None:
    """Score and time each set."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=Path, default=Path("records"))
    parser.add_argument("--set", action="append", dest="sets")
    parser.add_argument("--peer", default=sys.executable)
    parser.add_argument("--whole", type=Path)
    given = parser.parse_args()
    for gold in sorted(given.folder.glob("*/gold.jsonl")):
        folder = gold.parent
        if given.sets and folder.name not in given.sets:
            continue
        f1, precision, recall = score(records_of(folder, given.records / folder.name))
        print(f"{folder.name}: body F1 {f1:.3f}, precision {precision:.3f}, recall {recall:.3f}")
        report_times(folder.name, sorted((folder / "html").glob("*.html")), given.peer)
    if given.whole:
        report_whole(sorted(given.whole.glob("*.html")), given.peer)


if __name__ == "__main__":
    main()
