"""What a language pack reads in one sentence: neutral mentions that ``extract/`` merges, attaches and numbers."""

from functools import cached_property
from typing import Literal

from msgspec import Struct

from converter.model.annotation import Actor, GroupReference, Quantity, Quote, Sentence
from converter.model.span import Date, Span
from converter.model.vocab import (
    AgreementType,
    AssertionKind,
    AssessmentKind,
    BlockRole,
    Certainty,
    FollowUpType,
    Modality,
    Polarity,
    Salience,
    Status,
    Strength,
)

# What parties do: hand over a company, a share or money; lend; found a company together; supply; order; work together.
Act = Literal["transfer", "loan", "venture", "supply", "order", "cooperation"]


class ActorMention(Struct, frozen=True, kw_only=True, gc=False):
    """One mention of an actor, with the actor itself."""

    actor: Actor
    span: Span


class SentenceView(Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """One sentence with everything that is marked in it; every span points into ``text``, the whole article.

    A view is equal to itself alone, so that what is read from it can be remembered.
    """

    text: str
    language: str
    sentence: Sentence
    role: BlockRole
    actors: tuple[ActorMention, ...]
    groups: tuple[GroupReference, ...]
    dates: tuple[Date, ...]
    quantities: tuple[Quantity, ...]
    quotes: tuple[Quote, ...]

    @cached_property
    def span(self) -> Span:
        """The sentence's place in the article."""
        return self.sentence.span

    @cached_property
    def words(self) -> str:
        """The sentence itself."""
        return self.sentence.span.of(self.text)


class Participant(Struct, frozen=True, kw_only=True, gc=False):
    """Who takes part in what a clause says: an actor, or words for several."""

    span: Span
    actor_id: str | None
    group: GroupReference | None
    rule_id: str
    partner: bool = False


class AgreementMention(Struct, frozen=True, kw_only=True):
    """One place that speaks of an agreement.

    ``evidence`` is the clause that says so, ``head`` the noun or verb by which it is known. ``status`` is null where
    the words only name it; ``planned`` where it is still to be done; ``attends`` where the participants are there when
    it is signed. ``definite`` marks words that go back to one already named (이번 협약, the deal). ``mutual`` marks an
    act between two, which is an agreement only where both are known, ``by_verb`` what a verb of agreeing tells and no
    noun names, ``act`` what is done by it where a verb tells that. ``known`` names an agreement that everybody
    knows by its name, ``bound`` are the countries (ISO 3166-1) that it binds.
    """

    rule_id: str
    evidence: Span
    head: Span
    title: Span | None
    type: AgreementType | None
    status: Status | None
    status_rule: str | None
    planned: bool
    definite: bool
    salience: Salience
    participants: tuple[Participant, ...]
    attends: bool
    date: Date | None
    place: Span | None
    occasion: Span | None
    mutual: bool = False
    by_verb: bool = False
    act: Act | None = None
    known: str | None = None
    bound: tuple[str, ...] = ()


class ClauseMention(Struct, frozen=True, kw_only=True):
    """One term as a sentence states it.

    ``linked`` where its own words tie it to an agreement, ``written`` where they say that it stands in a document.
    """

    rule_id: str
    span: Span
    strength: Strength
    modality: Modality
    polarity: Polarity
    action: Span | None
    object: Span | None
    condition: Span | None
    period: Span | None
    linked: bool
    written: bool = False


class FollowUpMention(Struct, frozen=True, kw_only=True):
    """Something that is to come after, as a sentence states it."""

    rule_id: str
    span: Span
    type: FollowUpType
    title: Span | None
    place: Span | None


class SentenceReading(Struct, frozen=True, kw_only=True):
    """Everything one sentence says about agreements.

    ``subject`` holds who the sentence is about; ``elliptic`` says that its subject is left out, ``kind`` whether it
    states, reads something into, or hopes; ``cue`` holds the words that show it. ``valued`` are the places where it
    says what the agreement is worth, ``pillar`` is the part of the agreement that it opens, ``aside`` a sentence that
    leaves the parts behind (besides, meanwhile). ``opens_list`` is a sentence that announces terms,
    ``tells`` one that reports what happened, ``refers_back`` one that says that its agreement holds what was told
    before (이런 내용의 협약을 맺었다).
    """

    subject: tuple[Participant, ...]
    elliptic: bool
    kind: AssertionKind
    certainty: Certainty
    cue: Span | None
    assessment: AssessmentKind | None
    agreements: tuple[AgreementMention, ...]
    clauses: tuple[ClauseMention, ...]
    followups: tuple[FollowUpMention, ...]
    valued: tuple[Span, ...]
    pillar: Span | None
    aside: bool
    opens_list: bool = False
    tells: bool = True
    refers_back: bool = False
