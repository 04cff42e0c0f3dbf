"""Read what is to come after an agreement: a committee, a further meeting, a ratification, a signing.

In: a sentence and its predicate. Out: the words that announce it. A follow-up is something that is held, opened or
gone through (개최, 열다, 신설, 비준 절차), not something that the parties do under the agreement; ``followups.toml``
holds the kinds.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances
from converter.lang.ko.agreements.clause_words import is_lead
from converter.lang.ko.agreements.predicates import Predicate
from converter.lang.ko.enclosed import enclosed
from converter.lang.ko.parts import compile_pattern, expand
from converter.lang.ko.phrases import words
from converter.lang.tables import Rule, load
from converter.model.mentions import FollowUpMention
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import FollowUpType

_FUTURE = frozenset(
    {"ko.frame.plan", "ko.frame.giro", "ko.frame.kiro", "ko.frame.will", "ko.frame.purpose", "ko.frame.aim"},
)
_OPEN = frozenset({"ko.frame.present", "ko.frame.may", "ko.frame.declares"})
# What leads up to it ends in one of these.
# The end of a statement is looked at this far back.
_FORETOLD = 20
_LEADS_UP = re.compile(
    r"(?:[^\s하되리있없르치키지]는|[^\s담맺받찾높낮같얻입묶밝]은|위해|위하여|면|[가-힣]고|며),? |[.?!] "
    r"|(?:면서|며|고|:),? ?[“\"]|^[^“]*[“]"
)


class FollowUpRule(Rule, frozen=True, forbid_unknown_fields=True):
    """One kind of follow-up."""

    type: FollowUpType
    pattern: str


class FollowUpTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``followups.toml``."""

    parts: dict[str, str]
    ahead: str
    foretold: str
    kinds: tuple[FollowUpRule, ...]


@cache
def table() -> FollowUpTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "followups.toml", FollowUpTable)


@cache
def _patterns() -> tuple[tuple[FollowUpRule, Gated], ...]:
    parts = table().parts
    return tuple((rule, Gated(expand(rule.pattern, parts))) for rule in table().kinds)


@cache
def _due() -> tuple[tuple[FollowUpRule, Gated], ...]:
    """Return the kinds that a statement of what must be done announces: who must ratify will do so, or not."""
    return tuple(kind for kind in _patterns() if kind[0].type == "ratification")


# 비준을 받아야 하지만 아직 날이 없다: what must be done is told however the sentence ends.
_MUST = Gated(r"(?:받아야|거쳐야|밟아야|통과해야) [하한되된만]")


def _is_due(sentence: str, predicate: Predicate) -> bool:
    frame = predicate.frame
    return (frame is not None and frame.rule_id == "ko.frame.shall") or bool(_MUST.search(sentence))


def read_followups(view: SentenceView, predicate: Predicate) -> tuple[FollowUpMention, ...]:
    """Return what a sentence announces, in text order, each thing once."""
    kinds = _patterns() if _is_to_come(view, predicate) else _due() if _is_due(view.words, predicate) else ()
    end = predicate.frame.end if predicate.frame else predicate.end
    found: list[FollowUpMention] = []
    for rule, pattern in kinds:
        for match in pattern.finditer(view.words, 0, end):
            if not _is_by_the_way(view.words, rule, match.end()):
                mention = _mention(view, rule, match)
                if all(not mention.span.overlaps(other.span) for other in found):
                    found.append(mention)
    return tuple(sorted(found, key=lambda one: one.span))


def _is_to_come(view: SentenceView, predicate: Predicate) -> bool:
    """Tell whether a statement is about what is still to be done; a day puts the present into the future."""
    sentence = view.words
    frame = predicate.frame
    if frame is None:
        return bool(
            compile_pattern(table().foretold).search(sentence, max(0, predicate.end - _FORETOLD), predicate.end)
        )
    return frame.rule_id in _FUTURE or (frame.rule_id in _OPEN and (_lies_ahead(sentence) or bool(view.dates)))


# 방안을 마련[하기 위해] 회의를 연다: what it is for is not announced.
_PURPOSE = re.compile(r"[^\s]*기 위[해한]")


def _is_by_the_way(sentence: str, rule: FollowUpRule, end: int) -> bool:
    """Tell whether what was found up to ``end`` only leads up to what is announced, or is what that is for."""
    return bool(_PURPOSE.match(sentence, end)) or (rule.type == "meeting" and _leads_up(sentence, end))


def _leads_up(sentence: str, end: int) -> bool:
    """Tell whether a meeting only led up to what was agreed (정상회담을 [열고] 협력하기로 했다)."""
    verb = next((word for word in words(sentence) if word.start < end <= word.end), None)
    return verb is not None and is_lead(verb) and not _lies_ahead(sentence)


def _lies_ahead(sentence: str) -> bool:
    return bool(re.search(table().ahead, sentence))


def _mention(view: SentenceView, rule: FollowUpRule, match: re.Match[str]) -> FollowUpMention:
    sentence, base = view.words, view.span.start
    span = Span(_start(sentence, match.start()), match.end())
    marks = (m for m in enclosed(sentence) if m.start < match.start() < m.end and sentence[m.start] not in "([")
    title = next(marks, None)
    return FollowUpMention(
        rule_id=rule.id,
        span=span.shifted(base),
        type=rule.type,
        title=Span(title.start + 1, title.end - 1).shifted(base) if title else None,
        place=circumstances.place(view, span.shifted(base)),
    )


def _start(sentence: str, offset: int) -> int:
    """Begin behind the last phrase that leads up to it: the topic, a purpose (위해), a predicate that ends in 고."""
    cuts = [match.end() for match in _LEADS_UP.finditer(sentence, 0, offset)]
    start = cuts[-1] if cuts else 0
    while start < offset and sentence[start] in '“"':
        start += 1
    return start
