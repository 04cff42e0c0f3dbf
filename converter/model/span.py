"""Where something stands in a text, and the words that stand there."""

from msgspec import Struct

from converter.model.vocab import DateBound


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points; which text it points into is said by whoever holds it."""

    start: int
    end: int

    def __contains__(self, other: "Span") -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """Return the span moved by so many code points."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """Return the words of the text that stand in this span."""
        return text[self.start : self.end]


class Passage(Struct, frozen=True, kw_only=True, gc=False):
    """Words of ``article.text``, where they stand, and the rule that found them."""

    text: str
    start: int
    end: int
    rule_id: str

    @property
    def span(self) -> Span:
        """The passage's place in ``article.text``."""
        return Span(self.start, self.end)


class Date(Struct, frozen=True, kw_only=True, gc=False):
    """A date as the text gives it.

    ``value`` is EDTF (``2025-10-29``, ``2026-03``, ``2026``, ``2026-40`` for its first half) and never more precise
    than the words; null where the words cannot be resolved. ``anchor`` is the day it was resolved against.
    """

    value: str | None
    text: str
    anchor: str | None
    bound: DateBound
    start: int
    end: int
    rule_id: str

    @property
    def span(self) -> Span:
        """The words' place in ``article.text``."""
        return Span(self.start, self.end)

    @property
    def is_ahead(self) -> bool:
        """Tell whether it begins after the day against which it was resolved; never where parts of a year are told."""
        if self.value is None or self.anchor is None or self.value[5:7] > "12":
            return False
        return self.value > self.anchor[: len(self.value)]


def passage(text: str, span: Span, rule_id: str) -> Passage:
    """Cut a passage out of a text, with white space at its ends left out."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Passage(text=words.strip(), start=start, end=start + len(words.strip()), rule_id=rule_id)
