"""A progress bar on standard error, where that is a terminal.

In: the inputs, and how many bytes of them were read. Out: a bar; of standard input, a pattern or a packed file, whose
size nobody knows, a count of records alone.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from converter.run.many import Input


class Progress(Protocol):
    """What is told that another record was read."""

    def advance(self, size: int) -> None:
        """Go on by one record of so many bytes."""
        ...


class Silence:
    """No bar."""

    def advance(self, size: int) -> None:
        """Do nothing."""


class Bar:
    """Click's bar, with a count of records."""

    def __init__(self, bar: click._termui_impl.ProgressBar[int | None]) -> None:
        """Count from nothing."""
        self._bar = bar
        self._records = 0

    def advance(self, size: int) -> None:
        """Go on."""
        self._records += 1
        self._bar.update(size, self._records)


@contextmanager
def progress(inputs: Iterable[Input]) -> Iterator[Progress]:
    """Show a bar while records are loaded."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield Silence()
        return
    with click.progressbar(
        length=_size(inputs), label="loading", file=sys.stderr, show_pos=False, item_show_func=_count
    ) as bar:
        yield Bar(bar)


def _count(records: int | None) -> str:
    return f"{records or 0} records"


def _size(inputs: Iterable[Input]) -> int | None:
    """Return the bytes of all inputs; null where they are not known before."""
    sizes = [item.path.stat().st_size for item in inputs if item.path is not None and item.path.is_file()]
    packed = any(item.path is None or not item.path.is_file() or item.path.suffix == ".gz" for item in inputs)
    return None if packed else sum(sizes)
