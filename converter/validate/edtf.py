"""The dates that a record can hold (EDTF level 0 and the seasons, quarters and halves of level 1 and 2).

In: a string that has the schema's form. Out: whether the calendar has that day, and the earliest day it can mean.
"""

import calendar

# The first month of each part of a year, by its EDTF number; winter is taken as the one that begins the year.
FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 1, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
_DAY_PARTS = 3  # year, month, day


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
