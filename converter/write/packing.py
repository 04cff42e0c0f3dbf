"""Pack and unpack a stream of bytes, as the suffix of its file says: ``.gz``, ``.zst``, or not at all."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, Protocol

from converter.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_CHUNK = 1 << 20  # bytes that are packed at once


class Packer(Protocol):
    """What packs piece by piece."""

    def compress(self, data: bytes, /) -> bytes:
        """Take bytes, and return what is ready of them."""
        ...

    def flush(self) -> bytes:
        """Return what is left."""
        ...


def require(suffix: str) -> None:
    """Raise ``UsageError``, which says what to install, if files with that suffix cannot be packed here."""
    if suffix == ".zst":
        _zstandard()


def packed(pieces: Iterable[bytes], suffix: str) -> Iterator[bytes]:
    """Yield the pieces packed; the same pieces give the same bytes."""
    if suffix not in (".gz", ".zst"):
        yield from pieces
        return
    packer: Packer = (
        zlib.compressobj(wbits=zlib.MAX_WBITS | 16) if suffix == ".gz" else _zstandard().ZstdCompressor().compressobj()
    )
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) > _CHUNK:
            yield packer.compress(bytes(waiting))
            waiting.clear()
    yield packer.compress(bytes(waiting))
    yield packer.flush()


@contextmanager
def unpacked(path: Path) -> Iterator[IO[bytes]]:
    """Open a file for reading; what is damaged in it raises ``OSError``, ``EOFError`` or ``zlib.error``."""
    with path.open("rb") as file:
        if path.suffix == ".gz":
            with gzip.GzipFile(fileobj=file) as stream:
                yield stream  # type: ignore[misc]
        elif path.suffix == ".zst":
            zstandard = _zstandard()
            try:
                yield io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(file))
            except zstandard.ZstdError as error:
                raise OSError(str(error)) from error
        else:
            yield file


def _zstandard() -> Any:  # noqa: ANN401 - a module
    try:
        import zstandard  # noqa: PLC0415 - needed for this suffix alone
    except ModuleNotFoundError as error:
        message = ".zst needs zstandard, which is not installed: pip install 'pactwire[zstd]'"
        raise UsageError(message) from error
    return zstandard
