"""Authors, without the publisher.

In: statements of who wrote an article. Out: persons' names, each once.
"""

import re

from converter.model.document import Stated
from converter.parse.html.meta import Facts
from converter.parse.html.titles import fold

_BEFORE = re.compile(r"^(?:written\s+by|reported\s+by|story\s+by|by|von|par|por|de|di|av|text)\b[:\s]\s*|^\W+", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:;|\||,|&|/|·|\band\b|\bund\b)\s*")
_NOT_A_NAME = re.compile(r"https?:|www\.|@|\d{3}|[<>{}]|\.(?:com|de|net|org|co)\b", re.IGNORECASE)
_LONGEST = 60
_MOST_WORDS = 6


def authors(facts: Facts) -> tuple[Stated, ...]:
    """Return the authors by the most trusted statement that names any."""
    sites = {fold(site.text) for site in facts.stated["publisher"]}
    by_rule: dict[str, list[Stated]] = {}
    for one in facts.stated["author"]:
        by_rule.setdefault(one.rule_id, []).append(one)
    for rule, statements in by_rule.items():
        found = {fold(name): name for one in statements for name in _names(one.text) if fold(name) not in sites}
        if found:
            return tuple(Stated(name, rule) for name in found.values())
    return ()


def _names(text: str) -> list[str]:
    names = []
    for part in _BETWEEN.split(_BEFORE.sub("", text)):
        name = _BEFORE.sub("", part.strip())
        if name and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS and not _NOT_A_NAME.search(name):
            names.append(name)
    return names
