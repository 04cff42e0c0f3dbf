"""HTML."""
from converter.model.document import Document, Metadata, SourceBlock, Stated
from converter.parse.html.byline import shown_authors, shown_date
from converter.parse.html.dates import iso, zoned
from converter.parse.html.lines import Page
from converter.parse.html.meta import Facts, read_facts
from converter.parse.html.names import authors
from converter.parse.html.region import find_region
from converter.parse.html.roles import shown_headings, shown_lines, typed_lines
from converter.parse.html.titles import fold, headline
from converter.parse.html.tree import parse_markup


def parse_html(markup: str) -> Document:
    root = parse_markup(markup)
    if root is None:
        return Document(blocks=())
    facts = read_facts(root)
    page = Page(root)
    region = find_region(page)
    if region is None:
        return Document(blocks=(), metadata=metadata(facts, []))
    title = headline(facts, shown_headings(page, region, {fold(one.text) for one in facts.stated["title"]}))
    blocks = [SourceBlock(title.text, "headline")] if title else []
    return Document(blocks=(*blocks, *(SourceBlock(l.text, l.role) for l in typed_lines(page, region, title.text if title else "", [x.text for x in facts.stated["description"]]))), metadata=metadata(facts, shown_lines(page, region)))


def metadata(facts: Facts, shown) -> Metadata:
    def when(about: str) -> Stated | None:
        given = [*facts.stated[about]]
        if about == "published" and (one := shown_date(shown)): given = [*(x for x in given if x.rule_id != "html.time"), one, *(x for x in given if x.rule_id == "html.time")]
        return zoned([Stated(day, one.rule_id) for one in given if (day := iso(one.text))])

    return Metadata(authors=authors(facts, shown_authors(shown)), published=when("published"), modified=when("modified"), publisher=facts.first("publisher"), section=facts.first("section"), language=facts.first("language"), canonical_uri=facts.first("uri"))
