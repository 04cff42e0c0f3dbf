"""Hold records against annotations made by hand.

In: cases (an article's text, its gold, its record). Out: a ``Scores``: one number a measure, with what was missed.
The flow: ``cases.load_cases`` reads, each of ``MEASURES`` adds what it counts to one ``Tally``, ``Tally.scores`` sums
up over all articles, so that a long article weighs more than a short one.
"""

from collections.abc import Iterable

from scorer import agreements, amounts, clauses, layout, quotes
from scorer.cases import Case
from scorer.tally import Scores, Tally

MEASURES = (layout.measure, quotes.measure, agreements.measure, clauses.measure, amounts.measure)


def score(cases: Iterable[Case]) -> Scores:
    """Score all cases together."""
    tally = Tally()
    for case in cases:
        tally.article(case.gold.id)
        for measure in MEASURES:
            measure(case, tally)
    return tally.scores()
