"""Authors, without the publisher.

In: statements of who wrote an article. Out: persons' names, each once.
"""

import re
from collections.abc import Callable, Sequence

from converter.model.document import Stated
from converter.parse.html.meta import Facts
from converter.parse.html.titles import SEPARATOR, fold

BY = (
    r"(?:(?:written|reported|story|posted|words|text)\s+by|by|von|par|por|text|di|av|af|door|oleh|author)"
    r"(?:\s*:\s*|\s+)"
)
SAYS_BY = re.compile(rf"\W{{0,3}}{BY}", re.IGNORECASE)
_MARKS = re.compile(r"^\W+")
_BETWEEN = re.compile(r"\s*(?:;|\||,|&|/|·|\band\b|\bund\b)\s*")
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\d{3}|[<>{}]|\.(?:com|de|net|org|co)\b", re.IGNORECASE)
_LONGEST = 60
_MOST_WORDS = 6


def authors(facts: Facts, shown: Callable[[], list[Stated]]) -> tuple[Stated, ...]:
    """Return the authors by the most trusted statement that names any, else those that the page shows."""
    sites = {fold(site.text) for site in facts.stated["publisher"]}
    sites |= {fold(part) for title in facts.stated["document"] for part in SEPARATOR.split(title.text)[1:]}
    return _persons(facts.stated["author"], sites) or _persons(shown(), sites)


def _persons(statements: Sequence[Stated], sites: set[str]) -> tuple[Stated, ...]:
    by_rule: dict[str, list[Stated]] = {}
    for one in statements:
        if not _NOT_A_NAME.search(one.text):
            by_rule.setdefault(one.rule_id, []).append(one)
    for rule, alike in by_rule.items():
        found = {fold(name): name for one in alike for name in split_names(one.text) if fold(name) not in sites}
        if found:
            return tuple(Stated(name, rule) for name in found.values())
    return ()


def split_names(text: str) -> list[str]:
    """Return the names in words that name one or several."""
    names = []
    for part in _BETWEEN.split(SAYS_BY.sub("", text, count=1)):
        name = (
            _MARKS.sub("", SAYS_BY.sub("", part.strip(), count=1))
            if SAYS_BY.match(part)
            else _MARKS.sub("", part.strip())
        )
        if name and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and not _NOT_A_NAME.search(name):
            names.append(name)
    return names
