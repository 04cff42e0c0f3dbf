"""Pages that are no article though they hold sentences: logins, errors, notices.

In: a page's root and what it says of itself. Out: whether it is one. What a page states as an article is one, whatever
its headline says; so is a page with a day or a writer, and a long one is for the caller to believe.
"""

import re
from functools import cache

from lxml import etree
from msgspec import Struct

from converter.lang import tables
from converter.parse.html.meta import Facts


class Absent(Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of titles, with titles that they match and others that they leave alone."""

    titles: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]


@cache
def absent() -> Absent:
    """Return the table."""
    return tables.load(__package__, "absent.toml", Absent)


@cache
def _title() -> re.Pattern[str]:
    return re.compile("|".join(absent().titles), re.IGNORECASE)


def is_notice(title: str) -> bool:
    """Tell the title of an error or a login from a headline."""
    return _title().search(title) is not None


def is_no_article(root: etree._Element, facts: Facts, title: str) -> bool:
    """Tell whether a short page is a login, an error or a notice."""
    kind = facts.first("kind")
    if facts.linked or (kind and kind.text == "article") or facts.stated["published"] or facts.stated["author"]:
        return False
    titles = (title, *(one.text for one in facts.stated["document"]))
    return any(map(is_notice, titles)) or any(one.get("type") == "password" for one in root.iter("input"))
