"""Dates and times as pages state them.

In: the words of a statement. Out: ISO 8601, a day or a time with its zone where one is given; null for anything else.
"""

import re
from datetime import date, datetime, timedelta
from email.utils import parsedate_to_datetime

from converter.model.document import Stated

_ISO = re.compile(
    r"(\d{4})[-./년]\s?(\d{1,2})[-./월]\s?(\d{1,2})(?:일|\.)?(?:[T\s,]*\(?[^\d\s)]{0,2}\)?\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?\Z")
_MONTHS = {
    name: n
    for n, names in enumerate(
        (
            ("jan", "ene", "gen", "janv"),
            ("feb", "fév"),
            ("mar", "mär", "mrz"),
            ("apr", "abr", "avr"),
            ("may", "mai", "mag"),
            ("jun", "giu", "juin"),
            ("jul", "lug", "juil"),
            ("aug", "ago", "aoû"),
            ("sep", "set"),
            ("oct", "okt", "ott"),
            ("nov",),
            ("dec", "dez", "dic", "déc"),
        ),
        1,
    )
    for name in names
}
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([A-Za-zäéû]{3,10})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)
_SAME = timedelta(minutes=1)
_DMY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def iso(words: str) -> str | None:
    """Return a day, or a time with its zone."""
    match = _ISO.search(words)
    if match:
        time = (
            match[4]
            and f"T{match[4].zfill(len(match[4]) if match[4][1] != ':' else len(match[4]) + 1)}{match[5] or ''}"
        )
        return _day(match[1], match[2], match[3], time or "")
    match = _COMPACT.match(words.strip())
    if match:
        time = f"T{match[4]}:{match[5]}:{match[6] or '00'}{match[7] or ''}" if match[4] else ""
        return _day(match[1], match[2], match[3], time)
    match = _WORDS.search(words)
    if match and match[2][:3].lower() in _MONTHS and (match[1] or match[3]):
        try:
            return parsedate_to_datetime(words).isoformat()
        except ValueError:
            return _day(match[4], str(_MONTHS[match[2][:3].lower()]), match[1] or match[3], "")
    match = _DMY.search(words)
    return _day(match[3], match[2], match[1], "") if match else None


def zoned(stamps: list[Stated]) -> Stated | None:
    """Return the first, in the words of one that gives the same instant in its own zone rather than in UTC."""
    first = stamps[0] if stamps else None
    instant = _instant(first.text) if first else None
    if first is None or instant is None or instant.utcoffset():
        return first
    return next(
        (one for one in stamps if (other := _instant(one.text)) and other.utcoffset() and abs(other - instant) < _SAME),
        first,
    )


def _instant(stamp: str) -> datetime | None:
    try:
        instant = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return instant if instant.tzinfo else None


def _day(year: str, month: str, day: str, time: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat() + time
    except ValueError:
        return None
