"""What a sentence says of agreements, place by place: who takes part, how it stands, its terms, what comes next."""

from typing import Literal

from msgspec import Struct

from converter.model.annotation import GroupReference
from converter.model.span import Date, Span
from converter.model.vocab import (
    AgreementType,
    FollowUpType,
    Modality,
    Polarity,
    Salience,
    Status,
    Strength,
)

# What parties do: hand over a company, a share or money; lend; found a company together; supply; order; work together.
Act = Literal["transfer", "loan", "venture", "supply", "order", "cooperation"]


class Participant(Struct, frozen=True, kw_only=True, gc=False):
    """Who takes part in what a clause says, or is there (``present``): an actor, or words for several."""

    span: Span
    actor_id: str | None
    group: GroupReference | None
    rule_id: str
    partner: bool = False
    present: bool = False


Enumeration = Literal["counted", "item", "beside"]


class AgreementMention(Struct, frozen=True, kw_only=True):
    """One place that speaks of an agreement.

    ``evidence`` is the clause that says so, ``head`` the noun or verb by which it is known. ``status`` is null
    where the words only name it; ``planned`` where it is still to be done; ``attends`` where the participants are
    there when it is signed. ``definite`` marks words that go back to one already named (이번 협약, the deal).
    ``mutual`` marks an act that is an agreement only where both are known, ``by_verb`` what a verb of agreeing
    tells and no noun names, ``act`` what is done by it where a verb tells that, ``means`` that something else was
    done by it (a pier built under a contract) or that it only goes on, ``topic`` that the sentence is about it and
    says of nobody that he made it. ``known`` names an agreement that everybody knows by its name, ``bound`` are the
    countries (ISO 3166-1) that it binds. ``stranger`` marks one with a partner whom nobody can tell, ``through`` a
    statement of which only what was said through it is told; ``bought`` are the actors that somebody else sells by
    it; ``left_out`` marks what became of one that the sentences right before speak of, ``unwritten`` an accord of
    which no paper need exist, so that none is signed where it is only named. ``enumeration`` tells papers that are
    only counted (five papers), the one that an item of a list names and one told beside others told before.
    """

    rule_id: str
    evidence: Span
    head: Span
    title: Span | None
    type: AgreementType | None
    status: Status | None
    status_rule: str | None
    planned: bool
    definite: bool
    salience: Salience
    participants: tuple[Participant, ...]
    attends: bool
    date: Date | None
    place: Span | None
    occasion: Span | None
    mutual: bool = False
    by_verb: bool = False
    means: bool = False
    topic: bool = False
    act: Act | None = None
    known: str | None = None
    stranger: bool = False
    bought: tuple[str, ...] = ()
    through: bool = False
    bound: tuple[str, ...] = ()
    left_out: bool = False
    unwritten: bool = False
    enumeration: Enumeration | None = None


class ClauseMention(Struct, frozen=True, kw_only=True):
    """One term as a sentence states it.

    ``linked`` where its own words tie it to an agreement, ``written`` where they say that it stands in a document,
    ``offered`` where one side only proposes or asks for it.
    """

    rule_id: str
    span: Span
    strength: Strength
    modality: Modality
    polarity: Polarity
    action: Span | None
    object: Span | None
    condition: Span | None
    period: Span | None
    linked: bool
    written: bool = False
    offered: bool = False


class FollowUpMention(Struct, frozen=True, kw_only=True):
    """Something that is to come after, as a sentence states it."""

    rule_id: str
    span: Span
    type: FollowUpType
    title: Span | None
    place: Span | None
