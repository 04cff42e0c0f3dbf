"""Say who asserts something, and how firmly (FactBank: source, certainty, polarity).

In: a span and the sentence in which it stands. Out: the assertion: a quote around the span makes its speaker the
source, and what nobody is named for is the journalist's.
"""

from dataclasses import dataclass

from converter.model.agreement import Assertion
from converter.model.annotation import Actor, Quote
from converter.model.reading import SentenceReading, SentenceView
from converter.model.span import Span
from converter.model.vocab import AssertionKind, AssertionSource, Polarity, Realis


@dataclass(frozen=True)
class Speaker:
    """Knows the article's actors, and so who speaks where."""

    actors: dict[str, Actor]

    def of(
        self,
        span: Span,
        view: SentenceView,
        reading: SentenceReading,
        *,
        polarity: Polarity = "positive",
        realis: Realis = "actual",
    ) -> Assertion:
        """Return who says what stands in a span of a sentence."""
        quote = next((q for q in view.quotes if q.span.overlaps(span)), None)
        source, actor_id = self._source(quote, reading)
        return Assertion(
            source=source,
            source_actor_id=actor_id,
            kind=_kind(quote, reading),
            certainty=reading.certainty,
            polarity=polarity,
            realis=realis,
            cue=quote.cue if quote else (reading.cue.of(view.text) if reading.cue else None),
        )

    def _source(self, quote: Quote | None, reading: SentenceReading) -> tuple[AssertionSource, str | None]:
        if quote is None:
            return ("anonymous_source" if reading.certainty == "probable" else "journalist"), None
        speaker = self.actors.get(quote.speaker_id or "")
        if speaker is None:
            return ("anonymous_source" if quote.speaker_text else "journalist"), None
        return ("named_source" if speaker.type == "person" else "official_statement"), speaker.id


def _kind(quote: Quote | None, reading: SentenceReading) -> AssertionKind:
    if quote is not None and quote.kind != "indirect" and reading.kind == "fact":
        return "quote"
    return reading.kind
