"""Treaties and declarations whose name, known to every reader, stands for their parties (판문점 선언, 청구권 협정).

In: the words around the noun of an agreement. Out: the codes of the countries between which it was made.
"""

import re
from functools import cache

from msgspec import Struct

from converter.lang.gated import Gated
from converter.lang.tables import load
from converter.model.span import Span


class Treaty(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of treaties between the same countries."""

    members: tuple[str, ...]
    names: tuple[str, ...]
    match: tuple[str, ...]
    no_match: tuple[str, ...]


class TreatyTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``treaties.toml``."""

    treaties: tuple[Treaty, ...]


@cache
def table() -> TreatyTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "treaties.toml", TreatyTable)


@cache
def _names() -> tuple[Gated, tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]]:
    patterns = [(f"(?:{'|'.join(one.names)})", one.members) for one in table().treaties]
    return Gated("|".join(p for p, _ in patterns)), tuple((re.compile(p), members) for p, members in patterns)


def members_of(sentence: str, name: Span, noun: Span) -> tuple[str, ...]:
    """Return the countries for which a name stands: the one that holds the noun, or is all of it."""
    anyone, each = _names()
    found = anyone.search(sentence, min(name.start, noun.start), noun.end)
    if found is None or found.end() < noun.start:
        return ()
    return next(members for pattern, members in each if pattern.match(sentence, found.start()))
