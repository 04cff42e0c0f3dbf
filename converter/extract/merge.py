"""Decide which mentions speak of the same agreement.

In: the readings of all sentences. Out: one draft an agreement, in order of first mention. Two mentions are the same
agreement when their kinds, parties, titles and dates can be those of one; words like “this accord” go back to the
last one that fits. The first rule that speaks against it makes it a new one: two agreements in an article are two.
"""

from collections.abc import Sequence

from converter.extract.cast import Cast
from converter.extract.drafts import GENERIC, Draft, Said, Side
from converter.model.reading import AgreementMention, SentenceReading, SentenceView
from converter.model.vocab import AgreementType, Status

# Kinds that newsrooms use for one another.
_ALIKE: tuple[frozenset[AgreementType], ...] = (
    frozenset({"joint_statement", "declaration"}),
    frozenset({"trade_agreement", "deal", "agreement"}),
    frozenset({"memorandum_of_understanding", "letter_of_intent"}),
)
# Named without a verb, these have been concluded: a treaty or declaration that has a name exists.
_STANDING: dict[AgreementType, Status] = {
    "treaty": "signed",
    "agreement": "signed",
    "trade_agreement": "signed",
    "declaration": "agreed",
    "joint_statement": "agreed",
    "ceasefire": "agreed",
}
_STATEMENTS: frozenset[AgreementType] = frozenset({"joint_statement", "declaration"})
# These are agreements even where neither a name nor a party can be told.
_NAMELESS: frozenset[AgreementType] = frozenset({"memorandum_of_understanding", "treaty", "settlement", "ceasefire"})
# What ends a dispute or a war is no accord that has another name.
_OF_THEIR_OWN: frozenset[AgreementType] = frozenset({"settlement", "ceasefire"})
# A person makes these for itself: an actor with an agency, a player with a club.
_PERSONAL: frozenset[AgreementType] = frozenset({"contract"})
_AHEAD: frozenset[Status] = frozenset({"proposed", "negotiating"})
_TITLE_SHARE = 0.5
_TWO = 2


def gather(views: Sequence[SentenceView], readings: Sequence[SentenceReading], cast: Cast) -> list[Draft]:
    """Merge all mentions into drafts; each draft's mentions stay in text order."""
    drafts: list[Draft] = []
    focus: Draft | None = None
    cast.overhear(readings)
    for view, reading in zip(views, readings, strict=True):
        for mention in sorted(reading.agreements, key=lambda m: m.attends):
            sides = _sides(mention, reading, cast, focus)
            draft = _place(Said(mention, view, reading), sides, (drafts, focus), cast)
            if draft:
                draft.mentions.append(Said(mention, view, reading))
                focus = draft
        cast.follow(reading, focus)
    return [draft for draft in drafts if draft.statuses or draft.standing]


def _sides(mention: AgreementMention, reading: SentenceReading, cast: Cast, focus: Draft | None) -> list[Side]:
    """Return the parties of a mention; where the sentence leaves its subject out, it is that of the sentence before."""
    sides, _ = cast.sides(mention.participants, focus)
    if mention.type in _PERSONAL and len(sides) < _TWO:
        sides = [*sides, *cast.persons(mention.participants, sides)]
    partners = all(one.partner for one in mention.participants)
    # The yard was built under a contract with Nurisol: whoever was spoken of made the contract.
    left_out = reading.elliptic or (mention.means and partners and not reading.subject)
    if mention.status and left_out and (len(sides) == 1 or (partners and (sides or mention.by_verb))):
        sides = [*(s for s in cast.subject if all(s.actor_id != side.actor_id for side in sides)), *sides]
    return sides


def _place(said: Said, sides: list[Side], known: tuple[list[Draft], Draft | None], cast: Cast) -> Draft | None:
    """Return the draft that a mention belongs to, a new one, or null where it names nothing that can be told."""
    drafts, focus = known
    mention = said.mention
    if not (mention.status or mention.definite or mention.title or mention.attends):
        return None
    # At a ceremony stand a country's offices: whoever is there may sign for either.
    told = [*sides, *cast.states(sides)] if mention.attends else sides
    found = next((d for d in _by_recency(drafts, focus) if _same(d, said, told)), None)
    if found is None and _is_new(mention, sides) and not _is_next_step(mention, sides, focus):
        kind = mention.type or "deal"
        found = Draft(type=kind, standing=None if mention.status else _STANDING.get(kind))
        drafts.append(found)
    if found:
        _join(found, mention, sides, cast, focus)
    return found


def _by_recency(drafts: list[Draft], focus: Draft | None) -> list[Draft]:
    rest = [d for d in reversed(drafts) if d is not focus]
    return [focus, *rest] if focus else rest


def _is_new(mention: AgreementMention, sides: list[Side]) -> bool:
    """Tell whether a mention makes an agreement: it says how it stands and who or what it is, or names it."""
    if mention.attends or (mention.mutual and len(sides) < _TWO):
        return False
    if mention.definite:
        named = bool(mention.title) or mention.type in _STATEMENTS
        return mention.status is not None and named and len(sides) > 1
    if mention.status is not None:
        # Words for several (both sides) take part even where nobody can tell who they are.
        # Any contract has a description (수상한 계약): only of one still to come does it tell which is meant.
        named = bool(mention.title) and (mention.type != "contract" or mention.status in _AHEAD)
        known = bool(sides) or named or any(one.group for one in mention.participants)
        return known or mention.type in _NAMELESS
    supposed = mention.status_rule is not None  # a verb that says it has not come to that: 체결하면
    return bool(mention.title) and not supposed and mention.type in _STANDING and len(sides) > 1


def _is_next_step(mention: AgreementMention, sides: list[Side], focus: Draft | None) -> bool:
    """Tell whether it is a paper without a name, still to be signed, by which the parties carry on what they agreed."""
    if focus is None or not mention.planned or mention.title:
        return False
    return {side.actor_id for side in sides} <= focus.party_ids


def _same(draft: Draft, said: Said, sides: list[Side]) -> bool:
    """Tell whether a mention speaks of a draft: nothing that is known of both speaks against it."""
    mention, ids = said.mention, {side.actor_id for side in sides}
    if not _kinds_agree(draft.type, mention.type or "deal"):
        return False
    if mention.type in _OF_THEIR_OWN and draft.type in GENERIC and draft.titles:
        return False
    if mention.definite or mention.attends:
        return not ids or len(draft.party_ids) < _TWO or bool(ids & draft.party_ids)
    named_alike = bool(said.title and draft.titles) and _titles_agree(draft, said.title)
    # A deal that only a verb tells (함께 짓기로) is the one that its parties are known for.
    same_two = mention.type == "deal" and len(ids) >= _TWO and ids == draft.party_ids
    if mention.status and draft.mentions[0].mention.salience != mention.salience and not (named_alike or same_two):
        return False
    if not _parties_agree(draft, ids, named=bool(mention.title)):
        return False
    return _titles_agree(draft, said.title) and (bool(ids) or not said.title or bool(draft.titles))


def _parties_agree(draft: Draft, ids: set[str], *, named: bool) -> bool:
    """Two deals without names are one only between the same parties; a name may leave some of them out."""
    known = draft.party_ids
    if not known and len(ids) >= _TWO:
        return named
    if not ids or not known:
        return True
    if len(ids) >= _TWO and len(known) >= _TWO and not named and not draft.titles:
        return ids == known
    return ids <= known or known <= ids


def _kinds_agree(one: AgreementType, other: AgreementType) -> bool:
    return one == other or one in GENERIC or other in GENERIC or any(one in k and other in k for k in _ALIKE)


def _titles_agree(draft: Draft, title: str | None) -> bool:
    if title is None or not draft.titles:
        return True
    own = _bigrams(title)
    return any(_share(own, _bigrams(other)) >= _TITLE_SHARE for other in draft.titles)


def _bigrams(text: str) -> set[str]:
    bare = "".join(c for c in text if c.isalnum())
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _share(one: set[str], other: set[str]) -> float:
    """Return how much of the shorter title stands in the longer one."""
    return len(one & other) / max(1, min(len(one), len(other)))


def _join(draft: Draft, mention: AgreementMention, sides: list[Side], cast: Cast, focus: Draft | None) -> None:
    """Add what a mention knows to a draft."""
    known = draft.party_ids
    if mention.status or mention.attends or len(known) < _TWO:
        draft.sides += [side for side in sides if side.actor_id not in known]
    _, signers = cast.sides(mention.participants, focus)
    if mention.status or mention.attends:
        have = {s.actor_id for s in draft.signers}
        draft.signers += [s for s in signers if s.actor_id not in have]
    if draft.type in GENERIC and mention.type and (mention.status or mention.title):
        draft.type = mention.type if mention.type not in GENERIC else draft.type
