"""What the names in a page's markup say about an element.

In: an element's class, id and itemprop, as one string. Out: a ``Hint``. The words stand in ``hints.toml``. A hint is
never the last word: what is called junk but holds most of the page's prose is kept (see ``region``).
"""

import re
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from converter.lang import tables

Hint = Literal[
    "hidden",
    "body",
    "caption",
    "pullquote",
    "correction",
    "junk",
    "subhead",
    "kicker",
    "headline",
    "byline",
    "deck",
    "doubtful",
    "",
]

# ``articleBody``, ``article__body`` and ``ARTICLE-BODY`` are all the words ``article`` and ``body``.
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# Says what is not there or what stands beside (``no-ads``, ``has-sidebar``), or when a style holds (``print:hidden``).
_NOT_A_NAME = re.compile(r"(?:no|not|has|have|with|without|hide|js|is-not)[-_]|[^:\[]*[:\[/]")
# Hidden until a script shows it; a style sheet that hides by the width of the window says more (``hidden md:block``).
_HIDDEN = re.compile(r"(?<!\S)hidden(?!\S)(?!.*:)")
_LONGEST_NAMES = 300
_MOST_WORDS = 3


class Hints(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of each hint, in the order in which hints count."""

    hidden: tuple[str, ...]
    body: tuple[str, ...]
    caption: tuple[str, ...]
    pullquote: tuple[str, ...]
    correction: tuple[str, ...]
    junk: tuple[str, ...]
    subhead: tuple[str, ...]
    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    byline: tuple[str, ...]
    deck: tuple[str, ...]
    doubtful: tuple[str, ...]


@cache
def _ranks() -> tuple[dict[str, int], tuple[Hint, ...]]:
    """Return each word's hint as its rank."""
    table = tables.load(__package__, "hints.toml", Hints)
    order: tuple[Hint, ...] = table.__struct_fields__  # type: ignore[assignment]
    ranks: dict[str, int] = {}
    for rank, name in enumerate(order):
        for word in getattr(table, name):
            ranks.setdefault(word.replace("-", ""), rank)
    ranks["junk"] = order.index("junk")
    return ranks, order


@lru_cache(maxsize=8192)
def hint(names: str) -> Hint:
    """Return what an element is, as far as its names tell."""
    ranks, order = _ranks()
    best = len(order)
    if _HIDDEN.search(names):
        best = ranks["junk"]
    for name in names[:_LONGEST_NAMES].split():
        if not _NOT_A_NAME.match(name):
            best = min(best, _rank(name, ranks, len(order)))
    return order[best] if best < len(order) else ""


def _rank(name: str, ranks: dict[str, int], none: int) -> int:
    """Return the rank of one name; of ``block__element`` the element counts, the block only if that says nothing."""
    for part in reversed(name.split("__")):
        words = [word.lower() for word in _WORD.findall(part)]
        best = none
        for n, word in enumerate(words):
            best = min(best, ranks.get(word, none))
            joined = word
            for after in words[n + 1 : n + _MOST_WORDS]:
                joined += after
                best = min(best, ranks.get(joined, none))
        if best < none:
            return best
    return none
