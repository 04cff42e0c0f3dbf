"""What Korean newsrooms call countries.

In: ``countries.toml`` and CLDR's names in ``territories.toml`` beside this module. Out: names to ISO 3166-1 alpha-2
codes and back.
"""

from functools import cache

from msgspec import Struct

from converter.lang import tables


class _Joined(Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]
    needs_politics: tuple[str, ...]
    regions: tuple[str, ...]
    trade: tuple[str, ...]
    politics: tuple[str, ...]


class _Single(Struct, frozen=True, forbid_unknown_fields=True):
    before: tuple[str, ...]
    safe: tuple[str, ...]


class _Ambiguous(Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[str, ...]
    heads: tuple[str, ...]
    verbs: tuple[str, ...]


class _Government(Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]
    own: tuple[str, ...]
    not_own: tuple[str, ...]


class CountryTable(Struct, frozen=True, forbid_unknown_fields=True):
    """What newsrooms call countries; codes are ISO 3166-1 alpha-2."""

    syllables: dict[str, str]
    hanja: dict[str, str]
    names: dict[str, str]
    states: tuple[str, ...]
    usual: dict[str, str]
    joined: _Joined
    single: _Single
    ambiguous: _Ambiguous
    government: _Government


class _Territories(Struct, frozen=True, forbid_unknown_fields=True):
    names: str


@cache
def table() -> CountryTable:
    """Return the table beside this module."""
    return tables.load("converter.lang.ko.names", "countries.toml", CountryTable)


@cache
def codes() -> dict[str, str]:
    """Return the code of every country name of two letters or more, CLDR's and the newsrooms'."""
    listed = tables.load("converter.lang.ko.names", "territories.toml", _Territories).names
    found = {name: code for code, name in (pair.split() for pair in listed.split(","))}
    named = found | table().names
    states = {f"{name}{state}": code for name, code in named.items() for state in table().states}
    return named | {name: code for name, code in states.items() if name not in named}


@cache
def name_of(code: str) -> str:
    """Return what newsrooms call the country of a code."""
    return table().usual.get(code) or next(name for name, known in codes().items() if known == code)


def is_joined(word: str) -> bool:
    """Tell whether a word is several countries glued (한미일)."""
    return word in table().joined.words


def is_country(word: str) -> bool:
    """Tell whether a word is the full name of a country."""
    return word in codes()
