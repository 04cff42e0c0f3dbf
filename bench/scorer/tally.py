"""Counts of what was right, over all articles, and what they come to.

Two kinds of measure: a list is scored by F1 (what was found, out of what was read and out of what there was), a single
value by the share of articles or objects in which it is right.
"""

from collections import defaultdict
from statistics import mean
from typing import NamedTuple

CORE = (
    "quotes_marked",
    "quotes_indirect",
    "quote_speaker",
    "agreements",
    "status_e2e",
    "type_e2e",
    "parties_e2e",
    "signed_e2e",
    "clauses",
    "amounts",
)


class Miss(NamedTuple):
    """One thing that a record has wrong, or has not, or should not have."""

    article: str
    kind: str
    note: str


class Score(NamedTuple):
    """One measure: ``value`` from 0 to 1, ``of`` how many gold values it rests on, the two halves of an F1."""

    value: float
    of: int
    precision: float | None = None
    recall: float | None = None


class Scores(NamedTuple):
    """All measures over some articles."""

    articles: int
    by_measure: dict[str, Score]
    misses: tuple[Miss, ...]

    @property
    def core(self) -> float:
        """The mean of the core measures that there are."""
        return mean([self.by_measure[name].value for name in CORE if name in self.by_measure] or [0.0])


class Tally:
    """Counts what the measures report, article by article."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self._articles: list[str] = []
        self._lists: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._values: defaultdict[str, list[bool]] = defaultdict(list)
        self._misses: list[Miss] = []

    def article(self, name: str) -> None:
        """Begin an article: what follows is about it."""
        self._articles.append(name)

    def items(self, measure: str, found: int, read: int, gold: int) -> None:
        """Count a list: ``found`` of ``gold`` values are among the ``read`` ones."""
        self._lists[measure].append((found, read, gold))

    def value(self, measure: str, *, right: bool, note: str | None = None) -> None:
        """Count a single value; ``note`` says what is wrong with it if it is."""
        self._values[measure].append(right)
        if note and not right:
            self.miss(measure, note)

    def miss(self, kind: str, note: str) -> None:
        """Keep something to be looked at."""
        self._misses.append(Miss(self._articles[-1], kind, " ".join(note.split())))

    def scores(self) -> Scores:
        """Sum up."""
        lists = {name: _list_score(counts) for name, counts in self._lists.items()}
        values = {name: Score(sum(rights) / len(rights), len(rights)) for name, rights in self._values.items()}
        return Scores(len(self._articles), lists | values, tuple(self._misses))


def _list_score(counts: list[tuple[int, int, int]]) -> Score:
    found, read, gold = (sum(column) for column in zip(*counts, strict=True))
    precision = found / read if read else float(not gold)
    recall = found / gold if gold else float(not read)
    both = precision + recall
    return Score(2 * precision * recall / both if both else 0.0, gold, precision, recall)
