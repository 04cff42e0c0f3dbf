"""Take what stands before the first sentence that names an agreement, if that is what it reports.

In: the agreement that an article names first, the reading of the sentence that names it, and the sentences before that
one, in text order. Out: the same draft, with the terms and assessments that they hold. So news begins: what is to
be done first, and then by what agreement (공장을 새로 짓기로 했다. 협약을 맺었다), or what to think of it.
"""

from collections.abc import Sequence

from converter.extract.drafts import Draft, Read, Term
from converter.model.mentions import ClauseMention
from converter.model.reading import SentenceReading

# Terms stand at most two sentences before, what is read into the agreement a little further.
TERMS, ASSESSMENTS = 2, 4
# Further down, an agreement is not what the opening is about.
LATE = 5


def take_foretold(first: Draft, named: SentenceReading, before: Sequence[Read]) -> None:
    """Give an agreement what the sentences before it say of it, in text order."""
    for back in range(min(len(before), ASSESSMENTS), 0, -1):
        view, reading = before[-back]
        if reading.assessment:
            if reading.kind == "interpretation" and len(before) <= LATE:
                first.assessments.append((view, reading))
        elif back <= TERMS:
            first.terms += [Term(c, view, reading, None) for c in reading.clauses if _is_foretold(c, named, back)]


def _is_foretold(clause: ClauseMention, named: SentenceReading, back: int) -> bool:
    return named.refers_back or clause.written or (back == 1 and clause.linked)
