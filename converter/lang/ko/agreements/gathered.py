"""Who takes part in an agreement by being there, and not by what the verb of agreeing says.

In: a sentence and the name of an agreement in it. Out: participants: the persons and offices in whose presence it is
made (두 대표 등이 참석한 가운데), who takes part in what its name describes (… 등이 참여하는 협약), and between whom
its noun says that it came about (협약 체결은 한강시와 두물은행 사이에 이뤄졌다).
"""

import re
from functools import cache

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements.cases import Placed, place, row, table
from converter.lang.ko.phrases import DOTS
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import ActorType

# 시장과 대표가 [참석한 가운데] 협약을 맺었다
_PRESENT = Gated(r"(?:관계자|임직원)?(?:들)?[이가] (?:함께 |직접 )?(?:참석|참여|배석|자리)한 (?:가운데|자리)")
# 두물은행, 새론조선 등이 [참여하는] 협약
_JOINING = Gated(r"[이가] (?:함께 |공동으로 )?(?:참여|참가|동참)(?:하는|한|할) (?!가운데|자리)")
# Heads of state honour the contracts of companies with their presence and take no part in them.
_LEADS = Gated(r"(?:대통령|총리|주석|국왕|왕세자)$")
# 협약 체결은 한강시와 두물은행 [사이에 이뤄졌다]
_CAME_ABOUT = re.compile(r"\s?(?:간|사이)에(?:서)? (?:[^\s,]+ ){0,2}?(?:이뤄|이루어|맺어|체결|성사|진행)")
# Between two of a list stand an office and a name that is no actor: 국방부 [차관, 홍길동] 가온전자.
_WORDS = rf"(?:\([^()]{{0,20}}\))?(?:\s?[^\s,.{DOTS}]{{1,14}}){{0,4}}?"
_GAP = Gated(rf"{_WORDS}\s?(?:[,{DOTS}과와]|및)?\s?(?:[^\s,.]{{1,8}}\s)?")
_SUM = r"(?:\s?등)?(?:\s?(?:\d+|[가-힣]{1,3})?\s?(?:개|곳)?\s?(?:기관|기업|업체|회사|단체|사)?)?"
_LAST = Gated(rf"{_WORDS}(?:(?:, ?|[{DOTS}])[^\s,.{DOTS}]{{2,14}}){{0,2}}{_SUM}")
_STOPS = frozenset({"from", "to", "object", "of"})
_TOPIC = frozenset("은는")
_BODIES: frozenset[ActorType] = frozenset({"company", "organization", "government_body", "international_organization"})


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?:\s[가-힣A-Za-z·&]{{1,14}}){{0,3}}?\s?[가-힣]*(?:{'|'.join(table().offices)})")


def gathered(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Return who is there when an agreement is made, or takes part in it, by the words around its name."""
    return (*_attending(view, title), *_joining(view, title), *_between(view, title))


def _attending(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take the persons, and the bodies whose offices are there: they are there for the parties."""
    words = _PRESENT.search(view.words[: title.start])
    if words is None:
        return ()
    of_firms = "company" in view.types.values()
    there = ((p, view.types.get(p.participant.span)) for p in _listed_before(view, words.start()))
    return tuple(
        p.participant
        for p, kind in there
        if (kind == "person" and not (of_firms and _LEADS.search(view.text, p.participant.span.start, p.end)))
        or (kind in _BODIES and _office().match(view.text, p.participant.span.end))
    )


# 시장과 대표가 [참석한 가운데], [참석해] 협약을 맺었다: who is there need not sign.
_THERE = Gated(r"[이가] (?:함께 |직접 )?(?:참석|배석|자리)(?:한 (?:가운데|자리)|해,? |하여 |하고 )")


def as_present(view: SentenceView, title: Span, taking: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return those who take part, marked where all that is said of a person is that they are there."""
    words = _THERE.search(view.words, 0, title.start)
    if words is None:
        return taking
    there = {p.participant.span for p in _listed_before(view, words.start())}
    persons = {span for span in there if view.types.get(span) == "person"}
    return tuple(replace(one, present=True) if one.span in persons else one for one in taking)


def _joining(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take who takes part in what the name of the agreement describes."""
    words = _JOINING.search(view.words[: title.end])
    if words is None or _ANOTHER.search(view.words, words.end(), title.start):
        return ()
    return tuple(
        p.participant for p in _listed_before(view, words.start()) if view.types.get(p.participant.span) in _BODIES
    )


# … 참여하는 [모임이 바라는] 협약: what they take part in is another thing.
_ANOTHER = Gated(r"[가-힣](?:이|가|은|는|을|를|에|에서|고|며|해),? ")


def _listed_before(view: SentenceView, end: int) -> list[Placed]:
    """Return the actors of the list that ends at a place of the sentence, with offices and the like between them."""
    base = view.span.start
    placed = row(view, Span(0, end).shifted(base))
    listed: list[Placed] = []
    after, gap = base + end, _LAST
    for one in reversed(placed):
        closed = view.text[one.end : one.end + 1] in _TOPIC and view.text[one.end + 1 : one.end + 2] in {" ", ","}
        inside = one.end > after  # the body of the office that the person holds
        if one.case in _STOPS or closed or not (inside or gap.fullmatch(view.text, one.end, after)):
            break
        listed.append(one)
        after, gap = one.participant.span.start, _GAP
    return listed[::-1]


def _between(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take those between whom the noun says that it came about."""
    if not _CAME_ABOUT.search(view.words, title.end):
        return ()
    placed = place(view, Span(title.end, len(view.words)).shifted(view.span.start))
    if not any(_CAME_ABOUT.match(view.text, p.end) for p in placed):
        return ()
    return tuple(p.participant for p in placed if p.case in {"between", "subject", "partner"})


# 시장, 대표를 [비롯한] 관계자들이
_LED_BY = re.compile(r"[을를] 비롯(?:한|해|하여)")


def led_by(view: SentenceView) -> tuple[Participant, ...]:
    """Return the persons named for all who are there (홍길동 시장, 노가온 대표를 비롯한 관계자들이 참석했다).

    They are only ``present``: of so many nobody can tell who signs.
    """
    words = _LED_BY.search(view.words)
    if words is None:
        return ()
    listed: list[Placed] = []
    for one in reversed(row(view, Span(0, words.start()).shifted(view.span.start))):
        after = listed[-1].participant.span.start if listed else view.span.start + words.start()
        if not (one.end >= after or (listed and _GAP.fullmatch(view.text, one.end, after))):
            break
        listed.append(one)
    persons = (p.participant for p in listed[::-1] if view.types.get(p.participant.span) == "person")
    return tuple(replace(one, present=True) for one in persons)


LISTED = Gated(rf"(?:\([^)]*\))?(?:\s?[{DOTS},]\s?|[와과]\s|\s및\s)")
# 협약을 맺[은 조선업체] 새론조선은, 인수[를 추진 중인] 한빛전자가, 인수하[기로 한] …: whom the verb describes made it.
_DESCRIBES = Gated(
    r"(?:[을를도]? (?:[가-힣]+ )?|[가-힣]{0,2}기로 )?[가-힣]*(?:인|는|한|된|낸|던|할|고 있[는던]|(?<=맺)은) "
    r"(?!뒤|후|데|것|지 |바 |가운데|이후|직후|이래|이유|배경|만큼|상태|다음|사실|만에)"
    r"(?:[이그] )?(?:[^\s,]+(?<![을를이가은는에로고며도와과]) ){0,3}?[‘“'\"㈜]?"
)
_BEHIND = 80  # how far behind its verb the name stands that the verb describes


def described(view: SentenceView, end: int) -> list[Placed]:
    """Return whom a verb that ends at a place of the sentence describes: the next actor, and those listed with it."""
    base = view.span.start
    behind = place(view, Span(end, min(end + _BEHIND, len(view.words))).shifted(base))
    if not behind or not _DESCRIBES.fullmatch(view.words, end, behind[0].participant.span.start - base):
        return []
    listed = [behind[0]]
    for one in behind[1:]:
        if not LISTED.fullmatch(view.text, listed[-1].participant.span.end, one.participant.span.start):
            break
        listed.append(one)
    return listed
