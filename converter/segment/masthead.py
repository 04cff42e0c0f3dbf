"""Who wrote the article, where, for whom and when.

In: the text, its blocks and the pieces they were made of. Out: authors, place, publisher and dates, each with its
place in the text. An e-mail address is given to an author only where nobody else can be meant.
"""

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.layout import Layout
from converter.model.layout import Byline
from converter.model.outline import ArticleDate, Author, Block, Detail
from converter.model.span import Passage, Span, passage
from converter.segment.piece import Piece

_BRACKETS = "()[]<>〈〉（）"


class Masthead(Struct, frozen=True, kw_only=True):
    """What the bylines and datelines of one article say together."""

    authors: tuple[Author, ...] = ()
    publisher: Detail | None = None
    located: Passage | None = None
    published: ArticleDate | None = None
    modified: ArticleDate | None = None


def read_masthead(text: str, blocks: tuple[Block, ...], pieces: tuple[Piece, ...], layout: Layout) -> Masthead:
    """Read every byline and dateline; the first that says a thing counts."""
    read = [(block, layout.byline(block.span.of(text))) for block in blocks if block.role in {"byline", "dateline"}]
    return Masthead(
        authors=_with_emails(_authors(text, read), pieces),
        publisher=_detail(_first(text, [(block, byline.publisher) for block, byline in read])),
        located=_first(text, [(block, byline.located) for block, byline in read]),
        published=_date(text, read, modified=False),
        modified=_date(text, read, modified=True),
    )


def _authors(text: str, read: list[tuple[Block, Byline]]) -> list[Author]:
    """List the authors, each name once."""
    authors: dict[str, Author] = {}
    for block, byline in read:
        for words in byline.authors:
            name = words.name.shifted(block.start)
            role = words.role.shifted(block.start).of(text) if words.role else None
            authors.setdefault(
                name.of(text),
                Author(
                    name=name.of(text),
                    role=role,
                    email=None,
                    start=name.start,
                    end=name.end,
                    rule_id=block.rule_id,
                ),
            )
    return list(authors.values())


def _with_emails(authors: list[Author], pieces: tuple[Piece, ...]) -> tuple[Author, ...]:
    """Give the addresses to the authors, in order, if there are as many of them."""
    dropped = (piece.text.strip(_BRACKETS) for piece in pieces if piece.dropped == "email" and "@" in piece.text)
    emails = list(dict.fromkeys(dropped))
    if len(emails) != len(authors):
        return tuple(authors)
    return tuple(replace(author, email=email) for author, email in zip(authors, emails, strict=True))


def _first(text: str, found: list[tuple[Block, Span | None]]) -> Passage | None:
    for block, span in found:
        if span is not None:
            return passage(text, span.shifted(block.start), block.rule_id)
    return None


def _detail(words: Passage | None) -> Detail | None:
    if words is None:
        return None
    return Detail(text=words.text, start=words.start, end=words.end, rule_id=words.rule_id)


def _date(text: str, read: list[tuple[Block, Byline]], *, modified: bool) -> ArticleDate | None:
    for block, byline in read:
        for stamp in byline.stamps:
            if stamp.modified == modified:
                span = stamp.span.shifted(block.start)
                return ArticleDate(
                    value=stamp.value,
                    time=None,
                    text=span.of(text),
                    anchor=None,
                    bound="on",
                    start=span.start,
                    end=span.end,
                    rule_id=block.rule_id,
                )
    return None
