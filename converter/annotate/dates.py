"""Resolve the dates of an article.

In: the outline, the pack's reader of date mentions, and the day of publication if the caller knows it. Out: ``Date``
values in text order, offsets into ``outline.text``, in EDTF and never more precise than the words.

Newspapers leave out what the reader knows, so what a mention leaves out is filled in by these rules:

- The anchor is the article's own date line, else the caller's day, else the day that its press photos carry, else
  there is none, and what needs one stays null.
- A day, month or part that leaves out what it belongs to is placed as ``placing`` says.
- A mention that goes back (that day) takes the last day named. A day more than a month before the anchor, or
  after it, is meant only inside the same block: such days are told aside, and the next block's is the news's own.
"""

from collections.abc import Callable
from datetime import date, timedelta

from converter.annotate.placing import DateValue, add_months, checked, of_day, place
from converter.model.dates import DateMention
from converter.model.diagnostic import Diagnostic
from converter.model.outline import Outline
from converter.model.span import Date

ASIDE = timedelta(days=31)
# Behind the day of a photo stand at most its credit and an address; photos of one story are of one week.
CREDIT = 40
NEWS = timedelta(days=7)
FindDates = Callable[[str], tuple[DateMention, ...]]


class _Resolver:
    """Resolves mentions in text order and remembers what was named before."""

    def __init__(self, anchor: date | None) -> None:
        self.anchor = anchor
        self.last: DateValue | None = None
        self.news_day: date | None = None
        self.block_day: date | None = None
        self.used: date | None = None

    def enter_block(self) -> None:
        """Forget what counts inside one block only."""
        self.block_day = None

    def resolve(self, mention: DateMention) -> DateValue | None:
        """Return the mention's value; ``used`` is then the day that it was resolved against, if any."""
        self.used = None
        value = self._value(mention)
        self._remember(mention, value)
        return value

    def _value(self, mention: DateMention) -> DateValue | None:
        if mention.reference == "range":
            return self._continued(mention)
        if mention.day_offset is not None:
            base = self._base_day(mention)
            return None if base is None else of_day(base + timedelta(days=mention.day_offset))
        if mention.reference == "previous":
            return self._from_previous(mention)
        if mention.year is not None:
            return checked(mention.year, mention)
        return self._from_anchor(mention)

    def _base_day(self, mention: DateMention) -> date | None:
        if mention.reference == "anchor":
            self.used = self.anchor
            return self.anchor
        still_to_come = self.block_day is not None and self.anchor is not None and self.block_day > self.anchor
        aside = None if still_to_come and mention.tense == "past" else self.block_day
        self.used = aside or self.news_day or self.anchor
        return self.used

    def _from_previous(self, mention: DateMention) -> DateValue | None:
        """Read "October of the same year" and "the 30th of the same month" from the last date named."""
        last = self.last
        if last is None:
            return None
        if mention.year_offset is not None:
            return checked(last.year + mention.year_offset, mention)
        if mention.month_offset is not None and last.month is not None:
            return checked(last.year, mention, month=last.month)
        return None

    def _continued(self, mention: DateMention) -> DateValue | None:
        """Read the second date of a range from the first; the range runs forward, over the month or year's end too."""
        last = self.last
        if last is None or (mention.month is None and mention.part is None and last.month is None):
            return None
        if mention.part is not None:
            return DateValue(last.year, part=mention.part)
        if mention.month is not None:
            return checked(last.year + (mention.month < (last.month or 1)), mention)
        month = last.month or 1
        year, month = add_months(last.year, month, int((mention.day or 0) < (last.day or 0)))
        return checked(year, mention, month=month)

    def _from_anchor(self, mention: DateMention) -> DateValue | None:
        if self.anchor is None:
            return None
        self.used = self.anchor
        return place(self.anchor, mention)

    def _remember(self, mention: DateMention, value: DateValue | None) -> None:
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
    resolver = _Resolver(_anchor(outline, published) or _press_day(outline, find))
    dates: list[Date] = []
    for block in outline.blocks:
        if block.role not in blocks:
            continue
        resolver.enter_block()
        text = block.span.of(outline.text)
        for mention in find(text):
            value = resolver.resolve(mention)
            dates.append(
                Date(
                    value=None if value is None else value.edtf(),
                    text=mention.span.of(text),
                    anchor=None if resolver.used is None else resolver.used.isoformat(),
                    bound=mention.bound,
                    start=block.start + mention.start,
                    end=block.start + mention.end,
                    rule_id=mention.rule_id,
                )
            )
    return tuple(dates)


def remarks_on(dates: tuple[Date, ...]) -> tuple[Diagnostic, ...]:
    """Return a remark for every date whose words could not be placed, and one for all that lack a day to count from."""
    open_dates = [date for date in dates if date.value is None]
    remarks = [
        Diagnostic(
            code="date.unresolved",
            severity="info",
            message=f"{date.text}: more than one day could be meant, or none",
            start=date.start,
            end=date.end,
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


def _press_day(outline: Outline, find: FindDates) -> date | None:
    """Return the day at the end of the photo captions, as agencies date them; photos of different times give none."""
    days = []
    for block in outline.blocks:
        if block.role == "caption":
            text = block.span.of(outline.text)
            full = [m for m in find(text) if m.year and m.month and m.day and len(text) - m.end <= CREDIT]
            days += [day for m in full[-1:] if (value := checked(m.year or 0, m)) and (day := value.as_day())]
    return max(days) if days and max(days) - min(days) <= NEWS else None
