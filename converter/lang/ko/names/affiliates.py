"""Companies that share the name of their group (가온건설기계, QX누리솔브), and groups called by that name alone.

In: one word without its particle. Out: whether it names such a company, and not one of the group's products. In: the
names of an article. Out: the same, those that mean a group tied to its full name.
"""

import re
from functools import lru_cache

from msgspec.structs import replace

from converter.lang.ko.names.everyday import ends_as_firm, is_everyday, table
from converter.lang.ko.names.kinds import is_common, plain
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import looks_foreign
from converter.model.annotation import NameMention

_SHORT = 2
_TRADE = 3  # syllables of a trade that hardly is a noun of the language behind an everyday word
_NEW = 3  # syllables from which a foreign look counts
_GROUP = "그룹"
_LATIN = re.compile(r"[A-Z]{2,5}(?=[가-힣])")


def bare_name(name: str) -> str:
    """Return a name without what says that it is a company or a group of them: ㈜가온그룹 is 가온."""
    return plain(name).removesuffix(_GROUP)


def is_branch(name: str) -> bool:
    """Tell whether a known company's name and the ending of companies' names make up a word (가온건설 + 기계)."""
    if name[-1:] not in table().firm_ends or name in bodies().words:
        return False
    known, firms = bodies().known, table().firms
    cuts = range(_SHORT + 1, len(name) - 1)
    return any(name[c:] in firms and known.get(name[:c]) == "company" for c in cuts) or _is_of_group(name)


def _is_of_group(name: str) -> bool:
    """Tell whether a group's name and a trade make up a word (가온 + 종합화학), and not one of its products."""
    groups, products = bodies().groups, bodies().products
    for cut in range(_SHORT, len(name) - 1):
        tail = name[cut:]
        if name[:cut] in groups and tail not in products and ends_as_firm(tail):
            return len(tail) > _TRADE or not is_everyday(name)  # groups are called by everyday words, too
    return False


@lru_cache(maxsize=1 << 14)
def is_new_branch(name: str) -> bool:
    """Tell whether a group's Latin letters and a foreign word make up a name (QX누리솔브)."""
    latin = _LATIN.match(name)
    if latin is None or latin[0] not in bodies().groups:
        return False
    tail = name[latin.end() :]
    return len(tail) >= _NEW and looks_foreign(tail) and not is_common(name) and tail not in bodies().products


def tie_groups(mentions: list[NameMention]) -> list[NameMention]:
    """Return the mentions with a group's bare name tied to its full one (가온 to 가온그룹), unless ㈜가온 is there."""
    full = {m.name.removesuffix(_GROUP): m.name for m in mentions if m.name.endswith(_GROUP) and m.type == "company"}
    firms = {m.name for m in mentions if m.text != m.name and plain(m.text) == m.name}
    tied = {name: full[name] for name in bodies().alone & full.keys() - firms}
    if not tied:
        return mentions
    return [replace(m, alias_of=tied[m.name]) if m.text == m.name and m.name in tied else m for m in mentions]
