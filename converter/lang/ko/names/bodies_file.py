"""The file of bodies as it is written, and what follows from its lists.

In: ``bodies.toml`` as typed values. Out: the kinds of bodies by name, with the towns and schools that their places
give, the long names of large cities, and the other names of those that have several.
"""

from msgspec import Struct

from converter.model.vocab import ActorType


class _Common(Struct, frozen=True, forbid_unknown_fields=True):
    prefixes: str
    words: str
    loans: str
    places: str
    acronyms: str


class _Places(Struct, frozen=True, forbid_unknown_fields=True):
    si: str
    gun: str
    do: str
    gu: str
    univ: str


class _World(Struct, frozen=True, forbid_unknown_fields=True):
    starts: tuple[str, ...]
    ends: tuple[str, ...]


class _Affiliates(Struct, frozen=True, forbid_unknown_fields=True):
    groups: str
    alone: str
    products: str


class BodyFile(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``bodies.toml``."""

    affiliates: _Affiliates
    known: dict[str, str]
    aliases: dict[str, tuple[str, ...]]
    shorts: dict[str, str]
    countries: dict[str, str]
    suffixes: dict[str, str]
    heads: dict[str, tuple[str, ...]]
    world: _World
    common: _Common
    apposition: dict[str, tuple[str, ...]]
    places: _Places


# Newspapers and parties are organisations to the record; the files keep them apart for whoever reads them.
TYPES: dict[str, ActorType] = {
    "government_body": "government_body",
    "international_organization": "international_organization",
    "company": "company",
    "organization": "organization",
    "group": "group",
    "media": "organization",
    "party": "organization",
    "company_after_name": "company",
    "company_institution": "company",
    "institution": "organization",
    "school": "organization",
}


def by_word(groups: dict[str, str]) -> dict[str, ActorType]:
    """Return the type of each word of lists that are sorted by kind."""
    return {word: TYPES[kind] for kind, words in groups.items() for word in words.split()}


def places(listed: _Places) -> dict[str, ActorType]:
    """Return the governments of towns and districts, and the universities, that a list of places gives."""
    kinds = ((listed.si, "시"), (listed.gun, "군"), (listed.do, "도"), (listed.gu, "구"))
    seats = (f"{name}{end}" for names, end in kinds for name in names.split())
    found: dict[str, ActorType] = dict.fromkeys(seats, "government_body")
    for name in listed.univ.split():
        found[f"{name}대"] = "organization"
    return found


def long_seats(known: dict[str, ActorType]) -> dict[str, str]:
    """Return the long names of the large cities (가온광역시 for 가온시)."""
    cities = [name for name in known if name.endswith("시")]
    return {f"{name[:-1]}{rank}시": name for name in cities for rank in ("광역", "특별", "특별자치")}


def by_alias(aliases: dict[str, tuple[str, ...]], known: dict[str, ActorType]) -> dict[str, ActorType]:
    """Return the kind of each body that has several names, by all of them; one that nobody lists is an office."""
    found: dict[str, ActorType] = {}
    for called in ((name, *others) for name, others in aliases.items()):
        kind: ActorType = next((known[name] for name in called if name in known), "government_body")
        found.update(dict.fromkeys(called, kind))
    return found
