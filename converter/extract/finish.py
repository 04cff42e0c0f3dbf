"""Turn a draft into an agreement of the record.

In: a filled draft. Out: the frozen agreement, with every filled field's evidence. The status is the state at the time of
the article: what ends an agreement outweighs what made it, and the furthest step outweighs the steps before it.
"""

from dataclasses import dataclass

import msgspec

from converter.extract.amounts import amounts
from converter.extract.assertions import assertion
from converter.extract.drafts import Draft, Said, Side, Term
from converter.model.agreement import (
    Agreement,
    Amount,
    Assessment,
    Clause,
    Event,
    FollowUp,
    Party,
    Pillar,
    Signatory,
)
from converter.model.annotation import Actor, Evidence
from converter.model.reading import AgreementMention, SentenceView
from converter.model.span import Date, Passage, Span, passage
from converter.model.vocab import AgreementType, Ambit, LegalNature, Realis, Salience, Status

# How far an agreement has come; what ends it stands last.
ORDER: tuple[Status, ...] = (
    "proposed", "negotiating", "agreed", "initialled", "signed", "provisionally_applied", "ratified", "in_force",
    "amended", "superseded", "failed", "suspended", "withdrawn", "terminated",
)  # fmt: skip
_NOT_YET = frozenset({"proposed", "negotiating", "failed"})
CONCLUDED = frozenset({"agreed", "initialled", "signed", "ratified", "in_force", "amended"})
# What kind of instrument binds, by the practice of treaty offices (Vienna Convention on the Law of Treaties, art. 2:
# an instrument that is to create rights is a treaty, whatever its name; a memorandum or statement usually is not).
_BINDING: frozenset[AgreementType] = frozenset(
    {"treaty", "convention", "trade_agreement", "protocol", "contract", "amendment", "settlement"}
)
_NON_BINDING: frozenset[AgreementType] = frozenset(
    {"memorandum_of_understanding", "letter_of_intent", "joint_statement", "declaration", "plan_of_action"}
)
_MANY = 3
# An old agreement that an article comes back to this often is what the article is about.
OFTEN = 4


@dataclass
class Numbers:
    """The next number of each kind of id; ids run through the whole article."""

    clauses: int = 1
    pillars: int = 1
    amounts: int = 1
    followups: int = 1
    assessments: int = 1


def finish(draft: Draft, number: int, numbers: Numbers, actors: dict[str, Actor]) -> Agreement:
    """Return the agreement that a draft has become."""
    best = _best(draft)
    mention, view = best.mention, best.view
    pillars = _pillars(draft, view, numbers)
    clauses = _clauses(draft, {p.title: p.id for p in pillars}, numbers, actors)
    found = amounts(draft, {Span(c.start, c.end): c.id for c in clauses}, numbers.amounts)
    numbers.amounts += len(found)
    status, stated = _status(draft)
    titled = _titled(draft)
    return Agreement(
        id=f"agr{number}",
        key=_key(draft, actors, stated.mention.date),
        title=titled[0].title if titled else None,
        title_en=None,
        type=draft.type,
        legal_nature=_legal_nature(draft.type),
        ambit=_ambit(draft, actors),
        status=status,
        salience=_salience(draft),
        signed=_signed(draft, status),
        effective=None,
        place=_place(draft),
        occasion=_occasion(draft),
        summary=view.words.strip(),
        start=passage(view.text, view.span, "").start,
        end=passage(view.text, view.span, "").end,
        rule_id=mention.rule_id,
        parties=tuple(_party(side, view.text) for side in draft.sides),
        signatories=tuple(_signatory(side, view.text, actors) for side in draft.signers),
        events=_events(draft, actors),
        pillars=pillars,
        clauses=_with_amounts(clauses, found),
        amounts=found,
        followups=_followups(draft, numbers, actors),
        assessments=_assessments(draft, numbers, actors),
        assertion=assertion(mention.evidence, view, best.reading, actors, realis=_realis(status, mention)),
        evidence=_evidence(draft, stated, titled, view.text),
    )


def _best(draft: Draft) -> Said:
    """The mention that shows the agreement best: the first that says how it stands and gives it a name."""
    stated = [said for said in draft.mentions if said.mention.status]
    named = [said for said in stated if said.title]
    return (named or stated or draft.mentions)[0]


def _titled(draft: Draft) -> list[Said]:
    """The mentions that name it, the one that also says how it stands first."""
    return sorted((said for said in draft.mentions if said.title), key=lambda said: said.mention.status is None)


def _status(draft: Draft) -> tuple[Status, Said]:
    """Return how the agreement stands, and the mention that says so."""
    reached = [(ORDER.index(said.mention.status), -i) for i, said in enumerate(draft.mentions) if said.mention.status]
    if not reached:
        return draft.standing or "unknown", draft.mentions[0]
    rank, place = max(reached)
    return ORDER[rank], draft.mentions[-place]


def _salience(draft: Draft) -> Salience:
    """Tell whether the article is about it: told as news, or come back to again and again."""
    told = any(said.mention.salience == "main" and said.mention.status for said in draft.mentions)
    return "main" if told or len(draft.mentions) >= OFTEN else "background"


def _realis(status: Status, mention: AgreementMention) -> Realis:
    if mention.salience == "background":
        return "historical"
    return "actual" if status in CONCLUDED else "planned"


def _legal_nature(kind: AgreementType) -> LegalNature:
    if kind in _BINDING:
        return "binding"
    return "non_binding" if kind in _NON_BINDING else "unknown"


def _ambit(draft: Draft, actors: dict[str, Actor]) -> Ambit | None:
    types = [actors[side.actor_id].type for side in draft.sides]
    if len(types) < 2:  # noqa: PLR2004 - one party says nothing of the ambit
        return None
    if all(t == "country" for t in types):
        if len(types) > _MANY:
            return "multilateral"
        return "trilateral" if len(types) == _MANY else "bilateral"
    if all(t == "company" for t in types):
        return "corporate"
    if all(t == "government_body" for t in types):
        return "interagency"
    public = {"country", "government_body", "international_organization"}
    if any(t in public for t in types) and any(t not in public for t in types):
        return "public_private"
    return None


def _key(draft: Draft, actors: dict[str, Actor], date: Date | None) -> str:
    """Return what lets a database merge the same agreement across articles: parties, type and day."""
    parties = sorted(actors[side.actor_id].country or "" if actors[side.actor_id].type == "country"
                     else actors[side.actor_id].name for side in draft.sides)  # fmt: skip
    return "|".join(["+".join(parties) or "?", draft.type, (date.value if date else None) or "?"])


def _signed(draft: Draft, status: Status) -> Date | None:
    """The day it was signed or agreed; a plan has no such day yet."""
    if status in _NOT_YET:
        return None
    return next((s.mention.date for s in draft.mentions if s.mention.status in CONCLUDED and s.mention.date), None)


def _place(draft: Draft) -> Passage | None:
    for said in draft.mentions:
        if said.mention.place and (said.mention.status or said.mention.attends):
            return passage(said.view.text, said.mention.place, said.mention.rule_id + ".place")
    return None


def _occasion(draft: Draft) -> Passage | None:
    for said in draft.mentions:
        if said.mention.occasion and (said.mention.status or said.mention.attends):
            return passage(said.view.text, said.mention.occasion, said.mention.rule_id + ".occasion")
    return None


def _party(side: Side, text: str) -> Party:
    return Party(
        actor_id=side.actor_id, role="party", text=side.span.of(text), start=side.span.start, end=side.span.end,
        rule_id=side.rule_id,
    )  # fmt: skip


def _signatory(side: Side, text: str, actors: dict[str, Actor]) -> Signatory:
    return Signatory(
        actor_id=side.actor_id, on_behalf_of=actors[side.actor_id].affiliation_id, text=side.span.of(text),
        start=side.span.start, end=side.span.end, rule_id=side.rule_id,
    )  # fmt: skip


def _events(draft: Draft, actors: dict[str, Actor]) -> tuple[Event, ...]:
    events: dict[Status, Event] = {}
    for said in draft.mentions:
        mention, view = said.mention, said.view
        if mention.status and mention.status not in events:
            words = passage(view.text, mention.evidence, "")
            events[mention.status] = Event(
                status=mention.status,
                date=mention.date,
                place=passage(view.text, mention.place, mention.rule_id) if mention.place else None,
                assertion=assertion(
                    mention.evidence, view, said.reading, actors,
                    polarity="negative" if mention.status == "failed" else "positive",
                    realis=_realis(mention.status, mention),
                ),
                text=words.text,
                start=words.start,
                end=words.end,
                rule_id=mention.status_rule or mention.rule_id,
            )  # fmt: skip
    return tuple(events.values())


def _pillars(draft: Draft, view: SentenceView, numbers: Numbers) -> tuple[Pillar, ...]:
    spans: dict[str, Span] = {}
    for term in draft.terms:
        if term.pillar:
            spans.setdefault(term.pillar.of(view.text), term.pillar)
    pillars = tuple(
        Pillar(id=f"pil{numbers.pillars + i}", ordinal=i + 1, title=title, start=span.start, end=span.end,
               rule_id="pillar.named")
        for i, (title, span) in enumerate(spans.items())
    )  # fmt: skip
    numbers.pillars += len(pillars)
    return pillars


def _clauses(
    draft: Draft, pillars: dict[str, str], numbers: Numbers, actors: dict[str, Actor]
) -> tuple[Clause, ...]:
    terms = {term.mention.span: term for term in sorted(draft.terms, key=lambda t: t.mention.span)}
    clauses = tuple(
        _clause(term, f"cl{numbers.clauses + i}", i + 1, (draft, pillars, actors))
        for i, term in enumerate(terms.values())
    )
    numbers.clauses += len(clauses)
    return clauses


def _clause(
    term: Term, id_: str, ordinal: int, known: tuple[Draft, dict[str, str], dict[str, Actor]]
) -> Clause:
    draft, pillars, actors = known
    mention, text = term.mention, term.view.text
    subjects = {p.actor_id for p in term.reading.subject} & draft.party_ids
    bearers = tuple(s.actor_id for s in draft.sides if s.actor_id in subjects)
    return Clause(
        id=id_,
        ordinal=ordinal,
        pillar_id=pillars.get(term.pillar.of(text)) if term.pillar else None,
        topics=(),
        text=mention.span.of(text),
        action=mention.action.of(text) if mention.action else None,
        object=mention.object.of(text) if mention.object else None,
        bearer_ids=bearers,
        counterparty_ids=tuple(s.actor_id for s in draft.sides if s.actor_id not in bearers) if bearers else (),
        modality=mention.modality,
        strength=mention.strength,
        condition=mention.condition.of(text) if mention.condition else None,
        period=mention.period.of(text) if mention.period else None,
        deadline=next((d for d in term.view.dates if d.span in mention.span and d.bound == "before"), None),
        amount_ids=(),
        assertion=assertion(
            mention.span, term.view, term.reading, actors, polarity=mention.polarity,
            realis="actual" if _status(draft)[0] in CONCLUDED else "planned",
        ),
        start=mention.span.start,
        end=mention.span.end,
        rule_id=mention.rule_id,
    )  # fmt: skip


def _with_amounts(clauses: tuple[Clause, ...], found: tuple[Amount, ...]) -> tuple[Clause, ...]:
    return tuple(
        msgspec.structs.replace(clause, amount_ids=tuple(a.id for a in found if a.clause_id == clause.id))
        for clause in clauses
    )


def _followups(draft: Draft, numbers: Numbers, actors: dict[str, Actor]) -> tuple[FollowUp, ...]:
    found = []
    for mention, view, reading in draft.followups:
        due = next((d for d in view.dates if d.span.overlaps(mention.span)), None)
        found.append(
            FollowUp(
                id=f"fu{numbers.followups}",
                type=mention.type,
                title=mention.title.of(view.text) if mention.title else None,
                text=mention.span.of(view.text),
                due=due,
                place=passage(view.text, mention.place, mention.rule_id) if mention.place else None,
                state="scheduled",
                assertion=assertion(mention.span, view, reading, actors, realis="planned"),
                start=mention.span.start,
                end=mention.span.end,
                rule_id=mention.rule_id,
            )
        )
        numbers.followups += 1
    return tuple(found)


def _assessments(draft: Draft, numbers: Numbers, actors: dict[str, Actor]) -> tuple[Assessment, ...]:
    found = []
    for view, reading in draft.assessments:
        words = passage(view.text, view.span, "")
        found.append(
            Assessment(
                id=f"as{numbers.assessments}",
                kind=reading.assessment or "interpretation",
                text=words.text,
                assertion=assertion(words.span, view, reading, actors, realis="hypothetical"),
                start=words.start,
                end=words.end,
                rule_id=f"assessment.{reading.assessment}",
            )
        )
        numbers.assessments += 1
    return tuple(found)


def _evidence(
    draft: Draft,
    stated: Said,
    titled: list[Said],
    text: str,
) -> dict[str, tuple[Evidence, ...]]:
    mention = stated.mention
    fields = {"status": [(mention.evidence, mention.status_rule or mention.rule_id)]}
    fields["type"] = [
        (s.mention.head, s.mention.rule_id) for s in draft.mentions if s.mention.type == draft.type
    ] or [(mention.head, mention.rule_id)]
    if titled and titled[0].mention.title:
        fields["title"] = [(titled[0].mention.title, titled[0].mention.rule_id)]
    for name, place in (("signed", _signed(draft, _status(draft)[0])), ("place", _place(draft)), ("occasion", _occasion(draft))):
        if place:
            fields[name] = [(place.span, place.rule_id)]
    if draft.sides:
        fields["parties"] = [(side.span, side.rule_id) for side in draft.sides]
    return {name: tuple(_one(span, rule, text) for span, rule in found) for name, found in sorted(fields.items())}


def _one(span: Span, rule_id: str, text: str) -> Evidence:
    words = passage(text, span, rule_id)
    return Evidence(start=words.start, end=words.end, text=words.text, rule_id=rule_id)
