"""Find the joint at which two lines were glued: letters that no word holds side by side.

In: a stretch of text that may begin with a line, and the article. Out: where the first line ends. Unlike the end of a
line before a space, a joint shows in the letters alone, so it counts whatever particles stand before it.
"""

import re
from collections.abc import Iterator
from functools import cache

from converter.lang.gated import Gated
from converter.lang.ko.hangul import split_particle
from converter.lang.ko.layout.byline import is_name
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.table import NUMBER, line_end, one_of, opening, table

# The longest line seen was one of 70 characters.
_SHORTEST, _LONGEST = 6, 80
# A compound's second noun is shorter (개발사업, 공급계획); what is longer is a word of its own.
_LONG_WORD = 4
_WORD = re.compile(r"[\w㈜&·-]+")
# 물길이 넓어진다|다온 해운 3위: no word goes on behind a verb's last ending but by another ending.
_FINITE = re.compile(
    r"(?<=[한된진인온난선간본운킨린친른룬쓴연]다|[았었했겠됐섰졌렸갔났왔]다)"
    r"(?=[가-힣A-Z“‘\d])(?!고|는|며|면|가[ ,.]|니|라|음|던|지|만[ ,.]|시피|손|거나|든|네|운|더니)"
)
# 부두도 비워야|어민들은, 손님 늘지만|찻값
_CONNECTED = re.compile(
    r"(?<=[해돼어]야|지만|보니|더니)(?=[가-힣]{2})(?!만|지(?!난)|겠|할|하|한|합|될|되|했|않|은|도|까)"
)
# 바빠질 듯|“새 배는 나중에”
_LIKELY = re.compile(r"(?<=[가-힣] 듯)(?=[“‘]|[가-힣]{2})(?!이|하|한|싶)")
# 가온 해역에|2.4GW급
_BEFORE_NUMBER = re.compile(r"(?<=[가-힣]에|에서|까지)(?=\d)")
# ‘다온 바다 축제’|홍길동, 값 내린다”|두물해운은
_CLOSED = re.compile(r"(?<=[”’])(?=[가-힣A-Z\d])")
_OPENED = re.compile(r"(?<=[가-힣])(?=[“‘])")
# 새 부두 준공|=두물해운은: a head that runs into its paragraph.
_RUN_IN = re.compile(r"(?<=[가-힣A-Z’”])(?<!사진)(?<!자료)(?<!제공)(?<!그래픽)(?=[=＝][가-힣A-Z‘“])")
# What ties words to those in marks before them: a particle, an ending, the copula.
_TIED = Gated(
    r"(?:는|은|을|를|의|에|께|로|과|와|도|만|등|식|급|형|상|호|이|가|인|한|할|된|될|화|씨|측|적|여|니|자|냐|고|며|다|뿐)(?=[\s,.])"
    r"|이라|라[고며는]|이란|이나|이며|으며|고[도는]|면서|에서|께서|으로|로부터|까지|부터|처럼|보다|같은|하[고는며여였]|되[고는며]|됐|했|들[은이을의]|이?었|였|이다"
)
# A country of one syllable, which no compound ends in: 끼어들어 매듭|미 항만청이
_ONE = re.compile(r"[미러북](?:,| [가-힣])")
_SYLLABLES = re.compile(r"[가-힣]+\Z")
_WORD_AHEAD = Gated(r"[가-힣A-Z]{2}")
_ENDING = Gated(r"한다|하|했|할|함|합|해|되|된|될|됐|일 |이[어었]|인|기엔|으로")
_VERB = re.compile(r"[하되된될됐했해시받]")
_NUMBER = re.compile(NUMBER)


@cache
def _noun() -> re.Pattern[str]:
    known = table()
    nouns, closers = (*known.deck_endings, *known.line_nouns), known.line_closers
    either = rf"(?P<closer>{one_of(closers)})|{one_of(nouns)}도?"
    return re.compile(rf"{opening((*nouns, *closers))}(?:{either})(?=[가-힣A-Z“‘\d])")


@cache
def _adverb() -> re.Pattern[str]:
    return re.compile(f"{one_of(table().adverbs)} ")


def first_joint(line: str, article: str) -> int:
    """Return the first joint in a line, 0 if there is none."""
    return min(_joints(line[:_LONGEST], article), default=0)


def _joints(line: str, article: str) -> Iterator[int]:
    for pattern in (_FINITE, _CONNECTED, _LIKELY, _BEFORE_NUMBER, _CLOSED, _OPENED, _RUN_IN):
        for match in pattern.finditer(line, _SHORTEST):
            if _READERS[pattern](line, match.start(), article):
                yield match.start()
    for match in _noun().finditer(line, _SHORTEST - 2):
        if match.end() >= _SHORTEST and _word_begins(line, match, article):
            yield match.end()


def _known_begins(line: str, at: int, article: str) -> bool:
    """Tell whether a word begins here that begins one elsewhere, too."""
    if at + 1 >= len(line):
        return False
    others = _others(line, article)
    return any(begins_word(others, place) for place in places(line[at : at + 2], others))


def _others(line: str, article: str) -> str:
    """Return the article without the line."""
    return article.replace(line[:40], " ")


def _is_closed(line: str, at: int, article: str) -> bool:
    """Tell whether a word of its own begins behind a closing mark; one that is never opened is a mistake."""
    opened = {"”": "“", "’": "‘"}[line[at - 1]]
    word = _WORD.match(line, at)
    if word is None or _TIED.match(line, at) or line.count(opened, 0, at) != line.count(line[at - 1], 0, at):
        return False
    return line[at].isdigit() or len(split_particle(word.group())[0]) >= _LONG_WORD or _known_begins(line, at, article)


def _always(line: str, at: int, article: str) -> bool:
    del article
    return not any(sign in line[:at] for sign in "=([ⓒ©/")


def _is_opened(line: str, at: int, article: str) -> bool:
    del article
    return bool(_ends_noun().search(line, max(0, at - 6), at))


@cache
def _ends_noun() -> re.Pattern[str]:
    return re.compile(line_end())


def _word_begins(line: str, noun: re.Match[str], article: str) -> bool:
    """Tell whether a word of its own begins behind a noun of action."""
    at = noun.end()
    if _NUMBER.match(line, at) or _adverb().match(line, at) or _ONE.match(line, at) or line[at] in "“‘":
        return True
    word, before = _WORD.match(line, at), _SYLLABLES.search(line, 0, noun.start())
    if word is None or (before and before.end() - before.start() == 1):  # 사[회복]지: the noun is none
        return False
    if noun["closer"] or noun.group()[-1].isascii() or line[at].isascii():
        apart = _WORD_AHEAD.match(line, at) and not (_TIED.match(line, at) or _ENDING.match(line, at))
        return bool(apart) and _known_begins(line, at, article)
    return not _goes_on(word.group()) and (_is_person(word, line, article) or _is_long(word, noun, article))


def _goes_on(word: str) -> bool:
    """Tell whether a word makes one compound or one verb with the noun before it."""
    known = table()
    return word.startswith((*known.heads, *known.long_heads, *known.deck_endings)) or bool(_VERB.match(word))


def _is_person(word: re.Match[str], line: str, article: str) -> bool:
    """Tell whether a word is a name with an office behind it: 조민서 회장, 조민서 가온전자 회장; 라이스 사장."""
    name = word.group()
    office = _office().match(line, word.end())
    if office is None or split_particle(name)[1] not in {"", "만", "로"}:
        return False
    known = len(name) > 2 and office.group().count(" ") == 1 and article.count(name) > 1  # noqa: PLR2004
    return known or (is_name(name) and not split_particle(name)[1])


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf" ?(?:[^\s,.]{{1,12}} ){{0,2}}[가-힣]{{0,6}}{one_of(table().offices)}")


def _is_long(word: re.Match[str], noun: re.Match[str], article: str) -> bool:
    """Tell whether a word is too long for the second half of a compound, and no part of one that the article uses."""
    stem, line, at = split_particle(word.group())[0], word.string, word.start()
    if article.count(line[noun.start() : at + 2]) > 1:
        return False
    return len(stem) >= _LONG_WORD and (article.count(stem) > 1 or _known_begins(line, at, article))


# What is asked of the word that begins at a joint of each kind.
_READERS = {
    _FINITE: _known_begins,
    _CONNECTED: _always,
    _LIKELY: _always,
    _BEFORE_NUMBER: _always,
    _RUN_IN: _always,
    _CLOSED: _is_closed,
    _OPENED: _is_opened,
}
