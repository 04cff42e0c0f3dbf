"""Agreements and what belongs to them."""

from msgspec import Struct

from converter.model.annotation import Evidence
from converter.model.diagnostic import Diagnostic
from converter.model.span import Date, Passage
from converter.model.vocab import (
    AgreementType,
    Ambit,
    AmountRole,
    AssertionKind,
    AssertionSource,
    AssessmentKind,
    Certainty,
    FinanceStage,
    FollowUpState,
    FollowUpType,
    Instrument,
    LegalNature,
    Modality,
    PartyRole,
    Per,
    Polarity,
    Qualifier,
    Realis,
    RelationType,
    Salience,
    Status,
    Strength,
)


class Assertion(Struct, frozen=True, kw_only=True, gc=False):
    """Who says so, and how firmly (FactBank: a source, its certainty, its polarity)."""

    source: AssertionSource
    source_actor_id: str | None
    kind: AssertionKind
    certainty: Certainty
    polarity: Polarity
    realis: Realis
    cue: str | None


class Party(Struct, frozen=True, kw_only=True, gc=False):
    """An actor that agrees, and the words by which it was read."""

    actor_id: str
    role: PartyRole
    text: str
    start: int
    end: int
    rule_id: str


class Signatory(Struct, frozen=True, kw_only=True, gc=False):
    """A person who signs, for whom if the text says so."""

    actor_id: str
    on_behalf_of: str | None
    text: str
    start: int
    end: int
    rule_id: str


class Event(Struct, frozen=True, kw_only=True, gc=False):
    """One step in an agreement's life."""

    status: Status
    date: Date | None
    place: Passage | None
    assertion: Assertion
    text: str
    start: int
    end: int
    rule_id: str


class Pillar(Struct, frozen=True, kw_only=True, gc=False):
    """A named part of an agreement under which clauses stand."""

    id: str
    ordinal: int
    title: str
    start: int
    end: int
    rule_id: str


class Clause(Struct, frozen=True, kw_only=True, gc=False):
    """One term, commitment, right or condition, as the article reports it."""

    id: str
    ordinal: int
    pillar_id: str | None
    topics: tuple[str, ...]
    text: str
    action: str | None
    object: str | None
    bearer_ids: tuple[str, ...]
    counterparty_ids: tuple[str, ...]
    modality: Modality
    strength: Strength
    condition: str | None
    period: str | None
    deadline: Date | None
    amount_ids: tuple[str, ...]
    assertion: Assertion
    start: int
    end: int
    rule_id: str


class Amount(Struct, frozen=True, kw_only=True, gc=False):
    """Money or another quantity that belongs to an agreement."""

    id: str
    clause_id: str | None
    text: str
    value: float | int
    value_max: float | int | None
    unit: str | None
    currency: str | None
    qualifier: Qualifier
    role: AmountRole | None
    per: Per | None
    instrument: Instrument | None
    finance_stage: FinanceStage | None
    part_of: str | None
    start: int
    end: int
    rule_id: str


class FollowUp(Struct, frozen=True, kw_only=True, gc=False):
    """What is to come after: a meeting, a ratification, a signing."""

    id: str
    type: FollowUpType
    title: str | None
    text: str
    due: Date | None
    place: Passage | None
    state: FollowUpState
    assertion: Assertion
    start: int
    end: int
    rule_id: str


class Assessment(Struct, frozen=True, kw_only=True, gc=False):
    """What is read into the agreement, or is hoped of it.

    In nobody's name it is an interpretation, forecasts included; in somebody's an expectation.
    """

    id: str
    kind: AssessmentKind
    text: str
    assertion: Assertion
    start: int
    end: int
    rule_id: str


class Agreement(Struct, frozen=True, kw_only=True, gc=False):
    """One agreement, however often and by whatever name it is mentioned.

    ``summary`` is the article's own sentence that best shows it; ``start`` and ``end`` are its place.
    """

    id: str
    key: str
    title: str | None
    title_en: str | None
    type: AgreementType
    legal_nature: LegalNature
    ambit: Ambit | None
    status: Status
    salience: Salience
    signed: Date | None
    effective: Date | None
    place: Passage | None
    occasion: Passage | None
    summary: str
    start: int
    end: int
    rule_id: str
    parties: tuple[Party, ...]
    signatories: tuple[Signatory, ...]
    events: tuple[Event, ...]
    pillars: tuple[Pillar, ...]
    clauses: tuple[Clause, ...]
    amounts: tuple[Amount, ...]
    followups: tuple[FollowUp, ...]
    assessments: tuple[Assessment, ...]
    assertion: Assertion
    evidence: dict[str, tuple[Evidence, ...]]


class Relation(Struct, frozen=True, kw_only=True, gc=False):
    """How one agreement stands to another, in the article or outside it."""

    from_id: str
    to_id: str | None
    to_title: str | None
    type: RelationType
    text: str
    start: int
    end: int
    rule_id: str


class Extraction(Struct, frozen=True, kw_only=True):
    """The agreements of one article and how they hang together."""

    agreements: tuple[Agreement, ...]
    relations: tuple[Relation, ...]
    diagnostics: tuple[Diagnostic, ...]
