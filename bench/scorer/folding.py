"""Words without their layout, where they stand in an article, and how far two places overlap.

White space and quotation marks are folded away on both sides, so that a line break or another kind of mark costs
nothing. A place is a pair of offsets into the folded article, end-exclusive.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

Place = tuple[int, int]
_LAYOUT = re.compile(r"[\s\"'“”‘’«»„‟‚‛″′`＂＇「」『』]+")


def fold(words: str | None) -> str:
    """Return the words in NFC without white space and quotation marks; nothing for null."""
    return _LAYOUT.sub("", unicodedata.normalize("NFC", words or ""))


class FoldedText:
    """An article in which words can be found whatever their layout."""

    def __init__(self, text: str) -> None:
        """Fold the article once."""
        self._text = fold(text)

    def find(self, words: str | None) -> Place | None:
        """Return the first place of the words, null where there are none or they do not stand here."""
        folded = fold(words)
        start = self._text.find(folded) if folded else -1
        return None if start < 0 else (start, start + len(folded))


def shared(one: Place | None, other: Place | None) -> int:
    """Return how many characters two places have in common."""
    if one is None or other is None:
        return 0
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def overlap(one: Place | None, other: Place | None) -> float:
    """Return the common part of two places as a share of all that they cover."""
    if one is None or other is None:
        return 0.0
    return shared(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))


def best_pairs(
    sizes: tuple[int, int], likeness: Callable[[int, int], float], floor: float = 0
) -> list[tuple[int, int]]:
    """Pair two lists one to one, the most alike first; pairs below ``floor``, or not alike at all, stay apart."""
    ranked = sorted(((likeness(i, j), i, j) for i in range(sizes[0]) for j in range(sizes[1])), reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value > 0 and value >= floor and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def pair_places(
    gold: Sequence[Place | None], read: Sequence[Place | None], floor: float = 0.5
) -> list[tuple[int, int]]:
    """Pair places that overlap by at least ``floor``."""
    return best_pairs((len(gold), len(read)), lambda i, j: overlap(gold[i], read[j]), floor)
