"""Keep a second loader away from files that one is at work on.

In: the path that is written to. Out: a lock that ends with the process, however that ends. The lock is a hidden file
beside the path. Where the system has no such locks (Windows), there are none.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from converter.errors import UnwritableOutputError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(path: Path, name: str) -> Iterator[None]:
    """Hold the lock of a path; raise ``UnwritableOutputError`` if another loader has it."""
    beside = path.with_name(f".{path.name}.pactwire-lock")
    try:
        beside.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise UnwritableOutputError(error.strerror or str(error), source=name) from error
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
        with suppress(OSError):
            beside.unlink()
    except BlockingIOError as error:
        message = "another loader is writing to it"
        raise UnwritableOutputError(message, source=name) from error
    finally:
        os.close(handle)
