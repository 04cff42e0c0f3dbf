"""Persons in Korean text: a name with an office, in the orders that newsrooms write them.

In: the words of one block. Out: one mention a phrase, from the name to the end of the office. The office is found
first, then the name before it: ``홍길동 가온기구 국장``, ``가온당 홍길동 의원``, ``홍 국장``, ``아리 누르 가온국 총리``, ``누르 총리``.
"""

from dataclasses import replace
from functools import lru_cache

from converter.lang.ko import countries
from converter.lang.ko.names_bodies import is_common, is_place, kind_of
from converter.lang.ko.names_tables import bodies, names
from converter.lang.ko.names_words import JOINTS, Word, looks_foreign
from converter.model.annotation import NameMention

_REACH = 9
_NAME_SIZES = (2, 3, 4)
_FULL = 3
_LONGEST = 12
_ROLE_WORDS = 6
_VERBAL = frozenset("해한지고기")
# Given names do not end in these; everyday words do (정상회, 고위급).
_BAD_LAST = frozenset("다회급팀업법적측청력품액량들씩당처론간별계")


@lru_cache(maxsize=1 << 15)
def title_of(word: str) -> str | None:
    """Return the office that a word is or ends in; null if it is none."""
    table = names()
    if not word or word[-1] not in table.title_ends:
        return None
    for size in range(min(table.longest_title, len(word)), 0, -1):
        title = word[-size:]
        if title in table.titles:
            return title if _office_stands(word[:-size], title) and (size == len(word) or not kind_of(word)) else None
    return None


def _office_stands(before: str, title: str) -> bool:
    if not before or before.removeprefix("제").isdigit():
        return True
    if title == "시장":
        return f"{before}시" in bodies().known or before in {"부", "특별"}
    if len(title) == 1:
        return False
    return title not in {"선수", "작가", "배우", "가수", "의사", "부상", "지사", "공사", "소장", "공주", "신부", "여사", "옹", "황제"}


@lru_cache(maxsize=1 << 15)
def is_korean_name(word: str) -> bool:
    """Tell whether a word can be a Korean name in full: a surname and one to three syllables that names have."""
    table = names()
    if len(word) not in _NAME_SIZES or word in table.not_names or word in table.former or countries.is_country(word) or kind_of(word) or is_common(word):
        return False
    if title_of(word) or word[-1] in _BAD_LAST or countries.is_joined(word):
        return False
    size = 2 if word[:2] in table.surnames else 1
    if word[:size] not in table.surnames or len(word) == size or len(word) - size > 2:  # noqa: PLR2004 - given names
        return False
    return all(c in table.given for c in word[size:])


def find(text: str, words: list[Word]) -> list[NameMention]:
    """Return the persons of one block, in order."""
    found: list[NameMention] = []
    for n, word in enumerate(words):
        mention = _glued(text, word) if word.stem.endswith("씨") else None
        office = title_of(word.stem)
        if mention is None and office is not None:
            mention = _phrase(text, words, n, office)
        if mention is not None and not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


def _glued(text: str, word: Word) -> NameMention | None:
    """Read 홍길동씨."""
    name = word.stem.removesuffix("씨")
    if not is_korean_name(name):
        return None
    return NameMention(text=text[word.start:word.end], start=word.start, end=word.end, rule_id="names.person_ssi",
                       name=name, type="person")


_BREAKS = frozenset({"등", "및", "때", "때문"})


def _run(text: str, words: list[Word], n: int) -> list[Word]:
    """Return the words before an office that can belong to its phrase."""
    run: list[Word] = []
    for k in range(n - 1, max(n - _REACH, 0) - 1, -1):
        word = words[k]
        if words[k + 1].gap not in JOINTS or word.whole in _BREAKS:
            break
        if word.particle and not _only_looks_marked(word):
            break
        run.append(_unglued(text, word))
        if run[-1] is not word:
            break
    return run[::-1]


def _only_looks_marked(word: Word) -> bool:
    """Tell whether a word that ends like a particle is a name as a whole (빈 살만, 김가은)."""
    if kind_of(word.stem) or countries.is_country(word.stem) or title_of(word.stem) or is_common(word.stem):
        return kind_of(word.whole) is not None
    if len(word.whole) == _FULL and is_korean_name(word.whole):
        return True
    return len(word.particle) == 1 and word.particle in "만가나도로이" and looks_foreign(word.whole) or (
        word.whole in names().name_links or word.whole == "살만"
    )


def _phrase(text: str, words: list[Word], n: int, office: str) -> NameMention | None:
    run = _run(text, words, n)
    if not run:
        return None
    if words[n].stem == "시장":
        return _name_last(text, run, words, n) or _surname(text, run, words, n, office)
    return (_name_last(text, run, words, n) or _surname(text, run, words, n, office)
            or _name_first(text, run, words, n, office) or _foreign(text, run, words, n, office))


def _unglued(text: str, word: Word) -> Word:
    """Cut off what is glued to a name, where the Chinese characters behind it say how long the name is."""
    gloss = word.gloss.of(text) if word.gloss else ""
    size = len(gloss)
    if not 1 < size < len(word.stem) - 1 or not all("一" <= c <= "鿿" for c in gloss) or not is_korean_name(word.stem[-size:]):
        return word
    name = word.stem[-size:]
    return replace(word, start=word.end - size, stem=name, whole=name + word.particle)


def _full_name(word: Word) -> bool:
    return is_korean_name(word.whole if word.particle else word.stem)


def _name_last(text: str, run: list[Word], words: list[Word], n: int) -> NameMention | None:
    """Read 가온당 홍길동 의원, 영업본부장 홍길동 부사장, 홍길동 장관."""
    last = run[-1]
    if not _full_name(last) or (len(last.whole) == 2 and not _placed(run)):  # noqa: PLR2004 - two syllables
        return None
    if words[n].gap != " " or not _trusted(last, words[n], placed=_placed(run)):
        return None
    return _person(text, [last], run[:-1], words, n)


def _trusted(name: Word, office: Word, *, placed: bool) -> bool:
    """Tell whether a word is a name where an everyday word or a verb could stand as well (조치가 시장, 강화해 대표)."""
    doubtful = bool(name.particle) or name.whole[-1] in _VERBAL or office.stem == "시장"
    return not doubtful or placed or name.whole[0] in names().common_surnames


def _placed(run: list[Word]) -> bool:
    """Tell whether a body or a country stands before the last word of the run."""
    return len(run) > 1 and (kind_of(run[-2].stem) is not None or countries.is_country(run[-2].stem))


def _surname(text: str, run: list[Word], words: list[Word], n: int, office: str) -> NameMention | None:
    """Read 홍 장관: the surname and a bare office."""
    last, table = run[-1], names()
    if last.whole not in table.surnames or words[n].gap != " " or words[n].stem != office:
        return None
    end = words[n].end
    return NameMention(text=text[last.start:end], start=last.start, end=end, rule_id="names.surname_and_office",
                       name=last.whole, type="person", role=office, short=True)


def _name_first(text: str, run: list[Word], words: list[Word], n: int, office: str) -> NameMention | None:
    """Read 홍길동 가온기구 정책국장: the name, then where and what."""
    for k, word in enumerate(run):
        if k == len(run) - 1 and words[n].stem == office and office in names().weak_titles and not kind_of(word.stem):
            break
        if not _full_name(word) or k == len(run) - 1 or (k and _goes_before(run[k - 1])):
            continue
        role = run[k + 1:]
        if (word.particle and not (word.particle in "은이도나" and _is_where(role[0]))) or word.whole[-1] in "해한":
            continue
        if run[k + 1].gap != " " or len(role) > _ROLE_WORDS or not (all(_in_role(w) for w in role) or _of_unknown(word, role)):
            continue
        if len(word.whole) == 2 and not _is_where(role[0]):  # noqa: PLR2004 - two syllables need a body behind
            continue
        return _person(text, [word], role, words, n)
    return None


def _goes_before(word: Word) -> bool:
    """Tell whether a word is the first part of a foreign name."""
    return looks_foreign(word.whole) and _could_name(word) and not _is_modifier(word.whole)


def _of_unknown(name: Word, role: list[Word]) -> bool:
    """Tell whether a Korean name stands before one unknown body (홍길동 누르테크 대표)."""
    return len(name.whole) == _FULL and len(role) == 1 and not looks_foreign(name.whole)


def _is_where(word: Word) -> bool:
    return (kind_of(word.stem) is not None or is_place(word.stem) or word.stem in {"공화국", *countries.table().single.safe} or countries.is_country(word.stem) or word.whole in names().former
            or word.stem.isascii() or (word.stem[0] == "주" and (countries.is_country(word.stem[1:]) or word.stem[1:] in bodies().known)))


def _in_role(word: Word) -> bool:
    return _is_where(word) or title_of(word.stem) is not None or not looks_foreign(word.stem) or is_common(word.stem)


_LEAD_ENDS = ("면서", "르면", "중인", "에게", "에서", "오빠인", "대표인", "장인", "근인")
_MODIFIER_ENDS = frozenset("엔온린인한된할던게히고며면서려적는은을를의들등중후전간상장")


def _name_start(run: list[Word]) -> int:
    """Return where a foreign name can start: behind where the person is, and behind what only leads up to the name."""
    first = 0
    while first < len(run) and (_is_where(run[first]) or not _could_name(run[first])):
        first += 1
    for k in range(first, len(run)):
        if _is_where(run[k]):
            break
        if _is_modifier(run[k].whole):
            first = k + 1
        elif looks_foreign(run[k].whole) or not _could_name(run[k]):
            break
    if first + 1 < len(run) and run[-1].whole.endswith("세") and run[-1].whole[0].isdigit():
        return len(run) - 2
    return first


def _foreign(text: str, run: list[Word], words: list[Word], n: int, office: str) -> NameMention | None:
    """Read 아리 누르 가온국 총리, 가온연합 아리 누르 대표, 누르 총리."""
    first = _name_start(run)
    last = first
    while last < len(run) and _could_name(run[last]) and not _is_where(run[last]):
        last += 1
    name = run[first:last]
    role = run[last:]
    if not name or len(role) > _ROLE_WORDS or not all(_in_role(w) for w in role) or any(w.gap != " " for w in name[1:]):
        return None
    if not _reads_as_foreign(name, role, office):
        return None
    if not role and len(name) == _FULL and not any(w.whole in names().name_links for w in name):
        role = name[2:]
        name = name[:2]
    return _person(text, name, [*run[:first][-2:], *role], words, n, short=(len(name) == 1 and not role) or _links_first(name))


def _is_modifier(word: str) -> bool:
    """Tell whether a word before a name only leads up to it (측근인, 때, 대한)."""
    if word.endswith(_LEAD_ENDS) or (word[-1] == "인" and is_common(word[:-1])):
        return True
    if looks_foreign(word):
        return False
    return word[-1] in _MODIFIER_ENDS if len(word) > 1 else word not in names().short_names


def _links_first(name: list[Word]) -> bool:
    return name[0].whole in names().name_links


def _could_name(word: Word) -> bool:
    whole = word.whole
    if whole in names().leading or whole in bodies().loans or title_of(word.stem) or is_common(whole):
        return False
    if whole.endswith("세") and whole[:-1].isdigit():
        return True
    return not any(c.isdigit() or c.isascii() and c.isalpha() for c in whole) and len(whole) <= _LONGEST and not _ends_a_body(whole)


@lru_cache(maxsize=1 << 14)
def _ends_a_body(word: str) -> bool:
    """Tell whether a word ends as bodies do (가스공사), and so is no part of a name."""
    return any(word[cut:] in bodies().suffixes for cut in range(len(word) - 1))


def _reads_as_foreign(name: list[Word], role: list[Word], office: str) -> bool:
    """Tell whether the words before the role look like a foreign name."""
    glossed = name[-1].gloss is not None and len(name) <= _FULL
    looks = [looks_foreign(w.whole) for w in name]
    placed = bool(role) and _is_where(role[0])
    if not placed and office in names().weak_titles and not glossed:
        return False
    if name[0].whole in names().name_links and len(name) > 1:
        return True
    if len(name) == 1:
        return (looks[0] and office not in names().weak_titles) or (placed and looks[0]) or glossed
    if len(name) > (4 if placed else _FULL):
        return False
    return (any(looks) or glossed) and (placed or looks[-1] or name[-1].whole[-1:] == "세" or glossed)


def _person(  # noqa: PLR0913 - the parts of one phrase
    text: str, name: list[Word], role: list[Word], words: list[Word], n: int, *, short: bool = False,
) -> NameMention:
    last = words[n]
    end, index = last.end, n
    while index + 2 < len(words) and words[index].bare and words[index + 1].whole in names().role_links:
        tail = _office_after(words, index + 2)
        if tail is None:
            break
        index, end = tail, words[tail].end
    if index + 1 < len(words) and words[index].bare and words[index + 1].gap == " " and words[index + 1].stem in names().role_tails:
        end = words[index + 1].end
    place = _affiliation([*role, *words[n:index + 1]], last)
    before = name[0].start > role[0].start if role else False
    role_start = last.start if before or not role else role[0].start
    country = next((countries.codes()[w.stem] for w in role if countries.is_country(w.stem)), None)
    shown = text[name[0].start:name[-1].start + len(name[-1].whole)]
    return NameMention(
        text=text[name[0].start:end], start=name[0].start, end=end, rule_id="names.person_and_office", name=shown,
        type="person", country=country, role=text[role_start:end], affiliation=place, short=short,
        latin=_latin(text, name[-1]),
    )


def _office_after(words: list[Word], n: int) -> int | None:
    """Return the index of the office that follows 겸, at most four words on."""
    for k in range(n, min(n + 4, len(words))):
        if title_of(words[k].stem):
            return k
        if not words[k].bare:
            return None
    return None


def _affiliation(role: list[Word], office: Word) -> str | None:
    """Return the body that the words put the person in, else the country."""
    body = next((w.stem for w in role if w is not office and (kind_of(w.stem) or w.stem in bodies().suffixes)), None)
    if body is not None:
        return bodies().canonical.get(body, body)
    country = next((w.stem for w in role if countries.is_country(w.stem)), None)
    return countries.name_of(countries.codes()[country]) if country else _glued_affiliation(office)


def _glued_affiliation(office: Word) -> str | None:
    """Read the body in 통일부장관, 가온시장."""
    title = title_of(office.stem) or ""
    before = office.stem.removesuffix(title)
    if title == "시장" and f"{before}시" in bodies().known:
        return f"{before}시"
    return bodies().canonical.get(before, before) if before and kind_of(before) else None


def _latin(text: str, word: Word) -> str | None:
    gloss = word.gloss.of(text) if word.gloss else ""
    return gloss if gloss[:1].isascii() and gloss[:1].isalpha() else None


def in_gloss(text: str, words: list[Word], body: str | None) -> NameMention | None:
    """Read the head of a body from a gloss behind it: ``(총장 홍길동)``."""
    for n in range(len(words) - 1):
        name = words[n + 1]
        if title_of(words[n].stem) and words[n].bare and name.gap == " " and is_korean_name(name.whole):
            return NameMention(text=name.whole, start=name.start, end=name.start + len(name.whole),
                               rule_id="names.person_in_gloss", name=name.whole, type="person", role=words[n].stem,
                               affiliation=body)
    return None
