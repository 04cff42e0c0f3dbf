"""Write a file so that it is there whole or not at all.

In: a path and chunks of bytes. Out: a file. The chunks go to a hidden file in the same folder, which takes the file's
name only when all of them are on the disk (write, fsync, rename). What is no regular file (a pipe, a device) is written
to as it stands: a rename would put a file in its place.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from converter.errors import UnwritableOutputError


def write_file(path: Path, chunks: Iterable[bytes]) -> None:
    """Write the chunks; raise ``UnwritableOutputError`` and leave what was there as it was.

    An exception of the chunks' own maker passes, and nothing is written either.
    """
    with _writing(path):
        target = Path(os.path.realpath(path))
        mode = target.stat().st_mode if target.exists() else None
    if mode is not None and not stat.S_ISREG(mode):
        _fill(target, "wb", chunks, path)
    else:
        _fill_whole(target, mode, chunks, path)


def make_folder(path: Path) -> None:
    """Make a folder and its parents where they are missing; raise ``UnwritableOutputError`` if that fails."""
    with _writing(path):
        path.mkdir(parents=True, exist_ok=True)


def _fill_whole(target: Path, mode: int | None, chunks: Iterable[bytes], name: Path) -> None:
    hidden = target.with_name(f".pactwire-{os.urandom(6).hex()}.tmp")
    try:
        _fill(hidden, "xb", chunks, name)
        with _writing(name):
            if mode is not None:
                hidden.chmod(stat.S_IMODE(mode))
            hidden.replace(target)
    finally:
        with suppress(OSError):
            hidden.unlink()


def _fill(path: Path, mode: Literal["wb", "xb"], chunks: Iterable[bytes], name: Path) -> None:
    """Write to an unbuffered file, so that closing it has nothing left to fail on."""
    with _writing(name):
        stream = path.open(mode, buffering=0)
    with stream:
        for chunk in chunks:
            rest = memoryview(chunk)
            while rest:
                with _writing(name):
                    rest = rest[stream.write(rest) :]
        if mode == "xb":
            with _writing(name):
                os.fsync(stream.fileno())


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Turn what the system refuses into an error that names the path as the user gave it."""
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnwritableOutputError(reason, source=str(path)) from error
