"""Place a day, a month or a part of a year that leaves out what it belongs to.

In: the anchor, which is the day of publication, and the mention. Out: its value, null where the words contradict the
calendar or one another. Newspapers leave out what the reader knows; these are the rules by which it is filled in:

- A direction in the words (last, next) takes the nearest day, month or part on that side, the anchor included.
- A day alone lies in the anchor's month. Past the anchor it is the month before where that is at most a week back
  (the 30th, read on the 1st), else still to come; where the predicate says the opposite, it stays null.
- A month without a year lies in the anchor's year, or across the turn of the year where that is at most three months
  away and the predicate agrees; where the predicate contradicts and no such month is near, it stays null.
"""

import calendar
from datetime import date, timedelta

from msgspec import Struct

from converter.model.dates import DateMention

NEAR = timedelta(days=7)
TURN = timedelta(days=92)
_MONTHS = 12
# EDTF sub-year code → the months it spans: seasons, quarters, halves.
_PARTS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 12),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    40: (1, 6),
    41: (7, 12),
}


class DateValue(Struct, frozen=True):
    """A resolved date: a year, with a month and a day or with a part where the words give them."""

    year: int
    month: int | None = None
    day: int | None = None
    part: int | None = None

    def edtf(self) -> str:
        """Return the date in EDTF."""
        sub = self.part if self.part is not None else self.month
        text = f"{self.year:04d}" if sub is None else f"{self.year:04d}-{sub:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"

    def as_day(self) -> date | None:
        """Return the day; null where the date is less precise."""
        return None if self.month is None or self.day is None else date(self.year, self.month, self.day)


def of_day(day: date) -> DateValue:
    """Return a day as a value."""
    return DateValue(day.year, day.month, day.day)


def add_months(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and the month that lie so many months later."""
    months = year * _MONTHS + month - 1 + by
    return months // _MONTHS, months % _MONTHS + 1


def checked(year: int, mention: DateMention, *, month: int | None = None) -> DateValue | None:
    """Return the value in this year; null where the calendar has no such day or the words leave out the month."""
    month = mention.month if mention.month is not None else month
    if mention.day is not None and (month is None or mention.day > calendar.monthrange(year, month)[1]):
        return None
    return DateValue(year, month, mention.day, mention.part)


def place(anchor: date, mention: DateMention) -> DateValue | None:
    """Return the value of a mention that counts from the anchor or leaves out what it belongs to."""
    if mention.year_offset is not None:
        return checked(anchor.year + mention.year_offset, mention)
    if mention.month_offset is not None:
        year, month = add_months(anchor.year, anchor.month, mention.month_offset)
        return checked(year, mention, month=month)
    if mention.weekday is not None:
        return of_day(_nearest_weekday(anchor, mention.weekday, mention))
    if mention.month is not None:
        return _nearest_month(anchor, mention)
    return _nearest_day(anchor, mention) if mention.part is None else _nearest_part(anchor, mention)


def _nearest_day(anchor: date, mention: DateMention) -> DateValue | None:
    """Place a day that stands alone: see the module's rules."""
    if mention.day is None:
        return None
    past, future = _day_from(anchor, mention.day, -1), _day_from(anchor, mention.day, 1)
    if mention.direction is not None:
        return of_day(past if mention.direction == "past" else future)
    if mention.day <= anchor.day:
        return of_day(past)
    if anchor - past <= NEAR:
        return None if mention.tense == "future" else of_day(past)
    in_month = future.month == anchor.month
    return of_day(future) if in_month and mention.tense != "past" else None


def _nearest_weekday(anchor: date, weekday: int, mention: DateMention) -> date:
    """Return the day of the week that a report means: the last one, the anchor included, unless it is to come."""
    past = anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
    if (mention.direction or mention.tense) == "future":
        return anchor + timedelta(days=(weekday - anchor.weekday()) % 7)
    return past if mention.direction is None or past < anchor else past - timedelta(days=7)


def _day_from(anchor: date, day: int, step: int) -> date:
    """Return the nearest date with this day of the month on one side of the anchor, the anchor included."""
    year, month = anchor.year, anchor.month
    while True:
        if day <= calendar.monthrange(year, month)[1]:
            found = date(year, month, day)
            if (found <= anchor) if step < 0 else (found >= anchor):
                return found
        year, month = add_months(year, month, step)


def _nearest_month(anchor: date, mention: DateMention) -> DateValue | None:
    """Place a month without a year, with a day or without: see the module's rules."""
    month = mention.month or 1
    ahead = (month, mention.day or anchor.day) > (anchor.month, anchor.day)
    behind = (month, mention.day or anchor.day) < (anchor.month, anchor.day)
    if mention.direction == "past":
        return checked(anchor.year - ahead, mention)
    if mention.direction == "future":
        return checked(anchor.year + behind, mention)
    if ahead and mention.tense == "past":
        return checked(anchor.year - 1, mention) if _months_apart(anchor, month, -1) else None
    if behind and mention.tense == "future" and _months_apart(anchor, month, 1):
        return checked(anchor.year + 1, mention)
    return checked(anchor.year, mention)


def _months_apart(anchor: date, month: int, step: int) -> bool:
    """Tell whether the month of the year before or after is near enough to be meant without a year."""
    return abs(date(anchor.year + step, month, 15) - anchor) <= TURN


def _nearest_part(anchor: date, mention: DateMention) -> DateValue:
    """Place a half or a quarter without a year: the anchor's, or the nearest on the side that the words give."""
    first, last = _PARTS[mention.part or 40]
    if mention.direction == "past":
        return DateValue(anchor.year - (last >= anchor.month), part=mention.part)
    if mention.direction == "future":
        return DateValue(anchor.year + (first < anchor.month), part=mention.part)
    return DateValue(anchor.year, part=mention.part)
