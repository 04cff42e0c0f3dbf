"""Who acts for whom among an article's actors.

In: participants as the language pack read them. Out: the parties for which they stand, and the persons who act. Words
for several (양국, the two companies) are resolved over the whole article; a person who agrees does so for its
affiliation or country, a ministry that agrees with a country for its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from converter.extract.drafts import Draft, Side
from converter.extract.groups import PARTY_TYPES, Ensembles
from converter.extract.kin import Kindred
from converter.model.annotation import Actor
from converter.model.mentions import Participant
from converter.model.reading import SentenceReading

_PAIR = 2
# A headline is hardly longer than this.
_HEADLINE = 60


@dataclass
class Cast:
    """The article's actors, and who was spoken of together."""

    actors: dict[str, Actor]
    home: str | None = None
    # What the language pack brings to compare names by.
    bare_name: Callable[[str], str] = str
    subject: list[Side] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with nobody spoken of together."""
        self.ensembles = Ensembles(self.actors)
        self.kindred = Kindred(self.actors, self.bare_name)

    def overhear(self, readings: Iterable[SentenceReading]) -> None:
        """Note who is named together anywhere in the article, before it is read from the start."""
        for reading in readings:
            who = [one for one in _together(reading) if not one.group]
            ids = tuple(side.actor_id for side in self.sides(who, None)[0]) if len(who) > 1 else ()
            if len(ids) > 1:
                self.ensembles.told.append((min(one.span.start for one in who), ids))

    def sides(self, who: Iterable[Participant], focus: Draft | None) -> tuple[list[Side], list[Side]]:
        """Return the parties and the persons who act for them."""
        sides: list[Side] = []
        signers: list[Side] = []
        for one in who:
            if one.group:
                known = tuple(side.actor_id for side in focus.sides) if focus else ()
                members = self.ensembles.members(one.group, known) or ((one.actor_id,) if one.actor_id else ())
                sides += [Side(i, one.span, one.rule_id) for i in members]
            elif one.actor_id:
                actor = self.actors[one.actor_id]
                if actor.type == "person":
                    signers.append(Side(actor.id, one.span, one.rule_id))
                party = self.party_of(actor)
                if party:
                    sides.append(Side(party, one.span, one.rule_id))
        return self.level(_unique(sides)), _unique(signers)

    def persons(self, who: Iterable[Participant], sides: list[Side]) -> list[Side]:
        """Return the persons who act for nobody, or for the very body with which they agree."""
        acting = [(one, self.actors[one.actor_id]) for one in who if one.actor_id and not one.group]
        others = {actor.id for _, actor in acting if actor.type != "person"}
        known = {side.actor_id for side in sides}
        return [
            Side(actor.id, one.span, one.rule_id)
            for one, actor in acting
            if actor.type == "person" and not known - others and self.party_of(actor) in {None, *others}
        ]

    def level(self, sides: list[Side]) -> list[Side]:
        """Put parties on one level: where a country agrees with a ministry of another, the ministry acts for it."""
        if not any(self.actors[side.actor_id].type == "country" for side in sides):
            return sides
        return _unique([Side(self._lifted(side.actor_id), side.span, side.rule_id) for side in sides])

    def states(self, sides: list[Side]) -> list[Side]:
        """Return the countries for which the public bodies among the sides act."""
        lifted = (Side(self._lifted(side.actor_id), side.span, side.rule_id) for side in sides)
        return [side for side in lifted if self.actors[side.actor_id].type == "country"]

    def speaking_for(self, sides: list[Side], known: list[Side]) -> list[Side]:
        """Return the sides as the parties of an agreement for which they stand, or which stand for them.

        A minister makes a joint statement public for his country; what two ministries agree on, the two countries do.
        """
        parties = {side.actor_id for side in known}
        if all(self.actors[one].type == "country" for one in parties):
            lifted = (Side(self._lifted(side.actor_id), side.span, side.rule_id) for side in sides)
            return _unique([up if up.actor_id in parties else side for up, side in zip(lifted, sides, strict=True)])
        return known if self.are_countries_of(sides, known) else sides

    def are_countries_of(self, sides: list[Side], known: list[Side]) -> bool:
        """Tell whether sides are the countries of an office and of somebody whose country is none other."""
        codes = {self.actors[side.actor_id].country for side in sides if self.actors[side.actor_id].type == "country"}
        parties = [self.actors[side.actor_id] for side in known]
        own = [one.country or (self.home if one.type == "government_body" else None) for one in parties]
        abroad = [code for code in own if code != self.home]
        office = any(one.type == "government_body" for one in parties) and all(one.type != "country" for one in parties)
        return (
            len(codes) == len(sides) == len(known) == _PAIR
            and office
            and own.count(self.home) == 1
            and {self.home, *abroad} - {None} <= codes
        )

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
        """Tell whether two actors are called by one name."""
        return other in self.kindred.of(one)

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
        return one if one in known else min(known & self.kindred.of(one), default=one)

    def country_actor(self, code: str | None) -> str | None:
        """Return the actor of a country, if the article names it."""
        if not code:
            return None
        return next((a.id for a in self.actors.values() if a.type == "country" and a.country == code), None)

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
        who = _together(reading)
        together = tuple(dict.fromkeys(side.actor_id for side in self.sides(who, focus)[0])) if who else ()
        if len(together) > 1:
            self.ensembles.add(together)
        if reading.subject:
            self.subject = self.sides(reading.subject, focus)[0]


def _together(reading: SentenceReading) -> list[Participant]:
    """Return who a sentence speaks of together: who agrees in it, else who it is about."""
    who = [p for m in reading.agreements for p in m.participants] or list(reading.subject)
    return who if len(who) > 1 else list(reading.between) or who


def _unique(sides: list[Side]) -> list[Side]:
    return list({side.actor_id: side for side in reversed(sides)}.values())[::-1] if len(sides) > 1 else sides
