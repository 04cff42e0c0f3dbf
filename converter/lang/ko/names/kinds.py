"""What kind of body a word names by itself, and which words are everyday and so no names.

In: one word without its particle. Out: the kind of body (``가온은행`` a company, ``다온시`` a government), or null.
"""

import re
from functools import lru_cache

from converter.lang.gated import Gated
from converter.lang.ko.hangul import ends_in_siot
from converter.lang.ko.names import countries
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import looks_foreign
from converter.model.vocab import ActorType

_SIGNS = re.compile(r"㈜|\([주재사유]\)")
_FOUNDED = re.compile(r"\([재사]\)")  # a foundation, an association
# Plurals, copulas and quotations are no names, nor are 가 사 and 나 씨 in Latin letters (A사, B씨).
_NO_NAME_ENDS = ("들", "사인", "입니다", "느니", "으면", "더라", "으키", "등")
_ANONYMOUS = re.compile(r"[A-Z](?:사|씨|군|양|모|모씨)?$")
_LATIN_TAIL = Gated(r"(?<=[가-힣])[A-Z&]{2,5}$")  # 사상최대M&A
_LATIN_HEAD = re.compile(r"[A-Za-z&0-9]+")
GLUED = ("제공", "기자", "주장")  # the end of a caption or a byline, with the next line glued to it
_SCHOOL = "대"
_LONG_PLACE = 3
_SHORTEST_WORLD = 4  # 국제기구 is any of them, 국제등대기구 is one


def plain(name: str) -> str:
    """Return a name without the company's sign."""
    return (_SIGNS.sub("", name) if "㈜" in name or "(" in name else name).strip()


@lru_cache(maxsize=1 << 16)
def kind_of(word: str) -> ActorType | None:
    """Tell what kind of body a word names, by itself; null if it names none."""
    table = bodies()
    name = plain(word)
    if name != word and len(name) > 1:
        return table.known.get(name, "organization" if _FOUNDED.search(word) else "company")
    if name[-1:] == "시" and name[:-1] in table.places:
        return "government_body"
    return table.known.get(name) or _by_suffix(name)


def _by_suffix(name: str) -> ActorType | None:
    table = bodies()
    if name[-1:] not in table.suffix_ends:
        return None
    if name in table.words or name in table.everyday or countries.is_country(name) or name.startswith(GLUED):
        return None
    if name.startswith(table.world_starts) and name.endswith(table.world_ends) and len(name) > _SHORTEST_WORLD:
        return "international_organization"
    for size in range(min(table.longest_suffix, len(name) - 1), 0, -1):
        kind = table.suffixes.get(name[-size:])
        if kind is not None:
            return kind if is_own_name(name[:-size], name[-size:]) else None
    return "organization" if name[-1] == _SCHOOL and _is_foreign_name(name[:-1]) else None


def _is_foreign_name(prefix: str) -> bool:
    """Tell whether what stands before 대 looks like a foreign name: 누르대 is a university, 2달러대 a sum."""
    if prefix.endswith("컨") or ends_in_siot(prefix[-1]):  # 희망컨대, 지렛대
        return False
    if len(prefix) >= _LONG_PLACE and prefix in bodies().places:  # 하와이대; 부산시대 is an age
        return True
    return looks_foreign(prefix) and not prefix[0].isdigit() and not is_common(prefix) and not prefix.isascii()


@lru_cache(maxsize=1 << 14)
def is_own_name(prefix: str, suffix: str) -> bool:
    """Tell whether what stands before the ending makes it a name of its own (가온은행, not 시중은행)."""
    table = bodies()
    if prefix.isascii():
        return (prefix not in table.acronyms or suffix == "그룹") and prefix[0].isupper()
    if len(prefix) == 1 or prefix[0].isdigit() or prefix[-1].isdigit():  # 큐캐피탈, not 3개은행
        return prefix in names().foreign and len(suffix) > 2  # noqa: PLR2004
    if suffix in table.institutions:
        return True
    if suffix in table.after_name:
        return prefix in table.known or (looks_foreign(prefix) and not _is_common(prefix))
    if table.suffixes[suffix] == "government_body" and suffix != "위원회":
        return prefix not in table.words
    return prefix not in table.words and not _is_common(prefix)


def _is_common(prefix: str) -> bool:
    """Tell whether the word is made of everyday words alone."""
    common = bodies().everyday
    return prefix in common or any(
        prefix[:cut] in common and prefix[cut:] in common
        for cut in range(1, len(prefix))
        if len(prefix) > 2  # noqa: PLR2004
    )


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Tell whether a word is an everyday noun, loan word or abbreviation, and so no name."""
    table = bodies()
    return (
        word.endswith(_NO_NAME_ENDS)
        or (word[:1].isascii() and _is_common_latin(word))
        or (word[-1:].isupper() and (tail := _LATIN_TAIL.search(word)) is not None and tail[0] in table.acronyms)
        or word in table.words
        or _is_common(word)
        or is_place(word)
        or any(word[cut:] in table.loans for cut in range(2, len(word) - 1))
        or (word[1:] in table.loans and word[:1] in table.prefixes)  # 신모델, but not 바니즈
    )


def _is_common_latin(word: str) -> bool:
    latin = _LATIN_HEAD.match(word)
    if _ANONYMOUS.match(word) is not None:
        return True
    return latin is not None and latin[0] in bodies().acronyms and not looks_foreign(word[latin.end() :])


def is_place(word: str) -> bool:
    """Tell whether a word is a city or a region, alone or with its kind behind it (가온주)."""
    places = bodies().places
    return word in places or (word[-1:] in "주시성현도" and word[:-1] in places)
