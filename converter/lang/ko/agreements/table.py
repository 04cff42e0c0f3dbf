"""What ``agreements.toml`` holds: the nouns that name agreements and the verbs that say how they stand."""

from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang.tables import load
from converter.model.vocab import AgreementType, Status

RealisKind = Literal["actual", "announced", "planned", "pursued", "considered", "hypothetical", "negative"]


class NounRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A family of nouns that name an agreement."""

    id: str
    type: AgreementType
    words: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]


PhraseCase = Literal["object", "subject", "dative", "from", "into", "joined"]


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that say what became of an agreement only beside a word of a class: 협약을 했다, 협상에 나섰다."""

    words: str
    case: PhraseCase
    stems: tuple[str, ...]


class EventRule(Struct, frozen=True, forbid_unknown_fields=True):
    """A family of verbs that say what became of an agreement; ``phrases`` are verbs that do so beside some words."""

    id: str
    status: Status
    stems: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]
    phrases: tuple[Phrase, ...] = ()


class VerbRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that make an agreement without naming it, and of what type it is."""

    id: str
    type: AgreementType
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]


class TalkRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Idioms for talks over a matter, and how what is talked about stands."""

    id: str
    status: Status
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of one kind with words that they must and must not find."""

    patterns: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]


class RealisRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Endings that tell whether it happened."""

    id: str
    kind: RealisKind
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]


class AgreementTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``agreements.toml``."""

    means: tuple[str, ...]
    classes: dict[str, tuple[str, ...]]
    past: Examples
    nouns: tuple[NounRule, ...]
    events: tuple[EventRule, ...]
    verbs: tuple[VerbRule, ...]
    talks: tuple[TalkRule, ...]
    realis: tuple[RealisRule, ...]


@cache
def table() -> AgreementTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "agreements.toml", AgreementTable)
