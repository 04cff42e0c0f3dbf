"""The parts of an agreement: pillars, clauses, amounts, follow-ups and assessments.

In: a filled draft. Out: its frozen parts, numbered through the article.
"""

from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from converter.extract.amounts import amounts
from converter.extract.assertions import Speaker
from converter.extract.drafts import Draft, Term
from converter.extract.state import CONCLUDED, status
from converter.model.agreement import Amount, Assessment, Clause, FollowUp, Pillar
from converter.model.reading import SentenceView
from converter.model.span import Date, Span, passage
from converter.model.vocab import Realis


@dataclass
class Numbers:
    """The next number of each kind of id; ids run through the whole article."""

    clauses: int = 1
    pillars: int = 1
    amounts: int = 1
    followups: int = 1
    assessments: int = 1


class Parts(NamedTuple):
    """What an agreement is made of, each kind in text order."""

    pillars: tuple[Pillar, ...]
    clauses: tuple[Clause, ...]
    amounts: tuple[Amount, ...]
    followups: tuple[FollowUp, ...]
    assessments: tuple[Assessment, ...]


def parts(draft: Draft, numbers: Numbers, speaker: Speaker) -> Parts:
    """Return the parts of a draft, and count them on in ``numbers``."""
    named = _pillars(draft, numbers)
    clauses = _clauses(draft, named, numbers, speaker)
    found = amounts(draft, {Span(c.start, c.end): c.id for c in clauses}, numbers.amounts)
    numbers.amounts += len(found)
    return Parts(
        pillars=named,
        clauses=_with_amounts(clauses, found),
        amounts=found,
        followups=_followups(draft, numbers, speaker),
        assessments=_assessments(draft, numbers, speaker),
    )


def _pillars(draft: Draft, numbers: Numbers) -> tuple[Pillar, ...]:
    """Return the named parts under which terms stand, each once."""
    spans: dict[str, Span] = {}
    for term in draft.terms:
        if term.pillar:
            spans.setdefault(term.pillar.of(term.view.text), term.pillar)
    found = tuple(
        Pillar(
            id=f"pil{numbers.pillars + i}",
            ordinal=i + 1,
            title=title,
            start=span.start,
            end=span.end,
            rule_id="pillar.named",
        )
        for i, (title, span) in enumerate(spans.items())
    )
    numbers.pillars += len(found)
    return found


def _clauses(draft: Draft, named: tuple[Pillar, ...], numbers: Numbers, speaker: Speaker) -> tuple[Clause, ...]:
    """Return the terms in text order, each once."""
    by_title = {pillar.title: pillar.id for pillar in named}
    terms = _once({term.mention.span: term for term in sorted(draft.terms, key=lambda t: t.mention.span)})
    realis: Realis = "actual" if status(draft)[0] in CONCLUDED else "planned"
    found = []
    for ordinal, term in enumerate(terms.values(), 1):
        clause = _clause(draft, term, speaker, realis)
        pillar_id = by_title.get(term.pillar.of(term.view.text)) if term.pillar else None
        found.append(replace(clause, id=f"cl{numbers.clauses}", ordinal=ordinal, pillar_id=pillar_id))
        numbers.clauses += 1
    return tuple(found)


# A term of fewer words may be another one, though all of them stand in a longer one.
_TOLD_AGAIN = 3


def _once(terms: dict[Span, Term]) -> dict[Span, Term]:
    """Leave out what says no more than another term: all of its words stand there, too."""
    words = {span: frozenset(span.of(term.view.text).split()) for span, term in terms.items()}

    def is_told(span: Span) -> bool:
        mine = words[span]
        longer = len(mine) >= _TOLD_AGAIN and any(mine < other for other in words.values())
        return longer or any(words[other] == mine for other in terms if other < span)

    return {span: term for span, term in terms.items() if not is_told(span)}


def _clause(draft: Draft, term: Term, speaker: Speaker, realis: Realis) -> Clause:
    """Return a term as a clause, not yet numbered."""
    mention, view = term.mention, term.view
    bearers, others = _bound(draft, term)
    return Clause(
        id="cl1",
        ordinal=1,
        pillar_id=None,
        topics=(),
        text=mention.span.of(view.text),
        **{name: _words(getattr(mention, name), view) for name in ("action", "object", "condition", "period")},
        bearer_ids=bearers,
        counterparty_ids=others,
        modality=mention.modality,
        strength=mention.strength,
        deadline=next((d for d in view.dates if d.span in mention.span and d.bound == "before"), None),
        amount_ids=(),
        assertion=speaker.of(mention.span, view, term.reading, polarity=mention.polarity, realis=realis),
        start=mention.span.start,
        end=mention.span.end,
        rule_id=mention.rule_id,
    )


def _words(span: Span | None, view: SentenceView) -> str | None:
    return span.of(view.text) if span else None


def _bound(draft: Draft, term: Term) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the parties that a term binds, those that its sentence is about, and those to whom it binds them."""
    about = {participant.actor_id for participant in term.reading.subject}
    ids = [side.actor_id for side in draft.sides]
    bearers = tuple(one for one in ids if one in about)
    return bearers, tuple(one for one in ids if one not in about) if bearers else ()


def _with_amounts(clauses: tuple[Clause, ...], found: tuple[Amount, ...]) -> tuple[Clause, ...]:
    """Return the clauses with the ids of the amounts that stand in them."""
    inside: dict[str | None, list[str]] = {}
    for amount in found:
        inside.setdefault(amount.clause_id, []).append(amount.id)
    return tuple(replace(c, amount_ids=tuple(inside.get(c.id, ()))) for c in clauses)


def _followups(draft: Draft, numbers: Numbers, speaker: Speaker) -> tuple[FollowUp, ...]:
    """Return what is to come after."""
    found = []
    for mention, view, reading in draft.followups:
        found.append(
            FollowUp(
                id=f"fu{numbers.followups}",
                type=mention.type,
                title=_words(mention.title, view),
                text=mention.span.of(view.text),
                due=_due(mention.span, view),
                place=passage(view.text, mention.place, mention.rule_id) if mention.place else None,
                state="scheduled",
                assertion=speaker.of(mention.span, view, reading, realis="planned"),
                start=mention.span.start,
                end=mention.span.end,
                rule_id=mention.rule_id,
            )
        )
        numbers.followups += 1
    return tuple(found)


def _due(words: Span, view: SentenceView) -> Date | None:
    """Return the date in the words that announce it, else the one to come that opens their sentence."""
    inside = (date for date in view.dates if date.span.overlaps(words))
    opening = (date for date in view.dates if date.is_ahead and date.start == view.span.start)
    return next(inside, None) or next(opening, None)


def _assessments(draft: Draft, numbers: Numbers, speaker: Speaker) -> tuple[Assessment, ...]:
    """Return what is read into it or hoped of it, a sentence each."""
    found = []
    for view, reading in draft.assessments:
        kind = reading.assessment or "interpretation"
        words = passage(view.text, view.span, f"assessment.{kind}")
        found.append(
            Assessment(
                id=f"as{numbers.assessments}",
                kind=kind,
                text=words.text,
                assertion=speaker.of(words.span, view, reading, realis="hypothetical"),
                start=words.start,
                end=words.end,
                rule_id=words.rule_id,
            )
        )
        numbers.assessments += 1
    return tuple(found)
