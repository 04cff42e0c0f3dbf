"""Find where a Korean sentence speaks of an agreement.

In: one sentence with its actors, dates and groups. Out: one mention for each agreement noun (with the verb that governs
it, if one does) and for each verb that makes an agreement without naming it (합의했다, 수주했다, 손잡았다, A와 B는
…하기로 했다). Nouns that share a verb (A와 X를, B와 Y를 각각 체결했다) each give a mention of their own.
"""

import re

from msgspec import Struct

from converter.lang.ko import circumstances, participants, titles
from converter.lang.ko.events import GAP, Event, Noun, find_events, find_nouns, status_of
from converter.lang.ko.predicates import Predicate
from converter.model.reading import AgreementMention, Participant, SentenceView
from converter.model.span import Span
from converter.model.vocab import AgreementType, Salience, Status

# A verb after this many characters of other words belongs to something else.
_BREAK = re.compile(r"(?:다\.|[가-힣](?:고|며|지만|는데|으나),?\s)")
_SHARED = re.compile(r"(?:을|를|과|와|,|및|도|’|'|”|\"|\s|·)+")
_DEFINITE = re.compile(r"(?:(?:^|\s)(?:이|그|위|본|동|새) |이번 ?|해당 |같은 |이날 |이러한 )(?:[가-힣A-Za-z]+ )?$")
_PAST = re.compile(
    r"앞서|지난해|작년|재작년|과거|당시|이미|지난 (?:\d{1,2}월|\d{4}년)|[0-9]+년 전|지난달|그동안|종전"
    r"|(?<!\d)(?:19|20)\d\d년(?:에)? (?:[^\s]+ ){0,3}(?:체결|맺|서명|합의|이뤄|채택|발효)"
)
_REFERS = re.compile(
    r"^(?:\([^)]*\))?[’'”\"]?(?:을|를)? ?(?:체결 ?)?(?:을 |를 )?(?:통해|따라|따르면|바탕으로|계기로|토대로|위해|맞춰|근거로)|^(?:\([^)]*\))?[’'”\"]?(?:은|는|이|가|에는|에서|에서는|에|의|안에|내용)"
)
_THROUGH = re.compile(r"[’'”\"]?(?:을|를) 통해 .*기로 |[’'”\"]?(?:을|를) 내(?:고|놨|놓)")
_GENITIVE = re.compile(r"^[^,.]{0,30}의 [‘’'“”\"]?$")
_JOINED = re.compile(r"(?:\([^)]*\))?(?:와|과|,|및|·| )+")
# A clause of its own ends here: who stands before it takes part only as the subject.
_BOUNDARY = re.compile(r"(?:[가-힣](?:고|며|지만|는데|으나|면서)|때문에|가운데|위해|뒤|후|만큼|따라),?\s")
_ATTENDS = re.compile(r"(?:에는|에|은|는|에도|에서|식에는|식에) .*(?:참석|참여|함께|자리)(?:했|한|하고|하며|하였)")
_CEREMONY = re.compile(r"(?:체결|서명|협약|조인|체결식|서명식|협약식)식")
_ORDER = re.compile(
    r"(?:단독 |공동 |추가 |연속 |잇달아 )?(?:수주|발주)(?=했|하고|하며|해|됐|한 이번|한 것)|(?<=을 )따(?=[냈낸내])|(?<=를 )따(?=[냈낸내])"
)
_DECLARED = re.compile(r"(?<=[을를] )선언(?=했|하였)")
_BARE = re.compile(
    r"합의(?=[했하한에를])|타결(?=[됐했된하되])|의견을 모(?=[았으은])|뜻을 (?:모|같이)(?=[았으은했하])|손을? ?잡(?=[았고은기])|의기투합(?=[했하])"
)


class _Found(Struct, frozen=True):
    noun: Noun
    event: Event | None


def read_mentions(view: SentenceView, predicate: Predicate) -> tuple[AgreementMention, ...]:
    """Return what a sentence says of agreements, in text order."""
    named = read_named(view)
    verbs = _verbs(view, predicate, named)
    return tuple(sorted((*named, *verbs), key=lambda m: m.head))


def read_named(view: SentenceView) -> list[AgreementMention]:
    """Return the mentions that an agreement noun makes."""
    return [_named(view, found, start) for found, start in _with_starts(view)]


def _pair(sentence: str) -> list[_Found]:
    """Give each noun the verb that governs it; nouns listed before one verb share it."""
    nouns, events = find_nouns(sentence), find_events(sentence)
    found: list[_Found] = []
    after: _Found | None = None
    for noun in reversed(nouns):
        event = _following(sentence, noun, events) or _preceding(sentence, noun, events)
        if event is None and after and after.event and _lists(sentence, noun, after.noun):
            event = after.event
        after = _Found(noun, event)
        found.append(after)
    return found[::-1]


def _lists(sentence: str, noun: Noun, after: Noun) -> bool:
    rest = sentence[noun.span.end : after.span.start]
    return bool(
        re.match(r"(?:\([^)]*\))?[’'”\"]?(?:을|를|과|와),?\s|(?:\([^)]*\))?[’'”\"]?[,·]", rest)
    ) and not re.search(r"(?:하고|하며|하는|한|했고|했으며)\s", rest)


def _following(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    for event in events:
        if event.span.start >= noun.span.end:
            gap = sentence[noun.span.end : event.span.start]
            near = (
                len(gap) <= GAP
                and not _BREAK.search(gap)
                and not re.match(r"[^ ]*(?:은|는|이라는|의) ", gap[6:] if gap.startswith("(") else "")
            )
            return event if near else None
    return None


def _preceding(sentence: str, noun: Noun, events: tuple[Event, ...]) -> Event | None:
    for event in reversed(events):
        if event.span.end <= noun.span.start:
            gap = sentence[event.span.end : noun.span.start]
            return event if event.adnominal and len(gap) <= GAP and "," not in gap else None
    return None


def _with_starts(view: SentenceView) -> list[tuple[_Found, int]]:
    """Pair each noun with where its own stretch begins.

    That is the start of the sentence or of the quote that holds it, or behind the noun or verb before it; a noun that
    is merely joined to the one before it (양해각서와 계약) is the same mention.
    """
    sentence, pairs, previous = view.words, list[tuple[_Found, int]](), None
    for found in _pair(sentence):
        start = _quote_start(view, found.noun)
        if previous and previous.event is not None and previous.event is found.event:
            start = previous.noun.span.end
            if _JOINED.fullmatch(sentence, start, found.noun.span.start):
                continue
        elif previous and previous.event and previous.event.span.end < found.noun.span.start:
            start = max(start, previous.event.span.end)
        pairs.append((found, start))
        previous = found
    return pairs


def _quote_start(view: SentenceView, noun: Noun) -> int:
    place = noun.span.shifted(view.span.start)
    return next((q.start - view.span.start for q in view.quotes if q.kind == "direct" and place in q.span), 0)


def _named(view: SentenceView, found: _Found, start: int) -> AgreementMention:
    sentence, base = view.words, view.span.start
    noun, event = found.noun, found.event
    title = titles.title_of(sentence, noun, start)
    name = title or noun.span
    stretch = Span(start, max(noun.span.end, event.span.end if event else 0))
    attends = (
        noun.rule.id == "ko.noun.meeting"
        or (event is None and bool(_ATTENDS.match(sentence, noun.span.end)))
        or bool(_CEREMONY.match(sentence, noun.span.end - 2) and _ATTENDS.search(sentence, noun.span.end))
    )
    who = participants.parties(view, view.span) if attends else _who(view, stretch, name, event)
    shares = event is not None and event.span.end <= noun.span.start
    scope = Span(0 if shares or (start and not who) else start, stretch.end).shifted(base)
    status, rule = (None, None) if attends else _status(sentence, noun, event)
    return AgreementMention(
        rule_id=noun.rule.id,
        evidence=_evidence(view, stretch),
        head=noun.span.shifted(base),
        title=title.shifted(base) if title else None,
        type=noun.rule.type,
        status=status,
        status_rule=rule,
        planned=event is not None and event.realis == "planned",
        definite=_is_definite(sentence, name, stands_bare=title is None and status is None),
        salience=_salience(sentence, stretch, event),
        participants=who,
        attends=attends,
        date=circumstances.day(view, scope),
        place=circumstances.place(view, scope),
        occasion=circumstances.occasion(view, scope),
    )


def _is_definite(sentence: str, name: Span, *, stands_bare: bool) -> bool:
    """Tell whether the words go back to an agreement already named: 이번 협약, or a bare noun that is talked about."""
    if _DEFINITE.search(sentence[max(0, name.start - 12) : name.start]):
        return True
    return stands_bare and bool(_REFERS.match(sentence[name.end :]))


def _status(sentence: str, noun: Noun, event: Event | None) -> tuple[Status | None, str | None]:
    """Return the status that the verb gives; a statement through which something is agreed has been adopted."""
    if event:
        return status_of(event), event.rule.id
    if noun.rule.type in {"joint_statement", "declaration"} and _THROUGH.match(sentence, noun.span.end):
        return "agreed", "ko.event.through"
    return None, None


def _who(view: SentenceView, stretch: Span, title: Span, event: Event | None) -> tuple[Participant, ...]:
    """Take who stands before the title; a subject that opens the sentence is shared by all that its verb governs."""
    base = view.span.start
    limit = event.span.end if event and event.span.end <= title.start else min(title.start, stretch.end)
    stretch = Span(max(stretch.start, _reported_start(view, title, limit)), stretch.end)
    clause = _clause_start(view.words, stretch.start, limit)
    who = participants.parties(view, Span(clause, limit).shifted(base))
    if clause and not participants.subject(view, Span(clause, limit).shifted(base)):
        shared = participants.subject(view, Span(stretch.start, clause).shifted(base))
        who = (*shared, *(w for w in who if w not in shared))
    who = (*who, *_owners(view, title), *_between(view, title, event))
    return _as_named(view, title, who)


_PUBLIC = frozenset({"country", "government_body"})


def _as_named(view: SentenceView, title: Span, who: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Let the name tell the parties where it does (한·오만 협정): ministries and parliaments only act for them."""
    within = participants.place(view, Span(title.start, title.end).shifted(view.span.start))
    named = tuple(p.participant for p in within if p.case in {"joined", "subject", "between", "partner"})
    types = {mention.actor.id: mention.actor.type for mention in view.actors}
    if len(named) < 2 or any(types[n.actor_id] != "country" for n in named if n.actor_id):  # noqa: PLR2004
        return who or named
    if any(types.get(w.actor_id or "") not in {*_PUBLIC, "person", None} for w in who):
        return who
    return (*named, *(w for w in who if types.get(w.actor_id or "") == "person"))


def _reported_start(view: SentenceView, title: Span, limit: int) -> int:
    """Return where reported speech begins that names its own subject: whoever reports it takes no part in it."""
    base = view.span.start
    for quote in view.quotes:
        if quote.kind == "indirect" and title.shifted(base) in quote.span:
            own = Span(quote.start, base + limit)
            return quote.start - base if own.end > own.start and participants.subject(view, own) else 0
    return 0


def _owners(view: SentenceView, title: Span) -> tuple[Participant, ...]:
    """Take who stands in the genitive right before a name: 두 정상의 ‘한결 선언’."""
    base = view.span.start
    placed = [p for p in participants.place(view, Span(0, title.start).shifted(base)) if p.case == "of"]
    if not placed or not _GENITIVE.search(view.text, placed[-1].participant.span.end, title.start + base):
        return ()
    return tuple(p.participant for p in placed)


def _between(view: SentenceView, title: Span, event: Event | None) -> tuple[Participant, ...]:
    """Take the subject between a name and its verb: 합의문에는 두 장관이 서명했다."""
    if event is None or event.span.start <= title.end or find_nouns(view.words[title.end : event.span.start]):
        return ()
    stretch = Span(title.end, event.span.start).shifted(view.span.start)
    return tuple(p.participant for p in participants.place(view, stretch) if p.case == "subject")


def _clause_start(sentence: str, start: int, limit: int) -> int:
    """Return where the clause that holds the title begins."""
    cuts = [m.end() for m in _BOUNDARY.finditer(sentence, start, limit)]
    return cuts[-1] if cuts else start


def _evidence(view: SentenceView, stretch: Span) -> Span:
    """The clause around a stretch: from its start to the end of the word that closes it."""
    sentence = view.words
    end = stretch.end
    while end < len(sentence) and not sentence[end].isspace():
        end += 1
    start = stretch.start
    while start < end and sentence[start] in " ,·)’'”\"":
        start += 1
    return Span(start, end).shifted(view.span.start)


def _salience(sentence: str, stretch: Span, event: Event | None) -> Salience:
    past = _PAST.search(sentence[: stretch.end])
    return "background" if past and (event is None or event.adnominal or past.group() == "앞서") else "main"


def _verbs(view: SentenceView, predicate: Predicate, named: list[AgreementMention]) -> list[AgreementMention]:
    """Read verbs that make an agreement where no noun names it."""
    sentence, base = view.words, view.span.start
    mentions = []
    for pattern, kind, rule_id in (
        (_ORDER, "contract", "ko.verb.order"),
        (_BARE, "deal", "ko.verb.agree"),
        (_DECLARED, "declaration", "ko.verb.declare"),
    ):
        for match in pattern.finditer(sentence):
            span = Span(match.start(), match.end())
            if not any(m.evidence.overlaps(span.shifted(base)) and m.status for m in named):
                mentions.append(_verbal(view, span, kind, rule_id))
    frame = predicate.frame
    if not mentions and not any(m.status for m in named) and frame and frame.kind == "undertaking":
        head = Span(frame.tail, frame.end)
        mention = _verbal(view, head, "deal", frame.rule_id)
        if _several(mention.participants):
            mentions.append(mention)
    return [m for m in mentions if m.status and (m.type != "declaration" or _several(m.participants))]


def _several(who: tuple[Participant, ...]) -> bool:
    return len({w.actor_id for w in who if w.actor_id}) > 1 or any(w.group for w in who)


def _verbal(view: SentenceView, head: Span, kind: AgreementType, rule_id: str) -> AgreementMention:
    base, sentence = view.span.start, view.words
    stretch = Span(0, head.end)
    scope = stretch.shifted(base)
    scope = Span(max(scope.start, base + _reported_start(view, head, head.start)), scope.end)
    who = participants.parties(view, scope)
    if kind == "contract":
        cases = {"subject", "partner", "from", "to"} if "주" in head.of(sentence) else {"subject", "partner", "from"}
        who = tuple(p.participant for p in participants.place(view, scope) if p.case in cases)
    return AgreementMention(
        rule_id=rule_id,
        evidence=_evidence(view, stretch),
        head=head.shifted(base),
        title=None,
        type=_verbal_type(view, stretch, kind),
        status=_verbal_status(sentence, head, kind),
        status_rule=rule_id,
        planned=False,
        definite=sentence[head.end :].startswith("한 이번"),
        salience=_salience(sentence, stretch, None) if kind == "contract" else "main",
        participants=who,
        attends=False,
        date=circumstances.day(view, scope),
        place=circumstances.place(view, scope),
        occasion=circumstances.occasion(view, scope),
    )


def _verbal_type(view: SentenceView, stretch: Span, kind: AgreementType) -> AgreementType:
    """A deal about money that is to be invested is an investment agreement; one that is declared a declaration."""
    words = stretch.of(view.words)
    if kind == "deal" and "투자" in words and any(q.currency for q in view.quantities):
        return "investment_agreement"
    return kind


def _verbal_status(sentence: str, head: Span, kind: AgreementType) -> Status | None:
    if head.of(sentence).startswith("기로") or "기로" in head.of(sentence)[:6]:
        return "agreed"
    if kind == "declaration":
        return "agreed"
    events = [e for e in find_events(sentence) if e.span.overlaps(head)]
    if kind == "contract":
        rest = sentence[head.end : head.end + 8]
        return (
            "signed"
            if re.match(r"(?:했|한(?= 것)|하고|하며|해|됐|된(?= 것)|냈|내|한 이번)", rest) and "기로" not in rest
            else None
        )
    return status_of(events[0]) if events else None
