"""Bodies that no table knows, by the head that is named beside them or the short form that is given for them.

In: the words of the blocks and which of them are read already. Out: more mentions. A gloss names the head
(누리다온(대표 홍길동)은) or abridges the name (다온나눔연대(다나연)는), and whoever has a president is a university
(한새대 홍길동 총장).
"""

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import is_common
from converter.lang.ko.names.offices import in_gloss
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import Word, words
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_OF_SCHOOLS = frozenset({"총장", "부총장", "학장", "교수", "총장직무대행", "명예교수"})
_SHORTEST = 2
_SCHOOL = 3  # syllables of 한새대; 시대 and 군대 are shorter
_ABRIDGED = range(2, 5)
_LONG = 5  # syllables of a name that is abridged
# So end names that newsrooms abridge; nouns that they abridge end otherwise (주택담보대출).
_GROUPS = ("포럼", "연대", "네트워크", "모임", "회의", "본부", "연합", "클럽", "센터", "회", "단", "원")


def find(text: str, block: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Return the bodies of one block that their head or their short form tells."""
    found = []
    for n, word in enumerate(block):
        if word.gloss is None and word.stem[-1:] != "대":
            continue
        if word.start in claimed or len(word.stem) < _SHORTEST or title_of(word.stem):
            continue
        kind = _by_gloss(text, word) if word.gloss is not None else None
        kind = kind or ("organization" if _is_school(block, n) else None)
        if kind is not None:
            found.append(mention_of(text, word.start, word.end, "names.by_head", kind))
    return found


def _could_be_body(stem: str) -> bool:
    """Tell whether a word can be a name: no person, no country, no word of everyday."""
    if is_korean_name(stem) or countries.is_country(stem):
        return False
    return not (is_everyday(stem) or is_common(stem) or stem in bodies().words or stem[0].isdigit())


def _by_gloss(text: str, word: Word) -> ActorType | None:
    """Return what kind of body a gloss shows: one that has a head, or one that has a short form."""
    inside = words(text, word.gloss) if word.gloss is not None else []
    head = in_gloss(inside, None)
    if head is not None and _could_be_body(word.stem):
        return "company" if head.role in names().heads_of_firms else "organization"
    if len(inside) == 1 and len(word.stem) >= _LONG and word.stem.endswith(_GROUPS):
        return "organization" if is_abridged(inside[0].whole, word.stem) else None
    return None


def is_abridged(short: str, name: str) -> bool:
    """Tell whether a word is a few syllables of a name in their order, the first of them its first."""
    rest = iter(name)
    return len(short) in _ABRIDGED and short[0] == name[0] and short != name and all(one in rest for one in short)


def _is_school(block: list[Word], n: int) -> bool:
    """Tell whether a word in 대 has a president, by name or not: 한새대 총장, 한새대 홍길동 총장."""
    word, after = block[n], block[n + 1 : n + 3]
    if word.stem[-1] != "대" or len(word.stem) < _SCHOOL or not after or not word.bare or after[0].gap != " ":
        return False
    if after[0].stem in _OF_SCHOOLS:
        return True
    return len(after) > 1 and is_korean_name(after[0].whole) and after[1].stem in _OF_SCHOOLS
