"""Mentions of talks that no noun names: A and B sit down over a matter, pull at it, or walk away from it.

In: one sentence and what its nouns and verbs tell already. Out: a mention of what is talked about, negotiating or
failed as the last of the idioms says, if the sentence names the matter (수로를 놓고, 값을 두고) before it. Whether both
sides are known is decided where the article is known.
"""

from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances, days, participants
from converter.lang.ko.agreements.kinds import type_of
from converter.lang.ko.agreements.table import TalkRule, table
from converter.lang.ko.agreements.telling import evidence, reported_start, salience
from converter.lang.ko.parts import compile_pattern
from converter.model.mentions import AgreementMention
from converter.model.reading import SentenceView
from converter.model.span import Span

# 수로 이용[을 놓고], 누가 낼지[를 두고]: what the talks are about.
_MATTER = Gated(
    r"(?:[가-힣)](?:을|를)|지|느냐|인가) (?:사이에 )?(?:놓고|두고|둘러싸고) |(?:자는|조건을|안을) (?:들고|내걸고) "
)


@cache
def _rules() -> tuple[tuple[TalkRule, Gated], ...]:
    return tuple((rule, compile_pattern(rule.pattern)) for rule in table().talks)


def talks_beside(view: SentenceView, told: list[AgreementMention]) -> list[AgreementMention]:
    """Return the talks of a sentence, behind all that says of an agreement how it stands."""
    before = max((mention for mention in told if mention.status), key=lambda m: m.evidence.end, default=None)
    start = before.evidence.end - view.span.start if before else 0
    under_way = before and before.status == "negotiating"
    matter = _MATTER.search(view.words, start)
    since = matter.end() if matter else start
    if not (matter or under_way):
        return []
    found = ((match, rule) for rule, pattern in _rules() for match in pattern.finditer(view.words, since))
    last = max(found, key=lambda pair: pair[0].start(), default=None)
    if last is None:
        return []
    head, rule = Span(*last[0].span()), last[1]
    if before and under_way and rule.status == "failed":
        end = evidence(view, Span(start, head.end)).end
        return [replace(before, status=rule.status, status_rule=rule.id, evidence=Span(before.evidence.start, end))]
    return [_mention(view, head, rule, start)] if matter else []


def _mention(view: SentenceView, head: Span, rule: TalkRule, start: int) -> AgreementMention:
    base, stretch = view.span.start, Span(start, head.end)
    scope = Span(max(start, reported_start(view, head, head.start)), head.end).shifted(base)
    return AgreementMention(
        rule_id=rule.id,
        evidence=evidence(view, stretch),
        head=head.shifted(base),
        title=None,
        type=type_of(view, stretch, "deal"),
        status=rule.status,
        status_rule=rule.id,
        planned=False,
        definite=False,
        salience=salience(view.words, stretch, None),
        participants=participants.parties(view, scope),
        attends=False,
        date=days.day(view, scope),
        place=circumstances.place(view, scope),
        occasion=circumstances.occasion(view, scope),
        by_verb=True,
        mutual=True,
    )
