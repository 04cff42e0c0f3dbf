"""How a batch went: counts, time and memory."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from converter.run.batch.outcome import Duplicate, Failure

if TYPE_CHECKING:
    from converter.run.batch.manifest import Manifest
    from converter.write.sink import Written


class Summary:
    """Counts what becomes of documents; ``reused`` are those that an earlier run had done."""

    def __init__(self) -> None:
        """Begin now, with nothing."""
        self.documents = 0
        self.records = 0
        self.agreements = 0
        self.clauses = 0
        self.duplicates = 0
        self.reused = 0
        self.memory = 0
        self.failures: Counter[str] = Counter()
        self.interrupted = False
        self.loaded: Written | None = None
        self._began = time.monotonic()

    def add(self, manifest: Manifest) -> None:
        """Count a shard."""
        for entry in manifest.entries:
            self.documents += 1
            if isinstance(entry.outcome, Failure):
                self.failures[entry.outcome.code] += 1
            elif isinstance(entry.outcome, Duplicate):
                self.duplicates += 1
            else:
                self.records += 1
                self.agreements += entry.outcome.agreements
                self.clauses += entry.outcome.clauses

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.monotonic() - self._began

    def as_json(self) -> dict[str, object]:
        """Return everything, for ``--summary-json``; the rate is of documents that were converted in this run."""
        converted = self.documents - self.reused
        return {
            "documents": self.documents,
            "records": self.records,
            "agreements": self.agreements,
            "clauses": self.clauses,
            "duplicates": self.duplicates,
            "failures": dict(sorted(self.failures.items())),
            "reused": self.reused,
            "loaded": None if self.loaded is None else asdict(self.loaded),
            "interrupted": self.interrupted,
            "seconds": round(self.seconds, 3),
            "documents_per_second": round(converted / self.seconds, 3) if self.seconds else None,
            "peak_worker_memory": self.memory,
        }
