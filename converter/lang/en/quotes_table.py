"""The words of ``quotes.toml`` and the patterns built from them."""

import re
from functools import cache

from msgspec import Struct

from converter.lang.en.words import one_of
from converter.lang.tables import load
from converter.model.vocab import QuoteKind

_AUX = (
    r"(?:(?:has|have|had|was|is|are|were)\s)?(?:(?:also|later|further|then|repeatedly|previously|reportedly"
    r"|earlier|already)\s)?"
)

# reiterated its claims that …
_NOUN = (
    r"(?:\s(?:its|his|her|their|the|a)\s(?:claims?|views?|belief|warnings?|position|demands?|assurances?"
    r"|argument|concerns?|hopes?))"
)


class Example(Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence and its quotes: kind, words and speaker."""

    text: str
    quotes: tuple[tuple[QuoteKind, str, str], ...]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell what kind of speaker a phrase is."""

    pronouns: frozenset[str]
    anonymous: tuple[str, ...]
    documents: tuple[str, ...]
    boundaries: tuple[str, ...]
    naming: str


class QuoteTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``quotes.toml``."""

    say: tuple[str, ...]
    that: tuple[str, ...]
    name: tuple[str, ...]
    forms: Forms
    examples: tuple[Example, ...]


class Patterns(Struct, frozen=True):
    """The compiled patterns: cues, cues that take a clause, where phrases begin, nouns that tell the speaker's form."""

    cue: re.Pattern[str]
    clause: re.Pattern[str]
    naming: re.Pattern[str]
    boundary: re.Pattern[str]
    anonymous: re.Pattern[str]
    document: re.Pattern[str]


@cache
def table() -> QuoteTable:
    """Return the table, read once."""
    return load("converter.lang.en", "quotes.toml", QuoteTable)


@cache
def patterns() -> Patterns:
    """Return the patterns, compiled once."""
    t = table()
    say, that, name = one_of(t.say), one_of(t.that), one_of(t.name)
    return Patterns(
        cue=re.compile(rf"(?<![\w-]){_AUX}(?P<verb>{one_of((*t.say, *t.that, *t.name))})(?![\w-])"),
        clause=re.compile(
            rf"(?<![\w-]){_AUX}(?:(?P<that>(?:{say}|{that})(?:{_NOUN}|(?<=told)(?:\s[\w’'-]+){{1,4}}?)?\sthat)"
            rf"|(?P<bare>{say})|(?P<name>{name}))(?=\s)(?![\w-])",
        ),
        naming=re.compile(t.forms.naming),
        boundary=re.compile(rf"(?<![\w-]){one_of(t.forms.boundaries)}\s", re.IGNORECASE),
        anonymous=re.compile(
            rf"(?<![\w-]){one_of(t.forms.anonymous)}(?:\s(?:close to|familiar with|involved in|from|at|of|in)\b.*)?\Z",
            re.IGNORECASE,
        ),
        document=re.compile(rf"(?<![\w-]){one_of(t.forms.documents)}\Z", re.IGNORECASE),
    )
