"""What is read and what is parsed: an article before anybody has judged what its lines are."""

from msgspec import Struct

from converter.model.diagnostic import Diagnostic
from converter.model.vocab import BlockRole


class RawDocument(Struct, frozen=True, kw_only=True):
    """One input, decoded.

    ``text`` is Unicode NFC with LF line ends, but markup as it stands in the page; ``sha256`` is of the bytes that
    came in; ``published`` is the day that
    the caller or the container (not the text) gives, ``YYYY-MM-DD``.
    """

    uri: str | None
    media_type: str
    charset: str
    sha256: str
    text: str
    published: str | None = None


class SourceBlock(Struct, frozen=True):
    """One line or element of the source; ``role`` is what the markup says it is, null where it says nothing."""

    text: str
    role: BlockRole | None = None


class Stated(Struct, frozen=True):
    """What the source says of itself outside its text: the words, and the rule that read them there."""

    text: str
    rule_id: str


class Metadata(Struct, frozen=True, kw_only=True):
    """What a page says of itself; null where it says nothing. Dates are ISO 8601, a day or a time with its zone."""

    headline: Stated | None = None
    authors: tuple[Stated, ...] = ()
    published: Stated | None = None
    modified: Stated | None = None
    publisher: Stated | None = None
    section: Stated | None = None
    language: Stated | None = None
    canonical_uri: Stated | None = None


class Document(Struct, frozen=True):
    """The source as blocks, in their order, and what it says of itself.

    ``doubts`` say what the parser was unsure of or left out.
    """

    blocks: tuple[SourceBlock, ...]
    metadata: Metadata | None = None
    doubts: tuple[Diagnostic, ...] = ()
