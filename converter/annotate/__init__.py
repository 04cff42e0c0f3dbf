"""Annotate: sentences, dates, quantities, actors and quotes, each with its span and the rule that found it."""

from converter.annotate.actors import find_actors, find_groups
from converter.annotate.dates import remarks_on, resolve_dates
from converter.annotate.quantities import mark_quantities
from converter.annotate.quotes import find_quotes
from converter.lang.pack import LanguagePack
from converter.model.annotation import Annotations, Sentence
from converter.model.outline import Outline

BODY = frozenset({"lede", "paragraph", "list_item", "table_row"})
CAPTIONS = frozenset({"caption"})


def annotate(outline: Outline, pack: LanguagePack, *, published: str | None = None) -> Annotations:
    """Mark up an article; ``published`` (``YYYY-MM-DD``) anchors dates where the text gives no day of its own."""
    sentences = _sentences(outline, pack, BODY)
    actors = find_actors(outline, pack)
    quotes, remarks = find_quotes(outline, sentences, actors, pack)
    dates = resolve_dates(outline, pack.find_dates, BODY, published)
    return Annotations(
        sentences=sentences,
        captions=_sentences(outline, pack, CAPTIONS),
        dates=dates,
        caption_dates=resolve_dates(outline, pack.find_dates, CAPTIONS, published),
        quantities=mark_quantities(outline, pack.find_quantities, BODY | {"headline"}),
        actors=actors,
        groups=find_groups(outline, pack),
        quotes=quotes,
        diagnostics=(*remarks, *remarks_on(dates)),
    )


def _sentences(outline: Outline, pack: LanguagePack, roles: frozenset[str]) -> tuple[Sentence, ...]:
    """Return the sentences of the blocks in these roles; those of captions are numbered by themselves."""
    prefix = "c" if roles == CAPTIONS else "s"
    spans = (
        (block.id, span.shifted(block.start))
        for block in outline.blocks
        if block.role in roles
        for span in pack.split_sentences(block.span.of(outline.text))
    )
    return tuple(Sentence(id=f"{prefix}{n}", block=b, start=s.start, end=s.end) for n, (b, s) in enumerate(spans, 1))
