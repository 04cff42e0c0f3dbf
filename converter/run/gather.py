"""Which inputs a command line means: files, folders, and patterns that no shell has resolved.

In: names as they were given. Out: inputs, in the order of the names and sorted within each, every file once.
``UnreadableInputError`` where a folder or a pattern gives nothing: a check of nothing must not look like success.
"""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

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


def is_known(name: str) -> bool:
    """Tell whether a file's name is that of a record or an article, packed or not."""
    return name.lower().removesuffix(_PACKED).endswith((*RECORDS, *ARTICLES))


def is_record(name: str) -> bool:
    """Tell whether a file's name is that of a record, packed or not."""
    return name.lower().removesuffix(_PACKED).endswith(RECORDS)


class Wanted(NamedTuple):
    """Which files of a folder or pattern are taken: by their names, ``kinds`` in words.

    What stands ``aside`` is no input, though a folder or a pattern holds it: a report, a baseline, a folder of output.
    """

    known: Callable[[str], bool] = is_known
    kinds: tuple[str, ...] = (*RECORDS, *ARTICLES)
    aside: tuple[Path, ...] = ()

    def takes(self, path: Path) -> bool:
        """Tell whether a path does not stand aside; only one of the same name is looked at."""
        return all(path.name != own.name or os.path.realpath(path) != os.path.realpath(own) for own in self.aside)


RECORDS_AND_ARTICLES: Final = Wanted()


def gather(inputs: Iterable[Input], wanted: Wanted = RECORDS_AND_ARTICLES) -> Iterator[Input]:
    """Yield the inputs that names stand for; a folder or pattern that gives nothing yields ``Nothing``."""
    seen: set[Path] = set()
    for item in inputs:
        for found in _expanded(item, wanted):
            if found.path is None or isinstance(found, Nothing) or found.path not in seen:
                yield found
            if found.path is not None:
                seen.add(found.path)


def _expanded(item: Input, wanted: Wanted) -> Iterator[Input]:
    path = item.path
    if path is None:
        yield item
    elif is_folder(path):
        found = False
        for file in _files_below(path, wanted):
            found = True
            yield file
        if not found:
            yield Nothing(path, reason=f"the folder holds no files of these kinds: {', '.join(wanted.kinds)}")
    elif _PATTERN & set(str(path)) and not os.path.lexists(path):
        names = glob.glob(str(path), recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
        matches = sorted(match for match in map(Path, names) if wanted.takes(match))
        for match in matches:
            yield from _expanded(Input(match), wanted)
        if not matches:
            yield Nothing(path, reason="the pattern matches no file")
    else:
        yield item


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; what cannot be looked at is none."""
    with suppress(OSError):
        return path.is_dir()
    return False


def _files_below(folder: Path, wanted: Wanted) -> Iterator[Input]:
    """Yield the files in a folder and below, one folder in memory at a time; what is hidden is left out."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Nothing(folder, reason=error.strerror or str(error))
        return
    for entry in entries:
        if entry.name.startswith(".") or not wanted.takes(entry):
            continue
        if is_folder(entry):
            if not entry.is_symlink():
                yield from _files_below(entry, wanted)
        elif wanted.known(entry.name):
            yield Input(entry)
