"""Which of two lists' items are the same thing.

In: two lists and a function that says how alike two items are, from 0 to 1. Out: pairs; what has no counterpart is
paired with null. The most alike are paired first, so that one good pair is not lost to two bad ones.
"""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T")
Pair = tuple[T | None, T | None]


def align(gold: list[T], found: list[T], alike: Callable[[T, T], float], least: float) -> list[Pair[T]]:
    """Return the pairs: gold items in their order, each with its counterpart or null, then what is left of the found.

    ``least`` is how alike two items must be to be the same thing.
    """
    scores = sorted(
        ((alike(one, other), -n, -m) for n, one in enumerate(gold) for m, other in enumerate(found)), reverse=True
    )
    of_gold: dict[int, int] = {}
    taken: set[int] = set()
    for score, n, m in scores:
        if score >= least and -n not in of_gold and -m not in taken:
            of_gold[-n] = -m
            taken.add(-m)
    pairs: list[Pair[T]] = [(one, found[of_gold[n]] if n in of_gold else None) for n, one in enumerate(gold)]
    return pairs + [(None, other) for m, other in enumerate(found) if m not in taken]


def dice(one: str, other: str) -> float:
    """Return how alike two strings are: the share of their pairs of neighbouring characters that they have in common.

    White space and case make no difference. 1 is the same, 0 nothing in common; it works for any script.
    """
    left, right = _bigrams(one), _bigrams(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else float(one == other)


def _bigrams(text: str) -> Counter[tuple[str, str]]:
    return Counter(pairwise(f" {''.join(text.casefold().split())} "))


def jaccard(one: set[str], other: set[str]) -> float:
    """Return the share of members that two sets have in common; 0 where both are empty."""
    return len(one & other) / len(one | other) if one | other else 0.0
