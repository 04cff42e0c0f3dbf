"""Annotate: sentences, dates, quantities, actors and quotes, each with its span and the rule that found it."""

from msgspec.structs import replace

from converter.annotate.actors import find_actors, find_groups
from converter.annotate.dates import remarks_on, resolve_dates
from converter.annotate.quantities import mark_quantities
from converter.annotate.quotes import find_quotes
from converter.lang.pack import LanguagePack
from converter.model.annotation import Annotations, Sentence
from converter.model.outline import Block, Outline

BODY = frozenset({"lede", "paragraph", "list_item", "table_row"})
CAPTIONS = frozenset({"caption"})


def annotate(outline: Outline, pack: LanguagePack, *, published: str | None = None) -> Annotations:
    """Mark up an article; ``published`` (``YYYY-MM-DD``) anchors dates where the text gives no day of its own."""
    sentences = _sentences(outline, pack, tuple(block for block in outline.blocks if block.role in BODY), "s")
    captions = tuple(block for block in outline.blocks if _speaks_of_agreements(outline, block, pack))
    actors = find_actors(outline, pack)
    quotes, remarks = find_quotes(outline, sentences, actors, pack)
    dates = resolve_dates(outline, pack.find_dates, BODY, published)
    return Annotations(
        sentences=sentences,
        captions=_sentences(outline, pack, captions, "c"),
        dates=dates,
        caption_dates=resolve_dates(replace(outline, blocks=captions), pack.find_dates, CAPTIONS, published),
        quantities=mark_quantities(outline, pack.find_quantities, BODY | {"headline", "deck"}),
        actors=actors,
        groups=find_groups(outline, pack),
        quotes=quotes,
        diagnostics=(*remarks, *remarks_on(dates)),
    )


def _speaks_of_agreements(outline: Outline, block: Block, pack: LanguagePack) -> bool:
    """Tell whether a block is a caption that says that an agreement was made, or where people met; few do."""
    if block.role != "caption":
        return False
    words = block.span.of(outline.text)
    return bool(pack.find_agreement_words(words)) or pack.sets_scene(words)


def _sentences(outline: Outline, pack: LanguagePack, blocks: tuple[Block, ...], prefix: str) -> tuple[Sentence, ...]:
    """Return the sentences of blocks, numbered behind a prefix."""
    spans = (
        (block.id, span.shifted(block.start))
        for block in blocks
        for span in pack.split_sentences(block.span.of(outline.text))
    )
    return tuple(Sentence(id=f"{prefix}{n}", block=b, start=s.start, end=s.end) for n, (b, s) in enumerate(spans, 1))
