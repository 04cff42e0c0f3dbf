"""Who takes part in an agreement that a noun names.

In: a sentence, the name of the agreement in it and the verb that governs it. Out: its participants: who stands before
the name in its own clause, who owns it (두 정상의 ‘한결 선언’), who signs between the name and the verb (합의문에는 두
장관이 서명했다), and who is part of the name itself (한·오만 협정).
"""

import re

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import cases, participants
from converter.lang.ko.agreements.bought import bought
from converter.lang.ko.agreements.events import Event, find_nouns
from converter.lang.ko.agreements.gathered import LISTED, as_present, described, gathered
from converter.lang.ko.agreements.noticed import paired
from converter.lang.ko.agreements.telling import reported_start, speech_start
from converter.lang.ko.phrases import GOES_ON
from converter.model.mentions import Participant
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import ActorType

_WIDE = 30  # characters before a name, where its partner can stand
_NEAR = 12  # characters before a name, where its country can stand
_BUYERS: frozenset[ActorType] = frozenset({"company", "organization", "government_body"})
# An office speaks of what others do as well.
_FIRMS: frozenset[ActorType] = frozenset({"company", "organization"})
_PUBLIC: frozenset[ActorType] = frozenset({"country", "government_body"})
_IN_NAME = frozenset({"joined", "subject", "between", "partner"})
_GENITIVE = Gated(r"[^,.]{0,30}의 [‘’'“”\"]?")
# A clause of its own ends here: who stands before it takes part only as the subject.
_BOUNDARY = re.compile(rf"(?:{GOES_ON}|때문에|가운데|위해|(?<![가-힣])[뒤후]|(?<=[은한된])[뒤후]|만큼|따라),?\s")


def who(view: SentenceView, stretch: Span, title: Span, event: Event | None) -> tuple[Participant, ...]:
    """Take who stands before the title; a subject that opens the sentence is shared by all that its verb governs."""
    if pair := paired(view, title):
        return pair
    base = view.span.start
    limit = event.span.end if event and event.span.end <= title.start else min(title.start, stretch.end)
    start = max(stretch.start, reported_start(view, title, limit))
    clause = _clause_start(view.words, start, limit)
    taking = participants.parties(view, Span(clause, limit).shifted(base))
    if clause and not participants.subject(view, Span(clause, limit).shifted(base)):
        before = (Span(start, clause), Span(speech_start(view, title), stretch.start))
        shared = next((found for span in before if (found := participants.subject(view, span.shifted(base)))), ())
        taking = (*shared, *(one for one in taking if one not in shared))
        taking = (*taking, *_announced(view, Span(start, clause), taking))
        taking = (*taking, *_met(view, Span(start, clause)))
    taking = (*taking, *_described(view, title, event, taking))
    taking = (*taking, *_spoken_for(view, start, taking), *_speaking(view, title, taking))
    taking = (*taking, *_owners(view, title), *_between(view, title, event))
    getting = _getting(view, clause, title)
    more = (
        *gathered(view, title),
        *(() if getting else bought(view, Span(clause, title.end))),  # who is sold is no party beside who buys
        *_restrained(view, title),
        *_named_partners(view, title),
        *_giving(view, Span(clause, limit)),
        *getting,
    )
    taking = (*taking, *(one for one in more if one not in taking))
    return _as_named(view, title, as_present(view, title, taking))


# 기술 연구 [기관과] 부품 협약을: a partner whose name is not known.
_STRANGER = re.compile(r"(?P<with>[가-힣A-Za-z]{2,})(?:과|와)(?:는|도|의)? (?:(?:함께|공동으로|각각) )?[‘“'\"]?$")
_NO_STRANGER = Gated(r"(?:이|그|내용|합의|협약|체결|발표|계획|선언|협정|조약|계약|의정서|각서|성명)$")


def stranger(view: SentenceView, title: Span, taking: tuple[Participant, ...]) -> bool:
    """Tell whether somebody stands beside a name as a partner who is none of those who are known to take part."""
    found = _STRANGER.search(view.words, max(title.start - _WIDE, 0), title.start)
    if found is None or _NO_STRANGER.search(found["with"]) or any(one.partner for one in taking):
        return False
    place = Span(*found.span("with")).shifted(view.span.start)
    return not any(mention.span.overlaps(place) for mention in view.actors)


def _described(
    view: SentenceView, title: Span, event: Event | None, taking: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Take whom the verb behind a name describes, where nobody before it is its subject."""
    if event is None or not event.adnominal or event.span.start < title.end or event.realis != "actual":
        return ()
    giver = _GIVER.search(view.words, 0, title.start)
    if any(not one.partner for one in taking) and not giver:
        return ()
    return tuple(placed.participant for placed in described(view, event.span.end))


# 노조[와는] 임금을 올리지 않고 …한다는 협약을 맺었다
_TOPICAL = re.compile(r"[’”\"]?(?:와는|과는|와도|과도)[ ,]")


def _announced(view: SentenceView, before: Span, taking: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Take the partner with whom a sentence begins as its topic, whatever clauses follow, if there is no other."""
    if any(one.partner for one in taking):
        return ()
    placed = cases.place(view, before.shifted(view.span.start))
    return tuple(p.participant for p in placed if p.case == "partner" and _TOPICAL.match(view.text, p.end))


# 대통령은 총리와 [만나 …하며] 협정에 서명했다
_MEETS = re.compile(r"(?:와|과) (?:[^ ,]+ ){0,3}?(?:만나|만났|회담)")


def _met(view: SentenceView, before: Span) -> tuple[Participant, ...]:
    """Take whom the subject meets in the clause before."""
    if not _MEETS.search(view.words, before.start, before.end):
        return ()
    placed = cases.place(view, before.shifted(view.span.start))
    return tuple(p.participant for p in placed if p.case == "partner" and _MEETS.match(view.text, p.end))


def _spoken_for(view: SentenceView, start: int, taking: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Take whoever reports what its own people did (한빛전자는 홍길동 실장이 … 체결했다고 밝혔다)."""
    actors = {mention.actor.id: mention.actor for mention in view.actors}
    here = [actors[one.actor_id] for one in taking if one.actor_id in actors]
    if not start or not any(a.type == "person" and not (a.affiliation_id or a.country) for a in here):
        return ()
    return participants.subject(view, Span(0, start).shifted(view.span.start))


def _speaking(view: SentenceView, title: Span, taking: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Take the body that speaks, by itself or through somebody of it, of what it did with a partner (“누리솔과 …”)."""
    start = speech_start(view, title)
    if not start or not taking or not all(one.partner for one in taking):
        return ()
    firms = {mention.actor.id for mention in view.actors if mention.actor.type in _FIRMS}
    actors = {mention.actor.id: mention.actor for mention in view.actors}
    speaking = participants.subject(view, Span(0, start).shifted(view.span.start))
    quoted = [quote.span for quote in view.quotes]
    bodies = ((one, actors.get(one.actor_id or "")) for one in speaking if not any(one.span in span for span in quoted))
    speakers = ((one, actor.affiliation_id if actor.type == "person" else actor.id) for one, actor in bodies if actor)
    return tuple(replace(one, actor_id=body) for one, body in speakers if body in firms)


_WITH = re.compile(r"[과와]")


def _named_partners(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take a partner that stands in the words by which it is named: ‘두물해운’과의 운송 계약."""
    if not _WITH.search(view.words, title.start, title.end):
        return ()
    placed = cases.place(view, title.shifted(view.span.start))
    partners = tuple(p.participant for p in placed if p.case == "partner")
    return partners if len(partners) == 1 and all(p.case in {"partner", "none"} for p in placed) else ()


_GIVER = re.compile(r"[^가-힣\s]?(?:으로부터|로부터|에게서) ")


def _giving(view: SentenceView, stretch: Span) -> tuple[Participant, ...]:
    """Take from whom a contract is won: 두물해운으로부터, 두물해운·다온해운으로부터 … 계약을 따냈다."""
    if not _GIVER.search(view.words, stretch.start, stretch.end):
        return ()
    givers: list[cases.Placed] = []
    for one in reversed(cases.place(view, stretch.shifted(view.span.start))):
        listed = givers and LISTED.fullmatch(view.text, one.end, givers[-1].participant.span.start)
        if one.case == "from" and (listed or _GIVER.match(view.text, one.end)):
            givers.append(one)
    return tuple(replace(one.participant, partner=True) for one in reversed(givers))


# 두물은행[에 지분을] 매각하는 계약을, 가온방송[에] 넘긴 판매권 계약을
_HANDS_OVER = re.compile(
    r"(?:(?:매각|공급|판매|납품|양도|이전|임대|대여|위탁)(?:하는|한|하기로 하?[는한])|넘[긴기]는?|파는|대는|내[준주]는?"
    r"|빌려 ?주는|맡[긴기]는?|지어 ?주는|보내는|(?:팔|넘기|대|맡기|빌려주|지어주)기로 (?:하는|한)) (?:[^ ]+ )?$"
)


# 보잉[에서 여객기를] 들여오는 계약을
_TAKES_IN = re.compile(
    r"(?:들여 ?오|사들이|사 ?오|빌리|빌려 ?쓰|수입하|도입하|가져오|[가-힣]받)(?:는|기로 (?:하는|한)) (?:[^ ]+ )?$"
)


def _getting(view: SentenceView, clause: int, title: Span) -> tuple[Participant, ...]:
    """Take to whom something goes, or from whom it comes, by a contract that says so before its name."""
    last = max(view.words.rfind(" ", 0, title.end), 0) + 1
    ways = ((_HANDS_OVER, "to"), (_TAKES_IN, "from"))
    said = ((at, case) for words, case in ways for at in (last, title.start) if words.search(view.words, clause, at))
    start, way = next(said, (None, None))
    if start is None:
        return ()
    placed = cases.place(view, Span(clause, start).shifted(view.span.start))
    return tuple(p.participant for p in placed if p.case == way and view.types.get(p.participant.span) in _BUYERS)


# 이란 [핵합의]: what only one country is named for binds that country.
_RESTRAINT = re.compile(r" ?핵 ?(?:합의|협정|협상|동결|합의안)")


def _restrained(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take the country whose arms the name of an agreement tells of."""
    if not _RESTRAINT.search(view.words, title.start, title.end):
        return ()
    base = view.span.start
    placed = cases.place(view, Span(max(title.start - _NEAR, 0), title.end).shifted(base))
    return tuple(p.participant for p in placed if p.case == "none" and _RESTRAINT.match(view.text, p.end))


def _clause_start(sentence: str, start: int, limit: int) -> int:
    """Return where the clause that holds the title begins."""
    cuts = [m.end() for m in _BOUNDARY.finditer(sentence, start, limit)]
    return cuts[-1] if cuts else start


def named_in(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take only who is part of the name itself: 한·오만 협정 체결일."""
    within = cases.place(view, title.shifted(view.span.start))
    return tuple(p.participant for p in within if p.case in _IN_NAME)


def _as_named(view: SentenceView, title: Span, taking: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Let the name tell the parties where it does (한·오만 협정): ministries and parliaments only act for them."""
    named = named_in(view, title)
    types = {mention.actor.id: mention.actor.type for mention in view.actors}
    if len(named) <= 1 or any(types[one.actor_id] != "country" for one in named if one.actor_id):
        return taking or named
    if any(types.get(one.actor_id or "") not in {*_PUBLIC, "person", None} for one in taking):
        return taking
    return (*named, *(one for one in taking if types.get(one.actor_id or "") == "person"))


def _owners(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take who stands in the genitive right before a name: 두 정상의 ‘한결 선언’."""
    base = view.span.start
    placed = [p for p in cases.place(view, Span(0, title.start).shifted(base)) if p.case == "of"]
    if not placed or not _GENITIVE.fullmatch(view.text, placed[-1].participant.span.end, title.start + base):
        return ()
    return tuple(p.participant for p in placed)


def _between(view: SentenceView, title: Span, event: Event | None) -> tuple[Participant, ...]:
    """Take who stands between a name and its verb: 합의문에는 두 장관이 서명했다, 계약을 누리솔과 맺었다."""
    if event is None or event.span.start <= title.end or find_nouns(view.words[title.end : event.span.start]):
        return ()
    stretch = Span(title.end, event.span.start).shifted(view.span.start)
    return tuple(p.participant for p in cases.place(view, stretch) if p.case in {"subject", "partner"})
