"""One machine: a pool of worker processes (pebble), started by spawn.

``multiprocessing.Pool`` hangs when a worker dies, ``concurrent.futures`` gives up all that is under way; pebble ends
the task of the worker that died or took too long, starts another worker, and goes on. A worker loads the tables once,
when it starts, so that no document pays for that. It ends with the process that started it, however that ends.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, Final, Self

from pebble import ProcessExpired, ProcessPool

from converter.errors import PactwireError
from converter.run.batch.shard import convert_shard, warm_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from converter.model.source import SourceDocument
    from converter.run.batch.engine import Promise, Work

# A document takes about ten milliseconds, a task's way to a worker and back about half of one.
_TASK: Final = 16
# A task of several documents is ended after the time of one and this for each: where a sound document takes as long,
# all of them are tried alone, and each has its full time then.
_SHARE: Final = 0.5
_AHEAD: Final = 3


class Pool:
    """Worker processes on this machine."""

    task_size: int | None = _TASK
    blames_exactly = True

    def __init__(self, work: Work) -> None:
        """Plan the workers; none is started yet."""
        self.ahead = max(_AHEAD, work.jobs // 4)
        self._work = work
        self._pool = ProcessPool(
            max_workers=work.jobs,
            context=multiprocessing.get_context("spawn"),
            initializer=start_worker,
            initargs=(work.limits.memory,),
        )

    def __enter__(self) -> Self:
        """Let the workers start with the first task."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stop the workers."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()

    def submit(self, documents: tuple[SourceDocument, ...], shard: int) -> Promise:
        """Give documents to the next worker that is free."""
        del shard
        timeout = self._work.limits.timeout + (_SHARE * len(documents) if len(documents) > 1 else 0)
        with _without_ctrl_c():
            return self._pool.schedule(convert_shard, (documents, self._work.job), timeout=timeout)

    def reason(self, error: BaseException) -> tuple[str, str]:
        """Tell a document's failure from one of the pool."""
        if isinstance(error, BrokenExecutor):
            message = f"no worker process can be started: {error}"
            raise PactwireError(message) from error
        if isinstance(error, TimeoutError):
            return "timeout", f"not done after {self._work.limits.timeout:g} s"
        if isinstance(error, ProcessExpired):
            return "crash", f"the worker process ended: {_ending(error.exitcode)}"
        if isinstance(error, MemoryError):
            return "memory", "needs more memory than a worker may have"
        return "bug", f"{type(error).__name__}: {error}"


def start_worker(memory: int | None) -> None:
    """Limit a worker's memory, load its tables, and see to it that it ends with its parent."""
    limit_memory(memory)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    warm_up()


def limit_memory(memory: int | None) -> None:
    """Let this process have so many bytes of data at most, where the system can do that (Linux)."""
    if memory is not None and sys.platform == "linux":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


@contextmanager
def _without_ctrl_c() -> Iterator[None]:
    """Let what is started here, processes and the threads that start more, never see Ctrl-C: it is the parent's."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # when it starts later, it lets the signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Wait for the parent's end, which a worker in the middle of a document would not notice."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ending(code: int) -> str:
    """Put an exit code in words; a negative one is the signal that ended the process."""
    if code >= 0:
        return f"exit code {code}"
    return signal.Signals(-code).name if -code in {one.value for one in signal.Signals} else f"signal {-code}"
