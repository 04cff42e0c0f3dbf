"""Mentions of an agreement that a verb makes where no noun names it.

In: one sentence, its predicate and the mentions that its nouns make. Out: a mention for each verb that agrees by itself
(합의했다, 수주했다, 손잡았다, 선언했다), and one for an undertaking of several (A와 B는 …하기로 했다).
"""

import re
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances, days, participants
from converter.lang.ko.agreements.act_standing import standing_of
from converter.lang.ko.agreements.events import find_events, status_of
from converter.lang.ko.agreements.gathered import described
from converter.lang.ko.agreements.kinds import type_of
from converter.lang.ko.agreements.ordering import WINS, ordering
from converter.lang.ko.agreements.predicates import Predicate
from converter.lang.ko.agreements.standing import is_to_talk
from converter.lang.ko.agreements.table import VerbRule, table
from converter.lang.ko.agreements.telling import evidence, is_beside, reported_start, salience, salience_of_act
from converter.lang.ko.agreements.undertakings import several, undertakings, with_partner
from converter.lang.ko.parts import compile_pattern
from converter.lang.ko.phrases import DOTS
from converter.model.mentions import AgreementMention, Participant
from converter.model.reading import SentenceView
from converter.model.span import Date, Span
from converter.model.vocab import AgreementType, Salience, Status

_ORDERED = Gated(
    r"(?:했|한(?= )|하는 (?:등|데 성공|성과)|함에 따|하고|하며|해|됐|된(?= 것)|냈|내|한 이번|[았혔랐]|[낸힌라](?= ))"
)
_FRAME = "ko.frame."
_REST = 90  # characters behind a verb in which its fate is told
_PLANS = ("기로", "키로")


@cache
def _rules() -> tuple[tuple[VerbRule, Gated], ...]:
    return tuple((rule, compile_pattern(rule.pattern)) for rule in table().verbs)


def read_verbs(view: SentenceView, predicate: Predicate, named: list[AgreementMention]) -> list[AgreementMention]:
    """Read verbs that make an agreement where no noun names it."""
    sentence, base = view.words, view.span.start
    mentions = []
    for rule, pattern in _rules():
        for match in pattern.finditer(sentence):
            span = Span(match.start(), match.end())
            if _is_aside(view, span, rule.type):
                continue
            if not any(m.evidence.overlaps(span.shifted(base)) and m.status for m in named):
                mentions += _one_a_day(view, _verbal(view, span, rule.type, rule.id))
    if not mentions:
        mentions += _undertaken(view, predicate, named)
    return [m for m in mentions if m.status and _is_told(view, m) and not _is_within(m, mentions)]


def _undertaken(view: SentenceView, predicate: Predicate, named: list[AgreementMention]) -> list[AgreementMention]:
    """Return the last undertaking of several; behind a paper that a noun names only one that has its own partner."""
    base = view.span.start
    since = max((m.evidence.end - base for m in named if m.status), default=0)
    spans = [(span, rule_id) for span, rule_id in undertakings(view.words, predicate) if span.start > since]
    told = (with_partner(view, _verbal(view, span, "deal", rule_id, since)) for span, rule_id in spans)
    return [
        mention
        for mention in told
        if (mention.mutual and not since)
        or (several(view, mention.participants) and (not since or any(one.partner for one in mention.participants)))
    ][-1:]


def _is_within(mention: AgreementMention, others: list[AgreementMention]) -> bool:
    """Tell whether a longer reading of the same verb tells more: 중계권을 따냈다."""
    return any(mention.head != other.head and mention.head in other.head for other in others if other.status)


def _is_told(view: SentenceView, mention: AgreementMention) -> bool:
    """Tell whether those who take part can have agreed: a nation's orders are statistics, one alone only declares."""
    if mention.rule_id == "ko.verb.order":
        return not mention.participants or any(one.span not in view.lands for one in mention.participants)
    return mention.type != "declaration" or participants.several(mention.participants)


def _one_a_day(view: SentenceView, mention: AgreementMention) -> list[AgreementMention]:
    """Return an order for each day in a list: 지난해 3월 유조선을, 10월 화물선을, 올해 5월 시추선을 수주했다."""
    days = [
        d
        for d in view.dates
        if d.span in mention.evidence and d.bound in {"on", "during"} and d.end < mention.head.start
    ]
    lists = [view.text[one.end : other.start] for one, other in pairwise(days)]
    if mention.act != "order" or len(days) <= 1 or not all(_ITEM.search(item) for item in lists):
        return [mention]
    ends = [*(day.start for day in days[1:]), mention.evidence.end]
    return [replace(mention, date=day, evidence=Span(day.start, end)) for day, end in zip(days, ends, strict=True)]


# 유조선 두 척[, ]: an item of a list of orders ends at a comma, which may be followed by another word.
_ITEM = Gated(rf"[가-힣A-Za-z)’”][을를]?(?:, ?|[{DOTS}])(?:[^\s,]+ )?$")


# 손잡고 [어제 바다 축제를 열었다]: what has been done together is news, the agreement to do it is not.
_DONE = Gated(
    r"[^.,]{0,60}?(?:개최|성공|진행|실시|출시|선보|마무리|마쳤|열었|제작|공개|시작)[가-힣]{0,2}(?:했|한 |였|됐|하는 데)"
)
# 어민과 손잡고 나아갈 것: what a speaker only hopes for.
_HOPED = Gated(r"[^.”\"]{0,60}?(?:나갈|나아갈|만들겠|하겠|되겠|낼) ?(?:것|다)")


def _is_aside(view: SentenceView, head: Span, kind: AgreementType) -> bool:
    """Tell whether a verb adds orders up, or joins hands for what is over or only hoped for."""
    sentence = view.words
    if kind == "contract":
        nobody = WINS.match(sentence, head.end) and not described(view, head.end)
        return bool(nobody or _ADDS_UP.search(sentence, 0, head.start))
    if "잡" not in head.of(sentence):
        return False
    spoken = any(q.kind == "direct" and head.shifted(view.span.start) in q.span for q in view.quotes)
    return bool(_DONE.match(sentence, head.end) or (spoken and _HOPED.match(sentence, head.end)))


# 올해 들어 8월까지 177억 달러를 수주: orders added up are no order.
_ADDS_UP = Gated(
    r"누적|누계|올해 들어|그동안|잔고|목표(?:액|치)?|(?:\d월|상반기|하반기|분기|현재|지난달|지금|이제)까지|[∼~]\d+월"
)


# 통합 논의를 중단하[기로 했다]
_BREAKS = re.compile(r"(?:협상|협의|논의|교섭|대화)[을를] (?:[^ ]+ )?(?:중단하|멈추)$")
# 이 회사와 손잡고: the partner goes back to one already named.
_BACK = re.compile(r"(?:^| )(?:이|해당|그) (?:회사|업체|기업|대학|기관|은행|그룹|단체)(?:와|과) (?:[^ ,]+ ){0,2}$")


def _verbal(view: SentenceView, head: Span, kind: AgreementType, rule_id: str, since: int = 0) -> AgreementMention:
    base, sentence = view.span.start, view.words
    stretch = Span(since, head.end)
    scope = Span(max(since, reported_start(view, head, head.start)), head.end).shifted(base)
    return AgreementMention(
        rule_id=rule_id,
        evidence=evidence(view, stretch),
        head=head.shifted(base),
        title=None,
        type=type_of(view, stretch, kind),
        status=_status(sentence, head, kind, _REACHED.get(rule_id)),
        status_rule=rule_id,
        planned=False,
        definite=sentence[head.end :].startswith("한 이번") or bool(_BACK.search(sentence, 0, head.start)),
        salience=_salience(sentence, stretch, head, kind),
        participants=_who(view, scope, head, (kind, rule_id)),
        attends=False,
        date=_day(view, scope, named_by_frame=rule_id.startswith(_FRAME)),
        place=_where(view, scope, kind),
        occasion=circumstances.occasion(view, scope),
        by_verb=not rule_id.startswith(_FRAME),
        enumeration="beside" if is_beside(sentence) else None,
        act="order" if kind == "contract" else None,
    )


def _salience(sentence: str, stretch: Span, head: Span, kind: AgreementType) -> Salience:
    """Tell news from background: an order by words for the past, a verb of agreeing also where it only describes."""
    if kind == "contract":
        return salience_of_act(sentence, head)
    event = next((event for event in find_events(sentence) if event.span.overlaps(head)), None)
    return salience(sentence, stretch, event) if event else "main"


def _day(view: SentenceView, scope: Span, *, named_by_frame: bool) -> Date | None:
    """Take the day; what is still to come before 하기로 했다 says when it is to be done, not when it was agreed."""
    return days.agreed_day(view, scope) if named_by_frame else days.day(view, scope)


def _where(view: SentenceView, scope: Span, kind: AgreementType) -> Span | None:
    """Return where it was agreed.

    The country in which an order is won is its market (독일에서 수주했다), and where something is still to happen is
    where they will meet (오는 3일 부산에서 협상을 열기로 합의했다).
    """
    place_ = circumstances.place(view, scope)
    if place_ is None:
        return None
    market = kind == "contract" and any(land.end == place_.end for land in view.lands)
    to_come = any(date.is_ahead and date.end + 1 == place_.start for date in view.dates)
    return None if market or to_come else place_


_INNER = re.compile(r"[기키]로 ?(?:한|했던) ")


def _who(view: SentenceView, scope: Span, head: Span, by: tuple[AgreementType, str]) -> tuple[Participant, ...]:
    """Take who agrees, or who orders and who wins the order."""
    kind, rule_id = by
    if rule_id.startswith(_FRAME):
        inner = bool(_INNER.match(view.words, head.start))
        return participants.together(view, scope, inner=inner)
    if kind != "contract":
        return participants.parties(view, scope)
    return ordering(view, scope, head, rule_id)


# Whoever is chosen is still to sign; with the preferred bidder even that is open.
_REACHED: dict[str, Status] = {
    "ko.verb.order": "signed",
    "ko.verb.contract": "signed",
    "ko.verb.chosen": "agreed",
    "ko.verb.bid": "negotiating",
    "ko.verb.relations": "agreed",
    "ko.verb.seal": "signed",
    "ko.verb.reconcile": "agreed",
}


def _status(sentence: str, head: Span, kind: AgreementType, reached: Status | None) -> Status | None:
    if any(plan in head.of(sentence)[:6] for plan in _PLANS) or kind == "declaration":
        if _BREAKS.search(sentence, 0, head.start):
            return "suspended"
        if standing_of(sentence[head.start : head.start + _REST]) == "dropped":
            return "failed"
        return "negotiating" if is_to_talk(sentence, head.start) else "agreed"
    if reached:
        rest = sentence[head.end : head.end + 8]
        return reached if _ORDERED.match(rest) and not any(plan in rest for plan in _PLANS) else None
    event = next((event for event in find_events(sentence) if event.span.overlaps(head)), None)
    status = status_of(event) if event else None
    return "negotiating" if status == "agreed" and is_to_talk(sentence, head.start) else status
