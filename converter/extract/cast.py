"""Who an article speaks of, and who takes part in its agreements.

In: the article's actors, the participants of a mention, and the agreement spoken of. Out: the parties. Words for
several (양국, the two companies) are resolved to the parties last spoken of; a person who agrees does so for its
affiliation.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.extract.drafts import Draft, Side
from converter.model.annotation import Actor, GroupReference
from converter.model.reading import Participant, SentenceReading
from converter.model.vocab import ActorType

PARTY_TYPES: frozenset[ActorType] = frozenset(
    {"country", "government_body", "international_organization", "company", "organization", "group"}
)


# A list of names and the words that sum it up stand at most this many characters apart.
JUST_BEFORE = 100
_PAIR = 2
# A headline is hardly longer than this.
_HEADLINE = 60


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
        """Tell whether two actors are called by one name that one of them only adds to: SK and SK그룹."""
        names = sorted((self.actors[one].name, self.actors[other].name), key=len)
        return len(names[0]) > 1 and names[1].startswith(names[0])

    def stands_for(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Tell whether one of two sets of parties is only words for several (여야), which the other set names."""
        crowds, named = sorted((tuple(some), tuple(others)), key=len)
        return (
            len(crowds) == 1
            and len(named) >= _PAIR
            and self.actors[crowds[0]].type == "group"
            and all(self.actors[i].type == "organization" for i in named if i != crowds[0])
        )

    def named(self, sides: list[Side]) -> list[Side]:
        """Leave out words for several where those whom they stand for are named."""
        ids = [side.actor_id for side in sides]
        crowds = {i for i in ids if self.stands_for([i], [other for other in ids if other != i])}
        return [side for side in sides if side.actor_id not in crowds]

    def called(self, one: str, parties: Iterable[str]) -> str:
        """Return the party that an actor is called nearly like, if there is one, else the actor itself."""
        known = frozenset(parties)
        return one if one in known else next((other for other in sorted(known) if self.kin(one, other)), one)

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
        if group.member_type in {"country", "group"}:
            return kind == group.member_type
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

    def employer(self, before: int) -> tuple[Side, ...]:
        """Return the company that the headline names, whose two sides of industry are spoken of at a place."""
        seen = {
            actor.id: [m for m in actor.mentions if m.end <= before]
            for actor in self.actors.values()
            if actor.type == "company" and any(m.end <= _HEADLINE for m in actor.mentions)
        }
        most = max(seen, key=lambda i: len(seen[i]), default=None)
        if most is None or not seen[most]:
            return ()
        return (Side(most, seen[most][-1].span, "extract.employer"),)

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
