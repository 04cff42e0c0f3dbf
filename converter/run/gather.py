"""Which inputs a command line means: files, folders, and patterns that no shell has resolved.

In: names as they were given. Out: inputs, in the order of the names and sorted within each, every file once.
``UnreadableInputError`` where a folder or a pattern gives nothing: a check of nothing must not look like success.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from converter.errors import UnreadableInputError
from converter.run.many import Input

RECORDS: Final = (".json", ".jsonl", ".ndjson")
ARTICLES: Final = (".txt", ".html", ".htm", ".xhtml")
_PACKED = ".gz"
_PATTERN = frozenset("*?[")


class Nothing(Input, frozen=True):
    """A name that gives no input; reading it says so."""

    reason: str = ""

    def refuse(self) -> UnreadableInputError:
        """Return the error that says why."""
        return UnreadableInputError(self.reason, source=self.name)


def gather(inputs: Iterable[Input]) -> Iterator[Input]:
    """Yield the inputs that names stand for; a folder or pattern that gives nothing yields ``Nothing``."""
    seen: set[Path] = set()
    for item in inputs:
        for found in _expanded(item):
            if found.path is None or isinstance(found, Nothing) or found.path not in seen:
                yield found
            if found.path is not None:
                seen.add(found.path)


def _expanded(item: Input) -> Iterator[Input]:
    path = item.path
    if path is None:
        yield item
    elif is_folder(path):
        files = sorted(_files_below(path))
        yield from map(Input, files)
        if not files:
            kinds = ", ".join((*RECORDS, *ARTICLES))
            yield Nothing(path, reason=f"the folder holds no files of these kinds: {kinds}")
    elif _PATTERN & set(str(path)) and not os.path.lexists(path):
        matches = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        for match in matches:
            yield from _expanded(Input(Path(match)))
        if not matches:
            yield Nothing(path, reason="the pattern matches no file")
    else:
        yield item


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what cannot be looked at is none."""
    with suppress(OSError):
        return path.is_dir()
    return False


def _files_below(folder: Path) -> Iterator[Path]:
    """Yield the records and articles in a folder and below; what is hidden is left out."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith(".") and is_known(name):
                yield Path(place) / name


def is_known(name: str) -> bool:
    """Tell whether a file's name is that of a record or an article, packed or not."""
    return name.lower().removesuffix(_PACKED).endswith((*RECORDS, *ARTICLES))
