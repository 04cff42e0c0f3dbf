"""Find the joint at which two lines were glued: letters that no word holds side by side.

In: a stretch of text that may begin with a line, and the article. Out: where the first line ends. Unlike the end of a
line before a space, a joint shows in the letters alone, so it counts whatever particles stand before it.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from converter.lang.gated import Gated
from converter.lang.ko.hangul import describes, split_particle
from converter.lang.ko.layout.byline import is_name
from converter.lang.ko.layout.line_ends import TIED
from converter.lang.ko.layout.occurrences import begins_word, places
from converter.lang.ko.layout.seams import subject_seams
from converter.lang.ko.layout.table import NUMBER, line_ends, one_of, opening, table
from converter.lang.ko.names.everyday import is_everyday

# The longest line seen was one of 70 characters.
_SHORTEST, _LONGEST = 6, 80
# A compound's second noun is shorter (개발사업, 공급계획); what is longer is a word of its own.
_LONG_WORD = 4
_WORD = re.compile(r"[\w㈜&·-]+")
# A country or a party in one hanja.
_HANJA = "美中日北南韓與野靑檢英獨佛露尹"
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
_LIKELY = re.compile(rf"(?<=[가-힣] 듯)(?=[“‘가-힣{_HANJA}])(?!이|하|한|싶)")
# 가온 해역에|2.4GW급
_BEFORE_NUMBER = re.compile(r"(?<=[가-힣]에|에서|까지)(?=\d)")
# ‘다온 바다 축제’|홍길동, 값 내린다”|두물해운은
_CLOSED = re.compile(r"(?<=[”’\"'])(?=[가-힣A-Z\d美中日北南韓與野靑檢“‘\"'])")
_OPENED = re.compile(r"(?<=[가-힣])(?=[“‘\"'])")
# No word goes on so. 판 키우는 다온❷|나루 값: the number of a part of a series; 500명 돌파|美 항만청: a country or a
# party in one hanja; 두 강 합쳐져|나루터는: a verb that joins.
_SURE = re.compile(
    rf"(?<=[가-힣][❶-❿①-⑳])(?=[가-힣])|(?<=[가-힣]{{2}})(?=[{_HANJA}])"
    r"|(?<=[가-힣][돼져켜춰쳐])(?=[가-힣]{2})"
    r"(?![서야도요라가나버있봤본보내낸냈주준줘놓놨둔두둬지져진졌질짐들든왔온오올갔간])"
)
# … 500개|이번 공사는: a word that opens a sentence ends no other.
_OPENER = re.compile(r"(?<=[가-힣\d%㎡])(?=(?:이번|이날|지난|지난해|올해|최근|한편|앞서) )")
# 값도 못 올린 셈|나루터 손님
_BOUND = re.compile(r"(?<=[가-힣] [셈탓판참])(?=[가-힣]{2})(?!법|이[다었라]|으로|치)")
# 물길 점검 등|나루터 손님, 짓지 않기로|나루터 손님
_APART = re.compile(
    r"(?<=[가-힣] 등)(?=[가-힣]{2})(?![장록급판교극용재산기반락지])"
    r"|(?<=[가-힣][키기]로)(?=[가-힣]{2})(?![서는도한했하결합약정])"
)
# … 새 값 누가|KTX 요금
_LATIN = re.compile(r"(?<=[가-힣]{2})(?=[A-Z][A-Z&]+)")
# 새 부두 준공|=두물해운은: a head that runs into its paragraph.
_RUN_IN = re.compile(r"(?<=[가-힣A-Z’”])(?<!사진)(?<!자료)(?<!제공)(?<!그래픽)(?=[=＝][가-힣A-Z‘“])")
# A country of one syllable, which no compound ends in: 끼어들어 매듭|미 항만청이
_ONE = re.compile(r"[미러북](?:,| [가-힣])")
_SYLLABLES = re.compile(r"[가-힣]+\Z")
_WORD_AHEAD = Gated(r"[가-힣A-Z]{2}")
_ENDING = Gated(r"한다|하|했|할|함|합|해|되|된|될|됐|일 |이[어었]|인|기엔|으로")
_VERB = re.compile(r"[하되된될됐했해시받]")
# 준공|3년 만에, 체결|총 700억원, and not 준공1호
_NUMBER = re.compile(
    rf"{NUMBER}|(?:총|연|약|최대|연간|매년|올|내년|오는) ?\d|\d(?!\d{{0,2}}(?:호|팀|과|부|처|지구|공장|단지|차|계))"
)


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
    return min(chain(_joints(line[:_LONGEST], article), subject_seams(line, article)), default=0)


def _joints(line: str, article: str) -> Iterator[int]:
    for pattern, reads in _READERS.items():
        for match in pattern.finditer(line, _SHORTEST):
            if reads(line, match.start(), article):
                yield match.start()
    for match in _noun().finditer(line, _SHORTEST - 2):
        if match.end() >= _SHORTEST and _word_begins(line, match, article):
            yield match.end()


def _known_begins(line: str, at: int, article: str) -> bool:
    """Tell whether a word begins here that begins one elsewhere, too."""
    if at + 1 >= len(line) or line[at].isdigit():
        return at + 1 < len(line)
    others = _others(line, article)
    return any(begins_word(others, place) for place in places(line[at : at + 2], others))


def _others(line: str, article: str) -> str:
    """Return the article without the line."""
    return article.replace(line, " ")


def _is_closed(line: str, at: int, article: str) -> bool:
    """Tell whether a word of its own begins behind a closing mark; one that is never opened is a mistake."""
    if not _is_balanced(line, at, line[at - 1]):
        return False
    word = _WORD.match(line, at)
    if word is None or line[at] in _HANJA:
        return True
    stem = split_particle(word.group())[0]
    named = line[at - 1] in "’'" and (is_everyday(stem) or stem.startswith(table().heads))  # ‘새 물길’정책을
    if TIED.match(line, at) or named or " " not in line[:at]:
        return False
    return line[at].isdigit() or len(stem) >= _LONG_WORD or _known_begins(line, at, article)


def _is_balanced(line: str, at: int, mark: str) -> bool:
    """Tell whether all marks of a kind that were opened before a place are closed there."""
    opened = {"”": "“", "’": "‘"}.get(mark)
    marks = line.count(mark, 0, at)
    return marks % 2 == 0 if opened is None else line.count(opened, 0, at) == marks


def _always(line: str, at: int, article: str) -> bool:
    del article
    return not any(sign in line[:at] for sign in "=([ⓒ©/")


def _begins_apart(line: str, at: int, article: str) -> bool:
    """Tell whether a word begins here that stands elsewhere, while the letters on both sides do so nowhere."""
    if TIED.match(line, at):
        return False
    others = _others(line, article)
    return line[at - 1 : at + 2] not in others and _known_begins(line, at, article)


def _is_latin(line: str, at: int, article: str) -> bool:
    """Tell whether a Latin word begins a line: behind a noun of action, or behind the halves of a headline."""
    ends = line_ends().search(line, max(0, at - 6), at) or "…" in line[:at]
    return bool(ends) and _begins_apart(line, at, article)


def _is_bound(line: str, at: int, article: str) -> bool:
    """Tell whether a bound noun ends a line: not with a particle behind it, and a verb before it (막은 셈)."""
    sure = line[at - 1] in "셈탓" and not TIED.match(line, at)
    return describes(line[at - 3]) and (sure or _begins_apart(line, at, article))


def _is_opened(line: str, at: int, article: str) -> bool:
    del article
    if (line[at] in "\"'" and line.count(line[at], 0, at) % 2) or TIED.match(line, at + 1):
        return False
    return bool(line_ends().search(line, max(0, at - 6), at))


def _word_begins(line: str, noun: re.Match[str], article: str) -> bool:
    """Tell whether a word of its own begins behind a noun of action."""
    at = noun.end()
    if line[at] in "“‘" or any(pattern.match(line, at) for pattern in (_NUMBER, _adverb(), _ONE)):
        return True
    word, before = _WORD.match(line, at), _SYLLABLES.search(line, 0, noun.start())
    if word is None or (before and before.end() - before.start() == 1):  # 사[회복]지: the noun is none
        return False
    if noun["closer"] or noun.group()[-1].isascii() or line[at].isascii():
        apart = _WORD_AHEAD.match(line, at) and not (TIED.match(line, at) or _ENDING.match(line, at))
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
    _SURE: _always,
    _OPENER: _always,
    _BOUND: _is_bound,
    _APART: _begins_apart,
    _LATIN: _is_latin,
    _CONNECTED: _always,
    _LIKELY: _always,
    _BEFORE_NUMBER: _always,
    _RUN_IN: _always,
    _CLOSED: _is_closed,
    _OPENED: _is_opened,
}
