"""Time batches beside a plain loop over the same articles, in one run, and watch the workers' memory.

    python bench/batch.py [--documents N] [--rounds N] [--long N]

The articles are our samples, each with a number in its headline, digit by digit, so that no two are the same.
Measured are, a document: a plain loop in one process; a batch with one worker, with two, and on a local Dask cluster
with two; and WARC reading alone. What it takes to start is measured with a batch of one document and taken off. Rounds
go by turns, so that what else the machine does falls on all, and the fastest of each counts; beside the clock stands
the processors' time, which a busy machine disturbs less. ``--long`` is the number of documents (0 for none) over which
the workers' memory is watched.
"""

import argparse
import gzip
import multiprocessing
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import psutil

from converter.model.source import SourceDocument
from converter.read.containers import read_items
from converter.read.containers.stream import Intake
from converter.run.batch.batch import Batch, Output, run_batch
from converter.run.batch.cluster import LOCAL, Cluster
from converter.run.batch.engine import Engine, Limits, Work
from converter.run.batch.outcome import Failure
from converter.run.batch.pool import Pool
from converter.run.batch.shard import Job, convert_shard, warm_up
from converter.run.batch.store import FolderStore

SAMPLES = Path(__file__).parent.parent / "samples"
SHARD = 250
LIMITS = Limits(memory=1 << 30)
START = "import time; b = time.perf_counter(); from converter.run.batch.pool import start_worker; start_worker(None);"
START += "print(time.perf_counter() - b)"


class Silent:
    """Hears of progress and says nothing."""

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Hear it."""

    def failed(self, failure: Failure) -> None:
        """Hear it; a document that is missing in the end is told then."""


class Memory(Silent):
    """Looks at the workers' memory as the documents go by."""

    def __init__(self, every: int) -> None:
        """Look every so many documents."""
        self._every = every
        self._documents = 0
        self.seen: list[tuple[int, float]] = []

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Count, and look."""
        del failures, packed
        before, self._documents = self._documents, self._documents + documents
        if before // self._every != self._documents // self._every:
            workers = psutil.Process().children(recursive=True)
            held = max((worker.memory_info().rss for worker in workers), default=0)
            own = psutil.Process().memory_info().rss
            self.seen.append((self._documents, held / 2**20))
            print(f"  {self._documents:6d} documents: worker {held / 2**20:.0f} MiB, parent {own / 2**20:.0f} MiB")


def texts() -> list[str]:
    """Return our samples."""
    return [path.read_text("utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]


def documents(number: int) -> Iterator[SourceDocument]:
    """Yield so many articles, no two the same, in words that are all met soon: those that are known are cached."""
    articles = texts()
    for n in range(number):
        headline, rest = articles[n % len(articles)].split("\n", 1)
        yield SourceDocument(id=f"d{n}", uri=f"d{n}", data=f"{headline} ({' '.join(str(n))})\n{rest}".encode())


class Cost(NamedTuple):
    """What something took: seconds on the clock, and of processors, those of worker processes included."""

    clock: float
    cpu: float

    def less(self, other: "Cost", number: int) -> "Cost":
        """Return what a document took, in milliseconds, where the other is the cost of starting."""
        return Cost((self.clock - other.clock) / number * 1e3, (self.cpu - other.cpu) / number * 1e3)


def cost(action: Callable[[], object]) -> Cost:
    """Return what an action takes; worker processes count when they have ended."""
    begin, before = time.perf_counter(), _cpu()
    action()
    return Cost(time.perf_counter() - begin, _cpu() - before)


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def loop(number: int) -> None:
    """Convert articles one after another."""
    warm_up()
    for document in documents(number):
        convert_shard((document,))


def loop_apart(number: int) -> None:
    """Do that in a process of its own, which knows no more of the articles than a worker does."""
    process = multiprocessing.get_context("spawn").Process(target=loop, args=(number,))
    process.start()
    process.join()


def batch(number: int, make: Callable[[Work], Engine], jobs: int, watch: Silent) -> None:
    """Run a batch, from the start of its workers to the last shard on the disk."""
    with tempfile.TemporaryDirectory() as folder:
        work = Work(job=Job(), limits=LIMITS, jobs=jobs, output=folder)
        output = Output(FolderStore(folder))
        summary = run_batch(documents(number), output, make(work), Batch(shard_size=SHARD), watch)
    if summary.records != number:
        message = f"{number - summary.records} documents are missing"
        raise SystemExit(message)


def local(work: Work) -> Engine:
    """Return a Dask cluster on this machine."""
    return Cluster(LOCAL, work)


def less_start(number: int, way: Callable[[int], None]) -> Cost:
    """Return the cost of a document, starting taken off."""
    start = cost(lambda: way(1))
    return cost(lambda: way(number)).less(start, number)


def speed(number: int, rounds: int) -> dict[str, Cost]:
    """Return the milliseconds a document of each way, the fastest of some rounds."""
    ways: dict[str, Callable[[int], None]] = {
        "plain loop": loop_apart,
        "1 worker": lambda n: batch(n, Pool, 1, Silent()),
        "2 workers": lambda n: batch(n, Pool, 2, Silent()),
        "Dask, 2 workers": lambda n: batch(n, local, 2, Silent()),
    }
    found: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            found[name].append(less_start(number, way))
    best = {name: Cost(*map(min, zip(*costs, strict=True))) for name, costs in found.items()}
    for name, one in best.items():
        median = statistics.median(cost.clock for cost in found[name])
        print(f"  {name:16} {one.clock:7.2f} ms a document (median {median:.2f}), {one.cpu:.2f} ms of processors")
    return best


def warc(number: int) -> float:
    """Return the milliseconds that it takes to read a page from a WARC file, packed record by record."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        with path.open("wb") as file:
            for n, document in enumerate(documents(number)):
                file.write(gzip.compress(record(n, b"<html><body><p>" + document.data + b"</p></body></html>")))
        begin = time.perf_counter()
        found = sum(isinstance(item, SourceDocument) for item in read_items(path, Intake()))
        if found != number:
            message = f"{number - found} pages are missing"
            raise SystemExit(message)
        return (time.perf_counter() - begin) / number * 1e3


def record(number: int, page: bytes) -> bytes:
    """Return a WARC record of one fetched page."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page)
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%032d>\r\n" % number
    head += b"WARC-Target-URI: https://news.example/%d\r\nWARC-Date: 2031-02-10T03:00:00Z\r\n" % number
    head += b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (len(http) + len(page))
    return head + http + page + b"\r\n\r\n"


def start_up() -> float:
    """Return the seconds that a worker needs to import everything and load its tables, the fastest of three."""
    runs = [subprocess.run([sys.executable, "-c", START], check=True, capture_output=True) for _ in range(3)]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Measure and print ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--long", type=int, default=50_000)
    given = parser.parse_args()
    print(f"batch: {given.documents} documents, {given.rounds} rounds")
    ms = speed(given.documents, given.rounds)
    reading = warc(given.documents)
    print(f"  {'WARC, reading':16} {reading:7.3f} ms a page")
    plain, one, two, dask = ms.values()
    print(f"batch: 1 worker / plain loop   {one.clock / plain.clock:.3f} (at most 1.03), cpu {one.cpu / plain.cpu:.3f}")
    print(
        f"batch: 2 workers against 1     {one.clock / two.clock:.2f} times (at least 1.85), cpu {two.cpu / one.cpu:.3f}"
    )
    print(f"batch: Dask / pool, 2 workers  {dask.clock / two.clock:.3f} (at most 1.10), cpu {dask.cpu / two.cpu:.3f}")
    print(f"batch: WARC reading / plain    {reading / plain.clock:.4f}")
    print(f"batch: start-up of a worker    {start_up():.2f} s (at most 1)")
    if given.long:
        memory = Memory(max(given.long // 10, 1))
        print(f"batch: memory over {given.long} documents, 2 workers")
        batch(given.long, Pool, 2, memory)
        first, last = memory.seen[0][1], memory.seen[-1][1]
        print(f"batch: a worker's memory at the end / after the first tenth  {last / first:.3f}")


if __name__ == "__main__":
    main()
