"""The drafts of an article, filed by their parties.

In: each draft as it is made and added to. Out: those that a mention can speak of at all, the last first. A mention
that names a party is held only against drafts that have it, or one called like it, so that an article of hundreds of
agreements is not read in the square of their number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from converter.extract.cast import Cast
from converter.extract.drafts import Draft
from converter.model.mentions import AgreementMention


class Filed:
    """Drafts in the order in which they were made; what is filed once stays so, as ``is_same`` asks more exactly."""

    def __init__(self, drafts: Iterable[Draft], cast: Cast) -> None:
        """File what is known already."""
        self._cast = cast
        self._places: dict[Draft, int] = {}
        self._by_party: defaultdict[str, set[Draft]] = defaultdict(set)
        # What may be meant whoever is named: without parties, with words for several, or well known.
        self._open: set[Draft] = set()
        for draft in drafts:
            self.file(draft)

    def __iter__(self) -> Iterator[Draft]:
        """Go through all drafts, the first first."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the drafts."""
        return len(self._places)

    def __contains__(self, draft: Draft) -> bool:
        """Tell whether a draft is known."""
        return draft in self._places

    def file(self, draft: Draft) -> None:
        """File a draft, or file it anew once it was added to."""
        self._places.setdefault(draft, len(self._places))
        for party in draft.party_ids:
            self._by_party[party].add(draft)
        if draft.known.names or not draft.sides or self._has_crowd(draft.party_ids):
            self._open.add(draft)

    def near(self, mention: AgreementMention, ids: frozenset[str], focus: Draft | None) -> Iterator[Draft]:
        """Go through the drafts that a mention with some parties can speak of: the one in focus, then the last."""
        if focus is not None:
            yield focus
        if not ids or mention.definite or mention.attends or self._has_crowd(ids):
            yield from (draft for draft in reversed(self._places) if draft is not focus)
            return
        called = ids.union(*(self._cast.kindred.of(one) for one in ids))
        found = self._open.union(*(self._by_party.get(one, ()) for one in called))
        yield from sorted(found - {focus}, key=self._places.__getitem__, reverse=True)

    def _has_crowd(self, ids: frozenset[str]) -> bool:
        return any(self._cast.actors[one].type == "group" for one in ids)
