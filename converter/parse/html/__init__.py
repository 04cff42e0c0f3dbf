"""HTML: the article in a page.

In: decoded markup. Out: a ``Document``: the article's lines with their roles, and what the page says of itself. The
flow: markup → element tree (``tree``) → lines in containers (``lines``) → the body's container (``region``) → lines with
roles (``roles``). Beside it, metadata (``meta``) is reconciled with what is shown (``titles``, ``byline``, ``dates``). A
page whose article stands in its scripts alone is read from there (``script``); a page without any gives no blocks.
"""

from itertools import groupby

from lxml import etree

from converter.model.diagnostic import Diagnostic
from converter.model.document import Document, Metadata, SourceBlock, Stated
from converter.parse.html.byline import shown_authors, shown_date
from converter.parse.html.dates import iso, zoned
from converter.parse.html.lines import Page
from converter.parse.html.meta import Facts, read_facts
from converter.parse.html.names import authors
from converter.parse.html.region import find_region, is_index
from converter.parse.html.places import Place, places
from converter.parse.html.roles import Article, Typed
from converter.parse.html.script import script_lines
from converter.parse.html.shown import shown_headings, shown_lines
from converter.parse.html.titles import fold, headline
from converter.parse.html.tree import parse_markup

NO_ARTICLE = "page.no_article"
_CELLS = " | "
# An article is at least so long; a shorter one is taken from the page's scripts if they hold more.
_SHORT = 600
_SHORTEST = 60


def parse_html(markup: str) -> Document:
    """Return the article in a page; a document without blocks and with a diagnostic where there is none."""
    root = parse_markup(markup)
    if root is None:
        return Document(blocks=(), doubts=(_no_article("it holds no element"),))
    facts = read_facts(root)
    page = Page(root)
    region = find_region(page)
    title = headline(facts, shown_headings(page, region, {fold(one.text) for one in facts.stated["title"]}))
    where = places(page, region) if region is not None else []
    lines = _article_lines(page, region, where, facts, title)
    if _length(lines) < _SHORT:
        hidden = script_lines(root, facts.linked)
        lines = hidden if _length(hidden) > 2 * _length(lines) else lines
    shown = shown_lines(page, region, where) if region is not None else []
    metadata = _metadata(facts, shown, title)
    if _length(lines) < _SHORTEST:
        return Document(blocks=(), metadata=metadata, doubts=(_no_article("no part of it reads as one"),))
    blocks = [SourceBlock(title.text, "headline")] if title else []
    return Document(blocks=(*blocks, *_blocks(lines)), metadata=metadata)


def _no_article(why: str) -> Diagnostic:
    return Diagnostic(code=NO_ARTICLE, severity="warning", message=f"the page holds no article: {why}")


def _article_lines(page: Page, region: int | None, where: list[Place], facts: Facts, title: Stated | None) -> list[Typed]:
    """Return the article's lines as the page shows them; none where it shows a list of other articles."""
    kind = facts.first("kind")
    is_article = bool(facts.linked) or (kind is not None and kind.text == "article")
    if region is None or (not is_article and is_index(page, region)):
        return []
    article = Article(page, region, where, title.text if title else "")
    return article.lines([one.text for one in facts.stated["description"]])


def _length(lines: list[Typed]) -> int:
    return sum(len(line.text) for line in lines if line.role in ("paragraph", "list_item", "table_row"))


def _blocks(lines: list[Typed]) -> list[SourceBlock]:
    """Return a block a line, and one for all cells of a table row."""
    blocks: list[SourceBlock] = []
    for row, group in groupby(lines, key=lambda line: line.row):
        if row:
            blocks.append(SourceBlock(_CELLS.join(line.text for line in group), "table_row"))
        else:
            blocks += [SourceBlock(line.text, line.role) for line in group]
    return blocks


def _metadata(facts: Facts, shown: list[tuple[str, bool]], title: Stated | None) -> Metadata:
    return Metadata(
        headline=title,
        authors=authors(facts, shown_authors(shown)),
        published=_when(facts, "published", shown_date(shown)),
        modified=_when(facts, "modified", None),
        publisher=facts.first("publisher"),
        section=facts.first("section"),
        language=facts.first("language"),
        canonical_uri=facts.first("uri"),
    )


def _when(facts: Facts, about: str, shown: Stated | None) -> Stated | None:
    """Return the day or time that is stated; what is shown counts less than metadata, a bare ``<time>`` less still."""
    given = facts.stated[about]
    stated = [one for one in given if one.rule_id != "html.time"]
    times = [one for one in given if one.rule_id == "html.time"]
    found = [*stated, *([shown] if shown else []), *times]
    return zoned([Stated(stamp, one.rule_id) for one in found if (stamp := iso(one.text))])
