"""Open a file for reading piece by piece, unpacked where it is packed (gzip), within limits.

In: a path. Out: a stream that tells how far it is in the file itself, and whose errors are ``UnreadableInputError``.
Three things that libraries let pass are noticed here: gzip data that is cut off (what was whole before is delivered
first), gzip data that unpacks to far more than it is, and a member's name that leads out of its archive.
"""

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final, cast

from msgspec import Struct

from converter.errors import UnreadableInputError
from converter.read import MAX_BYTES, standard_input

PACKED: Final = ".gz"
STDIN: Final = Path("-")
"""Stands for standard input; a file of that name is another ``Path``."""
_MAGIC: Final = b"\x1f\x8b"
_PIECE: Final = 1 << 16
# News text packs to a third or a tenth, the most repetitive pages to a fiftieth; what packs to less than a
# two-hundredth was made to. (The most that deflate can do is a thousandth.) Small files are let be.
MOST_EXPANSION: Final = 200
_FREE_BYTES: Final = 1 << 24
_DRIVE: Final = re.compile(r"[A-Za-z]:")


class Fields(Struct, frozen=True, kw_only=True):
    """The names of the columns of a table of articles; null where there is no such column."""

    text: str | None = None
    html: str | None = None
    title: str | None = None
    id: str | None = None
    date: str | None = None


class Intake(Struct, frozen=True, kw_only=True):
    """What the user knows of the inputs: the columns of tables, and the most bytes of one article."""

    fields: Fields = Fields()
    max_size: int = MAX_BYTES


class Unpacked(io.RawIOBase):
    """The bytes of a file, unpacked, as a raw stream.

    ``taken`` is how far it is in the file itself, ``tell()`` how far in the unpacked bytes; ``ended`` tells that
    somebody wanted more than there was.
    """

    def __init__(self, file: io.BufferedReader, name: str) -> None:
        """Read from an open file; ``name`` is what messages call it."""
        super().__init__()
        self._file = file
        self._name = name
        self._bytes = 0
        self._told = 0
        self.ended = False
        packed = file.peek(2)[:2] == _MAGIC
        self._gzip = gzip.GzipFile(fileobj=file) if packed else None

    @property
    def taken(self) -> int:
        """How many bytes of the file were read."""
        return self._file.tell() if self._file.seekable() else self._bytes

    def lap(self) -> int:
        """Return how many bytes of the file were read since this was last asked."""
        before, self._told = self._told, self.taken
        return self._told - before

    def readable(self) -> bool:
        """Return true."""
        return True

    def tell(self) -> int:
        """Return how many bytes were delivered."""
        return self._bytes

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Read what one step of unpacking gives: what stands before a cut is delivered, then the error is raised."""
        with named(self._name):
            size = min(len(buffer), _PIECE)
            data = self._gzip.read1(size) if self._gzip is not None else self._file.read(size)
        self._bytes += len(data)
        if self._gzip is not None and self._bytes > _FREE_BYTES:
            require_modest(self._bytes, self.taken, self._name)
        buffer[: len(data)] = data
        self.ended = not data
        return len(data)


@contextmanager
def unpacked(path: Path, name: str) -> Iterator[tuple[io.BufferedReader, Unpacked]]:
    """Open a file, or ``STDIN``; yield a buffered stream of its bytes and the raw one below it."""
    if path is STDIN:
        raw = Unpacked(io.BufferedReader(cast("io.RawIOBase", standard_input())), name)
        yield io.BufferedReader(raw, _PIECE), raw
        return
    with named(name):
        file = path.open("rb")
    with file:
        raw = Unpacked(file, name)
        yield io.BufferedReader(raw, _PIECE), raw


def require_modest(size: int, packed: int, name: str) -> None:
    """Raise ``UnreadableInputError`` where so few packed bytes give so many."""
    if size > _FREE_BYTES and size > MOST_EXPANSION * max(packed, 1):
        message = f"unpacks to more than {MOST_EXPANSION} times its size: refused as a decompression bomb"
        raise UnreadableInputError(message, source=name)


def climbs(member: str) -> bool:
    """Tell whether a member's name leads out of the folder that it would be unpacked to."""
    path = PurePosixPath(member.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or bool(_DRIVE.match(member)) or "\0" in member


@contextmanager
def named(name: str) -> Iterator[None]:
    """Turn an error of reading into one that names the file."""
    try:
        yield
    except EOFError as error:
        message = "the gzip data is cut off: what was whole before the cut is kept"
        raise UnreadableInputError(message, source=name) from error
    except (zlib.error, gzip.BadGzipFile) as error:
        message = f"the gzip data is damaged: {error}"
        raise UnreadableInputError(message, source=name) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise UnreadableInputError(getattr(error, "strerror", None) or str(error), source=name) from error
