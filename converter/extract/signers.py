"""Who signs, where only a picture or another sentence tells, or who is at the ceremony.

In: the article's captions and sentences, its actors and the drafts. Out: the drafts, with the persons who stand in a
picture of the signing, or of whom a sentence behind tells, added to the agreement of those for whom they act. Guests,
who act for nobody who takes part, are left out.
"""

from collections.abc import Iterator, Mapping, Sequence

from converter.extract import state
from converter.extract.bound import are_party
from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Side
from converter.lang.pack import LanguagePack
from converter.model.annotation import Actor
from converter.model.mentions import AgreementMention
from converter.model.outline import Outline
from converter.model.reading import SentenceView
from converter.model.span import Span
from converter.model.vocab import MADE, STATEMENTS, Status

_TWO = 2
# So many sentences behind the one that tells of a signing stands who signed.
_BEHIND = 3
_MADE: frozenset[Status] = state.CONCLUDED | {"superseded"}  # what another has replaced was signed, too
_RULE = "extract.signers.caption"


def signers_of(draft: Draft, status: Status, actors: Mapping[str, Actor]) -> list[Side]:
    """Return who signs an agreement for others: nobody where it was not concluded, or agreed on by one alone.

    Who is a party, as a player is of a contract, signs for nobody else.
    """
    alone = status == "agreed" and len(draft.sides) < _TWO and len(draft.signers) < _TWO
    signs = status in _MADE and not alone
    own = {one for one in draft.party_ids if actors[one].type == "person" and not actors[one].role}
    return [side for side in draft.signers if side.actor_id not in own] if signs else []


def take_signers(draft: Draft, mention: AgreementMention, cast: Cast) -> None:
    """Add the persons of a mention: who signs, and who is only there; what is still to be signed nobody has signed."""
    people = [one for one in mention.participants if not one.group]
    # Who is named for a crowd at a ceremony is one of many.
    _, present = cast.sides([one for one in people if mention.attends != one.present], None)
    _, signers = cast.sides([one for one in people if not one.present], None)
    # Who is at a ceremony need not sign; who meets to make a joint statement makes it.
    made = (mention.status and not mention.planned and not mention.act) or (
        mention.attends and mention.type in STATEMENTS
    )
    known = {side.actor_id for side in (*draft.signers, *draft.attending)}
    if made:
        draft.signers += [side for side in signers if side.actor_id not in {one.actor_id for one in draft.signers}]
    draft.attending += [side for side in present if side.actor_id not in known]


def add_signers(
    outline: Outline, views: Sequence[SentenceView], drafts: list[Draft], cast: Cast, pack: LanguagePack
) -> None:
    """Add the persons of captions that show a signing, and of sentences that tell who signed."""
    made = [draft for draft in drafts if state.status(draft)[0] in _MADE]
    for draft in made:
        draft.signers = [side for side in draft.signers if not _is_guest(cast, side.actor_id, draft)]
    for block in outline.blocks:
        if made and block.role == "caption" and pack.shows_signing(block.span.of(outline.text)):
            _add(list(_people(block.span, cast)), made, cast)
    for draft in made:
        if not draft.signers:
            _look_behind(draft, views, drafts, cast, pack)
        if not draft.signers and _one_each(draft, cast):
            draft.signers = draft.attending


def _look_behind(
    draft: Draft, views: Sequence[SentenceView], drafts: list[Draft], cast: Cast, pack: LanguagePack
) -> None:
    """Take who signs by the sentences behind the one that tells that it was made, which name no agreement."""
    making = [said.view.sentence.id for said in draft.mentions if said.mention.status in MADE]
    spoken = {said.view.sentence.id for one in drafts for said in one.mentions}
    at = next((n for n, view in enumerate(views) if making and view.sentence.id == making[0]), len(views))
    for view in views[at + 1 : at + 1 + _BEHIND]:
        if view.sentence.id not in spoken:
            _, people = cast.sides(pack.read_signers(view), None)
            draft.signers += [side for side in people if _stands_for(cast, side.actor_id, draft)]


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
    """Add people to the agreement to which most of them belong, the first of those; of a crowd nobody can tell who."""
    acting = [[side for side in people if _acts_for(cast, side.actor_id, draft)] for draft in made]
    most = max(acting, key=len)
    draft = made[acting.index(most)]
    if most and len(people) <= len(draft.party_ids) + 1:
        have = {side.actor_id for side in draft.signers}
        draft.signers += [side for side in most if side.actor_id not in have]


def _is_guest(cast: Cast, person: str, draft: Draft) -> bool:
    """Tell whether a person who is told to agree acts for nobody who takes part (a president among firms)."""
    known = cast.party_of(cast.actors[person]) is not None and len(draft.party_ids) >= _TWO
    return known and not _stands_for(cast, person, draft)


def _stands_for(cast: Cast, person: str, draft: Draft) -> bool:
    """Tell whether a person acts for a party, or for an office of a country that is one."""
    own = cast.party_of(cast.actors[person])
    if own is None or _acts_for(cast, person, draft):
        return own is not None
    return any(side.actor_id in draft.party_ids for side in cast.states([Side(own, Span(0, 0), _RULE)]))


def _acts_for(cast: Cast, person: str, draft: Draft) -> bool:
    """Tell whether a person acts for a party, or for one that bears a party's name."""
    party = cast.party_of(cast.actors[person])
    return party is not None and are_party({party}, draft, cast)
