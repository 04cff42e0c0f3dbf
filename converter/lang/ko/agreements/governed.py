"""Pair each agreement noun of a Korean sentence with the verb that governs it.

In: a sentence. Out: its agreement nouns, each with its verb if one governs it, and with where its own words begin.
Nouns listed before one verb share it; nouns merely joined are one.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements import standing
from converter.lang.ko.agreements.clause_words import means
from converter.lang.ko.agreements.events import GAP, SIGNING_GAP, Event, Noun, find_events, find_nouns, status_of
from converter.lang.ko.agreements.standing import CLOSED
from converter.lang.ko.phrases import DOTS
from converter.model.reading import SentenceView

# A verb after this many characters of other words belongs to something else.
_BREAK = re.compile(r"(?:[다요죠까]\.|[가-힣](?:(?<!놓)(?<!두)고|며|지만|는데|으나),?\s)")
_LISTED = Gated(CLOSED + rf"(?:[을를과와],?\s|[,{DOTS}])")


# What stands in these cases is where, by what means or as what something is done, and no argument of an agreement verb;
# nor is the article of a treaty that is cited (협정 9조).
_LEAVES = "탈퇴|철수|이탈|빠[지져졌진]|나[가갔]|[발손]을 [빼뺐뺀떼뗐뗀]|뛰쳐|합의|빈손|결렬|접점|절충점|타협점"


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        rf"{CLOSED}(?:(?: 및 |·)[^\s,·]{{2,12}}?)?(?:(?:에|을|를) {means()}"
        rf"| ?제?\d+조|에서(?!.{{0,60}}(?:{_LEAVES}))|에 (?:따른|의한|관련|대해|대한|포함|담긴)"
        r"|(?:(?:으로|로)(?! (?:채택|확정|체결|이어[졌져진]))|보다|처럼|만큼|이라는|라는)(?=[ ,]))"
    )


_OWN_VERB = Gated(r"(?:하고|하며|하는|한|했고|했으며)\s")
# 정전협정 [70주년] 기념식: what is held then is no step of its life.
_COMMEMORATED = Gated(rf"{CLOSED} ?(?:\d+주년|기념)")
_JOINED = Gated(rf"(?:\([^)]*\))?(?:[와과, {DOTS}]|및)+")
# ‘…양해각서’ [등 3건의] 문서에: the one named is an example of those counted.
_EXAMPLE = Gated(r"(?:\([^)]*\))?[’'”\"]? 등 (?:총 |모두 )?[^ ]*\d+\s?(?:건|개)[^ ]* ")
# … 등 3건의 문서에: what only counts those that are named
_PAPERS = "ko.noun.papers"


class Governed(Struct, frozen=True):
    """An agreement noun and the verb that governs it, null if none does."""

    noun: Noun
    event: Event | None


def with_starts(view: SentenceView) -> list[tuple[Governed, int]]:
    """Pair each noun with where its own stretch begins.

    That is the start of the sentence or of the quote that holds it, or behind the noun or verb before it; a noun that
    is merely joined to the one before it (양해각서와 계약) is the same mention.
    """
    sentence, pairs, previous = view.words, list[tuple[Governed, int]](), None
    for found in _pair(sentence):
        start = _quote_start(view, found.noun)
        if previous and previous.event is not None and previous.event is found.event:
            start = previous.noun.span.end
            if _JOINED.fullmatch(sentence, start, found.noun.span.start):
                continue
            if _EXAMPLE.fullmatch(sentence, start, found.noun.span.start):
                if found.noun.rule.id == _PAPERS:
                    continue
                start = pairs.pop()[1]
        elif previous and previous.event and previous.event.span.end < found.noun.span.start:
            start = max(start, previous.event.span.end)
        pairs.append((found, start))
        previous = found
    return pairs


def _quote_start(view: SentenceView, noun: Noun) -> int:
    place = noun.span.shifted(view.span.start)
    return next((q.start - view.span.start for q in view.quotes if q.kind == "direct" and place in q.span), 0)


def made_before(sentence: str, found: Governed) -> Event | None:
    """Return the verb before the noun that tells when it was made, where another tells more: [맺은] 계약을 해지했다."""
    if found.event is None or found.event.span.start < found.noun.span.end:
        return None
    made = _preceding(sentence, found.noun, find_events(sentence))
    # 개정된 협정에 서명했다: the new wording is what is signed
    return made if made and status_of(made) not in {None, "amended"} else None


def _pair(sentence: str) -> list[Governed]:
    """Give each noun the verb that governs it; nouns listed before one verb share it."""
    nouns = find_nouns(sentence)
    if not nouns:
        return []
    events = find_events(sentence)
    found: list[Governed] = []
    after: Governed | None = None
    for noun in reversed(nouns):
        event = _following(sentence, noun, events) or _preceding(sentence, noun, events)
        if event is None and after and _lists(sentence, noun, after):
            event = after.event
        after = Governed(noun, event)
        found.append(after)
    return found[::-1]


def _lists(sentence: str, noun: Noun, after: Governed) -> bool:
    """Tell whether a noun stands in a list that ends with another: 양해각서를, … 계약을."""
    rest = sentence[noun.span.end : after.noun.span.start]
    if after.event is None or standing.is_carried_out(sentence, noun, after.event):
        return False
    return bool(_LISTED.match(rest)) and not _OWN_VERB.search(rest)


def _following(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    """Return the verb behind a noun, unless another predicate or topic stands between."""
    event = next((event for event in events if event.span.start >= noun.span.end), None)
    if event is None or _aside().match(sentence, noun.span.end) or standing.is_carried_out(sentence, noun, event):
        return None
    gap = sentence[noun.span.end : event.span.start]
    if _TOPIC.match(sentence, noun.span.end) and _describes_another(sentence, event, events):
        return None
    # 조약에 … 서명했다, 조약에서 … 발을 뺐다: those who do so stand between.
    several = event.rule.status in {"signed", "withdrawn"}
    far = len(gap) > (SIGNING_GAP if several else GAP) or _BREAK.search(gap)
    return None if far else event


# 이번 휴전[은] 재작년에 맺은 | 평화협정과 닮았다
_TOPIC = Gated(CLOSED + r"[은는이가] ")
_THE_NEXT = 10
_AND_THEN = Gated(r"[가-힣]{0,2}다가 ")


def _describes_another(sentence: str, event: Event, events: tuple[Event, ...]) -> bool:
    """Tell whether a verb describes a noun of agreement that follows it closely, or what comes next (맺었다가) does."""
    if _AND_THEN.match(sentence, event.span.end):
        event = next((other for other in events if other.span.start > event.span.end), event)
    if not event.adnominal:
        return False
    behind = (noun.span.start - event.span.end for noun in find_nouns(sentence))
    return any(0 <= gap <= _THE_NEXT for gap in behind)


# 파행 중인 [가운데] | 정상화 협상이: what the verb describes is when something else happens.
_TIME = Gated(r"[가-힣]{0,3}(?: ?중인)? (?:가운데|와중|상황|상태|뒤|후|직후|채|마당|만큼)(?:에서?|으로|에도|에)?,? ")


def _preceding(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    """Return the verb before a noun if it describes the noun: 체결한 협약."""
    event = next((event for event in reversed(events) if event.span.end <= noun.span.start), None)
    if event is None or _COMMEMORATED.match(sentence, noun.span.end):
        return None
    gap = sentence[event.span.end : noun.span.start]
    return event if event.adnominal and len(gap) <= GAP and "," not in gap and not _TIME.match(gap) else None
