"""Everyday words, by which the name of a body that no table knows is told from a common noun.

In: one word without its particle. Out: whether everyday words make it up whole (재생에너지, 공급계약), or whether it
ends as companies' names do behind a word of its own (솔누에너지). A general vocabulary and not a list of companies,
because there is no end of companies.
"""

from functools import cache, lru_cache

from msgspec import Struct

from converter.lang import tables
from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.kinds import is_place
from converter.lang.ko.names.tables import bodies, names


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    nouns: str
    whole: str
    before: str
    behind: str
    firms: str
    last: str
    clubs: str
    things: str
    trades: str


class EverydayTable(Struct, frozen=True):
    """Words that make up common nouns, and those that end companies' names."""

    parts: frozenset[str]
    whole: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    firms: frozenset[str]
    last: frozenset[str]
    clubs: frozenset[str]
    firm_ends: frozenset[str]
    things: tuple[str, ...]
    trades: tuple[str, ...]
    longest_part: int
    longest_firm: int


@cache
def table() -> EverydayTable:
    """Return the table of everyday words, read once."""
    file, common = tables.load("converter.lang.ko.names", "everyday.toml", _File), bodies()
    long = {word for word in common.prefixes | common.loans if len(word) > 1}
    parts = frozenset({*file.nouns.split(), *long})
    firms = frozenset(file.firms.split())
    return EverydayTable(
        parts=parts,
        whole=frozenset(file.whole.split()) | common.words | names().not_names | names().leading,
        before=frozenset(file.before.split()),
        behind=frozenset(file.behind.split()),
        firms=firms,
        last=frozenset(file.last.split()),
        clubs=frozenset(file.clubs.split()),
        firm_ends=frozenset(firm[-1] for firm in firms),
        things=tuple(file.things.split()),
        trades=tuple(file.trades.split()),
        longest_part=max(map(len, parts)),
        longest_firm=max(map(len, firms)),
    )


@lru_cache(maxsize=1 << 15)
def is_everyday(word: str) -> bool:
    """Tell whether everyday words alone make up a word, with at most one syllable before them and one ending behind."""
    data = table()
    if word in data.whole or word in data.parts or is_place(word) or countries.is_country(word):
        return True
    starts = {0, 1} if word[0] in data.before else {0}
    return any(_cut(word, start) for start in starts)


def _cut(word: str, start: int) -> bool:
    """Tell whether everyday nouns follow one another from a place to the end, or to an ending; linear in the word."""
    data = table()
    reached = [at == start for at in range(len(word) + 1)]
    for at in range(start, len(word)):
        if not reached[at]:
            continue
        if at > start and word[at:] in data.behind:
            return True
        for end in range(at + 2, min(at + data.longest_part, len(word)) + 1):
            reached[end] = reached[end] or word[at:end] in data.parts
    return reached[-1]


@lru_cache(maxsize=1 << 14)
def firm_stem(word: str) -> str | None:
    """Return what stands before the ending of a company's name, where that is a word of its own; else null."""
    data = table()
    if word[-1:] not in data.firm_ends or word.isascii():
        return None
    for size in range(min(data.longest_firm, len(word) - 2), 0, -1):
        if word[-size:] in data.firms:
            stem = word[:-size]
            return None if is_everyday(stem) or is_everyday(word) else stem
    return None


def ends_as_firm(word: str) -> bool:
    """Tell whether a word is the ending of a company's name, or ends so (종합화학)."""
    return any(word[cut:] in table().firms for cut in range(len(word) - 1))
