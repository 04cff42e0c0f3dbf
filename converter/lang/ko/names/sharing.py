"""Persons who share one office: 홍가은·노도현 의원, 홍가은 가온당·노도현 나래당 대표.

In: the words of a block, and the person with whose name the office stands, or the office. Out: mentions of those who
are listed before it.
"""

from bisect import bisect_left
from operator import attrgetter

from msgspec.structs import replace

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import ROW, TIES, Word
from converter.model.annotation import NameMention

_FULL = 3
_PAIR, _SEVERAL = 2, 2
_FAR = 7  # words from a name to its office


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


def row_of(text: str, words: list[Word], n: int, office: str) -> list[NameMention]:
    """Return those who hold one office, each in a body of their own, in text order; fewer than two are no row.

    Behind two of them the last may have a body that no table knows.
    """
    pairs = _pairs(words, n) if words[n].gap == " " else []
    last: list[NameMention] = []
    if not pairs:
        k = next((k for k in range(n - _PAIR, max(n - _FAR, 0), -1) if words[k].gap in ROW), 0)
        pairs = _pairs(words, k) if k and is_korean_name(words[k].whole) else []
        last = [replace(_holder(words[k], None, office), end=words[n].end)] if len(pairs) >= _SEVERAL else []
    if len(pairs) < _SEVERAL:
        return []
    row = [_holder(name, body, office) for name, body in pairs[::-1]]
    if not last:  # the office itself stands behind the last
        row[-1] = replace(row[-1], end=words[n].end)
    return [replace(one, text=text[one.start : one.end]) for one in (*row[::-1], *last)]


def _pairs(words: list[Word], n: int) -> list[tuple[Word, Word]]:
    """Return names, each with the body beside it in one order, that are listed up to a word, the last first."""
    pairs: list[tuple[Word, Word]] = []
    first = None
    while n >= _PAIR and (pair := _pair(words[n - 2], words[n - 1])):
        order = pair[0] is words[n - 2]
        if first not in {None, order}:
            break
        pairs.append(pair)
        first, n = order, n - _PAIR
        if words[n].gap not in ROW:
            break
    return pairs


def _pair(one: Word, other: Word) -> tuple[Word, Word] | None:
    """Return a name and the body that stands beside it, in either order."""
    if other.gap != " " or not (one.bare and other.bare):
        return None
    if is_korean_name(one.whole) and _is_body(other):
        return one, other
    return (other, one) if is_korean_name(other.whole) and _is_body(one) else None


def _is_body(word: Word) -> bool:
    return kind_of(word.stem) is not None or countries.is_country(word.stem)


def _holder(name: Word, body: Word | None, title: str) -> NameMention:
    """Return the mention of one who holds an office in a body."""
    if body is None:
        return _listed(name, title)
    where = bodies().canonical.get(body.stem, body.stem)
    end = max(name.start + len(name.whole), body.end)
    return replace(_listed(name, title), end=end, role=f"{body.stem} {title}", affiliation=where)
