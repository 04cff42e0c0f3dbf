"""Real worker processes: a document that crashes, hangs or eats memory costs itself alone."""

import os
import subprocess
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from batches import Heard, document, read_lines, uris
from pebble import ProcessExpired

from converter.errors import PactwireError, UsageError
from converter.model.source import SourceItem
from converter.run.batch.batch import Batch, Output, run_batch
from converter.run.batch.engine import Limits, Work
from converter.run.batch.pool import Pool
from converter.run.batch.shard import Job
from converter.run.batch.store import FolderStore
from converter.run.batch.summary import Summary
from converter.run.one import Options

HARM = Path(__file__).parents[2] / "harm"
MIB = 1 << 20


@pytest.fixture(autouse=True)
def _harm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the workers, which are other processes, do what a document in the tests says."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(HARM), os.environ.get("PYTHONPATH", "")]))


def run_pool(
    folder: Path, items: list[SourceItem], *, jobs: int = 2, timeout: float = 20.0, job: Job | None = None
) -> Summary:
    limits = Limits(timeout=timeout, memory=400 * MIB)
    pool = Pool(Work(job=job or Job(), limits=limits, jobs=jobs, output=str(folder)))
    return run_batch(items, Output(FolderStore(str(folder))), pool, Batch(shard_size=10), Heard())


def test_each_bad_document_costs_itself_alone(tmp_path: Path) -> None:
    bad = {
        "segv": ("HARM-SEGV", "crash", "the worker process ended: SIGSEGV"),
        "exit": ("HARM-EXIT", "crash", "the worker process ended: exit code 7"),
        "hang": ("HARM-HANG", "timeout", "not done after 2 s"),
        "memory": ("HARM-MEMORY", "memory", "needs more memory than a worker may have"),
        "bug": ("HARM-BUG", "bug", "ZeroDivisionError: so"),
    }
    items: list[SourceItem] = [document(f"d{n}") for n in range(12)]
    for place, (name, (text, _, _)) in enumerate(bad.items()):
        items.insert(2 * place, document(name, text))
    summary = run_pool(tmp_path, items, timeout=2.0)
    assert uris(tmp_path) == [f"d{n}" for n in range(12)]
    failures = {one["id"]: (one["code"], one["message"]) for one in read_lines(tmp_path / "failures.jsonl")}
    assert failures == {name: (code, message) for name, (_, code, message) in bad.items()}
    assert summary.failures == {"crash": 2, "timeout": 1, "memory": 1, "bug": 1}
    assert 20 * MIB < summary.memory < 400 * MIB


@pytest.mark.parametrize("jobs", [1, 3])
def test_the_output_does_not_depend_on_timing(jobs: int, tmp_path: Path) -> None:
    items: list[SourceItem] = [document(f"d{n}", f"HARM-SLEEP {n % 3}") for n in range(40)]
    run_pool(tmp_path, items, jobs=jobs)
    assert uris(tmp_path) == [f"d{n}" for n in range(3)]  # the others say the same
    assert [one["id"] for one in read_lines(tmp_path / "duplicates.jsonl")] == [f"d{n}" for n in range(3, 40)]


def test_what_is_no_documents_fault_ends_the_batch(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nosuch"):
        run_pool(tmp_path, [document("a"), document("b")], job=Job(options=Options(encoding="nosuch")))


def test_a_worker_that_cannot_start_is_no_documents_fault() -> None:
    pool = Pool(Work(job=Job(), limits=Limits(), jobs=1, output=""))
    with pytest.raises(PactwireError, match="no worker process can be started"):
        pool.reason(BrokenProcessPool("so"))


@pytest.mark.parametrize(("code", "words"), [(3, "exit code 3"), (-9, "SIGKILL"), (-250, "signal 250")])
def test_how_a_worker_ended_is_put_in_words(code: int, words: str) -> None:
    pool = Pool(Work(job=Job(), limits=Limits(), jobs=1, output=""))
    assert pool.reason(ProcessExpired("so", code)) == ("crash", f"the worker process ended: {words}")
    assert pool.reason(MemoryError())[0] == "memory"


def test_a_worker_starts_within_a_second_or_so() -> None:
    code = (
        "import time; begin = time.perf_counter(); from converter.run.batch.pool import start_worker;"
        "start_worker(1 << 30); print(time.perf_counter() - begin)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout


def test_the_workers_end_with_their_parent(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("HARM-PID")
    command = [sys.executable, "-m", "converter", "batch", str(path), "-o", str(tmp_path / "out"), "-j", "2"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env={**os.environ, "HARM_PID": str(tmp_path)}) as parent:
        while not (pids := [int(file.name) for file in tmp_path.glob("[0-9]*")]):
            time.sleep(0.05)
            assert parent.poll() is None
        parent.kill()
    deadline = time.monotonic() + 20
    while any(map(is_alive, pids)):
        assert time.monotonic() < deadline
        time.sleep(0.1)


def is_alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and ") Z " not in stat.read_text()


def test_a_worker_has_no_more_memory_than_it_may() -> None:
    code = (
        "from converter.run.batch.pool import limit_memory; limit_memory(200 << 20)\n"
        "try: bytearray(300 << 20)\nexcept MemoryError: print('refused')"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout == b"refused\n"
