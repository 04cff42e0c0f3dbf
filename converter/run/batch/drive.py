"""Drive the shards of a batch: plan each, have it converted, commit it in its turn.

In: documents, a ledger, an engine. Out: manifests, one by one. Some shards are under way at once, so that no worker
waits while another shard is written; memory holds these and no more.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple, Protocol

from converter.model.source import SourceDocument, Unread
from converter.run.batch.engine import Task, settle
from converter.run.batch.ledger import Fresh
from converter.run.batch.outcome import Failure, Kept, Result, ShardResult
from converter.run.batch.reuse import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from converter.model.source import SourceItem
    from converter.run.batch.engine import Engine, Promise
    from converter.run.batch.ledger import Ledger, Planned
    from converter.run.batch.manifest import Manifest
    from converter.run.batch.summary import Summary


class Watch(Protocol):
    """Whoever wants to know how far a batch is."""

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Hear that so many documents more are done, and so many bytes of the inputs."""
        ...

    def failed(self, failure: Failure) -> None:
        """Hear of a document that gave no record."""
        ...


class Shard(NamedTuple):
    """A shard under way."""

    planned: Planned
    tasks: list[Task]


class Drive:
    """A batch under way."""

    def __init__(self, ledger: Ledger, engine: Engine, watch: Watch, summary: Summary) -> None:
        """Begin with nothing under way."""
        self._ledger = ledger
        self._engine = engine
        self._watch = watch
        self._summary = summary
        self._waiting: deque[Shard] = deque()

    def run(self, shards: Iterable[list[SourceItem]]) -> Iterator[tuple[int, Manifest]]:
        """Convert shards and yield each when it is committed."""
        for number, items in enumerate(shards):
            self._waiting.append(self._begin(self._ledger.plan(number, items)))
            if len(self._waiting) > self._engine.ahead:
                yield self._finish(self._waiting.popleft())
        while self._waiting:
            yield self._finish(self._waiting.popleft())

    def _begin(self, planned: Planned) -> Shard:
        missing = planned.missing()
        size = self._engine.task_size or max(len(missing), 1)
        parts = [missing[at : at + size] for at in range(0, len(missing), size)]
        self._summary.reused += sum(isinstance(item, SourceDocument) for item in planned.known())
        return Shard(planned, [Task(part, self._engine.submit(part, planned.number)) for part in parts])

    def _finish(self, shard: Shard) -> tuple[int, Manifest]:
        results = [result for task in shard.tasks for result in self._settled(task, shard.planned)]
        staged = results[0].staged if len(results) == 1 else None
        manifest = self._ledger.commit(shard.planned, Fresh(_lines(results), staged), self._again)
        self._summary.add(manifest)
        for entry in manifest.entries:
            if isinstance(entry.outcome, Failure):
                self._watch.failed(entry.outcome)
        known = shard.planned.known()
        unread = sum(isinstance(item, Unread) for item in known)
        self._watch.advance(len(known), unread, sum(item.packed for item in known))
        return shard.planned.number, manifest

    def _settled(self, task: Task, planned: Planned) -> list[ShardResult]:
        results = settle(self._engine, task, planned.number, self._under_way())
        failures = sum(isinstance(outcome, Failure) for result in results for outcome in result.outcomes)
        self._summary.memory = max(self._summary.memory, *(result.memory for result in results))
        self._watch.advance(len(task.documents), failures, sum(document.packed for document in task.documents))
        return results

    def _under_way(self) -> Iterator[Promise]:
        return (task.promise for shard in self._waiting for task in shard.tasks)

    def _again(self, document: SourceDocument) -> tuple[Result, bytes]:
        """Convert one document now: the one that it was a duplicate of is gone."""
        (result,) = settle(self._engine, Task((document,), self._engine.submit((document,), 0)), 0)
        return result.outcomes[0], result.data


def _lines(results: list[ShardResult]) -> Iterator[tuple[Result, bytes | Place | None]]:
    """Yield each outcome with its line, or with the place of the line in the file that a worker wrote."""
    for result in results:
        start = 0
        for outcome in result.outcomes:
            size = outcome.size if isinstance(outcome, Kept) else 0
            yield outcome, _line(result, start, size)
            start += size


def _line(result: ShardResult, start: int, size: int) -> bytes | Place | None:
    if result.staged is not None and size:
        return Place(result.staged.name, start, size)
    return result.data[start : start + size] or None
