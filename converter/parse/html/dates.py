"""Dates and times as pages state them.

In: the words of a statement. Out: ISO 8601, a day or a time with its zone where one is given; null for anything else.
"""

import re
from datetime import date
from email.utils import parsedate_to_datetime

_DAY = r"(?P<year>\d{4})[-./년]\s?(?P<month>\d{1,2})[-./월]\s?(?P<day>\d{1,2})(?:일|\.)?"
_CLOCK = r"(?P<hour>\d{1,2})(?P<minutes>:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
# ``2031.05.03. (토) 오후 9:04``, ``2031-05-03 9:04 PM``
_ISO = re.compile(
    rf"{_DAY}(?:[T\s,]*(?:\([^\d\s)]\))?\s*(?P<before>[^\d\s:]{{0,2}})\s*{_CLOCK}\s*(?P<after>[AaPp]\.?[Mm])?)?"
)
_AFTERNOON = ("오후", "p")
_NOON = 12
_MOST_HOURS = 24
_FIRST_YEAR, _LAST_YEAR = 1500, 2999  # other numbers of four digits are no years of news
_YEAR = re.compile(r"\d{4}")  # nothing is a date without it, and most lines hold none
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?)?(Z|[+-]\d{2}:?\d{2})?\Z")
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
_TWELVE_HOURS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9]):([0-5]\d)(?::[0-5]\d)?\s*([AaPp])\.?[Mm]")
_MOST_MONTHS = 12
_DMY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")


def iso(words: str) -> str | None:
    """Return a day, or a time with its zone."""
    return _iso(words) if _YEAR.search(words) else None


def _iso(words: str) -> str | None:
    match = _ISO.search(words)
    if match:
        return _day(match["year"], match["month"], match["day"], _time(match))
    match = _COMPACT.match(words.strip())
    if match:
        time = f"T{match[4]}:{match[5]}:{match[6] or '00'}{match[7] or ''}" if match[4] else ""
        return _day(match[1], match[2], match[3], time)
    match = _WORDS.search(words)
    if match and match[2][:3].lower() in _MONTHS and (match[1] or match[3]):
        return _in_words(words, match)
    match = _DMY.search(words)
    if match is None:
        return None
    # Americans put the month first; where both may be months, the rest of the world is followed.
    day, month = (match[2], match[1]) if int(match[2]) > _MOST_MONTHS else (match[1], match[2])
    return _day(match[3], month, day, "")


def _in_words(words: str, match: re.Match[str]) -> str | None:
    """Return the day that stands in words, and the time of a mail's date or of a clock of twelve hours."""
    clock = _TWELVE_HOURS.search(words)
    if clock is None:
        try:
            return parsedate_to_datetime(words).isoformat()
        except ValueError:
            pass
    hour = int(clock[1]) % _NOON + _NOON * (clock[3] in "pP") if clock else 0
    day = match[1] or match[3]
    return _day(match[4], str(_MONTHS[match[2][:3].lower()]), day, f"T{hour:02}:{clock[2]}" if clock else "")


def _time(match: re.Match[str]) -> str:
    """Return the time of day in 24 hours, with its zone."""
    if not match["hour"]:
        return ""
    hour, said = int(match["hour"]), (match["before"] + (match["after"] or "")).lower()
    if said and hour <= _NOON and (said.endswith("m") or said in ("오전", "오후")):
        hour = hour % _NOON + _NOON * said.startswith(_AFTERNOON)
    return "" if hour >= _MOST_HOURS else f"T{hour:02}{match['minutes']}{match['zone'] or ''}"


def _day(year: str, month: str, day: str, time: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() + time if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
