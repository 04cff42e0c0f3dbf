"""HTML: the article in a page.

In: decoded markup. Out: a ``Document``: the article's lines with their roles, and what the page says of itself. The
flow: markup → element tree (``tree``) → lines in containers (``lines``) → the container of the body (``region``) →
lines with roles (``roles``). Beside it, metadata (``meta``) is reconciled with what is shown (``titles``, ``byline``,
``dates``). A page whose article stands in its scripts alone is read from there (``script``); one without any article
gives no blocks.
"""

from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from converter.characters import weight
from converter.model.diagnostic import Diagnostic
from converter.model.document import Document, Metadata, SourceBlock, Stated
from converter.parse.html.absent import is_no_article
from converter.parse.html.byline import shown_authors, shown_date
from converter.parse.html.lines import Page
from converter.parse.html.meta import Facts, read_facts
from converter.parse.html.names import authors
from converter.parse.html.places import Place, places
from converter.parse.html.region import find_region, is_index
from converter.parse.html.roles import Article, Typed
from converter.parse.html.script import states
from converter.parse.html.shown import shown_headings, shown_lines, signatures
from converter.parse.html.story import find_story
from converter.parse.html.titles import fold, headline
from converter.parse.html.tree import parse_markup
from converter.parse.html.when import modified, published

NO_ARTICLE = "page.no_article"
_CELLS = " | "
# An article is at least so long; a shorter one is taken from the page's scripts if they hold more.
_SHORT = 600
_SHORTEST = 60
_MUCH_MORE = 2  # times as much text, before a less trusted way to read the page is believed


def parse_html(markup: str) -> Document:
    """Return the article in a page; a document without blocks and with a diagnostic where there is none."""
    root = parse_markup(markup)
    if root is None:
        return Document(blocks=(), doubts=(_no_article("it holds no element"),))
    facts = read_facts(root)
    page = Page(root)
    found = _find(page, facts)
    if found.length < _SHORT and page.left_out:
        # Perhaps the names that made the walk leave something out meant another thing here.
        found = max(_find(Page(root, trusting=False), facts), found, key=lambda one: one.length * one.trust)
    if found.length < _SHORT:
        hidden = find_story(states(root), facts.linked)
        if _length(hidden.lines) > _MUCH_MORE * found.length:
            facts = facts.with_more(hidden.facts())
            title = found.title or headline(facts, [])
            found = replace(found, lines=hidden.lines, length=_length(hidden.lines), title=title)
    if found.length < _SHORT and is_no_article(root, facts, found.title.text if found.title else ""):
        return _nothing(facts, found, "it is a login, an error or a notice")
    if found.length < _SHORTEST:
        return _nothing(facts, found, "no part of it reads as one")
    blocks = [SourceBlock(found.title.text, "headline")] if found.title else []
    return Document(blocks=(*blocks, *_blocks(found.lines)), metadata=_metadata(facts, found))


class _Found(Struct, frozen=True):
    """What one look at a page found: the article's lines and their length, the headline, the lines around the body."""

    lines: list[Typed]
    length: int
    title: Stated | None
    shown: list[tuple[str, bool]]
    signed: list[str]
    trust: float


def _find(page: Page, facts: Facts) -> _Found:
    """Return what a page shows of its article."""
    region = find_region(page)
    title = headline(facts, shown_headings(page, region, {fold(one.text) for one in facts.stated["title"]}))
    where = places(page, region) if region is not None else []
    lines = _article_lines(page, region, where, facts, title)
    shown = shown_lines(page, region, where) if region is not None else []
    signed = signatures(page, region) if region is not None else []
    return _Found(lines, _length(lines), title, shown, signed, 1.0 if page.trusting else 1 / _MUCH_MORE)


def _nothing(facts: Facts, found: _Found, why: str) -> Document:
    """Return what a page without an article states; what it shows belongs to other articles."""
    bare = replace(found, shown=[], signed=[])
    return Document(blocks=(), metadata=_metadata(facts, bare), doubts=(_no_article(why),))


def _no_article(why: str) -> Diagnostic:
    return Diagnostic(code=NO_ARTICLE, severity="warning", message=f"the page holds no article: {why}")


def _article_lines(
    page: Page, region: int | None, where: list[Place], facts: Facts, title: Stated | None
) -> list[Typed]:
    """Return the article's lines as the page shows them; none where it shows a list of other articles."""
    kind = facts.first("kind")
    is_article = bool(facts.linked) or (kind is not None and kind.text == "article")
    if region is None or (not is_article and is_index(page, region)):
        return []
    titles = [title.text] if title else []
    article = Article(page, region, where, [*titles, *(one.text for one in facts.stated["title"])])
    return article.lines([one.text for one in facts.stated["description"]])


def _length(lines: list[Typed]) -> int:
    return sum(weight(line.text) for line in lines if line.role in ("paragraph", "list_item", "table_row"))


def _blocks(lines: list[Typed]) -> list[SourceBlock]:
    """Return a block a line, and one for all cells of a table row."""
    blocks: list[SourceBlock] = []
    for row, group in groupby(lines, key=lambda line: line.row):
        if row:
            blocks.append(SourceBlock(_CELLS.join(line.text for line in group), "table_row"))
        else:
            blocks += [SourceBlock(line.text, line.role) for line in group]
    return blocks


def _metadata(facts: Facts, found: _Found) -> Metadata:
    return Metadata(
        headline=found.title,
        authors=authors(facts, lambda: shown_authors(found.shown, found.signed)),
        published=published(facts, shown_date(found.shown)),
        modified=modified(facts, [text for text, _ in found.shown]),
        publisher=facts.first("publisher"),
        section=facts.first("section"),
        language=facts.first("language"),
        canonical_uri=facts.first("uri"),
    )
