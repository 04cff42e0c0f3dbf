"""Read English dates as neutral mentions.

In: the text of one block. Out: ``DateMention`` values in text order, unresolved: the day of publication is not known
here. What stands in figures or names a month or weekday is read by the patterns here, other words come from
``dates.toml``. How a date is bound and whether it is past is read in the words around it.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.en.dates_around import read_bound, read_tense
from converter.lang.en.dates_table import MONTH, WEEKDAYS, Part, Word, month_number, table
from converter.lang.en.words import one_of
from converter.model.dates import DateMention, Direction

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
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
_OFFSETS = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_DIRECTIONS: dict[str, Direction] = {"last": "past", "past": "past", "next": "future", "coming": "future"}
_LAST_DAY = 31


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


def _mention(text: str, at: tuple[int, int], rule: str, **fields: int | str | None) -> DateMention:
    start, end = at
    return DateMention(
        start=start,
        end=end,
        rule_id=f"en.date.{rule}",
        bound=read_bound(text, start, end),
        tense=read_tense(text, start, end),
        **fields,  # type: ignore[arg-type]
    )


def _days(text: str) -> Iterator[DateMention]:
    for match in _FULL.finditer(text):
        day = int((match["d1"] or match["d2"]).rstrip("sthndr"))
        year = match["y1"] or match["y2"]
        if 1 <= day <= _LAST_DAY:
            yield _mention(
                text,
                match.span(),
                "day",
                year=int(year) if year else None,
                month=month_number(match["m1"] or match["m2"]),
                day=day,
            )
    for match in _ISO.finditer(text):
        yield _mention(text, match.span(), "iso", year=int(match["y"]), month=int(match["m"]), day=int(match["d"]))


def _months(text: str) -> Iterator[DateMention]:
    for match in _MONTH_YEAR.finditer(text):
        yield _mention(text, match.span(), "month", year=int(match["year"]), month=month_number(match["month"]))
    for match in _MONTHS_ALONE.finditer(text):
        group = "month" if match["month"] else "month2"
        to = match["to"] or match["to2"]
        start = match.start("to" if match["to"] else "to2") if to else match.start(group)
        yield _mention(text, (start, match.end()), "month", month=month_number(match[group]), direction=_direction(to))


def _years(text: str) -> Iterator[DateMention]:
    for match in _YEAR_ALONE.finditer(text):
        group = "year" if match["year"] else "year2"
        yield _mention(text, match.span(group), "year", year=int(match[group]))


def _weekdays(text: str) -> Iterator[DateMention]:
    for match in _DAY_OF_WEEK.finditer(text):
        yield _mention(
            text, match.span(), "weekday", weekday=WEEKDAYS.index(match["weekday"]), direction=_direction(match["to"])
        )


def _words(text: str) -> Iterator[DateMention]:
    pattern, by_surface = _word_pattern()
    for match in pattern.finditer(text):
        word = by_surface[match.group().casefold()]
        yield _mention(
            text,
            match.span(),
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
                match.span(),
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


def _direction(word: str | None) -> Direction | None:
    return _DIRECTIONS.get(word.casefold()) if word else None
