"""Find where an English sentence speaks of an agreement.

In: one sentence with its actors, dates and groups. Out: one mention for each agreement noun, with the verb that
governs it if one does (signed an accord; an accord … was signed), and one for a bare verb of agreement (the two
agreed to …).
"""

import re

from msgspec import Struct

from converter.lang.en import circumstances, participants, titles
from converter.lang.en.agreements_table import (
    Event,
    Noun,
    bygone,
    definite,
    find_events,
    find_nouns,
    realis_of,
    status_of,
)
from converter.lang.en.participants import Scene
from converter.model.mentions import AgreementMention, Participant
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import AgreementType, Salience, Status

# A verb and the noun that it governs stand at most this far apart.
_GAP = 75
# Between a noun and a verb that needs no help (the pact … collapsed) stand few words, more if they name its parties.
_NEAR, _WITH = 4, 10
_PARTIES = re.compile(r"\s(?:between|with|among|on|over)\b")
# It takes two to agree.
_TWO = 2
_BREAK = re.compile(r"[;:]|\bthat\b|\bbut\b|\bwhich\b|,\s(?:and|who|while|as)\b|”|\b(?:said|says|told)\b")
_PASSIVE = re.compile(
    r"\s(?:\([^()]*\)\s)?(?:[^.;]{0,60}?\s)?(?:(?:was|were|is|are|be|been|being|has|have|had|also|still|must"
    r"|will|formally|reportedly|never|not|yet|to|remains?)\s){1,6}\Z"
)
_APPOSED = re.compile(r"(?:,\s|\s)(?:which\s(?:was|is|were)\s)?\Z")
_AGREED = re.compile(r"\bagreed?\b(?=\s(?:in principle\s)?(?:to|that|with|on)\b)")
_CLAIMS = re.compile(r"claim|argu|insist|alleg|den[iy]|speculat|reiterat")
_CONDITION = re.compile(
    r"\b(?:when|once|until|if|before|unless|after|as soon as)\s(?:the|this|an?|any)\s(?:[\w-]+\s){0,3}\Z", re.IGNORECASE
)
# Will acquire a rival: the bought one stands right behind.
_BUYS = re.compile(r"\b(?:will|has agreed to|agreed to|is to|plans to)\s(?:acquire|buy|take over|merge with)\b")
_OBJECT = 60
_LABOUR = re.compile(r"(?<!European )(?<!African )(?<!customs )\b(?:unions?|strikes?|strikers)\b", re.IGNORECASE)
# A deal to import gas from Peru is one with Peru.
_TAKES = re.compile(r"\b(?:import|buy|purchase|borrow|obtain|acquire|lease)\b")
_OWN_MOVE = frozenset({"failed", "terminated", "withdrawn", "suspended", "in_force", "amended"})


class _Found(Struct, frozen=True):
    noun: Noun
    event: Event | None
    after: bool


def read_mentions(scene: Scene) -> tuple[AgreementMention, ...]:
    """Return what a sentence says of agreements, in text order."""
    view = scene.view
    found = _pair(view.words)
    named = [_named(scene, f, between) for f, between in zip(found, _between(view, found), strict=True)]
    if not any(m.status for m in named) and (bare := _bare(scene)):
        named.append(bare)
    return tuple(sorted(named, key=lambda m: m.head))


def _pair(sentence: str) -> list[_Found]:
    """Give each noun the verb that governs it."""
    events = find_events(sentence)
    found = [_govern(sentence, noun, events) for noun in find_nouns(sentence)]
    return [f for f in found if f.noun.rule.id != "en.noun.talks" or (f.event and f.event.rule.status == "failed")]


def _govern(sentence: str, noun: Noun, events: tuple[Event, ...]) -> _Found:
    for event in events:
        if event.span.start >= noun.span.end:
            gap = sentence[noun.span.end : event.span.start]
            governs = bool(_PASSIVE.match(gap)) or (bool(_APPOSED.fullmatch(gap)) and _is_participle(sentence, event))
            own = event.rule.status in _OWN_MOVE and len(gap.split()) <= (_WITH if _PARTIES.match(gap) else _NEAR)
            if len(gap) <= _GAP and (governs or own):
                return _Found(noun, event, after=True)
            break
    for event in reversed(events):
        if event.span.end <= noun.span.start:
            gap = sentence[event.span.end : noun.span.start]
            if len(gap) <= _GAP and not _BREAK.search(gap):
                return _Found(noun, event, after=False)
            break
    return _Found(noun, None, after=False)


def _is_participle(sentence: str, event: Event) -> bool:
    return event.span.of(sentence).endswith(("ed", "en", "uck", "on", "signed")) and event.realis == "actual"


def _between(view: SentenceView, found: list[_Found]) -> list[Span]:
    """Return for each noun the words from the noun before it to the one behind it."""
    nouns = [f.noun.span for f in found]
    starts = [0, *(noun.end for noun in nouns)]
    ends = [*(noun.start for noun in nouns[1:]), len(view.words)]
    return [Span(start, end) for _, start, end in zip(nouns, starts, ends, strict=False)]


def _named(scene: Scene, found: _Found, between: Span) -> AgreementMention:
    """Return the mention of a noun, which has the words ``between`` those beside it to itself."""
    view, noun, event = scene.view, found.noun, found.event
    sentence, base = view.words, view.span.start
    title = titles.title_of(sentence, noun)
    head = (title or noun.span).start
    first = min(noun.span.start, event.span.start) if event else noun.span.start
    stretch = Span(min(between.start, first), between.end).shifted(base)
    scope = _clipped(view, stretch, base + noun.span.start)
    told = circumstances.read(view, scope, base + first)
    status = _status(view, found)
    return AgreementMention(
        rule_id=noun.rule.id,
        evidence=_evidence(view, stretch),
        head=noun.span.shifted(base),
        title=title.shifted(base) if title else None,
        type=_type(sentence, noun),
        status=status,
        status_rule=event.rule.id if event else None,
        planned=event is not None and event.realis == "planned",
        # What only may be signed, or what one side claims to be signed, is named and not made.
        definite=_goes_back(scene, noun, head, scope) or (event is not None and status is None),
        salience=_salience(view, stretch, sentence[max(0, head - 40) : head]),
        participants=_who(scene, found, scope),
        attends=False,
        date=told.date,
        place=told.place if event else None,
        occasion=told.occasion,
    )


def _goes_back(scene: Scene, noun: Noun, head: int, scope: Span) -> bool:
    """Tell whether a noun goes back to an agreement that was named: this deal, and not this deal with Oman."""
    view = scene.view
    behind = Span(view.span.start + noun.span.end, scope.end)
    back = definite().search(view.words[max(0, head - 30) : head]) is not None
    return back and not participants.around(scene, behind, frozenset({"partner", "between"}))


def _type(sentence: str, noun: Noun) -> AgreementType:
    """Return the type that a noun gives; what a union agrees to is a settlement, by whatever name."""
    labour = noun.rule.type in {"agreement", "contract", "deal"} and _LABOUR.search(sentence)
    return "settlement" if labour else noun.rule.type


def _clipped(view: SentenceView, scope: Span, at: int) -> Span:
    """Leave out who said so, where and when: that belongs to the saying and not to the agreement."""
    said = next((q for q in view.quotes if q.kind == "indirect" and q.start <= at < q.end), None)
    return Span(max(scope.start, min(said.start, at)), min(scope.end, said.end)) if said else scope


def _status(view: SentenceView, found: _Found) -> Status | None:
    """Return how the sentence says that the agreement stands; null for what only is to be (once it takes effect)."""
    if found.event is None or _is_claim(view, view.span.start + found.event.span.start):
        return None
    if found.after and _CONDITION.search(view.words[: found.noun.span.start]):
        return None
    return status_of(found.event)


def _is_claim(view: SentenceView, verb: int) -> bool:
    """Tell whether somebody only claims what a verb says: that the contract has ended is what one side argues."""
    return any(q.start <= verb < q.end and q.cue and _CLAIMS.search(q.cue) for q in view.quotes)


def _who(scene: Scene, found: _Found, scope: Span) -> tuple[Participant, ...]:
    view = scene.view
    base, noun, event = view.span.start, found.noun, found.event
    behind = Span(base + noun.span.end, scope.end)
    tied = participants.around(scene, behind, frozenset({"partner", "between"}))
    near = Span(max(view.span.start, base + noun.span.start - 60), base + noun.span.start)
    joined = participants.around(scene, near, frozenset({"joined"}))
    if event is None:
        owners = participants.around(scene, near, frozenset({"genitive"}))
        return (*owners, *joined, *tied)
    if found.after:
        agents = participants.around(scene, behind, frozenset({"agent"}))
        own = participants.around(scene, near, frozenset({"genitive", "subject"}))
        return (*own, *joined, *tied, *agents)
    actors = participants.nearest_subject(scene, base + event.span.start) or participants.subject(scene)
    if noun.rule.type == "contract" or _TAKES.search(view.words, noun.span.end):
        tied += participants.around(scene, behind, frozenset({"source"}))
    return (*actors, *(j for j in joined if j not in actors), *(t for t in tied if t not in actors))


def _salience(view: SentenceView, stretch: Span, before: str) -> Salience:
    words = stretch.of(view.text)
    old = re.search(r"\b(?:existing|current|previous|earlier|similar|old|older|other)\s(?:[\w$£€.-]+\s){0,3}\Z", before)
    return "background" if old or bygone().search(words) else "main"


def _evidence(view: SentenceView, stretch: Span) -> Span:
    words = stretch.of(view.text)
    start = stretch.start + len(words) - len(words.lstrip(" ,.)"))
    return Span(start, max(start + 1, stretch.start + len(words.rstrip(' ,(."“'))))


def _bare(scene: Scene) -> AgreementMention | None:
    """Read agreed to, agreed that where no noun names what was agreed on."""
    view = scene.view
    match = _AGREED.search(view.words) or _BUYS.search(view.words)
    realis = realis_of(view.words, match.start()) if match else "hypothetical"
    if match is None or realis == "hypothetical" or not _are_several(who := _agreeing(scene, match)):
        return None
    head = Span(*match.span()).shifted(view.span.start)
    scope = _clipped(view, view.span, head.start)
    return AgreementMention(
        rule_id="en.verb.agree",
        evidence=_evidence(view, view.span),
        head=head,
        title=None,
        type="deal",
        status="failed" if realis == "negative" else "agreed",
        status_rule="en.verb.agree",
        planned=False,
        definite=False,
        salience=_salience(view, view.span, ""),
        participants=who,
        attends=False,
        **circumstances.read(view, scope, head.start)._asdict(),
    )


def _agreeing(scene: Scene, match: re.Match[str]) -> tuple[Participant, ...]:
    """Return who agrees by a verb, with whom; whoever is bought stands right behind it."""
    base = scene.view.span.start
    actors = participants.nearest_subject(scene, base + match.start())
    behind = Span(base + match.end(), scene.view.span.end)
    if match.re is _BUYS:
        near = Span(behind.start, min(behind.end, behind.start + _OBJECT))
        return (*actors, *[p.participant for p in scene.placed if p.participant.span in near][:1])
    return (*actors, *participants.around(scene, behind, frozenset({"partner"})))


def _are_several(who: tuple[Participant, ...]) -> bool:
    """Tell whether there are two who can agree."""
    return len({one.actor_id for one in who if one.actor_id}) >= _TWO or any(one.group for one in who)
