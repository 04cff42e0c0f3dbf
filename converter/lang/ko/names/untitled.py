"""Persons who stand without an office: athletes, singers, people in the street.

In: the words of all blocks and which of them are read already. Out: more mentions. A Korean name in full is believed
where it is the subject of sentences twice; common nouns that look like names are told by the everyday words that make
them up, and verbs by their particle (이용하는).
"""

from collections import Counter

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.shape import is_korean_name
from converter.lang.ko.names.tables import names
from converter.lang.ko.names.words import ROW, Word
from converter.model.annotation import NameMention

_FULL = 3
_TWICE = 2
_VERBAL = frozenset("하되지")
_NAMED_FOR = frozenset({"정부", "행정부", "정권", "내각", "광장", "캠프", "시절"})
_SUBJECT = frozenset({"은", "는", "이", "가"})


def famous(blocks: list[list[Word]], claimed: frozenset[int]) -> list[NameMention]:
    """Return the persons whom every reader knows without an office; 홍길동 정부 is no person."""
    known = names().famous
    found = []
    for words in blocks:
        for n, word in enumerate(words):
            if word.stem in known and word.start not in claimed and not _names_another(words, n):
                found.append(_mention(word))
    return found


def _names_another(words: list[Word], n: int) -> bool:
    """Tell whether the name, or a row of such names, only belongs to what follows it."""
    known, last = names().famous, len(words) - 1
    while n < last and words[n].bare and words[n + 1].gap in ROW and words[n + 1].stem in known:
        n += 1
    return n < last and words[n].bare and words[n + 1].gap == " " and words[n + 1].stem in _NAMED_FOR


def find(blocks: list[list[Word]], claimed: frozenset[int]) -> list[NameMention]:
    """Return the persons that act again and again; ``claimed`` are the starts of words read already."""
    acting: dict[str, list[Word]] = {}
    for words in blocks:
        for word in words:
            if word.particle in _SUBJECT and len(word.stem) == _FULL and word.start not in claimed:
                acting.setdefault(word.stem, []).append(word)
    often = [found for found in acting.values() if len(found) >= _TWICE and _is_person(found)]
    return [_mention(word) for found in often for word in found]


def _is_person(found: list[Word]) -> bool:
    """Tell whether the word that acts is a name; as a topic a noun of three letters is rarer than as a subject."""
    name = found[0].stem
    if name[0] not in names().common_surnames or not is_korean_name(name) or is_everyday(name):
        return False
    particles = Counter(word.particle for word in found)
    if name[-1] in _VERBAL and not particles["가"]:  # 이용하는
        return False
    return not countries.is_country(name[:-1]) and particles["은"] + particles["는"] > 0


def _mention(word: Word) -> NameMention:
    return NameMention(
        text=word.stem,
        start=word.start,
        end=word.end,
        rule_id="names.person_acting",
        name=word.stem,
        type="person",
    )
