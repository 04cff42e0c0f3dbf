"""What the tables of agreements of every language hold: nouns, verbs, and what tells whether it happened.

The words are those of a language; what they say is said in the vocabulary of the record, so that the languages differ
in their tables and in how they find the words, not in what an entry is.
"""

from typing import Literal

from converter.lang.tables import Rule
from converter.model.vocab import AgreementType, Status

Realis = Literal["actual", "announced", "planned", "pursued", "considered", "hypothetical", "negative"]


class NounRule(Rule, frozen=True, forbid_unknown_fields=True):
    """A family of nouns that name an agreement."""

    type: AgreementType
    words: tuple[str, ...]


class EventRule(Rule, frozen=True, forbid_unknown_fields=True):
    """A family of verbs (or verbal nouns) that say what became of an agreement."""

    status: Status
    stems: tuple[str, ...]


class RealisRule(Rule, frozen=True, forbid_unknown_fields=True):
    """Words beside a verb, or endings of it, that tell whether it happened; the first that fits counts."""

    kind: Realis
    pattern: str
