"""Find where a Korean sentence speaks of an agreement.

In: one sentence with its actors, dates and groups. Out: one mention for each agreement noun (with the verb that governs
it, if one does) and for each verb that makes an agreement without naming it (합의했다, 수주했다, 손잡았다, A와 B는
…하기로 했다). Nouns that share a verb (A와 X를, B와 Y를 각각 체결했다) each give a mention of their own.
"""

import re

from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances, gathered, participants, standing, titles
from converter.lang.ko.agreements.acts import acts_beside
from converter.lang.ko.agreements.agreement_verbs import read_verbs
from converter.lang.ko.agreements.bought import changes_hands
from converter.lang.ko.agreements.distributed import share_out
from converter.lang.ko.agreements.events import Event, Noun
from converter.lang.ko.agreements.governed import Found, made_before, pair
from converter.lang.ko.agreements.kinds import type_of_noun
from converter.lang.ko.agreements.known import known_by
from converter.lang.ko.agreements.predicates import Predicate
from converter.lang.ko.agreements.standing import CLOSED, DATED, THROUGH, by_means, named_only, settled, status_by
from converter.lang.ko.agreements.talks import talks_beside
from converter.lang.ko.agreements.telling import evidence, is_remembered, salience
from converter.lang.ko.agreements.who import named_in, stranger, who
from converter.lang.ko.phrases import DOTS
from converter.model.reading import AgreementMention, Participant, SentenceView
from converter.model.span import Span

# 파리협정 [체제], 기후변화협약 [당사국총회]: the time, the aim or the body that is named after it.
_ERA = Gated(
    rf"{CLOSED}(?: ?(?:체제|시대)| ?(?:제?\d+차 )?(?:당사국|총회|사무국|사무총장|회원국|가입국)"
    r"| (?:목표|수준)[를을에과와이가 ])"
)
_JOINED = Gated(rf"(?:\([^)]*\))?(?:[와과, {DOTS}]|및)+")
# ‘…양해각서’ [등 3건의] 문서에: the one named is an example of those counted.
_EXAMPLE = Gated(r"(?:\([^)]*\))?[’'”\"]? 등 (?:총 |모두 )?[^ ]*\d+\s?(?:건|개)[^ ]* ")
_ATTENDS = re.compile(r"(?:에는|에|은|는|에도|에서|식에는|식에) .*(?:참석|참여|함께|자리)(?:했|한|하고|하며|하였)")
_CEREMONY = re.compile(r"(?:체결|서명|협약|조인|체결식|서명식|협약식)식")


def read_mentions(
    view: SentenceView, predicate: Predicate, named: list[AgreementMention]
) -> tuple[AgreementMention, ...]:
    """Return what a sentence says of agreements, in text order: what its nouns say, and what its verbs say beside."""
    told = [*named, *read_verbs(view, predicate, named)]
    told += talks_beside(view, told)
    goes_back = any(m.definite for m in named)
    acts = () if goes_back else acts_beside(view, told)
    return tuple(sorted(share_out(view, (*told, *acts)), key=lambda m: m.head))


def read_named(view: SentenceView) -> list[AgreementMention]:
    """Return the mentions that an agreement noun makes."""
    mentions = []
    for found, start in _with_starts(view):
        made = made_before(view.words, found)
        mention = _named(view, found, start, since=made.span.end if made else 0)
        if made:
            first = _named(view, Found(found.noun, made), start)
            mentions.append(replace(first, salience=mention.salience))
        mentions.append(mention)
    return mentions


def _with_starts(view: SentenceView) -> list[tuple[Found, int]]:
    """Pair each noun with where its own stretch begins.

    That is the start of the sentence or of the quote that holds it, or behind the noun or verb before it; a noun that
    is merely joined to the one before it (양해각서와 계약) is the same mention.
    """
    sentence, pairs, previous = view.words, list[tuple[Found, int]](), None
    for found in pair(sentence):
        start = _quote_start(view, found.noun)
        if previous and previous.event is not None and previous.event is found.event:
            start = previous.noun.span.end
            if _JOINED.fullmatch(sentence, start, found.noun.span.start):
                continue
            if _EXAMPLE.fullmatch(sentence, start, found.noun.span.start):
                start = pairs.pop()[1]
        elif previous and previous.event and previous.event.span.end < found.noun.span.start:
            start = max(start, previous.event.span.end)
        pairs.append((found, start))
        previous = found
    return pairs


def _quote_start(view: SentenceView, noun: Noun) -> int:
    place = noun.span.shifted(view.span.start)
    return next((q.start - view.span.start for q in view.quotes if q.kind == "direct" and place in q.span), 0)


def _named(view: SentenceView, found: Found, start: int, since: int = 0) -> AgreementMention:
    """Return the mention of a noun whose stretch begins at ``start``; its day and place stand behind ``since``."""
    sentence, base = view.words, view.span.start
    noun, event = found.noun, found.event and settled(sentence, found.event)
    known, called = known_by(sentence, noun.span, noun.rule.type) or (None, None)
    title = called or titles.name_of(view, noun, start)
    name = title or noun.span
    stretch = Span(start, max(noun.span.end, event.span.end if event else 0))
    attends = _attends(sentence, noun, event)
    taking = _participants(view, (stretch, name), event, attends=attends)
    scope = _scope(view, found, stretch, since)
    status, rule = (None, None) if attends else status_by(sentence, noun, event)
    if event is None and status is None and not attends:
        status, rule = named_only(sentence, noun, name)
    aside = known is not None and event is None and rule in {None, DATED} and not attends
    if aside and _ERA.match(sentence, name.end):
        known, aside = None, False
    if known and aside:
        status, rule = known.status, known.id
    remembered = aside or is_remembered(sentence, event)
    planned = event is not None and event.realis in {"planned", "pursued"}
    return AgreementMention(
        rule_id=noun.rule.id,
        evidence=evidence(view, stretch),
        head=noun.span.shifted(base),
        title=title.shifted(base) if title else None,
        type=type_of_noun(view, stretch, noun),
        status=status,
        status_rule=rule,
        planned=planned,
        definite=standing.is_definite(sentence, name, stands_bare=title is None and status is None),
        salience="background" if aside or rule == DATED else salience(sentence, stretch, event),
        participants=() if aside or (known and not known.countries) else taking,
        means=bool(by_means().match(sentence[name.end :])),
        attends=attends,
        through=rule == THROUGH,
        date=circumstances.day_of_name(view, name)
        if aside
        else circumstances.day(view, scope, full=remembered, planned=planned),
        place=None if remembered else circumstances.place(view, scope),
        occasion=None if remembered else circumstances.occasion(view, scope),
        bought=changes_hands(view, Span(start, name.end)),
        stranger=not (attends or remembered) and stranger(view, name, taking),
        bound=known.countries if known else (),
        known=known.id if known else None,
    )


def _scope(view: SentenceView, found: Found, stretch: Span, since: int) -> Span:
    """Return where a mention's day and place may stand: in its stretch, or before that if it shares its subject."""
    base = view.span.start
    shares = found.event is not None and found.event.span.end <= found.noun.span.start
    alone = stretch.start > 0 and not participants.subject(view, stretch.shifted(base))
    return Span(max(since, 0 if shares or alone else stretch.start), stretch.end).shifted(base)


def _participants(
    view: SentenceView, at: tuple[Span, Span], event: Event | None, *, attends: bool
) -> tuple[Participant, ...]:
    """Return who takes part; who keeps the day on which it was made does not."""
    if attends:
        return (*participants.parties(view, view.span), *gathered.led_by(view))
    stretch, name = at
    if is_remembered(view.words, event):
        return named_in(view, name)
    return who(view, stretch, name, event)


def _attends(sentence: str, noun: Noun, event: Event | None) -> bool:
    """Tell whether the words are about who is there when it is made: 체결식에는 두 장관이 참석했다."""
    return (
        noun.rule.id == "ko.noun.meeting"
        or (event is None and bool(_ATTENDS.match(sentence, noun.span.end)))
        or bool(_CEREMONY.match(sentence, noun.span.end - 2) and _ATTENDS.search(sentence, noun.span.end))
    )
