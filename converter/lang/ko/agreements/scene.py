"""The scene that a sentence tells of, or goes back to: 18일 시청에서 협약식을 열었다, 같은 자리에서, 회담 뒤.

In: a sentence. Out: the meeting with its day and place, and how the sentence is tied to a scene told before it. Who
writes of several signings tells once where they were; the rest is carried on by such words, which ``scene.toml`` holds.
"""

from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances, days
from converter.lang.ko.parts import expand
from converter.lang.ko.phrases import ENTRIES
from converter.lang.tables import Entry, load
from converter.model.reading import SentenceView
from converter.model.scene import NOWHERE, Setting, Tie
from converter.model.span import Span

_MANY = 60  # words for meetings: these patterns are slow, and few sentences hold one of them


class Words(Entry, frozen=True, forbid_unknown_fields=True):
    """One way to set a scene or to go back to one."""

    pattern: str


class SceneTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``scene.toml``."""

    parts: dict[str, str]
    held: Words
    bare: Words
    same: Words
    that_day: Words
    goes_on: Words
    other_time: Words
    several: Words
    since: Words
    made_on: Words


WORDS = tuple(name for name in SceneTable.__struct_fields__ if name != "parts")


@cache
def table() -> SceneTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "scene.toml", SceneTable)


@cache
def pattern(name: str) -> Gated:
    """Return the pattern of one kind of words."""
    words: Words = getattr(table(), name)
    return Gated(expand(words.pattern, table().parts), most=_MANY)


def read_setting(view: SentenceView) -> Setting:
    """Return what a sentence tells of a scene."""
    if special := _bare(view) or _recalled(view):
        return special
    held, (tie, meeting) = pattern("held").search(view.words), _tie(view.words)
    several = pattern("several").search(view.words) is not None
    if held is None:
        return Setting(tie=tie, meeting=meeting, several=several) if tie or several else NOWHERE
    base = view.span.start
    known = held.start("met") if held["met"] else held.end("meeting") if held["meeting"] else held.end()
    return Setting(
        meeting=meeting or held["meeting"],
        date=days.day(view, Span(base, base + held.end())),
        place=circumstances.place(view, Span(base, base + known)),
        tie=tie,
        several=several,
    )


def sets_scene(caption: str) -> bool:
    """Tell whether a caption may tell where something was held."""
    return "에서" in caption and pattern("held").can_stand_in(caption)


def _bare(view: SentenceView) -> Setting | None:
    """Return the scene that a sentence without a verb sets: a day and a place."""
    date = view.dates[0] if view.dates and view.dates[0].start == view.span.start else None
    found = pattern("bare").match(view.text, date.end, view.span.end) if date else None
    return Setting(date=date, place=Span(*found.span("place"))) if found else None


def _recalled(view: SentenceView) -> Setting | None:
    """Return when and where an agreement was made that is already known: 2019년 3월 가온시에서 맺은 지 4년 만이다."""
    base = view.span.start
    told = [date for date in view.dates if date.bound in {"on", "during"}]
    if told and (since := pattern("since").search(view.words)):
        made = Span(base, base + since.start())
        date = days.day(view, made)
        return Setting(date=date, place=circumstances.place(view, made), tie="recalls") if date else None
    if told and (on := pattern("made_on").search(view.words)):
        date = next((date for date in told if date.start == base + on.end()), None)
        return Setting(date=date, tie="recalls") if date else None
    return None


def _tie(sentence: str) -> tuple[Tie | None, str | None]:
    """Return how a sentence goes back to a scene, and the word for the meeting by which it does."""
    if same := pattern("same").search(sentence):
        return "scene", same["meeting"]
    if pattern("that_day").search(sentence):
        return "day", None
    if sentence.startswith(tuple(ENTRIES)):
        return "entry", None
    if pattern("other_time").search(sentence):
        return "apart", None
    return ("goes_on" if pattern("goes_on").match(sentence) else None), None
