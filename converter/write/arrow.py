"""Arrow: the tables with an explicit schema, for Parquet and DuckDB.

In: a table of the description, rows. Out: an Arrow table whose types do not depend on what the rows hold: words of a
vocabulary are dictionary-encoded, days are days, numbers decimals with ten places, comments are metadata of the fields.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from converter.write.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from converter.write.columns import Column
    from converter.write.flat import Value
    from converter.write.rows import Row

_PLACES: Final = 10
NUMBER: Final = pa.decimal128(38, _PLACES)
"""28 digits before the point: more than all the money there is, in any currency."""

_SMALLEST = Decimal(1).scaleb(-_PLACES)
_WORD: Final = pa.dictionary(pa.int8(), pa.string())
_TYPES: Final = {"text": pa.string(), "integer": pa.int64(), "number": NUMBER, "day": pa.date32(), "json": pa.string()}


@cache
def schema(name: str) -> pa.Schema:
    """Return the schema of a table."""
    table = tables()[name]
    return pa.schema([_field(column) for column in table.columns], metadata={"comment": table.comment})


def arrow_table(name: str, rows: Sequence[Row]) -> pa.Table:
    """Return rows of a table as Arrow."""
    wanted = schema(name)
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(wanted)
    arrays = [_array(values, field.type) for values, field in zip(columns, wanted, strict=True)]
    return pa.Table.from_arrays(arrays, schema=wanted)


def _field(column: Column) -> pa.Field[Any]:
    kind = _WORD if column.values else _TYPES[column.kind]
    return pa.field(column.name, kind, nullable=column.null, metadata={"comment": column.comment})


def _array(values: Sequence[Value], kind: pa.DataType) -> pa.Array[Any]:
    if kind == NUMBER:
        return pa.array([None if value is None else _decimal(value) for value in values], kind)
    if kind == pa.date32():
        return pa.array(values, pa.string()).cast(kind)
    return pa.array(values, kind)


def _decimal(value: Value) -> Decimal:
    number = Decimal(str(value))
    return number if number == number.to_integral_value() else number.quantize(_SMALLEST)
