"""Add comparisons up to precision, recall and F1."""

from collections.abc import Iterable
from typing import NamedTuple

from converter.evaluate.compare import FIELDS, Comparison


class Wrong(NamedTuple):
    """A value that was missed, or one that was invented, and the article it is about."""

    article: str
    field: str
    words: str


class Score(NamedTuple):
    """Counts of one field; the rates are null where there is nothing to divide by."""

    right: int = 0
    missed: int = 0
    invented: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right."""
        return _share(self.right, self.right + self.invented)

    @property
    def recall(self) -> float | None:
        """The share of what is in gold that was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.invented)


class Scores:
    """The counts of all fields, and every value that was missed or invented."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.articles = 0
        self.fields: dict[str, Score] = {}
        self.missed: list[Wrong] = []
        self.invented: list[Wrong] = []

    def add(self, article: str, comparisons: Iterable[Comparison]) -> None:
        """Count the comparisons of one article."""
        self.articles += 1
        for one in comparisons:
            missed = not one.right and one.gold is not None
            invented = not one.right and one.found is not None
            before = self.fields.get(one.field, Score())
            self.fields[one.field] = Score(before.right + one.right, before.missed + missed, before.invented + invented)
            if missed:
                self.missed.append(Wrong(article, one.field, one.gold or ""))
            if invented:
                self.invented.append(Wrong(article, one.field, one.found or ""))

    def rows(self) -> list[tuple[str, Score]]:
        """Return the fields that gold or the records have anything of, in the order of a report."""
        return [(field, self.fields[field]) for field in FIELDS if field in self.fields]

    def below(self, floors: dict[str, float]) -> list[tuple[str, float | None, float]]:
        """Return the fields whose F1 is below their floor, or cannot be told, with both."""
        reached = {field: self.fields.get(field, Score()).f1 for field in floors}
        return [(field, reached[field], floor) for field, floor in floors.items() if (reached[field] or 0.0) < floor]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
