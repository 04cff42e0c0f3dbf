"""Whose shares or business change hands by an agreement.

In: a sentence and the stretch of it that names the agreement. Out: who holds what is bought (새론자산이 보유한 가온전지
지분), or else the company that is bought: a party where nobody is named who sells it, else only what the agreement is
about (새론자산으로부터 가온전지 지분을 인수하는 계약).
"""

import re
from collections.abc import Iterable

from msgspec.structs import replace

from converter.lang.ko.agreements import cases
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span

_SHARES = re.compile(r"지분|주식|경영권|보통주|전환사채|인수|매각|합병")
# 가온전지를 [인수하는] 계약
_BUYS = re.compile(r"(?:인수|매입|합병)(?:하는|하기로|한) |사들이는 ")
# 두물전자[의 전지 사업부를 300억 원에 인수]하는 계약: of whose business it is
_BUSINESS = re.compile(
    r"의 (?:[^\s,]+ ){0,3}?(?:[가-힣]*(?:사업부?문?|부문|공장|자산|자회사|브랜드|광산|유전))[를을] "
    r"(?:[^\s,]+ ){0,4}?(?:인수|매입|사들)"
)
_CASES = frozenset({"stake", "target"})
# 가온자산이 [보유한] 두물전지 지분을: whoever holds what is bought sells it.
_HOLDS = re.compile(
    r"[이가] (?:[^\s,]+ ){0,2}?"
    r"(?:(?:보유|소유)(?:한|하던|해 ?온| 중이?[인던])|가진|쥔|내놓은|(?:보유하|소유하|갖|가지|쥐|들)고 있[는던]) "
)


def bought(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Take the company whose shares a contract is about, where nobody is named who sells them."""
    placed = _traded(view, stretch)
    if holding := holders(view, placed):
        return tuple(replace(p.participant, partner=True) for p in holding)
    if _has_seller(view, placed):
        return ()
    if sellers := [p for p in placed if p.case == "of" and _BUSINESS.match(view.text, p.end)]:
        return tuple(p.participant for p in sellers)
    by_verb = max((m.start() for m in _BUYS.finditer(view.text, *_within(view, stretch))), default=0)
    return tuple(p.participant for p in placed if p.case in _CASES or (p.case == "object" and p.end <= by_verb))


def changes_hands(view: SentenceView, stretch: Span) -> tuple[str, ...]:
    """Return the actor ids of what a contract is about, where somebody is named who sells it."""
    placed = _traded(view, stretch)
    if not _has_seller(view, placed):
        return ()
    return tuple(p.participant.actor_id for p in placed if p.case in _CASES and p.participant.actor_id)


def _within(view: SentenceView, stretch: Span) -> tuple[int, int]:
    """Return the bounds of a stretch in the article."""
    return view.span.start + stretch.start, view.span.start + stretch.end


def _traded(view: SentenceView, stretch: Span) -> tuple[cases.Placed, ...]:
    if not _SHARES.search(view.words, stretch.start, stretch.end):
        return ()
    return cases.place(view, stretch.shifted(view.span.start))


def _has_seller(view: SentenceView, placed: Iterable[cases.Placed]) -> bool:
    placed = tuple(placed)
    return any(p.case == "from" for p in placed) or bool(holders(view, placed))


def holders(view: SentenceView, placed: Iterable[cases.Placed]) -> list[cases.Placed]:
    """Return those who are said to hold what is bought."""
    return [p for p in placed if p.case == "subject" and _HOLDS.match(view.text, p.end)]
