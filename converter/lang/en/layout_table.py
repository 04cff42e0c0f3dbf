"""The words and patterns of ``layout.toml``, loaded and compiled once.

In: the table. Out: typed lists and compiled rules for the readers of bylines, captions and noise.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.tables import Entry, load
from converter.model.layout import Dropped


class PatternRule(Entry, frozen=True, forbid_unknown_fields=True):
    """A pattern with blocks that it must and must not match."""

    pattern: str


class NoiseRule(Entry, frozen=True, forbid_unknown_fields=True):
    """One kind of block that is no text, with blocks that the pattern must and must not match as a whole."""

    kind: Dropped
    pattern: str


class LayoutTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``layout.toml``."""

    kickers: tuple[str, ...]
    roles: tuple[str, ...]
    agencies: tuple[str, ...]
    markers: tuple[str, ...]
    numbered: frozenset[str]
    credits: tuple[PatternRule, ...]
    captions: tuple[PatternRule, ...]
    noise: tuple[NoiseRule, ...]


@cache
def table() -> LayoutTable:
    """Return the table."""
    return load("converter.lang.en", "layout.toml", LayoutTable)


@cache
def noise() -> tuple[tuple[NoiseRule, re.Pattern[str]], ...]:
    """Return each noise rule with its pattern, which must match a whole block."""
    return tuple((rule, re.compile(rf"(?:{rule.pattern})\Z")) for rule in table().noise)


@cache
def credit() -> re.Pattern[str]:
    """Return the pattern of a photo credit at the end of a block."""
    return re.compile("|".join(rf"(?:(?<=[.\s”\"')])|\A)(?:{rule.pattern})[.\s]*\Z" for rule in table().credits))


@cache
def caption() -> re.Pattern[str]:
    """Return the pattern of what opens a caption."""
    return re.compile("|".join(rf"(?:{rule.pattern})" for rule in table().captions))
