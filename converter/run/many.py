"""Many inputs, one after another.

In: inputs, each a file or standard input. Out: one outcome an input, in their order: what was converted, or the error
that says why it was not. A bad input is a value, so that a batch goes on. An exception that nobody expected is a bug
and is let through, with a note that names the input; nothing is caught that nobody understands.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from converter.errors import InvalidRecordError, PactwireError, UnreadableInputError
from converter.model.record import Record
from converter.read import MAX_BYTES, file_bytes, printable, standard_input
from converter.run.one import Options, checked, unchecked


class Input(Struct, frozen=True):
    """A file, or standard input where ``path`` is null."""

    path: Path | None

    @property
    def name(self) -> str:
        """What messages call it."""
        return "<stdin>" if self.path is None else printable(self.path)

    @property
    def uri(self) -> str | None:
        """What the record calls it: the path as it was given."""
        return None if self.path is None else printable(self.path)

    def read(self, limit: int = MAX_BYTES) -> bytes:
        """Return its bytes, one more than ``limit`` at most; raise ``UnreadableInputError`` if it cannot be read."""
        return standard_input().read(limit + 1) if self.path is None else file_bytes(self.path, limit)


class Converted(Struct, frozen=True):
    """An input and the valid record that it gave."""

    input: Input
    record: Record


class Failed(Struct, frozen=True):
    """An input and why it gave no record."""

    input: Input
    error: PactwireError


Outcome = Converted | Failed


class WorkingOn:
    """Note on every exception that passes which input was worked on."""

    def __init__(self, item: Input) -> None:
        """Remember the input."""
        self.item = item

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Leave the note; the exception goes on."""
        if error is not None:
            error.add_note(self.item.name)


def run_all(inputs: Iterable[Input], options: Options) -> Iterator[Outcome]:
    """Convert each input and yield its outcome, one at a time."""
    for item in inputs:
        with WorkingOn(item):
            outcome = _run(item, options)
        yield outcome


def _run(item: Input, options: Options) -> Outcome:
    try:
        return Converted(item, checked(unchecked(item.read(options.max_size), source=item.uri, options=options)))
    except (UnreadableInputError, InvalidRecordError) as error:
        error.source = error.source or item.name
        if isinstance(error.__cause__, IsADirectoryError):
            error.message += "; `pactwire batch` converts what is in folders"
        return Failed(item, error)
