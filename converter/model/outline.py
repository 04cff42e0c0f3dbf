"""The article's form: its text, what each block of it is, and its parts."""

from msgspec import Struct

from converter.model.diagnostic import Diagnostic
from converter.model.span import Passage, Span
from converter.model.vocab import BlockRole, DateBound, SectionKind


class Block(Struct, frozen=True, kw_only=True, gc=False):
    """One paragraph, line or item of ``article.text``."""

    id: str
    role: BlockRole
    start: int
    end: int
    rule_id: str

    @property
    def span(self) -> Span:
        """The block's place in ``article.text``."""
        return Span(self.start, self.end)


class Detail(Struct, frozen=True, kw_only=True, gc=False):
    """Something said about the article, and the rule that read it.

    ``start`` and ``end`` are null where the words do not stand in ``article.text`` but in the page's own metadata.
    """

    text: str
    start: int | None
    end: int | None
    rule_id: str


class ArticleDate(Struct, frozen=True, kw_only=True, gc=False):
    """When the article was published or changed: as ``Date``, and the time of the day where it is given.

    ``time`` is ISO 8601 with the zone, as far as the words give it (``09:30:00+09:00``, ``09:30``). ``start`` and
    ``end`` are null where the words do not stand in ``article.text`` but in the page's own metadata.
    """

    value: str
    time: str | None
    text: str
    anchor: str | None
    bound: DateBound
    start: int | None
    end: int | None
    rule_id: str

    @property
    def span(self) -> Span | None:
        """The words' place in ``article.text``, if they stand there."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


class Author(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who wrote the article; ``email`` may come from a line that is kept out of the text.

    ``start`` and ``end`` are null where the name stands in the page's own metadata alone.
    """

    name: str
    role: str | None
    email: str | None
    start: int | None
    end: int | None
    rule_id: str


class BlockRange(Struct, frozen=True, gc=False):
    """The first and the last block of a section, by id."""

    first: str
    last: str


class Section(Struct, frozen=True, kw_only=True, gc=False):
    """A run of body blocks that belong together."""

    id: str
    ordinal: int
    kind: SectionKind
    heading: Passage | None
    blocks: BlockRange
    start: int
    end: int
    rule_id: str


class Outline(Struct, frozen=True, kw_only=True):
    """What the segmenter makes of a document: the one text that every offset points into, and its form."""

    text: str
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
    blocks: tuple[Block, ...]
    captions: tuple[Passage, ...]
    sections: tuple[Section, ...]
    diagnostics: tuple[Diagnostic, ...]
    section: Detail | None = None
    canonical_uri: Detail | None = None
    evidence: dict[str, tuple[Detail, ...]] = {}
