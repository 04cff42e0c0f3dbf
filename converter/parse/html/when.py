"""When the article was published and modified: what is stated and what is shown, reconciled.

In: the statements of a page, the most trusted first, and the line that shows a date to its reader. Out: a day or a
time. Metadata state an instant, often in UTC, sometimes that of the first version; readers, and the words ``today`` and
``Monday`` in the text, go by the day that the page shows. So the shown day counts where it is the same instant in the
newsroom's zone, or the day of the version that is shown.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from converter.model.document import Stated
from converter.parse.html.dates import iso
from converter.parse.html.meta import Facts

_SAME = timedelta(minutes=1)
_DAY = timedelta(days=1)
_STEP = timedelta(minutes=30)  # nearly all zones differ by multiples of this
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
_LONGEST = 80
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)\s*([ap])?", re.IGNORECASE)
_MODIFIED = re.compile(r"updat|modif|edited|correct|aktuali|수정|갱신|업데이트|최종", re.IGNORECASE)
_IN_URI = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:/|\d{0,12}\b)")


def modified(facts: Facts, shown: Sequence[str]) -> Stated | None:
    """Return the day or time at which the article was last changed; ``shown`` are the lines around the headline."""
    return _zoned(_stamps(facts.stated["modified"])) or next(
        (
            Stated(stamp, "html.byline")
            for text in shown
            if len(text) <= _LONGEST and (said := _MODIFIED.search(text)) and (stamp := iso(text[said.end() :]))
        ),
        None,
    )


def published(facts: Facts, shown: Stated | None) -> Stated | None:
    """Return the day or time of publication; ``shown`` is the line with a date near the headline."""
    given = facts.stated["published"]
    stated = _stamps([one for one in given if one.rule_id != "html.time"])
    times = _stamps([one for one in given if one.rule_id == "html.time"])
    seen = _stamps([shown] if shown else [])
    found = _zoned([*stated, *seen, *times]) or _in_uri(facts)
    if not (found and stated and seen and shown) or len(shown.text) > _LONGEST or _MODIFIED.search(shown.text):
        return found
    return _local(found, seen[0], shown.text) or _of_version(found, seen[0], facts) or found


def _stamps(given: list[Stated] | tuple[Stated, ...]) -> list[Stated]:
    return [Stated(stamp, one.rule_id) for one in given if (stamp := iso(one.text))]


def _zoned(stamps: list[Stated]) -> Stated | None:
    """Return the first, in the words of one that gives the same instant in its own zone rather than in UTC."""
    first = stamps[0] if stamps else None
    instant = _instant(first.text) if first else None
    if first is None or instant is None or instant.utcoffset():
        return first
    return next(
        (one for one in stamps if (other := _instant(one.text)) and other.utcoffset() and abs(other - instant) < _SAME),
        first,
    )


def _local(found: Stated, seen: Stated, words: str) -> Stated | None:
    """Return the stated instant in the newsroom's zone, or the day that it has there, where the page shows it."""
    instant = _instant(found.text)
    day = _day(seen.text)
    if instant is None or instant.utcoffset():
        return None
    midnight = datetime.combine(day, datetime.min.time(), UTC)
    if not midnight - _EAST <= instant < midnight + _DAY - _WEST:
        return None
    clock = _CLOCK.search(seen.text) or _CLOCK.search(words)
    if clock is None:
        return None if day == instant.date() else Stated(day.isoformat(), seen.rule_id)
    hours = int(clock[1]) % 12 + 12 * (clock[3].lower() == "p") if clock[3] else int(clock[1])
    offset = midnight + timedelta(hours=hours, minutes=int(clock[2])) - instant.replace(second=0, microsecond=0)
    if offset % _STEP or not offset or not _WEST <= offset <= _EAST:
        return None
    return Stated((instant + offset).replace(tzinfo=None).isoformat() + _sign(offset), seen.rule_id)


def _sign(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _of_version(found: Stated, seen: Stated, facts: Facts) -> Stated | None:
    """Return the shown day where it is that of the last change: the page shows no other."""
    day, first = _day(seen.text), _day(found.text)
    changes = [_day(one.text) for one in _stamps(facts.stated["modified"])]
    if day <= first:
        return None
    return seen if any(abs(change - day) <= _DAY for change in changes) else None


def _in_uri(facts: Facts) -> Stated | None:
    """Return the day in the page's address, where nothing else states one."""
    for one in facts.stated["uri"]:
        match = _IN_URI.search(one.text)
        stamp = iso("-".join(match.groups())) if match else None
        if stamp:
            return Stated(stamp, "html.uri")
    return None


def _instant(stamp: str) -> datetime | None:
    try:
        instant = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return instant if instant.tzinfo else None


def _day(stamp: str) -> date:
    return date.fromisoformat(stamp[:10])
