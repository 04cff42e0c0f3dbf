"""Agreements between states that everybody knows by name: 판문점 선언, 이란 핵합의, 정전협정.

In: a sentence and an agreement noun in it. Out: the name that the noun belongs to, the countries that made it and how
it stands where no verb says more. Newspapers leave out what their readers know; a country becomes a party only where
the article speaks of it.
"""

from functools import cache

from msgspec import Struct

from converter.lang.ko.agreements.entries import Entries
from converter.lang.tables import Rule, load
from converter.model.span import Span
from converter.model.vocab import AgreementType, Status

# A name reaches at most this far beyond its noun.
_NEAR = 24
# What companies sign; nobody knows one of these by its name.
_NEVER: frozenset[AgreementType] = frozenset(
    {"memorandum_of_understanding", "letter_of_intent", "contract", "settlement", "deal", "investment_agreement"}
)


class KnownAgreement(Rule, frozen=True, forbid_unknown_fields=True):
    """One agreement, or several between the same states, with the names that newspapers use.

    ``type`` is what it is where its name tells no more than that it is one (파리협정).
    """

    names: tuple[str, ...]
    countries: tuple[str, ...]
    status: Status
    type: AgreementType | None = None


class KnownTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``known.toml``."""

    known: tuple[KnownAgreement, ...]


@cache
def table() -> KnownTable:
    """Return the table, read once."""
    return load("converter.lang.ko.agreements", "known.toml", KnownTable)


@cache
def _names() -> Entries:
    return Entries({f"k{n}": one.names for n, one in enumerate(table().known)})


def known_by(sentence: str, noun: Span, kind: AgreementType) -> tuple[KnownAgreement, Span] | None:
    """Return the agreement that the words around a noun of a kind name, with the place of the name and of its gloss."""
    if kind in _NEVER:
        return None
    start = max(noun.start - _NEAR, 0)
    for match in _names().finditer(sentence[start : noun.end + _NEAR]):
        name = Span(*match.span()).shifted(start)
        if name.start <= noun.start < name.end:
            return table().known[int((match.lastgroup or "k0")[1:])], Span(name.start, max(name.end, noun.end))
    return None
