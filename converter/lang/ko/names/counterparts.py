"""Parties to an agreement that news does not name: a shipowner from abroad, the creditors, the villagers.

In: the words of a sentence in which something is agreed, and one that stands as a partner there. Out: where the noun
phrase begins and ends that says who it is, with its kind. A general noun needs a word that says which one (현지
유통업체들과), some are somebody by themselves (채권단과), and an everyday word with a country or a name of its own
before it is a name (누르 전력과). What goes back to somebody told before (이 업체와) is nobody new.
"""

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct

from converter.lang import tables
from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.guess import introduces
from converter.lang.ko.names.kinds import is_place
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import names
from converter.lang.ko.names.unknown import is_unknown_name, shows
from converter.lang.ko.names.words import Word
from converter.model.vocab import ActorType

_SIDE = "측"
_PLURAL = "들"
_ONE = "한"  # 다온국의 한 회사와
_VERBAL = frozenset("고며서게면")  # 하고 현지 업체와
_TRADE = "계"
_BETWEEN = ("간의", "간에", "사이의", "사이에")
_MORE = 3  # words before the noun that say which one


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    alone: dict[ActorType, str]
    headed: dict[ActorType, str]
    determiners: dict[Literal["words"], str]


class _Table(Struct, frozen=True):
    alone: dict[str, ActorType]
    headed: dict[str, ActorType]
    determiners: frozenset[str]


@cache
def _table() -> _Table:
    file = tables.load("converter.lang.ko.names", "counterparts.toml", _File)
    alone, headed = ({w: kind for kind, words in d.items() for w in words.split()} for d in (file.alone, file.headed))
    return _Table(alone, headed, frozenset(file.determiners["words"].split()))


class Counterpart(NamedTuple):
    """The first and the last word of a phrase, the particle behind it, and what kind of body it means.

    A whole trade (택시업계) agrees with another; beside a firm or an office it sums up those who are named elsewhere.
    """

    first: int
    last: int
    particle: str
    kind: ActorType
    trade: bool


def read(words: list[Word], n: int, claimed: frozenset[int]) -> Counterpart | None:
    """Read the phrase that ends in a word; ``claimed`` are starts of words that are read already."""
    last, particle = n, words[n].particle
    if words[n].whole.startswith(_SIDE) and n and words[n - 1].bare and words[n].gap == " ":
        last, particle = n - 1, words[n].whole[len(_SIDE) :]
    elif words[n].bare and n + 1 < len(words) and words[n + 1].gap == " " and words[n + 1].whole in _BETWEEN:
        particle = "과"
    head = words[last]
    kinds = _kinds(head.stem)
    if kinds is None or not particle or head.start in claimed:
        return None
    first = _first(words, last, claimed)
    if first is None:
        return None
    told = words[first:last]
    if kinds.alone is not None or (kinds.introduces is not None and told):
        kind = kinds.alone or kinds.introduces or "company"
        return Counterpart(first, last, particle, kind, trade=head.stem.endswith(_TRADE))
    if kinds.headed is not None and told and _is_own(told[-1].stem):
        return Counterpart(last - 1, last, particle, kinds.headed, trade=False)
    return None


class _Kinds(Struct, frozen=True, gc=False):
    """What a noun can mean: somebody by itself, one of a kind, or the end of a name of two words."""

    alone: ActorType | None
    introduces: ActorType | None
    headed: ActorType | None


@lru_cache(maxsize=1 << 15)
def _kinds(stem: str) -> _Kinds | None:
    """Return what a noun can mean, once a word; null for most, which mean nobody."""
    table = _table()
    one = stem.removesuffix(_PLURAL)
    alone = table.alone.get(one) or ("group" if len(one) > len("업계") and one.endswith("업계") else None)
    found = _Kinds(alone, introduces(one), table.headed.get(one))
    return found if found.alone or found.introduces or found.headed else None


def _first(words: list[Word], last: int, claimed: frozenset[int]) -> int | None:
    """Return where the phrase begins; null where it goes back to somebody."""
    for k in range(last - 1, max(last - 1 - _MORE, -1), -1):
        if words[k + 1].gap != " ":
            return k + 1
        if words[k].whole in _table().determiners:
            return None
        if words[k].whole == _ONE:
            return k
        country = countries.is_country(words[k].stem)
        if not words[k].bare or words[k].gloss or (words[k].start in claimed and not country):
            return k + 1
        if not (country or _says_which(words[k].stem)):
            return k + 1
    return max(last - _MORE, 0)


@lru_cache(maxsize=1 << 14)
def _says_which(stem: str) -> bool:
    """Tell whether a word before a noun says which one: a noun, and no adverb, office or verb."""
    if stem in names().leading or title_of(stem) is not None or stem[0].isdigit():
        return False
    return (
        is_everyday(stem)
        or (is_korean_name(stem) and stem[-1] not in _VERBAL)
        or (is_unknown_name(stem) and shows(stem))
    )


@lru_cache(maxsize=1 << 14)
def _is_own(stem: str) -> bool:
    """Tell whether a word makes a name of what stands behind it: a country, a place or a word of its own."""
    return countries.is_country(stem) or is_place(stem) or is_unknown_name(stem) or is_korean_name(stem)
