"""Which verb governs each agreement noun of a sentence.

In: a sentence. Out: its agreement nouns, each with the verb that says how it stands: the one behind it, or the one
before it that describes it (체결한 협약); nouns listed before one verb share it.
"""

import re

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.ko.agreements import standing
from converter.lang.ko.agreements.events import GAP, SIGNING_GAP, Event, Noun, find_events, find_nouns, status_of
from converter.lang.ko.agreements.standing import CLOSED
from converter.lang.ko.phrases import DOTS

# A verb after this many characters of other words belongs to something else.
_BREAK = re.compile(r"(?:다\.|[가-힣](?:(?<!놓)(?<!두)고|며|지만|는데|으나),?\s)")
_LISTED = Gated(CLOSED + rf"(?:[을를과와],?\s|[,{DOTS}])")
# What stands in these cases is where, by what means or as what something is done, and no argument of an agreement verb;
# so is the article of a treaty (협정 9조에).
_LEAVES = "탈퇴|철수|이탈|빠[지져졌진]|발을 [빼뺐뺀]|뛰쳐|합의"
_ASIDE = re.compile(
    rf"{CLOSED}(?:(?: 및 |·)[^\s,·]{{2,12}}?)?(?:에서(?!.{{0,60}}(?:{_LEAVES}))"
    r"| ?제?\d+조"
    r"|에 (?:따라|따른|의해|의한|의거|맞춰|근거|관련|대해|대한|포함|담긴)"
    r"|(?:(?:으로|로)(?! (?:채택|확정|체결|이어[졌져진]))|보다|처럼|만큼|이라는|라는)(?=[ ,])"
    r"|(?:을|를) (?:통해|바탕|토대|계기|근거))"
)
_OWN_VERB = Gated(r"(?:하고|하며|하는|한|했고|했으며)\s")
# 정전협정 [70주년] 기념식: what is held then is no step of its life.
_COMMEMORATED = Gated(rf"{CLOSED} ?(?:\d+주년|기념)")


class Found(Struct, frozen=True):
    """An agreement noun and the verb that governs it."""

    noun: Noun
    event: Event | None


def made_before(sentence: str, found: Found) -> Event | None:
    """Return the verb before the noun that tells when it was made, where another tells more: [맺은] 계약을 해지했다."""
    if found.event is None or found.event.span.start < found.noun.span.end:
        return None
    made = _preceding(sentence, found.noun, find_events(sentence))
    # 개정된 협정에 서명했다: the new wording is what is signed
    return made if made and status_of(made) not in {None, "amended"} else None


def pair(sentence: str) -> list[Found]:
    """Give each noun the verb that governs it; nouns listed before one verb share it."""
    nouns, events = find_nouns(sentence), find_events(sentence)
    found: list[Found] = []
    after: Found | None = None
    for noun in reversed(nouns):
        event = _following(sentence, noun, events) or _preceding(sentence, noun, events)
        if event is None and after and _lists(sentence, noun, after):
            event = after.event
        after = Found(noun, event)
        found.append(after)
    return found[::-1]


def _lists(sentence: str, noun: Noun, after: Found) -> bool:
    """Tell whether a noun stands in a list that ends with another: 양해각서를, … 계약을."""
    rest = sentence[noun.span.end : after.noun.span.start]
    if after.event is None or standing.is_carried_out(sentence, noun, after.event):
        return False
    return bool(_LISTED.match(rest)) and not _OWN_VERB.search(rest)


def _following(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    """Return the verb behind a noun, unless another predicate or topic stands between."""
    event = next((event for event in events if event.span.start >= noun.span.end), None)
    if event is None or _ASIDE.match(sentence, noun.span.end) or standing.is_carried_out(sentence, noun, event):
        return None
    gap = sentence[noun.span.end : event.span.start]
    if _TOPIC.match(sentence, noun.span.end) and _describes_another(sentence, event, events):
        return None
    signs = event.rule.status == "signed"
    far = len(gap) > (SIGNING_GAP if signs else GAP) or _BREAK.search(gap)
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


def _preceding(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    """Return the verb before a noun if it describes the noun: 체결한 협약."""
    event = next((event for event in reversed(events) if event.span.end <= noun.span.start), None)
    if event is None or _COMMEMORATED.match(sentence, noun.span.end):
        return None
    gap = sentence[event.span.end : noun.span.start]
    return event if event.adnominal and len(gap) <= GAP and "," not in gap else None
