"""The word lists behind Korean names, as typed tables.

In: ``names.toml``, ``bodies.toml`` and ``countries.toml`` beside this module. Out: frozen structs with sets ready to
ask, each loaded once. Long lists are strings of words in the files, so that they stay readable there.
"""

from functools import cache

from msgspec import Struct

from converter.lang import tables
from converter.lang.ko.names.bodies_file import TYPES, BodyFile, by_alias, by_word, long_seats, places
from converter.model.vocab import ActorType


class _NameFile(Struct, frozen=True, forbid_unknown_fields=True):
    surnames: str
    double_surnames: tuple[str, ...]
    ambiguous_surnames: str
    not_names: str
    common_surnames: str
    given: str
    titles: tuple[str, ...]
    weak_titles: tuple[str, ...]
    heads_of_firms: tuple[str, ...]
    heads_of_any: tuple[str, ...]
    trades: str
    role_tails: tuple[str, ...]
    role_links: tuple[str, ...]
    former: tuple[str, ...]
    name_links: tuple[str, ...]
    leading: str
    short_names: tuple[str, ...]
    foreign: str
    half_foreign: str
    plain_foreign: str
    famous: str


class NameTable(Struct, frozen=True):
    """What tells a person's name and office; every field is a set of words or syllables."""

    surnames: frozenset[str]
    ambiguous_surnames: frozenset[str]
    not_names: frozenset[str]
    common_surnames: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    weak_titles: frozenset[str]
    heads: frozenset[str]
    heads_of_firms: frozenset[str]
    trades: frozenset[str]
    title_ends: frozenset[str]
    longest_title: int
    role_tails: frozenset[str]
    role_links: frozenset[str]
    former: frozenset[str]
    name_links: frozenset[str]
    leading: frozenset[str]
    short_names: frozenset[str]
    foreign: frozenset[str]
    half_foreign: frozenset[str]
    plain_foreign: frozenset[str]
    famous: frozenset[str]


@cache
def names() -> NameTable:
    """Return the table of personal names."""
    file = tables.load("converter.lang.ko.names", "names.toml", _NameFile)
    titles = frozenset(file.titles)
    return NameTable(
        surnames=frozenset("".join(file.surnames.split())) | frozenset(file.double_surnames),
        ambiguous_surnames=frozenset(file.ambiguous_surnames),
        not_names=frozenset(file.not_names.split()),
        common_surnames=frozenset(file.common_surnames),
        given=frozenset("".join(file.given.split())),
        titles=titles,
        weak_titles=frozenset(file.weak_titles),
        heads=frozenset((*file.heads_of_firms, *file.heads_of_any)),
        heads_of_firms=frozenset(file.heads_of_firms),
        trades=frozenset(file.trades.split()),
        title_ends=frozenset(title[-1] for title in (*titles, "씨")),  # 씨 stands where an office does
        longest_title=max(len(title) for title in titles),
        role_tails=frozenset(file.role_tails),
        role_links=frozenset(file.role_links),
        former=frozenset(file.former),
        name_links=frozenset(file.name_links),
        leading=frozenset(file.leading.split()),
        short_names=frozenset((*file.short_names, *file.name_links)),
        foreign=frozenset("".join(file.foreign.split())),
        half_foreign=frozenset("".join(file.half_foreign.split())),
        plain_foreign=frozenset(file.plain_foreign.split()),
        famous=frozenset(file.famous.split()),
    )


class BodyTable(Struct, frozen=True):
    """Bodies by name and by the end of their name, with the type each stands for."""

    known: dict[str, ActorType]
    longer: frozenset[str]
    groups: frozenset[str]
    alone: frozenset[str]
    products: frozenset[str]
    canonical: dict[str, str]
    shorts: dict[str, str]
    countries: dict[str, str]
    suffixes: dict[str, ActorType]
    after_name: frozenset[str]
    institutions: frozenset[str]
    longest_suffix: int
    suffix_ends: frozenset[str]
    prefixes: frozenset[str]
    words: frozenset[str]
    loans: frozenset[str]
    places: frozenset[str]
    everyday: frozenset[str]
    acronyms: frozenset[str]
    apposition: dict[str, ActorType]
    heads: tuple[str, ...]
    state_ranks: frozenset[str]
    state_heads: frozenset[str]
    regional: frozenset[str]
    districts: frozenset[str]
    forces: frozenset[str]
    no_offices: tuple[str, ...]
    branches: tuple[str, ...]
    metropoles: frozenset[str]
    posts: tuple[str, ...]
    world_starts: tuple[str, ...]
    world_ends: tuple[str, ...]


@cache
def bodies() -> BodyTable:
    """Return the table of bodies and companies."""
    file = tables.load("converter.lang.ko.names", "bodies.toml", BodyFile)
    listed = places(file.places) | by_word(file.known)
    canonical = {alias: name for name, aliases in file.aliases.items() for alias in aliases} | long_seats(listed)
    known = listed | by_alias(file.aliases, listed)
    suffixes = by_word(file.suffixes)
    return BodyTable(
        known=known,
        groups=frozenset(file.affiliates.groups.split()),
        alone=frozenset(file.affiliates.alone.split()),
        products=frozenset(file.affiliates.products.split()),
        longer=frozenset(name for name in known if " " in name),
        canonical=canonical,
        shorts=file.shorts,
        countries={word: code for code, words in file.countries.items() for word in words.split()},
        suffixes=suffixes,
        after_name=frozenset(file.suffixes["company_after_name"].split()),
        institutions=frozenset((f"{file.suffixes['institution']} {file.suffixes['company_institution']}").split()),
        longest_suffix=max(len(suffix) for suffix in suffixes),
        suffix_ends=frozenset(suffix[-1] for suffix in (*suffixes, *file.world.ends)),
        prefixes=frozenset(file.common.prefixes.split()),
        words=frozenset(file.common.words.split()),
        loans=frozenset(file.common.loans.split()),
        places=frozenset(file.common.places.split()),
        everyday=frozenset(f"{file.common.prefixes} {file.common.loans} {file.common.places}".split()),
        acronyms=frozenset(file.common.acronyms.split()),
        heads=file.heads["alone"],
        state_ranks=frozenset(file.heads["state_ranks"]),
        state_heads=frozenset(file.heads["state_heads"]),
        regional=frozenset(file.heads["regional"]),
        districts=frozenset(file.heads["districts"]),
        forces=frozenset(file.heads["forces"]),
        no_offices=tuple(file.heads["no_offices"]),
        branches=tuple(file.heads["branches"]),
        metropoles=frozenset(file.heads["metropoles"]),
        posts=file.heads["posts"],
        world_starts=file.world.starts,
        world_ends=file.world.ends,
        apposition={word: TYPES[kind] for kind, words in file.apposition.items() for word in words},
    )
