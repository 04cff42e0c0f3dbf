"""Words of agreement in a Korean sentence, without asking who agrees on what.

In: a sentence. Out: each place where a verb says of an agreement noun before it that it was made (협약을 체결했다).
It looks at less than ``agreements`` does, so that it also finds what that had to leave out: a probable miss.
"""

from converter.lang.ko.agreements.events import GAP, find_events, find_nouns, status_of
from converter.model.span import Span
from converter.model.vocab import REACHED


def find_agreement_words(sentence: str) -> tuple[Span, ...]:
    """Return the places, from noun to verb, in text order, each verb once."""
    nouns = find_nouns(sentence)
    found = []
    for event in find_events(sentence) if nouns else ():
        near = [noun for noun in nouns if noun.span.end <= event.span.start <= noun.span.end + GAP]
        if near and status_of(event) in REACHED:
            found.append(Span(near[-1].span.start, event.span.end))
    return tuple(found)
