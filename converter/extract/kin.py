"""Who among an article's actors is called by one name: 다온 and 다온그룹, 다온그룹 and 다온전자.

In: the actors, and how the language pack bares a name of what it is called besides. Out: for an actor, all whose bare
name begins with its own, or is the beginning of it. The names are bared and sorted once, as each mention of an
agreement asks for its parties.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping

from converter.model.annotation import Actor

_SHORTEST = 2


class Kindred:
    """Whose names begin alike; a country's name in that of a company (한국 in 한국전력) makes them no kin."""

    def __init__(self, actors: Mapping[str, Actor], bare_name: Callable[[str], str]) -> None:
        """Bare all names, and sort them."""
        self._names = {one.id: bare_name(one.name) for one in actors.values() if one.type != "country"}
        self._ids: defaultdict[str, list[str]] = defaultdict(list)
        for actor_id, name in self._names.items():
            self._ids[name].append(actor_id)
        self._sorted = sorted(name for name in self._ids if len(name) >= _SHORTEST)
        self._known: dict[str, frozenset[str]] = {}

    def of(self, actor_id: str) -> frozenset[str]:
        """Return the actors that are called like one, itself among them; none for a country."""
        if actor_id not in self._known:
            self._known[actor_id] = frozenset(self._find(self._names.get(actor_id, "")))
        return self._known[actor_id]

    def _find(self, name: str) -> list[str]:
        if len(name) < _SHORTEST:
            return []
        names = [name[:end] for end in range(_SHORTEST, len(name)) if name[:end] in self._ids]
        for longer in self._sorted[bisect_left(self._sorted, name) :]:
            if not longer.startswith(name):
                break
            names.append(longer)
        return [one for found in names for one in self._ids[found]]
