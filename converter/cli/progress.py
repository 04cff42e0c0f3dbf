"""Progress on standard error, where that is a terminal.

In: the inputs, and how many bytes of them were read. Out: a bar; a count of records alone where the inputs' size is not
known before: of standard input, folders, patterns and packed files.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from click._termui_impl import ProgressBar

    from converter.run.many import Input

_EVERY = 100  # records between two changes of the count


class Progress(Protocol):
    """What is told that another record was read."""

    def advance(self, size: int) -> None:
        """Go on by one record of so many bytes."""
        ...


class Silence:
    """Nothing to see."""

    def advance(self, size: int) -> None:
        """Do nothing."""


class Counter:
    """A count of records."""

    def __init__(self) -> None:
        """Count from nothing."""
        self._records = 0

    def advance(self, size: int) -> None:
        """Go on."""
        del size
        self._records += 1
        if self._records % _EVERY == 0:
            click.echo(f"\r{_counted(self._records)}", err=True, nl=False)

    def close(self) -> None:
        """Leave the line."""
        click.echo(f"\r{_counted(self._records)}", err=True)


class Bar:
    """Click's bar, with a count of records."""

    def __init__(self, bar: ProgressBar[int | None]) -> None:
        """Count from nothing."""
        self._bar = bar
        self._records = 0

    def advance(self, size: int) -> None:
        """Go on."""
        self._records += 1
        self._bar.update(size, self._records)


@contextmanager
def progress(inputs: Iterable[Input]) -> Iterator[Progress]:
    """Show how far the loading of the inputs is."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield Silence()
        return
    size = _size(inputs)
    if size is None:
        counter = Counter()
        yield counter
        counter.close()
        return
    with click.progressbar(length=size, label="loading", file=sys.stderr, item_show_func=_counted) as bar:
        yield Bar(bar)


def _counted(records: int | None) -> str:
    return f"{records or 0} records"


def _size(inputs: Iterable[Input]) -> int | None:
    """Return the bytes of all inputs; null where they are not known before."""
    paths = [item.path for item in inputs]
    if all(path is not None and path.is_file() and path.suffix != ".gz" for path in paths):
        return sum(path.stat().st_size for path in paths if path is not None)
    return None
