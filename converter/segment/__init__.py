"""Segment: blocks become an outline, the one text that every offset points into and its form.

In: a document. Out: an outline. Four passes over one row of pieces, each with one question: what is no running text,
what stands over the story, what is in it, and where does each piece end up in the text. What a byline, a caption or a
sentence looks like is asked of the language pack; nothing here knows a language.
"""

import re

from msgspec.structs import replace

from converter.lang import NEUTRAL
from converter.lang.pack import LanguagePack
from converter.model.diagnostic import Diagnostic
from converter.model.document import Document, Metadata
from converter.model.outline import Block, Outline
from converter.model.span import Passage, Span, passage
from converter.model.vocab import BlockRole
from converter.segment.assemble import assemble, left_out
from converter.segment.body import drop_behind, join_captions, name_body, part_subheads
from converter.segment.doubts import missing, unclosed
from converter.segment.glued import keeps_breaks, part_lines
from converter.segment.head import name_head
from converter.segment.masthead import read_masthead
from converter.segment.piece import cut_blocks
from converter.segment.sections import find_sections
from converter.segment.stated import complete, detail, evidence, language_tag, without_callings

# The mark with which a press release opens its items; a letter that stands for a circle is glued to a word.
_BULLET = re.compile(r"(?:[#□■○●◦❍◇◆▢▲△▶▷•·※*-]\s*|ㅇ\s*)(?=\w)")


def segment(document: Document, pack: LanguagePack) -> Outline:
    """Tell what each block is, and leave out what is no part of the article."""
    whole = "\n".join(block.text for block in document.blocks)
    kept = keeps_breaks(document.blocks, pack.layout)
    pieces = join_captions(cut_blocks(document, pack.layout), pack.layout)
    pieces = name_head(part_lines(pieces, pack, whole, kept=kept), pack.layout, whole, kept=kept)
    pieces = part_subheads(pieces, pack)
    pieces = name_body(drop_behind(pieces, pack.layout), pack.layout)
    text, blocks = assemble(pieces)
    metadata = document.metadata or Metadata()
    metadata = replace(metadata, authors=without_callings(metadata.authors, pack.layout))
    masthead = complete(read_masthead(text, blocks, pieces, pack.layout), metadata, text, blocks)
    headline = _passages(text, blocks, "headline")
    lede = _lede(text, blocks, pack)
    return Outline(
        text=text,
        language=_language(document, pack),
        kicker=_kicker(text, blocks, pack),
        headline=headline[0] if headline else None,
        deck=_passages(text, blocks, "deck"),
        authors=masthead.authors,
        publisher=masthead.publisher,
        located=masthead.located,
        published=masthead.published,
        modified=masthead.modified,
        lede=lede,
        blocks=blocks,
        captions=_passages(text, blocks, "caption"),
        sections=find_sections(text, blocks, pack.layout),
        section=detail(metadata.section),
        canonical_uri=detail(metadata.canonical_uri),
        evidence=evidence(metadata, headed=bool(headline)),
        diagnostics=(
            *document.doubts,
            *_unread(document, pack),
            *left_out(pieces),
            *missing(blocks, dated=masthead.published is not None),
            *unclosed(text, blocks),
        ),
    )


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
