"""The record: what one article becomes, as the JSON Schema in ``schemas/`` describes it.

Its parts are trees that never change, so that none is left to the collector of cycles (``gc=False``).
"""

from msgspec import Struct

from converter.model.agreement import Agreement, Relation
from converter.model.annotation import Actor, Quote, Sentence
from converter.model.diagnostic import Diagnostic
from converter.model.outline import ArticleDate, Author, Block, Detail, Section
from converter.model.span import Passage

SCHEMA_VERSION = "1.0.0"


class Generator(Struct, frozen=True, kw_only=True, gc=False):
    """What wrote the record; no clock value, so that the same input gives the same bytes."""

    name: str
    version: str
    engine: str
    ruleset: str


class Source(Struct, frozen=True, kw_only=True, gc=False):
    """The bytes that came in; ``published`` is the day that the caller or the container gave, not the text."""

    uri: str | None
    media_type: str
    charset: str
    sha256: str
    published: str | None


class Article(Struct, frozen=True, kw_only=True, gc=False):
    """The article itself; ``text`` is null only where it was left out on request."""

    language: str
    kicker: Passage | None
    headline: Passage | None
    deck: tuple[Passage, ...]
    authors: tuple[Author, ...]
    publisher: Detail | None
    located: Passage | None
    published: ArticleDate | None
    modified: ArticleDate | None
    lede: Passage | None
    text: str | None
    blocks: tuple[Block, ...]
    captions: tuple[Passage, ...]
    section: Detail | None = None
    canonical_uri: Detail | None = None
    evidence: dict[str, tuple[Detail, ...]] = {}


class Record(Struct, frozen=True, kw_only=True, gc=False):
    """One article's record."""

    schema_version: str
    record_id: str
    generator: Generator
    source: Source
    article: Article
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    quotes: tuple[Quote, ...]
    agreements: tuple[Agreement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...]
