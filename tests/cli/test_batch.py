"""The command line of a batch; the documents are converted in this process."""

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import pytest
from batches import Inline, document, read_lines, uris

from converter.cli import batch as cli
from converter.errors import UnwritableOutputError
from converter.run.batch.engine import Work
from converter.run.batch.outcome import Failure, ShardResult
from converter.write import sinks
from converter.write.sink import Written

Run = Callable[..., Any]
TEXT = document("a").data.decode()


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(cli, "Pool", lambda work: Inline(work.job))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for n in range(3):
        (tmp_path / "in" / f"{n}.txt").write_bytes(document(f"d{n}").data)
    return tmp_path


def test_a_folder_becomes_shards_and_a_summary(run: Run, here: Path) -> None:
    ran = run("batch", "in", "-o", "out", "--shard-size", "2", "--summary-json", "summary.json")
    assert (ran.code, ran.stdout) == (0, b"")
    assert uris(here / "out") == ["in/0.txt", "in/1.txt", "in/2.txt"]
    assert ran.stderr.startswith("pactwire: documents 3, records 3, agreements 3, clauses ")
    assert "documents a second" in ran.stderr
    summary = json.loads((here / "summary.json").read_bytes())
    assert summary["documents"] == summary["records"] == 3
    assert summary["failures"] == {}
    assert summary["peak_worker_memory"] > 1 << 20
    assert summary["documents_per_second"] > 0
    again = run("batch", "in", "-o", "out", "--shard-size", "2")
    assert again.stderr.splitlines()[0].endswith("done before 3")


def test_a_summary_that_cannot_be_written_does_not_keep_the_counts_from_being_told(run: Run) -> None:
    ran = run("batch", "in", "-o", "out", "--summary-json", "none/summary.json")
    assert ran.code == 4
    assert "pactwire: documents 3, records 3, " in ran.stderr
    assert ran.stderr.splitlines()[-1] == "pactwire: none/summary.json: No such file or directory"


def test_quiet_says_nothing_of_success(run: Run) -> None:
    assert run("batch", "in", "-o", "out", "-q").stderr == ""


def test_failures_are_counted_by_code_and_named_in_a_file(run: Run, here: Path) -> None:
    (here / "in" / "binary.txt").write_bytes(b"\0\1\2")
    ran = run("batch", "in", "none.txt", "-o", "out")
    assert ran.code == 1
    assert "pactwire: failed: unreadable 2\n" in ran.stderr
    assert f"what failed, and why: {here}/out/failures.jsonl" in ran.stderr
    assert [one["id"] for one in read_lines(here / "out/failures.jsonl")] == ["in/binary.txt", "none.txt"]
    assert "pactwire: none.txt: No such file or directory [unreadable]\n" in ran.stderr


def test_only_a_verbose_run_names_more_than_a_few_failures(run: Run) -> None:
    missing = [f"none{n}.txt" for n in range(8)]
    told = run("batch", "in", *missing, "-o", "out").stderr
    assert [name in told for name in missing] == [True] * 5 + [False] * 3
    assert told.count("pactwire: more failed; --verbose names them all\n") == 1
    assert run("batch", "in", *missing, "-o", "out", "-q").stderr.count("\n") == 5
    verbose = run("batch", "in", *missing, "-o", "out", "-v").stderr
    assert all(name in verbose for name in missing)


def test_a_lone_document_that_fails_has_its_own_exit_code_as_in_convert(run: Run) -> None:
    assert run("batch", "none.txt", "-o", "out").code == run("convert", "none.txt").code == 3
    assert run("batch", "none.txt", "none2.txt", "-o", "out").code == run("convert", "none.txt", "none2.txt").code == 1


def test_a_bug_in_a_document_is_told_by_the_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Buggy(Inline):
        def submit(self, documents, shard: int):
            promise = super().submit(documents, shard)
            failures = tuple(Failure(id=one.id, code="bug", message="so") for one in documents)
            promise.result = lambda: ShardResult(outcomes=failures)
            return promise

    monkeypatch.setattr(cli, "Pool", lambda work: Buggy(work.job))
    assert run("batch", "in", "-o", "out").code == 70


def test_duplicates_are_counted(run: Run, here: Path) -> None:
    (here / "in" / "again.txt").write_bytes(document("d0").data)
    assert "duplicates 1" in run("batch", "in", "-o", "out").stderr
    assert uris(here / "out") == ["in/0.txt", "in/1.txt", "in/2.txt"]
    assert "duplicates" not in run("batch", "in", "-o", "out", "--dedupe", "off").stderr
    assert len(uris(here / "out")) == 4
    assert "duplicates 1" in run("batch", "in", "-o", "out", "--dedupe", "near").stderr


def test_names_are_read_from_a_file_and_from_standard_input(run: Run, here: Path) -> None:
    (here / "names").write_text("in/2.txt\n\nin/0.txt\n")
    assert run("batch", "in/1.txt", "--files-from", "names", "-o", "a").code == 0
    assert uris(here / "a") == ["in/1.txt", "in/2.txt", "in/0.txt"]
    assert run("batch", "--files-from", "-", "-o", "b", stdin=b"in/2.txt\n").code == 0
    assert uris(here / "b") == ["in/2.txt"]
    assert run("batch", "--files-from", "none", "-o", "c").code == 3


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_standard_input_is_json_lines_of_articles(run: Run, here: Path, pack: Callable[[bytes], bytes]) -> None:
    rows = [{"nr": n, "body": TEXT, "at": "2031-02-11"} for n in range(2)]
    data = pack("\n".join(map(json.dumps, rows)).encode())
    options = ("--text-field", "body", "--id-field", "nr", "--date-field", "at", "--dedupe", "off")
    ran = run("batch", "-", "-o", "out", *options, stdin=data)
    assert ran.code == 0
    assert uris(here / "out") == ["0", "1"]
    assert run("batch", "-o", "piped", *options, stdin=data).code == 0
    assert uris(here / "piped") == ["0", "1"]
    (record, _) = read_lines(here / "out/records/part-000000.jsonl")
    assert record["source"]["published"] == "2031-02-11"


def test_the_output_is_never_an_input(run: Run, here: Path) -> None:
    for _ in range(2):
        assert run("batch", ".", "-o", "out").code == 0
        assert len(uris(here / "out")) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in"], "say where to: --output DIR, --to TARGET, or both"),
        (["-", "--files-from", "-", "-o", "out"], "standard input (-) can be read only once"),
        (["in", "-o", "out", "--timeout", "0"], "Invalid value for '--timeout'"),
        (["in", "-o", "out", "--to", "nowhere"], "no such target"),
        (["in", "-o", "out", "--escape-formulas"], "--escape-formulas needs --to csv:DIR"),
        (["--files-from", "/dev/null", "-o", "out"], "--files-from /dev/null names no inputs"),
        (["in", "-o", "nosuch://x"], "no such address"),
    ],
)
def test_what_cannot_be_understood_is_said_before_anything_is_read(run: Run, arguments: list[str], said: str) -> None:
    ran = run("batch", *arguments)
    assert ran.code == 2
    assert said in ran.stderr
    assert "shards" not in ran.stderr


def test_an_empty_folder_is_no_success(run: Run, here: Path) -> None:
    (here / "empty").mkdir()
    ran = run("batch", "empty", "-o", "out")
    assert ran.code == 3
    assert "pactwire: empty: the folder holds no files of these kinds: " in ran.stderr
    assert "holds no files of these kinds" in (here / "out/failures.jsonl").read_text()
    (here / "names").touch()
    assert run("batch", "--files-from", "names", "-o", "out").code == 2
    (here / "empty.jsonl").touch()
    ran = run("batch", "empty.jsonl", "-o", "out")
    assert (ran.code, ran.stderr.splitlines()[-1]) == (3, "pactwire: the inputs hold no documents")


class Loaded:
    """A sink that remembers how many records came."""

    durable = True
    count = 0

    def __init__(self, target: str) -> None:
        self.target = target

    def __enter__(self) -> Self:
        if self.target == "full":
            message = "full"
            raise UnwritableOutputError(message, source=self.target)
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def write(self, records) -> Written:
        Loaded.count += len(records)
        return Written(added=len(records))


@pytest.fixture
def _sink(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Loaded, "count", 0)
    monkeypatch.setattr(sinks, "import_module", lambda _: sys.modules[__name__])
    monkeypatch.setitem(sinks.SINKS, "remember", sinks.Entry("test", "Loaded", "remember:NAME"))


@pytest.mark.usefixtures("_sink")
def test_a_target_alone_has_a_folder_of_its_own_for_the_shards(run: Run, here: Path) -> None:
    ran = run("batch", "in", "--to", "remember:a")
    assert ran.code == 0, ran.stderr
    assert Loaded.count == 3
    assert "pactwire: remember:a: 3 added, 0 replaced, 0 unchanged\n" in ran.stderr
    (folder,) = (here / ".pactwire-batch").iterdir()
    assert f"the shards are kept in .pactwire-batch/{folder.name}" in ran.stderr
    assert len(uris(folder)) == 3
    assert "done before 3" in run("batch", "in", "--to", "remember:a").stderr
    run("batch", "in", "--to", "remember:b")
    assert len(list((here / ".pactwire-batch").iterdir())) == 2


@pytest.mark.usefixtures("_sink")
def test_a_target_may_have_its_shards_in_a_folder_that_the_user_names(run: Run, here: Path) -> None:
    assert run("batch", "in", "--to", "remember:a", "-o", "out").code == 0
    assert (Loaded.count, len(uris(here / "out"))) == (3, 3)
    assert not (here / ".pactwire-batch").exists()


@pytest.mark.usefixtures("_sink")
def test_a_target_that_cannot_be_opened_ends_it_before_anything_is_converted(run: Run, here: Path) -> None:
    ran = run("batch", "in", "--to", "remember:full", "-o", "out")
    assert (ran.code, ran.stderr.splitlines()[-1]) == (4, "pactwire: full: full")
    assert uris(here / "out") == []


def test_ctrl_c_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(Inline):
        def submit(self, documents, shard: int):
            del documents, shard
            raise KeyboardInterrupt

    monkeypatch.setattr(cli, "Pool", lambda work: Interrupted(work.job))
    ran = run("batch", "in", "-o", "out")
    assert ran.code == 130
    assert ran.stderr.endswith("interrupted; what is done is kept, the same command goes on from there\n")


def test_a_cluster_is_asked_for_by_its_address(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, Work]] = []

    def cluster(address: str, work: Work) -> Inline:
        asked.append((address, work))
        return Inline(work.job)

    monkeypatch.setattr(cli, "Cluster", cluster)
    assert run("batch", "in", "-o", "out", "--cluster", "tcp://here:1", "-j", "5", "--timeout", "7").code == 0
    ((address, work),) = asked
    assert (address, work.jobs, work.limits.timeout, work.limits.memory) == ("tcp://here:1", 5, 7.0, 1 << 30)
    assert work.output == str(here / "out")
