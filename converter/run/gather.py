"""Which inputs a command line means: files, folders, and patterns that no shell has resolved.

In: names as they were given. Out: inputs, in the order of the names and sorted within each, every file once.
``UnreadableInputError`` where a folder or a pattern gives nothing: a check of nothing must not look like success.
"""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
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


def gather(inputs: Iterable[Input], aside: Iterable[Path] = ()) -> Iterator[Input]:
    """Yield the inputs that names stand for; a folder or pattern that gives nothing yields ``Nothing``.

    What stands ``aside`` is no input, though a folder or a pattern holds it: a report, a baseline.
    """
    seen: set[Path] = set()
    own = {os.path.realpath(path): path.name for path in aside}
    for item in inputs:
        for found in _expanded(item, own):
            if found.path is None or isinstance(found, Nothing) or found.path not in seen:
                yield found
            if found.path is not None:
                seen.add(found.path)


def _expanded(item: Input, own: dict[str, str]) -> Iterator[Input]:
    path = item.path
    if path is None:
        yield item
    elif is_folder(path):
        refused: list[OSError] = []
        files = sorted(file for file in _files_below(path, refused.append) if not _is_own(file, own))
        yield from map(Input, files)
        yield from (Nothing(Path(error.filename), reason=error.strerror or str(error)) for error in refused)
        if not files and not refused:
            kinds = ", ".join((*RECORDS, *ARTICLES))
            yield Nothing(path, reason=f"the folder holds no files of these kinds: {kinds}")
    elif _PATTERN & set(str(path)) and not os.path.lexists(path):
        names = glob.glob(str(path), recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
        matches = sorted(match for match in map(Path, names) if not _is_own(match, own))
        for match in matches:
            yield from _expanded(Input(match), own)
        if not matches:
            yield Nothing(path, reason="the pattern matches no file")
    else:
        yield item


def _is_own(path: Path, own: dict[str, str]) -> bool:
    return path.name in own.values() and os.path.realpath(path) in own


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what cannot be looked at is none."""
    with suppress(OSError):
        return path.is_dir()
    return False


def _files_below(folder: Path, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    """Yield the records and articles in a folder and below, and tell of folders that cannot be listed.

    What is hidden is left out.
    """
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith(".") and is_known(name):
                yield Path(place) / name


def is_known(name: str) -> bool:
    """Tell whether a file's name is that of a record or an article, packed or not."""
    return name.lower().removesuffix(_PACKED).endswith((*RECORDS, *ARTICLES))
