"""Names that no table knows, by their own ending or by where an item of a list has them.

In: the words of one block and which are read already. Out: more mentions. A word that ends as companies' names do
behind a word of its own is a company where it acts (해솔전선은), and so is what an item of a list tells of before an
equals sign (``▲누리솔= …계약``). Two that a hyphen joins before the name of a paper have signed it
(``누리솔-다온, 부품 공급계약``).
"""

import re
from functools import lru_cache
from typing import Literal

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import firm_stem, is_everyday
from converter.lang.ko.names.everyday import table as everyday
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.unknown import is_unknown_name, kind_of_unknown, shows
from converter.lang.ko.names.words import Word, sounds_half_foreign
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_ACTS = frozenset({"은", "는", "이", "가", "과", "와", "과의", "와의", "측은", "으로부터", "로부터", "에게", "도"})
_ITEM = re.compile(r"[▲△▶▷◇◆■□●○※]\s?$")
_EQUALS = re.compile(r"\s?=")
_PAPER = re.compile(r"[^.▲△▶▷◇◆■□●○\n]{0,60}")
_SHORTEST = 3  # syllables of a name that shows nothing by itself
_WORDS = 3  # of the second of a pair
_ENTRY = 120  # characters of an item in which it says what it tells of
_OWN = 3  # syllables of a name before its trade: 해솔마루소재, not 희소금속
_QUALITY = frozenset("성형용식적급")  # 생분해성소재
_STOPS = frozenset("항역섬")  # 모래항-자갈항 노선: a route, not two who sign


def find(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Return the names of one block that are evident; ``claimed`` are starts of words that are read already."""
    found: list[NameMention] = []
    listed = bool(words) and text.find("=", words[0].start, words[-1].close + 2) >= 0
    for n, word in enumerate(words):
        firm = _firm(word.stem)
        if not (firm or listed or "-" in word.whole) or word.start in claimed:
            continue
        if (firm and _acts(words, n, firm)) or (listed and _is_entry(text, word)):
            found.append(mention_of(text, word.start, word.end, "names.evident", kind_of_unknown(word.stem)))
        elif "-" in word.whole:
            found += _pair(text, words, n)
    return found


@lru_cache(maxsize=1 << 15)
def _firm(stem: str) -> Literal["sure", "headed"] | None:
    """Tell, once a word, whether it ends as companies' names do, and whether that is enough where it acts."""
    own = firm_stem(stem)
    if own is None or not is_unknown_name(stem):
        return None
    common = stem.endswith(everyday().trades) and (len(own) < _OWN or own[-1] in _QUALITY)
    return "headed" if common or stem.endswith(everyday().things) else "sure"


def _acts(words: list[Word], n: int, firm: Literal["sure", "headed"]) -> bool:
    """Tell whether a word that ends as companies' names do acts, or has its head named behind it."""
    return (words[n].particle in _ACTS and (firm == "sure" or _is_from_abroad(words, n))) or _is_headed(words, n)


def _is_from_abroad(words: list[Word], n: int) -> bool:
    """Tell whether a country stands before a name that has a foreign sound (일본 나토전력은, not 일본 대중교통은)."""
    before = words[n - 1] if n and words[n].gap == " " else None
    if before is None or not before.bare or not countries.is_country(before.stem):
        return False
    own = firm_stem(words[n].stem)
    return own is not None and not is_everyday(own) and sounds_half_foreign(own)


def _is_headed(words: list[Word], n: int) -> bool:
    """Tell whether who heads it stands behind a name: 해솔전선 홍길동 사장, 해솔전선 대표."""
    after = words[n + 1 : n + 3]
    if not words[n].bare or not after or after[0].gap != " ":
        return False
    if after[0].stem in names().heads:
        return True
    return len(after) > 1 and is_korean_name(after[0].whole) and after[1].stem in names().heads


def _is_entry(text: str, word: Word) -> bool:
    """Tell whether a word heads an item that tells of business: ▲누리솔= 부품 공급계약."""
    if (
        not word.bare
        or not _EQUALS.match(text, word.close)
        or not _ITEM.search(text, max(word.start - 2, 0), word.start)
    ):
        return False
    named = is_unknown_name(word.stem) and (shows(word.stem) or len(word.stem) >= _SHORTEST)
    return named and spoken_of("business").search(text, word.close, word.close + _ENTRY) is not None


def _pair(text: str, words: list[Word], n: int) -> list[NameMention]:
    """Read two names that a hyphen joins before the name of a paper: 누리솔-다온, 부품 공급계약."""
    word = words[n]
    one, _, other = word.whole.partition("-")
    last = _end_of_pair(words, n)
    after = _PAPER.match(text, last.close)
    if after is None or not spoken_of("agreed").search(after[0]):
        return []
    kinds = (_kind_in_pair(one), _kind_in_pair(other) or ("organization" if last is not word else None))
    if None in kinds:
        return []
    spans = ((word.start, word.start + len(one)), (word.start + len(one) + 1, last.end))
    return [mention_of(text, *span, "names.paired", kind) for span, kind in zip(spans, kinds, strict=True)]


def _end_of_pair(words: list[Word], n: int) -> Word:
    """Return the word in which the second of two names ends: before the comma, if near (누리솔-다온 기금, …)."""
    for k in range(n, min(n + _WORDS, len(words) - 1)):
        if not words[k].bare or (k > n and words[k].stem[0].isdigit()):
            break
        if words[k + 1].gap.startswith(","):
            return words[k]
        if words[k + 1].gap != " ":
            break
    return words[n]


def _kind_in_pair(part: str) -> ActorType | None:
    """Return what kind of body each of two can be; nothing of everyday, nor a letter (K-가전)."""
    if len(part) < _SHORTEST or not part.isalnum() or part[0].isdigit() or part in bodies().acronyms:
        return None
    if is_everyday(part) or title_of(part) or part[-1] in _STOPS:
        return None
    kind = kind_of(part)
    return kind or (None if countries.is_country(part) or part in bodies().loans else kind_of_unknown(part))
