"""Persons whose office is written to their name without a space (홍길동법무부장관, 홍길동회장).

In: the words of one block. Out: mentions. Old newspapers write so, and captions. Only a full name of three syllables
with a surname that most people bear counts, with an office or a body and its office behind it.
"""

from functools import lru_cache

from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import headed_by, is_korean_name, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import Word
from converter.model.annotation import NameMention

_NAME = 3
_SHORTEST_OFFICE = 2


def find(block: list[Word], taken: frozenset[int]) -> list[NameMention]:
    """Return the persons of one block whose office is glued to the name; ``taken`` are starts of words read."""
    ends = names().title_ends
    return [
        mention
        for word in block
        if len(word.stem) >= _NAME + _SHORTEST_OFFICE and word.stem[-1] in ends and word.start not in taken
        for mention in _read(word)
    ]


def _read(word: Word) -> list[NameMention]:
    body = _body_behind(word.stem)
    if body is None:
        return []
    name, office = word.stem[:_NAME], word.stem[_NAME:]
    return [
        NameMention(
            text=word.stem,
            start=word.start,
            end=word.end,
            rule_id="names.glued_office",
            name=name,
            type="person",
            role=office,
            affiliation=bodies().canonical.get(body, body) or None,
        )
    ]


@lru_cache(maxsize=1 << 12)
def _body_behind(stem: str) -> str | None:
    """Return the body between a name and its office, empty if there is none; null if the word is no such person."""
    name, office = stem[:_NAME], stem[_NAME:]
    if name[0] not in names().common_surnames or not is_korean_name(name) or is_everyday(name):
        return None
    title = title_of(office)
    if title is None or headed_by(stem) or kind_of(stem[:-1]) or stem[: -len(title)] in bodies().known:
        return None
    body = office.removesuffix(title)
    return body if kind_of(body) or not (body or kind_of(stem[: -len(title)])) else None
