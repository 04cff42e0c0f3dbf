"""Where, when and on what occasion something was agreed.

In: a sentence and a stretch of it, as spans of the article. Out: the place behind in or at, the day, the meeting.
"""

import re
from typing import NamedTuple

from converter.lang.en.dates_table import MONTH
from converter.lang.en.names_table import table as names
from converter.lang.en.words import CAPITAL
from converter.model.reading import SentenceView
from converter.model.span import Date, Span

_PLACE = re.compile(
    rf"\b(?:in|at)\s(?P<place>(?:(?:the|an?)\s(?:(?!of\b|to\b)(?:hotel|palace|ceremony|conference|port|city"
    rf"|capital|centre|center|office|ministry|house|base|airport|resort|town|village|in|on|central|presidential"
    rf"|foreign)\s){{0,4}}|(?:central|downtown|northern|southern|eastern"
    rf"|western)\s)?(?!{MONTH}\b)(?P<name>{CAPITAL}(?:\s{CAPITAL}){{0,3}})(?:,\s(?!and\b|the\b"
    rf"|said\b){CAPITAL})?)(?=[\s,.;]|\Z)",
)
_OCCASION = re.compile(
    r"\b(?:on the sidelines of|at|during|after)\s(?P<occasion>(?:the|an?|their|his)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:summit|forum|talks|meeting|conference|visit|ceremony|assembly|council|[Cc]ouncil)\b)",
)
_FULL = len("2026-01-02")


class Circumstances(NamedTuple):
    """The day, the place and the meeting, each null where nobody says so."""

    date: Date | None
    place: Span | None
    occasion: Span | None


def read(view: SentenceView, stretch: Span, verb: int) -> Circumstances:
    """Return what a stretch says of how something was agreed; where stands behind the verb."""
    behind = Span(verb, stretch.end)
    return Circumstances(_day(view, stretch, verb), place(view, behind), _occasion(view, stretch))


def place(view: SentenceView, stretch: Span) -> Span | None:
    """Return where it happened: the first place in the stretch, else none."""
    for match in _PLACE.finditer(view.text, stretch.start, stretch.end):
        bodies = [
            a
            for a in view.actors
            if a.span.overlaps(Span(*match.span("name")))
            and a.actor.type in {"company", "person", "international_organization"}
        ]
        if not bodies and match["name"].split()[0] not in names().not_names:
            end = match.end("place") - match["place"].endswith(("’s", "'s")) * 2
            return Span(match.start("place"), end)
    return None


def _occasion(view: SentenceView, stretch: Span) -> Span | None:
    """Return the meeting at which it happened."""
    match = _OCCASION.search(view.text, stretch.start, stretch.end)
    return Span(*match.span("occasion")) if match else None


def _day(view: SentenceView, stretch: Span, verb: int) -> Date | None:
    """Return the date nearest to the verb that says a day on which, not until when; a full day is preferred."""
    dates = [d for d in view.dates if d.span in stretch and d.bound == "on"]
    full = [d for d in dates if d.value and len(d.value) == _FULL]
    return min(full or dates, key=lambda d: abs(d.start - verb), default=None)
