"""Nouns that name agreements and verbs that say how they stand.

In: a sentence. Out: every agreement noun in it, and for each the verb that governs it with the status it gives. The
verb's ending decides whether it has happened (체결했다), is planned (체결할 예정), is supposed (체결되면) or did not
happen (체결하지 못했다).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from converter.lang.agreements import NounRule, Realis, RealisRule
from converter.lang.gated import Gated
from converter.lang.ko.agreements.entries import Entries
from converter.lang.ko.agreements.event_phrases import find_phrased
from converter.lang.ko.agreements.table import EventRule, table
from converter.lang.ko.parts import expand
from converter.model.span import Span
from converter.model.vocab import REACHED, AgreementType, Status

# A noun and its verb stand at most this far apart: 협약을 [두 정상이 지켜보는 가운데 청와대에서] 체결했다.
GAP = 34
# Behind a document stand those who sign it, each with an office.
SIGNING_GAP = 90


class Noun(Struct, frozen=True, gc=False):
    """An agreement noun in a sentence."""

    span: Span
    rule: NounRule


class Event(Struct, frozen=True, gc=False):
    """A verb in a sentence that says how an agreement stands; ``adnominal`` where it describes a noun (체결한)."""

    span: Span
    rule: EventRule
    realis: Realis
    adnominal: bool


@cache
def _nouns() -> tuple[Entries, dict[str, NounRule]]:
    rules = {f"n{i}": rule for i, rule in enumerate(table().nouns)}
    return Entries({name: rule.words for name, rule in rules.items()}), rules


@lru_cache(maxsize=512)
def find_nouns(sentence: str) -> tuple[Noun, ...]:
    """Return the agreement nouns of a sentence in text order; where several families fit, the one that begins first."""
    entries, rules = _nouns()
    found: list[Noun] = []
    for match in entries.finditer(sentence):
        rule = rules[match.lastgroup or ""]
        if not (found and _is_gloss(sentence, found[-1].span.end, match.start())):
            found.append(Noun(Span(*match.span()), rule))
        elif found[-1].rule.type == "agreement" and rule.type in _TELLING:
            found[-1] = Noun(found[-1].span, rule)
    return tuple(found)


# 기술협력협약[(MOU)]: a general word is told more exactly by what glosses it.
_TELLING: frozenset[AgreementType] = frozenset({"memorandum_of_understanding", "letter_of_intent"})


def _is_gloss(sentence: str, end: int, start: int) -> bool:
    """Tell whether a noun only glosses the one before it: 개선약정[(MOU)], 핵협정(JCPOA·공동[행동계획])."""
    between = sentence[end:start].lstrip(" ’'")
    return between[:1] in {"(", "（"} and ")" not in between


@cache
def _stems() -> tuple[Entries, dict[str, EventRule]]:
    rules = {f"e{i}": rule for i, rule in enumerate(table().events)}
    return Entries({name: rule.stems for name, rule in rules.items()}), rules


def _hits(sentence: str) -> Iterator[tuple[Span, EventRule]]:
    """Yield the verbs of a sentence, those of phrases first."""
    yield from find_phrased(sentence)
    stems, rules = _stems()
    for match in stems.finditer(sentence):
        yield Span(*match.span()), rules[match.lastgroup or ""]


# 따낸, 발을 뺀, 고쳐: a verb whose last syllable is its ending, too; so is that of the past (깼다, 접었다).
_OWN = "낸뺀깬린춘긴친찬둔쓴꾼눈"
_ENDS_ITSELF = re.compile(expand(rf"{{past}}|[{_OWN}쳐꿔춰겨](?=\s)"))
_ADNOMINAL = re.compile(
    expand(rf"(?:하|되|시키|맺)?(?:한|된|은|{{past}}?던|는|할|될|진|[{_OWN}]|고 있[는던])(?=\s)| ?중인(?=\s)")
)


@lru_cache(maxsize=512)
def find_events(sentence: str) -> tuple[Event, ...]:
    """Return the verbs that say how an agreement stands, in text order; one whose ending says nothing is left out."""
    found: list[Event] = []
    for span, rule in _hits(sentence):
        event = event_at(sentence, span, rule)
        if event and not any(span.overlaps(event.span) for event in found):
            found.append(event)
    return tuple(sorted(found, key=lambda event: event.span.start))


def event_at(sentence: str, span: Span, rule: EventRule) -> Event | None:
    """Return what a verb tells by its ending; null where that says nothing."""
    end = span.end - bool(_ENDS_ITSELF.match(sentence, span.end - 1))
    rest = sentence[end : end + 60]
    realis = realis_of(rest)
    if realis == "planned":
        realis = _resolved(rule, span.of(sentence), rest)
    return Event(Span(span.start, end), rule, realis, bool(_ADNOMINAL.match(rest))) if realis else None


# A party leaves or ends an agreement by saying so (Vienna Convention on the Law of Treaties, art. 67).
_BY_NOTICE = frozenset({"terminated", "withdrawn", "suspended", "failed"})
# 협정을 종료[하기로 했다]: whoever may end it has said so.
_DECIDED = re.compile(r"[가-힣]{0,2}기로 (?:[^\s.]+ ){0,2}?(?:했|결정|결의|의결|통보|한 )")

# 손잡[기로 했다], 협력 체계를 구축[하기로 했다]: who decides to do together has agreed.
_TOGETHER = ("손", "힘", "구축", "결성")
# 조정안을 수용[하기로 했다]: so has who decides to take what was laid before it.
_ACCEPTS = "ko.event.voted"
_RESOLVED = Gated(r"(?:하|치|으)?기로 (?:[^\s.]+ ){0,2}?(?:했|하고|결정|합의|뜻|한 )")


def _resolved(rule: EventRule, verb: str, rest: str) -> Realis:
    """Tell how what is planned stands where to resolve on it is to do it."""
    if rule.status in _BY_NOTICE and _DECIDED.match(rest):
        return "announced"
    together = verb.startswith(_TOGETHER) or rule.id == _ACCEPTS
    return "actual" if together and _RESOLVED.match(rest) else "planned"


# 체결[(사진)]했다: a note in the middle of a verb.
_NOTE = re.compile(r"\([^()]{1,12}\)(?=[하했한할돼됐])")


@cache
def realis_patterns() -> tuple[tuple[RealisRule, Gated], ...]:
    """Return what tells whether it has happened, in the order in which it is tried."""
    return tuple((rule, Gated(expand(rule.pattern, table().parts))) for rule in table().realis)


def realis_of(rest: str) -> Realis | None:
    """Return how a verb stands by the endings behind its stem; null where they say nothing."""
    rest = _NOTE.sub("", rest, count=1)
    return next((rule.kind for rule, pattern in realis_patterns() if pattern.match(rest)), None)


# Who plans to take up talks (협상을 재개하기로 했다) negotiates.
_PURSUES = "ko.event.pursue"
# 내년 발효된다, 아직 비준받지 못했다: what is still to take effect has been signed.
_AFTER_IT = frozenset({"ratified", "in_force"})
# What is not done yet of what makes an agreement.
_AHEAD: dict[Realis, Status] = {
    "planned": "negotiating",
    "pursued": "negotiating",
    "considered": "proposed",
    "negative": "failed",
}


def status_of(event: Event) -> Status | None:
    """Return the status that an event gives its agreement; null where nothing is said to have happened.

    A plan to sign is an agreement not yet signed; a plan to do anything else changes nothing yet.
    """
    if event.realis == "actual" or (event.realis == "announced" and event.rule.status in _BY_NOTICE):
        return event.rule.status
    if event.realis in {"planned", "announced"} and event.rule.id == _PURSUES:
        return "negotiating"
    if event.rule.status in _AFTER_IT and event.realis in {"planned", "negative"}:
        return "signed"
    if event.rule.status not in REACHED:
        return None
    if event.realis in {"planned", "announced"} and event.rule.status == "signed":
        return "agreed"
    return _AHEAD.get(event.realis)
