"""Time whole articles, in fresh processes, beside what Kiwi needs merely to cut the same text into morphemes.

    python bench/articles.py [DIR ...] [--peer PYTHON]

Each DIR holds articles as ``*.txt``; without one, our own Korean samples are read. For each program: start-up (imports,
tables and what the first article costs more than when it is read again), the time for 2,000 characters after that,
and the most memory that the process held. An article is timed when the process reads it for the first time, as in
life, but behind all articles of our samples, so that every pattern is warm (our samples themselves are read twice);
the fastest of some processes counts. ``--peer`` names an interpreter that has Kiwi, where this one has not.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples" / "ko"
PROCESSES = 5
LENGTH = 2000  # characters, about one article
KIB = 1024 if sys.platform != "darwin" else 1  # ru_maxrss is in kibibytes, on macOS in bytes

Read = Callable[[str], object]


def pactwire() -> Read:
    """Return what reads an article here."""
    from converter import convert  # noqa: PLC0415  (its start-up is what is timed)

    return lambda text: convert(text, language="ko")


def kiwi() -> Read:
    """Return Kiwi's tokeniser; raises ``ImportError`` where it is not installed."""
    from kiwipiepy import Kiwi  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415

    return Kiwi().tokenize  # type: ignore[no-any-return,unused-ignore]


PROGRAMS: dict[str, Callable[[], Read]] = {"pactwire": pactwire, "kiwi": kiwi}


def texts_of(folder: Path) -> list[str]:
    """Return the articles below a folder."""
    return [path.read_text("utf-8") for path in sorted(folder.rglob("*.txt"))]


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes, once."""
    begin = time.perf_counter()
    action()
    return time.perf_counter() - begin


def measure(program: str, folder: Path) -> dict[str, float]:
    """Measure one program in this process; seconds and bytes."""
    warm, texts = texts_of(SAMPLES), texts_of(folder)
    begin = time.perf_counter()
    read = PROGRAMS[program]()
    read(warm[0])
    first = time.perf_counter() - begin
    again = min(seconds(lambda: read(warm[0])) for _ in range(PROCESSES))
    for text in warm:
        read(text)
    spent = sum(seconds(lambda text=text: read(text)) for text in texts)  # type: ignore[misc]
    return {
        "start": first - again,
        "article": spent / sum(map(len, texts)) * LENGTH,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB,
    }


def fastest(python: str, program: str, folder: Path) -> dict[str, float] | None:
    """Return the best of some processes; null where the program is not installed."""
    runs: list[dict[str, float]] = []
    # What is installed has its bytecode; an edited checkout gets it from the first process.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(PROCESSES):
        command = (python, __file__, "--program", program, str(folder))
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if "ModuleNotFoundError" in done.stderr:
            return None
        done.check_returncode()
        runs.append(json.loads(done.stdout))
    return {name: min(run[name] for run in runs) for name in runs[0]}


def report(folder: Path, peer_python: str) -> None:
    """Print what the programs need for the articles of a folder."""
    own, peer = fastest(sys.executable, "pactwire", folder), fastest(peer_python, "kiwi", folder)
    if own is None:
        message = "pactwire is not installed"
        raise SystemExit(message)
    sys.stdout.write(f"{folder.name}: {len(texts_of(folder))} articles\n")
    for name, words, scale, unit in (
        ("start", "start-up", 1e3, "ms"),
        ("article", f"{LENGTH} characters", 1e3, "ms"),
        ("memory", "memory", 2**-20, "MB"),
    ):
        beside = "Kiwi is not installed: pip install 'pactwire[bench]'"
        if peer is not None:
            beside = f"{own[name] / peer[name]:.2f} x Kiwi, tokens alone ({peer[name] * scale:.1f} {unit})"
        sys.stdout.write(f"  {words:16} {own[name] * scale:8.1f} {unit}   {beside}\n")


def main() -> None:
    """Measure in a process of its own, or start such processes and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", default=[SAMPLES])
    parser.add_argument("--program", choices=tuple(PROGRAMS), help=argparse.SUPPRESS)
    parser.add_argument("--peer", default=sys.executable, help="an interpreter that has Kiwi")
    given = parser.parse_args()
    if given.program:
        sys.stdout.write(json.dumps(measure(given.program, given.folders[0])))
        return
    for folder in given.folders:
        report(folder, given.peer)


if __name__ == "__main__":
    main()
