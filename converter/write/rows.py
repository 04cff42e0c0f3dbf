"""Spread a record over the rows of the tables.

In: a record, its number in the target, its JSON. Out: the rows of each table, values in the order of its columns. A row
holds strings, numbers and nulls alone; days are strings (``2031-02-28``), which every target takes. Only the record's
JSON is bytes, of UTF-8: it is the largest value by far, and some targets take it so.

Each table's function is compiled once from the expressions of its columns (as ``dataclasses`` and ``namedtuple`` make
theirs), because a record has hundreds of values: nothing goes into the source but names of fields of our own types.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from converter.model.outline import Detail
from converter.model.record import Article, Generator, Record, Source
from converter.write.flat import FUNCTIONS, Value, flatten
from converter.write.tables import LISTS, Listed, parent_of, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from converter.write.batch import Prepared

Row = tuple[Value, ...]
Rows = dict[str, list[Row]]
_Place = tuple[str | None, str | None, str, Detail]

_BLOCK_TEXT: Final = "record.article.text and record.article.text[item.start:item.end]"


def spread(articles: list[tuple[int, Prepared]]) -> Rows:
    """Return the rows of all tables for numbered articles."""
    found: Rows = {name: [] for name in tables()}
    lists = [(found[name], rows) for name, rows in _spreaders().items()]
    article_row, evidence_rows = _article(), _evidence()
    article, record, evidence = found["article"], found["record"], found["evidence"]
    for number, one in articles:
        article.append(article_row(one.record, number, one.identity, one.digest))
        record.append((number, one.json))
        evidence += evidence_rows(_places(one.record), number)
        for rows, spreader in lists:
            rows.extend(spreader(one.record, number))
    return found


def decoded(table: str, rows: Iterable[Row]) -> Iterable[Row]:
    """Return the rows of a table with JSON as a string, for targets that take nothing else."""
    if table != "record":
        return rows
    return ((number, json.decode() if isinstance(json, bytes) else json) for number, json in rows)


def _places(record: Record) -> Iterator[_Place]:
    """Yield the quote or agreement, the field, and where it was read."""
    holders: list[tuple[str | None, str | None, Any]] = [(None, None, record.article)]
    holders += [(quote.id, None, quote) for quote in record.quotes]
    holders += [(None, agreement.id, agreement) for agreement in record.agreements]
    for quote_id, agreement_id, holder in holders:
        for field, read in holder.evidence.items():
            for place in read:
                yield quote_id, agreement_id, field, place


@cache
def _article() -> Callable[[Record, int, str, str], Row]:
    parts = ((Article, "record.article"), (Source, "record.source"), (Generator, "record.generator"))
    own = ("number", "identity", "digest", "record.record_id", "record.schema_version")
    values = [value for part, item in parts for value in flatten(part, "article", item=item).values]
    row: Callable[[Record, int, str, str], Row] = _compiled("record, number, identity, digest", _row(*own, *values))
    return row


@cache
def _evidence() -> Callable[[Iterator[_Place], int], list[Row]]:
    row = _row("number", "position", "quote_id", "agreement_id", "field", *flatten(Detail, "evidence").values)
    each = "for position, (quote_id, agreement_id, field, item) in enumerate(places, 1)"
    rows: Callable[[Iterator[_Place], int], list[Row]] = _compiled("places, number", f"[{row} {each}]")
    return rows


@cache
def _spreaders() -> dict[str, Callable[[Record, int], list[Row]]]:
    return {name: _compiled("record, number", _listing(name, listed)) for name, listed in LISTS.items()}


def _listing(name: str, listed: Listed) -> str:
    """Return the expression for the rows of a list: loops along the path to it, and a row for each item."""
    *above, last = listed.path
    holder, loops = "record", ""
    for step in above:
        if step == "article":
            holder = "record.article"
        else:
            loops += f" for {step} in {holder}.{step}"
            holder = step
    counted = "position" in tables()[name].key
    head = ["number", *([f"{holder}.id"] if parent_of(listed.path) else []), *(["position"] if counted else [])]
    values = ("item",) if listed.plain else flatten(listed.of, name).values
    each = f"for position, item in enumerate({holder}.{last}, 1)" if counted else f"for item in {holder}.{last}"
    return f"[{_row(*head, *values, *([_BLOCK_TEXT] if name == 'block' else []))}{loops} {each}]"


def _row(*values: str) -> str:
    return f"({', '.join(values)})"


def _compiled(parameters: str, expression: str) -> Any:  # noqa: ANN401 - a function
    """Return a function that gives what the expression says."""
    return eval(f"lambda {parameters}: {expression}", dict(FUNCTIONS))  # noqa: S307 - of names of fields alone
