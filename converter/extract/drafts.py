"""An agreement while it is being put together, and who its participants are.

In: mentions as the language pack read them. Out: drafts that gather every mention of one agreement. Words for several
(양국, the two companies) are resolved to the parties last spoken of; a person who agrees does so for its affiliation.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.model.annotation import Actor, GroupReference, Quantity
from converter.model.reading import (
    AgreementMention,
    ClauseMention,
    FollowUpMention,
    Participant,
    SentenceReading,
    SentenceView,
)
from converter.model.span import Span
from converter.model.vocab import ActorType, AgreementType, Status

# Names that a writer uses for any agreement once it has been named more exactly.
GENERIC: frozenset[AgreementType] = frozenset({"agreement", "deal"})
PARTY_TYPES: frozenset[ActorType] = frozenset(
    {"country", "government_body", "international_organization", "company", "organization", "group"}
)


# A list of names and the words that sum it up stand at most this many characters apart.
JUST_BEFORE = 100
_PAIR = 2


@dataclass(frozen=True)
class Side:
    """One party: the actor, and the words by which it was read."""

    actor_id: str
    span: Span
    rule_id: str


@dataclass
class Term:
    """A clause with the sentence and the part of the agreement in which it stands."""

    mention: ClauseMention
    view: SentenceView
    reading: SentenceReading
    pillar: Span | None


@dataclass(frozen=True)
class Said:
    """One mention with the sentence in which it stands."""

    mention: AgreementMention
    view: SentenceView
    reading: SentenceReading

    @property
    def title(self) -> str | None:
        """The title that the mention gives; a ceremony's name is not the agreement's."""
        named = self.mention.title is not None and not self.mention.attends
        return self.mention.title.of(self.view.text) if self.mention.title and named else None


@dataclass
class Draft:
    """Everything gathered on one agreement; mentions in text order, the sentence beside each.

    ``attending`` are the persons at its ceremony; ``standing`` is the status of one that is only named, by what its
    kind tells; ``headed`` are the sums in the headline of an article about it alone.
    """

    mentions: list[Said] = field(default_factory=list)
    sides: list[Side] = field(default_factory=list)
    signers: list[Side] = field(default_factory=list)
    attending: list[Side] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    followups: list[tuple[FollowUpMention, SentenceView, SentenceReading]] = field(default_factory=list)
    assessments: list[tuple[SentenceView, SentenceReading]] = field(default_factory=list)
    valued: list[tuple[SentenceView, SentenceReading]] = field(default_factory=list)
    headed: tuple[Quantity, ...] = ()
    type: AgreementType = "deal"
    standing: Status | None = None

    @property
    def party_ids(self) -> frozenset[str]:
        """The parties' actor ids."""
        return frozenset(side.actor_id for side in self.sides)

    @property
    def statuses(self) -> list[Status]:
        """The statuses read, in text order."""
        return [said.mention.status for said in self.mentions if said.mention.status]

    @property
    def titles(self) -> list[str]:
        """The titles read, in text order."""
        return [said.title for said in self.mentions if said.title]


@dataclass
class Cast:
    """The article's actors, and who was last spoken of together."""

    actors: dict[str, Actor]
    home: str | None = None
    recent: list[tuple[str, ...]] = field(default_factory=list)
    subject: list[Side] = field(default_factory=list)

    def sides(self, who: Iterable[Participant], focus: Draft | None) -> tuple[list[Side], list[Side]]:
        """Return the parties and the persons who act for them."""
        sides: list[Side] = []
        signers: list[Side] = []
        for one in who:
            if one.group:
                members = self.members(one.group, focus) or ((one.actor_id,) if one.actor_id else ())
                sides += [Side(i, one.span, one.rule_id) for i in members]
            elif one.actor_id:
                actor = self.actors[one.actor_id]
                if actor.type == "person":
                    signers.append(Side(actor.id, one.span, one.rule_id))
                party = self.party_of(actor)
                if party:
                    sides.append(Side(party, one.span, one.rule_id))
        return self.level(_unique(sides)), _unique(signers)

    def level(self, sides: list[Side]) -> list[Side]:
        """Put parties on one level: where a country agrees with a ministry of another, the ministry acts for it."""
        if not any(self.actors[side.actor_id].type == "country" for side in sides):
            return sides
        return _unique([Side(self._lifted(side.actor_id), side.span, side.rule_id) for side in sides])

    def states(self, sides: list[Side]) -> list[Side]:
        """Return the countries for which the public bodies among the sides act."""
        lifted = (Side(self._lifted(side.actor_id), side.span, side.rule_id) for side in sides)
        return [side for side in lifted if self.actors[side.actor_id].type == "country"]

    def _lifted(self, actor_id: str) -> str:
        actor = self.actors[actor_id]
        if actor.type != "government_body":
            return actor_id
        return self.country_actor(actor.country or self.home) or actor_id

    def party_of(self, actor: Actor) -> str | None:
        """Return the actor for which one acts: itself, or a person's affiliation, or the person's country."""
        if actor.type in PARTY_TYPES:
            return actor.id
        if actor.type != "person":
            return None
        if actor.affiliation_id and self.actors[actor.affiliation_id].type in PARTY_TYPES:
            return actor.affiliation_id
        return self.country_actor(actor.country)

    def kin(self, one: str, other: str) -> bool:
        """Tell whether two actors are called by one name that one of them only adds to: SK and SK그룹.

        A country's name in that of a company (한국 in 한국전력) makes them no kin.
        """
        if any(self.actors[i].type == "country" for i in (one, other)):
            return False
        names = sorted((self.actors[one].name, self.actors[other].name), key=len)
        return len(names[0]) > 1 and names[1].startswith(names[0])

    def country_actor(self, code: str | None) -> str | None:
        """Return the actor of a country, if the article names it."""
        if not code:
            return None
        return next((a.id for a in self.actors.values() if a.type == "country" and a.country == code), None)

    def members(self, group: GroupReference, focus: Draft | None) -> tuple[str, ...]:
        """Resolve words for several actors: to the parties in focus, those named right before, or last together."""
        in_focus = tuple(side.actor_id for side in focus.sides) if focus else ()
        for ids in (in_focus, self._named_before(group), *self.recent[::-1]):
            fitting = [i for i in ids if self._fits(i, group)]
            if len(fitting) > 1 and (group.count is None or len(fitting) == group.count):
                return tuple(fitting)
        return self._most_mentioned(group)

    def _named_before(self, group: GroupReference) -> tuple[str, ...]:
        """Return the actors named just before words that tell their number: A, B and C … the three companies."""
        if group.count is None:
            return ()
        places = {
            actor.id: mention.start
            for actor in self.actors.values()
            for mention in actor.mentions
            if group.start - JUST_BEFORE <= mention.start and mention.end <= group.start
        }
        return tuple(sorted(places, key=places.__getitem__))

    def _fits(self, actor_id: str, group: GroupReference) -> bool:
        kind = self.actors[actor_id].type
        if group.member_type is None:
            return kind in PARTY_TYPES
        if group.member_type == "country":
            return kind == "country"
        return kind in PARTY_TYPES - {"country"}

    def _most_mentioned(self, group: GroupReference) -> tuple[str, ...]:
        """Fall back on the actors of that kind named most often before the words, if there are just enough of them."""
        count = group.count or _PAIR
        if count != _PAIR:
            return ()
        seen = Counter(
            {
                actor.id: sum(1 for m in actor.mentions if m.end <= group.start)
                for actor in self.actors.values()
                if self._fits(actor.id, group)
            }
        )
        top = [i for i, n in seen.most_common(count) if n]
        return tuple(top) if group.member_type == "country" and len(top) == count else ()

    def follow(self, reading: SentenceReading, focus: Draft | None) -> None:
        """Note who a sentence is about and who it speaks of together."""
        who = [p for m in reading.agreements for p in m.participants] or reading.subject
        together = tuple(dict.fromkeys(side.actor_id for side in self.sides(who, focus)[0]))
        if len(together) > 1:
            self.recent.append(together)
        if reading.subject:
            self.subject = self.sides(reading.subject, focus)[0]


def _unique(sides: list[Side]) -> list[Side]:
    return list({side.actor_id: side for side in reversed(sides)}.values())[::-1]
