"""What ``agreements.toml`` holds: the nouns that name agreements and the verbs that say how they stand."""

from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang import agreements
from converter.lang.agreements import NounRule, RealisRule
from converter.lang.tables import Entry, Rule, load
from converter.model.vocab import AgreementType, Status

PhraseCase = Literal["object", "subject", "dative", "from", "into", "joined", "span", "far", "topic"]


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that say what became of an agreement only beside a word of a class: 협약을 했다, 협상에 나섰다."""

    words: str
    case: PhraseCase
    stems: tuple[str, ...]


class EventRule(agreements.EventRule, frozen=True, forbid_unknown_fields=True):
    """A family of verbs with ``phrases``: verbs that say what became of an agreement only beside some words."""

    phrases: tuple[Phrase, ...] = ()


class VerbRule(Rule, frozen=True, forbid_unknown_fields=True):
    """Verbs that make an agreement without naming it, and of what type it is."""

    type: AgreementType
    pattern: str


class TalkRule(Rule, frozen=True, forbid_unknown_fields=True):
    """Idioms for talks over a matter, and how what is talked about stands."""

    status: Status
    pattern: str


class Examples(Entry, frozen=True, forbid_unknown_fields=True):
    """Patterns of one kind with words that they must and must not find."""

    patterns: tuple[str, ...]


class AgreementTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``agreements.toml``."""

    classes: dict[str, tuple[str, ...]]
    past: Examples
    nouns: tuple[NounRule, ...]
    events: tuple[EventRule, ...]
    fates: tuple[EventRule, ...]
    verbs: tuple[VerbRule, ...]
    talks: tuple[TalkRule, ...]
    parts: dict[str, str]
    realis: tuple[RealisRule, ...]


@cache
def table() -> AgreementTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "agreements.toml", AgreementTable)
