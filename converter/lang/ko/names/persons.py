"""Persons in Korean text: a name with an office, in the orders that newsrooms write them.

In: the words of one block. Out: one mention a phrase, from the name to the end of the office. The office is found
first, then the name before it: ``홍길동 가온기구 국장``, ``가온당 홍길동 의원``, ``홍 국장``,
``아리 누르 가온국 총리``, ``누르 총리``.
"""

from msgspec.structs import replace

from converter.lang.ko.names import country_names as countries
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.foreign import fits_role, foreign, in_role
from converter.lang.ko.names.kinds import is_common, kind_of
from converter.lang.ko.names.offices import Phrase, person
from converter.lang.ko.names.shape import PRACTICES, could_be_foreign, is_korean_name, is_modifier, is_where, title_of
from converter.lang.ko.names.sharing import row_of, sharing
from converter.lang.ko.names.tables import names
from converter.lang.ko.names.wider import is_township
from converter.lang.ko.names.words import JOINTS, Word, looks_foreign
from converter.model.annotation import NameMention

_REACH = 9
_COUNTED = frozenset({"두", "세", "네"})  # 두 총장 are no Mr 두
_TWO, _FULL = 2, 3
_ROLE_WORDS = 6
_LONG_OFFICE = 4
# Verbs end so, too: 강화해, 제외한, 변하지.
_VERBAL = frozenset("해한지고기")
_VERBAL_ENDS = frozenset("해한지고기진린인된")
_BEHIND_NAMES = frozenset({" ", "/"})
_FRENCH = frozenset("비디리니티")  # before 에 in French first names (올리비에)
_BREAKS = frozenset({"등", "및", "때", "때문"})
# Who has charge of something, and who serves somebody, has an office behind that word.
_CHARGES = ("담당", "총괄", "전담")
_SERVED = ("대통령", "총리", "당선인", "주석", "왕세자")
_SERVANTS = ("특보", "특사", "보좌관", "비서관", "비서실장", "대변인", "자문위원", "보좌역", "고문", "특별보좌관")
# Who sits in a section of an office, which is called 과 as the particle is.
_DESKS = frozenset({"주무관", "사무관", "서기관", "과장", "팀장", "계장", "담당", "담당자"})
_LIKE_PARTICLES = frozenset("만가나도로이")


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the persons of one block, in order."""
    found: list[NameMention] = []
    ends = names().title_ends
    for n, word in enumerate(words):
        if word.stem[-1:] not in ends:
            continue
        mention = _glued(text, words, n) if word.stem.endswith("씨") else None
        office = title_of(word.stem)
        if office is not None and (row := row_of(text, words, n, office)):
            found = [*(one for one in found if one.end <= row[0].start), *row]
        elif mention is None and office is not None:
            mention = _read(Phrase(text, words, n, _run(text, words, n), office))
        if mention is not None and found and _goes_on(found[-1], mention):
            found.pop()
        if mention is not None and not (found and mention.start < found[-1].end):
            found += [*sharing(words, mention), mention]
    return found


def _goes_on(before: NameMention, mention: NameMention) -> bool:
    """Tell whether a phrase only reads one office further (홍길동 외교담당 [장관], 홍길동 대통령 안보 [특보])."""
    if mention.start != before.start or before.role is None:
        return False
    between = mention.text[len(before.text) :]
    return before.role.endswith(_CHARGES) or (before.role.endswith(_SERVED) and between.endswith(_SERVANTS))


def _glued(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 홍길동씨, 크리스틴 서씨."""
    word, first = words[n], words[n]
    name = word.stem.removesuffix("씨")
    if not is_korean_name(name):
        before = words[n - 1] if n and word.gap == " " and words[n - 1].bare else None
        if name not in names().surnames or before is None or not _goes_before(before) or is_where(before):
            return None
        first = before
    return NameMention(
        text=text[first.start : word.end],
        start=first.start,
        end=word.end,
        rule_id="names.person_ssi",
        name=text[first.start : word.end - 1],
        type="person",
    )


def _read(phrase: Phrase) -> NameMention | None:
    if not phrase.run or phrase.run[-1].whole in _COUNTED:
        return None
    if phrase.head.stem == "시장":  # a mayor or a market: only right behind a name
        return _name_last(phrase) or _surname(phrase)
    if phrase.run[-1].whole in names().ambiguous_surnames:  # 홍길동 당 부장
        return _name_last(phrase) or _name_first(phrase) or _surname(phrase) or foreign(phrase)
    return _name_last(phrase) or _surname(phrase) or _name_first(phrase) or foreign(phrase)


def _run(text: str, words: list[Word], n: int) -> list[Word]:
    """Return the words before an office that can belong to its phrase."""
    run: list[Word] = []
    for k in range(n - 1, max(n - _REACH, 0) - 1, -1):
        word = words[k]
        if not _adjoins(word, words[k + 1]) or word.whole in _BREAKS:
            break
        if word.particle and not (_only_looks_marked(word, words[k + 1]) or _ends_foreign(words, k)):
            break
        run.append(_unglued(text, word))
        if run[-1] is not word:
            break
    return run[::-1]


def _adjoins(word: Word, following: Word) -> bool:
    """Tell whether two words can stand in one phrase; a broadcaster's label has a slash: [홍길동/가온기구 국장]."""
    return following.gap in JOINTS or (following.gap == "/" and word.gap.endswith("["))


def _only_looks_marked(word: Word, following: Word) -> bool:
    """Tell whether a word that ends like a particle is a name as a whole (김가은, 스트라가)."""
    stem = word.stem
    if word.whole.endswith("학과"):
        return True
    if word.particle == "과" and following.stem in _DESKS and len(stem) > _TWO:  # 가온시 수소정책과 주무관
        return True
    if kind_of(stem) or countries.is_country(stem) or title_of(stem) or is_common(stem) or is_everyday(stem):
        return kind_of(word.whole) is not None
    if len(word.whole) == _FULL and is_korean_name(word.whole):
        return True
    if is_korean_name(stem):
        return False
    return word.whole in names().name_links or (word.particle in _LIKE_PARTICLES and looks_foreign(word.whole))


def _ends_foreign(words: list[Word], n: int) -> bool:
    """Tell whether a word that ends like a particle belongs to a foreign name (빈 살만 왕세자, 자비에 누르 총리)."""
    word, following = words[n], words[n + 1]
    if word.particle == "에":
        known = looks_foreign(word.stem) and word.stem[-1] not in _FRENCH
        return (
            not (known or is_everyday(word.stem) or is_where(word))
            and looks_foreign(following.whole)
            and not is_where(following)
        )
    before = words[n - 1] if n and word.gap == " " and words[n - 1].bare else None
    if before is None or word.particle not in _LIKE_PARTICLES or not (is_where(following) or title_of(following.stem)):
        return False
    return before.whole in names().name_links or (looks_foreign(before.whole) and not is_where(before))


def _unglued(text: str, word: Word) -> Word:
    """Cut off what is glued to a name, where the Chinese characters behind it say how long the name is."""
    gloss = word.gloss.of(text) if word.gloss else ""
    size = len(gloss)
    if not 1 < size < len(word.stem) - 1 or not all("一" <= c <= "鿿" for c in gloss):
        return word
    name = word.stem[-size:]
    return replace(word, start=word.end - size, stem=name, whole=name) if is_korean_name(name) else word


def _full_name(word: Word) -> bool:
    return is_korean_name(word.whole)


def _name_last(phrase: Phrase) -> NameMention | None:
    """Read 가온당 홍길동 의원, 영업본부장 홍길동 부사장, 홍길동 장관."""
    *before, name = phrase.run
    if before and (before[-1].whole in PRACTICES or (is_township(name.stem) and _full_name(before[-1]))):
        return None  # 홍길동 다온면 이장협의회장
    placed = bool(before) and (kind_of(before[-1].stem) is not None or countries.is_country(before[-1].stem))
    if not _full_name(name) or phrase.head.gap not in _BEHIND_NAMES:
        return None
    if len(name.whole) == _TWO and not placed and not _is_surely_two(name.whole, phrase.head):
        return None
    return person(phrase, [name], before) if placed or _trusted(name, phrase.head) else None


def _is_surely_two(name: str, office: Word) -> bool:
    """Tell whether a word of two syllables is a name without a body before it, by the length of the office."""
    if len(office.stem) < _LONG_OFFICE or office.stem in names().weak_titles or name[0] not in names().common_surnames:
        return False
    return not is_everyday(name) and name not in names().leading


def _trusted(name: Word, office: Word) -> bool:
    """Tell whether a word is a name where another word could stand, too (조치가 시장, 강화해 대표)."""
    if name.particle and office.stem == "시장":
        return False
    doubtful = bool(name.particle) or name.whole[-1] in _VERBAL or office.stem == "시장"
    return not doubtful or name.whole[0] in names().common_surnames


def _surname(phrase: Phrase) -> NameMention | None:
    """Read 홍 장관, 홍 전 장관: the surname and a bare office."""
    run, head = phrase.run, phrase.head
    after_former = len(run) > 1 and run[-1].whole in names().former and run[-1].gap == " "
    name = run[-2] if after_former else run[-1]
    if name.whole not in names().surnames or head.gap != " " or head.stem != phrase.office:
        return None
    return NameMention(
        text=phrase.text[name.start : head.end],
        start=name.start,
        end=head.end,
        rule_id="names.surname_and_office",
        name=name.whole,
        type="person",
        role=phrase.office,
        short=True,
    )


def _name_first(phrase: Phrase) -> NameMention | None:
    """Read 홍길동 가온기구 정책국장: the name, then where and what."""
    run = phrase.run
    for k, name in enumerate(run[:-1]):
        if not _full_name(name) or (k and _goes_before(run[k - 1])):
            continue
        if run[k + 1].gap in _BEHIND_NAMES and _leads(name, run[k + 1 :]):
            return person(phrase, [name], run[k + 1 :])
    return None


def _leads(name: Word, role: list[Word]) -> bool:
    """Tell whether the words between a Korean name and an office are what stands there."""
    if len(role) > _ROLE_WORDS or name.whole[-1] in {"해", "한"}:
        return False
    if (name.particle or len(name.whole) == _TWO) and not is_where(role[0]):
        return False
    if name.particle and name.particle not in {"은", "이", "도", "나"}:
        return False
    if len(name.whole) == _TWO:
        return not is_everyday(name.whole) and all(map(in_role, role))
    return _leads_anywhere(name, role) or fits_role(role)


def _leads_anywhere(name: Word, role: list[Word]) -> bool:
    """Tell whether a name is so surely one that words of any kind may follow (홍길동 누르 코리아 대표)."""
    if len(name.whole) != _FULL or looks_foreign(name.whole):
        return False
    if len(role) == 1:
        return True
    if name.whole[0] not in names().common_surnames or name.whole[-1] in _VERBAL_ENDS:
        return False
    return not is_everyday(name.whole)


def _goes_before(word: Word) -> bool:
    """Tell whether a word is the first part of a foreign name."""
    return looks_foreign(word.whole) and could_be_foreign(word) and not is_modifier(word.whole)
