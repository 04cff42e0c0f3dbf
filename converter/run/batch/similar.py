"""Duplicates: the same article from several files or outlets is kept once.

In: what was kept, in its order. Out: for each document, the earlier one that says the same, if there is one. ``exact``
goes by the record's id, the hash of the article's text; ``near`` also by the share of runs of three words that two
articles have in common, estimated with MinHash (Broder 1997) by rensa and found by banding (Leskovec, Rajaraman and
Ullman, Mining of Massive Datasets, section 3.4). What was seen lies in a temporary SQLite database, so that memory
stays flat.
"""

from __future__ import annotations

import re
import sqlite3
from array import array
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from converter.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from converter.run.batch.outcome import Duplicate, Kept

_WORD: Final = re.compile(r"\w+")
_RUN: Final = 3
_PERMUTATIONS: Final = 128
_SEED: Final = 42
# 32 bands of 4 rows find a pair that shares 0.8 of its runs with probability 1 - (1 - 0.8^4)^32 > 0.9999, one that
# shares 0.7 with 0.9998; what they find is then held against the threshold.
_ROWS: Final = 4
SIMILAR: Final = 0.7
"""A wire report with another outlet's headline and a sentence cut shares more than this of its runs of three words;
two reports of one event, each in its own words, share less than a fifth."""
_NO_TEXT: Final = sha256(b"").hexdigest()


class Twin(NamedTuple):
    """An earlier document that says the same, and how much of it is the same."""

    id: str
    similarity: float


class Seen(Protocol):
    """What was kept so far."""

    def twin(self, outcome: Kept | Duplicate) -> Twin | None:
        """Return the first of those kept that says the same; null if there is none."""
        ...

    def add(self, outcome: Kept) -> None:
        """Remember one that is kept."""
        ...


class Nothing:
    """Remembers nothing: every record is kept."""

    def twin(self, outcome: Kept | Duplicate) -> Twin | None:
        """Return null."""
        del outcome
        return None

    def add(self, outcome: Kept) -> None:
        """Forget it."""


class Exact:
    """Knows records by their id; an input without any text is like no other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._seen = sqlite3.connect("")  # a temporary file of SQLite's own, gone when it is closed
        self._seen.execute("CREATE TABLE kept (record_id TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID")

    def twin(self, outcome: Kept | Duplicate) -> Twin | None:
        """Return the one with the same record id."""
        found = self._seen.execute("SELECT id FROM kept WHERE record_id = ?", (outcome.record_id,)).fetchone()
        return Twin(found[0], 1.0) if found else None

    def add(self, outcome: Kept) -> None:
        """Remember the record's id."""
        if outcome.record_id != _NO_TEXT:
            self._seen.execute("INSERT OR IGNORE INTO kept VALUES (?, ?)", (outcome.record_id, outcome.id))


class Near(Exact):
    """Knows also records whose words are mostly the same."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self._seen.execute("CREATE TABLE article (number INTEGER PRIMARY KEY, id TEXT, signature BLOB)")
        self._seen.execute("CREATE TABLE band (rows BLOB, number INTEGER, PRIMARY KEY (rows, number)) WITHOUT ROWID")

    def twin(self, outcome: Kept | Duplicate) -> Twin | None:
        """Return the one with the same record id, else the most similar one, the first of those equally similar."""
        same = super().twin(outcome)
        if same is not None or not outcome.signature:
            return same
        found = (Twin(id_, _similarity(outcome.signature, other)) for id_, other in self._alike(outcome.signature))
        best = max(found, key=lambda twin: twin.similarity, default=None)
        return best if best is not None and best.similarity >= SIMILAR else None

    def add(self, outcome: Kept) -> None:
        """Remember the record's id and its signature."""
        super().add(outcome)
        if outcome.signature:
            number = self._seen.execute(
                "INSERT INTO article (id, signature) VALUES (?, ?)", (outcome.id, outcome.signature)
            ).lastrowid
            self._seen.executemany("INSERT INTO band VALUES (?, ?)", ((b, number) for b in _bands(outcome.signature)))

    def _alike(self, signature: bytes) -> Iterator[tuple[str, bytes]]:
        numbers = {
            number
            for band in _bands(signature)
            for (number,) in self._seen.execute("SELECT number FROM band WHERE rows = ?", (band,))
        }
        for number in sorted(numbers):
            yield from self._seen.execute("SELECT id, signature FROM article WHERE number = ?", (number,))


DEDUPE: Final[dict[str, Callable[[], Seen]]] = {"exact": Exact, "near": Near, "off": Nothing}


def signature_of(text: str) -> bytes | None:
    """Return the MinHash of a text's runs of words, as 32-bit numbers; null for a text of fewer words than a run has.

    Raises ``UsageError`` if rensa is not installed.
    """
    try:
        from rensa import RMinHash  # noqa: PLC0415 - needed for near duplicates alone
    except ImportError as error:
        message = "--dedupe near needs rensa: pip install 'pactwire[near]'"
        raise UsageError(message) from error
    words = _WORD.findall(text.casefold())
    runs = [" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)]
    if not runs:
        return None
    minhash = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    minhash.update(runs)
    return array("I", minhash.digest()).tobytes()


def _bands(signature: bytes) -> Iterator[bytes]:
    """Yield the bands, each with its number in front, so that like rows in different bands do not meet."""
    size = _ROWS * array("I").itemsize
    for number, start in enumerate(range(0, len(signature), size)):
        yield bytes((number,)) + signature[start : start + size]


def _similarity(one: bytes, other: bytes) -> float:
    a, b = array("I", one), array("I", other)
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a)
