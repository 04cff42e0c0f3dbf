"""Record: the stages' products become one record, numbered and linked.

In: the input and what each stage made of it. Out: a ``Record``, the same one for the same input, byte for byte: nothing
in it comes from a clock, a path, or the order in which a stage happened to find things.
"""

import hashlib
from collections.abc import Iterable

from converter.model.agreement import Extraction
from converter.model.annotation import Annotations
from converter.model.diagnostic import Diagnostic
from converter.model.document import RawDocument
from converter.model.outline import Outline
from converter.model.record import SCHEMA_VERSION, Article, Record, Source
from converter.record.ids import numbered
from converter.record.links import linked
from converter.record.provenance import generator

__all__ = ["build"]


def build(raw: RawDocument, outline: Outline, annotations: Annotations, extraction: Extraction) -> Record:
    """Assemble the record of one article.

    Every product holds offsets into ``outline.text``. Ids are given anew in text order; quotes are linked to their
    section and agreements; diagnostics are sorted by place.
    """
    record = Record(
        schema_version=SCHEMA_VERSION,
        record_id=hashlib.sha256(outline.text.encode()).hexdigest(),
        generator=generator(outline.language),
        source=_source(raw),
        article=_article(outline),
        sections=outline.sections,
        sentences=annotations.sentences,
        actors=annotations.actors,
        quotes=annotations.quotes,
        agreements=extraction.agreements,
        relations=tuple(sorted(extraction.relations, key=lambda one: (one.start, one.end))),
        diagnostics=_sorted((*outline.diagnostics, *annotations.diagnostics, *extraction.diagnostics)),
    )
    return linked(numbered(record))


def _source(raw: RawDocument) -> Source:
    return Source(
        uri=raw.uri, media_type=raw.media_type, charset=raw.charset, sha256=raw.sha256, published=raw.published
    )


def _article(outline: Outline) -> Article:
    return Article(
        language=outline.language,
        kicker=outline.kicker,
        headline=outline.headline,
        deck=outline.deck,
        authors=outline.authors,
        publisher=outline.publisher,
        located=outline.located,
        published=outline.published,
        modified=outline.modified,
        lede=outline.lede,
        text=outline.text or None,
        blocks=outline.blocks,
        captions=outline.captions,
        section=outline.section,
        canonical_uri=outline.canonical_uri,
        evidence=outline.evidence,
    )


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, those without one last, and say nothing twice."""
    return tuple(sorted(dict.fromkeys(diagnostics), key=_order))


def _order(one: Diagnostic) -> tuple[bool, int, int, str, str]:
    return one.start is None, one.start or 0, one.end or 0, one.code, one.message
