"""Explain a record: which rule read which field, and from which words.

In: a record. Out: lines of a table, in the order of the record. Every object that carries a ``rule_id`` is a line.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from converter.model.record import Record
from converter.validate.finding import pointer

_MOST_WORDS = 60

Path = tuple[str | int, ...]


class Reading(NamedTuple):
    """One value: the JSON pointer of it, its place in ``article.text``, the rule and the words."""

    pointer: str
    place: str
    rule: str
    words: str


def explain(record: Record) -> Iterator[str]:
    """Yield the table's lines, headings first."""
    found = _found(msgspec.to_builtins(record), ())
    text = record.article.text or ""
    rows = [Reading("field", "place", "rule", "words"), *(_reading(path, value, text) for path, value in found)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(Reading._fields) - 1)]
    for row in rows:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield "  ".join((*padded, row.words)).rstrip()


def _found(value: object, path: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every object that a rule found, with its path."""
    if isinstance(value, dict):
        if "rule_id" in value:
            yield path, value
        for key, part in value.items():
            yield from _found(part, (*path, key))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _found(part, (*path, index))


def _reading(path: Path, value: dict[str, Any], text: str) -> Reading:
    start, end = value["start"], value["end"]
    words = " ".join((text[start:end] if start is not None else str(value.get("text") or value.get("name"))).split())
    short = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1] + "…"
    return Reading(pointer(path), "-" if start is None else f"{start}-{end}", value["rule_id"], short)
