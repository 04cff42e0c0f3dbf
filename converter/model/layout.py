"""What a language reads in an article's layout: which stretches of a block are no running text, and what they say.

Offsets point into the string that the language was given, not yet into ``article.text``.
"""

from typing import Literal

from msgspec import Struct

from converter.model.span import Span
from converter.model.vocab import BlockRole

Dropped = Literal["email", "copyright", "hashtags", "related", "promotion", "artifact", "marker"]


class Cut(Struct, frozen=True, kw_only=True):
    """A stretch of a block that is no running text: ``role`` what it is, or ``dropped`` why it is left out.

    ``titled``: a line before it, if it is no prose, belongs to it (an agency's caption has a title line). ``weak``: a
    list around it makes it a list item, or a byline before it makes a sign-off say nothing new.
    """

    span: Span
    rule_id: str
    role: BlockRole | None = None
    dropped: Dropped | None = None
    titled: bool = False
    weak: bool = False


class Kicker(Struct, frozen=True):
    """A label before a headline: its words without brackets, and where the headline goes on.

    A label behind the headline begins at ``start``, where the headline ends.
    """

    words: Span
    end: int
    start: int = 0


class AuthorWords(Struct, frozen=True):
    """One name in a byline and what the writer is (``특파원``, ``senior reporter``), null if unsaid."""

    name: Span
    role: Span | None


class DateStamp(Struct, frozen=True, kw_only=True):
    """A date line's date: ``value`` is EDTF; ``modified`` tells a later change from the first publication."""

    span: Span
    value: str
    modified: bool


class Byline(Struct, frozen=True, kw_only=True):
    """What a byline or dateline says."""

    authors: tuple[AuthorWords, ...] = ()
    located: Span | None = None
    publisher: Span | None = None
    stamps: tuple[DateStamp, ...] = ()


class Marker(Struct, frozen=True):
    """Words that open a part of the article (first, secondly); ``named`` if they give the part a number or a name."""

    words: Span
    named: bool
