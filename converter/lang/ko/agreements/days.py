"""When something was agreed.

In: a sentence and a stretch of it that ends with the verb. Out: the day on which it was done, resolved on, or by which
it is named; what is still to come is no such day.
"""

import re

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.model.reading import SentenceView
from converter.model.span import Date, Span

FULL = len("2026-01-02")

# 협정이 체결된 2015년, 회사를 인수한 것은 2019년이다: the day stands behind the verb.
_MADE_IN = Gated(r"[가-힣]{0,3}(?:된|한|던|은|린)(?: (?:것은|때는|게))? (?:지난 )?")


def day(
    view: SentenceView, stretch: Span, *, full: bool = False, planned: bool = False, by_verb: bool = True
) -> Date | None:
    """Return the date on which it happened: the last one in the stretch that says a day on which, not until when.

    The one that the verb describes (협정이 체결된 2015년) goes before it, where the stretch ends ``by_verb`` and not
    with the name (계약은 이듬해). ``full`` asks for a day and takes no month or year instead. What is still to come is
    the day only of what is ``planned``, where another is told: 2일 만나 다리를 다음 달 9일 열기로 합의했다.
    """
    inside = [d for d in view.dates if d.bound in {"on", "during"} and d.span in stretch]
    if full:
        return next((d for d in reversed(inside) if d.value and len(d.value) == FULL), None)
    days = [d for d in inside if d.rule_id.endswith("day") or len(d.value or "") == FULL]
    told = days or inside
    past = [d for d in told if planned or not d.is_ahead]
    behind = _day_behind(view, stretch.end) if by_verb else None
    return behind or next(reversed(past or told), None)


def _day_behind(view: SentenceView, end: int) -> Date | None:
    """Return the day that a verb describes; what goes on since then (체결된 2015년 이후) does not matter."""
    behind = (d for d in view.dates if d.start < end < d.end or _MADE_IN.fullmatch(view.text, end, d.start))
    date = next(behind, None)
    return replace(date, bound="during") if date and date.bound == "after" else date


# 지난해 3월, 작년, 어제: what these words tell lies back.
_BACK = ("지난", "작년", "재작년", "어제", "그제", "전날")


def agreed_day(view: SentenceView, stretch: Span, *, recalled: bool = False) -> Date | None:
    """Return the date on which something was resolved on (지난해 3월 하기로 했다), where it cannot be when it is done.

    A day is, unless it is still to come; a month or a year only where it lies back. A year without a word for that
    does where it is ``recalled`` (2016년 인수하기로 한 것).
    """
    date = day(view, stretch)
    if date is None or date.is_ahead:
        return None
    told = len(date.value or "") == FULL or (recalled and date.value and date.anchor is None)
    return date if told or _is_behind(date) else None


def _is_behind(date: Date) -> bool:
    """Tell whether a date lies before the time of the article."""
    if date.text.startswith(_BACK):
        return True
    if date.value is None or date.anchor is None or date.value[5:7] > "12":
        return False
    return date.value < date.anchor[: len(date.value)]


# 1965년[ 한일 청구권협정], 1965년[도 맺은] 협정: a year that belongs to a name.
_OF_NAME = re.compile(r"도?에? ?(?:체결된|체결한|맺은|맺어진|합의한|합의된)? ?")


def day_of_name(view: SentenceView, name: Span) -> Date | None:
    """Return the date that stands right before a name."""
    start = name.start + view.span.start
    dates = (d for d in view.dates if d.bound in {"on", "during"})
    return next((d for d in dates if d.end <= start and _OF_NAME.fullmatch(view.text, d.end, start)), None)
