"""Read what is to come after an agreement: a further meeting, a ratification, a signing, a committee.

In: one sentence. Out: the words that announce it, from its subject to the end of the clause.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.en import circumstances
from converter.lang.tables import Entry, load
from converter.model.mentions import FollowUpMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import FollowUpType

_STOP = re.compile(r"[;”]|,\s(?=(?:and|which|who|but|according|officials|[A-Z]\w+ said|said|he|she|they)\b)")
_BEGIN = re.compile(r"(?:,\s(?:and\s|which\s)?|\sand\s|;\s|\bthat\s)(?=[^,;]{0,90}\Z)")


class KindRule(Entry, frozen=True, forbid_unknown_fields=True):
    """What announces one kind of follow-up."""

    type: FollowUpType
    pattern: str


class FollowUpTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``followups.toml``."""

    future: str
    kinds: tuple[KindRule, ...]


@cache
def rules() -> tuple[tuple[KindRule, re.Pattern[str]], ...]:
    """Return the rules with their patterns: a verb in the future, and what is to be done."""
    table = load("converter.lang.en", "followups.toml", FollowUpTable)
    return tuple((rule, re.compile(rf"{table.future}{rule.pattern}")) for rule in table.kinds)


def read_followups(view: SentenceView) -> tuple[FollowUpMention, ...]:
    """Return what a sentence announces, at most one thing."""
    sentence = view.words
    for rule, pattern in rules():
        match = pattern.search(sentence)
        if match and not any(
            q.kind == "direct" and q.start <= view.span.start + match.start() < q.end for q in view.quotes
        ):
            return (_mention(view, rule, match),)
    return ()


def _mention(view: SentenceView, rule: KindRule, match: re.Match[str]) -> FollowUpMention:
    sentence = view.words
    stop = _STOP.search(sentence, match.end())
    begin = _BEGIN.search(sentence[: match.start()])
    start = begin.end() if begin else 0
    end = stop.start() if stop else len(sentence.rstrip(' ."”'))
    span = Span(start, end).shifted(view.span.start)
    return FollowUpMention(
        rule_id=f"en.followup.{rule.type}",
        span=span,
        type=rule.type,
        title=None,
        place=circumstances.place(view, Span(match.start(), end).shifted(view.span.start)),
    )
