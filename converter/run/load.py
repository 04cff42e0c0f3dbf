"""Read records back, to be loaded into a target, and check each.

In: inputs that hold records. Out: for each record the record, or the error that says why there is none, with its file
and its place in it (the line in JSON Lines, the number in an array). A bad record never stops the next.
"""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import Struct

from converter.errors import PactwireError, UnreadableInputError
from converter.model.record import Record
from converter.run.gather import RECORDS, Nothing, Wanted, gather, is_record
from converter.run.many import Input, WorkingOn
from converter.run.opened import opened
from converter.validate.checks import errors
from converter.validate.finding import Finding
from converter.validate.reading import Entry, read_entries
from converter.write.batch import prepare, refuse_nul

_LINES = (".jsonl", ".ndjson")
_ARTICLE = "this is an article, not a record: pactwire convert --to loads what it gives"


class Readable(Struct, frozen=True):
    """A record that is right, and how many bytes it stood in."""

    record: Record
    size: int


class Unreadable(Struct, frozen=True):
    """Why something gave no record, and how many bytes it stood in."""

    error: PactwireError
    size: int = 0


def read_all(inputs: Iterable[Input]) -> Iterator[Readable | Unreadable]:
    """Yield every record of the inputs, or why there is none; of a folder, only what is named like a record."""
    for found in gather(inputs, Wanted(is_record, RECORDS)):
        with WorkingOn(found):
            yield from _read(found)


def _read(item: Input) -> Iterator[Readable | Unreadable]:
    try:
        if isinstance(item, Nothing):
            raise item.refuse()
        with opened(item) as (stream, kind, uri):
            if kind != "json":
                reason = _ARTICLE if stream.head() else "is empty"
                yield Unreadable(UnreadableInputError(reason, source=item.name))
                return
            for entry in read_entries(stream, lines=bool(uri) and str(uri).lower().endswith(_LINES)):
                yield _checked(entry, item.name)
    except UnreadableInputError as error:
        error.source = error.source or item.name
        yield Unreadable(error)


def _checked(entry: Entry, file: str) -> Readable | Unreadable:
    """Return the record of an entry, unless something in it is wrong or no target can hold it."""
    size, value = len(entry.raw) + 1, entry.value
    wrong = (value,) if isinstance(value, Finding) else errors(value)
    if wrong:
        more = f" (and {len(wrong) - 1} more: pactwire validate tells all)" if len(wrong) > 1 else ""
        said = f"{wrong[0].pointer or '/'}: {wrong[0].message} [{wrong[0].code}]{more}"
        return Unreadable(UnreadableInputError(said, source=file, position=entry.number), size)
    record = msgspec.convert(value, Record)
    try:
        if entry.within or b"\\u0000" in entry.raw:
            refuse_nul(prepare([record]))
    except PactwireError as error:
        return Unreadable(UnreadableInputError(error.message, source=file, position=entry.number), size)
    return Readable(record, size)
