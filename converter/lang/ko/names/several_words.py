"""Companies whose names take several words (가르온 다이내믹스, SK IO).

In: the words of one block. Out: mentions that hold those words whole, over what the single words would say. Such a name
ends as foreign companies' names do, or in capitals behind a group that has its name in Latin letters.
"""

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.everyday import table
from converter.lang.ko.names.kinds import is_common, is_place
from converter.lang.ko.names.shape import title_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word, sounds_foreign
from converter.model.annotation import NameMention

_LONGEST = 3
_CAPITALS = 3


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the companies of one block whose names take several words."""
    last = table().last
    found = []
    for n in range(1, len(words)):
        word = words[n]
        if word.gap != " " or not words[n - 1].bare or words[n - 1].gloss:
            continue
        first = None
        if word.stem in last:
            first = _first(words, n)
        elif word.stem.isascii() and _is_part_of_group(words[n - 1].stem, word.stem):
            first = n - 1
        if first is not None:
            found.append(mention_of(text, words[first].start, word.end, "names.several_words", "company"))
    return found


def _first(words: list[Word], n: int) -> int | None:
    """Return where a name starts that ends so; a trade may stand in the middle (가르온 에너지 랩스)."""
    first = None
    for k in range(n - 1, max(n - _LONGEST, -1), -1):
        if not words[k].bare or (k < n - 1 and (words[k + 1].gap != " " or words[k].gloss)):
            break
        if _begins(words[k].stem):
            first = k
        elif words[k].stem not in table().firms:
            break
    return first


def _begins(stem: str) -> bool:
    """Tell whether a word can begin such a name: a foreign one that is no country, no loan word and no office."""
    if not (sounds_foreign(stem) or (stem[0].isupper() and stem.isalpha())) or countries.is_country(stem):
        return False
    if stem in bodies().loans or stem in bodies().acronyms or title_of(stem):
        return False
    if stem[-1] == "인" and is_common(stem[:-1]):  # 콘셉트인
        return False
    return is_place(stem) or not is_common(stem)


def _is_part_of_group(group: str, part: str) -> bool:
    """Tell whether capitals stand for a company of a group (SK IO)."""
    if not group.isascii() or not part.isupper() or not 1 < len(part) <= _CAPITALS or part in bodies().acronyms:
        return False
    return group in bodies().groups and part not in bodies().known
