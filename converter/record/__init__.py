"""Record: the stages' products become one JSON-ready record."""

import hashlib

from converter.model.agreement import Extraction
from converter.model.annotation import Annotations
from converter.model.document import RawDocument
from converter.model.outline import Outline
from converter.model.record import SCHEMA_VERSION, Article, Generator, Record, Source


def build(raw: RawDocument, outline: Outline, annotations: Annotations, extraction: Extraction) -> Record:
    """Assemble the record."""
    return Record(
        schema_version=SCHEMA_VERSION,
        record_id=hashlib.sha256(outline.text.encode()).hexdigest(),
        generator=Generator(name="pactwire", version="0.1.0", engine="rules", ruleset=outline.language),
        source=Source(
            uri=raw.uri, media_type=raw.media_type, charset=raw.charset, sha256=raw.sha256, published=raw.published,
        ),
        article=Article(
            language=outline.language, kicker=outline.kicker, headline=outline.headline, deck=outline.deck,
            authors=outline.authors, publisher=outline.publisher, located=outline.located,
            published=outline.published, modified=outline.modified, lede=outline.lede, text=outline.text,
            blocks=outline.blocks, captions=outline.captions,
        ),
        sections=outline.sections,
        sentences=annotations.sentences,
        actors=annotations.actors,
        quotes=annotations.quotes,
        agreements=extraction.agreements,
        relations=extraction.relations,
        diagnostics=(*outline.diagnostics, *annotations.diagnostics, *extraction.diagnostics),
    )
