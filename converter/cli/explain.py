"""Explain a record: which rule read which field, and from which words.

In: a record. Out: lines of a table, in the order of the record. Every object that carries a ``rule_id`` is a line.
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from converter.model.record import Record
from converter.validate.finding import pointer

_MOST_WORDS = 60


class Reading(NamedTuple):
    """One value: the JSON pointer of it, its place in ``article.text``, the rule and the words."""

    pointer: str
    place: str
    rule: str
    words: str


def explain(record: Record) -> Iterator[str]:
    """Yield the table's lines, headings first."""
    rows = [Reading("field", "place", "rule", "words"), *_readings(msgspec.to_builtins(record), ())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(Reading._fields) - 1)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield "  ".join((*padded, row.words)).rstrip()


def _readings(value: object, path: tuple[str | int, ...]) -> Iterator[Reading]:
    if isinstance(value, dict):
        if "rule_id" in value:
            yield _reading(value, path)
        for key, part in value.items():
            yield from _readings(part, (*path, key))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _readings(part, (*path, index))


def _reading(value: dict[str, object], path: tuple[str | int, ...]) -> Reading:
    words = next((str(value[key]) for key in ("text", "title", "name", "role") if value.get(key)), "")
    short = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1] + "…"
    return Reading(pointer(path), f"{value.get('start')}-{value.get('end')}", str(value["rule_id"]), short)
