"""Whether one Korean name is a shorter way to say another.

In: two mentions. Out: yes or no. Bodies: the short name ends the long one (등대공사 in 한국등대공사) or is the group
that it begins with. Persons: the surname with an office that the full phrase holds (홍 수석), or the last words of a
foreign name (누르 in 아리 누르).
"""

import re
from functools import lru_cache

from converter.lang.ko.names.country_names import is_country
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import plain
from converter.lang.ko.names.shape import is_korean_name
from converter.lang.ko.names.tables import bodies, names
from converter.lang.ko.names.words import looks_foreign
from converter.model.annotation import NameMention, NameShape

_AND_ALSO = re.compile(r" (?:겸|및) |·")
_ADVISED = ("대통령", "총리", "총통", "주석", "국왕")
_PRESS = ("통신", "신문", "일보", "방송")
_FORMS = frozenset({"파트너스", "해양", "유한공사", "주식회사", "유한회사", "고분유한공사", "주식유한공사"})
_SCHOOL = "대"
_BOTH = 3  # syllables of an abridged school's name (가온과기대)
_LONG = 5  # syllables that two other names begin with, so that one can be the other abridged
_EQUAL_OFFICES = (
    ("대통령", "당선인"),
    ("주석", "국가주석"),
    ("총비서", "국무위원장"),
    ("총비서", "위원장"),
    ("위원장", "국무위원장"),
    ("시장", "서울시장"),
)


def is_short_for(short: NameMention, full: NameMention) -> bool:
    """Tell whether ``short`` can stand for ``full`` in one article."""
    if (short.type == "person") != (full.type == "person"):
        return False
    return _short_person(short, full) if short.type == "person" else _short_body(short, full)


def shape_name(mention: NameMention) -> NameShape:
    """Return how a name looks, by what ``is_short_for`` asks of a fuller one."""
    if mention.type == "person":
        return NameShape(mention.name, mention.name, mention.name, (mention.name,), (mention.name,))
    written, said = _bare(mention.name), _said(mention)
    # A body's name can be another's abridged, which begins as that does.
    begins = said if mention.type == "company" else said[:2]
    return NameShape(written, _spelled(written), _spelled(said), (begins, bodies().canonical.get(said, said)), (said,))


def _said(mention: NameMention) -> str:
    """Return the words of a body's mention that can be short for others."""
    return _bare(mention.name if mention.rule_id == "names.inner_gloss" else mention.text)


def _bare(name: str) -> str:
    return plain(name).replace(" ", "")


def _short_person(short: NameMention, full: NameMention) -> bool:
    if full.short or full.name == short.name:
        return not full.short and full.name == short.name
    if is_korean_name(full.name):
        return full.name.startswith(short.name) and len(short.name) < len(full.name) and _same_office(short, full)
    if len(short.name) == 1 and " " not in full.name:  # a Chinese name: 주 국장 for 주나래
        return full.name.startswith(short.name) and _same_office(short, full)
    parts = full.name.split(" ")
    wanted = short.name.split(" ")
    return parts[-len(wanted) :] == wanted or (wanted == parts[:1] and _same_office(short, full))


def _same_office(short: NameMention, full: NameMention) -> bool:
    """Tell whether the office of the short name is one that the full phrase gives."""
    if short.role is None or full.role is None:
        return short.role is None or full.role is None
    office = short.role.rsplit(" ", 1)[-1]
    held = _offices(full.role)
    return office in held or any(office in pair and any(o in held for o in pair) for pair in _EQUAL_OFFICES)


@lru_cache(maxsize=1 << 10)
def _offices(role: str) -> str:
    """Return the words of a role that are offices held; whose adviser one is, is none (대통령 외교특보)."""
    held = []
    for part in _AND_ALSO.split(role):
        words = [w for w in part.split(" ") if w not in names().role_tails] or [part]
        held.append(words[-1] if words[0].endswith(_ADVISED) and len(words) > 1 else part)
    return " ".join(held)


def _short_body(short: NameMention, full: NameMention) -> bool:
    if short.short:
        parts = full.text.split(" ") if full.text.endswith(bodies().branches) else [full.text]
        return short.type == full.type and not full.short and any(part.endswith(short.name) for part in parts)
    a, b = _said(short), _bare(full.name)
    if short.type == full.type and is_spelled(a, b):
        return True
    if "country" in {short.type, full.type} or len(a) < 2 or len(a) >= len(b):  # noqa: PLR2004 - one syllable is no name
        return False
    if short.country and full.country and short.country != full.country:
        return False
    if short.type != full.type:
        return False
    return _begins(short, a, b) or _ends(a, b) or (_is_abridged(a, b) if short.type != "company" else _lacks_form(a, b))


def _begins(short: NameMention, a: str, b: str) -> bool:
    """Tell whether a group's name begins a company's; ㈜가온 is a company, and no group."""
    if short.type == "organization":
        return b in {f"{a}{end}" for end in _PRESS}
    if short.type != "company" or plain(short.text) != short.text:
        return False
    a = a if b.startswith(a) else bodies().canonical.get(a, a)
    if not b.startswith(a):
        return False
    return a in bodies().known or b == a + "그룹"


def _lacks_form(a: str, b: str) -> bool:
    """Tell whether a company's name is another without its form: 누르물류유한공사, the 조선 of a 조선해양."""
    return b.startswith(a) and b[len(a) :] in _FORMS


def _is_abridged(a: str, b: str) -> bool:
    """Tell whether a name is another with some of its middle left out (가온과기대 for 가온과학기술대학교)."""
    if a.endswith(_SCHOOL) and b.endswith(f"{_SCHOOL}학교"):
        return b == f"{a}학교" or (len(a) > _BOTH and a[:2] == b[:2] and _is_within(a[2:-1], b[2:-3]))
    start = next((k for k, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), len(a))
    enough = start >= _LONG or (start == _LONG - 1 and looks_foreign(a[:start]))
    return enough and len(a) - start > 1 and len(b) - len(a) > 1 and b.endswith(a[start:])


def _is_within(part: str, whole: str) -> bool:
    """Tell whether the syllables stand in a word in the same order."""
    rest = iter(whole)
    return all(syllable in rest for syllable in part)


def _ends(a: str, b: str) -> bool:
    """Tell whether a name ends another as its short form: 가스공사, 누리비스 of a group, not 전자."""
    if not b.endswith(a):
        return False
    before = b.removesuffix(a)
    if a.endswith("당") and is_country(before):  # 다온당 for 가온국 다온당
        return True
    if len(a) > 3 and (before in _SHED or len(a) > 4):  # noqa: PLR2004
        return True
    return len(a) > 2 and before in bodies().groups and not is_everyday(a)  # noqa: PLR2004


# How Korean reads the letters of the alphabet; newsrooms write companies' names either way (큐엑스, QX).
_LETTERS = {
    "A": "에이",
    "B": "비",
    "C": "씨",
    "D": "디",
    "E": "이",
    "F": "에프",
    "G": "지",
    "H": "에이치",
    "I": "아이",
    "J": "제이",
    "K": "케이",
    "L": "엘",
    "M": "엠",
    "N": "엔",
    "O": "오",
    "P": "피",
    "Q": "큐",
    "R": "알",
    "S": "에스",
    "T": "티",
    "U": "유",
    "V": "브이",
    "W": "더블유",
    "X": "엑스",
    "Y": "와이",
    "Z": "제트",
    "&": "앤",
}
_VARIANTS = (
    ("에쓰", "에스"),
    ("시", "씨"),
    ("에치", "에이치"),
    ("에이이치", "에이치"),
    ("앤", ""),
    ("이엔에스", "이에스"),
    ("-", ""),
)


@lru_cache(maxsize=1 << 12)
def _spelled(name: str) -> str:
    said = "".join(_LETTERS.get(c, c) for c in name.upper())
    for variant, plain_form in _VARIANTS:
        said = said.replace(variant, plain_form)
    return said


def is_spelled(short: str, full: str) -> bool:
    """Tell whether the first name is the second with its Latin letters written as they are read."""
    if not any(c.isascii() for c in full) or any(c.isascii() and c.isalpha() for c in short):
        return False
    return _spelled(short) == _spelled(full)


_SHED = frozenset({"한국", "대한", "국립", "중국", "미국", "일본", "국제", "전국"})
