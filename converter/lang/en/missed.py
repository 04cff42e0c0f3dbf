"""Words of agreement in an English sentence, without asking who agrees on what.

In: a sentence. Out: each place where a verb says of an agreement noun near it that it was made (signed an accord; the
accord was signed). It looks at less than ``agreements`` does, so that it also finds what that had to leave out: a
probable miss.
"""

from converter.lang.en.agreements_table import find_events, find_nouns, status_of
from converter.model.span import Span
from converter.model.vocab import REACHED

# Characters between a verb and its noun: signed [on Friday in the old town hall] an accord.
_GAP = 40


def find_agreement_words(sentence: str) -> tuple[Span, ...]:
    """Return the places that hold verb and noun, in text order, each verb once."""
    nouns = find_nouns(sentence)
    found = []
    for event in find_events(sentence):
        gaps = {max(noun.span.start - event.span.end, event.span.start - noun.span.end): noun.span for noun in nouns}
        nearest = min(gaps, default=_GAP + 1)
        if nearest <= _GAP and status_of(event) in REACHED:
            noun = gaps[nearest]
            found.append(Span(min(noun.start, event.span.start), max(noun.end, event.span.end)))
    return tuple(found)
