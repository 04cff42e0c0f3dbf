"""The headline, without the site's name.

In: what a page says of itself. Out: the headline. What is shown and what is stated seldom agree to the letter: each
candidate has a vote, the name of the site is taken off first, and a label before a colon is left to the kicker where
another candidate does without it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from converter.model.document import Stated
from converter.parse.html.meta import Facts

SEPARATOR = re.compile(r"\s+[|\-–—·•»:]\s+|\s*[|｜»]\s*|\s+::\s+")
_MARKS = re.compile(r"[\W_]+")
_VOTES = {"html.shown": 4, "html.json_ld.headline": 2, "html.meta.og_title": 2}
_LONGEST = 500
_LONGEST_SITE = 5  # words
_SHORTEST = 2
_SHORTEST_REST = 15


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return what counts when two titles are compared: letters and digits."""
    return _MARKS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def headline(facts: Facts, shown: Sequence[str]) -> Stated | None:
    """Return the headline that most statements agree on; ``shown`` are the headings that may be it."""
    given = [*(Stated(text, "html.shown") for text in shown), *facts.stated["title"], *facts.stated["document"]]
    given = [one for one in given if len(one.text) <= _LONGEST]
    sites = {fold(site.text) for site in facts.stated["publisher"]}
    keys = {fold(one.text) for one in given}
    candidates = [Stated(_without_site(one.text, sites, keys), one.rule_id) for one in given]
    votes: Counter[str] = Counter()
    for one in dict.fromkeys(candidates):
        if len(key := fold(one.text)) > _SHORTEST and key not in sites:
            votes[key] += _VOTES.get(one.rule_id, 1)
    if not votes:
        return None
    best = _without_kicker(max(votes, key=lambda key: votes[key]), candidates)
    words = Counter(one.text for one in candidates if fold(one.text) == best)
    text = max(words, key=lambda one: words[one])
    return next(one for one in candidates if one.text == text)


def _without_kicker(best: str, candidates: list[Stated]) -> str:
    """Return the title that Open Graph gives without the label before the colon."""
    labels = "".join(one.text[: len(one.text) // 2] for one in candidates if fold(one.text) == best)
    for one in candidates:
        key = fold(one.text)
        if one.rule_id == "html.meta.og_title" and best.endswith(f" {key}") and len(key) > len(best) / 3:
            return key if ":" in labels else best
    return best


def _without_site(title: str, sites: set[str], keys: set[str]) -> str:
    """Cut the site's name off either end of a title."""
    parts = list(SEPARATOR.finditer(title))
    if not parts:
        return title
    last, first = parts[-1], parts[0]
    for cut in reversed(parts):
        head, tail = title[: cut.start()], title[cut.end() :]
        if fold(head) in keys or (fold(tail) in sites and tail):
            return _without_site(head, sites, keys) if fold(head) not in keys else head
    if fold(title[: first.start()]) in sites or (
        fold(title[first.end() :]) in keys and len(title[first.end() :]) > _SHORTEST_REST and "|" in first.group()
    ):
        return title[first.end() :]
    return (
        title if "|" not in last.group() or len(title[last.end() :].split()) > _LONGEST_SITE else title[: last.start()]
    )
