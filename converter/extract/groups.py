"""Who words for several actors (양국, 두 회사, 여야; both sides) stand for.

In: such words, the parties of the agreement in focus, and who the article names together anywhere. Out: the actors, or
none where nobody can be told. What lies nearest counts first; an article whose first sentence already says 여야 names
them further on, so what comes later counts as well, but last.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from converter.model.annotation import Actor, GroupReference
from converter.model.vocab import ActorType

PARTY_TYPES: frozenset[ActorType] = frozenset(
    {"country", "government_body", "international_organization", "company", "organization", "group"}
)
# A list of names and the words that sum it up stand at most this many characters apart.
JUST_BEFORE = 100
_PAIR = 2
# Between two names of a row stands no more than what joins them: A·B, A, B, A와 B.
_JOINT = 3
# Who are members by their name (all parties, a company and its union) are at most this many, each named this often.
_BY_NAME, _TIMES = 4, 2


@dataclass
class Ensembles:
    """Who is spoken of together, and where.

    ``told`` is known of the whole article before it is read, ``recent`` is what was read so far.
    """

    actors: dict[str, Actor]
    told: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    recent: dict[tuple[str, ...], None] = field(default_factory=dict)

    def add(self, together: tuple[str, ...]) -> None:
        """Note who was spoken of together last."""
        self.recent.pop(together, None)
        self.recent[together] = None

    def members(self, group: GroupReference, focus: tuple[str, ...]) -> tuple[str, ...]:
        """Resolve words for several actors; ``focus`` are the parties of the agreement spoken of."""
        named = self._by_name(group)
        for ids in self._likely(group, focus, len(named)):
            fitting = tuple(i for i in ids if self._fits(i, group))
            if len(fitting) > 1 and group.count in {None, len(fitting)} and self._has_named(fitting, group):
                return fitting
        return named or self._most_mentioned(group)

    def are_members(self, ids: Collection[str], group: GroupReference) -> bool:
        """Tell whether words for so many that are called so can stand for some actors: a company and its union."""
        fitting = tuple(one for one in ids if self._fits(one, group))
        return len(fitting) == len(ids) == group.count and self._has_named(fitting, group)

    def _likely(self, group: GroupReference, focus: tuple[str, ...], least: int) -> Iterator[tuple[str, ...]]:
        """Yield who may be meant, the likeliest first; of those named further on, ``least`` of them or more."""
        yield focus
        yield self._just_before(group)
        yield from reversed(self.recent)
        yield from (ids for ids in self._later(group) if len(ids) >= least)  # two of three parties are not all
        yield from self._in_a_row(group)

    def _just_before(self, group: GroupReference) -> tuple[str, ...]:
        """Return the actors named just before words that tell their number: A, B and C … the three companies."""
        if group.count is None:
            return ()
        first = bisect_left(self._mentions, group.start - JUST_BEFORE, key=itemgetter(0))
        last = bisect_left(self._mentions, group.start, key=itemgetter(0))
        places = {i: start for start, end, i in self._mentions[first:last] if end <= group.start}
        return tuple(sorted(places, key=places.__getitem__))

    def _later(self, group: GroupReference) -> Iterator[tuple[str, ...]]:
        """Yield who is named together further on, for words that tell how many or of what name they are."""
        if group.count is not None or group.member_endings:
            yield from (ids for start, ids in self.told if start >= group.end)

    def _in_a_row(self, group: GroupReference) -> Iterator[tuple[str, ...]]:
        """Yield who is named in a row of just as many, nearest first: (페루·오만·가나·네팔) … 4개국.

        Two stand side by side too often to be the two that are meant.
        """
        if group.count is not None and group.count > _PAIR:
            near = sorted(self._rows, key=lambda row: abs(row[0] - group.start))
            yield from (ids for _, ids in near if len(ids) == group.count)

    @cached_property
    def _mentions(self) -> list[tuple[int, int, str]]:
        """Return where actors are named, in text order, and who."""
        return sorted((m.start, m.end, a.id) for a in self.actors.values() for m in a.mentions)

    @cached_property
    def _starts(self) -> dict[str, frozenset[int]]:
        """Return where the mentions of each actor begin."""
        return {actor.id: frozenset(m.start for m in actor.mentions) for actor in self.actors.values()}

    @cached_property
    def _ends(self) -> dict[str, list[int]]:
        """Return where the mentions of each actor end, in text order."""
        return {actor.id: sorted(m.end for m in actor.mentions) for actor in self.actors.values()}

    @cached_property
    def _rows(self) -> list[tuple[int, tuple[str, ...]]]:
        """Return where actors are named right behind one another, and who."""
        rows: list[tuple[int, tuple[str, ...]]] = []
        last = -_JOINT - 1
        for start, end, actor_id in self._mentions:
            if rows and 0 <= start - last <= _JOINT:
                rows[-1] = (rows[-1][0], (*rows[-1][1], actor_id))
            elif start >= last:
                rows.append((start, (actor_id,)))
            last = max(last, end)
        return [(start, tuple(dict.fromkeys(ids))) for start, ids in rows if len(set(ids)) > 1]

    def _fits(self, actor_id: str, group: GroupReference) -> bool:
        actor = self.actors[actor_id]
        if group.start in self._starts[actor_id]:
            return False  # the words themselves, where they are kept as an actor
        if group.member_type is None:
            return actor.type in PARTY_TYPES
        if group.member_type in {"country", "group"}:
            return actor.type == group.member_type
        return actor.type in PARTY_TYPES - {"country"}

    def _has_named(self, ids: tuple[str, ...], group: GroupReference) -> bool:
        return not group.member_endings or any(self._is_named(i, group) for i in ids)

    def _is_named(self, actor_id: str, group: GroupReference) -> bool:
        return self.actors[actor_id].name.endswith(group.member_endings)

    def _by_name(self, group: GroupReference) -> tuple[str, ...]:
        """Take all that are called as members are (parties); of two, one need not be (the company beside its union)."""
        if not group.member_endings:
            return ()
        named = [a.id for a in self.actors.values() if self._fits(a.id, group) and self._is_named(a.id, group)]
        if group.count == _PAIR:
            employer = self._last_company(group)
            return (employer, named[0]) if employer and named else ()
        often = tuple(i for i in named if len(self.actors[i].mentions) >= _TIMES)
        return often if 1 < len(often) <= _BY_NAME else ()

    def _last_company(self, group: GroupReference) -> str | None:
        """Return the company named last before words for management and labour."""
        places = {
            mention.start: actor.id
            for actor in self.actors.values()
            if actor.type == "company"
            for mention in actor.mentions
            if mention.end <= group.start
        }
        return places[max(places)] if places else None

    def _most_mentioned(self, group: GroupReference) -> tuple[str, ...]:
        """Fall back on the two countries named most often before words for two."""
        if group.count not in {None, _PAIR} or group.member_type != "country":
            return ()
        countries = (actor for actor in self.actors.values() if self._fits(actor.id, group))
        seen = Counter({actor.id: bisect_right(self._ends[actor.id], group.start) for actor in countries})
        top = tuple(i for i, n in seen.most_common(_PAIR) if n)
        return top if len(top) == _PAIR else ()
