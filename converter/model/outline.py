"""The article's form: its text, what each block of it is, and its parts."""

from msgspec import Struct

from converter.model.diagnostic import Diagnostic
from converter.model.span import Date, Passage, Span
from converter.model.vocab import BlockRole, SectionKind


class Block(Struct, frozen=True, kw_only=True):
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


class Author(Struct, frozen=True, kw_only=True):
    """Somebody who wrote the article; ``email`` may come from a line that is kept out of the text."""

    name: str
    role: str | None
    email: str | None
    start: int
    end: int
    rule_id: str


class BlockRange(Struct, frozen=True):
    """The first and the last block of a section, by id."""

    first: str
    last: str


class Section(Struct, frozen=True, kw_only=True):
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
    publisher: Passage | None
    located: Passage | None
    published: Date | None
    modified: Date | None
    lede: Passage | None
    blocks: tuple[Block, ...]
    captions: tuple[Passage, ...]
    sections: tuple[Section, ...]
    diagnostics: tuple[Diagnostic, ...]
