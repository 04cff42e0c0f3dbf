"""Records of an earlier run whose shards no longer hold the same documents: they are copied, not made again.

When a document is added, removed or changed, the shards from there on hold other documents than before. They are moved
aside, all at once, so that no record ever stands in two shards, and what fits is taken from them line by line. After a
kill they still lie there for the next run.
"""

from __future__ import annotations

import hashlib
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from converter.run.batch.manifest import (
    MANIFESTS,
    MOVED,
    OURS,
    RECORDS,
    Manifest,
    manifest_file,
    read_manifest,
    records_file,
)
from converter.run.batch.outcome import Kept, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.run.batch.store import Store


class Place(NamedTuple):
    """Where a record's line lies: a file of the store, and bytes in it."""

    name: str
    start: int
    size: int


class Known(NamedTuple):
    """What an earlier run made of a document; ``line`` is null where there is no record."""

    outcome: Outcome
    line: Place | None


class Moved:
    """The shards that were moved aside, and an index of their documents in a temporary SQLite database."""

    def __init__(self, store: Store) -> None:
        """Find again what a run that was cut short had moved."""
        self._store = store
        self._index = sqlite3.connect("")
        self._index.execute("CREATE TABLE known (key BLOB PRIMARY KEY, outcome BLOB, name TEXT, start INT, size INT)")
        for name in store.names(MOVED):
            if name.endswith(".json"):
                self._complete(name.removesuffix(".json"))

    def move_from(self, number: int) -> None:
        """Move every shard from this number on aside."""
        for name in self._store.names(MANIFESTS):
            found = OURS.fullmatch(name)
            if found and found[1] and int(found[1]) >= number:
                self._move(int(found[1]))

    def find(self, key: bytes) -> Known | None:
        """Return what is known of a document; null if nothing is."""
        row = self._index.execute("SELECT outcome, name, start, size FROM known WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        return Known(msgspec.json.decode(row[0], type=Outcome), Place(*row[1:]) if row[3] else None)

    def drop(self) -> None:
        """Remove what was moved: everything that fits was taken from it."""
        for name in self._store.names(MOVED):
            self._store.remove(f"{MOVED}/{name}")

    def _move(self, number: int) -> None:
        """Move the manifest, then the records: a kill in between leaves what tells where they belong."""
        manifest = read_manifest(self._store, manifest_file(number))
        if manifest is None:
            self._store.remove(manifest_file(number))
            return
        aside = f"{number:06d}-{manifest.sha256[:16]}"
        self._store.move(manifest_file(number), f"{MOVED}/{aside}.json")
        self._complete(aside)

    def _complete(self, aside: str) -> None:
        """Move a shard's records after its manifest, if that is still to be done, and add them to the index."""
        records, before = f"{MOVED}/{aside}.jsonl", records_file(int(aside.partition("-")[0]))
        manifest = read_manifest(self._store, f"{MOVED}/{aside}.json")
        if manifest is None:
            return
        if is_intact(self._store, before, manifest):
            self._store.move(before, records)
        elif not is_intact(self._store, records, manifest):
            return
        rows = (
            (entry.key, msgspec.json.encode(known.outcome), *(known.line or (None, None, None)))
            for entry, known in zip(manifest.entries, known_of(manifest, records), strict=True)
        )
        self._index.executemany("INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?, ?)", rows)


def is_intact(store: Store, records: str, manifest: Manifest) -> bool:
    """Tell whether a shard's file is the one that the manifest is about."""
    data = store.read(records)
    return data is not None and hashlib.sha256(data).hexdigest() == manifest.sha256


def known_of(manifest: Manifest, records: str) -> Iterator[Known]:
    """Yield what a manifest knows of each document, with the places of their lines."""
    start = 0
    for entry in manifest.entries:
        size = entry.outcome.size if isinstance(entry.outcome, Kept) else 0
        yield Known(entry.outcome, Place(records, start, size) if size else None)
        start += size


def remove_orphans(store: Store) -> None:
    """Remove records without a manifest: a kill left them, and what they hold may come to stand in another shard."""
    done = {name.partition(".")[0] for name in store.names(MANIFESTS)}
    for name in store.names(RECORDS):
        if OURS.fullmatch(name) and name.partition(".")[0] not in done:
            store.remove(f"{RECORDS}/{name}")


def remove_beyond(store: Store, count: int) -> None:
    """Remove the shards from that number on, and what a kill left half-written."""
    for folder in (RECORDS, MANIFESTS):
        for name in store.names(folder):
            found = OURS.fullmatch(name)
            if found and (not found[1] or int(found[1]) >= count or name.endswith(".tmp")):
                store.remove(f"{folder}/{name}")
