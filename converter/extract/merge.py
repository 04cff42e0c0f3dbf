"""Decide which mentions speak of the same agreement.

In: the readings of all sentences. Out: one draft an agreement, in order of first mention. A mention joins the last
draft that ``same`` finds it to speak of; else it makes a new one, if it names enough.
"""

from collections import deque
from collections.abc import Sequence

from msgspec.structs import replace

from converter.extract.bound import are_party
from converter.extract.cast import Cast
from converter.extract.drafts import Draft, Read, Said, Side
from converter.extract.enumerated import told_apart
from converter.extract.filed import Filed
from converter.extract.same import crowds_of, is_same
from converter.extract.signers import take_signers
from converter.extract.state import CONCLUDED
from converter.model.mentions import AgreementMention
from converter.model.reading import SentenceReading, SentenceView
from converter.model.vocab import GENERIC, STATEMENTS, AgreementType, Status

# Named without a verb, these have been concluded: a treaty or declaration that has a name exists.
_STANDING: dict[AgreementType, Status] = {
    "treaty": "signed",
    "agreement": "signed",
    "trade_agreement": "in_force",
    "convention": "in_force",
    "declaration": "agreed",
    "joint_statement": "agreed",
    "ceasefire": "agreed",
}
# These are agreements even where neither a name nor a party can be told.
_NAMELESS: frozenset[AgreementType] = frozenset(
    {"memorandum_of_understanding", "treaty", "settlement", "ceasefire", "joint_statement"}
)
# Papers that whoever was spoken of has signed, where they have no name either.
_PAPERS: frozenset[AgreementType] = frozenset(
    {"memorandum_of_understanding", "letter_of_intent", "framework_agreement", "investment_agreement", "contract"}
)
# A person makes these for itself: an actor with an agency, a player with a club.
_PERSONAL: frozenset[AgreementType] = frozenset({"contract"})
_AHEAD: frozenset[Status] = frozenset({"proposed", "negotiating"})
_TWO = 2
# What became of an agreement, told without its name, stands at most this many sentences behind it.
_LATELY = 2


def gather(views: Sequence[SentenceView], readings: Sequence[SentenceReading], cast: Cast) -> list[Draft]:
    """Merge all mentions into drafts; each draft's mentions stay in text order."""
    filed = Filed((), cast)
    focus: Draft | None = None
    cast.overhear(readings)
    lately = deque[SentenceView](maxlen=_LATELY)
    told = told_apart(reading.agreements for reading in readings)
    for view, reading, mentions in zip(views, readings, told, strict=True):
        for mention in sorted(mentions, key=lambda m: m.attends):
            if mention.left_out and not (focus and focus.mentions[-1].view in lately):
                continue
            if draft := _add(Said(mention, view, reading), filed, focus, cast):
                filed.file(draft)
                focus = draft
        lately.append(view)
        cast.follow(reading, focus)
    return [draft for draft in filed if draft.statuses or draft.standing]


def add_captions(drafts: list[Draft], captions: Sequence[Read], cast: Cast) -> None:
    """Add what captions say, which repeat the story or tell what lies beside it; only a pair makes another agreement.

    Who is seen in a picture need not have signed.
    """
    filed = Filed(drafts, cast)
    for view, reading in captions:
        for mention in reading.agreements:
            if mention.status and not mention.attends:
                draft = _add(Said(mention, view, reading), filed, None, cast)
                if draft and (draft in filed or _keep_aside(draft, filed, cast)):
                    filed.file(draft)
        cast.follow(reading, None)
    drafts[:] = filed


def _keep_aside(told: Draft, filed: Filed, cast: Cast) -> bool:
    """Set back what only a caption tells, and say so, if it is between a pair that the story tells nothing of."""
    if len(told.sides) < _TWO or any(_cover(draft, told, cast) for draft in filed):
        return False
    said = told.mentions[-1]
    told.mentions[-1] = Said(replace(said.mention, salience="background"), said.view, said.reading)
    return True


def _cover(draft: Draft, told: Draft, cast: Cast) -> bool:
    """Tell whether all parties of one agreement, or who is called nearly so, are parties of another."""
    return all(are_party({one}, draft, cast) for one in told.party_ids)


def _add(said: Said, filed: Filed, focus: Draft | None, cast: Cast) -> Draft | None:
    """Add a mention to the draft that it belongs to, or to a new one, and return that."""
    sides = _sides(said.mention, said.reading, cast, focus)
    draft = _place(said, sides, filed, focus, cast)
    if draft:
        if not draft.mentions and not sides and _is_beside(said, focus):
            sides = focus.sides if focus else []
        if cast.are_countries_of(sides, draft.sides):
            draft.sides = sides
        _join(draft, said, cast.speaking_for(sides, draft.sides), cast)
        draft.add(said)
    return draft


def _is_beside(said: Said, focus: Draft | None) -> bool:
    """Tell whether what has a name alone is told beside one of known parties: a treaty's implementing arrangement."""
    if focus is None or not said.title or said.mention.known or said.mention.participants:
        return False
    last = focus.mentions[-1]
    return (
        last.view is said.view and last.mention.status == said.mention.status is not None and len(focus.sides) >= _TWO
    )


def _sides(mention: AgreementMention, reading: SentenceReading, cast: Cast, focus: Draft | None) -> list[Side]:
    """Return the parties of a mention; where the sentence leaves its subject out, it is that of the sentence before."""
    sides, _ = cast.sides(mention.participants, focus)
    if mention.type in _PERSONAL and len(sides) < _TWO:
        sides = [*sides, *cast.persons(mention.participants, sides)]
    partners = all(one.partner for one in mention.participants)
    # The yard was built under a contract with Nurisol: whoever was spoken of made the contract.
    left_out = reading.elliptic or ((mention.means or mention.topic) and partners and not reading.subject)
    papers = mention.title or (mention.type in _PAPERS and not mention.definite and not cast.states(cast.subject))
    untold = reading.elliptic and papers and not mention.participants and len(cast.subject) <= _TWO
    if mention.status and left_out and (len(sides) == 1 or untold or (partners and (sides or mention.by_verb))):
        sides = [*(s for s in cast.subject if all(s.actor_id != side.actor_id for side in sides)), *sides]
    if mention.status and mention.type == "settlement" and not sides and any(one.group for one in mention.participants):
        sides = [*cast.employer(mention.head.start)]
    if mention.bound:
        sides = _bound(mention, sides, cast)
    return sides


def _bound(mention: AgreementMention, sides: list[Side], cast: Cast) -> list[Side]:
    """Return the countries that are known to be bound, if the article speaks of two; else all that are told."""
    known = (cast.country_actor(code) for code in mention.bound)
    bound = [Side(one, mention.head, mention.rule_id) for one in known if one]
    if len(bound) >= _TWO:
        told = {side.actor_id: side for side in sides}
        return [told.get(side.actor_id, side) for side in bound]
    return [*sides, *(side for side in bound if all(s.actor_id != side.actor_id for s in sides))]


def _place(said: Said, sides: list[Side], filed: Filed, focus: Draft | None, cast: Cast) -> Draft | None:
    """Return the draft that a mention belongs to, a new one, or null where it names nothing that can be told."""
    mention = said.mention
    if not (mention.status or mention.definite or mention.title or mention.attends):
        return None
    # At a ceremony stand a country's offices: whoever is there may sign for either.
    states = cast.states(sides)
    told = [*sides, *states] if mention.attends else sides
    near = filed.near(mention, frozenset(side.actor_id for side in (*told, *states)), focus)
    found = next((draft for draft in near if is_same(draft, said, told, cast)), None)
    if found is None and _is_new(said, sides, first=not filed) and not _is_next_step(mention, sides, focus):
        kind = mention.type or "deal"
        standing = "agreed" if mention.unwritten and kind in _STANDING else _STANDING.get(kind)
        return Draft(type=kind, standing=None if mention.status else standing)
    return found


def _with_kin(draft: Draft, said: Said, sides: list[Side], cast: Cast) -> list[Side]:
    """Return the sides of a draft with those of a mention.

    Newsrooms tell first that two groups join hands, then which of their companies signed; who signs counts.
    """
    known = draft.party_ids
    new = [side for side in sides if side.actor_id not in known]
    if len(known) < _TWO or len(sides) < _TWO:
        return [*draft.sides, *new]
    if draft.type in GENERIC and said.mention.type not in GENERIC:
        called = {other for side in new for other in known if cast.kin(side.actor_id, other)}
        return [*(side for side in draft.sides if side.actor_id not in called), *new]
    return [*draft.sides, *(side for side in new if not any(cast.kin(side.actor_id, other) for other in known))]


def _without_bought(draft: Draft, sides: list[Side]) -> list[Side]:
    """Leave out who is bought, where two are known who trade it."""
    traders = [side for side in sides if side.actor_id not in draft.bought]
    return traders if len(traders) >= _TWO else sides


def _is_one_sided(said: Said, sides: list[Side]) -> bool:
    """Tell whether an act names one party alone beside words that nobody can tell: the studio sold it to Nordlicht."""
    clear = said.mention.type == "contract" or said.mention.status == "failed"
    return clear and bool(sides) and not said.reading.elliptic


def _is_new(said: Said, sides: list[Side], *, first: bool) -> bool:
    """Tell whether a mention makes an agreement: it says how it stands and who or what it is, or names it.

    What the ``first`` words go back to (이번 협약) has been named before the story, in its headline.
    """
    mention = said.mention
    if mention.attends or (mention.mutual and len(sides) < _TWO and not _is_one_sided(said, sides)):
        return False
    if mention.definite:
        named = first or bool(mention.title) or mention.type in STATEMENTS
        return mention.status is not None and named and len(sides) > 1
    if mention.status is not None:
        # Words for several (both sides) take part even where nobody can tell who they are.
        several = any(one.group for one in mention.participants)
        if mention.type == "plan_of_action" and len(sides) < _TWO and not several:
            return False  # a plan that nobody is told to share is one's own
        # Any contract has a description (수상한 계약): only of one still to come does it tell which is meant.
        named = bool(mention.title) and (mention.type != "contract" or mention.status in _AHEAD)
        known = bool(sides) or named or mention.stranger or several
        # Words that several put out (공동성명을 내고) are an agreement only where those are parties.
        return known or (mention.type in _NAMELESS and not mention.through)
    return bool(mention.title) and mention.type in _STANDING and len(sides) > 1 and not _has_verb(said)


def _has_verb(said: Said) -> bool:
    """Tell whether a verb says that it has not come to that (체결하면), or is read by itself (reached an agreement)."""
    verbs = (one.head for one in said.reading.agreements if one.by_verb)
    return said.mention.status_rule is not None or any(said.mention.head.overlaps(verb) for verb in verbs)


def _is_next_step(mention: AgreementMention, sides: list[Side], focus: Draft | None) -> bool:
    """Tell whether it is a paper without a name, still to be signed, by which the parties carry on what they agreed.

    What one of the two is to do for the other then is a term of theirs (솔빛양조는 마루군에서 쌀을 사들이기로 했다).
    """
    if focus is None or not mention.planned or mention.title or (mention.act and not mention.mutual):
        return False
    parties = {side.actor_id for side in sides}
    if mention.act:
        return parties == focus.party_ids and len(parties) >= _TWO and not focus.known.acts
    return parties <= focus.party_ids


def _join(draft: Draft, said: Said, sides: list[Side], cast: Cast) -> None:
    """Add what a mention knows to a draft."""
    mention, known = said.mention, draft.party_ids
    draft.crowds |= crowds_of(said, sides)
    draft.bought |= set(mention.bought)
    if mention.status or mention.attends or len(known) < _TWO:
        draft.sides = _without_bought(draft, cast.named(_with_kin(draft, said, sides, cast)))
    take_signers(draft, mention, cast)
    next_step = mention.planned and not mention.title and bool(draft.statuses)
    if draft.type in GENERIC and mention.type and (mention.status or mention.title) and not next_step:
        written = mention.type == "agreement" and bool(mention.title) and mention.status in CONCLUDED
        draft.type = mention.type if written or mention.type not in GENERIC else draft.type
