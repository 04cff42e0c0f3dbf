"""Parquet: a file a table, or one file of nested records.

In: ``parquet:DIR`` or ``parquet:FILE.parquet``. Out: files with an explicit schema, compressed with Zstandard, words
of a vocabulary dictionary-encoded, comments in the metadata of the fields. Whole texts are not looked for in a
dictionary, because no two are the same and to find that out takes longer than all else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from converter.model.record import Record
from converter.write.arrow import arrow_table, schema
from converter.write.folder import TableFolder
from converter.write.nested import Nested
from converter.write.record_file import RecordFile
from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from converter.write.rows import Row

_GROUP: Final = 2 * 1024 * 1024  # bytes of a table that are gathered before a row group is written; all tables do so
_READ: Final = 1000  # rows that are read at once


class ParquetWriter:
    """One file, written a row group at a time."""

    def __init__(self, path: Path, table: str) -> None:
        """Begin the file."""
        self._table = table
        how: dict[str, Any] = {"compression": "zstd", "use_dictionary": _repeating(table)}
        self._file = pq.ParquetWriter(path, schema(table), **how)
        self._waiting: list[pa.Table] = []
        self._bytes = 0

    def put(self, rows: Sequence[Row]) -> None:
        """Gather rows."""
        self._gather(arrow_table(self._table, rows))

    def copy(self, path: Path, gone: Collection[int]) -> None:
        """Gather the rows that stay of another file."""
        numbers = pa.array(sorted(gone), pa.int64())
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_READ):
                found = pa.Table.from_batches([batch])
                kept = found.filter(pc.invert(pc.is_in(found["article_id"], numbers)))
                self._gather(kept.cast(schema(self._table)))

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._file.close()

    def _gather(self, table: pa.Table) -> None:
        self._waiting.append(table)
        self._bytes += table.nbytes
        if self._bytes > _GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            self._file.write_table(pa.concat_tables(self._waiting).unify_dictionaries())
        self._waiting, self._bytes = [], 0


def _repeating(table: str) -> list[str]:
    """Return the columns in which the same is said again and again."""
    return [one.name for one in tables()[table].columns if one.kind == "text" and one.name != "text"]


class ParquetForm:
    """Parquet, as a format of tables."""

    suffix = ".parquet"
    more: tuple[str, ...] = ()
    errors: tuple[type[Exception], ...] = (pa.ArrowException,)

    def fits(self, path: Path, table: str) -> bool:
        """Compare the schemas."""
        return bool(pq.read_schema(path).equals(schema(table)))

    def stored(self, path: Path) -> Iterator[tuple[str, int, str]]:
        """Yield what tells articles apart."""
        names = ["identity", "article_id", "digest"]
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(columns=names):
                yield from zip(*(batch.column(name).to_pylist() for name in names), strict=True)

    def records(self, path: Path) -> Iterator[Record]:
        """Yield the records."""
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_READ, columns=["json"]):
                yield from (msgspec.json.decode(str(data), type=Record) for data in batch.column("json"))

    def writer(self, path: Path, table: str) -> ParquetWriter:
        """Begin a file."""
        return ParquetWriter(path, table)

    def describe(self, folder: Path) -> None:
        """Do nothing: the files' own schemas tell it."""


def open_parquet(name: str) -> TableFolder | RecordFile:
    """Return the sink of ``parquet:DIR``, or of ``parquet:FILE.parquet``."""
    if Path(name).suffix == ".parquet":
        return RecordFile(name, Nested())
    return TableFolder(f"parquet:{name}", Path(name), ParquetForm())
