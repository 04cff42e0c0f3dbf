"""Segment: blocks become an outline, the one text that every offset points into and its form."""

from converter.lang.pack import LanguagePack
from converter.model.document import Document
from converter.model.outline import Block, Outline
from converter.model.span import Span, passage


def segment(document: Document, pack: LanguagePack) -> Outline:
    """Tell what each block is, and leave out what is no part of the article."""
    text, blocks = "", []
    for n, source in enumerate(document.blocks):
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + source.text
        role = "headline" if n == 0 else "paragraph"
        blocks.append(Block(id=f"b{n + 1}", role=role, start=start, end=len(text), rule_id="segment.first_line"))
    head = passage(text, Span(blocks[0].start, blocks[0].end), "segment.first_line") if blocks else None
    return Outline(
        text=text, language=pack.code, kicker=None, headline=head, deck=(), authors=(), publisher=None, located=None,
        published=None, modified=None, lede=None, blocks=tuple(blocks), captions=(), sections=(), diagnostics=(),
    )
