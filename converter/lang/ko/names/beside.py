"""Names that no table knows, by the word that stands beside them.

In: the words of the blocks, the persons found, and which words are read already. Out: more mentions. A noun of kind
introduces a name (``운송업체 누리솔은``, ``반군 나루전선(NFR)과``), management and labour have a company before them
(``누리솔 노사``), and so has the head of one (``홍길동 누리솔 대표``). A trade introduces a person (``가수 홍길동이``).
"""

import re
from functools import lru_cache

from msgspec import Struct

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.affiliates import is_branch, is_new_branch
from converter.lang.ko.names.bodies import mention_of
from converter.lang.ko.names.deals import spoken_of
from converter.lang.ko.names.everyday import firm_stem, is_everyday
from converter.lang.ko.names.guess import could_name, introduces
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.shape import is_korean_name, is_modifier, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.unknown import is_unknown_name, kind_of_unknown, shows
from converter.lang.ko.names.words import Word, sounds_foreign
from converter.model.annotation import NameMention

_ACTS = frozenset({"은", "는", "이", "가", "과", "와", "과의", "와의", "으로부터", "로부터", "에게서"})
_SURE = frozenset({"은", "는", "과", "와"})
_WITH = frozenset({"과", "와"})
_REACH = 60  # from a partner to what it agrees on
_FOREIGN = 4
_SHORT = 2  # 업체 다온과: a name of two syllables, with a particle that verbs do not have
_SIDES = ("노사", "노조", "노동조합", "사측", "경영진")
_LINKING = ("록", "른", "만큼", "따라", "위해", "통해")  # verbs and adverbs before 노사: 않도록 노사가
_REBELS = frozenset({"반군", "민병대"})
_ARMED = ("군", "전선", "당", "운동", "연합", "동맹", "평의회")
_CAPITALS = re.compile(r"[A-Z][A-Z-]{1,7}$")


def find(text: str, words: list[Word], claimed: frozenset[int]) -> list[NameMention]:
    """Return the names of one block that a word beside them tells; ``claimed`` are starts of words read already."""
    found: list[NameMention] = []
    named, led = -1, False  # the last word that is named, and whether the last word tells what this one is
    for n, word in enumerate(words):
        role = _role(word.stem)
        if role is None and not led:
            continue
        if role is not None and role.side and n and named != n - 1 and words[n - 1].start not in claimed:
            mention = _with_sides(text, words[n - 1], word)
            found += [mention] if mention is not None else []
        mention = _told(text, words, n, led=led) if word.start not in claimed else None
        if mention is not None:
            found.append(mention)
            named = n
        led = role is not None and role.tells and not word.particle
    return found


class _Role(Struct, frozen=True, gc=False):
    """What a word can be: a firm's name, a word that tells what stands behind it, a side of industry, rebels."""

    firm: bool
    tells: bool
    side: bool
    rebels: bool


@lru_cache(maxsize=1 << 15)
def _role(stem: str) -> _Role | None:
    """Return what a word can be, once a word; null for most, which are none of it."""
    tells = introduces(stem) is not None or stem in names().trades or countries.is_country(stem)
    role = _Role(_could_be_firm(stem), tells, stem in _SIDES, stem in _REBELS)
    return role if role.firm or role.tells or role.side or role.rebels else None


def _told(text: str, words: list[Word], n: int, *, led: bool) -> NameMention | None:
    """Read a name by its own ending, or by the word before it; ``led``: that word tells what it is."""
    word, role = words[n], _role(words[n].stem)
    mention = _affiliate(text, word) if role is not None and role.firm else None
    if mention is None and led and word.gap == " ":
        mention = _introduced(text, words, n) or _by_trade(text, words, n)
    if mention is None and role is not None and role.rebels and n and word.gap == " " and words[n - 1].bare:
        return _rebels(text, words, n)
    return mention


def _introduced(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 운송업체 누리솔과, 운송업체인 다온은, 반군 나루전선(NFR)과."""
    word, before = words[n], n - 1
    if before and words[before].gap == " " and countries.is_country(words[before].stem):
        before -= 1
    kind = introduces(words[before].stem) if words[before].bare else None
    if kind is None:
        return _from_abroad(text, words, n)
    if words[before].stem in _REBELS and word.particle in _ACTS and word.stem.endswith(_ARMED):
        return mention_of(text, word.start, word.end, "names.introduced", kind)
    called = words[before].stem.endswith("인") or word.gloss is not None
    told = _is_dealt_with(word) or (called and _is_told(word))
    told = told or _acts(word) or _agrees(text, word) or (kind == "organization" and _is_glossed(text, word))
    if not told:
        return None
    return mention_of(text, word.start, word.end, "names.introduced", kind)


# A사, EPS사: Latin letters before 사 are a company's, whether they name it or hide it.
_OPEN, _CLOSE = frozenset("‘'“\""), frozenset("’'”\"")
_UNNAMED = re.compile(r"[A-Z][A-Za-z&]{0,11}[사社]$")


def _affiliate(text: str, word: Word) -> NameMention | None:
    """Read a company that is known by what its name begins with (가온전자 → 가온누리텍), and one left unnamed (A사)."""
    stem = firm_stem(word.stem)
    if stem is not None and _is_quoted(text, word):
        return mention_of(text, word.start, word.end, "names.quoted_firm", "company")
    if stem is not None and _is_firm(stem):
        return mention_of(text, word.start, word.end, "names.affiliate", "company")
    acts = word.particle in _ACTS and is_new_branch(word.stem)
    if acts or _UNNAMED.match(word.stem) or is_branch(word.stem):
        return mention_of(text, word.start, word.end, "names.affiliate", "company")
    return None


def _could_be_firm(stem: str) -> bool:
    """Tell whether a word can be a company by what its name begins or ends with."""
    return firm_stem(stem) is not None or _UNNAMED.match(stem) is not None or is_branch(stem) or is_new_branch(stem)


def _is_quoted(text: str, word: Word) -> bool:
    """Tell whether a word stands alone in quotation marks: ‘누리솔에너지’로부터."""
    return word.bare and text[word.start - 1 : word.start] in _OPEN and text[word.end : word.end + 1] in _CLOSE


def _is_firm(stem: str) -> bool:
    """Tell whether what stands before the ending of a company is known for one, or capitals that stand for nothing."""
    return bodies().known.get(stem) == "company" or (
        stem.isascii() and stem.isalpha() and stem.isupper() and len(stem) > 1 and stem not in bodies().acronyms
    )


def _is_glossed(text: str, word: Word) -> bool:
    """Tell whether an abbreviation stands behind a word: with a noun of kind before it, it is a name of any words."""
    if word.gloss is None or title_of(word.stem) or len(word.stem) <= _SHORT:
        return False
    return _CAPITALS.match(word.gloss.of(text)) is not None


def _agrees(text: str, word: Word) -> bool:
    """Tell whether a word that could be somebody's name is a company's: what it is called is one, and it agrees."""
    if word.particle not in _WITH or len(word.stem) < _SHORT or is_everyday(word.stem) or kind_of(word.stem):
        return False
    return is_korean_name(word.stem) and spoken_of("business").search(text, word.end, word.end + _REACH) is not None


def _is_told(word: Word) -> bool:
    """Tell whether a word is a name because it is said what it is (제조업체인 누르스타가): foreign, no loan word."""
    if len(word.stem) <= _SHORT or not (word.particle in _ACTS or word.gloss) or not sounds_foreign(word.stem):
        return False
    return word.stem not in bodies().loans and not is_everyday(word.stem) and title_of(word.stem) is None


_TAKES = frozenset({"을", "를", "에", "에게", "의", "에서"})


def _from_abroad(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read a very foreign word behind its country, where business is done with it: 누르국 베르크나토프에 배를 판다."""
    word, before = words[n], words[n - 1]
    if not countries.is_country(before.stem) or not before.bare or len(word.stem) < _FOREIGN:
        return None
    if word.particle not in _ACTS | {"에", "의"} or not is_unknown_name(word.stem) or not sounds_foreign(word.stem):
        return None
    if spoken_of("business").search(text, word.end, word.end + _REACH) is None:
        return None
    return mention_of(text, word.start, word.end, "names.abroad", "company")


def _is_dealt_with(word: Word) -> bool:
    """Tell whether a word behind a noun of kind is what is bought or sold, or to whom: 부품 기업 누리솔을 사들였다."""
    if word.particle not in _TAKES or not is_unknown_name(word.stem) or is_korean_name(word.stem):
        return False
    return len(word.stem) > _SHORT or shows(word.stem) or word.gloss is not None


def _acts(word: Word) -> bool:
    if not is_unknown_name(word.stem) or is_korean_name(word.stem):
        return False
    return word.particle in (_ACTS if len(word.stem) > _SHORT or shows(word.stem) else _SURE)


def _with_sides(text: str, word: Word, side: Word) -> NameMention | None:
    """Read 누리솔 노사, 누리솔 노동조합."""
    if not word.bare or side.gap != " ":
        return None
    if len(word.stem) <= _SHORT or is_modifier(word.stem) or word.stem.endswith(_LINKING):
        return None
    if not is_unknown_name(word.stem) or is_korean_name(word.stem):
        return None
    return mention_of(text, word.start, word.end, "names.sides", kind_of_unknown(word.stem))


def _by_trade(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 가수 홍가은이: a Korean name in full behind what the person is."""
    word, before = words[n], words[n - 1]
    if before.stem not in names().trades:
        return None
    korean = len(word.stem) > _SHORT and is_korean_name(word.stem)
    korean = korean and (not is_everyday(word.stem) or word.particle in _ACTS)
    if not korean and not (word.particle in _ACTS and could_name(word) and sounds_foreign(word.stem)):
        return None
    return NameMention(
        text=text[word.start : word.end],
        start=word.start,
        end=word.end,
        rule_id="names.person_by_trade",
        name=word.stem,
        type="person",
        role=before.stem,
    )


def _rebels(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 누르 반군, 페루 반군: whose rebels they are is all the name that they have."""
    word, before = words[n], words[n - 1]
    if not countries.is_country(before.stem) and not could_name(before):
        return None
    return mention_of(text, before.start, word.end, "names.rebels", "organization")


def of_heads(text: str, people: list[NameMention]) -> list[NameMention]:
    """Return the bodies that persons head, where one word between name and office is unknown (홍길동 누리솔 대표)."""
    found = []
    for person in people:
        parts = person.text.split(" ")
        if len(parts) != 3 or parts[0] != person.name or parts[2] not in names().heads:  # noqa: PLR2004 - name, body, office
            continue
        if is_unknown_name(parts[1]):
            start = person.start + len(parts[0]) + 1
            kind = kind_of_unknown(parts[1])
            found.append(mention_of(text, start, start + len(parts[1]), "names.headed", kind))
    return found
