"""The name of an agreement: how far to the left of its noun the title reaches, and what belongs to it on the right.

In: a sentence and an agreement noun in it. Out: the title’s span in the sentence; null where the bare noun stands
alone. To the left it takes capitalised words and nouns up to an article, a preposition, a verb or an adjective that
only describes (new, similar, $6bn); to the right what a memorandum or agreement is on.
"""

import re

from converter.lang.en.agreements_table import Noun, find_events, table
from converter.lang.en.dates_table import MONTH
from converter.lang.en.marks import quoted
from converter.model.span import Span

_WORD = re.compile(r"[\w’'.$£€%&-]+\s\Z")
_MOST_WORDS, _LONGEST_WORD = 6, 30
# A title in marks ends with its noun; longer words in marks are what somebody said.
_CLOSES, _LONGEST = 3, 80
_MONEY = re.compile(r"[$£€¥]|\d+(?:\.\d+)?(?:bn|m|tn|billion|million)\Z|(?:billion|million|trillion|bn)\Z")
# What a memorandum is on: up to a verb, a preposition or the clause's end, and no day or meeting.
_NOT_ON = rf"(?!\w+day\b|{MONTH}\b|the sidelines)"
_ENDS = r"(?=[,.;]|\s(?:was|were|is|at|in|with|between|and|on|that|which|after)\b|\Z)"
_ON = re.compile(rf"(?:\s\([^()]{{1,12}}\))?\s(?:on|concerning|regarding)\s{_NOT_ON}(?:[\w’'-]+\s?){{1,6}}?{_ENDS}")
# These say by themselves what was agreed.
_KIND = re.compile(r"mergers?|takeovers?|ceasefires?|truces?", re.IGNORECASE)
_GLOSS = re.compile(r"\s\([A-Z][\w.-]{1,8}\)")


def title_of(sentence: str, noun: Noun) -> Span | None:
    """Return the title that a noun is part of; null if the bare noun stands alone."""
    marked = next((q for q in quoted(sentence) if q.start < noun.span.start and noun.span.end < q.end), None)
    if marked and marked.end - noun.span.end <= _CLOSES and marked.end - marked.start < _LONGEST:
        return Span(marked.start + 1, marked.end - 1)
    start = _leftwards(sentence, noun.span.start)
    end = noun.span.end
    if gloss := _GLOSS.match(sentence, end):
        end = gloss.end()
    named = (
        _KIND.fullmatch(noun.span.of(sentence))
        or " " in noun.span.of(sentence)
        or start < noun.span.start
        or noun.rule.type == "memorandum_of_understanding"
    )
    if named and (on := _ON.match(sentence, end)):
        end = on.end()
    return Span(start, end) if bool(named) or end > noun.span.end + 1 else None


def _leftwards(sentence: str, start: int) -> int:
    at, steps = start, 0
    while steps < _MOST_WORDS and (match := _WORD.search(sentence, max(0, at - _LONGEST_WORD), at)):
        word = match.group().strip()
        verb = find_events(word) and not word[:1].isupper()
        if (
            word.casefold() in table().context.not_in_titles
            or verb
            or word.endswith(("’s", "'s", "ly", "."))
            or _MONEY.search(word)
        ):
            break
        at, steps = match.start(), steps + 1
    return at
