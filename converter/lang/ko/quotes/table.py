"""The words of reported speech, from ``quotes.toml``.

In: nothing. Out: ``table()`` with the word lists. They are data so that a verb can be added with a sentence that shows
it; the patterns that are built from them are in ``patterns``.
"""

from functools import cache

from msgspec import Struct

from converter.lang.tables import Entry, load


class VerbClass(Entry, frozen=True, rename={"class_": "class"}, forbid_unknown_fields=True):
    """Verbs that report in one way."""

    class_: str
    nouns: tuple[str, ...]
    stems: tuple[str, ...]


class PatternEntry(Entry, frozen=True, forbid_unknown_fields=True):
    """One pattern with words that it must and must not match."""

    pattern: str


class Spoken(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for something said, by how much of it the marks hold."""

    whole: tuple[str, ...]
    part: tuple[str, ...]
    questions: frozenset[str]
    blamed: frozenset[str]
    thought: frozenset[str]


class Held(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns for a stand, the verbs that report one, and the nouns that close a sentence."""

    nouns: tuple[str, ...]
    verbs: str
    closing: tuple[str, ...]
    own: tuple[str, ...]
    summed: tuple[str, ...]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """Last words of phrases that may speak, and of those that cannot."""

    pronouns: frozenset[str]
    several: frozenset[str]
    itself: frozenset[str]
    groups: str
    anonymous: tuple[str, ...]
    documents: tuple[str, ...]
    bodies: tuple[str, ...]
    body_endings: str
    not_bodies: frozenset[str]
    alone: frozenset[str]
    things: frozenset[str]
    thing_heads: tuple[str, ...]


class Phrases(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a noun phrase begins and ends."""

    no_stem: str
    names_in_da: tuple[str, ...]
    going: str
    verbal: str
    nouns_like_verbs: frozenset[str]
    ending: frozenset[str]
    joining: frozenset[str]
    date: str


class Opening(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of the reporter between the speaker and what was said."""

    adverbs: frozenset[str]
    neutral: frozenset[str]
    going_on: tuple[str, ...]
    occasions: str
    trials: str
    listeners: str
    raised: str
    while_at: str
    about: str
    sent: str
    sending: str
    citing: str
    meeting: str


class Given(Struct, frozen=True, forbid_unknown_fields=True):
    """Words for what somebody was told, what the press reports, what somebody means to do."""

    received: tuple[str, ...]
    press: tuple[str, ...]
    meant: tuple[str, ...]
    showing: str


class Besides(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between the speaker and what is wanted: an attitude, to whom it is said."""

    attitudes: tuple[str, ...]
    telling: str
    giving: str


class QuoteTable(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in ``quotes.toml``."""

    verbs: tuple[VerbClass, ...]
    bare: PatternEntry
    naming: PatternEntry
    spoken: Spoken
    held: Held
    forms: Forms
    phrases: Phrases
    opening: Opening
    given: Given
    besides: Besides
    standing: PatternEntry


class _Names(Struct, frozen=True):
    """The one list of ``names.toml`` that is needed here."""

    titles: tuple[str, ...]


@cache
def table() -> QuoteTable:
    """Return the word lists."""
    return load("converter.lang.ko.quotes", "quotes.toml", QuoteTable)


@cache
def titles() -> tuple[str, ...]:
    """Return the offices by which a person is called."""
    return load("converter.lang.ko.names", "names.toml", _Names).titles
