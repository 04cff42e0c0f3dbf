"""What the words around an English date say of it.

In: a text and where a date stands in it. Out: how the preposition before it binds it (by 2030), and whether the verb of
its clause lies in the past.
"""

import re

from converter.model.dates import Direction
from converter.model.vocab import DateBound

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


def read_bound(text: str, start: int, end: int) -> DateBound:
    """Read the bound from the preposition before a date or the word behind it."""
    match = _BOUND.search(text[max(0, start - _BEFORE) : start])
    if match is None:
        return "after" if _ONWARDS.match(text, end) else "on"
    return "before" if match["before"] else "after" if match["after"] else "during"


def read_tense(text: str, start: int, end: int) -> Direction | None:
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
