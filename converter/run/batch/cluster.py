"""Many machines: Dask distributed, one task a shard.

A worker converts a shard and writes its records into the store under a name of its own; only outcomes come back. What
a document can do to a worker, Dask knows to survive: the scheduler gives the shard to another one, and when it has
ended several, its documents are tried alone. A document that takes too long ends its worker by itself, from a thread
that needs no interpreter lock, so that not even a pattern that runs wild can hold it; Dask's nanny starts another.
"""

from __future__ import annotations

import faulthandler
import hashlib
from typing import TYPE_CHECKING, Any, Self

from converter.errors import UsageError
from converter.run.batch.manifest import STAGED, part
from converter.run.batch.outcome import ShardResult, Staged
from converter.run.batch.shard import convert_shard, warm_up
from converter.run.batch.store import open_store
from converter.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from converter.model.source import SourceDocument
    from converter.run.batch.engine import Promise, Work
    from converter.run.batch.shard import Job

LOCAL = "local"
_PATIENCE = "30s"


class Cluster:
    """A Dask cluster: the workers of a scheduler, or some started here."""

    task_size: int | None = None
    blames_exactly = False  # the scheduler suspects every task that a worker had when it ended

    def __init__(self, address: str, work: Work) -> None:
        """Plan to use the scheduler at an address (``tcp://…``), or ``local`` for workers on this machine."""
        self.ahead = work.jobs
        self._address = address
        self._work = work
        self._client: Any = None
        self._cluster: Any = None

    def __enter__(self) -> Self:
        """Connect, and see that there are workers with the same pactwire."""
        try:
            import distributed  # noqa: PLC0415 - the extra `dask`
        except ImportError as error:
            message = "--cluster needs Dask: pip install 'pactwire[dask]'"
            raise UsageError(message) from error
        if self._address == LOCAL:
            self._cluster = distributed.LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=self._work.jobs,
                threads_per_worker=1,
                memory_limit=self._work.limits.memory or 0,
                dashboard_address=None,
            )
        try:
            self._client = self._connect(distributed)
        except UsageError:
            self._close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Let go of the workers; those started here are stopped."""
        self._client.close()
        self._close()

    def submit(self, documents: tuple[SourceDocument, ...], shard: int) -> Promise:
        """Give a shard, or a lone document of one, to a worker."""
        store = None if len(documents) == 1 else self._work.output
        promise: Promise = self._client.submit(
            run_task, documents, self._work.job, self._work.limits.timeout, (store, shard), pure=False
        )
        return promise

    def reason(self, error: BaseException) -> tuple[str, str]:
        """Tell what ended a lone document's task."""
        if type(error).__name__ == "KilledWorker":
            return "crash", f"the workers that had it ended, or it took longer than {self._work.limits.timeout:g} s"
        return "bug", f"{type(error).__name__}: {error}"

    def _close(self) -> None:
        if self._cluster is not None:
            self._cluster.close()

    def _connect(self, distributed: Any) -> Any:  # noqa: ANN401 - a library without types
        try:
            client = distributed.Client(self._cluster or self._address, timeout=_PATIENCE)
            client.wait_for_workers(1, timeout=_PATIENCE)
            versions = set(client.run(_version).values())
        except (OSError, TimeoutError, ValueError) as error:
            message = f"no scheduler with workers answers at {self._address}: {error}"
            raise UsageError(message) from error
        if versions != {__version__}:
            message = f"the workers have pactwire {', '.join(sorted(versions))}, this is {__version__}"
            raise UsageError(message)
        self.ahead = 2 * sum(client.nthreads().values())
        return client


def run_task(
    documents: tuple[SourceDocument, ...], job: Job, timeout: float, where: tuple[str | None, int]
) -> ShardResult:
    """Convert documents on a worker; write their records as the shard's to the store, if there is one."""
    warm_up()
    address, shard = where
    result = convert_shard(_watched(documents, timeout), job)
    if address is None:
        return result
    staged = Staged(f"{STAGED}/{part(shard)}.jsonl", hashlib.sha256(result.data).hexdigest(), len(result.data))
    open_store(address).write(staged.name, result.data)
    return ShardResult(outcomes=result.outcomes, staged=staged, memory=result.memory)


def _watched(documents: Iterable[SourceDocument], timeout: float) -> Iterator[SourceDocument]:
    """Yield the documents; the process ends if one is not done in time."""
    try:
        for document in documents:
            faulthandler.dump_traceback_later(timeout, exit=True)
            yield document
    finally:
        faulthandler.cancel_dump_traceback_later()


def _version() -> str:
    return __version__
