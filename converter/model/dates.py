"""A date as a language pack reads it, before anybody knows the day of publication."""

from typing import Literal

from msgspec import Struct

from converter.model.span import Span
from converter.model.vocab import DateBound

Direction = Literal["past", "future"]
Reference = Literal["anchor", "previous", "range"]


class DateMention(Struct, frozen=True, kw_only=True):
    """One date expression, unresolved; ``start`` and ``end`` point into the text that the pack was given.

    A part of the date stands as a number (``year``) or as an offset (``year_offset``), or is null where the words do
    not give it. ``part`` is the EDTF sub-year code: 21-24 seasons, 33-36 quarters, 40 and 41 halves. ``weekday``
    counts from Monday, 0.

    ``direction`` is what the words of the date itself say (last, next), ``tense`` what the predicate behind
    it suggests. Offsets count from ``reference``: the day of publication (``anchor``) or the day mentioned before
    (``previous``: that day); ``range`` takes what is missing from the mention right before (from May 20 to 22).
    """

    start: int
    end: int
    rule_id: str
    year: int | None = None
    year_offset: int | None = None
    part: int | None = None
    month: int | None = None
    month_offset: int | None = None
    day: int | None = None
    day_offset: int | None = None
    weekday: int | None = None
    direction: Direction | None = None
    tense: Direction | None = None
    reference: Reference = "anchor"
    bound: DateBound = "on"

    @property
    def span(self) -> Span:
        """The words' place in the text that was read."""
        return Span(self.start, self.end)
