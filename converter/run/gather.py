"""Which inputs a command line means: files, folders, and patterns that no shell has resolved.

In: names as they were given. Out: inputs, in the order of the names and sorted within each, every file once.
``UnreadableInputError`` where a folder or a pattern gives nothing: a check of nothing must not look like success.
"""

import glob
from collections.abc import Callable, Iterable, Iterator
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


class Wanted(NamedTuple):
    """Which files of a folder are taken: by their names, ``kinds`` in words; none from the folder ``without``."""

    known: Callable[[str], bool] = is_known
    kinds: tuple[str, ...] = (*RECORDS, *ARTICLES)
    without: Path | None = None


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
    elif path.is_dir():
        found = False
        for file in _files_below(path, wanted):
            found = True
            yield file
        if not found:
            yield Nothing(path, reason=f"the folder holds no files of these kinds: {', '.join(wanted.kinds)}")
    elif _PATTERN & set(str(path)) and not path.exists():
        matches = sorted(glob.glob(str(path), recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        for match in matches:
            yield from _expanded(Input(Path(match)), wanted)
        if not matches:
            yield Nothing(path, reason="the pattern matches no file")
    else:
        yield item


def _files_below(folder: Path, wanted: Wanted) -> Iterator[Input]:
    """Yield the files in a folder and below, one folder in memory at a time; what is hidden is left out."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Nothing(folder, reason=error.strerror or str(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink() and (wanted.without is None or entry.resolve() != wanted.without):
                yield from _files_below(entry, wanted)
        elif wanted.known(entry.name):
            yield Input(entry)
