"""Time loading against named peers in the same run, and look at its memory.

    python bench/load.py [--records N] [--memory N] [--postgres URL]

The records are those of our own samples, each many times under another address. The peers decode them with
``json.loads`` and insert a row for each object in them: row by row with the driver alone, into tables without keys and
indexes, and with sqlite-utils, where that is installed (the extra bench). PostgreSQL is timed where a server is named,
by ``--postgres`` or ``TEST_PG_URL``. Seconds are those of the processor in this process; of PostgreSQL those on the
clock, because the server works as well.
"""

import argparse
import gc
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import msgspec
import psycopg
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec.structs import replace

from converter.model.record import Record
from converter.run.load import Readable, read_all
from converter.run.many import Input
from converter.write.sink import write_all
from converter.write.sinks import open_sink

ROOT = Path(__file__).parent.parent
ADDRESS = "https://news.example/"
SMALLEST = 9_000  # bytes: the records above this are 15 kB on average
Peer = Iterator[tuple[str, dict[str, object]]]


def generated(number: int) -> Iterator[bytes]:
    """Yield so many records as JSON, each of another article: one from another address."""
    paths = sorted((ROOT / "samples").rglob("*.json"))
    records = [msgspec.json.decode(path.read_bytes(), type=Record) for path in paths]
    placed = [replace(one, source=replace(one.source, uri=ADDRESS)) for one in records]
    whole = [data for data in map(msgspec.json.encode, placed) if len(data) > SMALLEST]
    for n, data in enumerate(islice(cycle(whole), number)):
        yield data.replace(ADDRESS.encode(), f"{ADDRESS}{n}".encode(), 1)


def peer_rows(data: bytes) -> Peer:
    """Yield what a plain script makes of a record: a row for each object in a list, nested objects flattened."""
    record = json.loads(data)
    number = record["record_id"]
    yield "article", {"record_id": number, "text": record["article"].pop("text"), "json": data.decode()}
    del record["sentences"]
    for name, found in _objects(record):
        yield name, {"record_id": number, **_flat(found)}


def _objects(found: dict[str, Any]) -> Peer:
    for key, value in found.items():
        lists = value.values() if key == "evidence" else [value]
        for one in (one for some in lists if isinstance(some, list) for one in some if isinstance(one, dict)):
            yield key, one
            yield from _objects(one)
        if isinstance(value, dict) and key != "evidence":
            yield from _objects(value)


def _flat(found: dict[str, Any], prefix: str = "") -> dict[str, object]:
    row: dict[str, object] = {}
    for key, value in found.items():
        if isinstance(value, dict) and key != "evidence":
            row |= _flat(value, f"{prefix}{key}_")
        elif not isinstance(value, dict | list):
            row[prefix + key] = value
    return row


def peer_tables(records: list[bytes]) -> dict[str, list[str]]:
    """Return the columns of each table that ``peer_rows`` fills, which a plain script would have written down."""
    columns: dict[str, dict[str, None]] = {}
    for data in records[:200]:
        for name, row in peer_rows(data):
            columns.setdefault(name, {}).update(dict.fromkeys(row))
    return {name: list(found) for name, found in columns.items()}


class Plain:
    """What is written with nothing but a driver, row by row, into tables without keys and indexes."""

    def __init__(self, records: list[bytes], folder: Path) -> None:
        """Look at what tables there are."""
        self.records, self.folder, self.tables = records, folder, peer_tables(records)

    def sqlite(self) -> None:
        """Insert with sqlite3."""
        connection = sqlite3.connect(self.folder / "plain.db")
        self._insert(connection.execute, "?")
        connection.commit()
        connection.close()

    def postgres(self, address: str) -> None:
        """Insert with psycopg."""
        with psycopg.connect(address) as connection:
            self._insert(connection.execute, "%s")

    def parquet(self) -> None:
        """Gather all rows, and write them with pyarrow as it understands them."""
        gathered: dict[str, list[dict[str, object]]] = {name: [] for name in self.tables}
        for data in self.records:
            for name, found in peer_rows(data):
                gathered[name].append(found)
        for name, rows in gathered.items():
            pq.write_table(pa.Table.from_pylist(rows), self.folder / f"plain-{name}.parquet", compression="zstd")

    def sqlite_utils(self) -> None:
        """Insert with sqlite-utils, a batch of 500 records at a time."""
        import sqlite_utils  # noqa: PLC0415 - an extra

        database: Any = sqlite_utils.Database(self.folder / "utils.db")
        for start in range(0, len(self.records), 500):
            batch: dict[str, list[dict[str, object]]] = {name: [] for name in self.tables}
            for data in self.records[start : start + 500]:
                for name, found in peer_rows(data):
                    batch[name].append(found)
            for name, rows in batch.items():
                database[name].insert_all(rows, alter=True)

    def _insert(self, execute: Callable[..., Any], mark: str) -> None:
        inserts = {}
        for name, columns in self.tables.items():
            listed = ", ".join(f'"{column}" text' for column in columns)
            execute(
                f'CREATE TEMPORARY TABLE "{name}" ({listed})' if mark == "%s" else f'CREATE TABLE "{name}" ({listed})'
            )
            inserts[name] = f'INSERT INTO "{name}" VALUES ({", ".join([mark] * len(columns))})'  # noqa: S608
        for data in self.records:
            for name, found in peer_rows(data):
                execute(inserts[name], [found.get(column) for column in self.tables[name]])


def load(records: list[bytes], target: str) -> None:
    """Load with pactwire."""
    with open_sink(target) as sink:
        write_all(sink, (msgspec.json.decode(data, type=Record) for data in records))


def checked_load(path: Path, target: str) -> None:
    """Do what ``pactwire load`` does: read the file, check each record, load it."""
    with open_sink(target) as sink:
        written = write_all(sink, (one.record for one in read_all([Input(path)]) if isinstance(one, Readable)))
    if not written.added:
        message = "no record was right"
        raise RuntimeError(message)


def seconds(action: Callable[[], None], *, clock: bool = False) -> float:
    """Return how long it takes, on the processor or on the clock."""
    read = time.perf_counter if clock else time.process_time
    gc.collect()
    start = read()
    action()
    return read() - start


def row(name: str, number: int, own: float, **peers: float) -> None:
    """Print a measurement."""
    against = "".join(f"   {peer / own:5.1f} x {label} ({number / peer:.0f})" for label, peer in peers.items())
    sys.stdout.write(f"{name:34} {number / own:7.0f} records/s{against}\n")


def peak(target: str, number: int) -> int:
    """Return the most memory, in MiB, of a process that generates and loads so many records."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[3])\n"
        "import msgspec\nfrom load import Path, Record, generated, open_sink, write_all\n"
        "with open_sink(sys.argv[1]) as sink:\n"
        "    write_all(sink, (msgspec.json.decode(data, type=Record) for data in generated(int(sys.argv[2]))))\n"
        "status = Path('/proc/self/status').read_text()\n"  # what the system tells otherwise may be the parent's
        "print(int(status.partition('VmHWM:')[2].split()[0]) // 1024)\n"
    )
    command = (sys.executable, "-c", code, target, str(number), str(Path(__file__).parent))
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def time_postgres(plain: Plain, address: str) -> None:
    """Print how PostgreSQL does, in a schema of its own."""
    with psycopg.connect(address) as connection:
        connection.execute("DROP SCHEMA IF EXISTS pactwire_bench CASCADE")
        connection.execute("CREATE SCHEMA pactwire_bench")
    own = f"{address}{'&' if '?' in address else '?'}options=-csearch_path%3Dpactwire_bench"
    peer = seconds(partial(plain.postgres, address), clock=True)
    row("postgresql (clock)", len(plain.records), seconds(partial(load, plain.records, own), clock=True), plain=peer)
    with psycopg.connect(address) as connection:
        connection.execute("DROP SCHEMA pactwire_bench CASCADE")


def main() -> None:
    """Print one line a measurement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--memory", type=int, default=10000)
    parser.add_argument("--postgres", default=os.environ.get("TEST_PG_URL"))
    given = parser.parse_args()
    records = list(generated(given.records))
    size = sum(map(len, records)) / len(records) / 1000
    sys.stdout.write(f"{given.records} records of {size:.0f} kB on average\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = folder / "records.jsonl"
        lines.write_bytes(b"".join(data + b"\n" for data in records))
        plain = Plain(records, folder)
        peers = {"plain": seconds(plain.sqlite)}
        try:
            peers["sqlite-utils"] = seconds(plain.sqlite_utils)
        except ModuleNotFoundError:
            sys.stderr.write("sqlite-utils is not installed: pip install 'pactwire[bench]'\n")
        for target in ("sqlite:warm.db", "parquet:warm", "duckdb:warm.duckdb"):  # what is imported is not timed
            scheme, _, file = target.partition(":")
            load(records[:10], f"{scheme}:{folder / file}")
        database = f"sqlite:{folder / 'a.db'}"
        row("sqlite", len(records), seconds(partial(load, records, database)), **peers)
        row("sqlite, again", len(records), seconds(partial(load, records, database)), **peers)
        whole = seconds(partial(checked_load, lines, f"sqlite:{folder / 'b.db'}"))
        row("sqlite, each record checked", len(records), whole, **peers)
        peer = seconds(plain.parquet)
        for label, target in (("parquet, tables", "tables"), ("parquet, nested", "news.parquet")):
            own = seconds(partial(load, records, f"parquet:{folder / target}"))
            row(label, len(records), own, plain=peer)
        for label in ("csv", "jsonl", "duckdb"):
            row(label, len(records), seconds(partial(load, records, f"{label}:{folder / label}")))
        if given.postgres:
            time_postgres(plain, given.postgres)
        for scheme in ("sqlite", "parquet") if Path("/proc/self/status").exists() else ():
            for number in (given.memory // 10, given.memory):
                used = peak(f"{scheme}:{folder / f'{scheme}-{number}'}", number)
                sys.stdout.write(f"memory, {number} records into {scheme}   {used} MiB\n")


if __name__ == "__main__":
    main()
