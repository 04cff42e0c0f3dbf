"""Which documents a command line means, and which of them make a shard.

In: files, folders and patterns. Out: documents in the order of the names, and shards of them, whose bounds depend on
the documents alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from converter.model.source import SourceDocument, SourceItem, Unread
from converter.read.containers import SUFFIXES, is_container, read_items, read_stdin
from converter.run.gather import Nothing, Wanted, gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from converter.read.containers.stream import Intake
    from converter.run.many import Input

SHARD_SIZE: Final = 500
# A shard is held in memory and, on a cluster, sent in one piece; Dask warns above 10 MB.
_SHARD_BYTES: Final = 8 << 20


def files_of(inputs: Iterable[Input], without: Path | None = None) -> Iterator[Input]:
    """Yield the files that names stand for, every file once, none below the folder ``without``: the batch's own."""
    aside = () if without is None else (without,)
    return gather(inputs, Wanted(is_container, SUFFIXES, aside))


def items_of(files: Iterable[Input], intake: Intake) -> Iterator[SourceItem]:
    """Yield what the files hold, file by file."""
    for file in files:
        if isinstance(file, Nothing):
            yield Unread(id=file.name, reason=file.reason)
        elif file.path is None:
            yield from read_stdin(intake)
        else:
            yield from read_items(file.path, intake)


def size_of(files: Iterable[Input]) -> int:
    """Return how many bytes the files have together, by which progress is measured."""
    return sum(file.path.stat().st_size for file in files if file.path is not None and file.path.is_file())


def shards_of(items: Iterable[SourceItem], size: int) -> Iterator[list[SourceItem]]:
    """Yield shards of so many documents, fewer where they are large."""
    shard: list[SourceItem] = []
    room = _SHARD_BYTES
    for item in items:
        weight = len(item.data) if isinstance(item, SourceDocument) else 0
        if shard and (len(shard) == size or weight > room):
            yield shard
            shard, room = [], _SHARD_BYTES
        shard.append(item)
        room -= weight
    if shard:
        yield shard
