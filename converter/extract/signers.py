"""Who signs, where only a picture tells, or who is at the ceremony.

In: the article's captions, its actors and the drafts. Out: the drafts, with the persons who stand in a picture of the
signing added to the agreement of those for whom they act. Guests, who act for nobody who takes part, are left out.
"""

from collections.abc import Iterator

from converter.extract import state
from converter.extract.bound import are_party
from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Side
from converter.lang.pack import LanguagePack
from converter.model.outline import Outline
from converter.model.span import Span
from converter.model.vocab import Status

_TWO = 2
_MADE: frozenset[Status] = state.CONCLUDED | {"superseded"}  # what another has replaced was signed, too
_RULE = "extract.signers.caption"


def signers_of(draft: Draft, status: Status) -> list[Side]:
    """Return who signs an agreement: nobody where it was not concluded, or agreed on by one alone."""
    alone = status == "agreed" and len(draft.sides) < _TWO and len(draft.signers) < _TWO
    return [] if alone or status not in _MADE else draft.signers


def add_signers(outline: Outline, drafts: list[Draft], cast: Cast, pack: LanguagePack) -> None:
    """Add the persons of captions that show a signing."""
    made = [draft for draft in drafts if state.status(draft)[0] in _MADE]
    for draft in made:
        draft.signers = [side for side in draft.signers if not _is_guest(cast, side.actor_id, draft)]
    for block in outline.blocks:
        if made and block.role == "caption" and pack.shows_signing(block.span.of(outline.text)):
            _add(list(_people(block.span, cast)), made, cast)
    for draft in made:
        if not draft.signers and _one_each(draft, cast):
            draft.signers = draft.attending


def _one_each(draft: Draft, cast: Cast) -> bool:
    """Tell whether at a ceremony stands one person for each party: who else is there is a guest."""
    if not len(draft.attending) == len(draft.party_ids) > 1:
        return False
    parties = [cast.party_of(cast.actors[side.actor_id]) for side in draft.attending]
    known = [own for own in parties if own]
    own_side = all(own in draft.party_ids or cast.actors[own].type == "government_body" for own in known)
    return own_side and len(set(known)) == len(known)


def _people(caption: Span, cast: Cast) -> Iterator[Side]:
    """Return the persons in a caption, in text order."""
    people = [
        (mention.span, actor.id)
        for actor in cast.actors.values()
        if actor.type == "person"
        for mention in actor.mentions
        if mention.span in caption
    ]
    return (Side(actor_id, span, _RULE) for span, actor_id in sorted(people))


def _add(people: list[Side], made: list[Draft], cast: Cast) -> None:
    """Add people to the agreement to which most of them belong, the first of those."""
    acting = [[side for side in people if _acts_for(cast, side.actor_id, draft)] for draft in made]
    most = max(acting, key=len)
    if most:
        draft = made[acting.index(most)]
        have = {side.actor_id for side in draft.signers}
        draft.signers += [side for side in most if side.actor_id not in have]


def _is_guest(cast: Cast, person: str, draft: Draft) -> bool:
    """Tell whether a person who is told to agree acts for nobody who takes part (a president among firms)."""
    own = cast.party_of(cast.actors[person])
    if own is None or len(draft.party_ids) < _TWO or _acts_for(cast, person, draft):
        return False
    return not any(side.actor_id in draft.party_ids for side in cast.states([Side(own, Span(0, 0), _RULE)]))


def _acts_for(cast: Cast, person: str, draft: Draft) -> bool:
    """Tell whether a person acts for a party, or for one that bears a party's name."""
    party = cast.party_of(cast.actors[person])
    return party is not None and are_party({party}, draft, cast)
