"""Time pactwire against named peers in the same run, so that the ratios mean the same on any machine.

The help text is held against that of ``python -m json.tool``, one article against a bare interpreter, and a record
against ``json.loads`` of it, the least that any program must do that takes it up again. A long text is held against one
of a quarter of its length, each by the time for a character: near 1, time grows no faster than the text.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from converter import convert

SAMPLES = Path(__file__).parent.parent / "samples" / "ko"
ROUNDS = 7
SHORT, LONG = 50_000, 200_000
LINE = "가람전자는 나래조선과 10일 100억 원 규모의 부품 공급 계약을 체결했다고 밝혔다.\n"


def fastest(action: Callable[[], object]) -> float:
    """Return the seconds of the fastest of some rounds, the least disturbed one."""

    def once() -> float:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start

    return min(once() for _ in range(ROUNDS))


def process(*arguments: str) -> Callable[[], object]:
    """Return an action that runs this interpreter with the arguments, and fails if it fails."""
    command: Sequence[str] = (sys.executable, *arguments)
    return lambda: subprocess.run(command, check=True, capture_output=True)


def long_text(size: int) -> str:
    """Return a text of about so many bytes: a headline, and one sentence again and again."""
    return "가람전자·나래조선 부품 공급 계약\n\n" + LINE * (size // len(LINE.encode()))


def main() -> None:
    """Print one line a measurement."""
    articles = sorted(SAMPLES.rglob("*.txt"))
    texts = [path.read_text("utf-8") for path in articles]
    records = [msgspec.json.encode(convert(text)) for text in texts]
    shortest = str(min(articles, key=lambda path: path.stat().st_size))

    help_text = fastest(process("-m", "converter", "--help"))
    article = fastest(process("-m", "converter", "convert", shortest))
    record = fastest(lambda: [convert(text) for text in texts]) / len(texts)
    bare = fastest(process("-c", "pass"))
    json_tool = fastest(process("-m", "json.tool", "--help"))
    loads = fastest(lambda: [json.loads(data) for data in records]) / len(records)
    short, long = (fastest(lambda size=size: convert(long_text(size), language="ko")) for size in (SHORT, LONG))
    rows = (
        ("pactwire --help", help_text, "python -m json.tool --help", json_tool),
        ("pactwire convert, one article", article, "python -c pass", bare),
        ("convert(), a record", record, "json.loads of it", loads),
        ("convert(), 50 kB of 200 kB", long * SHORT / LONG, "50 kB alone", short),
    )
    for name, seconds, peer, peer_seconds in rows:
        ratio = seconds / peer_seconds
        sys.stdout.write(f"{name:31} {seconds * 1000:8.2f} ms   {ratio:7.1f} x {peer} ({peer_seconds * 1000:.2f} ms)\n")
    sys.stdout.write(f"{1 / record:.0f} records/s in one process\n")


if __name__ == "__main__":
    main()
