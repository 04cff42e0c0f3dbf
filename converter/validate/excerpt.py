"""What a finding is about: the words at its pointer, and their place in the article's text.

In: a record as decoded JSON, valid or not, and a pointer. Out: words, or a range of ``article.text``.
"""

from __future__ import annotations

import json
from typing import Any

from converter.validate.finding import steps
from converter.validate.view import WORDS

Range = tuple[int, int]


def excerpt_of(record: object, at: str) -> str | None:
    """Return the words that stand for the value of a pointer; null for null, a list, or an object without words."""
    value = _path(record, at)[-1]
    if isinstance(value, dict):
        return next((value[key] for key in WORDS if isinstance(value.get(key), str)), None)
    if value is None or isinstance(value, list):
        return None
    return value if isinstance(value, str) else json.dumps(value)


def range_of(record: object, at: str) -> Range | None:
    """Return the place in ``article.text`` of the innermost object of a pointer that has one."""
    for value in reversed(_path(record, at)):
        if isinstance(value, dict) and isinstance(value.get("start"), int) and isinstance(value.get("end"), int):
            return value["start"], value["end"]
    return None


def _path(record: object, at: str) -> list[Any]:
    """Return the values that a pointer leads through, the record first, as far as there are any."""
    values: list[Any] = [record]
    for step in steps(at):
        value = values[-1]
        if isinstance(value, dict) and step in value:
            values.append(value[step])
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            values.append(value[int(step)])
        else:
            break
    return values
