"""Companies whose names take several words (가르온 다이내믹스, QX IO).

In: the words of all blocks. Out: mentions that hold those words whole, over what the single words would say. Such a
name ends as foreign companies' names do, or in capitals behind a group that has its name in Latin letters; teams are
called so behind their town or owner (누리 피닉스), and strange words are a name behind a noun of kind.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import is_apart, mention_of
from converter.lang.ko.names.everyday import is_everyday, table
from converter.lang.ko.names.guess import introduces
from converter.lang.ko.names.kinds import is_common, is_place
from converter.lang.ko.names.shape import title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import Word, looks_foreign, sounds_foreign
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_LONGEST = 3
_TEAM = 2
_LONG = 5  # syllables of strange words that make up a name
_ACTS = frozenset({"은", "는", "이", "가", "과", "와", "과의", "와의", "으로부터", "로부터", "에", "에게"})
_CAPITALS = 3


def find(text: str, blocks: list[list[Word]]) -> list[NameMention]:
    """Return the companies whose names take several words, and mark in the blocks where such a name starts.

    Who heads one stands before it (아리 누르 가르온 다이내믹스 사장): where the name stands by itself elsewhere, that
    tells the two apart.
    """
    found = [(block, n, first) for block in blocks for n, first in _ends(block)]
    alone = {_name(text, block, first, n) for block, n, first in found}
    mentions = []
    for block, n, first in found:
        at = next((k for k in range(n - 1, first, -1) if _name(text, block, k, n) in alone), first)
        block[at] = replace(block[at], firm=True)
        mentions.append(mention_of(text, block[at].start, block[n].end, "names.several_words", _kind(block, at, n)))
    return mentions


def _kind(block: list[Word], first: int, last: int) -> ActorType:
    told = introduces(block[first - 1].stem) if first else None
    return "organization" if block[last].stem in table().clubs else told or "company"


def _name(text: str, block: list[Word], first: int, last: int) -> str:
    return text[block[first].start : block[last].end]


def _ends(words: list[Word]) -> Iterator[tuple[int, int]]:
    """Yield the last and the first word of each such name in a block."""
    last, firms, clubs = table().last, table().firms, table().clubs
    for n, word in enumerate(words):
        stem = word.stem
        if not n or word.gap != " ":
            continue
        told = n - 1 if stem in clubs and _has_team(words[n - 1]) else _told(words, n)
        if told is not None:
            yield n, told
            continue
        if stem not in last and stem not in firms and not (stem.isascii() and stem.isupper()):
            continue
        if not words[n - 1].bare or words[n - 1].gloss:
            continue
        first = _first(words, n) if stem in last else n - 1
        before = words[n - 1].stem
        if first is not None and (stem in last or is_apart(before, stem) or _is_part_of_group(before, stem)):
            yield n, first


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


def _has_team(word: Word) -> bool:
    """Tell whether a word can be a team's town or owner (누리 피닉스), and not what it is (상대 피닉스)."""
    stem = word.stem
    if not word.bare or word.gloss or len(stem) < _TEAM or title_of(stem) or countries.is_country(stem):
        return False
    return is_place(stem) or stem in bodies().known or not (is_everyday(stem) or is_common(stem) or stem.endswith("팀"))


def _told(words: list[Word], n: int) -> int | None:
    """Return where strange words start that a noun of kind introduces and that end foreign (업체 미루 나토르가)."""
    word = words[n]
    if word.particle not in _ACTS or not looks_foreign(word.stem) or not _is_strange(word.stem):
        return None
    for k in range(n - 1, max(n - _LONGEST, 0), -1):
        if not words[k].bare or words[k].gloss or words[k + 1].gap != " " or not _is_strange(words[k].stem):
            return None
        if words[k].gap == " " and words[k - 1].bare and introduces(words[k - 1].stem) is not None:
            return k if sum(len(one.stem) for one in words[k : n + 1]) >= _LONG else None
    return None


def _is_strange(stem: str) -> bool:
    """Tell whether a word is none of the language, no country and nobody's office."""
    if stem in bodies().known or stem in names().leading or countries.is_country(stem) or title_of(stem) is not None:
        return False
    return stem.isalpha() and not (is_everyday(stem) or is_common(stem) or introduces(stem))


def _is_part_of_group(group: str, part: str) -> bool:
    """Tell whether capitals stand for a company of a group (QX IO)."""
    if not group.isascii() or not part.isupper() or not 1 < len(part) <= _CAPITALS or part in bodies().acronyms:
        return False
    return group in bodies().groups and part not in bodies().known
