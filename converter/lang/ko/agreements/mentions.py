"""Find where a Korean sentence speaks of an agreement.

In: one sentence with its actors, dates and groups. Out: one mention for each agreement noun (with the verb that governs
it, if one does) and for each verb that makes an agreement without naming it (합의했다, 수주했다, 손잡았다, A와 B는
…하기로 했다). Nouns that share a verb (A와 X를, B와 Y를 각각 체결했다) each give a mention of their own.
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from converter.lang.gated import Gated
from converter.lang.ko.agreements import circumstances, days, enumerated, gathered, participants, standing, titles
from converter.lang.ko.agreements.acts import with_acts
from converter.lang.ko.agreements.agreement_verbs import read_verbs
from converter.lang.ko.agreements.bought import changes_hands
from converter.lang.ko.agreements.distributed import share_out
from converter.lang.ko.agreements.events import Event, Noun
from converter.lang.ko.agreements.fates import bare_fate, with_fates
from converter.lang.ko.agreements.governed import Governed, made_before, with_starts
from converter.lang.ko.agreements.kinds import type_of_noun
from converter.lang.ko.agreements.known import KnownAgreement, known_by
from converter.lang.ko.agreements.predicates import Predicate
from converter.lang.ko.agreements.standing import (
    CLOSED,
    DATED,
    GOES_ON,
    THROUGH,
    UNWRITTEN,
    by_means,
    is_topic,
    named_only,
    settled,
    status_by,
)
from converter.lang.ko.agreements.talks import talks_beside
from converter.lang.ko.agreements.telling import evidence, is_beside, is_remembered, salience
from converter.lang.ko.agreements.who import named_in, stranger, who
from converter.model.mentions import AgreementMention, Enumeration, Participant
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import Status

# 파리협정 [체제], 기후변화협약 [당사국총회]: the time, the aim or the body that is named after it.
_ERA = Gated(
    rf"{CLOSED}(?: ?(?:체제|시대)| ?(?:제?\d+차 )?(?:당사국|총회|사무국|사무총장|회원국|가입국)"
    r"| (?:목표|수준)[를을에과와이가 ])"
)
_CHANGES: frozenset[Status] = frozenset({"withdrawn", "suspended", "ratified", "signed", "failed"})
_ATTENDS = re.compile(r"(?:에는|에|은|는|에도|에서|식에는|식에) .*(?:참석|참여|함께|자리)(?:했|한|하고|하며|하였)")
_CEREMONY = re.compile(r"(?:체결|서명|협약|조인|체결식|서명식|협약식)식")


def read_mentions(
    view: SentenceView, predicate: Predicate, named: list[AgreementMention]
) -> tuple[AgreementMention, ...]:
    """Return what a sentence says of agreements, in text order: what its nouns say, and what its verbs say beside."""
    told = [*named, *read_verbs(view, predicate, named)]
    talks = talks_beside(view, told)
    # Who turns away after talks leaves no agreement that had been made.
    told += [talk for talk in talks if talk.status == "failed"]
    told = told if any(m.definite for m in named) else with_acts(view, told)
    told += [talk for talk in talks if talk not in told and not any(_tells(act, talk) for act in told)]
    told = with_fates(view, told) if told else bare_fate(view)
    return tuple(sorted(share_out(view, tuple(told)), key=lambda m: m.head))


def _tells(act: AgreementMention, talk: AgreementMention) -> bool:
    """Tell whether an act says of talks how they stand."""
    return act.act is not None and act.status is not None and act.evidence.end >= talk.head.end


def read_named(view: SentenceView) -> list[AgreementMention]:
    """Return the mentions that an agreement noun makes."""
    mentions = []
    for found, start in with_starts(view):
        made = made_before(view.words, found)
        mention = _named(view, found, start, since=made.span.end if made else 0)
        if made:
            first = _named(view, Governed(found.noun, made), start)
            mentions.append(replace(first, salience=mention.salience))
        mentions.append(mention)
    return mentions


class _Wording(Struct, frozen=True):
    """The words that speak of one agreement: its noun and verb, its title or else its noun, the stretch of them all."""

    noun: Noun
    event: Event | None
    title: Span | None
    known: KnownAgreement | None
    stretch: Span
    attends: bool
    listed: bool

    @property
    def name(self) -> Span:
        """The title, or the noun where there is none."""
        return self.title or self.noun.span


def _wording(view: SentenceView, found: Governed, start: int) -> _Wording:
    """Return the words for the agreement of a noun whose stretch begins at ``start``."""
    sentence, noun = view.words, found.noun
    event = found.event and settled(sentence, found.event)
    known, called = known_by(sentence, noun.span, noun.rule.type) or (None, None)
    listed = enumerated.item_title(view, noun)
    title = called or listed or titles.name_of(view, noun, start)
    if known and _ERA.match(sentence, (title or noun.span).end):
        known = None
    stretch = Span(start, max(noun.span.end, event.span.end if event else 0))
    return _Wording(noun, event, title, known, stretch, _attends(sentence, noun, event), listed is not None)


def _named(view: SentenceView, found: Governed, start: int, since: int = 0) -> AgreementMention:
    """Return the mention of a noun whose stretch begins at ``start``; its day and place stand behind ``since``."""
    wording = _wording(view, found, start)
    noun, event, name, known = wording.noun, wording.event, wording.name, wording.known
    base, stretch, attends = view.span.start, wording.stretch, wording.attends
    status, rule = _status(view.words, wording)
    taking = _participants(view, wording)
    remembered = is_remembered(view.words, event)
    planned = event is not None and event.realis in {"planned", "pursued"}
    by_verb = event is not None and event.span.start >= noun.span.start
    scope = _scope(view, found, stretch, since)
    mention = AgreementMention(
        rule_id=noun.rule.id,
        evidence=evidence(view, stretch),
        head=noun.span.shifted(base),
        title=wording.title.shifted(base) if wording.title else None,
        type=(known and known.type) or type_of_noun(view, stretch, noun),
        status=status,
        status_rule=rule,
        planned=planned,
        definite=standing.is_definite(view.words, name, stands_bare=wording.title is None and status is None),
        salience="background" if rule == DATED else salience(view.words, stretch, event),
        participants=() if known and not known.countries and not _changes(event) else taking,
        means=rule == GOES_ON or bool(by_means().match(view.words[name.end :])),
        topic=is_topic(view, name),
        attends=attends,
        through=rule == THROUGH,
        **circumstances.read(view, scope, remembered=remembered, planned=planned, by_verb=by_verb)._asdict(),
        bought=changes_hands(view, Span(start, name.end)),
        stranger=not (attends or remembered) and stranger(view, name, taking),
        bound=known.countries if known else (),
        known=known.id if known else None,
        unwritten=UNWRITTEN.search(noun.span.of(view.words)) is not None,
        enumeration=_enumeration(view.words, wording),
    )
    if known is None or event is not None or attends or rule not in {None, DATED}:
        return mention
    return _in_passing(view, mention, name, known)


def _enumeration(sentence: str, wording: _Wording) -> Enumeration | None:
    """Return how an agreement stands among others that are told with it."""
    if wording.listed:
        return "item"
    if enumerated.counts(sentence, wording.name):
        return "counted"
    return "beside" if is_beside(sentence) else None


def _changes(event: Event | None) -> bool:
    """Tell whether somebody does something to a treaty that is told of nobody: 가온국은 협약에서 탈퇴했다."""
    return event is not None and not event.adnominal and event.rule.status in _CHANGES


def _in_passing(view: SentenceView, mention: AgreementMention, name: Span, known: KnownAgreement) -> AgreementMention:
    """Return the mention of what everybody knows where nothing is said of it: it stands as it is known to."""
    return replace(
        mention,
        status=known.status,
        status_rule=known.id,
        salience="background",
        participants=(),
        date=days.day_of_name(view, name),
        place=None,
        occasion=None,
        stranger=False,
    )


def _status(sentence: str, wording: _Wording) -> tuple[Status | None, str | None]:
    """Return how it stands, and the rule that tells it; who is there when it is made tells nothing of that."""
    if wording.attends:
        return None, None
    status, rule = status_by(sentence, wording.noun, wording.event)
    ends = wording.event is not None and _is_to_end(wording.event)
    if status is None and (wording.event is None or ends):
        return named_only(sentence, wording.noun, wording.name)
    return status, rule


def _is_to_end(event: Event) -> bool:
    """Tell whether a verb says that it is still to end, and so goes on: 내년 말 만료된다."""
    return event.rule.status == "terminated" and event.realis == "planned"


def _scope(view: SentenceView, found: Governed, stretch: Span, since: int) -> Span:
    """Return where a mention's day and place may stand: in its stretch, or before that if it shares its subject."""
    base = view.span.start
    shares = found.event is not None and found.event.span.end <= found.noun.span.start
    alone = stretch.start > 0 and not participants.subject(view, stretch.shifted(base))
    return Span(max(since, 0 if shares or alone else stretch.start), stretch.end).shifted(base)


def _participants(view: SentenceView, wording: _Wording) -> tuple[Participant, ...]:
    """Return who takes part; who keeps the day on which it was made does not."""
    if wording.attends:
        led = gathered.led_by(view)
        spans = {one.span for one in led}
        return (*(one for one in participants.parties(view, view.span) if one.span not in spans), *led)
    if is_remembered(view.words, wording.event):
        return named_in(view, wording.name)
    return who(view, wording.stretch, wording.name, wording.event)


def _attends(sentence: str, noun: Noun, event: Event | None) -> bool:
    """Tell whether the words are about who is there when it is made: 체결식에는 두 장관이 참석했다."""
    return (
        noun.rule.id == "ko.noun.meeting"
        or (event is None and bool(_ATTENDS.match(sentence, noun.span.end)))
        or bool(_CEREMONY.match(sentence, noun.span.end - 2) and _ATTENDS.search(sentence, noun.span.end))
    )
