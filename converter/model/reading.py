"""What a language pack reads in one sentence: neutral mentions that ``extract/`` merges, attaches and numbers."""

from functools import cached_property
from typing import Protocol

from msgspec import Struct

from converter.model.annotation import Actor, GroupReference, Quantity, Quote, Sentence
from converter.model.mentions import AgreementMention, ClauseMention, FollowUpMention, Participant
from converter.model.span import Date, Span
from converter.model.vocab import (
    ActorType,
    AssertionKind,
    AssessmentKind,
    BlockRole,
    Certainty,
)


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
