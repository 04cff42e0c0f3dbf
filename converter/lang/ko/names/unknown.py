"""What a word that no table knows looks like: a possible name, or a common noun.

In: one word without its particle. Out: whether it can name a body, whether it shows so by itself, and what kind of body
its ending tells. What the words around it say is the affair of ``argument`` and ``beside``.
"""

import re
from functools import cache, lru_cache

from converter.lang.ko.hangul import holds_past
from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import firm_stem, is_everyday, table
from converter.lang.ko.names.kinds import GLUED, is_common, is_place, kind_of
from converter.lang.ko.names.shape import is_korean_name, title_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import looks_foreign
from converter.model.vocab import ActorType

_LETTERS = re.compile(r"[가-힣A-Za-z&+-][가-힣A-Za-z0-9&.+-]+$")
_NUMBERED = re.compile(r"[A-Za-z&+.-]*\d")
# Verbs that a particle seems to follow (늘리는), plurals, adjectives and words with two particles: never a name.
_NEVER = (
    "하",
    "되",
    "시키",
    "들이",
    "겠",
    "겠다",
    "했다",
    "한다",
    "된다",
    "했",
    "였",
    "으려",
    "들",
    "적",
    "지사",
    "따르",
    "치르",
    "깨트리",
    "보이",
    "키우",
    "하기",
    "되기",
    "이기",
    "라고",
    "라서",
    "해서",
    "로서",
    "부터",
    "보다",
    "이라",
    "서라",
    "치러지",
    "버려지",
    "아니",
    "스럽다",
    "롭다",
    "습니다",
    "측",
    "주고",
    "협약",
    "협정",
    "조약",
    "의정서",
    "계약",
    "합의",
    "선언",
)
# So end verbs and, now and then, a foreign name.
_VERBAL = ("다", "지", "리", "있", "없", "으", "어지", "않", "려", "면", "르", "기", "우")
_CLUBS = ("회", "단", "원", "소", "학교", "센터", "군", "전선", "당", "대")
_TOWNS = ("시", "군")
_TOWN = 3
_LOOKS = 3  # syllables from which a foreign look counts


@lru_cache(maxsize=1 << 14)
def is_unknown_name(stem: str) -> bool:
    """Tell whether a word can be the name of a body that no table knows."""
    if not _LETTERS.match(stem) or (firm_stem(stem) is None and (_inflected(stem) or _ordinary(stem))):
        return False
    if kind_of(stem) is not None or _NUMBERED.match(stem):
        return False
    return not (_is_person(stem) or _holds_another(stem))


def _is_person(stem: str) -> bool:
    """Tell whether a word is likely a Korean person: with a surname that many bear, or one before an everyday word."""
    if stem[0] in names().surnames and stem[1:] in table().whole:
        return True
    return is_korean_name(stem) and (stem[0] in names().common_surnames or len(stem) < _LOOKS)


def _inflected(stem: str) -> bool:
    return stem.endswith(_NEVER) or holds_past(stem) or (stem.endswith(_VERBAL) and not looks_foreign(stem))


def _ordinary(stem: str) -> bool:
    """Tell whether a word is one of the language, not a name: everyday, an office, somebody of a country."""
    of_country = countries.is_country(stem[:-1]) or countries.is_country(stem[:-2]) or countries.is_joined(stem)
    return of_country or is_everyday(stem) or is_common(stem) or title_of(stem) is not None


def _holds_another(stem: str) -> bool:
    """Tell whether a word ends in a body, an office or a thing at a place, with something glued to it (제공한전)."""
    if stem.startswith(GLUED) or any(stem[cut:] in bodies().known for cut in range(1, len(stem) - 1)):
        return True
    if stem[-1] in names().title_ends and stem.endswith(_offices()):
        return True
    return any(is_everyday(stem[cut:]) and _is_seat(stem[:cut]) for cut in (2, 3) if len(stem) - cut > 1)


@cache
def _offices() -> tuple[str, ...]:
    """Return the offices of more than one syllable."""
    return tuple(title for title in names().titles if len(title) > 1)


def _is_seat(word: str) -> bool:
    known = bodies().known
    return f"{word}시" in known or f"{word}군" in known or is_place(word)


@lru_cache(maxsize=1 << 14)
def shows(stem: str) -> bool:
    """Tell whether a word shows by itself that it is a name: it ends as companies do, or looks foreign."""
    return firm_stem(stem) is not None or (looks_foreign(stem) and len(stem) >= _LOOKS) or stem[0].isupper()


def kind_of_unknown(stem: str) -> ActorType:
    """Return what kind of body a name is by its ending: a town, an organisation or, without a sign, a company."""
    if firm_stem(stem) is not None:
        return "company"
    if stem.endswith(_TOWNS) and len(stem) <= _TOWN:  # 누솔군, but 나루해방군
        return "government_body"
    return "organization" if stem.endswith(_CLUBS) else "company"
