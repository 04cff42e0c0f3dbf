"""Containers: a file becomes the articles in it, one by one.

In: a path, and what the user knows of the input. Out: ``SourceDocument``s in the order in which they lie there, each
with an id that is the same at every run, and ``Unread`` for each place that gives no article; a file that breaks in
the middle gives what was whole before, then an ``Unread`` that says where it broke. One article is in memory at a
time, never a whole archive. Nothing is ever written to disk, what would unpack to far more than it is (a bomb) is
stopped, and a name that climbs out of its archive is refused.

To add a kind: a module here with a function from ``Opened`` to items, and a line in ``READERS``. The library that it
stands on is imported when the first such file is read.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final, cast

from msgspec import Struct

from converter.errors import UnreadableInputError
from converter.model.source import SourceItem, Unread
from converter.read import printable
from converter.read.containers.stream import PACKED, STDIN, Intake

Reader = Callable[[Path, str, Intake], Iterator[SourceItem]]


class Kind(Struct, frozen=True):
    """A kind of file: how its name ends (before ``.gz``), and the module here whose ``read`` reads it."""

    suffixes: tuple[str, ...]
    module: str


READERS: Final[dict[str, Kind]] = {
    "article": Kind((".txt", ".html", ".htm", ".xhtml"), "article"),
    "zip": Kind((".zip",), "zip_archive"),
    "tar": Kind((".tar", ".tgz"), "tar_archive"),
    "jsonl": Kind((".jsonl", ".ndjson"), "json_lines"),
    "csv": Kind((".csv", ".tsv"), "csv_table"),
    "parquet": Kind((".parquet",), "parquet"),
    "warc": Kind((".warc",), "warc"),
}

SUFFIXES: Final = tuple(suffix for kind in READERS.values() for suffix in kind.suffixes)


def is_container(name: str) -> bool:
    """Tell whether a file of this name is one that a reader here is for, packed with gzip or not."""
    return _kind(name) is not None


def read_items(path: Path, intake: Intake) -> Iterator[SourceItem]:
    """Yield what a file holds; a file of no known name is read as one article.

    An error that stops the reading becomes the last item, so that a batch goes on with the next file.
    """
    yield from _read(_kind(path.name) or "article", path, printable(path), intake)


def read_stdin(intake: Intake) -> Iterator[SourceItem]:
    """Yield what standard input holds: JSON Lines of articles."""
    yield from _read("jsonl", STDIN, "<stdin>", intake)


def _read(kind: str, path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    reader = cast("Reader", import_module(f"{__name__}.{READERS[kind].module}").read)
    try:
        yield from reader(path, name, intake)
    except UnreadableInputError as error:
        where = "" if error.position is None else f" (at byte {error.position})"
        yield Unread(id=name, reason=error.message + where)


def _kind(name: str) -> str | None:
    ending = name.lower().removesuffix(PACKED)
    return next((kind for kind, known in READERS.items() if ending.endswith(known.suffixes)), None)
