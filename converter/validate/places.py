"""Find where a JSON value stands in its source, by its pointer, and what of its line is shown.

In: the text of a JSON document and a pointer. Out: a range of code points, or the place shown to a user. This is done
only when there is something to show, so a valid record never pays for it; what was looked up once is remembered, so
that a hundred findings in one large document cost little more than the first.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from converter.validate.finding import steps
from converter.validate.report import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\r\n]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_VALUE = json.JSONDecoder()
_BEFORE, _SHOWN = 40, 100  # characters of a long line that are shown before a place, and in all


class Lines:
    """A text by its lines; ``first`` is the number of the first one."""

    def __init__(self, text: str, first: int = 1) -> None:
        """Remember the text; its lines are counted when a place is asked for."""
        self.text = text
        self._first = first

    def place(self, start: int, end: int) -> Place:
        """Return the place of a range of code points."""
        line, end_line = (bisect_right(self._starts, offset) - 1 for offset in (start, end))
        begin = self._starts[line]
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        stop -= len(self.text[max(begin, stop - 2) : stop]) - len(self.text[max(begin, stop - 2) : stop].rstrip("\r\n"))
        shift = max(0, start - begin - _BEFORE) if stop - begin > _SHOWN else 0
        return Place(
            line=self._first + line,
            column=start - begin + 1,
            end_line=self._first + end_line,
            end_column=end - self._starts[end_line] + 1,
            source=self.text[begin + shift : min(begin + shift + _SHOWN, stop)],
            shift=shift,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]


class JsonSource(Lines):
    """The text of a JSON document, in which values are looked up by their pointers."""

    def __init__(self, text: str, first: int = 1) -> None:
        """Remember the text; nothing is looked up until a place is asked for."""
        super().__init__(text, first)
        self._ends: dict[int, int] = {}  # of values that were stepped over, by where they begin
        self._items: dict[int, list[int]] = {}  # where the items of lists begin, by where the lists do

    def find(self, at: str, *, key: bool = False) -> tuple[int, int]:
        """Return where the value of a pointer stands; of an object or a list its opening bracket, as it may be long.

        Where the pointer leads nowhere, it is the last value that it leads to. ``key`` asks for the value's key.
        """
        start = self._skip(1 if self.text.startswith("\ufeff") else 0)
        name = None
        for step in steps(at):
            is_object = self.text[start] == "{"
            found = self._member(start, step) if is_object else self._item(start, step)
            if found is None:
                break
            name, start = found
        if key and name is not None:
            return name, self._end(name)
        return start, start + 1 if self.text[start] in "{[" else self._end(start)

    def _skip(self, start: int) -> int:
        match = _SPACE.match(self.text, start)
        return match.end() if match else start

    def _end(self, start: int) -> int:
        if start not in self._ends:
            self._ends[start] = _VALUE.raw_decode(self.text, start)[1]
        return self._ends[start]

    def _member(self, start: int, key: str) -> tuple[int, int] | None:
        """Return where a key and its value begin in the object that begins at ``start``; null if it has no such key."""
        at = self._skip(start + 1)
        while self.text[at] == '"':
            end = self._end(at)
            value = self._skip(self._skip(end) + 1)
            if json.loads(self.text[at:end]) == key:
                return at, value
            at = self._next(value)
        return None

    def _item(self, start: int, index: str) -> tuple[None, int] | None:
        """Return where an item begins in the list that begins at ``start``; null if it is none, or no such item."""
        if self.text[start] != "[" or not index.isdecimal():
            return None
        if start not in self._items:
            self._items[start] = [*self._each_item(start)]
        items = self._items[start]
        return (None, items[int(index)]) if int(index) < len(items) else None

    def _each_item(self, start: int) -> Iterator[int]:
        at = self._skip(start + 1)
        while self.text[at] != "]":
            yield at
            at = self._next(at)

    def _next(self, at: int) -> int:
        """Step over a value and the comma behind it."""
        at = self._skip(self._end(at))
        return self._skip(at + 1) if self.text[at] == "," else at
