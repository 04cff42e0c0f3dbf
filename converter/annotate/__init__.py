"""Annotate: sentences, dates, quantities, actors and quotes, each with its span and the rule that found it."""

from converter.lang.pack import LanguagePack
from converter.model.annotation import Annotations, Sentence
from converter.model.outline import Outline

BODY = frozenset({"lede", "paragraph", "list_item", "table_row"})


def annotate(outline: Outline, pack: LanguagePack, *, published: str | None = None) -> Annotations:
    """Mark up an article; ``published`` (``YYYY-MM-DD``) anchors dates where the text gives no day of its own."""
    sentences = tuple(
        Sentence(id="", block=block.id, start=block.start + span.start, end=block.start + span.end)
        for block in outline.blocks
        if block.role in BODY
        for span in pack.split_sentences(block.span.of(outline.text))
    )
    return Annotations(
        sentences=tuple(
            Sentence(id=f"s{n}", block=s.block, start=s.start, end=s.end) for n, s in enumerate(sentences, 1)
        ),
        dates=(),
        quantities=(),
        actors=(),
        groups=(),
        quotes=(),
        diagnostics=(),
    )
