"""The ledger: what of a shard is known from an earlier run, and a shard finished for good.

In: the documents of each shard, in the order of the shards. Out: the shard's file and its manifest. A shard is planned
(what is known of its documents?) before its documents are converted, and committed after all shards before it, because
whether a document is a duplicate depends on them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from converter.model.source import SourceDocument, SourceItem, Unread
from converter.run.batch.manifest import (
    MANIFESTS,
    STAGED,
    Entry,
    Manifest,
    keys_of,
    manifest_file,
    read_manifest,
    records_file,
)
from converter.run.batch.outcome import PASSING, Duplicate, Failure, Kept, Outcome, Result, Staged
from converter.run.batch.reuse import Known, Moved, Place, is_intact, known_of, remove_beyond, remove_orphans
from converter.run.batch.similar import Nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from converter.run.batch.shard import Job
    from converter.run.batch.similar import Seen
    from converter.run.batch.store import Store

    Line = bytes | Place | None
    Again = Callable[[SourceDocument], tuple[Result, bytes]]


class Slot(NamedTuple):
    """A document's place in a shard, its hash, and what is known of it."""

    item: SourceItem
    key: bytes
    known: Known | None


class Planned(NamedTuple):
    """A shard with what is known of it; ``before`` is its manifest, if it held the very same documents before."""

    number: int
    slots: tuple[Slot, ...]
    before: Manifest | None

    def missing(self) -> tuple[SourceDocument, ...]:
        """Return the documents that are to be converted."""
        return tuple(slot.item for slot in self.slots if slot.known is None and isinstance(slot.item, SourceDocument))

    def known(self) -> list[SourceItem]:
        """Return what needs no converting."""
        return [slot.item for slot in self.slots if slot.known is not None]


class Fresh(NamedTuple):
    """What a shard's missing documents gave, in their order; ``staged`` is the file that holds all their lines."""

    results: Iterator[tuple[Result, Line]]
    staged: Staged | None = None


class Ledger:
    """The shards of one store."""

    def __init__(self, store: Store, job: Job, seen: Seen) -> None:
        """Begin before the first shard."""
        self._store = store
        self._job = job
        self._seen = seen
        self._moved = Moved(store)
        self._anew = False  # whether all shards from here on are written anew
        remove_orphans(store)
        self._read: tuple[str, bytes] = ("", b"")

    def plan(self, number: int, items: list[SourceItem]) -> Planned:
        """Return what is known of a shard; shards that no longer hold the same documents are moved aside."""
        keys = keys_of(items, self._job)
        before = read_manifest(self._store, manifest_file(number))
        if before is None or [entry.key for entry in before.entries] != keys:
            before = None
            if not self._anew:  # what a kill left of an earlier run may hold the same documents further on
                self._moved.move_from(number)
                self._anew = True
        if before is not None and is_intact(self._store, records_file(number), before):
            found: Iterable[Known | None] = known_of(before, records_file(number))
        else:
            before = None
            found = map(self._moved.find, keys)
        slots = zip(items, keys, found, strict=True)
        return Planned(number, tuple(Slot(item, key, self._usable(item, known)) for item, key, known in slots), before)

    def commit(self, shard: Planned, fresh: Fresh, again: Again) -> Manifest:
        """Write a shard and return its manifest; ``again`` converts a document that is no duplicate any more."""
        entries, lines = [], []
        for slot in shard.slots:
            outcome, line = slot.known or next(fresh.results)
            outcome, line = self._decide(slot, outcome, line, again)
            entries.append(Entry(slot.key, outcome))
            lines.append(line)
        if shard.before is not None and tuple(entries) == shard.before.entries:
            return shard.before
        digest = self._put(shard.number, lines, fresh.staged)
        manifest = Manifest(digest, tuple(entries))
        self._store.write(manifest_file(shard.number), msgspec.json.encode(manifest))
        return manifest

    def close(self, count: int) -> None:
        """Remove what belongs to no shard of the inputs, of which there are so many."""
        remove_beyond(self._store, count)
        self._moved.drop()
        for name in self._store.names(STAGED):
            self._store.remove(f"{STAGED}/{name}")

    def _usable(self, item: SourceItem, known: Known | None) -> Known | None:
        """Return what is known of a document if it holds; what lay in the run is tried again."""
        if isinstance(item, Unread):
            return Known(Failure(id=item.id, code="unreadable", message=item.reason), None)
        if known is None:
            return None
        stale = isinstance(known.outcome, Failure) and known.outcome.code in PASSING
        unwanted = isinstance(known.outcome, Duplicate) and isinstance(self._seen, Nothing)
        return None if stale or unwanted else known

    def _decide(self, slot: Slot, outcome: Outcome, line: Line, again: Again) -> tuple[Outcome, Line]:
        """Tell whether a record is kept, in the light of all that were kept before."""
        if isinstance(outcome, Failure):
            return outcome, None
        twin = self._seen.twin(outcome)
        if twin is not None:
            same = Duplicate(
                id=outcome.id,
                record_id=outcome.record_id,
                duplicate_of=twin.id,
                similarity=twin.similarity,
                signature=outcome.signature,
            )
            return same, None
        if isinstance(outcome, Duplicate) and isinstance(slot.item, SourceDocument):
            outcome, line = again(slot.item)
        if isinstance(outcome, Kept):
            self._seen.add(outcome)
        return outcome, line

    def _put(self, number: int, lines: list[Line], staged: Staged | None) -> str:
        """Write a shard's file, or, where a worker wrote just these lines, give it its name; return its hash."""
        places = [line for line in lines if line]
        if staged is not None and staged.size == sum(_in(staged, line) for line in places):
            self._store.move(staged.name, records_file(number))
            return staged.sha256
        data = b"".join(line if isinstance(line, bytes) else self._bytes(line) for line in places)
        self._store.write(records_file(number), data)
        return hashlib.sha256(data).hexdigest()

    def _bytes(self, place: Place) -> bytes:
        if self._read[0] != place.name:
            self._read = (place.name, self._store.read(place.name) or b"")
        return self._read[1][place.start : place.start + place.size]


def _in(staged: Staged, line: bytes | Place) -> int:
    """Return how many bytes of a staged file a line takes; a line from elsewhere is more than it can hold."""
    return line.size if isinstance(line, Place) and line.name == staged.name else staged.size + 1


def manifests(store: Store) -> Iterator[tuple[int, Manifest]]:
    """Yield the manifests of the shards that are done, in their order."""
    for number in range(len(store.names(MANIFESTS))):
        manifest = read_manifest(store, manifest_file(number))
        if manifest is None:
            return
        yield number, manifest
