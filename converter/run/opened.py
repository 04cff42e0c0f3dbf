"""Open an input for reading piece by piece, unpacked if it is packed (gzip), and tell what kind it is.

In: an input. Out: a stream, its kind, and the name without ``.gz``. Whatever goes wrong while it is read, also in the
middle of a packed file, is an ``UnreadableInputError`` that names the input.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, cast

from converter.errors import UnreadableInputError
from converter.read import standard_input
from converter.read.kind import Kind, kind_of
from converter.run.many import Input

_GZIP = b"\x1f\x8b"
_HEAD = 4096


class Stream:
    """A buffered stream whose errors name the input."""

    def __init__(self, stream: io.BufferedIOBase, name: str) -> None:
        """Read from there; ``name`` is what messages call it."""
        self._name = name
        self._reader = io.BufferedReader(cast("io.RawIOBase", stream))
        if self.head().startswith(_GZIP):
            self._reader = io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=self._reader)))
            self.packed = True
        else:
            self.packed = False

    def head(self) -> bytes:
        """Return the first bytes, which stay to be read."""
        with _named(self._name):
            return self._reader.peek(_HEAD)[:_HEAD]

    def read(self, size: int, /) -> bytes:
        """Return up to so many bytes."""
        with _named(self._name):
            return self._reader.read(size)

    def readline(self, size: int, /) -> bytes:
        """Return a line with its end, up to so many bytes."""
        with _named(self._name):
            return self._reader.readline(size)


class Opened(NamedTuple):
    """A stream at its beginning, what is in it, and the name that says so."""

    stream: Stream
    kind: Kind
    uri: str | None


@contextmanager
def opened(item: Input) -> Iterator[Opened]:
    """Open an input, and close it if it is a file; raise ``UnreadableInputError`` if that cannot be done."""
    if item.path is None:
        yield _told(standard_input(), item)
        return
    with _named(item.name):
        file = item.path.open("rb")
    with file:
        yield _told(file, item)


def _told(file: object, item: Input) -> Opened:
    stream = Stream(cast("io.BufferedIOBase", file), item.name)
    uri = item.uri.removesuffix(".gz") if item.uri and stream.packed else item.uri
    return Opened(stream, kind_of(stream.head().decode("utf-8", "replace"), uri), uri)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Turn an error of reading into one that names the input."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        message = f"the packed data is damaged: {error}"
        raise UnreadableInputError(message, source=name) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise UnreadableInputError(getattr(error, "strerror", None) or str(error), source=name) from error
