"""A real scheduler and real workers on loopback: the same output as the pool's, also when a worker is killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from batches import Heard, document, files, read_lines, run, uris

from converter.errors import UsageError
from converter.run.batch.batch import Batch, Output, run_batch
from converter.run.batch.cluster import Cluster, run_task
from converter.run.batch.engine import Limits, Work
from converter.run.batch.outcome import ShardResult
from converter.run.batch.shard import Job
from converter.run.batch.store import FolderStore
from converter.version import __version__

HARM = Path(__file__).parents[2] / "harm"
QUIET = {
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__WORKER__DAEMON": "True",
    "PYTHONPATH": str(HARM),
}


@contextmanager
def dask(*arguments: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env={**os.environ, **QUIET, **environment}) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                process.kill()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a scheduler with two workers."""
    folder = tmp_path_factory.mktemp("dask")
    file = folder / "scheduler.json"
    with dask("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)):
        while not file.exists() or not file.read_bytes().endswith(b"}"):
            time.sleep(0.1)
        found = json.loads(file.read_bytes())["address"]
        options = ("--nworkers", "2", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
        with dask("worker", found, *options):
            yield found


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(40):
        (folder / f"{n:02d}.txt").write_bytes(document(f"d{n}").data)
    (folder / "binary.txt").write_bytes(b"\0\1\2")
    (folder / "again.txt").write_bytes(document("d3").data)
    return folder


def batch(articles: Path, output: str, *options: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "converter", "batch", "articles", "-o", output, "--shard-size", "5", *options]
    return subprocess.Popen(command, cwd=articles.parent, stderr=subprocess.PIPE)


def test_the_output_is_that_of_the_pool(articles: Path, address: str, tmp_path: Path) -> None:
    outputs = {"pool": (), "dask": ("--cluster", address), "local": ("--cluster", "local", "-j", "2")}
    for name, options in outputs.items():
        with batch(articles, str(tmp_path / name), *options) as process:
            assert process.wait(120) == 1, process.stderr.read()
    assert len(uris(tmp_path / "pool")) == 40
    assert files(tmp_path / "dask") == files(tmp_path / "pool")
    assert files(tmp_path / "local") == files(tmp_path / "pool")


def test_it_writes_to_an_address_of_fsspec(articles: Path, address: str, tmp_path: Path) -> None:
    with batch(articles, f"file://{tmp_path}/there", "--cluster", address) as process:
        assert process.wait(120) == 1, process.stderr.read()
    with batch(articles, str(tmp_path / "here")) as process:
        process.wait(120)
    assert files(tmp_path / "there") == files(tmp_path / "here")


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(articles: Path, address: str, tmp_path: Path) -> None:
    for n in range(0, 40, 3):
        (articles / f"{n:02d}.txt").write_bytes(b"HARM-PAUSE\n\n" + document(f"d{n}").data)
    with batch(articles, str(tmp_path / "dask"), "--cluster", address) as process:
        killed = 0
        while process.poll() is None:
            staged = list((tmp_path / "dask").glob("records/*"))
            if staged and not killed:
                killed = kill_a_worker(address)
            time.sleep(0.05)
        assert process.returncode == 1
    assert killed
    with batch(articles, str(tmp_path / "pool")) as process:
        process.wait(120)
    assert files(tmp_path / "dask") == files(tmp_path / "pool")


def kill_a_worker(address: str) -> int:
    code = (
        "import os, sys; from distributed import Client\n"
        "client = Client(sys.argv[1]); pids = client.run(os.getpid)\n"
        "busy = [name for name, tasks in client.processing().items() if tasks]\n"
        "print(pids[busy[0]] if busy else 0); client.close()"
    )
    pid = int(subprocess.run([sys.executable, "-c", code, address], check=True, capture_output=True).stdout)
    if pid:
        os.kill(pid, signal.SIGKILL)
    return pid


def test_a_document_that_ends_workers_costs_itself_alone(articles: Path, address: str, tmp_path: Path) -> None:
    (articles / "05.txt").write_text("HARM-SEGV")
    (articles / "22.txt").write_text("HARM-HANG")
    with batch(articles, str(tmp_path / "dask"), "--cluster", address, "--timeout", "2") as process:
        assert process.wait(180) == 1, process.stderr.read()
    found = {one["id"]: one["code"] for one in read_lines(tmp_path / "dask" / "failures.jsonl")}
    assert found == {"articles/05.txt": "crash", "articles/22.txt": "crash", "articles/binary.txt": "unreadable"}
    assert len(uris(tmp_path / "dask")) == 38


def test_no_scheduler_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.run.batch.cluster._PATIENCE", "1s")
    work = Work(job=Job(), limits=Limits(), jobs=1, output="")
    with (
        pytest.raises(UsageError, match="no scheduler with workers answers"),
        Cluster("tcp://127.0.0.1:9", work),
    ):
        pass


def test_a_task_writes_its_records_and_returns_the_outcomes(tmp_path: Path) -> None:
    documents = (document("a"), document("b", "\0\1\2"), document("c"))
    result = run_task(documents, Job(), 20.0, (str(tmp_path), 4))
    assert result.data == b""
    assert result.staged is not None
    data = FolderStore(str(tmp_path)).read(result.staged.name)
    assert data == run_task(documents, Job(), 20.0, (None, 4)).data
    assert data is not None
    assert result.staged.size == len(data)
    assert result.staged.name.endswith("/part-000004.jsonl")


class Pretended:
    """Stands for the library: a client whose workers are this process."""

    version = __version__

    class Client:
        closed = 0

        def __init__(self, address: object, timeout: str) -> None:
            del address, timeout

        def wait_for_workers(self, number: int, timeout: str) -> None:
            del number, timeout

        def run(self, _: object) -> dict[str, str]:
            return {"tcp://a": __version__, "tcp://b": Pretended.version}

        def nthreads(self) -> dict[str, int]:
            return {"tcp://a": 2, "tcp://b": 1}

        def submit(self, function, *arguments: object, pure: bool):
            assert not pure
            return Kept(function(*arguments))

        def close(self) -> None:
            Pretended.Client.closed += 1

    class LocalCluster:
        def __init__(self, **given: object) -> None:
            self.given = given

        def close(self) -> None:
            Pretended.Client.closed += 1


class Kept:
    """A promise that was kept."""

    def __init__(self, result: ShardResult) -> None:
        self.kept = result

    def exception(self) -> None:
        return None

    def result(self) -> ShardResult:
        return self.kept


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> type[Pretended]:
    monkeypatch.setitem(sys.modules, "distributed", Pretended)
    monkeypatch.setattr(Pretended.Client, "closed", 0)
    return Pretended


@pytest.mark.parametrize("address", ["tcp://here:1", "local"])
def test_workers_write_the_shards_and_the_ledger_gives_them_their_names(
    address: str, pretended: type[Pretended], tmp_path: Path
) -> None:
    items = [*(document(f"d{n}") for n in range(7)), document("again", document("d1").data.decode())]
    cluster = Cluster(address, Work(job=Job(), limits=Limits(), jobs=2, output=str(tmp_path / "dask")))
    summary = run_batch(items, Output(FolderStore(str(tmp_path / "dask"))), cluster, Batch(shard_size=3), Heard())
    assert (summary.records, summary.duplicates) == (7, 1)
    assert cluster.ahead == 6
    assert pretended.Client.closed == (2 if address == "local" else 1)
    run(tmp_path / "here", items)
    assert files(tmp_path / "dask") == files(tmp_path / "here")


def test_workers_with_another_version_are_refused(pretended: type[Pretended], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pretended, "version", "0.0.1")
    with (
        pytest.raises(UsageError, match=f"the workers have pactwire .*0.0.1.*, this is {__version__}"),
        Cluster("local", Work(job=Job(), limits=Limits(), jobs=2, output="")),
    ):
        pass
    assert pretended.Client.closed == 1


def test_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    work = Work(job=Job(), limits=Limits(), jobs=2, output="")
    with pytest.raises(UsageError, match=r"pip install 'pactwire\[dask\]'"), Cluster("local", work):
        pass


def test_what_ends_workers_is_a_crash_and_the_rest_a_bug() -> None:
    class KilledWorker(RuntimeError):  # noqa: N818 - the library's name
        pass

    cluster = Cluster("local", Work(job=Job(), limits=Limits(timeout=3), jobs=2, output=""))
    assert cluster.reason(KilledWorker()) == ("crash", "the workers that had it ended, or it took longer than 3 s")
    assert cluster.reason(ZeroDivisionError("so")) == ("bug", "ZeroDivisionError: so")
