"""Arrow: the tables with an explicit schema, for Parquet and DuckDB.

In: a table of the description, rows. Out: an Arrow table whose types do not depend on what the rows hold: words of a
vocabulary are dictionary-encoded, days are days, numbers decimals with ten places, comments are metadata of the fields.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from converter.write.columns import Column, Kind
    from converter.write.flat import Value
    from converter.write.rows import Row

_PLACES: Final = 10
NUMBER: Final = pa.decimal128(38, _PLACES)
"""28 digits before the point: more than all the money there is, in any currency."""

_SMALLEST = Decimal(1).scaleb(-_PLACES)
_WORD: Final = pa.dictionary(pa.int8(), pa.string())
_TYPES: Final[dict[Kind, pa.DataType]] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": NUMBER,
    "day": pa.date32(),
    "json": pa.string(),
}


@cache
def schema(name: str) -> pa.Schema:
    """Return the schema of a table."""
    table = tables()[name]
    return pa.schema([_field(column) for column in table.columns], metadata={"comment": table.comment})


def arrow_table(name: str, rows: Sequence[Row]) -> pa.Table:
    """Return rows of a table as Arrow."""
    described = tables()[name].columns
    arrays = [_array([*map(itemgetter(place), rows)], column) for place, column in enumerate(described)]
    return pa.Table.from_arrays(arrays, schema=schema(name))


def _field(column: Column) -> pa.Field[Any]:
    return pa.field(column.name, _type(column), nullable=column.null, metadata={"comment": column.comment})


def _type(column: Column) -> pa.DataType:
    return _WORD if column.values else _TYPES[column.kind]


def _array(values: Sequence[Any], column: Column) -> pa.Array[Any]:
    if column.values:
        places = _places(column.values)
        return pa.DictionaryArray.from_arrays(pa.array(map(places.get, values), pa.int8()), list(column.values))
    if column.kind == "number":
        return pa.array([None if value is None else _decimal(value) for value in values], NUMBER)
    if column.kind == "day":
        return pa.array(values, pa.string()).cast(pa.date32())
    return pa.array(values, _type(column))


@cache
def _places(words: tuple[str, ...]) -> dict[Value, int]:
    """Return the place of each word of a vocabulary: every dictionary is the whole one, so that all are the same."""
    return {word: place for place, word in enumerate(words)}


def _decimal(value: Value) -> Decimal:
    number = Decimal(str(value))
    return number if number == number.to_integral_value() else number.quantize(_SMALLEST)
