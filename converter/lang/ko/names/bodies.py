"""Bodies in Korean text: companies, ministries, parties, unions, universities, international organisations.

In: the words of one block. Out: one mention a body. A body is known by name, by the word that ends its name, by a
company's sign, or by the words around it: what it is said to be (``…업체 가온``), or the names it stands in a row with.
Names that nothing but their behaviour gives away are left to ``guess``.
"""

import re
from functools import cache, lru_cache

from converter.lang.ko.names import countries, wider
from converter.lang.ko.names.everyday import is_everyday
from converter.lang.ko.names.kinds import is_common, is_place, kind_of, plain
from converter.lang.ko.names.tables import bodies
from converter.lang.ko.names.words import Word, sounds_foreign
from converter.model.annotation import NameMention
from converter.model.vocab import ActorType

_LATIN = re.compile(r"[A-Z][A-Za-z0-9&.\- ]*$")
_COMPANY = "주식회사"
_BEHIND_NAMES = frozenset("등측")
_LINKS = ("이자", "인", "이며", "이고")
_COUNTRY_IN_NAME = frozenset({"government_body", "organization"})


def find(text: str, words: list[Word], taken: frozenset[int]) -> list[NameMention]:
    """Return the bodies among the words of one block; ``taken`` are the starts of words that are personal names."""
    found: list[NameMention] = []
    signed = _COMPANY in text
    for n, word in enumerate(words):
        told = _can_end(word.whole, word.stem) or (signed and n and words[n - 1].whole == _COMPANY)
        if not told or word.start in taken:
            continue
        mention = _longer(text, words, n) or _of_country(text, words, n)
        mention = mention or _single(text, words, n) or _signed(text, words, n)
        if mention is None:
            continue
        while found and mention.start <= found[-1].start:  # 가온시 is part of 가온시 의료원
            found.pop()
        if not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


@lru_cache(maxsize=1 << 14)
def is_apart(first: str, second: str) -> bool:
    """Tell whether two words are the name of a known company, written apart."""
    return bodies().known.get(first + second) == "company" and not is_common(first)


@lru_cache(maxsize=1 << 15)
def _can_end(whole: str, stem: str) -> bool:
    """Tell, once a word, whether a name can end in it by itself, or begin with it."""
    return stem in _first_words() or institution(stem) is not None or _named(whole, stem) is not None


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which known names of several words begin."""
    names = (*bodies().longer, *bodies().canonical)
    return frozenset(name.partition(" ")[0] for name in names if " " in name)


def _longer(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read a known name of two words (가온 이사회), or one that is written as two (가온 전자)."""
    if n + 1 >= len(words) or words[n + 1].gap != " " or not words[n].bare or words[n].gloss:
        return None
    if is_apart(words[n].stem, words[n + 1].stem):
        return mention_of(text, words[n].start, words[n + 1].end, "names.known", "company")
    if words[n].stem not in _first_words():
        return None
    name = f"{words[n].stem} {words[n + 1].stem}"
    if name not in bodies().longer and name not in bodies().canonical:
        return None
    return mention_of(text, words[n].start, words[n + 1].end, "names.known")


@lru_cache(maxsize=1 << 15)
def institution(stem: str) -> ActorType | None:
    """Return the kind of the longest ending of a word that names an institution."""
    table = bodies()
    if stem[-1:] not in table.suffix_ends:
        return None
    for k in range(len(stem)):
        if stem[k:] in table.institutions:
            return table.suffixes[stem[k:]]
    return None


def _of_country(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read everyday words that end as bodies do, behind a state or a city (가온국 가스공사)."""
    word = words[n]
    if not n or word.gap != " " or not words[n - 1].bare or kind_of(word.stem) is not None:
        return None
    kind = institution(word.stem)
    if kind is None or not (countries.is_country(words[n - 1].stem) or _is_seat(words[n - 1].stem)):
        return None
    return mention_of(text, words[n - 1].start, word.end, "names.country_body", kind)


def _single(text: str, words: list[Word], n: int) -> NameMention | None:
    word = words[n]
    named = _named(word.whole, word.stem)
    if named is None:
        return None
    name, kind = named
    start = _start(words, n, kind)
    end = _end(words, n) if name == word.stem else None
    return mention_of(text, start, end or word.start + len(name), _rule(name), kind)


@lru_cache(maxsize=1 << 15)
def _named(whole: str, stem: str) -> tuple[str, ActorType] | None:
    """Return the body that a word names, with its particle, without it, or without 등 or 측."""
    for name in (whole, stem, stem[:-1]) if stem[-1] in _BEHIND_NAMES else (whole, stem):
        kind = kind_of(name)
        if kind is not None and not (name == whole != stem and kind_of(stem)):
            return name, kind
    return None


def _end(words: list[Word], n: int) -> int | None:
    """Return where the name ends, if the word behind it belongs to it (가온건설 컨소시엄)."""
    if not words[n].bare or n + 1 >= len(words) or words[n + 1].gap != " ":
        return None
    return words[n + 1].end if words[n + 1].stem == "컨소시엄" else None


def _rule(name: str) -> str:
    return "names.known" if plain(name) in bodies().known else "names.suffix"


def _start(words: list[Word], n: int, kind: ActorType) -> int:
    """Return where the name starts: at its country, where the two together are the name (가온국 상무부)."""
    before = words[n - 1] if n else None
    if before is None or words[n].gap != " " or not before.bare or before.gloss:
        return wider.start_of_joined(words, n)
    if wider.belongs_to(words[n].stem, before.stem):
        return wider.start_of_place(words, n - 1)
    if words[n].stem.isascii() or words[n].stem.rstrip("㈜").isascii():
        return before.start if _is_latin_part(before.stem) else words[n].start
    if _rule(words[n].stem) == "names.suffix" and kind in _COUNTRY_IN_NAME and _is_seat(before.stem):
        return before.start
    if kind in _COUNTRY_IN_NAME and _is_abroad(words[n].stem, before.stem):
        return before.start
    return before.start if _of_its_country(words[n].stem, before.stem, kind) else words[n].start


def _is_abroad(body: str, before: str) -> bool:
    """Tell whether a foreign city makes everyday words the name of a body (다르바토 도시철도청); it has no ministry."""
    if body.endswith("부") or not sounds_foreign(before) or before in bodies().loans or before.endswith(_LINKS):
        return False
    return (is_place(before) or not is_common(before)) and not countries.is_country(before) and _is_plain(body)


@lru_cache(maxsize=1 << 10)
def _is_plain(body: str) -> bool:
    """Tell whether everyday words and the ending of a body's name make up a name."""
    ends = (body[k:] for k in range(1, len(body)) if body[k:] in bodies().suffixes)
    end = next(ends, None)
    return end is not None and is_everyday(body.removesuffix(end))


def _of_its_country(body: str, before: str, kind: ActorType) -> bool:
    """Tell whether the country before a body is part of the name: no ministry that only one country has."""
    if not countries.is_country(before):
        return False
    if kind == "company":
        return body.endswith("공사")
    return kind in _COUNTRY_IN_NAME and body not in bodies().countries and body not in bodies().canonical.values()


def _is_latin_part(word: str) -> bool:
    other = word in bodies().acronyms or bodies().known.get(word) == "company"
    return word.isascii() and word[0].isupper() and not other and len(word) > 1


def _is_seat(word: str) -> bool:
    """Tell whether a word is a body under which others stand: a parliament, a city, a province."""
    return word == "국회" or (word[-1] in "시도군구" and bodies().known.get(word) == "government_body")


def _signed(text: str, words: list[Word], n: int) -> NameMention | None:
    """Read 주식회사 가온, and GAON KOREA㈜ from its last word backwards."""
    word = words[n]
    if n and words[n - 1].whole == _COMPANY and word.gap == " ":
        return mention_of(text, word.start, word.end, "names.company_sign", "company")
    return None


def mention_of(text: str, start: int, end: int, rule: str, kind: ActorType | None = None) -> NameMention:
    """Make the mention of a body; its name is the table's full name where there is one."""
    words = text[start:end]
    name = plain(words)
    first = name.split(" ", 1)[0]
    table = bodies()
    full = table.canonical.get(name, name)
    country = countries.codes().get(first) if " " in name else None
    return NameMention(
        text=words,
        start=start,
        end=end,
        rule_id=rule,
        name=full,
        type=kind or table.known.get(full, "organization"),
        country=country or table.countries.get(name) or ("KR" if _is_korean(full) else None),
        latin=full if _LATIN.match(full) else None,
    )


@lru_cache(maxsize=4096)
def _is_korean(name: str) -> bool:
    """Tell whether it is a ministry, an office or a seat of government of the readers' own country."""
    table = bodies()
    return table.known.get(name) == "government_body" and (
        name in set(table.canonical.values()) or name.endswith(("시", "군", "구", "도"))
    )
