"""Read English dates as neutral mentions.

In: the text of one block. Out: ``DateMention`` values in text order, unresolved: the day of publication is not known
here. What stands in figures or names a month or weekday is read by the patterns here, other words come from
``dates.toml``. The preposition before a date says how it is bound (by 2030), the verb of its clause whether it is
past.
"""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from converter.lang.en.words import one_of
from converter.lang.tables import Entry, load
from converter.model.dates import DateMention, Direction
from converter.model.vocab import DateBound

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
)
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})"
_YEAR = r"(?:19|20)\d\d"
_LEAD = (
    r"(?:in|by|until|till|since|from|to|of|during|before|after|through|between|and|late|early|mid|around|year"
    r"|for|starting|beginning|ending|onwards?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"(?<![\w$£€.,-])(?:(?P<weekday>{_WEEKDAY}),?\s)?(?:the\s)?"
    rf"(?:(?P<m1>{MONTH})\b\.?\s(?P<d1>{_DAY})(?![\d,.]*\d)(?:,?\s(?P<y1>{_YEAR})\b)?"
    rf"|(?P<d2>{_DAY})\s(?:of\s)?(?P<m2>{MONTH})\b\.?(?:,?\s(?P<y2>{_YEAR})\b)?)(?!\w)",
)
_MONTH_YEAR = re.compile(rf"(?<!\w)(?P<month>{MONTH})\b\.?,?\s(?:of\s)?(?P<year>{_YEAR})\b")
_LEADS = ("in", "by", "until", "since", "late", "early", "mid", "from", "of", "to", "for", "during", "before", "after")
_MONTHS_ALONE = re.compile(
    rf"(?<!\w)(?:(?i:{'|'.join(_LEADS)})(?:\s|-)(?:late\s|early\s|mid-?)?)(?:(?P<to>(?i:last|next"
    rf"|this))\s)?(?P<month>{MONTH})\b(?!\s?\d)"
    rf"|(?<!\w)(?P<to2>(?i:last|next|this))\s(?P<month2>{MONTH})\b(?!\s?\d)",
)
_ISO = re.compile(r"(?<![\d.-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])")
_YEAR_ALONE = re.compile(
    rf"(?<!\w)(?i:{_LEAD})(?:\s|-)(?:(?:the\s)?(?:end|start|beginning|middle|late|early)\s(?:of\s)?"
    rf"|mid-)?(?P<year>{_YEAR})(?!\w|[,.]\d|\s?(?:%|tonnes|people|jobs|of\b))"
    rf"|\((?P<year2>{_YEAR})\)",
)
_DAY_OF_WEEK = re.compile(rf"(?<!\w)(?:(?P<to>(?i:last|next|this))\s)?(?P<weekday>{_WEEKDAY})\b")
_OF = rf"(?:,?\s(?:of\s)?(?:(?P<year>{_YEAR})\b|(?P<rel>this|next|last)\syear))?"
_BOUND = re.compile(
    r"\b(?:(?P<before>by|until|till|before|to|no later than|prior to)|(?P<after>since|after|from|starting|beginning)|"
    r"(?P<during>during|within|throughout|between))\s(?:(?:in|on|the|end|start|beginning|middle|late|early|of"
    r"|mid)[\s-])*\Z",
)
_ONWARDS = re.compile(r"\s(?:onwards?|or later)\b")
_STOP = re.compile(r"[.?!;]\s|\n")
_FUTURE = re.compile(
    r"\b(?:will|shall|would|is to|are to|is due|are due|is set|are set|plans? to|expected|scheduled|intends?"
    r"|to be|about to|next)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|met|struck|said|told|made|began|took|came|went|won|held|gave|\w{3,}ed)\b"
)
_REACH = 100
_BEFORE = 40
_OFFSETS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_DIRECTIONS: dict[str, Direction] = {"last": "past", "past": "past", "next": "future", "coming": "future"}
_LAST_DAY = 31


class Word(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``words`` in ``dates.toml``."""

    surfaces: tuple[str, ...]
    day_offset: int | None = None
    month_offset: int | None = None
    year_offset: int | None = None


class Part(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``parts``: a half, quarter or season by its EDTF code."""

    surfaces: tuple[str, ...]
    part: int
    needs_lead: bool = False


class DateTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``dates.toml``."""

    words: tuple[Word, ...]
    parts: tuple[Part, ...]


@cache
def table() -> DateTable:
    """Return the table, read once."""
    return load("converter.lang.en", "dates.toml", DateTable)


def month_number(name: str) -> int:
    """Return the number of a month by its name or its abbreviation; ``ValueError`` if there is none."""
    return next(n for n, month in enumerate(_MONTHS, 1) if month[:3] == name[:3])


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the dates in a text, in order; the longest reading of the same words counts."""
    kept: list[DateMention] = []
    for mention in sorted(_read(text), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _read(text: str) -> Iterator[DateMention]:
    yield from _days(text)
    yield from _months(text)
    yield from _years(text)
    yield from _weekdays(text)
    yield from _words(text)
    yield from _parts(text)


def _mention(text: str, start: int, end: int, rule: str, **fields: int | str | None) -> DateMention:
    return DateMention(
        start=start,
        end=end,
        rule_id=f"en.date.{rule}",
        bound=_bound(text, start, end),
        tense=_tense(text, start, end),
        **fields,  # type: ignore[arg-type]
    )


def _days(text: str) -> Iterator[DateMention]:
    for match in _FULL.finditer(text):
        day = int((match["d1"] or match["d2"]).rstrip("sthndr"))
        year = match["y1"] or match["y2"]
        if 1 <= day <= _LAST_DAY:
            yield _mention(
                text,
                match.start(),
                match.end(),
                "day",
                year=int(year) if year else None,
                month=month_number(match["m1"] or match["m2"]),
                day=day,
            )
    for match in _ISO.finditer(text):
        yield _mention(
            text,
            match.start(),
            match.end(),
            "iso",
            year=int(match["y"]),
            month=int(match["m"]),
            day=int(match["d"]),
        )


def _months(text: str) -> Iterator[DateMention]:
    for match in _MONTH_YEAR.finditer(text):
        yield _mention(
            text,
            match.start(),
            match.end(),
            "month",
            year=int(match["year"]),
            month=month_number(match["month"]),
        )
    for match in _MONTHS_ALONE.finditer(text):
        group = "month" if match["month"] else "month2"
        to = match["to"] or match["to2"]
        start = match.start("to" if match["to"] else "to2") if to else match.start(group)
        yield _mention(
            text,
            start,
            match.end(),
            "month",
            month=month_number(match[group]),
            direction=_direction(to),
        )


def _years(text: str) -> Iterator[DateMention]:
    for match in _YEAR_ALONE.finditer(text):
        group = "year" if match["year"] else "year2"
        yield _mention(text, *match.span(group), "year", year=int(match[group]))


def _weekdays(text: str) -> Iterator[DateMention]:
    for match in _DAY_OF_WEEK.finditer(text):
        yield _mention(
            text,
            match.start(),
            match.end(),
            "weekday",
            weekday=_WEEKDAYS.index(match["weekday"]),
            direction=_direction(match["to"]),
        )


def _words(text: str) -> Iterator[DateMention]:
    pattern, by_surface = _word_pattern()
    for match in pattern.finditer(text):
        word = by_surface[match.group().casefold()]
        yield _mention(
            text,
            match.start(),
            match.end(),
            "word",
            day_offset=word.day_offset,
            month_offset=word.month_offset,
            year_offset=word.year_offset,
        )


@cache
def _word_pattern() -> tuple[re.Pattern[str], dict[str, Word]]:
    by_surface = {surface: word for word in table().words for surface in word.surfaces}
    return re.compile(rf"(?<![\w-]){one_of(by_surface)}(?![\w-])", re.IGNORECASE), by_surface


def _parts(text: str) -> Iterator[DateMention]:
    for entry, pattern in _part_patterns():
        for match in pattern.finditer(text):
            year, rel, to = match["year"], match["rel"], match["to"]
            if entry.needs_lead and not (year or rel or to):
                continue
            offset = _OFFSETS[rel] if rel else None
            yield _mention(
                text,
                match.start(),
                match.end(),
                "part",
                part=entry.part,
                year=int(year) if year else None,
                year_offset=offset,
                direction=_direction(to),
            )


@cache
def _part_patterns() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    return tuple(
        (p, re.compile(rf"(?<![\w-])(?:(?P<to>(?i:last|next|this))\s)?{one_of(p.surfaces)}(?![\w-]){_OF}"))
        for p in table().parts
    )


def _bound(text: str, start: int, end: int) -> DateBound:
    """Read the bound from the preposition before a date or the word behind it."""
    match = _BOUND.search(text[max(0, start - _BEFORE) : start])
    if match is None:
        return "after" if _ONWARDS.match(text, end) else "on"
    return "before" if match["before"] else "after" if match["after"] else "during"


def _tense(text: str, start: int, end: int) -> Direction | None:
    """Return the tense of the nearest verb before a date in its sentence, else of the first one behind it."""
    stops = [m.end() for m in _STOP.finditer(text, max(0, start - _REACH), start)]
    before = text[stops[-1] if stops else max(0, start - _REACH) : start]
    stop = _STOP.search(text, end, end + _REACH)
    for words, nearest in ((before, max), (text[end : stop.start() if stop else end + _REACH], min)):
        future = [m.start() for m in _FUTURE.finditer(words)]
        past = [m.start() for m in _PAST.finditer(words)]
        if future or past:
            first = nearest([*future, *past])
            return "future" if first in future else "past"
    return None


def _direction(word: str | None) -> Direction | None:
    return _DIRECTIONS.get(word.casefold()) if word else None
