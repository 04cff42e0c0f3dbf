"""The dates that a record can hold (EDTF level 0 and the seasons, quarters and halves of level 1 and 2).

In: a string that has the schema's form. Out: whether the calendar has that day, the earliest day it can mean, and the
first and the last day of it.
"""

import calendar
from functools import cache, lru_cache

# The first month of each part of a year, by its EDTF number; winter is taken as the one that begins the year.
FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 1, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
# How many months each part has; of a year, 12.
_MONTHS = {**dict.fromkeys((21, 22, 23, 24, 33, 34, 35, 36), 3), 40: 6, 41: 6}
_YEAR = 12
_DAY_PARTS = 3  # year, month, day


@lru_cache(4096)
def is_possible(value: str) -> bool:
    """Tell whether the calendar has this day; anything less precise than a day always is."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) < _DAY_PARTS:
        return True
    year, month, day = parts
    return year >= 1 and day <= calendar.monthrange(year, month)[1]


def earliest(value: str) -> tuple[int, int, int]:
    """Return the first day that the date can mean, as year, month, day."""
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:_DAY_PARTS]
    return year, FIRST_MONTHS.get(month, month), day


@cache
def days(value: str) -> tuple[str, str] | None:
    """Return the first and the last day of a date, as ``YYYY-MM-DD``; null where the calendar has no such day."""
    parts = value.split("-")
    if not is_possible(value) or int(parts[0]) < 1:
        return None
    if len(parts) == _DAY_PARTS:
        return value, value
    part = int(parts[1]) if len(parts) > 1 else 0
    first = FIRST_MONTHS.get(part, part or 1)
    last = first + (_MONTHS.get(part, 1) if part else _YEAR) - 1
    year = int(parts[0])
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{calendar.monthrange(year, last)[1]}"
