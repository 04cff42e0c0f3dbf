"""Tell whether two titles can be those of one agreement.

In: a title and those known. Out: yes or no. A newspaper shortens a name when it comes back to it, so that half of the
shorter one in the longer one is enough, by pairs of characters.
"""

import re
from collections.abc import Collection
from functools import lru_cache

_SHARE = 0.5
_TWO = 2
_BRACKETS = re.compile(r"\([^()]*\)")


def titles_agree(known: Collection[str], title: str | None, *, strict: bool = False) -> bool:
    """Tell whether a title can be one of those known; ``strict`` leaves out the words in which both end alike."""
    if title is None or not known:
        return True
    if (numbers := _numbers(title)) and all(others and numbers.isdisjoint(others) for others in map(_numbers, known)):
        return False
    pairs = (_unlike(title, other) if strict else (title, other) for other in known)
    return any(_share(_bigrams(one), _bigrams(other)) >= _SHARE for one, other in pairs)


# The first contract and the second, phase 1 and phase 2, are two whose names are alike.
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,])")


def _numbers(title: str) -> set[str]:
    """Return the numbers that can tell one of a row from the others; a year or a sum cannot."""
    return set(_NUMBER.findall(_BRACKETS.sub("", title)))


def _unlike(one: str, other: str) -> tuple[str, str]:
    """Return two titles without their common end (… development agreement); both whole where one is all of that."""
    one, other = ("".join(c for c in _BRACKETS.sub("", title) if c.isalnum()) for title in (one, other))
    alike = next((n for n in range(min(len(one), len(other))) if one[-n - 1] != other[-n - 1]), None)
    if not alike or min(len(one), len(other)) - alike < _TWO:
        return one, other
    return one[:-alike], other[:-alike]


@lru_cache(maxsize=1 << 10)
def _bigrams(text: str) -> frozenset[str]:
    bare = "".join(c for c in text if c.isalnum())
    return frozenset(bare[i : i + 2] for i in range(len(bare) - 1))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of the shorter title stands in the longer one."""
    return len(one & other) / max(1, min(len(one), len(other)))
