"""The words of ``sides.toml``: the sides of a bargain, who is spoken of again, and seats of government.

In: the file beside this module. Out: frozen structs with sets and tuples ready to ask, loaded once.
"""

from functools import cache

from msgspec import Struct

from converter.lang import tables


class _Labour(Struct, frozen=True, forbid_unknown_fields=True):
    words: str
    workforce: str
    management: str


class _Concerned(Struct, frozen=True, forbid_unknown_fields=True):
    committees: str
    people: str
    which: str


class _StandIn(Struct, frozen=True, forbid_unknown_fields=True):
    firms: str
    companies: str
    seats: str
    this: str
    others: str
    closed: str
    links: str


class _Seats(Struct, frozen=True, forbid_unknown_fields=True):
    beside: str
    has: dict[str, str]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    labour: _Labour
    concerned: _Concerned
    stand_in: _StandIn
    seats: _Seats


class SideTable(Struct, frozen=True):
    """Words for the sides of a bargain; every field is a set or a row of words.

    ``has`` holds what only a seat of government has behind its name, by the last syllable of that.
    """

    labour: tuple[str, ...]
    workforce: tuple[str, ...]
    management: frozenset[str]
    committees: tuple[str, ...]
    people: tuple[str, ...]
    which: tuple[str, ...]
    firms: frozenset[str]
    companies: frozenset[str]
    seats: frozenset[str]
    this: frozenset[str]
    others: frozenset[str]
    closed: frozenset[str]
    links: tuple[str, ...]
    beside: frozenset[str]
    has: dict[str, tuple[str, ...]]


@cache
def table() -> SideTable:
    """Return the table, read once."""
    file = tables.load("converter.lang.ko.names", "sides.toml", _File)
    return SideTable(
        labour=tuple(file.labour.words.split()),
        workforce=tuple(file.labour.workforce.split()),
        management=frozenset(file.labour.management.split()),
        committees=tuple(file.concerned.committees.split()),
        people=tuple(file.concerned.people.split()),
        which=tuple(file.concerned.which.split()),
        firms=frozenset(file.stand_in.firms.split()),
        companies=frozenset(file.stand_in.companies.split()),
        seats=frozenset(file.stand_in.seats.split()),
        this=frozenset(file.stand_in.this.split()),
        others=frozenset(file.stand_in.others.split()),
        closed=frozenset(file.stand_in.closed.split()),
        links=tuple(file.stand_in.links.split()),
        beside=frozenset(file.seats.beside.split()),
        has={end: tuple(words.split()) for end, words in file.seats.has.items()},
    )
