"""Persons who share one office (홍가은·노도현 의원).

In: the words of a block and the person with whose name the office stands. Out: mentions of those listed before it.
"""

from bisect import bisect_left
from operator import attrgetter

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import names
from converter.lang.ko.names.words import TIES, Word
from converter.model.annotation import NameMention

_FULL = 3


def sharing(words: list[Word], mention: NameMention) -> list[NameMention]:
    """Return those who are listed before a person, in text order."""
    found: list[NameMention] = []
    n = bisect_left(words, mention.start, key=attrgetter("start"))
    while 0 < n < len(words) and words[n].gap in TIES and words[n - 1].bare and _is_name(words[n - 1].whole):
        n -= 1
        found.append(_listed(words[n], mention.role))
    return found[::-1]


def _is_name(word: str) -> bool:
    """Tell whether a word is a name; beside another one its length and its surname tell."""
    if is_korean_name(word):
        return True
    if len(word) != _FULL or word[0] not in names().surnames or is_everyday(word):
        return False
    return kind_of(word) is None and title_of(word) is None and not countries.is_country(word)


def _listed(word: Word, role: str | None) -> NameMention:
    return NameMention(
        text=word.whole,
        start=word.start,
        end=word.start + len(word.whole),
        rule_id="names.person_in_row",
        name=word.whole,
        type="person",
        role=role.rsplit(" ", 1)[-1] if role else None,
    )
