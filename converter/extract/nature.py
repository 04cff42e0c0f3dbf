"""What kind of agreement it is by its parties and its instrument.

In: a draft and the actors. Out: parties, signatories, legal nature, ambit, and the key by which a database merges the
same agreement across articles.
"""

from converter.extract.drafts import Draft, Side
from converter.model.agreement import Party, Signatory
from converter.model.annotation import Actor
from converter.model.span import Date
from converter.model.vocab import AgreementType, Ambit, LegalNature

# What kind of instrument binds, by the practice of treaty offices (Vienna Convention on the Law of Treaties, art. 2:
# an instrument that is to create rights is a treaty, whatever its name; a memorandum or statement usually is not).
_BINDING: frozenset[AgreementType] = frozenset(
    {"treaty", "convention", "trade_agreement", "protocol", "contract", "amendment", "settlement"}
)
_NON_BINDING: frozenset[AgreementType] = frozenset(
    {"memorandum_of_understanding", "letter_of_intent", "joint_statement", "declaration", "plan_of_action"}
)
_PUBLIC = frozenset({"country", "government_body", "international_organization"})
_BY_NUMBER: dict[int, Ambit] = {2: "bilateral", 3: "trilateral"}
_OF_ONE_KIND: dict[str, Ambit] = {"company": "corporate", "government_body": "interagency"}


def legal_nature(kind: AgreementType) -> LegalNature:
    """Return whether an instrument of this kind binds; unknown for kinds that may or may not."""
    if kind in _BINDING:
        return "binding"
    return "non_binding" if kind in _NON_BINDING else "unknown"


def ambit(draft: Draft, actors: dict[str, Actor]) -> Ambit | None:
    """Return between whom it is made; null where one party or an uncommon mixture tells nothing."""
    types = [actors[side.actor_id].type for side in draft.sides]
    kinds = set(types)
    if len(types) < min(_BY_NUMBER):
        return None
    if kinds == {"country"}:
        return _BY_NUMBER.get(len(types), "multilateral")
    if len(kinds) == 1:
        return _OF_ONE_KIND.get(types[0])
    return "public_private" if kinds & _PUBLIC and kinds - _PUBLIC else None


def key(draft: Draft, actors: dict[str, Actor], date: Date | None) -> str:
    """Return what lets a database merge the same agreement across articles: parties, type and day."""
    sides = (actors[side.actor_id] for side in draft.sides)
    names = sorted((actor.country or actor.name) if actor.type == "country" else actor.name for actor in sides)
    return "|".join(["+".join(names) or "?", draft.type, (date.value if date else None) or "?"])


def party(side: Side, text: str) -> Party:
    """Return a party with the words by which it was read."""
    return Party(
        actor_id=side.actor_id,
        role="party",
        text=side.span.of(text),
        start=side.span.start,
        end=side.span.end,
        rule_id=side.rule_id,
    )


def signatory(side: Side, text: str, actors: dict[str, Actor]) -> Signatory:
    """Return a person who signs, and for whom."""
    return Signatory(
        actor_id=side.actor_id,
        on_behalf_of=actors[side.actor_id].affiliation_id,
        text=side.span.of(text),
        start=side.span.start,
        end=side.span.end,
        rule_id=side.rule_id,
    )
