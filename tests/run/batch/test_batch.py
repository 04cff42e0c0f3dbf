"""A batch's shards are a function of its inputs, whatever happened in earlier runs; a rerun does only what it must."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

import pytest
from batches import Heard, Inline, document, doubled, files, read_lines, run, uris
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from converter.errors import UnwritableOutputError
from converter.model.source import SourceDocument, SourceItem, Unread
from converter.run.batch.batch import Batch, Output, run_batch
from converter.run.batch.manifest import LOCK
from converter.run.batch.outcome import Failure, ShardResult
from converter.run.batch.plan import shards_of
from converter.run.batch.shard import Job
from converter.run.batch.store import FolderStore
from converter.run.one import Options
from converter.write.layout import Layout
from converter.write.sink import Written

DOCUMENTS = [document(f"d{n}") for n in range(8)]


def test_the_records_are_in_the_order_of_the_documents(tmp_path: Path) -> None:
    summary, _ = run(tmp_path, DOCUMENTS)
    assert uris(tmp_path) == [one.id for one in DOCUMENTS]
    assert [path.name for path in sorted((tmp_path / "records").iterdir())] == [
        "part-000000.jsonl", "part-000001.jsonl", "part-000002.jsonl",
    ]  # fmt: skip
    assert (summary.documents, summary.records, summary.agreements) == (8, 8, 8)


def test_a_shard_is_bounded_by_documents_and_by_bytes() -> None:
    large = document("large", "x" * (5 << 20))
    assert [len(shard) for shard in shards_of([document("a"), large, large, document("b")], 3)] == [2, 2]
    assert [len(shard) for shard in shards_of(DOCUMENTS, 3)] == [3, 3, 2]
    assert list(shards_of([], 3)) == []


def test_a_rerun_does_nothing(tmp_path: Path) -> None:
    run(tmp_path, DOCUMENTS)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("records/*")}
    summary, engine = run(tmp_path, DOCUMENTS)
    assert engine.given == []
    assert (summary.documents, summary.reused) == (8, 8)
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.glob("records/*")}


CHANGES: dict[str, tuple[Callable[[list[SourceItem]], list[SourceItem]], list[str]]] = {
    "one more at the end": (lambda items: [*items, document("new")], ["new"]),
    "one more at the beginning": (lambda items: [document("new"), *items], ["new"]),
    "one less": (lambda items: items[:1] + items[2:], []),
    "one changed": (lambda items: [*items[:4], document("d4", "가람시와 두물시가 협약을 맺었다."), *items[5:]], ["d4"]),
    "another order": (lambda items: items[::-1], []),
    "a broken place": (lambda items: [*items[:2], Unread(id="broken", reason="so"), *items[2:]], []),
    "nearly all gone": (lambda items: items[:1], []),
    "others": (lambda _: [document("x")], ["x"]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_shards_are_as_if_made_anew_and_only_what_is_new_is_converted(
    change: str, tmp_path: Path
) -> None:
    changed, converted = CHANGES[change]
    run(tmp_path / "again", DOCUMENTS)
    _, engine = run(tmp_path / "again", changed(list(DOCUMENTS)))
    run(tmp_path / "anew", changed(list(DOCUMENTS)))
    assert engine.given == converted
    assert files(tmp_path / "again") == files(tmp_path / "anew")


@pytest.mark.parametrize(
    "job",
    [Job(options=Options(published="2031-02-11")), Job(layout=Layout(many=True, text=False)), Job(near=True)],
)
def test_other_options_convert_everything_anew(job: Job, tmp_path: Path) -> None:
    run(tmp_path, DOCUMENTS)
    _, engine = run(tmp_path, DOCUMENTS, job=job)
    assert len(engine.given) == 8


def test_another_size_of_shards_converts_nothing(tmp_path: Path) -> None:
    run(tmp_path / "again", DOCUMENTS, shard_size=5)
    _, engine = run(tmp_path / "again", DOCUMENTS)
    run(tmp_path / "anew", DOCUMENTS)
    assert engine.given == []
    assert files(tmp_path / "again") == files(tmp_path / "anew")


@pytest.mark.parametrize("harm", ["cut", "gone", "manifest gone", "manifest broken"])
def test_a_shard_that_is_not_as_it_was_left_is_made_again(harm: str, tmp_path: Path) -> None:
    run(tmp_path, DOCUMENTS)
    before = files(tmp_path)
    shard, manifest = tmp_path / "records/part-000001.jsonl", tmp_path / ".pactwire/shards/part-000001.json"
    match harm:
        case "cut":
            shard.write_bytes(shard.read_bytes()[:-9])
        case "gone":
            shard.unlink()
        case "manifest gone":
            manifest.unlink()
        case _:
            manifest.write_bytes(b"{")
    _, engine = run(tmp_path, DOCUMENTS)
    assert engine.given == ["d3", "d4", "d5"]
    assert files(tmp_path) == before


class TestKilled:
    """A process that is killed at any moment loses what was under way and nothing else."""

    class KilledError(BaseException):
        """Stands for the end of the process: nobody handles it."""

    class Mortal(FolderStore):
        """A store whose process is killed before or after so many of its changes."""

        def __init__(self, folder: Path, left: int, *, after: bool) -> None:
            super().__init__(str(folder))
            self.left = left
            self.after = after

        def _step(self, change: Callable[[], None]) -> None:
            self.left -= 1
            if self.left == 0 and self.after:
                change()
            if self.left <= 0:
                raise TestKilled.KilledError
            change()

        def write(self, name: str, data: bytes) -> None:
            self._step(lambda: FolderStore.write(self, name, data))

        def move(self, name: str, to: str) -> None:
            self._step(lambda: FolderStore.move(self, name, to))

        def remove(self, name: str) -> None:
            self._step(lambda: FolderStore.remove(self, name))

    @pytest.mark.parametrize("after", [True, False])
    @pytest.mark.parametrize("at", range(1, 20))
    def test_at_any_step_a_rerun_completes_it_and_nothing_is_doubled(
        self, at: int, *, after: bool, tmp_path: Path
    ) -> None:
        changed = [document("new"), *DOCUMENTS[:3], *DOCUMENTS[4:]]
        run(tmp_path / "again", DOCUMENTS)
        with pytest.raises(TestKilled.KilledError):
            run(self.Mortal(tmp_path / "again", at, after=after), changed)
        assert doubled(tmp_path / "again") == []
        _, engine = run(tmp_path / "again", changed)
        run(tmp_path / "anew", changed)
        assert set(engine.given) <= {"new"}
        assert files(tmp_path / "again") == files(tmp_path / "anew")

    @example([([0, 1, 3, 2, 4, 5, 6], 4, 5), (list(range(7)), 0, 1), (list(range(7)), 1, 1), (list(range(7)), 3, 1)])
    @example([([0, 1, 2, 3, 5, 6, 4], 7, 5), (list(range(7)), 0, 1), (list(range(7)), 1, 3), (list(range(7)), 5, 3)])
    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(st.lists(st.tuples(st.permutations(range(7)), st.integers(0, 7), st.integers(1, 30)), max_size=4))
    def test_whatever_runs_came_before(self, tmp_path_factory: pytest.TempPathFactory, runs: list) -> None:
        folder = tmp_path_factory.mktemp("runs")
        texts = [document(f"d{n}", f"나래시와 두물시가 협약을 맺었다. 제{n % 5}호다.") for n in range(7)]
        for order, length, steps in runs:
            with suppress(TestKilled.KilledError):
                run(self.Mortal(folder / "again", steps, after=bool(steps % 2)), [texts[n] for n in order[:length]])
            assert doubled(folder / "again") == []
        run(folder / "again", texts)
        run(folder / "anew", texts)
        assert files(folder / "again") == files(folder / "anew")


class TestDuplicates:
    """The same article is kept once, and linked."""

    SAME = "나래시와 두물시가 협약을 맺었다."

    def test_the_first_is_kept_and_the_others_are_linked_to_it(self, tmp_path: Path) -> None:
        items = [document("a", self.SAME), *DOCUMENTS[:3], document("b", self.SAME)]
        summary, _ = run(tmp_path, items)
        assert uris(tmp_path) == ["a", "d0", "d1", "d2"]
        (link,) = read_lines(tmp_path / "duplicates.jsonl")
        record = json.loads((tmp_path / "records/part-000000.jsonl").read_bytes().splitlines()[0])
        assert link == {"id": "b", "duplicate_of": "a", "similarity": 1.0, "record_id": record["record_id"]}
        assert (summary.duplicates, summary.records) == (1, 4)

    def test_when_the_first_is_gone_the_next_is_kept(self, tmp_path: Path) -> None:
        items = [document("a", self.SAME), *DOCUMENTS[:3], document("b", self.SAME)]
        run(tmp_path / "again", items)
        _, engine = run(tmp_path / "again", items[1:])
        run(tmp_path / "anew", items[1:])
        assert engine.given == ["b"]
        assert files(tmp_path / "again") == files(tmp_path / "anew")
        assert uris(tmp_path / "again")[-1] == "b"

    def test_one_that_comes_before_takes_its_place(self, tmp_path: Path) -> None:
        items = [*DOCUMENTS[:3], document("b", self.SAME)]
        run(tmp_path / "again", items)
        run(tmp_path / "again", [document("a", self.SAME), *items])
        run(tmp_path / "anew", [document("a", self.SAME), *items])
        assert files(tmp_path / "again") == files(tmp_path / "anew")
        assert uris(tmp_path / "again") == ["a", "d0", "d1", "d2"]

    def test_they_may_all_be_kept_and_left_out_again(self, tmp_path: Path) -> None:
        items = [document("a", self.SAME), document("b", self.SAME)]
        run(tmp_path, items)
        before = files(tmp_path)
        _, engine = run(tmp_path, items, dedupe="off")
        assert engine.given == ["b"]
        assert uris(tmp_path) == ["a", "b"]
        _, engine = run(tmp_path, items)
        assert engine.given == []
        assert files(tmp_path) == before

    def test_inputs_without_an_article_are_not_the_same(self, tmp_path: Path) -> None:
        empty = "<html><body><nav><a href='/'>{}</a></nav></body></html>"
        summary, _ = run(tmp_path, [document("a", empty.format("가")), document("b", empty.format("나"))])
        assert (summary.records, summary.duplicates) == (2, 0)

    def test_near_ones_are_linked_too(self, tmp_path: Path) -> None:
        words = " ".join(f"{n}번째 조항은 나래시와 두물시의 상수도를 잇는다." for n in range(30))
        items = [document("a", f"협약\n\n{words}"), document("b", f"두 도시 협약\n\n{words}"), *DOCUMENTS[:2]]
        summary, _ = run(tmp_path, items, dedupe="near", job=Job(near=True))
        (link,) = read_lines(tmp_path / "duplicates.jsonl")
        assert (link["id"], link["duplicate_of"]) == ("b", "a")
        assert 0.7 <= link["similarity"] < 1
        assert summary.records == 3
        _, engine = run(tmp_path, items, dedupe="near", job=Job(near=True))
        assert engine.given == []


class TestFailures:
    """A document that fails costs itself alone."""

    def test_it_is_named_with_its_reason(self, tmp_path: Path) -> None:
        items = [DOCUMENTS[0], document("binary", "\0\1\2"), Unread(id="gone", reason="No such file"), DOCUMENTS[1]]
        summary, _ = run(tmp_path, items)
        assert uris(tmp_path) == ["d0", "d1"]
        found = read_lines(tmp_path / "failures.jsonl")
        assert [(one["id"], one["code"]) for one in found] == [("binary", "unreadable"), ("gone", "unreadable")]
        assert found[1]["message"] == "No such file"
        assert summary.failures == {"unreadable": 2}

    def test_a_language_without_a_pack_has_a_code_of_its_own(self, tmp_path: Path) -> None:
        summary, _ = run(tmp_path, [document("zh", "两国于十日签署了合作协议，双方将加强贸易往来。")])
        assert summary.failures == {"unsupported_language": 1}

    @pytest.mark.parametrize(("code", "again"), [("timeout", ["d1"]), ("crash", ["d1"]), ("bug", [])])
    def test_a_rerun_tries_again_what_may_go_otherwise(self, code: str, again: list[str], tmp_path: Path) -> None:
        class Failing(Inline):
            def submit(self, documents: tuple[SourceDocument, ...], shard: int):
                promise = super().submit(documents, shard)
                if documents[0].id == "d1":
                    failure = Failure(id="d1", code=code, message="so")
                    promise.result = lambda: ShardResult(outcomes=(failure,))
                return promise

        engine = Failing()
        engine.task_size = 1
        batch = Batch(shard_size=3)
        run_batch(DOCUMENTS[:4], Output(FolderStore(str(tmp_path / "again"))), engine, batch, Heard())
        assert uris(tmp_path / "again") == ["d0", "d2", "d3"]
        _, rerun = run(tmp_path / "again", DOCUMENTS[:4])
        assert rerun.given == again
        if again:
            run(tmp_path / "anew", DOCUMENTS[:4])
            assert files(tmp_path / "again") == files(tmp_path / "anew")

    def test_a_task_that_ends_badly_is_tried_document_by_document(self, tmp_path: Path) -> None:
        class Crashing(Inline):
            def submit(self, documents: tuple[SourceDocument, ...], shard: int):
                promise = super().submit(documents, shard)
                if any(one.id == "d1" for one in documents):
                    promise.exception = lambda: RuntimeError("so")
                return promise

            def reason(self, error: BaseException) -> tuple[str, str]:
                return "crash", str(error)

        output = Output(FolderStore(str(tmp_path)))
        heard = Heard()
        summary = run_batch(DOCUMENTS, output, Crashing(), Batch(shard_size=4), heard)
        assert read_lines(tmp_path / "failures.jsonl") == [{"id": "d1", "code": "crash", "message": "so"}]
        assert summary.records == 7
        assert (heard.documents, heard.failures, heard.packed, heard.named) == (8, 1, 8, ["d1"])

    def test_ctrl_c_keeps_what_is_done(self, tmp_path: Path) -> None:
        class Interrupted(Inline):
            def submit(self, documents: tuple[SourceDocument, ...], shard: int):
                promise = super().submit(documents, shard)
                if shard == 1:
                    promise.result = self.interrupt
                return promise

            def interrupt(self) -> ShardResult:
                raise KeyboardInterrupt

        output = Output(FolderStore(str(tmp_path)))
        summary = run_batch(DOCUMENTS, output, Interrupted(), Batch(shard_size=3), Heard())
        assert summary.interrupted
        assert uris(tmp_path) == ["d0", "d1", "d2"]
        assert (tmp_path / "failures.jsonl").read_bytes() == b""
        _, engine = run(tmp_path, DOCUMENTS)
        assert engine.given == ["d3", "d4", "d5", "d6", "d7"]


class Collected:
    """A sink that remembers."""

    durable = True

    def __init__(self) -> None:
        self.batches: list[list[str | None]] = []
        self.left: type[BaseException] | str | None = "open"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self.left = kind

    def write(self, records) -> Written:
        self.batches.append([record.source.uri for record in records])
        return Written(added=len(records))


def test_a_sink_is_fed_shard_by_shard_at_every_run(tmp_path: Path) -> None:
    for _ in range(2):
        sink = Collected()
        output = Output(FolderStore(str(tmp_path)), sink)
        summary = run_batch(DOCUMENTS[:5], output, Inline(), Batch(shard_size=3), Heard())
        assert sink.batches == [["d0", "d1", "d2"], ["d3", "d4"]]
        assert sink.left is None
        assert summary.loaded == Written(added=5)
        assert summary.as_json()["loaded"] == {"added": 5, "replaced": 0, "unchanged": 0}


def test_a_sink_that_takes_no_more_ends_the_batch_and_what_is_done_is_kept(tmp_path: Path) -> None:
    class Full(Collected):
        def write(self, records) -> Written:
            if self.batches:
                message = "full"
                raise UnwritableOutputError(message, source="sink")
            return super().write(records)

    sink = Full()
    with pytest.raises(UnwritableOutputError, match="sink: full"):
        run_batch(DOCUMENTS, Output(FolderStore(str(tmp_path)), sink), Inline(), Batch(shard_size=3), Heard())
    assert sink.left is UnwritableOutputError
    assert uris(tmp_path) == [f"d{n}" for n in range(6)]


def test_two_batches_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with (
        FolderStore(str(tmp_path)).locked(LOCK),
        pytest.raises(UnwritableOutputError, match="another batch is writing there"),
    ):
        run(tmp_path, DOCUMENTS)
    run(tmp_path, DOCUMENTS)


def test_files_of_others_are_let_be(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    theirs = tmp_path / "records" / "notes.jsonl"
    theirs.write_text("mine")
    (tmp_path / "records" / ".pactwire-0123456789ab.tmp").write_text("left by a kill")
    run(tmp_path, DOCUMENTS)
    assert sorted(path.name for path in (tmp_path / "records").iterdir()) == [
        "notes.jsonl", "part-000000.jsonl", "part-000001.jsonl", "part-000002.jsonl",
    ]  # fmt: skip
