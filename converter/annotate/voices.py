"""Resolve the words for a speaker to an actor.

In: the article's actors, and one mention of a speaker in words. Out: the actor that the words name, null where they
name none or could name several. A mention and an actor need not cover the same words (하 수석 in 이날 하 수석), so what
counts is where they overlap: for a person the person inside the words, for others whoever stands at their end.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct

from converter.model.annotation import Actor
from converter.model.span import Span
from converter.model.speech import SpeakerForm, SpeakerMention

# What may stand behind a name and still mean its bearer: a word such as side (측) or and others (등).
_TAIL = 3


class Voice(Struct, frozen=True):
    """Somebody who speaks or is spoken of: the words for them, in the article, and the actor that is."""

    span: Span
    form: SpeakerForm
    actor_id: str | None
    goes_back: bool


class Voices:
    """The mentions of an article's actors, found by place."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        """Index the mentions of the actors."""
        self._mentions = sorted(((p.span, a) for a in actors for p in a.mentions), key=lambda m: m[0])
        self._countries = {a.id for a in actors if a.type == "country"}
        self._starts = [span.start for span, _ in self._mentions]

    def inside(self, block: Span) -> tuple[Span, ...]:
        """Return where actors are mentioned in a block, counted from its start."""
        return tuple(span.shifted(-block.start) for span, _ in self._within(block) if span in block)

    def of(self, mention: SpeakerMention, offset: int) -> Voice:
        """Resolve one mention whose span is counted from ``offset``."""
        span = mention.span.shifted(offset)
        named = self._named(span, mention.form)
        if named is None:
            return Voice(span, mention.form, None, goes_back=False)
        words, actor = named
        short = mention.form in {"person", "short"} and words.end - words.start < len(actor.name)
        return Voice(span, mention.form, actor.id, goes_back=short)

    def ending_in(self, words: str, before: int) -> Voice | None:
        """Return the body last named before a place whose name ends in the words: 다솔군, later 군."""
        return self._last(before, "body", lambda a: a.type != "person" and a.name.endswith(words) and a.name != words)

    def holding(self, office: str, before: int) -> Voice | None:
        """Return the person last named before a place who holds an office: 홍길동 가온전자 사장, later 사장."""
        return self._last(before, "person", lambda a: a.role is not None and f" {a.role}".endswith(f" {office}"))

    def body_before(self, before: int) -> Voice | None:
        """Return the company last named before a place, or else another body."""
        company = self._last(before, "body", lambda a: a.type == "company")
        return company or self._last(before, "body", lambda a: a.type not in {"person", "country"})

    def is_country(self, voice: Voice) -> bool:
        """Tell whether a voice is a country's."""
        return voice.actor_id in self._countries

    def _last(self, before: int, form: SpeakerForm, fits: Callable[[Actor], bool]) -> Voice | None:
        earlier = (self._mentions[k] for k in range(bisect_left(self._starts, before) - 1, -1, -1))
        span, actor = next(((s, a) for s, a in earlier if fits(a)), (None, None))
        return None if span is None or actor is None else Voice(span, form, actor.id, goes_back=True)

    def _named(self, span: Span, form: SpeakerForm) -> tuple[Span, Actor] | None:
        """Return the actor that the words of a speaker name, with its mention there."""
        if form == "group":
            return None
        near = [(s, a) for s, a in self._within(span) if s.overlaps(span)]
        people = [(s, a) for s, a in near if a.type == "person"]
        if form in {"person", "short"} or (people and form in {"unknown", "body"}):
            return people[-1] if people else None
        tail = _TAIL if form in {"body", "unknown"} else 0
        last = [(s, a) for s, a in near if s.end >= span.end - tail]
        if form in {"anonymous", "document"}:
            last = [(s, a) for s, a in last if s.start <= span.start]
        return max(last, key=lambda m: m[0].end - m[0].start, default=None)

    def _within(self, span: Span) -> list[tuple[Span, Actor]]:
        """Return the mentions that begin inside a stretch, or one word before it."""
        first = max(0, bisect_left(self._starts, span.start) - 1)
        return self._mentions[first : bisect_right(self._starts, span.end - 1)]
