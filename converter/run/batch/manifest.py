"""What stands in a batch's folder, and what a shard's manifest says.

::

    records/part-000000.jsonl            the records, one a line
    failures.jsonl                       what gave no record, and why
    duplicates.jsonl                     what was left out, and of what it is a duplicate
    .pactwire/shards/part-000000.json    the shard's manifest: its documents by the hash of their content
    .pactwire/staged/                    shards that workers of a cluster wrote and nobody has looked at yet
    .pactwire/moved/                     shards of an earlier run whose records are being used again
    .pactwire/lock                       keeps a second batch out

The manifest is written after the shard's file and holds its hash: a shard without a manifest that fits is not done.
"""

import hashlib
import re
from functools import cache
from typing import Final

import msgspec
from msgspec import Struct

from converter.lang import NEUTRAL, PACKS
from converter.model.source import SourceItem, Unread
from converter.record.provenance import ruleset
from converter.run.batch.outcome import Outcome
from converter.run.batch.shard import Job
from converter.run.batch.store import Store
from converter.version import __version__

RECORDS: Final = "records"
HOME: Final = ".pactwire"
LOCK: Final = f"{HOME}/lock"
MANIFESTS: Final = f"{HOME}/shards"
STAGED: Final = f"{HOME}/staged"
MOVED: Final = f"{HOME}/moved"
OURS: Final = re.compile(r"part-(\d{6,})\.jsonl?(?:\..*)?|\.pactwire-[0-9a-f]+\.tmp")
"""The names that a batch gives its files in these folders, whole or under way; what has another name is not ours."""

_DIGEST: Final = 16  # bytes: documents are many, and two that meet by chance are not to be feared


class Entry(Struct, frozen=True):
    """A document, by the hash of all that its record depends on, and what became of it."""

    key: bytes
    outcome: Outcome


class Manifest(Struct, frozen=True):
    """What a shard holds; ``sha256`` is that of its file."""

    sha256: str
    entries: tuple[Entry, ...]


def part(number: int) -> str:
    """Return a shard's name: sorted by name, shards are in their order."""
    return f"part-{number:06d}"


def records_file(number: int) -> str:
    """Return where a shard's records are."""
    return f"{RECORDS}/{part(number)}.jsonl"


def manifest_file(number: int) -> str:
    """Return where a shard's manifest is."""
    return f"{MANIFESTS}/{part(number)}.json"


def read_manifest(store: Store, name: str) -> Manifest | None:
    """Return a manifest; null if there is none, or none that this version can read."""
    data = store.read(name)
    try:
        return None if data is None else msgspec.json.decode(data, type=Manifest)
    except msgspec.DecodeError:
        return None


def keys_of(items: list[SourceItem], job: Job) -> list[bytes]:
    """Return the hash of each item and of all that its record depends on: options, version and rules."""
    return [_key(item, _digest_of(job)) for item in items]


def _key(item: SourceItem, job: bytes) -> bytes:
    digest = hashlib.sha256(job)
    if isinstance(item, Unread):
        digest.update(msgspec.json.encode((item.id, item.reason)))
    else:
        digest.update(msgspec.json.encode((item.id, item.uri, item.kind, item.encoding, item.published)))
        digest.update(item.data)
    return digest.digest()[:_DIGEST]


@cache
def _digest_of(job: Job) -> bytes:
    rules = [ruleset(language) for language in (*PACKS, NEUTRAL)]
    return hashlib.sha256(msgspec.json.encode((__version__, rules, job))).digest()
