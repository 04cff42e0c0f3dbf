"""How far before its last word the name of a body begins.

In: the words of a block and the one that ends a body's name. Out: where the name starts. A hospital belongs to its
university (가온대 누리병원), a club to its township and that to its county (가온군 다온면 이장협의회), and two fields
that a point joins stand in one name (한국가온·누리산업협회).
"""

from converter.lang.ko.names.kinds import is_township, kind_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import TIES, Word

_SCHOOLS = ("대", "대학교", "과기원")
_OF_SCHOOLS = (
    *("병원", "의료원", "산학협력단", "기술지주", "연구소", "연구원", "사업단", "지원단", "도서관", "박물관", "미술관"),
    *("지원센터", "발전기금", "총동문회", "교육원", "총학생회", "노동조합", "노조"),
)
_OF_TOWNSHIPS = (
    "협의회",
    "자치회",
    "부녀회",
    "노인회",
    "청년회",
    "체육회",
    "센터",
    "협의체",
    "향우회",
    "위원회",
    "농협",
    "학교",
)
_SEATS = frozenset("시군구")
# So begin the names of bodies that speak for a trade or a region.
_FOR_ALL = ("한국", "대한", "전국", "국제", "세계", "아시아", "국립", "재단법인", "사단법인")
_FIELDS = 4  # that points join


def belongs_to(body: str, before: str) -> bool:
    """Tell whether the word before a body's last word is the body that it belongs to."""
    if is_township(before):
        return kind_of(before) is None and body.endswith(_OF_TOWNSHIPS)
    return body.endswith(_OF_SCHOOLS) and before.endswith(_SCHOOLS) and kind_of(before) == "organization"


def start_of_place(words: list[Word], n: int) -> int:
    """Return where a name starts that begins at a word or, if that is a township, at the county before it."""
    before = words[n - 1] if n and words[n].gap == " " and words[n - 1].bare and not words[n - 1].gloss else None
    if not is_township(words[n].stem) or before is None or before.stem[-1] not in _SEATS:
        return words[n].start
    return before.start if bodies().known.get(before.stem) == "government_body" else words[n].start


def start_of_joined(words: list[Word], n: int) -> int:
    """Return where a name starts whose last field is the given word (한국가온·누리산업협회), else where that does."""
    if words[n].gap not in TIES:
        return words[n].start
    for k in range(n - 1, max(n - _FIELDS, 0) - 1, -1):
        word = words[k]
        if word.particle or word.gloss or kind_of(word.stem) is not None:
            break
        if word.stem.startswith(_FOR_ALL) and word.stem not in _FOR_ALL:
            return word.start
        if word.gap not in TIES:
            break
    return words[n].start
