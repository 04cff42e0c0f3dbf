"""Let the name that heads an item of a list speak what is said in it.

In: a block and its speech. Out: the same speech: what names no speaker, and what the first sentence is about, is by the
company whose name stands before the equals sign (▲가온전자= 새 공장을 짓는다고 공시).
"""

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.model.span import Span
from converter.model.speech import SentenceSpeech, SpeakerMention

_HEAD = Gated(r"[▲△▶▷●○◆◇■□]\s?(?P<name>[^\s=＝]{2,16}(?: [^\s=＝]{2,10})?)\s?[=＝]\s?(?=\S)")


def item_head(text: str) -> tuple[SpeakerMention, int] | None:
    """Return the name that heads an item, and where the item's text begins; null if the block is no such item."""
    match = _HEAD.match(text)
    return (SpeakerMention(span=Span(*match.span("name")), form="body"), match.end()) if match else None


def under_head(speeches: tuple[SentenceSpeech, ...], head: SpeakerMention) -> tuple[SentenceSpeech, ...]:
    """Return the speech of an item, its first sentence about the head and by the head where nobody else is named."""
    if not speeches:
        return speeches
    first = speeches[0]
    quotes = tuple(quote if quote.speaker else replace(quote, speaker=head) for quote in first.quotes)
    return (SentenceSpeech(quotes=quotes, topic=head), *speeches[1:])
