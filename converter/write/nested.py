"""One Parquet file of nested records, for those who would rather unnest than join.

In: ``parquet:FILE.parquet``. Out: a row a record, with the record's own structure as lists and structs under an
explicit schema, words of a vocabulary dictionary-encoded, and the record's JSON beside, from which it can be had back
exactly. Arrow reads the JSON by itself, so that no object of Python is made of a value. It reads no maps:
``evidence`` is in the JSON alone. Numbers are doubles here.
"""

from __future__ import annotations

import io
import os
from contextlib import suppress
from functools import cache
from itertools import islice
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from converter.model.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AT_ONCE: Final = 1000  # records in memory, and in a row group
_JSON: Final = pa.field("json", pa.string(), nullable=False)


@cache
def nested_schema(*, encoded: bool) -> pa.Schema:
    """Return the schema of a record; ``encoded`` says whether words of a vocabulary are dictionary-encoded."""
    return pa.schema(list(_type(Record, pa.dictionary(pa.int32(), pa.string()) if encoded else pa.string())))


def _type(hint: Any, word: pa.DataType) -> Any:  # noqa: ANN401 - types of Python and of Arrow
    kinds = [kind for kind in _alternatives(hint) if kind is not NoneType]
    origin = get_origin(kinds[0])
    if float in kinds:
        return pa.float64()
    if origin is Literal:
        return word
    if origin is tuple:
        return pa.list_(_type(get_args(kinds[0])[0], word))
    if kinds[0] in (str, int):
        return pa.string() if kinds[0] is str else pa.int64()
    hints = {name: one for name, one in get_type_hints(kinds[0]).items() if get_origin(one) is not dict}
    return pa.struct([pa.field(name, _type(one, word)) for name, one in hints.items()])


def _alternatives(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a type
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


@cache
def _repeating() -> list[str]:
    """Return the paths of the columns in which the same is said again and again: whole texts are not looked for."""
    paths = [path for field in nested_schema(encoded=True) for path in _leaves(field.name, field.type)]
    return [path for path in paths if path != "article.text"]


def _leaves(path: str, of: pa.DataType) -> Iterator[str]:
    if isinstance(of, pa.StructType):
        for n in range(of.num_fields):
            yield from _leaves(f"{path}.{of.field(n).name}", of.field(n).type)
    elif isinstance(of, pa.ListType):
        yield from _leaves(f"{path}.list.element", of.value_type)
    else:
        yield path


class Nested:
    """Nested Parquet, as a form of a file of records."""

    scheme = "parquet"
    errors: tuple[type[Exception], ...] = (pa.ArrowException, KeyError)

    def read(self, path: Path) -> Iterator[bytes]:
        """Yield the JSON of the records."""
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_AT_ONCE, columns=["json"]):
                yield from (f"{data}\n".encode() for data in batch.column("json"))

    def write(self, path: Path, lines: Iterator[bytes]) -> None:
        """Write a hidden file beside the path, and let it take the path's name."""
        hidden = path.with_name(f".pactwire-{os.urandom(6).hex()}.tmp")
        try:
            schema = nested_schema(encoded=True).append(_JSON)
            how: dict[str, Any] = {"compression": "zstd", "use_dictionary": _repeating()}
            with pq.ParquetWriter(hidden, schema, **how) as writer:
                for some in _some(lines):
                    writer.write_table(_table(some))
            with hidden.open("rb") as stream:
                os.fsync(stream.fileno())
            hidden.replace(path)
        finally:
            with suppress(OSError):
                hidden.unlink()


def _some(lines: Iterator[bytes]) -> Iterator[list[bytes]]:
    while some := list(islice(lines, _AT_ONCE)):
        yield some


def _table(lines: list[bytes]) -> pa.Table:
    data = b"".join(lines)
    read = pj.ReadOptions(use_threads=False, block_size=len(data) + 1)
    parse = pj.ParseOptions(explicit_schema=nested_schema(encoded=False), unexpected_field_behavior="ignore")
    table = pj.read_json(io.BytesIO(data), read_options=read, parse_options=parse).cast(nested_schema(encoded=True))
    return table.append_column(_JSON, pa.array([line.rstrip().decode() for line in lines], pa.string()))
