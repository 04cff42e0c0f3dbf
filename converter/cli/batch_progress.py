"""Tell how far a batch is, on standard error: a bar on a terminal, else a line every ten seconds, or nothing.

In: how many documents and bytes of the inputs are done, as they are. The time left is told by the bytes, since nobody
knows how many articles an archive holds before it is read.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from converter.cli.progress import is_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress

    from converter.cli.messages import Messages
    from converter.run.batch.drive import Watch
    from converter.run.batch.outcome import Failure

EVERY: Final = 10.0  # seconds
MOST_FAILURES: Final = 5
_WORDS: Final = "{task.fields[documents]} documents, {task.fields[rate]}/s, {task.fields[failures]} failed"


class Silent:
    """Tells of failures alone: of the first few, which mostly show what is wrong, or of all to a verbose user."""

    def __init__(self, out: Messages) -> None:
        """Say it there."""
        self._out = out
        self._said = 0

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Hear it and say nothing."""

    def failed(self, failure: Failure) -> None:
        """Say which document failed, and why."""
        self._said += 1
        if self._said <= MOST_FAILURES or self._out.level > 0:
            self._out.error(f"{failure.id}: {failure.message} [{failure.code}]")
        elif self._said == MOST_FAILURES + 1:
            self._out.summary("more failed; --verbose names them all")


class Lines(Silent):
    """Writes a line every so many seconds; ``total`` is the bytes of all inputs, 0 where nobody knows."""

    def __init__(self, out: Messages, total: int) -> None:
        """Begin now."""
        super().__init__(out)
        self._total = total
        self._began = time.monotonic()
        self._documents = self._failures = self._packed = 0

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Count."""
        self._documents += documents
        self._failures += failures
        self._packed += packed

    def tell(self) -> None:
        """Write where it stands."""
        seconds = time.monotonic() - self._began
        words = [f"{self._documents} documents", f"{self._documents / seconds:.1f}/s", f"{self._failures} failed"]
        if 0 < self._packed < self._total:
            left = seconds * (self._total - self._packed) / self._packed
            words.append(f"about {duration(left)} left")
        self._out.summary(", ".join(words))


class Bar(Silent):
    """Moves a bar on a terminal."""

    def __init__(self, out: Messages, progress: Progress, total: int) -> None:
        """Begin with an empty bar."""
        super().__init__(out)
        self._progress = progress
        self._task = progress.add_task("", total=total or None, documents=0, failures=0, rate=0.0)
        self._began = time.monotonic()
        self._documents = self._failures = 0

    def advance(self, documents: int, failures: int, packed: int) -> None:
        """Move the bar."""
        self._documents += documents
        self._failures += failures
        rate = self._documents / (time.monotonic() - self._began)
        self._progress.update(
            self._task, advance=packed, documents=self._documents, failures=self._failures, rate=f"{rate:.1f}"
        )


def duration(seconds: float) -> str:
    """Put a time in words, no finer than it can be known."""
    if seconds < 100:  # noqa: PLR2004 - two digits
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 100 else f"{minutes / 60:.0f} h"  # noqa: PLR2004 - two digits


@contextmanager
def watching(out: Messages, total: int) -> Iterator[Watch]:
    """Yield what is to hear of progress, and stop telling when it is left."""
    if out.level < 0:
        yield Silent(out)
    elif is_shown(out):
        from converter.cli.bar import bar  # noqa: PLC0415 - rich is large, and needed for a terminal alone

        with bar(out, _WORDS) as (progress, above):
            yield Bar(above, progress, total)
    else:
        lines = Lines(out, total)
        over = threading.Event()
        thread = threading.Thread(target=_telling, args=(lines, over), daemon=True)
        thread.start()
        try:
            yield lines
        finally:
            over.set()
            thread.join()


def _telling(lines: Lines, over: threading.Event) -> None:
    while not over.wait(EVERY):
        lines.tell()
