"""Tell who a sentence binds: a party of the agreement in focus, several of them as one, or somebody else.

In: a sentence's view and reading, and the agreement spoken of. Out: what its subject is to that agreement.
"""

from typing import Literal

from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Read
from converter.model.reading import SentenceReading

Bound = Literal["party", "several", "company", "nobody", "other"]


def names_partner(sentence: Read, focus: Draft | None) -> bool:
    """Tell whether a sentence names a party other than its subject."""
    view, reading = sentence
    subject = {one.actor_id for one in reading.subject}
    return focus is not None and bool({one.actor.id for one in view.actors} & focus.party_ids - subject)


def who_is_bound(reading: SentenceReading, focus: Draft, cast: Cast) -> Bound:
    """Return who a sentence binds: a party, several as one (양사는), another company, nobody or somebody else."""
    if any(one.group for one in reading.subject):
        return "several"
    ids = {side.actor_id for side in cast.sides(reading.subject, focus)[0]}
    if not ids:
        return "nobody"
    if are_party(ids, focus, cast):
        return "party"
    companies = [i for i in focus.party_ids if cast.actors[i].type in _COMPANIES]
    unknown = len(companies) < 2 and all(cast.actors[i].type in _COMPANIES for i in ids)  # noqa: PLR2004
    return "company" if unknown or not focus.party_ids else "other"


_COMPANIES = frozenset({"company", "organization"})


def are_party(ids: set[str], draft: Draft, cast: Cast) -> bool:
    """Tell whether one of the actors is a party, or called by its name."""
    return bool(ids & draft.party_ids) or any(cast.kin(one, other) for one in ids for other in draft.party_ids)


def is_alike(reading: SentenceReading, draft: Draft, cast: Cast) -> bool:
    """Tell whether whoever a sentence is about is of the kind that the parties are: a company among companies.

    Such a one may have joined them; a government beside companies decides by itself.
    """
    kinds = {cast.actors[i].type for i in draft.party_ids}
    return all(cast.actors[side.actor_id].type in kinds for side in cast.sides(reading.subject, draft)[0])
