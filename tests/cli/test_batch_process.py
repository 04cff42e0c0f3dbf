"""What only real processes show: kills at any moment, Ctrl-C, a disk that takes no more, two batches at once."""

import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from batches import document, doubled, files, uris

NUMBER = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for n in range(NUMBER):
        (tmp_path / "in" / f"{n:02d}.txt").write_bytes(document(f"d{n}").data)
    return tmp_path


def start(folder: Path, output: str, **given: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "converter", "batch", "in", "-o", output, "--shard-size", "5", "-j", "2"]
    return subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True, **given)


def run(folder: Path, output: str, **given: object) -> tuple[int, str]:
    with start(folder, output, **given) as process:
        _, said = process.communicate(timeout=120)
        return process.returncode, said


def until_shards(folder: Path, number: int, process: subprocess.Popen[str]) -> None:
    while process.poll() is None and len(list(folder.glob("records/*.jsonl"))) < number:
        time.sleep(0.005)


@pytest.mark.parametrize("seed", [1, 2])
def test_kill_9_at_any_moment_loses_and_doubles_nothing(seed: int, folder: Path) -> None:
    assert run(folder, "anew")[0] == 0
    moments = random.Random(seed)  # noqa: S311 - no secret
    for shards in (1, 5):
        with start(folder, "again") as process:
            until_shards(folder / "again", shards, process)
            time.sleep(moments.random() * 0.1)
            process.kill()
        done = uris(folder / "again")
        assert done == [f"in/{n:02d}.txt" for n in range(len(done))]
        assert len(done) >= 5 * shards
        assert doubled(folder / "again") == []
    code, said = run(folder, "again")
    assert code == 0
    assert int(said.partition("done before ")[2].split()[0]) >= len(done) - 5
    assert files(folder / "again") == files(folder / "anew")


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_and_a_rerun_goes_on(sent: signal.Signals, folder: Path) -> None:
    with start(folder, "out") as process:
        until_shards(folder / "out", 2, process)
        process.send_signal(sent)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.endswith("pactwire: interrupted; what is done is kept, the same command goes on from there\n")
    assert "Traceback" not in said
    assert (folder / "out" / "failures.jsonl").exists()
    assert run(folder, "out")[0] == 0
    assert len(uris(folder / "out")) == NUMBER


@pytest.mark.parametrize("wait", [0.05, 0.2])
def test_ctrl_c_while_workers_are_still_starting_loses_nothing(wait: float, folder: Path) -> None:
    with start(folder, "out", start_new_session=True) as process:
        while len(psutil.Process(process.pid).children(recursive=True)) < 3:
            time.sleep(0.001)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does it
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.endswith("pactwire: interrupted; what is done is kept, the same command goes on from there\n"), said
    assert run(folder, "out")[0] == 0
    assert len(uris(folder / "out")) == NUMBER


def test_of_two_batches_into_one_folder_one_is_refused(folder: Path) -> None:
    with start(folder, "out") as first:
        until_shards(folder / "out", 1, first)
        first.send_signal(signal.SIGSTOP)
        code, said = run(folder, "out")
        first.send_signal(signal.SIGCONT)
        assert (code, said.splitlines()[-1]) == (4, f"pactwire: {folder}/out: another batch is writing there")
        assert first.wait(120) == 0
    assert len(uris(folder / "out")) == NUMBER


def test_a_disk_that_takes_no_more_is_told_and_a_rerun_completes_it(folder: Path) -> None:
    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, resource.RLIM_INFINITY))

    code, said = run(folder, "out", preexec_fn=little)
    assert code == 4
    assert said.splitlines()[-1].startswith(f"pactwire: {folder}/out/")
    assert said.splitlines()[-1].endswith("File too large")
    assert all(path.stat().st_size == 0 or path.read_bytes().endswith(b"\n") for path in folder.glob("out/records/*"))
    assert run(folder, "out")[0] == 0
    assert run(folder, "anew")[0] == 0
    assert files(folder / "out") == files(folder / "anew")


def test_two_runs_give_the_same_bytes_with_any_number_of_workers(folder: Path) -> None:
    for output, jobs in (("a", "1"), ("b", "3")):
        command = [sys.executable, "-m", "converter", "batch", "in", "-o", output, "-j", jobs, "--shard-size", "7"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    assert files(folder / "a") == files(folder / "b")
