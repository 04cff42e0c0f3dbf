"""Spread a record over the rows of the tables.

In: a record, its number in the target, its JSON. Out: the rows of each table, values in the order of its columns. A row
holds strings, numbers and nulls alone; days are strings (``2031-02-28``), which every target takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from converter.model.outline import Block, Detail
from converter.model.record import Article, Generator, Record, Source
from converter.write.flat import Value, Values, flatten
from converter.write.tables import LISTS, Listed, parent_of, tables

if TYPE_CHECKING:
    from converter.write.batch import Prepared

Row = tuple[Value, ...]
Rows = dict[str, list[Row]]
_Spread = Callable[[Record, int], Iterator[Row]]


def spread(articles: list[tuple[int, Prepared]]) -> Rows:
    """Return the rows of all tables for numbered articles."""
    found: Rows = {name: [] for name in tables()}
    lists = [(found[name], rows) for name, rows in _spreaders().items()]
    article, record, evidence = found["article"], found["record"], found["evidence"]
    for number, one in articles:
        article.append(_article(number, one))
        record.append((number, one.json.decode()))
        evidence += _evidence(number, one.record)
        for rows, spreader in lists:
            rows.extend(spreader(one.record, number))
    return found


def _article(number: int, one: Prepared) -> Row:
    record = one.record
    return (
        number,
        one.identity,
        one.digest,
        record.record_id,
        record.schema_version,
        *flatten(Article, "article").values(record.article),
        *flatten(Source, "article", "source_").values(record.source),
        *flatten(Generator, "article", "generator_").values(record.generator),
    )


def _evidence(number: int, record: Record) -> Iterator[Row]:
    owners: tuple[tuple[Row, Any], ...] = (
        ((None, None), record.article),
        *(((quote.id, None), quote) for quote in record.quotes),
        *(((None, agreement.id), agreement) for agreement in record.agreements),
    )
    values = flatten(Detail, "evidence").values
    places = (
        (owner, field, place) for owner, holder in owners for field, read in holder.evidence.items() for place in read
    )
    for position, (owner, field, place) in enumerate(places, 1):
        yield (number, position, *owner, field, *values(place))


@cache
def _spreaders() -> dict[str, _Spread]:
    return {name: _blocks if name == "block" else _spreader(name, listed) for name, listed in LISTS.items()}


def _spreader(name: str, listed: Listed) -> _Spread:
    *above, last = listed.path
    owned, counted = parent_of(listed.path) is not None, "position" in tables()[name].key
    values: Values = _itself if listed.plain else flatten(listed.of, name).values

    def rows(record: Record, number: int) -> Iterator[Row]:
        for holder in _reach(record, above):
            head = (number, holder.id) if owned else (number,)
            for position, item in enumerate(getattr(holder, last), 1):
                yield (*head, position, *values(item)) if counted else (*head, *values(item))

    return rows


def _reach(record: Record, above: list[str]) -> Iterable[Any]:
    """Return the objects that a list stands in, by the steps that lead to them."""
    found: Iterable[Any] = (record,)
    for step in above:
        found = (record.article,) if step == "article" else [one for holder in found for one in getattr(holder, step)]
    return found


def _itself(item: Value) -> Row:
    return (item,)


def _blocks(record: Record, number: int) -> Iterator[Row]:
    values, text = flatten(Block, "block").values, record.article.text
    for block in record.article.blocks:
        yield (number, *values(block), None if text is None else text[block.start : block.end])
