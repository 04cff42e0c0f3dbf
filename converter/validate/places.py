"""Find where a JSON value stands in its source, by its pointer.

In: the text of a JSON document and a pointer. Out: a range of code points, or the place shown to a user. This is done
only when there is something to show, so a valid record never pays for it.
"""

from __future__ import annotations

import json
import re

from converter.validate.finding import steps
from converter.validate.report import Place

_SPACE = re.compile(r"[ \t\r\n]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_VALUE = json.JSONDecoder()
_BEFORE, _SHOWN = 40, 100  # characters of a long line that are shown before a place, and in all


def place_of(text: str, start: int, end: int, first_line: int = 1) -> Place:
    """Return the place of a range of code points; ``first_line`` is the number of the text's first line."""
    line, begin = _line_at(text, start)
    end_line, end_begin = _line_at(text, end)
    stop = _LINE_END.search(text, begin)
    whole = text[begin : stop.start() if stop else len(text)]
    shift = max(0, start - begin - _BEFORE) if len(whole) > _SHOWN else 0
    return Place(
        line=first_line + line,
        column=start - begin + 1,
        end_line=first_line + end_line,
        end_column=end - end_begin + 1,
        source=whole[shift : shift + _SHOWN],
        shift=shift,
    )


def _line_at(text: str, offset: int) -> tuple[int, int]:
    """Return how many lines end before an offset, and where its own line begins."""
    number, begin = 0, 0
    for end in _LINE_END.finditer(text, 0, offset):
        number, begin = number + 1, end.end()
    return number, begin


def find_value(text: str, at: str) -> tuple[int, int]:
    """Return where the value of a pointer stands; of an object or a list its opening bracket, as it may be long.

    Where the pointer leads nowhere, it is the last value that it leads to.
    """
    start = _skip(text, 1 if text.startswith("\ufeff") else 0)
    for step in steps(at):
        inner = _member(text, start, step) if text[start] == "{" else _item(text, start, step)
        if inner is None:
            break
        start = inner
    return start, start + 1 if text[start] in "{[" else _VALUE.raw_decode(text, start)[1]


def _skip(text: str, start: int) -> int:
    match = _SPACE.match(text, start)
    return match.end() if match else start


def _member(text: str, start: int, key: str) -> int | None:
    """Return where the value of a key begins in the object that begins at ``start``; null if there is no such key."""
    at = _skip(text, start + 1)
    while text[at] == '"':
        name, at = _VALUE.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        if name == key:
            return at
        at = _next(text, at)
    return None


def _item(text: str, start: int, index: str) -> int | None:
    """Return where an item begins in the list that begins at ``start``; null if it is none, or no such item."""
    if text[start] != "[":
        return None
    at, number = _skip(text, start + 1), 0
    while text[at] != "]":
        if str(number) == index:
            return at
        at, number = _next(text, at), number + 1
    return None


def _next(text: str, at: int) -> int:
    """Step over a value and the comma behind it."""
    at = _skip(text, _VALUE.raw_decode(text, at)[1])
    return _skip(text, at + 1) if text[at] == "," else at
