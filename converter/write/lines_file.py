"""JSON Lines in a file, packed or not, as a target.

In: ``jsonl:FILE``, ``.gz`` or ``.zst``. Out: a line a record; the same records in the same order give the same bytes.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from converter.write.files import write_file
from converter.write.packing import packed, require, unpacked
from converter.write.record_file import RecordFile

if TYPE_CHECKING:
    from collections.abc import Iterator


class Lines:
    """JSON Lines, as a form of a file of records."""

    scheme = "jsonl"
    errors: tuple[type[Exception], ...] = (EOFError, zlib.error)

    def read(self, path: Path) -> Iterator[bytes]:
        """Yield the lines that hold anything, each with one line end."""
        with unpacked(path) as stream:
            yield from (line.rstrip() + b"\n" for line in stream if line.strip())

    def write(self, path: Path, lines: Iterator[bytes]) -> None:
        """Write the lines."""
        write_file(path, packed(lines, path.suffix))


def open_lines(file: str) -> RecordFile:
    """Return the sink of ``jsonl:FILE``; raise ``UsageError`` if what packs it is not installed."""
    require(Path(file).suffix)
    return RecordFile(file, Lines())
