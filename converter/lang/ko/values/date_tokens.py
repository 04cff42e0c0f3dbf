"""Find the parts that Korean dates are built from.

In: a text. Out: tokens in text order, each one part of a date (a direction, a year, a half or quarter, a month, a day),
as numbers or as offsets. The words come from ``dates.toml``; what stands in figures is read here.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang.tables import Entry, load
from converter.model.dates import Direction, Reference
from converter.model.vocab import DateBound

Unit = Literal["direction", "year", "part", "season", "week", "month", "day", "full"]
# What may stand directly behind a date word or its unit: particles and the words that newsrooms glue to it. Everything
# else in Hangul makes a longer word of it (29일 → 일본, 3월 → 월드컵, 이날 → 이날개).
_PARTICLE = (
    r"(?:에는|에도|에만|에야|에서|에|엔|은|는|이|가|의|을|를|로|으로|과|와|도|만|까지|부터|께|경|쯤|중순|중|내|말|초순|초|이후|이전|"
    r"이래|인|밤|새벽|오전|오후|안에|들어|상반기|하반기|하순|봄|여름|가을|겨울|한국시간|현지시간|이다|이며|이고|이라고?|"
    r"이었다|였다|이었던|였던|인데|이나|보다|처럼|뿐|간담회|밤늦게|까진|부턴|이?면|다|밖에)"
)
EDGE = rf"(?:(?![가-힣])|(?={_PARTICLE}{{1,3}}(?![가-힣])))"
_YEARS = (1800, 2199)
_PIVOT = 50  # ’49 is 2049, ’50 is 1950
_LAST_MONTH, _LAST_DAY = 12, 31
_QUARTER_CODE = 32  # EDTF: 33 is the first quarter
_UNITS = {"년": "year", "年": "year", "월": "month", "月": "month", "일": "day", "日": "day", "분기": "part"}
_JOIN = r"\s?[~∼～〜–·ㆍ-]\s?"
_COUNTED = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?<!\d/)(?<![A-Za-z])(?:(?P<first>\d{{1,4}}){_JOIN})?(?P<mark>['’‘])?(?P<number>\d{{1,4}})\s?"
    rf"(?P<unit>[년年월月日일]|분기)(?:도(?=에|\s))?(?=\d|자(?![가-힣])|{EDGE})",
)
# Every figure that _COUNTED can begin with; trying it at every character takes several times as long.
_FIGURES = re.compile(r"[\d'’‘]\d*")
_GLUED = frozenset("올난해년")
_FULL = re.compile(
    r"(?P<y>(?:18|19|20|21)(?<![\d.,/-]..)\d\d)(?P<sep>[./-])\s?(?P<m>\d{1,2})(?P=sep)\s?(?P<d>\d{1,2})(?!\d)",
)


class Word(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``words`` in ``dates.toml``."""

    surfaces: tuple[str, ...]
    unit: Unit
    offset: int | None = None
    value: int | None = None
    direction: Direction | None = None
    reference: Reference = "anchor"
    bound: DateBound = "on"
    needs_next: bool = False
    spoken: bool = False


class Duration(Entry, frozen=True, forbid_unknown_fields=True):
    """One entry of ``durations``: what right before or right behind a number of days makes it no date."""

    where: Literal["before", "after"]
    pattern: str
    always: bool = False


class DateTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``dates.toml``."""

    words: tuple[Word, ...]
    durations: tuple[Duration, ...]


class Token(Struct, frozen=True, kw_only=True, gc=False):
    """One part of a date; ``word`` is the table's entry where a word gave it, null where figures did.

    ``open_range`` marks the first of two joined numbers (29 in 29~30일).
    """

    start: int
    end: int
    unit: Unit
    value: int | None = None
    word: Word | None = None
    year_month_day: tuple[int, int, int] | None = None
    open_range: bool = False


@cache
def table() -> DateTable:
    """Return the table, read once."""
    return load("converter.lang.ko.values", "dates.toml", DateTable)


@cache
def _words() -> tuple[re.Pattern[str], dict[str, Word]]:
    by_surface = {surface: word for word in table().words for surface in word.surfaces}
    names = "|".join(re.escape(surface) for surface in sorted(by_surface, key=len, reverse=True))
    return re.compile(rf"(?:{names})(?={EDGE})"), by_surface


def tokens(text: str) -> list[Token]:
    """Return the parts of dates in a text, in order, none overlapping another."""
    found = sorted([*_counted(text), *_full(text), *_worded(text)], key=lambda t: (t.start, -t.end))
    kept: list[Token] = []
    for token in found:
        if not kept or token.start >= kept[-1].end:
            kept.append(token)
    return kept


def _worded(text: str) -> Iterator[Token]:
    pattern, by_surface = _words()
    for match in pattern.finditer(text):
        word = by_surface[match.group()]
        left = text[match.start() - 1 : match.start()]
        # Halves and seasons are glued to the year (올가을, 지난여름, 내년상반기); other words begin a word.
        if "가" <= left <= "힣" and not (word.value is not None and left in _GLUED):
            continue
        yield Token(start=match.start(), end=match.end(), unit=word.unit, value=word.value, word=word)


def _full(text: str) -> Iterator[Token]:
    for match in _FULL.finditer(text):
        day = (int(match["y"]), int(match["m"]), int(match["d"]))
        if 1 <= day[1] <= _LAST_MONTH and 1 <= day[2] <= _LAST_DAY:
            yield Token(start=match.start(), end=match.end(), unit="full", year_month_day=day)


def _counted(text: str) -> Iterator[Token]:
    for figures in _FIGURES.finditer(text):
        match = _COUNTED.match(text, figures.start())
        if match is None:
            continue
        unit = _UNITS[match["unit"]]
        if match["first"] and (first := _value(unit, match["first"], marked=False)) is not None:
            yield Token(
                start=match.start("first"),
                end=match.end("first"),
                unit=_as_unit(unit),
                value=first,
                open_range=True,
            )
        value = _value(unit, match["number"], marked=_is_short_year(unit, match))
        if value is not None:
            start = match.start("mark") if _is_short_year(unit, match) else match.start("number")
            yield Token(start=start, end=match.end(), unit=_as_unit(unit), value=value)


def _is_short_year(unit: str, match: re.Match[str]) -> bool:
    """Tell whether it is a year without its century (’18년); elsewhere the mark opens a quote."""
    return unit == "year" and match["mark"] is not None and len(match["number"]) == 2  # noqa: PLR2004 - two figures


def _as_unit(unit: str) -> Unit:
    return "year" if unit == "year" else "month" if unit == "month" else "day" if unit == "day" else "part"


def _value(unit: str, figures: str, *, marked: bool) -> int | None:
    """Return what the figures stand for; null where no date has such a part."""
    number = int(figures)
    if unit == "year":
        if marked:
            return number + (2000 if number < _PIVOT else 1900)
        return number if _YEARS[0] <= number <= _YEARS[1] else None
    if unit == "part":
        return _QUARTER_CODE + number if 1 <= number <= 4 else None  # noqa: PLR2004 - four quarters
    return number if 1 <= number <= (_LAST_MONTH if unit == "month" else _LAST_DAY) else None
