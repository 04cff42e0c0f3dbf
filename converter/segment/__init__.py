"""Segment: blocks become an outline, the one text that every offset points into and its form.

In: a document. Out: an outline. Four passes over one row of pieces, each with one question: what is no running text,
what stands over the story, what is in it, and where does each piece end up in the text. What a byline, a caption or a
sentence looks like is asked of the language pack; nothing here knows a language.
"""

import re

from msgspec.structs import asdict, replace

from converter.lang import NEUTRAL
from converter.lang.pack import LanguagePack
from converter.model.diagnostic import Diagnostic
from converter.model.document import Document, Metadata
from converter.model.outline import Block, Outline
from converter.model.span import Passage, Span, passage
from converter.model.vocab import BlockRole
from converter.segment.assemble import assemble, left_out
from converter.segment.body import drop_behind, drop_signed_again, join_captions, name_body, part_subheads
from converter.segment.doubts import doubts
from converter.segment.glued import keeps_breaks, part_lines
from converter.segment.head import name_head
from converter.segment.masthead import read_masthead
from converter.segment.piece import Piece, cut_blocks
from converter.segment.sections import find_sections
from converter.segment.stated import complete, detail, evidence, language_tag, without_callings

# The mark with which a press release opens its items; a letter that stands for a circle is glued to a word.
_BULLET = re.compile(r"(?:[#□■○●◦❍◇◆▢▲△▶▷•·※*-]\s*|ㅇ\s*)(?=\w)")


def segment(document: Document, pack: LanguagePack) -> Outline:
    """Tell what each block is, and leave out what is no part of the article."""
    pieces = _named_pieces(document, pack)
    text, blocks = assemble(pieces)
    metadata = _metadata(document, pack)
    masthead = complete(read_masthead(text, blocks, pieces, pack.layout), metadata, text, blocks)
    headline = next(iter(_passages(text, blocks, "headline")), None)
    unsure = (*document.doubts, *_unread(document, pack), *left_out(pieces))
    return Outline(
        text=text,
        language=_language(document, pack),
        kicker=_kicker(text, blocks, pack),
        headline=headline,
        deck=_passages(text, blocks, "deck"),
        **asdict(masthead),
        lede=_lede(text, blocks, pack),
        blocks=blocks,
        captions=_passages(text, blocks, "caption"),
        sections=find_sections(text, blocks, pack.layout),
        section=detail(metadata.section),
        canonical_uri=detail(metadata.canonical_uri),
        evidence=evidence(metadata, headed=headline is not None),
        diagnostics=(*unsure, *doubts(text, blocks, dated=masthead.published is not None)),
    )


def _named_pieces(document: Document, pack: LanguagePack) -> tuple[Piece, ...]:
    """Cut the blocks into pieces and give each its role, or the reason why it is left out."""
    layout = pack.layout
    whole = "\n".join(block.text for block in document.blocks)
    kept = keeps_breaks(document.blocks, layout)
    pieces = join_captions(cut_blocks(document, layout), layout)
    pieces = name_head(part_lines(pieces, pack, whole, kept=kept), layout, whole, kept=kept)
    pieces = part_subheads(pieces, pack)
    return name_body(drop_signed_again(drop_behind(pieces, layout), layout), layout)


def _metadata(document: Document, pack: LanguagePack) -> Metadata:
    """Return what the source says of itself, its writers by their names alone."""
    metadata = document.metadata or Metadata()
    return replace(metadata, authors=without_callings(metadata.authors, pack.layout))


def _language(document: Document, pack: LanguagePack) -> str:
    """Return the pack's language; what the source says of itself where the pack is of no language."""
    stated = document.metadata.language if document.metadata and pack.code == NEUTRAL else None
    return language_tag(stated, pack.code)


def _unread(document: Document, pack: LanguagePack) -> tuple[Diagnostic, ...]:
    """Say that no language reads the sentences, where there are any."""
    if pack.code != NEUTRAL or not document.blocks:
        return ()
    message = "no pack reads this language: the page's form is read, its sentences are not"
    return (Diagnostic(code="language.no_pack", severity="warning", message=message),)


def _passages(text: str, blocks: tuple[Block, ...], role: BlockRole) -> tuple[Passage, ...]:
    return tuple(passage(text, block.span, block.rule_id) for block in blocks if block.role == role)


def _kicker(text: str, blocks: tuple[Block, ...], pack: LanguagePack) -> Passage | None:
    """Return the kicker's words, without the brackets that its block keeps."""
    for block in blocks:
        if block.role == "kicker":
            kicker = pack.layout.kicker(block.span.of(text))
            words = kicker.words.shifted(block.start) if kicker else block.span
            return passage(text, words, block.rule_id)
    return None


def _lede(text: str, blocks: tuple[Block, ...], pack: LanguagePack) -> Passage | None:
    """Return the first sentence of the story."""
    block = next((block for block in blocks if block.role == "lede"), None)
    if block is None:
        return None
    sentences = pack.split_sentences(block.span.of(text))
    first = sentences[0] if sentences else Span(0, block.end - block.start)
    bullet = _BULLET.match(first.of(block.span.of(text)))
    words = Span(first.start + bullet.end(), first.end) if bullet else first
    return passage(text, words.shifted(block.start), block.rule_id)
