"""Put everything that is marked in a sentence beside the sentence.

In: an outline and its annotations. Out: one view a sentence, in text order; marks are found by bisection.
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from converter.model.annotation import Annotations, Sentence
from converter.model.outline import Block, Outline
from converter.model.reading import ActorMention, SentenceView
from converter.model.span import Date, Span


class _Spanned(Protocol):
    @property
    def span(self) -> Span:
        """The mark's place in the article."""
        ...


M = TypeVar("M", bound=_Spanned)


class _Index(Generic[M]):
    """Marks in text order."""

    def __init__(self, marks: Iterable[M]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.span)
        self._starts = [mark.span.start for mark in self._marks]

    def within(self, span: Span) -> tuple[M, ...]:
        """Return the marks that lie wholly inside a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return tuple([mark for mark in self._marks[first:last] if mark.span.end <= span.end]) if first < last else ()


def views(outline: Outline, annotations: Annotations) -> tuple[SentenceView, ...]:
    """Return a view of every sentence of the story."""
    return _views(outline, annotations, annotations.sentences, annotations.dates)


def caption_views(outline: Outline, annotations: Annotations) -> tuple[SentenceView, ...]:
    """Return a view of every sentence under a picture."""
    return _views(outline, annotations, annotations.captions, annotations.caption_dates)


def headline_view(outline: Outline, annotations: Annotations) -> SentenceView | None:
    """Return a view of the headline as of one sentence, null where there is none."""
    block = next((one for one in outline.blocks if one.role == "headline"), None)
    if block is None:
        return None
    return _views(outline, annotations, (_as_sentence(block),), ())[0]


def deck_views(outline: Outline, annotations: Annotations) -> tuple[SentenceView, ...]:
    """Return a view of each deck as of one sentence."""
    decks = tuple(_as_sentence(one) for one in outline.blocks if one.role == "deck")
    return _views(outline, annotations, decks, ())


def _as_sentence(block: Block) -> Sentence:
    return Sentence(id=f"{block.id}s", block=block.id, start=block.start, end=block.end)


def _views(
    outline: Outline, annotations: Annotations, sentences: tuple[Sentence, ...], days: tuple[Date, ...]
) -> tuple[SentenceView, ...]:
    if not sentences:
        return ()
    roles = {block.id: block.role for block in outline.blocks}
    actors = _Index(
        ActorMention(actor=actor, span=mention.span) for actor in annotations.actors for mention in actor.mentions
    )
    groups, dates = _Index(annotations.groups), _Index(days)
    quantities, quotes = _Index(annotations.quantities), _Index(annotations.quotes)
    return tuple(
        SentenceView(
            text=outline.text,
            language=outline.language,
            sentence=sentence,
            role=roles[sentence.block],
            actors=actors.within(span),
            groups=groups.within(span),
            dates=dates.within(span),
            quantities=quantities.within(span),
            quotes=quotes.within(span),
        )
        for sentence, span in ((sentence, sentence.span) for sentence in sentences)
    )
