"""Markup becomes an element tree, safely.

In: decoded markup. Out: lxml's root element, or null where there is no element. Nothing is fetched and no entity is
resolved: the HTML parser knows neither. NUL would end libxml2's reading and lone surrogates cannot be encoded, so both
are replaced before.
"""

from lxml import etree


def parse_markup(markup: str) -> etree._Element | None:
    """Return the root of the page."""
    data = markup.encode("utf-8", "replace")
    if b"\0" in data:
        data = data.replace(b"\0", b" ")
    # A parser of its own for each page: parsers hold state and are not to be shared by threads.
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, collect_ids=False
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
