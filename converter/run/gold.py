"""Pair a user's gold records with the records, or the articles, that stand for the same articles.

In: two folders, files or patterns. Out: a pair for each gold record: files are paired by their names in the folder
without suffix (``ko/a.json`` and ``ko/a.txt``); those of a file with several records, and what else has no file of its
name, by their ``record_id``. A gold record without a counterpart is paired with null: everything in it was missed.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from converter.errors import UnreadableInputError
from converter.run.gather import Nothing, gather
from converter.run.one import unchecked
from converter.run.opened import opened
from converter.validate.finding import Finding
from converter.validate.reading import read_entries
from converter.validate.schema import decoded, is_valid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from converter.run.many import Input
    from converter.run.one import Options

    Json = dict[str, Any]
    Named = tuple[str, Json]


class Pairs(NamedTuple):
    """Each gold record's name, the record, and its counterpart; and the names that there is no gold for."""

    pairs: tuple[tuple[str, Json, Json | None], ...]
    without_gold: tuple[str, ...]


def paired(gold: Input, found: Input, options: Options) -> Pairs:
    """Pair every gold record with what was found of the same article.

    Raises ``UnreadableInputError`` for an input that cannot be read, holds something that is no valid record, or is
    called as another one: a measurement of a part would pass for one of the whole.
    """
    wanted, known = _by_name(_records(gold, None)), _by_name(_records(found, options))
    by_id = {record["record_id"]: name for name, record in known.items() if name not in wanted}
    counterparts = {name: name if name in known else by_id.get(record["record_id"]) for name, record in wanted.items()}
    return Pairs(
        tuple((name, wanted[name], known[other] if other else None) for name, other in counterparts.items()),
        tuple(sorted(known.keys() - counterparts.values())),
    )


def _by_name(records: Iterator[Named]) -> dict[str, Json]:
    by_name: dict[str, Json] = {}
    for name, record in records:
        if name in by_name:
            message = "two files or records of this name; name one kind of them, such as 'folder/*.json'"
            raise UnreadableInputError(message, source=name)
        by_name[name] = record
    return by_name


def _records(given: Input, options: Options | None) -> Iterator[Named]:
    """Yield every record by its name; articles are converted, unless there are no options for that."""
    for item in gather([given]):
        if isinstance(item, Nothing):
            raise item.refuse()
        with opened(item) as (stream, kind, uri):
            stem = _name(uri, given) if uri else item.name
            if kind != "json" and options is None:
                message = "this is an article, not a gold record; name the records alone, such as 'folder/*.json'"
                raise UnreadableInputError(message, source=item.name)
            if kind != "json" and options is not None:
                record = unchecked(stream.read(options.max_size + 1), source=uri, options=options)
                yield stem, _valid(decoded(record), item.name)
                continue
            read = [_valid(entry.value, f"{item.name} (record {entry.number})") for entry in read_entries(stream)]
        several = len(read) > 1
        yield from ((one["record_id"] if several else stem, one) for one in read)


def _name(uri: str, given: Input) -> str:
    """Return a file's name without suffix, with the folders that lead to it from the folder that was given."""
    path = PurePath(uri).with_suffix("")
    return path.relative_to(given.name).as_posix() if path.is_relative_to(given.name) else path.name


def _valid(value: object, file: str) -> Json:
    if isinstance(value, dict) and is_valid(value):
        return value
    message = "not a valid record; `pactwire validate` says what is wrong"
    raise UnreadableInputError(value.message if isinstance(value, Finding) else message, source=file)
