"""Whether an agreement is spoken of near a word, by the words of ``deals.toml``.

In: the table. Out: patterns to search a text with. What counts depends on who could take part: a treaty says nothing
about firms, and only a venture or a sale tells that something is one.
"""

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from converter.lang import tables
from converter.lang.gated import needed
from converter.lang.ko.parts import expand
from converter.lang.tables import Entry

Deal = Literal["agreed", "venture", "business", "together"]
_Words = Literal["papers", "treaties", "accords", "acts", "ventures", "trade", "shares"]


class Spoken(Entry, frozen=True, forbid_unknown_fields=True):
    """One way in which an agreement is spoken of: the lists of words that tell it."""

    id: Deal
    of: tuple[_Words, ...]


class Concluded(Entry, frozen=True, forbid_unknown_fields=True):
    """How it is said that an agreement is made or undone."""

    done: tuple[str, ...]
    alone: tuple[str, ...]


class Ordered(Entry, frozen=True, forbid_unknown_fields=True):
    """How it is said that an order is won."""

    words: tuple[str, ...]


class DealTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``deals.toml``."""

    words: dict[_Words, tuple[str, ...]]
    spoken_of: tuple[Spoken, ...]
    concluded: Concluded
    ordered: Ordered


@cache
def table() -> DealTable:
    """Return the table, read once."""
    return tables.load("converter.lang.ko.names", "deals.toml", DealTable)


@cache
def spoken_of(deal: Deal) -> re.Pattern[str]:
    """Return what finds a word that tells of such an agreement."""
    entry = next(entry for entry in table().spoken_of if entry.id == deal)
    return re.compile(_any_of(*entry.of))


@cache
def concluded() -> re.Pattern[str]:
    """Return what finds that an agreement is made or undone: 협약을 체결했다, 공급계약 해지, 수주했다."""
    entry = table().concluded
    by_noun = rf"(?:{_any_of('papers', 'treaties', 'accords')})[^.]{{0,40}}?(?:{'|'.join(entry.done)})"
    return re.compile("|".join((by_noun, *entry.alone)))


@cache
def may_conclude() -> re.Pattern[str]:
    """Return what finds one of the words without which nothing is concluded: plain words are found much sooner."""
    return re.compile("|".join(sorted(re.escape(word) for word in needed(concluded().pattern) or ())))


@cache
def ordered() -> re.Pattern[str]:
    """Return what finds that an order is won."""
    return re.compile("|".join(table().ordered.words))


def _any_of(*lists: _Words) -> str:
    return expand("|".join(word for name in lists for word in table().words[name]))
