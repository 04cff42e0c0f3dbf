"""Find the seam at which a story's subject was glued to the line before it.

In: a stretch of text that may begin with a line, and the article. Out: where the story begins. A line ends in any noun,
so its end tells little; but the story begins with who acts in it, and that name stands elsewhere in the article as a
word of its own, while the letters on both sides of the seam stand side by side nowhere else.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.byline import is_name
from converter.lang.ko.layout.line_ends import SHORTEST, TIED
from converter.lang.ko.layout.occurrences import begins_sentence, begins_word, places
from converter.lang.ko.layout.table import line_ends, one_of, table
from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import is_place
from converter.lang.ko.names.tables import names

_LONGEST = 80
# Common nouns that act in the news as names do.
_ACTING = frozenset({"여야", "정부", "국회", "법원", "검찰", "경찰", "노사", "당정", "양국"})
_SYLLABLES = re.compile(r"[가-힣]+\Z")
_WORD = re.compile(r"\S+")
_NAME = re.compile(r"[가-힣A-Za-z㈜][가-힣A-Za-z0-9&·]*")
_SUBJECT = frozenset({"은", "는", "이", "가"})
_JOINS = _SUBJECT | {"", "과", "와", "의", "도", "에서"}
_ACTS = re.compile("[은는이가] ")
# A subject has at most so many words before the one with the particle: 문재인 대통령이, 이서연 가온은행 총재가.
_WORDS_OF_SUBJECT = 8
_SHORTEST_PAIR = 4
_FEWEST = 2
_CLOSING = "”’\"'%"
_PAIRS = (("“", "”"), ("‘", "’"), ("(", ")"))
# What no line holds: a topic or an object; 공급하는 방식 has none.
_SENTENCE = frozenset({"은", "는", "을", "를"})
_BEFORE_NOUN = re.compile(r"[하되있없않히키우추드르치]는$")


def subject_seams(line: str, article: str) -> Iterator[int]:
    """Yield the seams inside words behind which a subject begins that the article names elsewhere, too."""
    others = article.replace(line[:_LONGEST], " ")
    for word in _WORD.finditer(line, 0, _LONGEST):
        text = word.group()
        stem, particle = split_particle(text)
        if word.end() >= SHORTEST + _FEWEST and len(text) >= 2 * _FEWEST and stem not in others:
            for at in range(max(word.start() + 1, SHORTEST), word.end() - 1):
                left = line[word.start() : at]
                if _ends_line(line[:at], left) and _begins(line, at, others, closed=_is_closed(left)):
                    yield at
        if particle in _SENTENCE and not _BEFORE_NOUN.search(text):
            return


def _ends_line(line: str, left: str) -> bool:
    """Tell whether a line can end behind a part of a word: a mark that closes, or two syllables at least."""
    syllables = _SYLLABLES.search(left)
    if syllables is None:
        return left[-1] in _CLOSING and _is_balanced(line)
    if len(syllables.group()) == 1 or left[-1] in "하되":
        return False
    name = syllables.group() == left and (countries.is_country(left) or is_place(left))
    return not name and _is_balanced(line)


def _is_balanced(line: str) -> bool:
    """Tell whether every mark that a line opens is closed in it."""
    paired = all(line.count(one) == line.count(other) for one, other in _PAIRS)
    return paired and not any(line.count(mark) % 2 for mark in "\"'")


def _is_closed(left: str) -> bool:
    """Tell whether what stands before a seam ends in a mark or a noun of action; 사[회복] holds none."""
    noun = line_ends().search(left)
    return left[-1] in _CLOSING or (noun is not None and noun.start() != 1)


def _begins(line: str, at: int, others: str, *, closed: bool) -> bool:
    """Tell whether a subject begins at a place that the rest of the article knows, or somebody with an office."""
    name = _NAME.match(line, at)
    if name is None or (not closed and is_everyday(line[at - 1 : at + 1])):  # 사회복지
        return False
    if line[at - 1 : at + 2] in others or line[at] in "하되된될됐했해" or TIED.match(line, at):
        return False
    stem, particle = split_particle(name.group())
    if len(stem) < _FEWEST or particle not in _JOINS or stem in names().titles or _is_compound(stem):
        return False
    if closed and _pair_is_known(line[at:], others):
        return True
    if not _has_subject(line[at:]):
        return False
    return is_known(stem, others, closed=closed) or (closed and not particle and _is_person(line, name))


def _is_compound(stem: str) -> bool:
    """Tell whether a word makes one with the noun before it: 공급업체, 사업추진."""
    return stem.startswith((*table().heads, *table().deck_endings))


def _is_person(line: str, name: re.Match[str]) -> bool:
    return is_name(name.group()) and _office().match(line, name.end()) is not None


def _pair_is_known(rest: str, others: str) -> bool:
    """Tell whether the first two words stand side by side elsewhere, too."""
    first, _, behind = rest.partition(" ")
    second = split_particle(behind.partition(" ")[0])[0]
    pair = f"{first} {second}"
    return (
        bool(second)
        and len(pair) > _SHORTEST_PAIR
        and any(begins_word(others, place) for place in places(pair, others))
    )


def is_known(stem: str, others: str, *, closed: bool) -> bool:
    """Tell whether a name stands elsewhere as a word of its own.

    Where the line before it does not end in a noun of action, or the word is an everyday one, it must act there.
    """
    everyday = is_everyday(stem) and not countries.is_country(stem)
    if everyday and not (closed and (len(stem) > _FEWEST or is_place(stem) or stem in _ACTING)):
        return False
    found = [place for place in places(stem, others) if begins_word(others, place)]
    if closed and not everyday:
        return bool(found)
    return any(begins_sentence(others, place) or _ACTS.match(others, place + len(stem)) for place in found)


def _has_subject(rest: str) -> bool:
    """Tell whether one of the first words carries a subject's particle; behind a bracket any can stand."""
    words = [word.rstrip(",") for word in rest.split(None, _WORDS_OF_SUBJECT)[:_WORDS_OF_SUBJECT]]
    return any((word[-1:] if word[-2:-1] == ")" else split_particle(word)[1]) in _SUBJECT for word in words)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf" (?:[^\s,.]{{1,12}} ){{0,2}}[가-힣]{{0,6}}{one_of(table().offices)}")
