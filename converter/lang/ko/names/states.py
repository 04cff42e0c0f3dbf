"""Bodies of state whose name takes several words, or shares its country with the one before it.

In: the words of one block. Out: mentions that hold those words whole, over what the single words would say: the forces
and banks of a crown (가온국 왕실 해군), an embassy with where it is (주한 가온국대사관), the second body of one country
(가온국 가스공사·화학공사), the government of a province (누르카주 정부),
a unit of a force (육군 물길사단) and a body of a university (누르대 산학협력단).
"""

from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.bodies import institution, mention_of
from converter.lang.ko.names.kinds import kind_of
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.unknown import is_unknown_name
from converter.lang.ko.names.words import ROW, TIES, Word, looks_foreign
from converter.model.annotation import NameMention

_REGIONS = frozenset("주성현시도")
_SHORTEST_REGION = 2
_FIELD = 4  # syllables of 국방생산부; shorter ones are too often parts of something, unless their field is known
_OFFICES = frozenset("청부처")
_LANDS = frozenset("미중일러영")  # before forces these are countries: 미 해군
_DEALS = frozenset({"과", "와", "과의", "와의", "은", "는", "이", "가", "으로부터", "로부터", "에", "에게", "측은"})
# Units of a force: 해군 3함대, 육군 물길사단.
_UNITS = (
    *("사단", "군단", "여단", "연대", "대대", "함대", "비행단", "전단", "사령부", "군수사", "작전사", "교육사", "본부"),
    *("학교", "훈련소", "보급창", "정비창"),
)
# Bodies of a university that agree for themselves.
_OF_SCHOOLS = (
    *("산학협력단", "대학원", "간호대학", "의과대학", "공과대학", "경영대학", "문화원", "연구원", "연구소", "교육원"),
    *("창업지원단", "사업단", "로스쿨", "학과", "학부", "박물관", "도서관"),
)
_PARTS = 3  # a country, what its body belongs to, the body


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the bodies of state of one block that take several words."""
    found = []
    known = bodies()
    for n, (before, word) in enumerate(pairwise(words), 1):
        if before.particle:
            continue
        if word.stem in known.regional and word.gap == " " and _is_region(before.stem):
            found.append(mention_of(text, before.start, word.end, "names.region", "government_body"))
        elif word.stem in known.districts and _is_metropolis(before.stem) and _acts(words, n):
            found.append(mention_of(text, before.start, word.end, "names.district", "government_body"))
        elif word.stem.endswith(_UNITS) and word.gap == " " and before.stem in known.forces and _deals(words, n):
            first = words[n - 2] if n > 1 and before.gap == " " and _is_land(words[n - 2]) else before
            found.append(mention_of(text, first.start, word.end, "names.unit", "government_body"))
        elif word.gap == " " and word.stem.endswith(_OF_SCHOOLS) and _is_school(before.stem):
            found.append(mention_of(text, before.start, word.end, "names.of_school", "organization"))
        elif word.gap == " " and _is_of_state(before, word):
            found.append(_of_state(text, before, word))
        elif word.gap in TIES or word.stem[-1] in _last_of_posts() or before.stem in known.state_ranks:
            mention = _of_crown(text, words, n) if word.gap == " " else _sharing(text, words, n)
            mention = mention or _post(text, words, n)
            found += [mention] if mention is not None else []
    return found


@cache
def _last_of_posts() -> frozenset[str]:
    return frozenset(post[-1] for post in bodies().posts)


def _is_of_state(before: Word, word: Word) -> bool:
    """Tell whether a word is an office or a force of the country before it (누르국 물길보장청과, 누르국 해군에)."""
    stem = word.stem
    if word.particle not in _DEALS or not (countries.is_country(before.stem) or before.stem in _LANDS):
        return False
    if stem in bodies().forces:
        return True
    office = stem[-1] in _OFFICES and len(stem) > _SHORTEST_REGION and before.stem not in _LANDS
    if not office or stem.endswith(bodies().no_offices):
        return False
    # A ministry has its field for a name (물길보장부); what is everyday in 청 and 처 is none (공급처).
    return is_unknown_name(stem) or (stem[-1] == "부" and (len(stem) > _FIELD or stem in bodies().suffixes))


def _deals(words: list[Word], n: int) -> bool:
    """Tell whether a word stands for who deals: with a particle of its own, or in a row."""
    return words[n].particle in _DEALS or (n + 1 < len(words) and words[n].bare and words[n + 1].gap in ROW)


def _is_school(stem: str) -> bool:
    return stem.endswith(("대", "대학교")) and kind_of(stem) == "organization"


def _is_land(word: Word) -> bool:
    return word.bare and (countries.is_country(word.stem) or word.stem in _LANDS)


def _of_state(text: str, before: Word, word: Word) -> NameMention:
    mention = mention_of(text, before.start, word.end, "names.state_office", "government_body")
    return replace(mention, country=countries.codes().get(before.stem) or countries.table().syllables.get(before.stem))


def _is_region(stem: str) -> bool:
    """Tell whether a word is a foreign province or city by its ending (누르카주, 다르온성)."""
    return stem[-1] in _REGIONS and len(stem) > _SHORTEST_REGION and looks_foreign(stem[:-1])


def _acts(words: list[Word], n: int) -> bool:
    """Tell whether a district stands for its government, not before a building in it (부산 중구 다온빌딩)."""
    if words[n].gap != " " or n + 1 == len(words) or words[n].particle in {"에", "에서", "의"}:
        return False
    return not words[n].bare or words[n + 1].gap != " " or words[n + 1].whole.startswith("등")


def _is_metropolis(stem: str) -> bool:
    """Tell whether a word is a city that has districts of its own (부산, 부산시, 부산광역시)."""
    return stem.removesuffix("시").removesuffix("광역").removesuffix("특별") in bodies().metropoles


def _of_crown(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 가온국 왕실 해군, 가온국 국영 철도."""
    if n + 1 < _PARTS or words[n - 1].stem not in bodies().state_ranks or words[n - 1].gap != " ":
        return None
    land, body = words[n - 2], words[n].stem
    kind = "government_body" if body in bodies().state_heads else institution(body) or kind_of(body)
    if kind is None or not land.bare or not countries.is_country(land.stem):
        return None
    return mention_of(text, land.start, words[n].end, "names.state_body", kind)


def _sharing(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read the second body in 가온국 가스공사·화학공사, with the country of the first."""
    word = words[n]
    if word.gap not in TIES or n + 1 < _PARTS or not countries.is_country(words[n - 2].stem):
        return None
    kind = institution(word.stem)
    if kind is None or institution(words[n - 1].stem) is None or not words[n - 2].bare or words[n - 1].gap != " ":
        return None
    land = words[n - 2].stem
    mention = mention_of(text, word.start, word.end, "names.shared_country", kind)
    return replace(mention, name=f"{land} {word.stem}", country=countries.codes()[land])


def _post(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 주한 가온국대사관."""
    where, word = words[n - 1].stem, words[n]
    if word.gap != " " or not word.stem.endswith(bodies().posts) or where[0] != "주" or kind_of(word.stem) is None:
        return None
    if where[1:] not in countries.table().syllables and not countries.is_country(where[1:]):
        return None
    return mention_of(text, words[n - 1].start, word.end, "names.state_body", "government_body")
