"""Parquet tables of articles, read a few rows at a time, and of these only the columns that are asked for."""

from collections.abc import Iterator
from pathlib import Path

from converter.errors import UnreadableInputError
from converter.model.source import SourceItem
from converter.read.containers.rows import Place, columns, item_of, require_columns
from converter.read.containers.stream import Intake, named

_ROWS = 64


def read(path: Path, name: str, intake: Intake) -> Iterator[SourceItem]:
    """Yield an item a row; ids are ``FILE#`` and the id column's value or the row's number from 1."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - large, and needed for this alone
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        message = "Parquet needs pyarrow: pip install 'pactwire[parquet]'"
        raise UnreadableInputError(message, source=name) from error
    try:
        with named(name), path.open("rb") as file, parquet.ParquetFile(file) as table:
            require_columns(table.schema_arrow.names, intake.fields, name)
            there = [column for column in columns(intake.fields) if column in table.schema_arrow.names]
            share = path.stat().st_size // max(table.metadata.num_rows, 1)
            number = 0
            for batch in table.iter_batches(_ROWS, columns=there):
                for row in batch.to_pylist():
                    number += 1
                    yield item_of(row, Place(name, number, share), intake)
    except pa.ArrowException as error:
        message = f"not a whole Parquet file: {error}"
        raise UnreadableInputError(message, source=name) from error
