"""How far before its last word the name of a body begins.

In: the words of a block and the one that ends a body's name. Out: where the name starts. A hospital belongs to its
university (가온대 누리병원), a club to its township and that to its county (가온군 다온면 이장협의회), and two fields
that a point joins stand in one name (한국가온·누리산업협회).
"""

from functools import cache

from msgspec import Struct

from converter.lang import tables
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import TIES, Word

_TOWNSHIPS = frozenset("면읍")
_SHORTEST_TOWNSHIP = 3
_SEATS = frozenset("시군구")
_FIELDS = 4  # that points join


class WiderTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All of ``wider.toml``."""

    schools: tuple[str, ...]
    of_schools: tuple[str, ...]
    unions: tuple[str, ...]
    of_unions: tuple[str, ...]
    of_townships: tuple[str, ...]
    no_townships: tuple[str, ...]
    for_all: tuple[str, ...]


@cache
def table() -> WiderTable:
    """Return the table, read once."""
    return tables.load("converter.lang.ko.names", "wider.toml", WiderTable)


def is_township(word: str) -> bool:
    """Tell whether a word can be a township (다온면, 누리읍), not a verb or a noun that ends so (따르면, 화면)."""
    return word[-1:] in _TOWNSHIPS and len(word) >= _SHORTEST_TOWNSHIP and not word.endswith(table().no_townships)


def belongs_to(body: str, before: str) -> bool:
    """Tell whether the word before a body's last word is the body that it belongs to."""
    if is_township(before):
        return kind_of(before) is None and body.endswith(table().of_townships)
    if body.endswith(table().of_unions):
        return before.endswith(table().unions) and kind_of(before) == "organization"
    return body.endswith(table().of_schools) and before.endswith(table().schools) and kind_of(before) == "organization"


def start_of_place(words: list[Word], n: int) -> int:
    """Return where a name starts that begins at a word or, if that is a township, at the county before it."""
    before = words[n - 1] if n and words[n].gap == " " and words[n - 1].bare and not words[n - 1].gloss else None
    if before is not None and words[n].stem.endswith(table().unions) and before.stem.endswith(table().unions):
        return before.start
    if not is_township(words[n].stem) or before is None or before.stem[-1] not in _SEATS:
        return words[n].start
    return before.start if bodies().known.get(before.stem) == "government_body" else words[n].start


def start_of_joined(words: list[Word], n: int) -> int:
    """Return where a name starts whose last field is the given word (한국가온·누리산업협회), else where that does."""
    if words[n].gap not in TIES:
        return words[n].start
    for k in range(n - 1, max(n - _FIELDS, 0) - 1, -1):
        word = words[k]
        if word.particle or word.gloss or kind_of(word.stem) is not None:
            break
        if word.stem.startswith(table().for_all) and word.stem not in table().for_all:
            return word.start
        if word.gap not in TIES:
            break
    return words[n].start
