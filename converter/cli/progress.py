"""Progress on standard error, where that is a terminal.

In: the inputs, and how many bytes of them were read. Out: a bar with a count of records; how much there is left is
told where the inputs' size is known before: not of standard input, folders, patterns and packed files.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.progress import Progress as RichProgress

    from converter.cli.messages import Messages
    from converter.run.many import Input


class Silence:
    """Shows nothing; ``out`` takes the messages meanwhile."""

    def __init__(self, out: Messages) -> None:
        """Leave the messages as they are."""
        self.out = out

    def advance(self, size: int) -> None:
        """Hear that another record of so many bytes was read."""


class Records(Silence):
    """A bar with a count of records."""

    def __init__(self, out: Messages, progress: RichProgress, total: int | None) -> None:
        """Count from nothing."""
        super().__init__(out)
        self._progress = progress
        self._task = progress.add_task("", total=total, records=0)
        self._records = 0

    def advance(self, size: int) -> None:
        """Go on."""
        self._records += 1
        self._progress.update(self._task, advance=size, records=self._records)


def is_shown(out: Messages) -> bool:
    """Tell whether there is a terminal to show progress on, and a user who wants to see it."""
    return out.level >= 0 and sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def progress(inputs: Iterable[Input], out: Messages) -> Iterator[Silence]:
    """Show how far the loading of the inputs is."""
    if not is_shown(out):
        yield Silence(out)
        return
    from converter.cli.bar import bar  # noqa: PLC0415 - rich is large, and needed for a terminal alone

    with bar(out, "{task.fields[records]} records") as (shown, above):
        yield Records(above, shown, _size(inputs))


def _size(inputs: Iterable[Input]) -> int | None:
    """Return the bytes of all inputs; null where they are not known before."""
    paths = [item.path for item in inputs]
    if all(path is not None and path.is_file() and path.suffix != ".gz" for path in paths):
        return sum(path.stat().st_size for path in paths if path is not None)
    return None
