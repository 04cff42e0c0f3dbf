"""Resolve the dates of an article.

In: the outline, the pack's reader of date mentions, and the day of publication if the caller knows it. Out: ``Date``
values in text order, offsets into ``outline.text``, in EDTF and never more precise than the words.

Newspapers leave out what the reader knows, so what a mention leaves out is filled in by these rules:

- The anchor is the article's own date line, else the caller's day, else there is none, and what needs one stays null.
- A direction in the words (last, next) takes the nearest day, month or part on that side, the anchor included.
- A day alone lies in the anchor's month. Past the anchor it is the month before where that is at most a week back
  (the 30th, read on the 1st), else still to come; where the predicate says the opposite, it stays null.
- A month without a year lies in the anchor's year, or across the turn of the year where that is at most three months
  away and the predicate agrees; where the predicate contradicts and no such month is near, it stays null.
- A mention that goes back (that day) takes the last day named. A day more than a month before the anchor, or
  after it, is meant only inside the same block: such days are told aside, and the next block's is the news's own.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from converter.model.dates import DateMention
from converter.model.diagnostic import Diagnostic
from converter.model.outline import Outline
from converter.model.span import Date

NEAR = timedelta(days=7)
TURN = timedelta(days=92)
ASIDE = timedelta(days=31)
_MONTHS = 12
# EDTF sub-year code → the months it spans: seasons, quarters, halves.
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}

FindDates = Callable[[str], tuple[DateMention, ...]]


class _Value(Struct, frozen=True):
    """A resolved date: a year, with a month and a day or with a part where the words give them."""

    year: int
    month: int | None = None
    day: int | None = None
    part: int | None = None

    def edtf(self) -> str:
        sub = self.part if self.part is not None else self.month
        text = f"{self.year:04d}" if sub is None else f"{self.year:04d}-{sub:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"

    def as_day(self) -> date | None:
        return None if self.month is None or self.day is None else date(self.year, self.month, self.day)


class _Resolver:
    """Resolves mentions in text order and remembers what was named before."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self.last: _Value | None = None
        self.news_day: date | None = None
        self.block_day: date | None = None
        self.used: date | None = None

    def enter_block(self) -> None:
        """Forget what counts inside one block only."""
        self.block_day = None

    def resolve(self, mention: DateMention) -> _Value | None:
        """Return the mention's value; ``used`` is then the day that it was resolved against, if any."""
        self.used = None
        value = self._value(mention)
        self._remember(mention, value)
        return value

    def _value(self, mention: DateMention) -> _Value | None:
        if mention.reference == "range":
            return self._continued(mention)
        if mention.day_offset is not None:
            base = self._base_day(mention)
            return None if base is None else _of_day(base + timedelta(days=mention.day_offset))
        if mention.reference == "previous":
            return self._from_previous(mention)
        if mention.year is not None:
            return _checked(mention.year, mention)
        return self._from_anchor(mention)

    def _base_day(self, mention: DateMention) -> date | None:
        if mention.reference == "anchor":
            self.used = self.anchor
            return self.anchor
        still_to_come = self.block_day is not None and self.anchor is not None and self.block_day > self.anchor
        aside = None if still_to_come and mention.tense == "past" else self.block_day
        self.used = aside or self.news_day or self.anchor
        return self.used

    def _from_previous(self, mention: DateMention) -> _Value | None:
        """Read "October of the same year" and "the 30th of the same month" from the last date named."""
        last = self.last
        if last is None:
            return None
        if mention.year_offset is not None:
            return _checked(last.year + mention.year_offset, mention)
        if mention.month_offset is not None and last.month is not None:
            return _checked(last.year, mention, month=last.month)
        return None

    def _continued(self, mention: DateMention) -> _Value | None:
        """Read the second date of a range from the first; the range runs forward, over the month or year's end too."""
        last = self.last
        if last is None or (mention.month is None and mention.part is None and last.month is None):
            return None
        if mention.part is not None:
            return _Value(last.year, part=mention.part)
        if mention.month is not None:
            return _checked(last.year + (mention.month < (last.month or 1)), mention)
        month = last.month or 1
        year, month = _add_months(last.year, month, int((mention.day or 0) < (last.day or 0)))
        return _checked(year, mention, month=month)

    def _from_anchor(self, mention: DateMention) -> _Value | None:
        if self.anchor is None:
            return None
        self.used = self.anchor
        if mention.year_offset is not None:
            return _checked(self.anchor.year + mention.year_offset, mention)
        if mention.month_offset is not None:
            year, month = _add_months(self.anchor.year, self.anchor.month, mention.month_offset)
            return _checked(year, mention, month=month)
        if mention.weekday is not None:
            return _of_day(_nearest_weekday(self.anchor, mention.weekday, mention))
        if mention.month is not None:
            return _nearest_month(self.anchor, mention)
        if mention.part is not None:
            return _nearest_part(self.anchor, mention)
        return _nearest_day(self.anchor, mention)

    def _remember(self, mention: DateMention, value: _Value | None) -> None:
        if mention.day_offset is not None:
            return
        self.last = value
        day = None if value is None else value.as_day()
        if day is None:
            return
        aside = self.anchor is not None and not self.anchor - ASIDE <= day <= self.anchor
        if aside:
            self.block_day = day
        else:
            self.block_day, self.news_day = None, day


def resolve_dates(outline: Outline, find: FindDates, blocks: frozenset[str], published: str | None) -> tuple[Date, ...]:
    """Return the dates of the blocks whose role is in ``blocks``, resolved."""
    resolver = _Resolver(_anchor(outline, published))
    dates: list[Date] = []
    for block in outline.blocks:
        if block.role not in blocks:
            continue
        resolver.enter_block()
        text = block.span.of(outline.text)
        for mention in find(text):
            value = resolver.resolve(mention)
            dates.append(Date(
                value=None if value is None else value.edtf(),
                text=mention.span.of(text),
                anchor=None if resolver.used is None else resolver.used.isoformat(),
                bound=mention.bound,
                start=block.start + mention.start,
                end=block.start + mention.end,
                rule_id=mention.rule_id,
            ))
    return tuple(dates)


def remarks_on(dates: tuple[Date, ...]) -> tuple[Diagnostic, ...]:
    """Return a remark for every date whose words could not be placed, and one for all that lack a day to count from."""
    open_dates = [date for date in dates if date.value is None]
    remarks = [
        Diagnostic(
            code="date.unresolved", severity="info", message=f"{date.text}: more than one day could be meant, or none",
            start=date.start, end=date.end,
        )
        for date in open_dates
        if date.anchor is not None
    ]
    if unanchored := [date for date in open_dates if date.anchor is None]:
        first = unanchored[0]
        message = f"{len(unanchored)} dates have no day to count from; the day of publication would give one"
        remarks.append(
            Diagnostic(code="date.unanchored", severity="info", message=message, start=first.start, end=first.end),
        )
    return tuple(remarks)


def _anchor(outline: Outline, published: str | None) -> date | None:
    """Return the day of publication: the article's own, else the caller's; a month or a year is no anchor."""
    stated = outline.published.value if outline.published else None
    for text in (stated, published):
        try:
            if text:
                return date.fromisoformat(text)
        except ValueError:
            continue
    return None


def _of_day(day: date) -> _Value:
    return _Value(day.year, day.month, day.day)


def _add_months(year: int, month: int, by: int) -> tuple[int, int]:
    months = year * _MONTHS + month - 1 + by
    return months // _MONTHS, months % _MONTHS + 1


def _checked(year: int, mention: DateMention, *, month: int | None = None) -> _Value | None:
    """Return the value in this year; null where the calendar has no such day or the words leave out the month."""
    month = mention.month if mention.month is not None else month
    if mention.day is not None and (month is None or mention.day > calendar.monthrange(year, month)[1]):
        return None
    return _Value(year, month, mention.day, mention.part)


def _nearest_day(anchor: date, mention: DateMention) -> _Value | None:
    """Place a day that stands alone: see the module's rules."""
    if mention.day is None:
        return None
    past, future = _day_from(anchor, mention.day, -1), _day_from(anchor, mention.day, 1)
    if mention.direction is not None:
        return _of_day(past if mention.direction == "past" else future)
    if mention.day <= anchor.day:
        return _of_day(past)
    if anchor - past <= NEAR:
        return None if mention.tense == "future" else _of_day(past)
    in_month = future.month == anchor.month
    return _of_day(future) if in_month and mention.tense != "past" else None


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
        year, month = _add_months(year, month, step)


def _nearest_month(anchor: date, mention: DateMention) -> _Value | None:
    """Place a month without a year, with a day or without: see the module's rules."""
    month = mention.month or 1
    ahead = (month, mention.day or anchor.day) > (anchor.month, anchor.day)
    behind = (month, mention.day or anchor.day) < (anchor.month, anchor.day)
    if mention.direction == "past":
        return _checked(anchor.year - ahead, mention)
    if mention.direction == "future":
        return _checked(anchor.year + behind, mention)
    if ahead and mention.tense == "past":
        return _checked(anchor.year - 1, mention) if _months_apart(anchor, month, -1) else None
    if behind and mention.tense == "future" and _months_apart(anchor, month, 1):
        return _checked(anchor.year + 1, mention)
    return _checked(anchor.year, mention)


def _months_apart(anchor: date, month: int, step: int) -> bool:
    """Tell whether the month of the year before or after is near enough to be meant without a year."""
    return abs(date(anchor.year + step, month, 15) - anchor) <= TURN


def _nearest_part(anchor: date, mention: DateMention) -> _Value:
    """Place a half or a quarter without a year: the anchor's, or the nearest on the side that the words give."""
    first, last = _PARTS[mention.part or 40]
    if mention.direction == "past":
        return _Value(anchor.year - (last >= anchor.month), part=mention.part)
    if mention.direction == "future":
        return _Value(anchor.year + (first < anchor.month), part=mention.part)
    return _Value(anchor.year, part=mention.part)
