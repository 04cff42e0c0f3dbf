"""What a language pack reads in one sentence: neutral mentions that ``extract/`` merges, attaches and numbers."""

from functools import cached_property
from typing import Literal, Protocol

from msgspec import Struct

from converter.model.annotation import Actor, GroupReference, Quantity, Quote, Sentence
from converter.model.span import Date, Span
from converter.model.vocab import (
    ActorType,
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

    @cached_property
    def types(self) -> dict[Span, ActorType]:
        """What the actors are, by the place at which each is named."""
        return {mention.span: mention.actor.type for mention in self.actors}

    @cached_property
    def lands(self) -> frozenset[Span]:
        """The places at which countries are named."""
        return frozenset(span for span, kind in self.types.items() if kind == "country")


class Participant(Struct, frozen=True, kw_only=True, gc=False):
    """Who takes part in what a clause says, or is there (``present``): an actor, or words for several."""

    span: Span
    actor_id: str | None
    group: GroupReference | None
    rule_id: str
    partner: bool = False
    present: bool = False


Enumeration = Literal["counted", "item", "beside"]


class AgreementMention(Struct, frozen=True, kw_only=True):
    """One place that speaks of an agreement.

    ``evidence`` is the clause that says so, ``head`` the noun or verb by which it is known. ``status`` is null
    where the words only name it; ``planned`` where it is still to be done; ``attends`` where the participants are
    there when it is signed. ``definite`` marks words that go back to one already named (이번 협약, the deal).
    ``mutual`` marks an act that is an agreement only where both are known, ``by_verb`` what a verb of agreeing
    tells and no noun names, ``act`` what is done by it where a verb tells that, ``means`` that something else was
    done by it (a pier built under a contract) or that it only goes on, ``topic`` that the sentence is about it and
    says of nobody that he made it. ``known`` names an agreement that everybody knows by its name, ``bound`` are the
    countries (ISO 3166-1) that it binds. ``stranger`` marks one with a partner whom nobody can tell, ``through`` a
    statement of which only what was said through it is told; ``bought`` are the actors that somebody else sells by
    it; ``left_out`` marks what became of one that the sentences right before speak of, ``unwritten`` an accord of
    which no paper need exist, so that none is signed where it is only named. ``enumeration`` tells papers that are
    only counted (five papers), the one that an item of a list names and one told beside others told before.
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
    means: bool = False
    topic: bool = False
    act: Act | None = None
    known: str | None = None
    stranger: bool = False
    bought: tuple[str, ...] = ()
    through: bool = False
    bound: tuple[str, ...] = ()
    left_out: bool = False
    unwritten: bool = False
    enumeration: Enumeration | None = None


class ClauseMention(Struct, frozen=True, kw_only=True):
    """One term as a sentence states it.

    ``linked`` where its own words tie it to an agreement, ``written`` where they say that it stands in a document,
    ``offered`` where one side only proposes or asks for it.
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
    offered: bool = False


class FollowUpMention(Struct, frozen=True, kw_only=True):
    """Something that is to come after, as a sentence states it."""

    rule_id: str
    span: Span
    type: FollowUpType
    title: Span | None
    place: Span | None


class SentenceReading(Protocol):
    """Everything one sentence says about agreements; a pack may read each part when it is first asked for."""

    @property
    def subject(self) -> tuple[Participant, ...]:
        """Who the sentence is about."""

    @property
    def between(self) -> tuple[Participant, ...]:
        """The two of whose dealings it tells (A와 B의 충돌)."""

    @property
    def elliptic(self) -> bool:
        """Whether its subject is left out."""

    @property
    def kind(self) -> AssertionKind:
        """Whether it states, reads something into, or hopes."""

    @property
    def certainty(self) -> Certainty:
        """How sure it is of what it says."""

    @property
    def cue(self) -> Span | None:
        """The words that show its kind."""

    @property
    def assessment(self) -> AssessmentKind | None:
        """What it is, if it reads something into an agreement."""

    @property
    def agreements(self) -> tuple[AgreementMention, ...]:
        """Where it speaks of an agreement."""

    @property
    def clauses(self) -> tuple[ClauseMention, ...]:
        """The terms that it states."""

    @property
    def followups(self) -> tuple[FollowUpMention, ...]:
        """What it says is to come after."""

    @property
    def valued(self) -> tuple[Span, ...]:
        """The places where it says what the agreement is worth."""

    @property
    def priced(self) -> bool:
        """Whether one of these is named after a deal (its purchase price), so that it is of no other thing."""

    @property
    def pillar(self) -> Span | None:
        """The part of the agreement that it opens."""

    @property
    def aside(self) -> bool:
        """Whether it leaves the parts behind (besides, meanwhile)."""

    @property
    def opens_list(self) -> bool:
        """Whether it announces terms."""

    @property
    def tells(self) -> bool:
        """Whether it reports what happened."""

    @property
    def refers_back(self) -> bool:
        """Whether it says that its agreement holds what was told before (이런 내용의 협약을 맺었다)."""


class WholeReading(Struct, frozen=True, kw_only=True):
    """A reading all parts of which have been read."""

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
    priced: bool = False
    opens_list: bool = False
    tells: bool = True
    between: tuple[Participant, ...] = ()
    refers_back: bool = False
