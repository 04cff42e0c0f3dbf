"""Read Korean dates as neutral mentions.

In: the text of one block. Out: ``DateMention`` values in text order, unresolved: the day of publication is not known
here. Parts that stand side by side from large to small make one date (지난해 10월 29일); what stands around it decides
whether it is one (29일, but not 29일간) and how it is bound (29일까지).
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.parts import compile_pattern
from converter.lang.ko.values.date_tokens import EDGE, Token, table, tokens
from converter.model.dates import DateMention, Direction
from converter.model.span import Span
from converter.model.vocab import DateBound

_RANK = {"direction": 0, "year": 1, "part": 2, "season": 2, "month": 2, "week": 2, "day": 3}
_NAMES = ("year", "part", "month", "day")
# How far to look for what stands before a date, and for the predicate behind it.
_BEFORE, _PREDICATE = 8, 80
_EXTENT = re.compile(rf"\s?(?:초순|중순|하순|상순|말|초|께|경|쯤)(?:{EDGE})")
_PAREN = re.compile(r"\s?\([^()]{1,12}\)")
_BOUND = re.compile(
    r"\s?(?:(?P<before>까지|이전|전까지)|(?P<after>부터|이후|이래)|(?P<during>중(?:에는|에|으로)?|내(?:에|로)?|안(?:에|으로))(?![가-힣]))",
)
_RANGE = re.compile(r"\s?(?:\([^()]{1,12}\))?\s?(?:부터|에서|[~∼～〜–-]|[·ㆍ,]|과|와|및|또는)\s?")
_SPAN = re.compile(r"\s?[~∼～〜–-]\s?")
_STOP = re.compile(r"[.?!…]\s|[.?!…]$|\n|다\.")
_PAST = "{past}(?:다|고|으며|지만|는데|던|음)"
_FUTURE = "예정|계획|방침|전망|{fut} 것|기로 |겠다|{now}"


def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the dates in a text, in order; a duration (29일간), an age or an ordinal is none."""
    found: list[DateMention] = []
    runs = tuple(_runs(text, tokens(text)))
    quotes = enclosed(text) if any(_is_spoken(run) for run in runs) else ()
    for run in runs:
        if _is_date(text, run):
            mention = _mention(text, run)
            if _is_spoken(run) and _is_inside(quotes, mention):
                # Inside a quote, 오늘 is the day on which it was said.
                mention = replace(mention, reference="previous")
            if found and _SPAN.fullmatch(text, found[-1].end, mention.start):
                found[-1] = replace(found[-1], bound="after")
                mention = replace(mention, bound="before")
            found.append(_continue_range(text, found, mention))
    return tuple(found)


def _runs(text: str, parts: Iterable[Token]) -> Iterator[tuple[Token, ...]]:
    """Group the parts that stand side by side, from large to small."""
    run: list[Token] = []
    for token in parts:
        if run and not _joins(text, run[-1], token):
            yield tuple(run)
            run = []
        run.append(token)
    if run:
        yield tuple(run)


def _joins(text: str, left: Token, right: Token) -> bool:
    if left.unit == "full" or right.unit == "full" or left.open_range:
        return False
    gap = text[left.end : right.start]
    return len(gap) <= 1 and not gap.strip() and _RANK[left.unit] < _RANK[right.unit] and _fits(left, right)


def _fits(left: Token, right: Token) -> bool:
    """Tell whether two parts can make one date: a day needs a month before it, 지난 no word such as 작년 behind it."""
    if left.unit == "direction":
        return right.word is None or right.unit in {"part", "season"}
    return right.unit != "day" or (left.unit == "month" and right.word is None)


def _is_date(text: str, run: tuple[Token, ...]) -> bool:
    last = run[-1]
    if last.word is not None and (last.word.needs_next or (last.unit == "season" and len(run) == 1)):
        return False
    if last.word is not None or last.unit != "day":
        return not _duration(text, run, "before", always=True)
    bare = len(run) == 1
    return not (_duration(text, run, "before", always=not bare) or _duration(text, run, "after", always=not bare))


def _duration(text: str, run: tuple[Token, ...], where: str, *, always: bool) -> bool:
    """Tell whether the words before or behind make it a duration; ``always``: only those that do so in any case."""
    for pattern, of_any in _durations(where):
        if of_any or not always:
            if where == "after" and pattern.match(text, run[-1].end):
                return True
            if where == "before" and pattern.search(text, max(0, run[0].start - _BEFORE), run[0].start):
                return True
    return False


@cache
def _durations(where: str) -> tuple[tuple[Gated, bool], ...]:
    left = "(?<![가-힣])" if where == "before" else ""
    return tuple((Gated(left + d.pattern), d.always) for d in table().durations if d.where == where)


def _mention(text: str, run: tuple[Token, ...]) -> DateMention:
    start, end = run[0].start, run[-1].end
    named = [name for name in _NAMES if any(_field(token) == name for token in run)]
    mention = DateMention(start=start, end=end, rule_id="ko.date." + ("-".join(named) or run[-1].unit))
    for token in run:
        mention = _with_part(mention, token)
    if run[-1].unit != "day" and (extent := _EXTENT.match(text, end)):
        end = extent.end()
    return replace(mention, end=end, bound=_bound(text, end, mention.bound), tense=_tense(text, end))


def _field(token: Token) -> str:
    return "part" if token.unit == "season" else token.unit


def _with_part(mention: DateMention, token: Token) -> DateMention:
    if token.year_month_day is not None:
        year, month, day = token.year_month_day
        return replace(mention, year=year, month=month, day=day)
    if token.word is None or token.word.value is not None:
        return replace(mention, **{_field(token): token.value})
    word = token.word
    if word.direction is not None:
        return replace(mention, direction=word.direction)
    if word.offset is not None:
        mention = replace(mention, **{f"{word.unit}_offset": word.offset})
    return replace(mention, bound=word.bound, reference=word.reference)


def _bound(text: str, end: int, default: DateBound) -> DateBound:
    """Read the bound from the words behind a date; a bracket between them, (현지시간), does not count."""
    paren = _PAREN.match(text, end)
    match = _BOUND.match(text, paren.end() if paren else end)
    if match is None:
        return default
    return "before" if match["before"] else "after" if match["after"] else "during"


def _tense(text: str, end: int) -> Direction | None:
    """Return the tense of the nearest predicate behind a date in its sentence."""
    stop = _STOP.search(text, end, end + _PREDICATE)
    limit = stop.end() if stop else end + _PREDICATE
    past = compile_pattern(_PAST).search(text, end, limit)
    future = compile_pattern(_FUTURE).search(text, end, limit)
    if past is None or (future is not None and future.start() < past.start()):
        return None if future is None else "future"
    return "past"


def _is_spoken(run: tuple[Token, ...]) -> bool:
    """Tell whether it is a word that counts from the day on which it is said: 오늘, 어제."""
    return run[-1].word is not None and run[-1].word.spoken


def _is_inside(quotes: tuple[Span, ...], mention: DateMention) -> bool:
    before = bisect_right(quotes, mention.start, key=lambda quote: quote.start)
    return before > 0 and mention.end <= quotes[before - 1].end


def _continue_range(text: str, found: list[DateMention], mention: DateMention) -> DateMention:
    """Let the second date of a range or a list take the year and month that it leaves out from the first."""
    if not found or mention.year is not None or mention.direction is not None:
        return mention
    first = found[-1]
    tied = bool(_RANGE.fullmatch(text, first.end, mention.start)) or first.end == mention.start
    offsets = (mention.year_offset, mention.month_offset, mention.day_offset)
    if not tied or any(offset is not None for offset in offsets):
        return mention
    if mention.day is not None and first.day is None and first.rule_id != "ko.date.day":
        return mention
    return replace(mention, reference="range")
