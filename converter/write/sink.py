"""What every sink is: a place that takes batches of records, and tells what became of each.

In: records, a batch at a time. Out: counts. A sink knows an article again when it meets it a second time, so that a
load can be repeated: what stands there already is left alone, what has changed takes the place of what stood there.

Two records are of the same article if ``identity`` gives the same for both: the address that the article came from,
where that is a whole one (``https://…``), because a page that was corrected keeps its address; else the hash of its
text, which is the same wherever the text was found. A file's path is no identity: ``a.txt`` is another article in the
next folder. Nor is the address that a page gives itself: pages that all name the front page would replace one another.
An input in which no text was found is known by its bytes.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from types import TracebackType
from typing import Final, Protocol, Self

from msgspec import Struct

from converter.model.record import Record

_ADDRESS: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^/]")
_LONGEST: Final = 500  # characters of an address that an index takes as it is
_NO_TEXT: Final = sha256(b"").hexdigest()

BATCH = 500
"""Records that are in memory and in one transaction; more of them make no target faster."""


class Written(Struct, frozen=True, kw_only=True):
    """How many articles of a batch were new, took the place of another record of theirs, or stood there already."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0

    def __add__(self, other: "Written") -> "Written":
        """Return the counts of both."""
        return Written(
            added=self.added + other.added,
            replaced=self.replaced + other.replaced,
            unchanged=self.unchanged + other.unchanged,
        )


class Sink(Protocol):
    """A place for records, open between ``__enter__`` and ``__exit__``.

    ``durable`` says when a batch is safe: true where ``write`` has committed it when it returns (databases), false
    where all batches take their place together when the sink is left without an exception (files).
    """

    durable: bool

    def __enter__(self) -> Self:
        """Open the target; raise ``UnwritableOutputError`` if that cannot be done."""
        ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the target; what was not finished leaves it as it was before."""
        ...

    def write(self, records: Sequence[Record]) -> Written:
        """Write a batch, all of it or nothing; of several records of one article the last one counts.

        Raises ``UnwritableOutputError``, which names the target and never a password.
        """
        ...


def address(record: Record) -> str | None:
    """Return the whole address that an article came from; null where there is none."""
    uri = record.source.uri
    return uri if uri is not None and _ADDRESS.match(uri) else None


def identity(record: Record) -> str:
    """Return what stays the same of an article from one record of it to the next."""
    at = address(record)
    if at is not None:
        return at if len(at) <= _LONGEST else f"address:{sha256(at.encode()).hexdigest()}"
    return f"bytes:{record.source.sha256}" if record.record_id == _NO_TEXT else record.record_id


def write_all(sink: Sink, records: Iterable[Record], size: int = BATCH) -> Written:
    """Write records into an open sink, a batch at a time, and return the counts."""
    written = Written()
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == size:
            written += sink.write(batch)
            batch = []
    return written + sink.write(batch) if batch else written
