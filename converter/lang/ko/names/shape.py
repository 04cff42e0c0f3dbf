"""What the words of a person's phrase look like: an office, a Korean name, a part of a foreign one, a place.

In: one word. Out: yes or no, or the office. Every answer is about the word alone and is kept, so that each word is
looked at once; what the words mean together is the affair of ``persons``.
"""

import re
from functools import lru_cache

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.kinds import is_common, is_place, kind_of
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import Word, looks_foreign

_LATIN_OR_DIGIT = re.compile(r"[0-9A-Za-z]")
_NAME_SIZES = (2, 3, 4)
_LONGEST = 12
# Given names do not end in these; everyday words do (정상회, 고위급).
_BAD_LAST = frozenset("읍다회급팀업법적측청력품액량들씩당처론간별계부")
# Offices that are one only as a word of their own: 부상 and 공사 end too many other words.
_ALONE = frozenset(
    {
        "선수",
        "작가",
        "배우",
        "가수",
        "의사",
        "부상",
        "지사",
        "공사",
        "소장",
        "공주",
        "신부",
        "여사",
        "옹",
        "황제",
    }
)
# These only end like an office.
_NO_OFFICES = frozenset({"주차장", "운영사", "경영사", "수영사"})
# What stands before the names of practices, which look like persons'.
PRACTICES = frozenset({"법무법인", "회계법인", "노무법인", "세무법인", "로펌", "법률사무소"})
_LEAD_ENDS = (
    *("엔", "면서", "르면", "중인", "에게", "에서", "대표인", "장인", "근인"),
    *("빠인", "누나인", "동생인", "아들인", "장남인", "차남인", "사위인", "남편인", "아내인"),
    *("아서", "어서", "해서", "라도", "받아", "려고", "이라고", "다고", "냐고", "자고", "라며", "다며"),
)
_HEADED = frozenset("청원소회관행처")  # bodies whose heads are called by adding 장
_SHORT_BODY = 2
_MODIFIER_ENDS = frozenset("엔온린인한된할던게히고며면서려적는은을를의들등중후전간상장")


@lru_cache(maxsize=1 << 15)
def title_of(word: str) -> str | None:
    """Return the office that a word is or ends in; null if it is none."""
    table = names()
    if not word or word[-1] not in table.title_ends or word in _NO_OFFICES:
        return None
    for size in range(min(table.longest_title, len(word)), 0, -1):
        title = word[-size:]
        if title in table.titles:
            return title if _office_stands(word[:-size], title) and (size == len(word) or not kind_of(word)) else None
    return None


# Heads of a city, a county, a district and a province, with what stands before the end of their body's name.
_SEATS = {"시장": "시", "군수": "군", "구청장": "구", "도지사": "도", "지사": "도"}


@lru_cache(maxsize=1 << 12)
def seat_of(before: str, title: str) -> str | None:
    """Return the body that the head of a city or a province stands for (가온시 for 가온시장), in the words given."""
    end = _SEATS.get(title)
    seat = f"{before}{end}"
    return seat if end and before and (seat in bodies().known or seat in bodies().canonical) else None


@lru_cache(maxsize=1 << 12)
def headed_by(office: str) -> str | None:
    """Return the body whose name an office holds whole (다온평화연구소 in 다온평화연구소장)."""
    body = office[:-1]
    heads = office[-1:] == "장" and len(body) > _SHORT_BODY and body[-1] in _HEADED
    return body if heads and kind_of(body) is not None else None


def _office_stands(before: str, title: str) -> bool:
    if not before or before.removeprefix("제").isdigit():
        return True
    if title == "시장":
        return seat_of(before, title) is not None or before in {"부", "특별"}
    if title == "지사":
        return seat_of(before, title) is not None
    if len(title) == 1:
        return False
    return title not in _ALONE


@lru_cache(maxsize=1 << 15)
def is_korean_name(word: str) -> bool:
    """Tell whether a word can be a Korean name in full: a surname and one to three syllables that names have."""
    table = names()
    if len(word) not in _NAME_SIZES or word[-1] in _BAD_LAST or _is_known_word(word):
        return False
    size = 2 if word[:2] in table.surnames else 1
    if word[:size] not in table.surnames or len(word) == size or len(word) - size > 2:  # noqa: PLR2004 - given names
        return False
    return all(c in table.given for c in word[size:])


def _is_known_word(word: str) -> bool:
    """Tell whether a word is anything else that the tables know."""
    table = names()
    return bool(
        word in table.not_names
        or word in table.former
        or kind_of(word)
        or is_common(word)
        or title_of(word)
        or countries.is_country(word)
        or countries.is_joined(word)
    )


@lru_cache(maxsize=1 << 15)
def _places(stem: str) -> bool:
    if stem in names().plain_foreign:  # 산티아고 is a city and a first name
        return False
    if kind_of(stem) or is_place(stem) or countries.is_country(stem) or stem.isascii() or stem == "공화국":
        return True
    if stem in countries.table().single.safe:  # 미 국무부
        return True
    return stem[0] == "주" and (countries.is_country(stem[1:]) or stem[1:] in bodies().known)  # 주가온국 대사


def is_where(word: Word) -> bool:
    """Tell whether a word says where a person is from or was: a body, a country, 주 with a country, 전."""
    return word.firm or word.whole in names().former or word.whole in PRACTICES or _places(word.stem)


def is_modifier(word: str) -> bool:
    """Tell whether a word before a name only leads up to it (측근인, 때, 대한)."""
    if word in names().plain_foreign:
        return False
    if word.endswith(_LEAD_ENDS) or (word[-1] == "인" and is_common(word[:-1])):
        return True
    if looks_foreign(word):
        return False
    return word[-1] in _MODIFIER_ENDS if len(word) > 1 else word not in names().short_names


def could_be_foreign(word: Word) -> bool:
    """Tell whether a word can be part of a foreign name at all."""
    whole = word.whole
    if whole in names().leading or whole in bodies().loans or title_of(word.stem):
        return False
    if is_common(whole) and whole not in names().plain_foreign:
        return False
    if whole.endswith("세") and whole[:-1].isdigit():
        return True
    return not _LATIN_OR_DIGIT.search(whole) and len(whole) <= _LONGEST and not _ends_a_body(whole)


@lru_cache(maxsize=1 << 14)
def _ends_a_body(word: str) -> bool:
    """Tell whether a word ends as bodies do (가스공사), and so is no part of a name."""
    return any(word[cut:] in bodies().suffixes for cut in range(len(word) - 1))
