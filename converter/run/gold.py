"""Pair a user's gold records with the records, or the articles, that stand for the same articles.

In: two lists of names. Out: a pair for each gold record: files are paired by their names without suffix (``a.json`` and
``a.txt``), the records of a file with several by their ``record_id``. A gold record without a counterpart is paired
with null: everything in it was missed.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from converter.errors import UnreadableInputError
from converter.run.gather import Nothing, gather
from converter.run.one import unchecked
from converter.run.opened import opened
from converter.validate.finding import Finding
from converter.validate.reading import read_entries
from converter.validate.schema import decoded, is_valid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from converter.run.many import Input
    from converter.run.one import Options

    Json = dict[str, Any]
    Named = tuple[str, Json]


def pairs(gold: Iterable[Input], found: Iterable[Input], options: Options) -> Iterator[tuple[str, Json, Json | None]]:
    """Yield each gold record's name, the record, and its counterpart.

    Raises ``UnreadableInputError`` for an input that cannot be read or holds something that is no valid record: a
    measurement of a part would pass for one of the whole.
    """
    known = dict(_records(found, options))
    for name, record in _records(gold, None):
        yield name, record, known.get(name)


def _records(inputs: Iterable[Input], options: Options | None) -> Iterator[Named]:
    """Yield every record by its name; articles are converted, unless there are no options for that."""
    for item in gather(inputs):
        if isinstance(item, Nothing):
            raise item.refuse()
        with opened(item) as (stream, kind, uri):
            stem = PurePath(uri).stem if uri else item.name
            if kind != "json" and options is None:
                message = "this is an article, not a gold record"
                raise UnreadableInputError(message, source=item.name)
            if kind != "json" and options is not None:
                record = unchecked(stream.read(options.max_size + 1), source=uri, options=options)
                yield stem, _valid(decoded(record), item.name)
                continue
            read = [_valid(entry.value, f"{item.name} (record {entry.number})") for entry in read_entries(stream)]
        several = len(read) > 1
        yield from ((one["record_id"] if several else stem, one) for one in read)


def _valid(value: object, file: str) -> Json:
    if isinstance(value, dict) and is_valid(value):
        return value
    message = "not a valid record; `pactwire validate` says what is wrong"
    raise UnreadableInputError(value.message if isinstance(value, Finding) else message, source=file)
