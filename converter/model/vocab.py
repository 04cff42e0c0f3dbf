"""The closed vocabularies of a record, as literal types.

In: nothing. Out: one ``Literal`` alias a vocabulary; the JSON Schema holds what each value means, and a test
holds both against each other. ``values()`` lists the members of one.
"""

from typing import Literal, get_args

BlockRole = Literal[
    "kicker",
    "headline",
    "deck",
    "byline",
    "dateline",
    "lede",
    "paragraph",
    "subhead",
    "list_item",
    "caption",
    "table_row",
    "correction",
]
SectionKind = Literal["lede", "subhead", "pillar", "marked", "item", "body"]
ActorType = Literal[
    "country",
    "government_body",
    "international_organization",
    "company",
    "organization",
    "person",
    "group",
    "place",
]
QuoteKind = Literal["direct", "mixed", "indirect"]
ResolvedBy = Literal["explicit", "anaphora", "continuation", "pronoun", "none"]
AgreementType = Literal[
    "treaty",
    "convention",
    "agreement",
    "framework_agreement",
    "trade_agreement",
    "investment_agreement",
    "protocol",
    "amendment",
    "memorandum_of_understanding",
    "letter_of_intent",
    "exchange_of_notes",
    "joint_statement",
    "declaration",
    "plan_of_action",
    "contract",
    "settlement",
    "ceasefire",
    "deal",
    "other",
]
# Names that a writer uses for any agreement once it has been named more exactly.
GENERIC: frozenset[AgreementType] = frozenset({"agreement", "deal"})
# What several declare together; newsrooms use one word for the other.
STATEMENTS: frozenset[AgreementType] = frozenset({"joint_statement", "declaration"})
LegalNature = Literal["binding", "non_binding", "mixed", "unknown"]
Ambit = Literal[
    "bilateral",
    "trilateral",
    "multilateral",
    "regional",
    "interagency",
    "public_private",
    "corporate",
    "domestic",
]
Status = Literal[
    "proposed",
    "negotiating",
    "agreed",
    "initialled",
    "signed",
    "ratified",
    "in_force",
    "provisionally_applied",
    "amended",
    "suspended",
    "terminated",
    "withdrawn",
    "superseded",
    "failed",
    "unknown",
]
# What has been concluded by those who sign or agree; a draft that is initialled has been reached, too.
MADE: frozenset[Status] = frozenset({"signed", "agreed"})
REACHED: frozenset[Status] = MADE | {"initialled"}
Salience = Literal["main", "background"]
PartyRole = Literal["party", "guarantor", "mediator", "funder", "recipient", "implementer", "witness", "depositary"]
Modality = Literal["obligation", "prohibition", "permission", "right", "declaration"]
Strength = Literal["binding", "undertaking", "best_effort", "intention", "exploratory", "declaratory"]
AssertionSource = Literal[
    "agreement_text",
    "official_statement",
    "named_source",
    "anonymous_source",
    "prior_report",
    "journalist",
]
AssertionKind = Literal["fact", "quote", "interpretation", "expectation", "background"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Polarity = Literal["positive", "negative"]
Realis = Literal["actual", "planned", "hypothetical", "historical"]
AmountRole = Literal["total", "component", "cap", "floor", "tranche", "rate", "conversion", "comparison"]
Per = Literal["year", "month", "quarter", "one_time"]
Qualifier = Literal["exact", "about", "up_to", "at_least", "more_than", "less_than"]
Instrument = Literal["cash", "equity", "loan", "guarantee", "credit", "grant", "procurement", "in_kind"]
FinanceStage = Literal["pledge", "commitment", "disbursement", "unknown"]
FollowUpType = Literal[
    "committee",
    "meeting",
    "negotiation",
    "ratification",
    "implementation_plan",
    "signing",
    "report",
    "other",
]
FollowUpState = Literal["scheduled", "met", "not_met", "unknown"]
AssessmentKind = Literal["interpretation", "expectation"]
RelationType = Literal[
    "part_of",
    "amends",
    "implements",
    "supplements",
    "replaces",
    "terminates",
    "extends",
    "accedes_to",
    "based_on",
    "parallel_to",
    "mentions",
]
DateBound = Literal["on", "before", "after", "during"]
Severity = Literal["error", "warning", "info"]


def values(vocabulary: object) -> tuple[str, ...]:
    """Return the members of one vocabulary, in their declared order."""
    return get_args(vocabulary)
