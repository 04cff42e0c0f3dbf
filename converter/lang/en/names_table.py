"""The words of ``names.toml``, loaded once, and the pattern of an office."""

import re
from functools import cache

from msgspec import Struct

from converter.lang.en.words import one_of
from converter.lang.tables import load
from converter.model.vocab import ActorType


class NameTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``names.toml``."""

    honorifics: tuple[str, ...]
    offices: tuple[str, ...]
    portfolios: tuple[str, ...]
    descriptors: tuple[str, ...]
    acts: tuple[str, ...]
    not_names: frozenset[str]
    endings: dict[ActorType, tuple[str, ...]]
    fixed: dict[ActorType, tuple[str, ...]]
    same: dict[str, str]


@cache
def table() -> NameTable:
    """Return the table, read once."""
    return load("converter.lang.en", "names.toml", NameTable)


@cache
def office() -> str:
    """Return the pattern of an office with the words before it: deputy foreign minister, Vice Health Minister."""
    t = table()
    words = one_of((*t.portfolios, *(_title(w) for w in t.portfolios if w not in {"and", "of"})))
    last = one_of((*t.offices, *(_title(o) for o in t.offices)))
    return rf"(?:{words}\s){{0,4}}{last}"


def _title(words: str) -> str:
    return re.sub(r"(?<![\w])[a-z](?!nd\b|f\b)", lambda m: m.group().upper(), words)


@cache
def descriptor() -> re.Pattern[str]:
    """Return the pattern of a noun for a company right before a name."""
    return re.compile(rf"(?<!\w){one_of(table().descriptors)}s?\s\Z", re.IGNORECASE)


@cache
def apposition() -> re.Pattern[str]:
    """Return the pattern of an apposition behind a company's name: , a developer of wind farms,."""
    return re.compile(rf",\s(?:an?|the)\s(?:[\w’'-]+\s){{0,5}}?{one_of(table().descriptors)}\b")
