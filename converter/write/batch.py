"""A batch, made ready: what is new in it, and what has to go.

In: records. Out: each with its identity, its JSON, and the digest by which a change is told; and, beside what a target
holds already, a plan of what is to be removed and written.
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256

import msgspec
from msgspec import Struct

from converter.errors import UnwritableOutputError
from converter.model.record import Record
from converter.write.sink import Written, identity

# How JSON writes U+0000, behind no backslash but whole pairs of them.
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class Prepared(Struct, frozen=True, kw_only=True):
    """A record that is ready to be written."""

    identity: str
    digest: str
    json: bytes
    record: Record


class Stored(Struct, frozen=True):
    """An article that a target holds: its number there and the digest of its record."""

    number: int
    digest: str


class Plan(Struct, frozen=True, kw_only=True):
    """What a batch does to a target: the numbers of the articles whose rows go, and the numbered records that come."""

    gone: list[int]
    coming: list[tuple[int, Prepared]]
    written: Written


def name_of(record: Record) -> str:
    """Return what messages call a record."""
    return f"the record of {record.source.uri or record.record_id}"


def prepare(records: Sequence[Record]) -> list[Prepared]:
    """Return the records made ready, in their order.

    Raises ``UnwritableOutputError``, which names the record, for half a character: no target takes one.
    """
    found = []
    for record in records:
        try:
            data = msgspec.json.encode(record)
        except UnicodeEncodeError as error:
            message = f"half a character (a lone surrogate) in {name_of(record)}"
            raise UnwritableOutputError(message) from error
        found.append(Prepared(identity=identity(record), digest=sha256(data).hexdigest(), json=data, record=record))
    return found


def refuse_nul(batch: Sequence[Prepared]) -> None:
    """Raise ``UnwritableOutputError``, which names the record, for a NUL character: to databases it ends a text."""
    for one in batch:
        if b"\\u0000" in one.json and _NUL.search(one.json):
            message = f"a NUL character in {name_of(one.record)}"
            raise UnwritableOutputError(message)


def plan(batch: Sequence[Prepared], stored: Mapping[str, Stored], next_number: int) -> Plan:
    """Return what is to be done, new articles being numbered from ``next_number``.

    Of several records of one article in the batch the last one counts; those before it were replaced by it.
    """
    last = {one.identity: one for one in batch}
    fresh = [one for name, one in last.items() if name not in stored]
    changed = [one for name, one in last.items() if name in stored and stored[name].digest != one.digest]
    numbered = [(stored[one.identity].number, one) for one in changed]
    earlier = [one for one in batch if one is not last[one.identity]]
    same = sum(one.digest == last[one.identity].digest for one in earlier)
    return Plan(
        gone=[number for number, _ in numbered],
        coming=[*numbered, *enumerate(fresh, next_number)],
        written=Written(
            added=len(fresh),
            replaced=len(changed) + len(earlier) - same,
            unchanged=len(last) - len(fresh) - len(changed) + same,
        ),
    )
