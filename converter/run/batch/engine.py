"""What runs a batch's conversions: an engine takes documents and promises a result.

``pool.py`` and ``cluster.py`` are engines. A task is a few documents (a pool) or a whole shard (a cluster, whose
workers write the records themselves). Whatever ends a task, an exception or the death of its worker, is told by the
promise and blames no document as long as there are several: then each is tried alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

from msgspec import Struct

from converter.errors import PactwireError
from converter.run.batch.outcome import Failure, ShardResult

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from converter.model.source import SourceDocument
    from converter.run.batch.shard import Job


class Limits(Struct, frozen=True, kw_only=True):
    """What one document may cost: seconds, and bytes of a worker's memory; null for no limit."""

    timeout: float = 60.0
    memory: int | None = None


class Work(Struct, frozen=True, kw_only=True):
    """What an engine needs to know: how documents are converted, within which limits, by how many workers at once.

    ``output`` is the store's address, for workers that write by themselves.
    """

    job: Job
    limits: Limits
    jobs: int
    output: str


class Promise(Protocol):
    """A result that is to come."""

    def exception(self) -> BaseException | None:
        """Wait, and return what went wrong, or null."""
        ...

    def result(self) -> ShardResult:
        """Wait, and return the result."""
        ...


class Task(NamedTuple):
    """Documents under way."""

    documents: tuple[SourceDocument, ...]
    promise: Promise


class Engine(Protocol):
    """A pool or a cluster, ready between ``__enter__`` and ``__exit__``.

    ``task_size`` is the most documents of a task, null for a whole shard; ``ahead`` how many shards are to be under way
    beside the one that is waited for; ``blames_exactly`` tells whether what ends a worker is told of no other task.
    """

    task_size: int | None
    ahead: int
    blames_exactly: bool

    def __enter__(self) -> Self:
        """Start the workers, or connect to them."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop the workers at once: whoever leaves has all results, or wants no more."""
        ...

    def submit(self, documents: tuple[SourceDocument, ...], shard: int) -> Promise:
        """Promise to convert documents of a shard; a lone document is blamed for what ends its task."""
        ...

    def reason(self, error: BaseException) -> tuple[str, str]:
        """Return the code and the words for what ended the task of a lone document."""
        ...


def settle(engine: Engine, task: Task, shard: int, others: Iterable[Promise] = ()) -> list[ShardResult]:
    """Wait for a task and return what it gave; one that was ended from without is run again, each document alone.

    ``others`` are the promises of all other tasks under way: an engine that may blame the wrong one gets quiet first.
    Raises what is no document's fault: an option that cannot be, a store that a worker cannot write to.
    """
    error = task.promise.exception()
    if error is None:
        return [task.promise.result()]
    if isinstance(error, PactwireError):
        raise error
    if len(task.documents) == 1:
        code, message = engine.reason(error)
        return [ShardResult(outcomes=(Failure(id=task.documents[0].id, code=code, message=message),))]
    alone: Iterable[Task] = (Task((one,), engine.submit((one,), shard)) for one in task.documents)
    if engine.blames_exactly:
        alone = list(alone)  # all at once
    else:
        for other in others:
            other.exception()
    return [result for one in alone for result in settle(engine, one, shard)]
