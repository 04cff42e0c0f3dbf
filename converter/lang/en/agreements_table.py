"""Nouns that name agreements and verbs that say how they stand.

In: a sentence. Out: every agreement noun in it, and every verb that says what became of an agreement, each with what
stands right before the verb: whether it happened (signed), is planned (will sign), is supposed (may sign) or did not
happen (refused to sign).
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.agreements import EventRule, NounRule, Realis, RealisRule
from converter.lang.en.words import any_of
from converter.lang.tables import load
from converter.model.span import Span
from converter.model.vocab import REACHED, Status

_LEAD = 40


class Context(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that go back to an agreement, or that put it in the past."""

    definite: str
    bygone: str
    not_in_titles: frozenset[str]


class AgreementTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``agreements.toml``."""

    nouns: tuple[NounRule, ...]
    events: tuple[EventRule, ...]
    realis: tuple[RealisRule, ...]
    context: Context


class Noun(Struct, frozen=True):
    """An agreement noun in a sentence."""

    span: Span
    rule: NounRule


class Event(Struct, frozen=True):
    """A verb in a sentence that says how an agreement stands."""

    span: Span
    rule: EventRule
    realis: Realis


@cache
def table() -> AgreementTable:
    """Return the table, read once."""
    return load("converter.lang.en", "agreements.toml", AgreementTable)


@cache
def _nouns() -> tuple[re.Pattern[str], dict[str, NounRule]]:
    rules = {f"n{i}": rule for i, rule in enumerate(table().nouns)}
    named = (rf"(?P<{name}>{any_of(rule.words)})" for name, rule in rules.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(named)})(?![\w])(?!-\w)", re.IGNORECASE), rules


@cache
def _events() -> tuple[re.Pattern[str], dict[str, EventRule]]:
    rules = {f"e{i}": rule for i, rule in enumerate(table().events)}
    named = (rf"(?P<{name}>{any_of(rule.stems)})" for name, rule in reversed(rules.items()))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(named)})(?![\w-])"), rules


@cache
def _realis() -> tuple[tuple[Realis, re.Pattern[str]], ...]:
    return tuple((rule.kind, re.compile(rf"{rule.pattern}\Z")) for rule in table().realis)


def find_nouns(sentence: str) -> tuple[Noun, ...]:
    """Return the agreement nouns of a sentence in text order."""
    pattern, rules = _nouns()
    return tuple(Noun(Span(*m.span()), rules[m.lastgroup or ""]) for m in pattern.finditer(sentence))


def find_events(sentence: str) -> tuple[Event, ...]:
    """Return the verbs that say how an agreement stands, in text order."""
    pattern, rules = _events()
    return tuple(
        Event(Span(*m.span()), rules[m.lastgroup or ""], realis_of(sentence, m.start()))
        for m in pattern.finditer(sentence)
    )


def realis_of(sentence: str, verb: int) -> Realis:
    """Return whether what a verb says has happened, by the words before it."""
    before = sentence[max(0, verb - _LEAD) : verb]
    return next((kind for kind, pattern in _realis() if pattern.search(before)), "actual")


def status_of(event: Event) -> Status | None:
    """Return the status that an event gives its agreement; null where nothing is said to have happened.

    A plan to sign is an agreement not yet signed; a plan to do anything else changes nothing yet.
    """
    if event.realis == "actual":
        return event.rule.status
    if event.realis == "planned" and event.rule.status in REACHED:
        return "agreed" if event.rule.status == "signed" else "negotiating"
    if event.realis == "negative" and event.rule.status in REACHED:
        return "failed"
    return None


@cache
def definite() -> re.Pattern[str]:
    """Return the pattern of words before a noun that go back to an agreement already named."""
    return re.compile(rf"{table().context.definite}\Z", re.IGNORECASE)


@cache
def bygone() -> re.Pattern[str]:
    """Return the pattern of words that put an agreement in the past."""
    return re.compile(table().context.bygone, re.IGNORECASE)
