"""Find the names that another may be short for, so that not every name need be compared with every other.

In: the names of an article, as a language pack shapes them. Out: for one of them the others that begin or end as a
fuller name must, or sound the same, by their places; whether it is short for them, the pack says.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from converter.model.annotation import NameShape

# Behind any character that a name is written with.
_LAST = chr(0x10FFFF)


class Alike:
    """The names of an article by how they begin, how they end and how they sound."""

    def __init__(self, shapes: Sequence[NameShape]) -> None:
        """Sort the names both ways."""
        self._shapes = shapes
        self._forward = sorted((shape.written, n) for n, shape in enumerate(shapes))
        self._backward = sorted((shape.written[::-1], n) for n, shape in enumerate(shapes))
        self._sounds: dict[str, list[int]] = {}
        for n, shape in enumerate(shapes):
            self._sounds.setdefault(shape.sound, []).append(n)

    def to(self, n: int) -> list[int]:
        """Return the places of the other names that the one at a place may be short for, in order."""
        shape = self._shapes[n]
        found = set(self._sounds.get(shape.sounds_like, ()))
        for beginning in shape.begins:
            found.update(_beginning(self._forward, beginning))
        for end in shape.ends:
            found.update(_beginning(self._backward, end[::-1]))
        return sorted(found - {n})


def _beginning(names: list[tuple[str, int]], words: str) -> Iterator[int]:
    """Yield the places of the sorted names that begin with some words."""
    first = bisect_left(names, (words, -1))
    return (n for _, n in names[first : bisect_left(names, (words + _LAST, -1), first)])
