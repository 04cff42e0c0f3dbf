"""A whole batch: lock the store, drive the shards, feed a sink, report.

In: documents, a store, an engine, a sink if one is wanted. Out: a summary; in the store, shards and reports. Whoever
breaks off (Ctrl-C, a full disk) leaves whole shards behind, and a rerun goes on from there. A sink is given every
shard that is finished, in their order and at every run: it knows again what it has, so nothing needs to be remembered
of what it was given.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import Struct

from converter.model.record import Record
from converter.run.batch.drive import Drive, Watch
from converter.run.batch.ledger import Ledger, manifests
from converter.run.batch.manifest import LOCK, records_file
from converter.run.batch.outcome import Duplicate, Failure
from converter.run.batch.plan import SHARD_SIZE, shards_of
from converter.run.batch.shard import Job
from converter.run.batch.similar import DEDUPE
from converter.run.batch.summary import Summary
from converter.write.sink import Written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from converter.model.source import SourceItem
    from converter.run.batch.engine import Engine
    from converter.run.batch.store import Store
    from converter.write.sink import Sink

FAILURES = "failures.jsonl"
DUPLICATES = "duplicates.jsonl"


class Batch(Struct, frozen=True, kw_only=True):
    """What is to be done with the documents."""

    job: Job = Job()
    dedupe: str = "exact"
    shard_size: int = SHARD_SIZE


class Output(NamedTuple):
    """Where to: a store, and a sink that is fed from it."""

    store: Store
    sink: Sink | None = None


def run_batch(items: Iterable[SourceItem], output: Output, engine: Engine, batch: Batch, watch: Watch) -> Summary:
    """Convert documents; Ctrl-C ends it early, which the summary tells.

    Raises ``UnwritableOutputError`` if another batch is at it, or the store or the sink takes no more.
    """
    summary = Summary()
    with output.store.locked(LOCK):
        ledger = Ledger(output.store, batch.job, DEDUPE[batch.dedupe]())
        count = 0
        try:
            with ExitStack() as stack:
                sink = stack.enter_context(output.sink) if output.sink is not None else None
                drive = Drive(ledger, stack.enter_context(engine), watch, summary)
                for number, _ in drive.run(shards_of(items, batch.shard_size)):
                    count = number + 1
                    if sink is not None:
                        summary.loaded = (summary.loaded or Written()) + _feed(output.store, number, sink)
            ledger.close(count)
        except KeyboardInterrupt:
            summary.interrupted = True
        write_reports(output.store)
    return summary


def write_reports(store: Store) -> None:
    """Write what gave no record and what was left out, over all shards that are done."""
    failures, duplicates = [], []
    for _, manifest in manifests(store):
        for entry in manifest.entries:
            if isinstance(entry.outcome, Failure):
                failures.append(_line(entry.outcome, "id", "code", "message"))
            elif isinstance(entry.outcome, Duplicate):
                duplicates.append(_line(entry.outcome, "id", "duplicate_of", "similarity", "record_id"))
    store.write(FAILURES, b"".join(failures))
    store.write(DUPLICATES, b"".join(duplicates))


def _line(outcome: Failure | Duplicate, *fields: str) -> bytes:
    return msgspec.json.encode({field: getattr(outcome, field) for field in fields}) + b"\n"


def _feed(store: Store, number: int, sink: Sink) -> Written:
    data = store.read(records_file(number)) or b""
    return sink.write([msgspec.json.decode(line, type=Record) for line in data.splitlines()])
